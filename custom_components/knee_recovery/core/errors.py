"""What can be wrong with what someone says, told so that it can be mended.

Each error carries a translation key and the words to fill in. The glue turns it into
Home Assistant's translated error; the domain never words a sentence itself.
"""

from datetime import datetime
from typing import ClassVar, Final

_SHOWN: Final = 40
_DETAIL: Final = 200
_UNSEEN: Final = dict.fromkeys(
    (*range(32), *range(127, 160), *range(0x2028, 0x202F), *range(0x2066, 0x206A)),
    "\ufffd",
)
"""What ends lines or turns them round: a message is one line of a log as well."""


class KneeRecoveryError(Exception):
    """Something said to the diary cannot be taken as it is."""

    translation_key: ClassVar[str]

    def __init__(self, **placeholders: str) -> None:
        """Keep the words that the translated message fills in."""
        seen = {name: text.translate(_UNSEEN) for name, text in placeholders.items()}
        super().__init__(self.translation_key, seen)
        self.placeholders = seen


class OutOfRangeError(KneeRecoveryError):
    """A value lies outside its range, or is no value of its kind at all."""

    translation_key = "out_of_range"

    def __init__(
        self, *, field: str, value: object, minimum: str, maximum: str
    ) -> None:
        """Name the field, what was said, and what would have been accepted."""
        super().__init__(
            field=field, value=shown(value), minimum=minimum, maximum=maximum
        )


class NotAChoiceError(KneeRecoveryError):
    """A value is none of the words that the field accepts."""

    translation_key = "not_a_choice"

    def __init__(self, *, field: str, value: object, choices: str) -> None:
        """Name the field, what was said, and the words it accepts."""
        super().__init__(field=field, value=shown(value), choices=choices)


class TextTooLongError(KneeRecoveryError):
    """A text is not text, is empty, or is longer than its field keeps."""

    translation_key = "text_too_long"

    def __init__(self, *, field: str, length: int, maximum: int) -> None:
        """Name the field and the number of characters it keeps."""
        super().__init__(field=field, length=str(length), maximum=str(maximum))


class ArchiveError(KneeRecoveryError):
    """A document is no journal that can be read; nothing was taken from it."""

    translation_key = "archive_unreadable"

    def __init__(self, *, detail: str) -> None:
        """Say what was found instead."""
        super().__init__(detail=detail[:_DETAIL])


class PathNotAllowedError(KneeRecoveryError):
    """A path lies outside the folders that Home Assistant may use."""

    translation_key = "path_not_allowed"

    def __init__(self, *, path: str) -> None:
        """Name the path."""
        super().__init__(field="path", path=path)


class FileNotThereError(KneeRecoveryError):
    """There is no file under a path that is to be read."""

    translation_key = "file_not_found"

    def __init__(self, *, path: str) -> None:
        """Name the path."""
        super().__init__(field="path", path=path)


class PathPublicError(KneeRecoveryError):
    """A path leads where files are served to everyone."""

    translation_key = "path_public"

    def __init__(self, *, path: str) -> None:
        """Name the path."""
        super().__init__(field="path", path=path)


class PathTakenError(KneeRecoveryError):
    """There is something under a path already, and it stays as it is."""

    translation_key = "path_taken"

    def __init__(self, *, path: str) -> None:
        """Name the path."""
        super().__init__(field="path", path=path)


class PathNotWrittenError(KneeRecoveryError):
    """The disk did not take a file; nothing of it is left."""

    translation_key = "path_not_written"

    def __init__(self, *, path: str, reason: str) -> None:
        """Name the path and what stands in the way."""
        super().__init__(field="path", path=path, reason=reason)


class NothingToUndoError(KneeRecoveryError):
    """There is no entry that could be taken back."""

    translation_key = "nothing_to_undo"


class NothingToRedoError(KneeRecoveryError):
    """There is no entry that could be given back, or this one was not taken back."""

    translation_key = "nothing_to_redo"


class ThereAgainError(KneeRecoveryError):
    """What is to be given back was told anew meanwhile."""

    translation_key = "there_again"


class UnknownEntryError(KneeRecoveryError):
    """An entry id is not in the journal, or was taken back already."""

    translation_key = "unknown_entry"

    def __init__(self, *, entry_id: object) -> None:
        """Name the entry that was asked for."""
        super().__init__(field="entry_id", entry_id=shown(entry_id))


