"""What is taken from outside, and how much of it at most, from the code's constants."""

from collections.abc import Iterator
from typing import Final

from custom_components.knee_recovery import reader, readers, restore, webhook
from custom_components.knee_recovery.core import bounds as core
from custom_components.knee_recovery.readers import (
    apple,
    apple_scan,
    archives,
    fit_messages,
    garmin,
    gpx_tracks,
    gzipped,
    lists,
    tcx_laps,
    zipped,
)
from custom_components.knee_recovery.sources import bodies, deliveries

# ruff: noqa: SLF001  what bounds a reader is its own affair, and told here

_MIB: Final = 1 << 20


def _rows() -> Iterator[tuple[str, str]]:
    """Give what comes from outside, and its bounds."""
    yield (
        "any recording",
        (
            f"{readers.LARGEST / 1e6:.0f} MB, unpacked; gzip at most"
            f" {gzipped.HOSTILE_RATIO} times what is packed, from"
            f" {gzipped.HOSTILE_FROM // _MIB} MiB on"
        ),
    )
    yield (
        "FIT",
        (
            f"{fit_messages.MAX_MESSAGES:,} messages,"
            f" {fit_messages.MAX_DEFINITIONS:,} definitions"
        ),
    )
    yield (
        "GPX",
        (
            f"{gpx_tracks.MAX_POINTS:,} points, {gpx_tracks.MAX_SEGMENTS:,} segments,"
            f" {gpx_tracks.MAX_TRACKS:,} tracks; no DOCTYPE, no entity, nothing nested"
            " without end"
        ),
    )
    yield (
        "TCX",
        (
            f"{tcx_laps.MAX_POINTS:,} points, {tcx_laps.MAX_ACTIVITIES:,} activities,"
            f" {tcx_laps.MAX_TAGS:,} tags; no DOCTYPE, no entity"
        ),
    )
    yield (
        "Apple Health",
        (
            f"read as a stream: {apple._MOST:,} workouts, each at most"
            f" {apple_scan.LARGEST_WORKOUT // _MIB} MiB"
        ),
    )
    yield (
        "lists of Strava and Garmin (CSV)",
        (
            f"{lists._LARGEST / 1e6:.0f} MB, a line at most"
            f" {lists._LONGEST_LINE // 1024} KiB"
        ),
    )
    yield (
        "data export of Garmin (JSON)",
        (
            f"read as a stream: {garmin._MOST:,} activities, each at most"
            f" {garmin._LARGEST // _MIB} MiB"
        ),
    )
    yield (
        "zip archives",
        (
            f"a table of contents of {zipped.LARGEST_DIRECTORY // _MIB} MiB, members as"
            f" above, {archives._MOST_NESTED} archives within, none within"
            " those; nothing"
            " is unpacked onto a disk"
        ),
    )
    yield (
        "an own export (JSON)",
        (
            f"{restore._MOST / 1e6:.0f} MB, a line at most"
            f" {restore._LONGEST_LINE / 1e6:.0f} MB; all of it or nothing"
        ),
    )
    yield (
        "the process that reads files",
        (
            f"{reader.MOST_MEMORY // _MIB} MiB of memory, {reader.LONGEST_S} s"
            " for a file;"
            " what wants more costs that file and no other"
        ),
    )
    yield (
        "webhook",
        (
            f"{webhook.MOST_BYTES / 1e6:.0f} MB, unpacked;"
            f" {bodies.MOST_ITEMS:,} workouts;"
            f" {webhook._LONGEST_S} s to send; nested at most {bodies._DEEPEST} deep,"
            " beyond that nothing is built; words of"
            f" {deliveries._LONGEST_NAME} characters"
        ),
    )
    yield (
        "actions",
        (
            f"notes of {core.MAX_TEXT:,} characters, names of {core.MAX_NAME};"
            " every number"
            " in the range of its field"
        ),
    )


def limits() -> str:
    """Return the table of what is taken at most."""
    rows = "".join(f"| {what} | {most} |\n" for what, most in _rows())
    return f"| what | at most |\n|---|---|\n{rows}"
