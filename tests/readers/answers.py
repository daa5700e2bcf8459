"""What a reader answered, narrowed to what a test expects."""

from datetime import UTC, tzinfo
from io import BytesIO

from custom_components.knee_recovery.readers import FileRun, Reason, Refusal, read
from custom_components.knee_recovery.readers.export import open_export
from custom_components.knee_recovery.readers.parts import Export


def run_of(data: bytes, name: str = "run.fit") -> FileRun:
    (item,) = read(name, data)
    assert isinstance(item, FileRun), item
    return item


def refusal_of(data: bytes, name: str = "run.fit") -> Refusal:
    (item,) = read(name, data)
    assert isinstance(item, Refusal), item
    return item


def reason_of(data: bytes, name: str = "run.fit") -> Reason:
    return refusal_of(data, name).reason


def opened(data: bytes, name: str = "export.zip", zone: tzinfo = UTC) -> Export:
    return open_export(name, BytesIO(data), zone=zone)


def found_in(
    data: bytes, name: str = "export.zip", zone: tzinfo = UTC
) -> list[FileRun | Refusal]:
    """Return all that is in a file, having seen that its parts add up."""
    export = opened(data, name, zone)
    parts = list(export.parts(0))
    done = [part.done for part in parts]
    assert done == sorted(set(done))
    assert done[-1] == export.total
    # Wherever one stops, the rest is the rest.
    middle = len(parts) // 2
    rest = list(opened(data, name, zone).parts(done[middle - 1] if middle else 0))
    assert rest == parts[middle:]
    assert not list(opened(data, name, zone).parts(export.total))
    return [one for part in parts for one in part.found]


def runs_in(data: bytes, name: str = "export.zip", zone: tzinfo = UTC) -> list[FileRun]:
    found = found_in(data, name, zone)
    assert all(isinstance(one, FileRun) for one in found), found
    return [one for one in found if isinstance(one, FileRun)]


def reasons_in(data: bytes, name: str = "export.zip") -> list[Reason]:
    found = found_in(data, name)
    assert all(isinstance(one, Refusal) for one in found), found
    return [one.reason for one in found if isinstance(one, Refusal)]
