"""What a card of the page does: an action over the websocket, and its whole answer."""

from collections.abc import Mapping
from typing import Any

from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket

from custom_components.knee_recovery.const import DOMAIN


async def act_in_page(
    ws: MockHAClientWebSocket, action: str, data: Mapping[str, Any]
) -> dict[str, Any]:
    """Do an action as a card does; return the message that comes back."""
    await ws.send_json_auto_id(
        {
            "type": "call_service",
            "domain": DOMAIN,
            "service": action,
            "service_data": data,
            "return_response": True,
        }
    )
    answer: dict[str, Any] = await ws.receive_json()
    return answer
