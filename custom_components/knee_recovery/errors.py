"""One place where the domain's errors become Home Assistant's translated ones."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
import re
from typing import Final

from homeassistant.core import async_get_hass
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from .const import DOMAIN, LOGGER
from .core.errors import KneeRecoveryError
from .store import JournalError
from .words import word

_DECIMAL: Final = re.compile(r"^(-?\d+)[.,](?=\d+(?: |$))")


@contextmanager
def translated() -> Iterator[None]:
    """Raise what is wrong with an action's data, or with the journal, translated.

    What someone said wrongly is a `ServiceValidationError`; that an entry could not be
    kept is ours, and is logged, for the one who asked may be an automation.
    """
    try:
        yield
    except KneeRecoveryError as error:
        raise ServiceValidationError(
            translation_domain=DOMAIN,
            translation_key=error.translation_key,
            translation_placeholders=with_mark(
                error.placeholders, word(async_get_hass(), "decimal_mark")
            ),
        ) from error
    except JournalError as error:
        LOGGER.error("The journal could not be written: %s", error)
        raise HomeAssistantError(
            translation_domain=DOMAIN,
            translation_key=error.translation_key,
            translation_placeholders=error.placeholders,
        ) from error


def with_mark(placeholders: Mapping[str, str], mark: str) -> dict[str, str]:
    """Return placeholders whose decimals have the mark of a language: "0,1 km"."""
    return {
        key: _DECIMAL.sub(rf"\g<1>{mark}", value) for key, value in placeholders.items()
    }
