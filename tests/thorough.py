"""How long the hunts for counterexamples last: whole, or short while you write."""

import os
from typing import Final

_SHORTLY: Final = os.environ.get("KNEE_TESTS") == "fast"


def examples(whole: int) -> int:
    """Return how many examples to try, of the number that CI tries; at least ten."""
    return max(10, whole // 6) if _SHORTLY else whole
