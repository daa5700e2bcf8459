"""Why a light, a limit or the plan is what it is: each reason, and what comes next."""

from collections.abc import Mapping
import json
from pathlib import Path
import re
from typing import Final

_REPOSITORY: Final = Path(__file__).parents[2]
_ENGLISH: Final = (
    _REPOSITORY / "custom_components" / "knee_recovery" / "translations" / "en.json"
)
_RULES: Final = _REPOSITORY / "docs" / "rules.md"

_CLEARED: Final = (
    "Have it looked at. Then say so: *Configure > Clear warning signs*, or the action"
    " [`clear_red_flags`](actions.md#clear_red_flags)"
)
_DATED: Final = "Wait: *Earliest next run* has the date"
_ASKED: Final = "Answer the question on the card, or say it: *my knee is a two*"
_ANSWERED: Final = "Answer while the question is open. Later nothing is lost or gained"
_GENTLER: Final = (
    "One extra rest day. Then [shorter, slower or with walking]"
    "(rules.md#offer_shorter_more_often)"
)
_LIMIT: Final = "A limit of yours: change it under *Configure > Limits*"

LIGHT: Final = {
    "red_flag": (_CLEARED, "allowance_red_flag"),
    "red_run": (_DATED, "light_red"),
    "pain_today_high": (
        "Leave it at that for today; *Undo* takes a slip of the finger back",
        "light_red",
    ),
    "amber_run": (_DATED, "light_amber"),
    "pain_today": (
        "Log the knee again when it is calmer: the latest score of today counts",
        "light_amber",
    ),
    "check_missing": (_ASKED, "light_incomplete"),
    "check_missing_after_run": (_ASKED, "check_after_run"),
    "check_missing_hour_after": (_ASKED, "check_hour_after"),
    "check_missing_morning": (_ASKED, "check_morning"),
    "logged_recently": ("Nothing has to be done", "light_green"),
    "nothing_logged": ("Log how the knee is: one tap on the card", "light_unknown"),
    "source_stale": (
        "See [when a source goes quiet](sources.md#when-a-source-goes-quiet)",
        "source_stale",
    ),
}
VERDICT: Final = {
    "locking": (_CLEARED, "run_red"),
    "giving_way": (_CLEARED, "run_red"),
    "swelling": (
        "Two full days off. If it stays or comes back, have it looked at",
        "run_red",
    ),
    "limp": ("Two full days off; end a run when a limp begins", "run_red"),
    "peak_high": ("Two full days off; end a run before it hurts so much", "run_red"),
    "missing_before": (_ANSWERED, "run_incomplete"),
    "missing_peak": (_ANSWERED, "run_incomplete"),
    "missing_hour_after": (_ANSWERED, "run_incomplete"),
    "missing_morning_of_run": (_ANSWERED, "run_incomplete"),
    "missing_morning_after": (_ANSWERED, "run_incomplete"),
    "peak_over_green": (_GENTLER, "run_amber"),
    "sore_after_hour": (_GENTLER, "run_amber"),
    "sore_next_morning": (_GENTLER, "run_amber"),
    "within_limits": ("Nothing has to be done", "run_green"),
}
ALLOWANCE: Final = {
    "jump": (_LIMIT, "allowance_jump"),
    "jump_after_run": (_LIMIT, "allowance_jump"),
    "ramp": (_LIMIT, "allowance_ramp"),
    "ladder": (
        "The distance of a level. Two green runs lead to the next",
        "allowance_ladder",
    ),
    "red_flag": (_CLEARED, "allowance_red_flag"),
    "red_rest": (_DATED, "allowance_red_rest"),
    "amber_rest": (_DATED, "allowance_amber_rest"),
    "flare_up": (
        "It ends by itself after three days; end it earlier with the switch",
        "allowance_flare_up",
    ),
    "rest_day": (_DATED, "allowance_rest_day"),
    "check_pending": (_ASKED, "allowance_check_pending"),
    "no_baseline": (
        "Log a run, [import a file or connect a source](sources.md)",
        "allowance_no_baseline",
    ),
    "no_baseline_after_run": (
        "Wait: tomorrow there is a limit",
        "allowance_no_baseline",
    ),
}
NOT_NOW: Final = {
    "pain_now": ("Log the knee again when it is calmer", "not_now_pain"),
    "worse_morning": ("Leave it for today; tomorrow counts anew", "not_now_morning"),
}
TALK: Final = {
    "red_flag": (_CLEARED, "red_flag"),
    "appointment": (
        "Make one; the next check-up asks again",
        "appointment",
    ),
    "two_red_runs": (
        "Take the [report](privacy.md#the-report-for-a-physiotherapist) along",
        "two_red_runs",
    ),
    "swelling": ("Have it looked at when it stays", "swelling"),
    "worse_after_three_weeks": (
        "Take the [report](privacy.md#the-report-for-a-physiotherapist) along",
        "worse_after_three_weeks",
    ),
    "no_improvement_after_six_weeks": (
        "Take the [report](privacy.md#the-report-for-a-physiotherapist) along",
        "no_improvement_after_six_weeks",
    ),
    "twelve_weeks": (
        "Take the [report](privacy.md#the-report-for-a-physiotherapist) along",
        "twelve_weeks",
    ),
}
PLAN: Final = {
    "planned": ("Begin with the card, or say *start my exercises*", "plan_target"),
    "done_today": ("Nothing has to be done", "plan_spacing"),
    "week_done": (
        "Nothing has to be done; more days never count against you",
        "plan_target",
    ),
    "rest_day": ("Nothing has to be done; the next day is on the card", "plan_spacing"),
    "flare_up": ("What feels good; end it with the switch", "plan_flare_up"),
    "paused": ("Turn *Pause* off when you are back", "plan_pause"),
    "skipped": ("Nothing has to be done", "reminder_not_today"),
    "red_flag": (_CLEARED, "plan_red_flag"),
}
PREFIXES: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {
    "light": LIGHT,
    "verdict": VERDICT,
    "allowance": ALLOWANCE,
    "not_now": NOT_NOW,
    "talk": TALK,
    "plan": PLAN,
}
"""Of each reason what comes next, and the rule on docs/rules.md that it is from."""

