"""Which reader a file goes to."""

import gzip
from unittest.mock import patch

import pytest

from custom_components.knee_recovery import readers
from custom_components.knee_recovery.readers import Reason
from tests.readers.answers import reason_of, run_of
from tests.readers.fit_file import Run


@pytest.mark.parametrize("name", ["run.fit", "run.gpx", "run.fit.gz", ""])
def test_no_bytes_are_empty(name: str) -> None:
    assert reason_of(b"", name) is Reason.EMPTY


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("run.fit", b"<html><body>Please log in", id="page"),
        pytest.param("run.fit", b'\n {"error": 404}', id="json"),
        pytest.param("run.gpx", b"<!DOCTYPE html><html>Please log in", id="html"),
        pytest.param("run.gpx", b"\xef\xbb\xbf<?xml version='1.0'?><kml/>", id="kml"),
        pytest.param("run.gpx", b'<!DOCTYPE plist PUBLIC "-//A"><plist/>', id="plist"),
        pytest.param("export.zip", b"PK\x03\x04", id="zip"),
        pytest.param("notes.txt", b"ran 5 km", id="text"),
        pytest.param("fit", b"\x0e\x10", id="no-suffix"),
        pytest.param("run.gpx.gz", gzip.compress(b"<kml/>"), id="packed-kml"),
    ],
)
def test_what_no_reader_knows_is_unsupported(name: str, data: bytes) -> None:
    assert reason_of(data, name) is Reason.UNSUPPORTED


def test_a_file_over_the_limit_is_too_large() -> None:
    file = Run().file()
    with patch.object(readers, "LARGEST", len(file)):
        assert run_of(file).distance_m == 5000
        assert reason_of(file + b"\0") is Reason.TOO_LARGE
