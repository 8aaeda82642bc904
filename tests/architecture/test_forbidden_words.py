"""No German or English sentence, and no guide's German, has a word that the glossary forbids."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_tui.language.extract import PACKAGE
from interview_tui.language.message import FAMILIAR
from tests.support.sentences import GERMAN, forms

GUIDES = sorted((PACKAGE.parent / "guides").glob("*.toml"))


NEVER_IN_GERMAN = {
    r"Interview|[a-zäöüß]interview|\binterview(?:en|t|te|ten)\b": "Gespräch",
    r"Bedarf|[a-zäöüß]bedarf": "Bedürfnis",
    r"(?i:reklam(?:ation|ier))": "Kritik, Beschwerde",
    r"\bVersprechens?\b": "Zusage",
    r"(?i:kein(?:e|en|erlei)? beleg)": "noch offen: wann? wie viel?",
    r"Kund(?:in(?:nen)?\b|[:*_/]-?in|en?In\b)": "der Name, Kundenseite",
    r"(?i:\b(?:sie|ihr|ihm|ihn|er)/(?:sie|ihr|ihm|ihn|er)\b)": "der Name, Kundenseite",
    r"\w[:*_]innen\b|\w[:*_]in\b|[a-zäöüß]Innen\b": "Kundenbetreuung, Teamleitung",
    r"(?i:kundenbetreuer|teamleiter)": "Kundenbetreuung, Teamleitung",
    r"\bMitarbeiterin": "die Person",
    r"\b(?:Ctrl|Control|CTRL)\b": "Strg",
    r"\b(?:Del|Delete)\b": "Entf",
    r"\bSpace\b": "Leertaste",
    r"(?i:\bpage ?(?:up|down)\b|\bpg(?:up|dn)\b)": "Bild auf, Bild ab",
    r"\bShift\b": "Umschalt",
}
"""What no German text holds, and the word to use."""

NEVER_TO_THE_USER = {r"(?i:(?<!sie oder )\b(?:du|dir|dich|dein(?:e[mnrs]?)?)\b)": "Sie, or no address"}
"""Guides have their own "du", the program only speaks of it: "Sie oder du"."""

NEVER_IN_ENGLISH = {
    r"(?i:no (?:proof|evidence))": "still open: when? how much?",
    r"\b(?:Strg|Entf|Leertaste|Bild auf|Bild ab)\b": "Ctrl, Del, Space, Page up, Page down",
    r"(?i:\b(?:s?he/s?he|he or she|his/her|her/his)\b)": "the name, customer",
}


def offences(text: str, never: dict[str, str]) -> list[str]:
    return [f"{text!r}: use {instead}" for pattern, instead in never.items() if re.search(pattern, text)]


def test_german_sentences_keep_to_the_glossary() -> None:
    assert not [
        offence
        for message in GERMAN
        for form in forms(message.string)
        for offence in offences(form, NEVER_IN_GERMAN | ({} if message.context == FAMILIAR else NEVER_TO_THE_USER))
    ]


def test_a_customer_one_says_du_to_is_never_said_sie_to() -> None:
    familiar = [message for message in GERMAN if message.context == FAMILIAR]
    assert not [message.string for message in familiar if re.search(r"\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b", message.string)]


def test_english_sentences_keep_to_the_glossary() -> None:
    assert not [o for message in GERMAN for form in forms(message.id) for o in offences(form, NEVER_IN_ENGLISH)]


def german_texts(value: object, german: bool = False) -> Iterator[str]:
    match value:
        case str() if german:
            yield value
        case dict():
            for key, inner in value.items():
                yield from german_texts(inner, german or bool(re.fullmatch(r"de(?:_\w+)?|\w+_de", key)))
        case list():
            for inner in value:
                yield from german_texts(inner, german)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_the_german_of_a_guide_keeps_to_the_glossary(guide: Path) -> None:
    texts = german_texts(tomllib.loads(guide.read_text("utf-8")))
    assert not [o for text in texts for o in offences(text, NEVER_IN_GERMAN)]


@pytest.mark.parametrize(
    "text",
    [
        *[
            "Das Interview beenden",
            "Kundeninterview",
            "Bei Bedarf",
            "Kundenbedarf",
            "Reklamation",
            "reklamiert",
        ],
        *[
            "Ihr Versprechen",
            "kein Beleg",
            "Keine Belege",
            "Kundin",
            "Kund:in",
            "Kund*in",
            "Kundinnen",
            "sie/er",
        ],
        *[
            "Er/sie",
            "Mitarbeiter:innen",
            "MitarbeiterInnen",
            "Kundenbetreuerin",
            "Ctrl+Z",
            "Del löscht",
            "Space:",
        ],
        *["PgUp", "Shift+Tab", "Teamleiter"],
    ],
)
def test_a_word_the_glossary_forbids_is_noticed(text: str) -> None:
    assert offences(text, NEVER_IN_GERMAN)


@pytest.mark.parametrize(
    "text",
    [
        *[
            "interview doctor --repair",
            "Bedürfnis",
            "Was wir versprochen haben",
            "Beleg: Zahl, Datum",
            "Kundenseite",
        ],
        *[
            "Strg+Z",
            "Entf",
            "Leertaste: ich spreche",
            "Bild auf",
            "hier/dort",
            "INTERVIEW_HOME",
            "Kundinger",
            "Delta",
        ],
    ],
)
def test_the_glossarys_own_words_pass(text: str) -> None:
    assert not offences(text, NEVER_IN_GERMAN)


@pytest.mark.parametrize(("text", "wrong"), [("Bist du fertig?", True), ("Anrede: Sie oder du", False)])
def test_a_du_to_the_user_is_noticed(text: str, wrong: bool) -> None:
    assert bool(offences(text, NEVER_TO_THE_USER)) is wrong
