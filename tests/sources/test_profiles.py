"""Every row of the table of integrations is whole, and told in the docs."""

from dataclasses import fields
import re

import pytest

from custom_components.knee_recovery.sources.model import Fields, SourceProfile
from custom_components.knee_recovery.sources.profiles import BY_PLATFORM, PROFILES
from tests.contracts.tree import REPOSITORY

from .house import HOUSES

DOCS = (REPOSITORY / "docs" / "sources.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.key)
def test_a_row_is_whole(profile: SourceProfile) -> None:
    assert re.fullmatch(r"[a-z_]+", profile.key)
    assert profile.name
    # The journal calls a source by the integration's own name.
    assert profile.key == profile.platform
    assert profile.places or profile.day_totals
    for place in profile.places:
        assert place.fields.distance
        assert place.fields.start or place.fields.end or profile.calendar
        assert place.fields.moving or place.fields.elapsed or place.fields.end
        assert place.types
        assert all(pattern == pattern.casefold() for pattern in place.types)
        known = re.compile(place.unique_id).groupindex
        for field in fields(Fields):
            for at in getattr(place.fields, field.name):
                kind, _, name = at.path.partition(":")
                assert kind in {"state", "attr"}
                assert name
                assert kind == "attr" or (
                    "role" in known and name in place.unique_id + name
                )
    for pattern in (*profile.day_totals, profile.calendar):
        re.compile(pattern)
    assert bool(profile.event_type) == (profile.events is not None)


def test_no_two_rows_are_of_one_integration() -> None:
    assert len(BY_PLATFORM) == len(PROFILES) >= 13
    assert len({profile.key for profile in PROFILES}) == len(PROFILES)


def test_every_row_that_tells_of_runs_is_tried() -> None:
    # A calendar is tried with its events.
    told = {
        profile.key for profile in PROFILES if profile.places and not profile.calendar
    }
    assert told - set(HOUSES) == set(), "add what it shows to tests/sources/house.py"
    assert set(HOUSES) - told == set(), "nothing reads these houses"


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.key)
def test_the_docs_tell_of_every_row(profile: SourceProfile) -> None:
    row = rf"^\| .* `{profile.platform}`.* \|$"
    assert re.search(row, DOCS, re.MULTILINE), "add a row to docs/sources.md"