_EXAMPLE: Final[dict[str, object]] = {
    "level": 4,
    "limit": 2,
    "percent": "10%",
    "longest": "5 km",
    "week_before": "12 km",
    "last_7_days": "8 km",
    "run_today": "3 km",
}
_HIGH: Final[dict[str, object]] = _EXAMPLE | {"level": 6, "limit": 5}


def reasons(prefix: str) -> str:
    """Return the table of one kind of reason, in the order of the English words.

    Raises KeyError for a reason without a next step or without a rule.
    """
    words: Mapping[str, str] = json.loads(_ENGLISH.read_text(encoding="utf-8"))[
        "common"
    ]
    rows = "".join(
        _row(key.removeprefix(f"{prefix}_"), said, PREFIXES[prefix])
        for key, said in words.items()
        if key.startswith(f"{prefix}_")
    )
    return (
        f"| reason | what it says | what you can do | rule and source |\n{_LINE}{rows}"
    )


_LINE: Final = "|---|---|---|---|\n"


def _row(key: str, said: str, steps: Mapping[str, tuple[str, str]]) -> str:
    if key not in steps:
        message = f"{key}: say in scripts/pages/reasons.py what the runner can do"
        raise KeyError(message)
    step, rule = steps[key]
    values = _HIGH if key.endswith("_high") else _EXAMPLE
    name, source = _rule(rule)
    why = f"[{name}](rules.md#{rule}): {_on_rules(source)}"
    return f"| `{key}` | {said.format_map(values)} | {step} | {why} |\n"


def _rule(key: str) -> tuple[str, str]:
    """Return the name of a rule and its papers, linked."""
    page = _RULES.read_text(encoding="utf-8")
    row = re.search(
        rf'^\| <a id="{key}"></a>(.+?) \| .* \| ([^|]+) \|$', page, re.MULTILINE
    )
    if row is None:
        message = f"{key}: docs/rules.md has no such rule"
        raise KeyError(message)
    source = row[2].strip()
    return row[1], "our choice" if source == "Our choice" else source


def _on_rules(source: str) -> str:
    """Return links inside the page of rules as links to it."""
    return source.replace("](#", "](rules.md#")
