"""One place where the domain's errors become Home Assistant's translated ones."""

from collections.abc import Iterator
from contextlib import contextmanager

from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from .const import DOMAIN, LOGGER
from .core.errors import KneeRecoveryError
from .store import JournalError


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
            translation_placeholders=error.placeholders,
        ) from error
    except JournalError as error:
        LOGGER.error("The journal could not be written: %s", error)
        raise HomeAssistantError(
            translation_domain=DOMAIN,
            translation_key=error.translation_key,
            translation_placeholders=error.placeholders,
        ) from error
