"""Errors carry what a translated message needs, and no sentence of their own."""

import pytest

from custom_components.knee_recovery.core import errors


@pytest.mark.parametrize(
    ("error", "key", "placeholders"),
    [
        (
            errors.OutOfRangeError(field="level", value=11, minimum="0", maximum="10"),
            "out_of_range",
            {"field": "level", "value": "11", "minimum": "0", "maximum": "10"},
        ),
        (
            errors.NotAChoiceError(field="unit", value=None, choices="km, mi"),
            "not_a_choice",
            {"field": "unit", "value": "None", "choices": "km, mi"},
        ),
        (
            errors.TextTooLongError(field="note", length=1001, maximum=1000),
            "text_too_long",
            {"field": "note", "length": "1001", "maximum": "1000"},
        ),
        (errors.NothingToUndoError(), "nothing_to_undo", {}),
        (
            errors.UnknownEntryError(entry_id="01ABC"),
            "unknown_entry",
            {"field": "entry_id", "entry_id": "01ABC"},
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_error_names_its_message_and_fills_it_in(
    error: errors.KneeRecoveryError, key: str, placeholders: dict[str, str]
) -> None:
    assert error.translation_key == key
    assert error.placeholders == placeholders
    assert key in str(error)


def test_what_was_said_does_not_begin_a_line_of_a_log() -> None:
    error = errors.UnknownEntryError(entry_id="a\n2026-11-24 ERROR\x1b[2J\u202e\x00")
    assert error.placeholders["entry_id"] == (
        "a\ufffd2026-11-24 ERROR\ufffd[2J\ufffd\ufffd"
    )
    assert "\n" not in str(error)
