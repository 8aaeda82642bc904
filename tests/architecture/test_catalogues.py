"""The German catalogue and the guides' German: complete, fitting the code, in the glossary's words."""

import re
import tomllib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import read_mo

from interview_tui.language.compile import compiled
from interview_tui.language.extract import CATALOGUES, PACKAGE, read_catalogue, sources, untranslated, updated
from interview_tui.language.message import FAMILIAR
from interview_tui.language.sentences import find_sentences

CATALOGUE = CATALOGUES["de"]
PO = CATALOGUE.read_text("utf-8")
SENTENCES = [message for message in read_catalogue(PO) if message.id]
GUIDES = sorted((PACKAGE.parent / "guides").glob("*.toml"))


def forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [text or ""] if isinstance(text, str | None) else list(text)


# The code and the catalogue


def test_every_sentence_in_the_code_can_be_translated() -> None:
    _, refusals = find_sentences(sources())
    assert not [f"{r.file}:{r.line}: {r.why}" for r in refusals]


def test_every_sentence_has_its_german() -> None:
    assert not [message.id for message in untranslated(read_catalogue(PO))]


def test_the_catalogue_is_what_the_extraction_makes_of_the_code() -> None:
    sentences, _ = find_sentences(sources())
    assert updated(PO, sentences, "de", prune=True) == PO, "run: python -m interview_tui.language.extract --prune"


def test_no_german_is_a_guess() -> None:
    assert not [message.id for message in SENTENCES if message.fuzzy]


def test_the_compiled_catalogue_is_fresh() -> None:
    mo = CATALOGUE.with_suffix(".mo")
    assert mo.exists(), "run: python -m interview_tui.language.compile"
    known, due = read_mo(BytesIO(mo.read_bytes())), read_mo(BytesIO(compiled(CATALOGUE)))
    assert {(m.context, forms(m.id)[0]): m.string for m in known if m.id} == {
        (m.context, forms(m.id)[0]): m.string for m in due if m.id
    }, "run: python -m interview_tui.language.compile"


# Places


