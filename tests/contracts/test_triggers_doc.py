"""docs/triggers.md names all there is, and its examples are automations that load."""

import re

from homeassistant.components.automation import DOMAIN as AUTOMATION
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
import yaml

from custom_components.knee_recovery.condition import CONDITIONS
from custom_components.knee_recovery.const import DOMAIN
from custom_components.knee_recovery.trigger import TRIGGERS

from .tree import REPOSITORY

TEXT = (REPOSITORY / "docs" / "triggers.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
EVERYTHING = sorted({*TRIGGERS, *CONDITIONS})


def test_there_is_something_to_look_at() -> None:
    assert len(EXAMPLES) >= 12
    assert len(EVERYTHING) == 22


@pytest.mark.parametrize("name", EVERYTHING)
def test_it_is_described_and_used(name: str) -> None:
    assert f"| `{name}` |" in TEXT
    assert any(f"knee_recovery.{name}\n" in example for example in EXAMPLES)


@pytest.mark.parametrize(
    "example", EXAMPLES, ids=[f"example {n}" for n, _ in enumerate(EXAMPLES, 1)]
)
async def test_an_example_loads(
    hass: HomeAssistant, enable_custom_integrations: None, example: str
) -> None:
    assert await async_setup_component(hass, DOMAIN, {})
    assert await async_setup_component(
        hass,
        AUTOMATION,
        {AUTOMATION: [{"alias": "example", **yaml.safe_load(example)}]},
    )
    await hass.async_block_till_done()
    state = hass.states.get("automation.example")
    assert state is not None
    assert state.state == "on"
    await hass.services.async_call(
        AUTOMATION, "turn_off", {"entity_id": "automation.example"}, blocking=True
    )
