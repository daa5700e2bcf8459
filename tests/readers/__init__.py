"""The readers: every file gives a run or a reason."""
