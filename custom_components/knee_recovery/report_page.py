"""The report as a page: one sheet of A4, without a script or anything from outside.

Words come from the translations, numbers from the report; nothing is worked out here.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final

from .core.bounds import M_PER_UNIT, in_unit
from .core.ladder import LadderState
from .core.profile import Profile
from .core.report import Measured, Note, Report, Sign
from .core.shoes import ShoeState
from .markup import Html, tag
from .report_charts import ChartWords, chart, scale_top
from .report_style import STYLE

CSP: Final = (
    "default-src 'none'; "
    f"style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""What a browser lets the page do: show itself, in its own style."""

PURPOSE: Final = "purpose"
"""The key of the sentence that says what the diary is for."""
_LONGEST_NOTE: Final = 280
_MOST_SPANS: Final = 6
_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ur"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """Everything that the page shows, and the words for it."""

    report: Report
    runner: str
    knee: str
    made_on: date
    profile: Profile
    ladder: LadderState | None
    shoes: tuple[ShoeState, ...]
    language: str
    unit: str
    """`km` or `mi`."""
    words: Mapping[str, str]
    """The sentences of `common`, and the words of selectors as `selector.key`."""

    def say(self, key: str, **values: object) -> str:
        """Return a sentence with its values filled in."""
        return self.words[key].format(**values)

    def day(self, on: date) -> str:
        """Return a date as it is written here."""
        return self._dated("report_date", on)

    def short_day(self, on: date) -> str:
        """Return a date of the span as there is room for it in the chart."""
        whole_year = self.report.in_months
        return self._dated("report_month" if whole_year else "report_date_short", on)

    def _dated(self, key: str, on: date) -> str:
        return self.say(
            key, year=f"{on.year}", month=f"{on.month:02}", day=f"{on.day:02}"
        )

    def number(self, amount: float, places: int = 1) -> str:
        """Return a number with so many decimals, none of them zero."""
        shown = f"{amount:.{places}f}"
        if "." in shown:
            shown = shown.rstrip("0").rstrip(".")
        return shown.replace(".", self.words["decimal_mark"])

    def far(self, metres: int) -> str:
        """Return a distance without its unit."""
        return self.number(in_unit(metres, self.unit) or 0)

    def distance(self, metres: int) -> str:
        """Return a distance."""
        return f"{self.far(metres)} {self.unit}"

    def of_ten(self, level: float) -> str:
        """Return a score of pain."""
        return self.say("report_of_ten", level=self.number(level))


def page(sheet: Sheet) -> str:
    """Return the report as a document of its own."""
    report = sheet.report
    body = tag(
        "main",
        _head(sheet),
        _figures(sheet),
        _chart(sheet),
        tag(
            "div",
            tag("div", _runs(sheet), _scores(sheet), _signs(sheet)),
            tag("div", _exercises(sheet), _shoes(sheet), _pauses(sheet)),
            class_="columns",
        ),
        _notes(sheet, report.notes) if report.notes else None,
        tag(
            "footer",
            tag("p", sheet.say("report_empty")),
            tag("p", sheet.words[PURPOSE]),
        ),
    )
    return "<!DOCTYPE html>\n" + tag(
        "html",
        tag(
            "head",
            tag("meta", charset="utf-8"),
            tag(
                "meta",
                name="viewport",
                content="width=device-width, initial-scale=1",
            ),
            tag("meta", name="robots", content="noindex"),
            tag("title", f"{sheet.say('report_title')} - {sheet.runner}"),
            Html(f"<style>{STYLE}</style>"),
        ),
        tag("body", body),
        lang=sheet.language,
        dir="rtl" if sheet.language.split("-")[0] in _RIGHT_TO_LEFT else "ltr",
    )


def _head(sheet: Sheet) -> Html:
    report, profile = sheet.report, sheet.profile
    return tag(
        "header",
        tag("h1", sheet.say("report_title")),
        tag(
            "p",
            tag("strong", tag("bdi", sheet.runner)),
            " · ",
            sheet.say("report_knee", knee=sheet.knee),
            " · ",
            sheet.say(
                "report_span",
                first=sheet.day(report.first),
                last=sheet.day(report.last),
            ),
            class_="who",
        ),
        tag(
            "p",
            sheet.say(
                "report_limits",
                green=sheet.number(profile.green_max),
                amber=sheet.number(profile.amber_max),
                jump=profile.jump_limit,
                ramp=profile.ramp_limit,
            ),
            " ",
            sheet.say("report_made", date=sheet.day(sheet.made_on)),
            class_="small",
        ),
    )


def _figures(sheet: Sheet) -> Html:
    """Return the numbers that are read first."""
    report = sheet.report
    usual, longest = report.usual_worst, report.longest_m
    shown = (
        ("report_runs", str(report.runs)),
        ("report_distance", sheet.distance(report.distance_m)),
        ("report_longest", "-" if longest is None else sheet.distance(longest)),
        (
            "report_kept",
            sheet.say("report_kept_of", kept=report.kept, asked=report.asked),
        ),
        ("report_usual", "-" if usual is None else sheet.of_ten(usual)),
    )
    return tag(
        "dl",
        *(
            tag("div", tag("dt", sheet.say(key)), tag("dd", said))
            for key, said in shown
        ),
        class_="figures",
    )


def _chart(sheet: Sheet) -> Html:
    report, profile = sheet.report, sheet.profile
    per_unit = M_PER_UNIT[sheet.unit]
    most = scale_top(max(each.distance_m for each in report.stretches), per_unit)
    stretch = "month" if report.in_months else "week"
    words = ChartWords(
        label=sheet.say("report_chart"),
        pain=sheet.say("report_pain_strip"),
        load=sheet.say(f"report_load_{stretch}", unit=sheet.unit),
        days=sheet.say(f"report_days_{stretch}"),
        dates={each.first: sheet.short_day(each.first) for each in report.stretches},
        distances=[sheet.far(each.distance_m) for each in report.stretches],
        most=str(most),
    )
    edges = (profile.green_max, profile.amber_max)
    return tag("figure", chart(report, words, most * per_unit, edges))


# -- tables -------------------------------------------------------------------------


def _table(
    sheet: Sheet, title: str, rows: Sequence[Sequence[object]], kind: str | None = None
) -> Html:
    """Return a table under its name, or a word that there is nothing."""
    return tag(
        "section",
        tag("h2", title),
        tag("table", *(tag("tr", *(tag("td", cell) for cell in row)) for row in rows))
        if rows
        else tag("p", sheet.say("report_none"), class_="small"),
        class_=kind,
    )


def _runs(sheet: Sheet) -> Html:
    rows: list[tuple[object, ...]] = [
        (sheet.words[f"light.{light.value}"], count)
        for light, count in sheet.report.lights
    ]
    if sheet.ladder is not None:
        rows.append(
            (
                sheet.say("report_ladder"),
                sheet.say("report_level", level=sheet.ladder.level),
            )
        )
    return _table(sheet, sheet.say("report_lights"), rows)


def _scores(sheet: Sheet) -> Html:
    rows = [tuple(_scored(sheet, each)) for each in sheet.report.measured]
    return _table(sheet, sheet.say("report_scores"), rows)


def _scored(sheet: Sheet, measured: Measured) -> Iterator[object]:
    """Give a measure, its first and last score, and what became of it."""
    first, last = measured.first, measured.last
    yield sheet.words[f"measure.{last.measure.value}"]
    if first == last:
        yield sheet.number(last.value)
    else:
        yield f"{sheet.number(first.value)} → {sheet.number(last.value)}"
    change = last.change
    yield "" if change is None else sheet.words[f"change_{change.value}"]


def _exercises(sheet: Sheet) -> Html:
    rows = [
        (
            sheet.words.get(f"exercise_{done.key}_name", done.key),
            sheet.say("report_on_days", days=done.days),
            "" if done.worst is None else sheet.of_ten(done.worst),
        )
        for done in sheet.report.exercises
    ]
    return _table(sheet, sheet.say("report_exercises"), rows)


def _shoes(sheet: Sheet) -> Html:
    names = {state.shoe.id: state for state in sheet.shoes}
    rows = [
        (
            tag("bdi", names[pair].shoe.name if pair in names else "-"),
            sheet.distance(metres),
            sheet.say("report_of_all", distance=sheet.distance(names[pair].distance_m))
            if pair in names
            else "",
        )
        for pair, metres in sheet.report.worn
    ]
    return _table(sheet, sheet.say("report_shoes"), rows)


def _signs(sheet: Sheet) -> Html:
    rows = [
        (sheet.day(sign.on), _stood_out(sheet, sign)) for sign in sheet.report.signs
    ]
    return _table(sheet, sheet.say("report_signs"), rows, "told")


def _stood_out(sheet: Sheet, sign: Sign) -> str:
    """Return what stood out on a day."""
    if sign.cleared:
        return sheet.say("report_cleared")
    symptoms = [sheet.words[f"symptom.{symptom}"] for symptom in sign.symptoms]
    flags = [sheet.words[f"flag_{flag}"] for flag in sign.flags]
    return "; ".join((*symptoms, *flags))


def _pauses(sheet: Sheet) -> Html:
    spans = sorted(
        (first, last, key)
        for key, some in (
            ("report_flare", sheet.report.flares),
            ("report_pause", sheet.report.pauses),
        )
        for first, last in some
    )
    rows = [
        (
            sheet.say(key),
            sheet.say("report_span", first=sheet.day(first), last=sheet.day(last)),
        )
        for first, last, key in spans[-_MOST_SPANS:]
    ]
    return _table(sheet, sheet.say("report_quiet"), rows)


def _notes(sheet: Sheet, notes: Sequence[Note]) -> Html:
    """Return what the runner wrote, the newest last."""
    return tag(
        "section",
        tag("h2", sheet.say("report_notes")),
        tag(
            "ul",
            *(
                tag(
                    "li",
                    tag("b", sheet.day(note.on)),
                    " ",
                    tag("span", _short(note.text), dir="auto"),
                )
                for note in notes
            ),
        ),
        class_="notes",
    )


def _short(note: str) -> str:
    """Return as much of a note as a line or three can hold."""
    if len(note) <= _LONGEST_NOTE:
        return note
    return f"{note[:_LONGEST_NOTE].rstrip()}…"
