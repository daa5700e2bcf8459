"""Paths that somebody names: read and written only where Home Assistant may.

All of it runs in a worker, for disks are slow.
"""

from os import O_CREAT, O_EXCL, O_WRONLY, fdopen, open as open_file
from pathlib import Path
from typing import Final

from homeassistant.core import HomeAssistant

from .core.errors import (
    FileNotThereError,
    PathNotAllowedError,
    PathNotWrittenError,
    PathPublicError,
    PathTakenError,
)

_PUBLIC: Final = "www"
"""What lies in this folder is served to everyone without a question."""
_PRIVATE: Final = 0o600


def to_read(hass: HomeAssistant, path: str) -> Path:
    """Return a file that may be read; raises the domain's error for any other."""
    file = _allowed(hass, path)
    if not file.is_file():
        raise FileNotThereError(path=path)
    return file


def to_write(hass: HomeAssistant, path: str) -> Path:
    """Return a path that a new file may have; raises the domain's error otherwise."""
    file = _allowed(hass, path)
    if file.resolve().is_relative_to(Path(hass.config.path(_PUBLIC)).resolve()):
        raise PathPublicError(path=path)
    if file.exists():
        raise PathTakenError(path=path)
    return file


def write(file: Path, text: str) -> None:
    """Write a new file, for its owner alone, whole or not at all.

    Raises the domain's error when there is one by now, or the disk does not take it.
    """
    made = False
    try:
        descriptor = open_file(file, O_WRONLY | O_CREAT | O_EXCL, _PRIVATE)
        made = True
        with fdopen(descriptor, "w", encoding="utf-8", newline="") as opened:
            opened.write(text)
    except FileExistsError as error:
        raise PathTakenError(path=str(file)) from error
    except OSError as error:
        if made:
            file.unlink(missing_ok=True)
        raise PathNotWrittenError(path=str(file), reason=str(error)) from error


def _allowed(hass: HomeAssistant, path: str) -> Path:
    if "\0" in path or not hass.config.is_allowed_path(path):
        raise PathNotAllowedError(path=path)
    return Path(path)
