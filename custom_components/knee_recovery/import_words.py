"""Imports in words: what a file holds, and what became of it."""

from collections.abc import Iterator, Mapping

from homeassistant.core import HomeAssistant

from .import_job import FileImport
from .import_preview import Preview
from .markup import in_markdown
from .words import Words, async_words, distance


async def async_preview_in_words(hass: HomeAssistant, preview: Preview) -> str:
    """Return what a file holds as text with one fact a line."""
    words = await async_words(hass)
    lines = [
        words["import_holds"].format(
            runs=preview.runs,
            first=preview.first,
            last=preview.last,
            distance=distance(hass, preview.distance_m),
        )
        if preview.runs
        else words["import_holds_none"]
    ]
    if preview.known:
        lines.append(words["import_known"].format(known=preview.known))
    return "\n".join([*lines, *_reasons(words, preview.refused)])


async def async_result_in_words(hass: HomeAssistant, job: FileImport) -> str:
    """Return what became of a file, or has until now."""
    words = await async_words(hass)
    return "\n".join(
        [
            words[f"import_{job.outcome}"].format(
                file=in_markdown(job.name), percent=int(100 * job.share)
            ),
            "",
            words["import_counts"].format(**job.counts),
            *_reasons(words, job.refused),
        ]
    )


def _reasons(words: Words, refused: Mapping[str, int]) -> Iterator[str]:
    """Give why something in the file gave no run, most frequent first."""
    for reason, count in sorted(refused.items(), key=lambda told: -told[1]):
        said = words[f"import_reason_{reason}"]
        yield words["import_refused"].format(count=count, reason=said)
