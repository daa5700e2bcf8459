"""The command that runs Home Assistant for as long as its starter lives.

The starter holds the other end of standard input. When it closes, because the
starter stopped it, crashed or was killed, this process group ends too. It runs in
Home Assistant's own environment and imports nothing else. `KNEE_CLOCK` names the file
of a clock that is turned from outside.
"""

import atexit
import os
from pathlib import Path
import runpy
import signal
import sys
import threading
import time

# A stop in good order has this long before the whole group is ended.
GRACE_SECONDS = 30


def _end_with_starter() -> None:
    while os.read(sys.stdin.fileno(), 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os.killpg(os.getpgrp(), signal.SIGKILL)


class Ending:
    """The end of the process, once all that is to be done at the end was done.

    Python would take all of Home Assistant to pieces then, for longer than a second.
    """

    code = 0

    def end(self) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(self.code)


if __name__ == "__main__":
    ending = Ending()
    # The first to ask is the last to be called, after all threads ended.
    atexit.register(ending.end)
    if clock := os.environ.get("KNEE_CLOCK"):
        runpy.run_path(str(Path(__file__).with_name("turned_clock.py")))["install"](
            Path(clock)
        )
    threading.Thread(target=_end_with_starter, name="tether", daemon=True).start()
    try:
        runpy.run_module("homeassistant", run_name="__main__", alter_sys=True)
    except SystemExit as error:
        ending.code = error.code if isinstance(error.code, int) else 1
        raise
