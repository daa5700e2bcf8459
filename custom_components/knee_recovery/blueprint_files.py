"""Blueprint files: put where Home Assistant looks for them, and taken away again.

Only what we gave away ourselves is ever overwritten or removed: a file is known by its
mark, and one that somebody has changed is theirs. Files are read and written outside
the event loop, and moved into place whole.
"""

from collections.abc import Mapping
from enum import StrEnum
from hashlib import sha256
import json
from pathlib import Path
from typing import Final

from homeassistant.core import HomeAssistant

from .const import DOMAIN, LOGGER

_OURS: Final = Path(__file__).parent / "blueprints"
FOLDER: Final = _OURS / "automation" / DOMAIN
"""The blueprints as we give them away."""


class Became(StrEnum):
    """What became of a blueprint file."""

    INSTALLED = "installed"
    UPDATED = "updated"
    CURRENT = "current"
    KEPT = "kept"
    """Somebody has changed it, so it was left alone."""
    FAILED = "failed"


async def async_install_blueprints(hass: HomeAssistant) -> dict[str, Became]:
    """Put the blueprints into the house, and return what became of each.

    Automations that use one that is another now are loaded anew.
    """
    became = await hass.async_add_executor_job(_install, _folder_of(hass))
    await _async_tell_automations(
        hass, [name for name, what in became.items() if what is Became.UPDATED]
    )
    return became


async def async_remove_blueprints(hass: HomeAssistant) -> None:
    """Take away the files that nobody has changed and no automation uses."""
    used = await _async_used(hass)
    await hass.async_add_executor_job(_remove, _folder_of(hass), used)
    await _async_tell_automations(hass, [])


def _folder_of(hass: HomeAssistant) -> Path:
    return Path(hass.config.path("blueprints", "automation", DOMAIN))


def _marks() -> Mapping[str, list[str]]:
    """Return the marks of every version of each file that was given away."""
    known: dict[str, list[str]] = json.loads(
        (_OURS / "shipped.json").read_text(encoding="utf-8")
    )
    return known


def _is_ours(file: Path, marks: Mapping[str, list[str]]) -> bool:
    """Return whether a file says what some version of ours said."""
    # An editor that ends its lines otherwise has changed nothing.
    content = file.read_bytes().replace(b"\r\n", b"\n")
    return sha256(content).hexdigest() in marks.get(file.name, ())


def _install(folder: Path) -> dict[str, Became]:
    """Write what is not there, or is an older version of ours."""
    marks = _marks()
    became: dict[str, Became] = {}
    for source in sorted(FOLDER.glob("*.yaml")):
        try:
            became[source.name] = _put(source, folder / source.name, marks)
        except OSError as error:
            LOGGER.error("The blueprint %s could not be written: %s", source, error)
            became[source.name] = Became.FAILED
    return became


def _put(source: Path, target: Path, marks: Mapping[str, list[str]]) -> Became:
    new = source.read_bytes()
    there = target.exists()
    if there and target.read_bytes() == new:
        return Became.CURRENT
    if there and not _is_ours(target, marks):
        return Became.KEPT
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_suffix(".new")
    half.write_bytes(new)
    half.replace(target)
    return Became.UPDATED if there else Became.INSTALLED


def _remove(folder: Path, used: set[str]) -> None:
    """Remove what is ours and unused, and the folder when nothing is left in it."""
    marks = _marks()
    try:
        for file in folder.glob("*.yaml"):
            if file.name not in used and _is_ours(file, marks):
                file.unlink()
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    except OSError as error:
        LOGGER.warning("Blueprints could not be removed: %s", error)


def _names() -> list[str]:
    return [source.name for source in FOLDER.glob("*.yaml")]


async def _async_used(hass: HomeAssistant) -> set[str]:
    """Return the names of our files that automations are made of."""
    if "automation" not in hass.config.components:
        return set()
    from homeassistant.components.automation import (  # noqa: PLC0415  if it is there
        automations_with_blueprint,
    )

    return {
        name
        for name in await hass.async_add_executor_job(_names)
        if automations_with_blueprint(hass, f"{DOMAIN}/{name}")
    }


async def _async_tell_automations(hass: HomeAssistant, changed: list[str]) -> None:
    """Let automations forget what they read, and load those that changed anew."""
    if "automation" not in hass.config.components:
        return
    from homeassistant.components.automation.helpers import (  # noqa: PLC0415
        async_get_blueprints,
    )

    await async_get_blueprints(hass).async_reset_cache()
    if (await _async_used(hass)).intersection(changed):
        await hass.services.async_call("automation", "reload", blocking=True)
