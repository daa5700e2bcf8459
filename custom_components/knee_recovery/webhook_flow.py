"""A webhook as a source of runs: added, and changed later, under the runner."""

from typing import Any

from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    ConfigSubentryFlow,
    SubentryFlowResult,
)
from homeassistant.const import CONF_NAME

from .const import CONF_SECRET, CONF_WEBHOOK_ID
from .forms import NOTHING_ASKED, as_it_stands
from .webhook_form import (
    SUGGESTED,
    WEBHOOK_CHANGE_SCHEMA,
    WEBHOOK_SCHEMA,
    webhook_errors,
    webhook_of,
    webhook_placeholders,
    webhook_shown,
)


class WebhookSteps(ConfigSubentryFlow):
    """Asks about a webhook, and shows its address and secret at the end."""

    def __init__(self) -> None:
        """Start with nothing chosen."""
        super().__init__()
        self._webhook: dict[str, Any] = {}

    async def async_step_webhook(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask about a new webhook; everything can be left as it stands."""
        errors: dict[str, str] = {}
        if user_input is not None and not (errors := webhook_errors(user_input)):
            self._webhook = webhook_of(user_input)
            return await self.async_step_webhook_ready()
        return self.async_show_form(
            step_id="webhook",
            data_schema=self.add_suggested_values_to_schema(WEBHOOK_SCHEMA, user_input),
            errors=errors,
        )

    async def async_step_webhook_change(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change a webhook, or give it another address or secret."""
        before = self._get_reconfigure_subentry().data
        errors: dict[str, str] = {}
        if user_input is not None and not (errors := webhook_errors(user_input)):
            self._webhook = webhook_of(user_input, before)
            if any(
                self._webhook[field] != before[field]
                for field in (CONF_WEBHOOK_ID, CONF_SECRET)
            ):
                return await self.async_step_webhook_ready()
            return self._keep_webhook()
        shown = user_input or webhook_shown(before)
        return self.async_show_form(
            step_id="webhook_change",
            # What is only suggested can be taken away again.
            data_schema=self.add_suggested_values_to_schema(
                as_it_stands(
                    WEBHOOK_CHANGE_SCHEMA,
                    {field: shown[field] for field in shown if field not in SUGGESTED},
                ),
                {field: shown[field] for field in shown if field in SUGGESTED},
            ),
            errors=errors,
            description_placeholders=webhook_placeholders(self.hass, before),
        )

    async def async_step_webhook_ready(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show the address and the secret to type into an app."""
        if user_input is None:
            return self.async_show_form(
                step_id="webhook_ready",
                data_schema=NOTHING_ASKED,
                description_placeholders=webhook_placeholders(self.hass, self._webhook),
            )
        return self._keep_webhook()

    def _keep_webhook(self) -> SubentryFlowResult:
        """Keep the webhook as it was chosen."""
        title = self._webhook[CONF_NAME]
        if self.source == SOURCE_RECONFIGURE:
            return self.async_update_and_abort(
                self._get_entry(),
                self._get_reconfigure_subentry(),
                title=title,
                data=self._webhook,
            )
        return self.async_create_entry(title=title, data=self._webhook)
