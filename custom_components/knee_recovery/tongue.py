"""A tongue: what the diary says aloud, in the language that it was spoken to in.

Sentences of answers are in `sentences/<language>.yaml`, reasons and errors in the
translations. Nothing is decided here: an answer is words around what the actions said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, cast

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.template import Template
from homeassistant.helpers.translation import async_get_translations
from homeassistant.util import language as language_util
from homeassistant.util.yaml import load_yaml_dict

from .answers import allowance_attributes
from .const import DOMAIN
from .core import bounds
from .core.pain import Reason
from .core.snapshot import Snapshot
from .core.spoken_day import WEEKDAYS
from .errors import with_mark

ENGLISH: Final = "en"

SENTENCES: Final = Path(__file__).parent / "sentences"

_CATEGORIES: Final = ("common", "exceptions", "selector", "services")
_PREFIX: Final = f"component.{DOMAIN}."
_PARTS: Final = "KneeSay"
"""Pieces that several answers are made of, beside the intents in the same file."""


@lru_cache
def bundled() -> tuple[str, ...]:
    """Return the languages that there are sentences for."""
    return tuple(sorted(file.stem for file in SENTENCES.glob("*.yaml")))


@lru_cache
def sentences_of(language: str) -> Mapping[str, Any]:
    """Return the sentences of a bundled language, as the file has them."""
    return load_yaml_dict(str(SENTENCES / f"{language}.yaml"))


def closest(language: str) -> str:
    """Return the bundled language that is closest to one, English at last."""
    return next(iter(language_util.matches(language, bundled())), ENGLISH)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tongue:
    """One language that answers are spoken in."""

    hass: HomeAssistant
    language: str
    answers: Mapping[str, Mapping[str, str]]
    """Templates by the name of an intent, then by the case."""
    words: Mapping[str, str]
    """Translations by their key, the domain left off."""

    def say(self, intent: str, case: str, facts: Mapping[str, Any]) -> str:
        """Return an answer in words."""
        template = Template(self.answers[intent][case], self.hass)
        said = template.async_render({"slots": facts}, parse_result=False)
        return " ".join(cast("str", said).split())

    def part(self, case: str, **facts: object) -> str:
        """Return a piece of an answer in words."""
        return self.say(_PARTS, case, facts)

    def sentence(self, key: str, **values: object) -> str:
        """Return a sentence of the translations; nothing when there is none."""
        return self.words.get(f"common.{key}", "").format_map(values)

    def option(self, selector: str, key: str) -> str:
        """Return what a choice is called."""
        return self.words.get(f"selector.{selector}.options.{key}", key)

    def number(self, value: float, decimals: int = 1) -> str:
        """Return a number as it is read aloud: no more digits than are said."""
        text = f"{round(value, decimals):g}"
        return text.replace(".", self.part("decimal"))

    def distance(self, metres: int, unit: str, *, at_most: bool = False) -> str:
        """Return a distance with its unit; what is at most so much is cut, not rounded.

        Raises `NotAChoiceError` for an unknown unit.
        """
        amount = bounds.in_unit(metres, unit) or 0
        tenths = int(amount * 10) / 10 if at_most else amount
        said = self.number(tenths)
        return self.part(unit, n=said)

    def wrong(self, error: HomeAssistantError, action: str) -> str:
        """Return what is wrong in words, its field called as the action calls it."""
        values = with_mark(error.translation_placeholders or {}, self.part("decimal"))
        if field := values.get("field"):
            values["field"] = self.words.get(
                f"services.{action}.fields.{field}.name", field
            )
        message = self.words.get(f"exceptions.{error.translation_key}.message")
        return message.format_map(values) if message else self.part("failed")

    def light_reason(self, reason: Reason) -> str:
        """Return why a light is what it is."""
        return self._reason("light", reason)

    def not_now(self, snapshot: Snapshot) -> str:
        """Return what today's scores say against starting a run right now."""
        return " ".join(self._reason("not_now", each) for each in snapshot.not_now)

    def _reason(self, about: str, reason: Reason) -> str:
        values = {
            key: self.number(value) if isinstance(value, int | float) else value
            for key, value in dict(reason.values).items()
        }
        return self.sentence(f"{about}_{reason.key}", **values)

    def limit_reason(self, snapshot: Snapshot, unit: str) -> str:
        """Return what the allowance of the day is bound by."""
        known = allowance_attributes(snapshot)
        values = {
            name: self.distance(known[f"{name}_m"], unit)
            for name in ("longest", "week_before", "last_7_days", "run_today")
            if known[f"{name}_m"] is not None
        }
        values["percent"] = f"{known['limit_percent']} %"
        key = f"allowance_{known['reason']}"
        ran = (
            self.sentence(f"{key}_after_run", **values) if known["run_today_m"] else ""
        )
        return ran or self.sentence(key, **values)

    def weekday(self, index: int) -> str:
        """Return the name of a day of the week, 0 being Monday."""
        return self.option("week_start", WEEKDAYS[index])


async def async_tongue(hass: HomeAssistant, language: str) -> Tongue:
    """Return the tongue that is closest to a language."""
    mine = await hass.async_add_executor_job(closest, language)
    sentences = await hass.async_add_executor_job(sentences_of, mine)
    words: dict[str, str] = {}
    for category in _CATEGORIES:
        words |= await async_get_translations(hass, mine, category, [DOMAIN])
    return Tongue(
        hass=hass,
        language=mine,
        answers=sentences["responses"]["intents"],
        words={key.removeprefix(_PREFIX): said for key, said in words.items()},
    )
