"""A source that fell silent is no rest day, and says so."""

from datetime import UTC, datetime, timedelta

import pytest

from custom_components.knee_recovery.core.feed import (
    Feed,
    changes,
    is_stale,
    lasts,
    silent_from,
)
from custom_components.knee_recovery.core.history import History
from custom_components.knee_recovery.core.profile import Profile
from custom_components.knee_recovery.core.snapshot import assess

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def feed(
    heard: timedelta | None = None,
    patience: timedelta | None = DAY,
    *,
    is_gone: bool = False,
) -> Feed:
    return Feed(
        id="watch",
        name="Watch",
        adapter="activity",
        watched_since=NOW - 4 * DAY,
        last_data=None if heard is None else NOW - heard,
        patience=patience,
        is_gone=is_gone,
    )


@pytest.mark.parametrize(
    ("one", "stale", "lasting"),
    [
        pytest.param(feed(HOUR), False, False, id="speaks"),
        pytest.param(feed(DAY), True, False, id="silent for its patience"),
        pytest.param(feed(2 * DAY - HOUR), True, False, id="silent a little longer"),
        pytest.param(feed(2 * DAY), True, True, id="silent a day more"),
        pytest.param(feed(None), True, True, id="never spoke"),
        pytest.param(feed(9 * DAY, None), False, False, id="may be silent for ever"),
        pytest.param(feed(HOUR, None, is_gone=True), True, True, id="taken away"),
    ],
)
def test_a_silence_counts_after_its_time(
    one: Feed, *, stale: bool, lasting: bool
) -> None:
    assert (is_stale(one, NOW), lasts(one, NOW)) == (stale, lasting)


def test_it_says_when_its_silence_will_count() -> None:
    one = feed(HOUR)

    assert silent_from(one) == NOW - HOUR + DAY
    assert list(changes([one, feed(HOUR, None), feed(HOUR, is_gone=True)])) == [
        NOW - HOUR + DAY,
        NOW - HOUR + 2 * DAY,
    ]


def test_every_answer_says_that_runs_may_be_missing() -> None:
    told = assess(History(), Profile(), NOW, (feed(None), feed(HOUR)))

    assert [one.last_data for one in told.stale_feeds] == [None]
    assert [reason.key for reason in told.day_light.reasons] == [
        "nothing_logged",
        "source_stale",
    ]
    assert told.load.training_monotony is None
    assert told.valid_until == NOW + timedelta(hours=15)


def test_the_answer_is_looked_at_again_when_a_silence_counts() -> None:
    told = assess(History(), Profile(), NOW, (feed(DAY - HOUR),))

    assert told.stale_feeds == ()
    assert told.valid_until == NOW + HOUR
    assert [reason.key for reason in told.day_light.reasons] == ["nothing_logged"]
