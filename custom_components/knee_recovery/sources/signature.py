"""The signature of a delivery, as Svix and Standard Webhooks make it.

Whoever signs shows to know the secret without sending it. What is signed has a time, so
that a delivery that was listened in to cannot be sent again later.
"""

from base64 import b64decode, b64encode
from binascii import Error as NoBase64Error
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
import hmac
from typing import Final

TOLERANCE: Final = timedelta(minutes=5)
"""How far the sender's clock may be from the house's (Svix's own tolerance)."""

_FAMILIES: Final = ("svix", "webhook")
_PREFIX: Final = "whsec_"
_VERSION: Final = "v1"


def claims_signature(headers: Mapping[str, str]) -> bool:
    """Return whether a delivery comes with a signature, right or wrong."""
    return any(f"{family}-signature" in headers for family in _FAMILIES)


def is_signed(
    headers: Mapping[str, str], body: bytes, secret: str, now: datetime
) -> bool:
    """Return whether a delivery was signed just now by someone who knows the secret."""
    return any(_is_signed(family, headers, body, secret, now) for family in _FAMILIES)


def _is_signed(
    family: str, headers: Mapping[str, str], body: bytes, secret: str, now: datetime
) -> bool:
    """Return whether the headers of one family of names hold a true signature."""
    name, moment, signatures = (
        headers.get(f"{family}-{part}", "") for part in ("id", "timestamp", "signature")
    )
    if not name or not moment.isdecimal() or not moment.isascii():
        return False
    # More digits than any clock has would be no number that can be compared.
    age = now.timestamp() - int(moment[:15])
    if abs(age) > TOLERANCE.total_seconds():
        return False
    said = f"{name}.{moment}.".encode("utf-8", "surrogateescape") + body
    told = [
        signature.encode("utf-8", "surrogateescape")
        for version, _, signature in (one.partition(",") for one in signatures.split())
        if version == _VERSION
    ]
    right = [b64encode(hmac.digest(key, said, sha256)) for key in _keys(secret)]
    return any(hmac.compare_digest(one, each) for one in told for each in right)


def _keys(secret: str) -> Iterator[bytes]:
    """Give what a secret can mean: the bytes that it encodes, or its letters."""
    bare = secret.removeprefix(_PREFIX)
    with suppress(NoBase64Error, ValueError):
        yield b64decode(bare, validate=True)
    yield secret.encode()
