"""Who is speaking: the runner that a sentence is about."""

from typing import Final

from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers import intent

from .const import CONF_ASSISTANTS, CONF_PERSON, CONF_SATELLITES, DOMAIN
from .coordinator import KneeRecoveryConfigEntry

SENTENCES_OF: Final = (DOMAIN, "conversation")
"""Platforms that understand by sentences: ours, and those of the runner's own."""


@callback
def runners(hass: HomeAssistant) -> list[KneeRecoveryConfigEntry]:
    """Return the runners who are set up, in the order they were added."""
    return hass.config_entries.async_loaded_entries(DOMAIN)


@callback
def runner_set_up(hass: HomeAssistant, entry_id: str) -> KneeRecoveryConfigEntry | None:
    """Return a runner by the id of the config entry; None when not set up."""
    there = (runner for runner in runners(hass) if runner.entry_id == entry_id)
    return next(there, None)


@callback
def open_to_models(runner: KneeRecoveryConfigEntry) -> bool:
    """Return whether language models may use the diary of a runner."""
    return bool(runner.options.get(CONF_ASSISTANTS, False))


@callback
def open_to(told: intent.Intent) -> list[KneeRecoveryConfigEntry]:
    """Return the runners whom the one who asks may speak of.

    Whoever is understood by sentences stands in the house; anything else is a model.
    """
    everyone = runners(told.hass)
    if told.platform in SENTENCES_OF:
        return everyone
    return [runner for runner in everyone if open_to_models(runner)]


@callback
def runner_meant(
    hass: HomeAssistant,
    there: list[KneeRecoveryConfigEntry],
    named: str | None,
    context: Context,
    satellite_id: str | None,
) -> KneeRecoveryConfigEntry | None:
    """Return which runner is named, or speaks; None when that is not clear.

    A name counts first, then whose login it is, then whose satellite was spoken to; the
    only runner of a house is always meant.
    """
    if named is not None:
        return _only(
            [
                runner
                for runner in there
                if runner.title.casefold() == named.strip().casefold()
            ]
        )
    if len(there) == 1:
        return there[0]
    if (person := _person_of(hass, context.user_id)) is not None:
        entity_id, name = person
        chosen = [
            runner
            for runner in there
            if entity_id in runner.options.get(CONF_PERSON, ())
        ]
        called = [
            runner
            for runner in there
            if not runner.options.get(CONF_PERSON)
            and runner.title.casefold() == name.casefold()
        ]
        if chosen or called:
            return _only(chosen or called)
    if satellite_id is not None:
        return _only(
            [
                runner
                for runner in there
                if satellite_id in runner.options.get(CONF_SATELLITES, ())
            ]
        )
    return None


def _only(
    found: list[KneeRecoveryConfigEntry],
) -> KneeRecoveryConfigEntry | None:
    """Return the only one that was found; several are as unclear as none."""
    return found[0] if len(found) == 1 else None


@callback
def _person_of(hass: HomeAssistant, user_id: str | None) -> tuple[str, str] | None:
    """Return the entity and the name of the person who has a login."""
    if user_id is None:
        return None
    for state in hass.states.async_all("person"):
        if state.attributes.get("user_id") == user_id:
            return state.entity_id, state.name
    return None
