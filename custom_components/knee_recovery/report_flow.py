"""The options about who reads the diary: the report to take along, and whose it is."""

from datetime import timedelta
from typing import Any, Final

from homeassistant.config_entries import ConfigFlowResult
from homeassistant.helpers.selector import (
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
)
from homeassistant.util import dt as dt_util
import voluptuous as vol

from .const import CONF_USER
from .core.bounds import EARLIEST
from .forms import NOTHING_ASKED, YesOrNoSelector, as_it_stands, choice
from .import_flow import ImportSteps
from .markup import tag
from .report import async_report_link
from .words import async_words

CONF_SPAN: Final = "span"
CONF_NOTES: Final = "notes"

_SPANS: Final = {
    "weeks_4": timedelta(weeks=4),
    "weeks_12": timedelta(weeks=12),
    "weeks_26": timedelta(weeks=26),
    "year": timedelta(days=365),
    "all": None,
}
REPORT_SCHEMA: Final = vol.Schema(
    {
        vol.Required(CONF_SPAN, default="weeks_12"): choice("report_span", _SPANS),
        vol.Required(CONF_NOTES, default=False): YesOrNoSelector(),
    }
)

NOBODY: Final = "nobody"
"""What the form has for a diary that is no user's."""


def privacy_schema(users: list[SelectOptionDict]) -> vol.Schema:
    """Return the question which user of the house a runner is."""
    return vol.Schema(
        {
            vol.Required(CONF_USER, default=NOBODY): SelectSelector(
                SelectSelectorConfig(options=users)
            )
        }
    )


class ReportSteps(ImportSteps):
    """Hands out the report, and asks whose diary it is."""

    _link = ""

    async def async_step_report(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask what is to be on the report."""
        if user_input is None:
            return self.async_show_form(step_id="report", data_schema=REPORT_SCHEMA)
        span = _SPANS[user_input[CONF_SPAN]]
        first = (
            EARLIEST.date()
            if span is None
            else dt_util.now().date() - span + timedelta(days=1)
        )
        said = {"start": first.isoformat()}
        if user_input[CONF_NOTES]:
            said[CONF_NOTES] = "1"
        self._link = async_report_link(self.hass, self.config_entry, said)
        return await self.async_step_report_ready()

    async def async_step_report_ready(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show the way to the report: a page of its own, for ten minutes."""
        if user_input is not None:
            return self._end()
        words = await async_words(self.hass)
        return self.async_show_form(
            step_id="report_ready",
            data_schema=NOTHING_ASKED,
            # Home Assistant's pages would take a plain link for one of their own.
            description_placeholders={
                "link": tag("a", words["report_open"], href=self._link, target="_blank")
            },
        )

    async def async_step_privacy(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask which user of the house the runner is."""
        if user_input is not None:
            options = dict(self.config_entry.options)
            options.pop(CONF_USER, None)
            if (user := user_input[CONF_USER]) != NOBODY:
                options[CONF_USER] = user
            return self.async_create_entry(data=options)
        users = [
            SelectOptionDict(value=user.id, label=user.name or user.id)
            for user in await self.hass.auth.async_get_users()
            if user.is_active and not user.system_generated
        ]
        words = await async_words(self.hass)
        nobody = SelectOptionDict(value=NOBODY, label=words["report_nobody"])
        schema = privacy_schema([nobody, *users])
        stands = self.config_entry.options.get(CONF_USER)
        known = stands in {user["value"] for user in users}
        return self.async_show_form(
            step_id="privacy",
            data_schema=as_it_stands(schema, {CONF_USER: stands} if known else {}),
        )
