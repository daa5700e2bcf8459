"""Nothing that a person reads promises, judges or scolds (evidence.md 12).

One line of copy can make a diary a medical device. The one exception is the sentence
that says what this is not, and that one stays word for word.
"""

import re

import pytest

from .tree import ENGLISH, REPOSITORY, strings

PURPOSE = (
    "A personal exercise and running diary with reminders for adults. It applies"
    " limits you set to what you log. It does not diagnose, treat or monitor any injury"
    " or disease, does not assess fitness to run, and does not replace advice from a"
    " health professional."
)

FORBIDDEN = {
    "diagnosis": r"\bdiagnos\w*",
    "treatment": r"\b(re)?treat(s|ed|ing|ments?|able)?\b|\btherap(y|ies|eutic)\b",
    "cure": r"\bcur(e|es|ed|ing|able|ative)\b|\bremed(y|ies)\b",
    "healing": r"\bheal(s|ed|ing)?\b|\brecovering\b|\bget(s|ting)? better\b",
    "prevention": r"\b(prevent|avoid|protect)\w*\b[^.]{0,40}\binjur\w*",
    "safety": r"\bsafe(ly|r|st)? to\b|\bsafe (run|distance|limit)s?\b|\bunsafe\b",
    "fitness": r"\bfit to run\b|\bfitness to run\b|\bcleared to run\b",
    "risk": r"\brisk(s|y|ier)?\b|\bhazards?\b|\bHRR?\b|\bodds\b|\blikelihood\b",
    "proof": r"\bclinical(ly)?\b|\bproven\b|\bscientifically\b",
    "coach": r"\bAI coach\b|\bmedical\b|\bpatients?\b|\bprescri\w+",
    "scolding": r"\byou (failed|missed|forgot|neglected|ignored|broke)\b|\bshame\b"
    r"|\blazy\b|\bfailures?\b|\bdisappoint\w*|\byou (must|should|ought)\b|!",
}

EXAMPLES = {
    "diagnosis": "Diagnoses your knee.",
    "treatment": "A plan that treats runner's knee.",
    "cure": "Cure it in six weeks.",
    "healing": "Your knee is recovering.",
    "prevention": "Helps to prevent a running injury.",
    "safety": "It is safe to run today.",
    "fitness": "You are fit to run.",
    "risk": "Your risk is 64 % higher.",
    "proof": "Clinically proven.",
    "coach": "Your AI coach.",
    "scolding": "You missed your session!",
}


def _without_purpose(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"^> ?", "", text, flags=re.MULTILINE)).replace(
        PURPOSE, ""
    )


def broken(text: str) -> set[str]:
    """Return the rules that a text breaks."""
    left = _without_purpose(text)
    return {
        rule
        for rule, pattern in FORBIDDEN.items()
        if re.search(pattern, left, re.IGNORECASE)
    }


@pytest.mark.parametrize("rule", FORBIDDEN)
def test_a_forbidden_word_is_seen(rule: str) -> None:
    assert rule in broken(EXAMPLES[rule])


@pytest.mark.parametrize(
    "text",
    [
        "Consider talking to a physiotherapist.",
        "It does not replace advice from a health professional.",
        "You chose these limits; your log says what you ran.",
        PURPOSE,
    ],
)
def test_calm_words_are_free(text: str) -> None:
    assert broken(text) == set()


def test_everything_a_person_reads_is_calm() -> None:
    words = dict(strings(ENGLISH))
    assert len(words) > 300

    assert {way: rules for way, text in words.items() if (rules := broken(text))} == {}


def test_the_readme_is_calm() -> None:
    # Markdown's images begin with a mark that is no shouting.
    text = (REPOSITORY / "README.md").read_text(encoding="utf-8").replace("![", "[")

    assert len(text) > 500
    assert broken(text) == set()


def test_the_purpose_is_told_word_for_word() -> None:
    readme = re.sub(r"\s*\n(> )?", " ", (REPOSITORY / "README.md").read_text())

    assert PURPOSE in ENGLISH["config"]["step"]["consent"]["description"]
    assert PURPOSE in readme


def test_the_consent_says_for_whom_and_that_anyone_can_stop() -> None:
    consent = ENGLISH["config"]["step"]["consent"]["description"]

    for words in ("18 or older", "stop at any time", "stays in this house"):
        assert words in consent