def places(text: str) -> set[str]:
    """The `{named}` places; none in a text with braces of its own, which is said without parameters."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return set()


def misplaced(message: Message) -> bool:
    """A singular may leave out the number: "eine Notiz"."""
    english, german = [[places(form) for form in forms(text)] for text in (message.id, message.string)]
    if not message.pluralizable:
        return english != german
    return english[1] != german[1] or not english[1] - {"n"} <= german[0] <= english[1]


def test_german_and_english_have_the_same_places() -> None:
    translated = [message for message in SENTENCES if all(forms(message.string))]
    assert not [message.id for message in translated if misplaced(message)]


@pytest.mark.parametrize(
    ("english", "german", "wrong"),
    [
        ("saved {time}", "gespeichert {time}", False),
        ("saved {time}", "gespeichert {zeit}", True),
        ("saved {time}", "gespeichert", True),
        ("saved", "gespeichert {time}", True),
        ("{n} of {all}", "{all}, davon {n}", False),
        ("type {", "tippe {", False),
        (("{n} note", "{n} notes"), ("eine Notiz", "{n} Notizen"), False),
        (("a note", "{n} notes"), ("{n} Notiz", "{n} Notizen"), False),
        (("{n} note", "{n} notes"), ("{n} Notiz", "Notizen"), True),
        (("{n} by {name}", "{n} by {name}"), ("eine", "{n} von {name}"), True),
        (("{n} note", "{n} notes"), ("{m} Notiz", "{n} Notizen"), True),
    ],
)
def test_places_that_differ_are_noticed(
    english: str | tuple[str, str], german: str | tuple[str, str], wrong: bool
) -> None:
    assert misplaced(Message(english, german)) is wrong


# The glossary

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
        for message in SENTENCES
        for form in forms(message.string)
        for offence in offences(form, NEVER_IN_GERMAN | ({} if message.context == FAMILIAR else NEVER_TO_THE_USER))
    ]


def test_a_customer_one_says_du_to_is_never_said_sie_to() -> None:
    familiar = [message for message in SENTENCES if message.context == FAMILIAR]
    assert not [message.string for message in familiar if re.search(r"\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b", message.string)]


def test_english_sentences_keep_to_the_glossary() -> None:
    assert not [o for message in SENTENCES for form in forms(message.id) for o in offences(form, NEVER_IN_ENGLISH)]


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


WORDS = {
    "conversation": "Gespräch",
    "conversations": "Gespräche",
    "today": "Heute",
    "before": "Vorbereiten",
    "call": "Gespräch",
    "after": "Nachbereiten",
    "customer": "Kunde | Kundenseite",
    "customers": "Kunden",
    "organisation": "Firma",
    "account manager": "Kundenbetreuung",
    "team lead": "Teamleitung",
    "note": "Notiz",
    "notes": "Notizen",
    "fact": "Fakt",
    "need": "Bedürfnis",
    "quote": "Zitat",
    "criticism": "Kritik",
    "complaint": "Beschwerde",
    "praise": "Lob",
    "why": "Warum",
    "promise": "Zusage",
    "kept": "eingehalten",
    "moved": "verschoben",
    "not kept": "nicht eingehalten | nicht erfasst",
    "personal": "Persönliches",
    "better not mention": "besser nicht ansprechen",
    "parked": "geparkt",
    "parking list": "Parkplatz",
    "my guess": "Meine Vermutung",
    "confirmed": "bestätigt",
    "refuted": "widerlegt",
    "what i learnt": "Neu für mich",
    "track": "Richtung",
    "innovation": "Innovation",
    "optimisation": "Optimierung",
    "not asked": "nicht gefragt",
    "no answer": "keine Antwort",
    "evidence": "Beleg",
    "number": "Zahl",
    "date": "Datum",
    "situation": "Situation",
    "procedure": "Ablauf",
    "told": "gehört | mündlich",
    "seen": "selbst gesehen",
    "document": "Dokument",
    "guide": "Leitfaden",
    "guides": "Leitfäden",
    "section": "Abschnitt",
    "cue": "Stichwort",
    "asked": "gefragt",
    "next": "danach",
    "closed": "geschlossen",
    "leading": "suggestiv",
    "double": "Doppelfrage",
    "talk share": "Redeanteil",
    "me": "ich",
    "silence": "Stille",
    "about": "etwa",
    "by hand": "von Hand",
    "by listening": "durch Mithören",
    "imported": "importiert",
    "longest own turn": "längster eigener Beitrag",
    "longest story": "längste Erzählung",
    "pause before answering": "Pause vor der Antwort",
    "coach": "Begleiter",
    "hint": "Hinweis",
    "off": "aus",
    "quiet": "leise",
    "normal": "normal",
    "went well": "gelungen",
    "worth a look": "einen Blick wert",
    "nothing to see": "nichts zu erkennen",
    "my review": "Mein Rückblick",
    "one thing for next time": "Vorsatz fürs nächste Gespräch",
    "effort": "Mühe | Aufwand",
    "attention": "Achtsamkeit",
    "respect": "Respekt",
    "effort, attention, respect": "Mühe, Achtsamkeit, Respekt",
    "effort, attention, respect.": "Mühe, Achtsamkeit, Respekt.",
    "just talked": "nur geplaudert",
    "rhythm": "Kontaktrhythmus",
    "next contact": "nächster Kontakt",
    "not reached": "nicht erreicht",
    "tried": "ausprobiert",
    "aftercare": "Nachsorge",
    "anniversary": "Jahrestag",
    "satisfaction": "Zufriedenheit",
    "recommendation": "Weiterempfehlung",
    "would they miss us?": "Würden wir fehlen?",
    "promoter": "Promotor",
    "passive": "passiv",
    "detractor": "Kritiker",
    "summary": "Zusammenfassung",
    "done": "fertig | erledigt",
    "later": "später",
    "draft": "Entwurf",
    "undo": "rückgängig",
    "delete for good": "endgültig löschen",
    "saved {time}": "gespeichert {time}",
    "read-only": "nur lesen",
    "go on": "fortsetzen",
    "wrap up": "nachbereiten",
    "search": "Suchen",
    "export": "Exportieren",
    "for whom": "für wen",
    "settings": "Einstellungen",
    "help": "Hilfe",
    "share": "teilen",
    "release": "freigeben",
    "hand-over file": "Übergabedatei",
    "collect": "einlesen",
    "team board": "Teamübersicht",
    "to read": "zu lesen",
    "comment": "Kommentar",
    "one strength": "eine Stärke",
    "one question": "eine Frage",
    "to wrap up": "nachzubereiten",
    "read": "gelesen",
    "to talk about": "zu besprechen",
    "settled": "erledigt",
    "theme": "Thema",
    "themes": "Themen",
    "being worked on": "in Arbeit",
    "told to customers": "rückgemeldet",
    "merge": "zusammenlegen",
    "split": "teilen",
    "rename": "umbenennen",
    "full names": "volle Namen",
    "initials": "Initialen",
    "pseudonym": "Pseudonym",
    "check the store": "Bestand prüfen",
    "informed": "Informiert",
    "agreed": "eingewilligt",
    "not yet": "noch nicht",
    "keep until": "Aufbewahren bis",
    "space": "Leertaste",
    "del": "Entf",
    "page up": "Bild auf",
    "page down": "Bild ab",
    "ctrl+{letter}": "Strg+{letter}",
    "ctrl+{key}": "Strg+{key}",
}
"""The glossary's pairs, for sentences that are nothing but the word, and without a context of their own."""


def misnamed(english: str, german: str) -> bool:
    wanted = WORDS.get(english.lower())
    return wanted is not None and german.lower() not in wanted.lower().split(" | ")


def test_each_word_of_the_glossary_has_its_one_german_word() -> None:
    assert not [
        f"{one!r} is {WORDS[one.lower()]!r}, not {other!r}"
        for message in SENTENCES
        if not message.context and any(forms(message.string))
        for one, other in zip(forms(message.id), forms(message.string), strict=True)
        if misnamed(one, other)
    ]


@pytest.mark.parametrize(("text", "wrong"), [("Bist du fertig?", True), ("Anrede: Sie oder du", False)])
def test_a_du_to_the_user_is_noticed(text: str, wrong: bool) -> None:
    assert bool(offences(text, NEVER_TO_THE_USER)) is wrong


def test_another_word_than_the_glossarys_is_noticed() -> None:
    assert misnamed("Promise", "Versprechen")
    assert not misnamed("Promise", "Zusage")
    assert not misnamed("A sentence", "Ein Satz")
