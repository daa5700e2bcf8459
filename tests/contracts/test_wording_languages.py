"""Nothing promises, judges or scolds in the other languages either (evidence.md 12).

The one exception is the sentence that says what this is not: the first paragraph of
the consent, which is told word for word wherever else it stands.
"""

import re
from typing import Final

import pytest

from scripts.languages.table import languages, read

OTHERS: Final = [language for language in languages() if language != "en"]
CONSENT: Final = "config.step.consent.description"

FORBIDDEN: Final[dict[str, str]] = {
    "de": r"diagnos|\bbehand(el|l)|\btherap|\bheil|\bkurier|genes(en|ung)|vorbeug"
    r"|\bsicher (zu )?laufen|unbedenklich|gefahrlos|risik|klinisch|\bbewiesen"
    r"|patient|verschr(ei|ie)b|\bdu (musst|solltest|hast (versagt|vergessen))"
    r"|versäumt|!",
    "es": r"diagn[oó]sti|\btrata(r|miento)?\b|\bterap|\bcura(r|s|n)?\b|\bsana(r|ndo)?\b"
    r"|remedio|(previene|evita) [^.]*lesion|\bsegur[oa] (para )?correr|sin peligro"
    r"|riesgo|clínic|demostrad|pacient|prescri"
    r"|\b(debes|deberías|has (olvidado|fallado))\b|[!¡]",
    "fr": r"diagnosti|\btrait(e|er|ement)\b|\bthérap|\bsoign|guéri|remède|prévenir"
    r"|sans (danger|risque)|risqu|en sécurité|cliniqu|\bprouvé|\bpatient|prescri"
    r"|vous (devez|devriez|avez (oublié|échoué|manqué))|!",
    "it": r"diagnos|\btratta(re|mento)?\b|\bterap|\bcura(re|no|ta|to)?\b|guari|rimedi"
    r"|(previene|evita) [^.]*(infortun|lesion)|\bsicur[oa] (per )?correre"
    r"|senza pericolo|rischi|clinic|\bdimostrat|pazient|prescri"
    r"|\b(devi|dovresti|hai (dimenticato|mancato|fallito))\b|!",
    "nl": r"diagnos|\bbehandel|\btherap|genez|genees|\bheel(t|d)\b"
    r"|voorkom(en|t)\b.*blessure|\bveilig|onveilig|risico|klinisch|\bbewezen|patiënt|voorschrijv"
    r"|\bje (moet|zou moeten)|\bje (faalde|vergat)|!",
    "pt-BR": r"diagn[oó]sti|\btrata(r|mento|ndo)?\b|\bterap|\bcura(r|s|m|do)?\b"
    r"|\bsara(r|ndo)?\b|remédio|(previne|evita) [^.]*les[õã]|\bsegur[oa] (para )?correr"
    r"|sem perigo|risco|clínic|comprovad|pacient|prescr"
    r"|\bvocê (deve|deveria|esqueceu|falhou|perdeu)\b|!",
    "sv": r"diagnos|\bbehandl|\bterapi|\bbot(a|ar|ade)\b|\bläk(a|er|t)\b|botemedel"
    r"|(förebygg|förhindr)[^.]*skad|\bsäkert att springa|\bofarlig|\brisk|klinisk"
    r"|\bbevisa|patient|ordiner"
    r"|\bdu (måste|borde|ska|glömde|misslyckades|missade)\b|!",
    "pl": r"diagno|\b(wy)?lecz(y|enie|ymy|ony)\b|\bterap|\bgoi\b|uzdraw|wylecz|lekarstw"
    r"|(zapobiega|chroni)[^.]*uraz|\bbezpiecznie biega|ryzyk|kliniczn"
    r"|udowodni|pacjent|przepisa"
    r"|\b(musisz|powinieneś|powinnaś|zapomniałeś|zapomniałaś)\b|!",
}
"""What no sentence of a language may contain; one row for each language."""

EXAMPLES: Final[dict[str, tuple[str, ...]]] = {
    "de": (
        "Behandelt dein Knie.",
        "So heilt es.",
        "Heute kannst du sicher laufen.",
        "Dein Risiko ist höher.",
        "Du musst üben.",
        "Gut gemacht!",
    ),
    "es": (
        "Trata tu rodilla: tratamiento en casa.",
        "Así se cura.",
        "Hoy es seguro correr.",
        "Tu riesgo es mayor.",
        "Debes hacer ejercicios.",
        "¡Bien hecho!",
    ),
    "fr": (
        "Traite votre genou.",
        "Ainsi il guérit.",
        "Vous pouvez courir sans danger.",
        "Votre risque est plus élevé.",
        "Vous devez vous exercer.",
        "Bravo !",
    ),
    "it": (
        "Una cura per il ginocchio: trattamento a casa.",
        "Così guarisce.",
        "Oggi è sicuro correre.",
        "Il tuo rischio è maggiore.",
        "Devi fare esercizi.",
        "Ben fatto!",
    ),
    "nl": (
        "Behandelt je knie.",
        "Zo geneest hij.",
        "Je kunt vandaag veilig lopen.",
        "Je risico is hoger.",
        "Je moet oefenen.",
        "Goed gedaan!",
    ),
    "pt-BR": (
        "Trata seu joelho: tratamento em casa.",
        "Assim cura.",
        "Hoje é seguro correr.",
        "Seu risco é maior.",
        "Você deve treinar.",
        "Muito bem!",
    ),
    "sv": (
        "Behandlar ditt knä.",
        "Så läker det.",
        "Det är säkert att springa i dag.",
        "Din risk är högre.",
        "Du måste träna.",
        "Bra gjort!",
    ),
    "pl": (
        "Leczy twoje kolano.",
        "Tak się goi.",
        "Możesz dziś bezpiecznie biegać.",
        "Twoje ryzyko jest większe.",
        "Musisz ćwiczyć.",
        "Brawo!",
    ),
}


def broken(language: str, text: str) -> bool:
    """Return whether a text says what its language may not."""
    return bool(re.search(FORBIDDEN[language], text, re.IGNORECASE))


def test_every_language_says_what_it_may_not_say() -> None:
    assert set(OTHERS) - set(FORBIDDEN) == set(), "add a row to FORBIDDEN"
    assert set(OTHERS) - set(EXAMPLES) == set(), "add six sentences to EXAMPLES"


@pytest.mark.parametrize("language", FORBIDDEN)
def test_everything_a_person_reads_is_calm(language: str) -> None:
    words = read(language)
    purpose, _, words[CONSENT] = words.get(CONSENT, "").partition("\n\n")
    said = {way: text for way, text in words.items() if text != purpose}

    assert {way: text for way, text in said.items() if broken(language, text)} == {}


@pytest.mark.parametrize("language", FORBIDDEN)
def test_the_rules_of_a_language_see_what_they_forbid(language: str) -> None:
    assert len(EXAMPLES[language]) >= 6
    assert [text for text in EXAMPLES[language] if not broken(language, text)] == []
