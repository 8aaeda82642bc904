"""The German catalogue: complete, fresh and fitting the code, with the same places as the English."""

from io import BytesIO
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import read_mo

from interview_tui.language.compile import compiled
from interview_tui.language.extract import read_catalogue, sources, untranslated, updated
from interview_tui.language.sentences import find_sentences
from tests.support.sentences import CATALOGUE, PO, SENTENCES, forms

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
