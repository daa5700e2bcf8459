"""Signatures: who knows the secret, and said so just now."""

from base64 import b64encode
from datetime import UTC, datetime, timedelta
from hashlib import sha256
import hmac

from hypothesis import given, strategies as st
import pytest

from custom_components.knee_recovery.sources.signature import (
    claims_signature,
    is_signed,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
KEY = bytes(range(24))
SECRET = f"whsec_{b64encode(KEY).decode()}"


def signed(
    body: bytes, *, key: bytes = KEY, at: datetime = NOW, family: str = "svix"
) -> dict[str, str]:
    """Return the headers with which a sender signs a body."""
    moment = str(int(at.timestamp()))
    digest = hmac.digest(key, f"msg_1.{moment}.".encode() + body, sha256)
    return {
        f"{family}-id": "msg_1",
        f"{family}-timestamp": moment,
        f"{family}-signature": f"v1a,other v1,{b64encode(digest).decode()}",
    }


def test_the_example_of_the_makers_holds() -> None:
    """Published with the signing scheme, to check an implementation against."""
    headers = {
        "svix-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "svix-timestamp": "1614265330",
        "svix-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105
    then = datetime.fromtimestamp(1614265330, UTC)

    assert is_signed(headers, b'{"test": 2432232314}', secret, then)


@pytest.mark.parametrize("family", ["svix", "webhook"])
def test_who_knows_the_secret_is_let_in(family: str) -> None:
    headers = signed(b"{}", family=family)

    assert claims_signature(headers)
    assert is_signed(headers, b"{}", SECRET, NOW)
    assert is_signed(signed(b"{}", key=b"plain words!"), b"{}", "plain words!", NOW)


def test_who_does_not_is_not() -> None:
    assert not claims_signature({})
    assert not is_signed(signed(b"{}"), b"[]", SECRET, NOW)
    assert not is_signed(signed(b"{}", key=b"other"), b"{}", SECRET, NOW)
    for header in signed(b"{}"):
        some = signed(b"{}")
        del some[header]
        assert not is_signed(some, b"{}", SECRET, NOW)


@pytest.mark.parametrize("seconds", [-301, 301])
def test_what_was_signed_at_another_time_counts_no_more(seconds: int) -> None:
    headers = signed(b"{}", at=NOW + timedelta(seconds=seconds))

    assert not is_signed(headers, b"{}", SECRET, NOW)
    nearly = signed(b"{}", at=NOW + timedelta(seconds=seconds - seconds // 150))
    assert is_signed(nearly, b"{}", SECRET, NOW)


@given(st.text(), st.text(), st.text(), st.text())
def test_no_header_is_too_odd(
    name: str, moment: str, signature: str, secret: str
) -> None:
    headers = {
        "svix-id": name,
        "svix-timestamp": moment,
        "svix-signature": f"v1,{signature}",
    }

    assert not is_signed(headers, b"{}", secret, NOW)