class CheckNotDueError(KneeRecoveryError):
    """A score is said to answer a check that nothing has opened."""

    translation_key = "check_not_due"

    def __init__(self, *, field: str, value: object, at: datetime) -> None:
        """Name the field, what was said, and the moment that it was said of."""
        super().__init__(field=field, value=shown(value), at=_clock(at))


class CheckAnsweredError(KneeRecoveryError):
    """A check has its answer already; it stands until it is taken back."""

    translation_key = "check_answered"

    def __init__(
        self, *, field: str, value: object, level: float, at: datetime, entry_id: str
    ) -> None:
        """Name the field, what was said, and the score that stands."""
        super().__init__(
            field=field,
            value=shown(value),
            level=f"{level:g}",
            at=_clock(at),
            entry_id=entry_id,
        )


class ReminderOverError(KneeRecoveryError):
    """A reminder is answered or told to wait that is over, or of another day."""

    translation_key = "reminder_over"


class NoLevelError(KneeRecoveryError):
    """What was typed is no pain score."""

    translation_key = "no_level"

    def __init__(self, *, value: object) -> None:
        """Name what was typed."""
        super().__init__(value=shown(value))


class NothingToChangeError(KneeRecoveryError):
    """An entry is to be put right, but no field of it is named."""

    translation_key = "nothing_to_change"

    def __init__(self, *, choices: str) -> None:
        """Name the fields that can be changed."""
        super().__init__(field="entry_id", choices=choices)


class FieldNotOfKindError(KneeRecoveryError):
    """An entry of this kind does not have the field."""

    translation_key = "field_not_of_kind"

    def __init__(self, *, field: str, kind: str, choices: str) -> None:
        """Name the field, the kind, and the fields that it has."""
        super().__init__(field=field, kind=kind, choices=choices)


class KindNotEditableError(KneeRecoveryError):
    """Entries of this kind are taken back and said anew, not changed."""

    translation_key = "kind_not_editable"

    def __init__(self, *, kind: str, choices: str) -> None:
        """Name the kind, and those that can be changed."""
        super().__init__(field="entry_id", kind=kind, choices=choices)


class NotMergedError(KneeRecoveryError):
    """A run is to be taken apart that only one recording tells of."""

    translation_key = "not_merged"

    def __init__(self, *, entry_id: object) -> None:
        """Name the entry that was meant."""
        super().__init__(field="entry_id", entry_id=shown(entry_id))


class IceContraindicationError(KneeRecoveryError):
    """The runner noted something that speaks against cold on the skin."""

    translation_key = "ice_contraindication"


class IceRunningError(KneeRecoveryError):
    """The ice timer runs already."""

    translation_key = "ice_running"

    def __init__(self, *, minutes_left: int) -> None:
        """Name the minutes until it ends."""
        super().__init__(minutes_left=str(minutes_left))


class IceEnoughTodayError(KneeRecoveryError):
    """Ice was on as often as a day has it."""

    translation_key = "ice_enough_today"

    def __init__(self, *, minutes_left: int) -> None:
        """Name the minutes until tomorrow."""
        super().__init__(minutes_left=str(minutes_left))


class IceGapError(KneeRecoveryError):
    """The last ice was not long enough ago."""

    translation_key = "ice_gap"

    def __init__(self, *, minutes_left: int) -> None:
        """Name the minutes until it is."""
        super().__init__(minutes_left=str(minutes_left))


class IceNotRunningError(KneeRecoveryError):
    """There is no ice timer to stop."""

    translation_key = "ice_not_running"


class SessionRunningError(KneeRecoveryError):
    """The runner has a guided session already."""

    translation_key = "session_running"


class SessionNotRunningError(KneeRecoveryError):
    """There is no guided session to go on with."""

    translation_key = "session_not_running"


class SessionRedFlagError(KneeRecoveryError):
    """A warning sign stands against exercises."""

    translation_key = "session_red_flag"


class SessionPausedError(KneeRecoveryError):
    """The runner is ill or away."""

    translation_key = "session_paused"


class SessionNothingLeftError(KneeRecoveryError):
    """All that the day asks for is done."""

    translation_key = "session_nothing_left"


def _clock(at: datetime) -> str:
    """Return a moment as a message shows it."""
    return at.isoformat(sep=" ", timespec="minutes")


def shown(value: object) -> str:
    """Return what was said, short enough for a message."""
    text = str(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
