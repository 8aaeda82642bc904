"""Every catalogue: complete, fresh and fitting the code, with the same places as the English."""

from io import BytesIO
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import read_mo

from interview_tui.language.catalogue import Code
from interview_tui.language.compile import compiled
from interview_tui.language.extract import CATALOGUES, read_catalogue, sources, untranslated, updated
from interview_tui.language.sentences import find_sentences
from tests.support.sentences import PO, SAID, forms

EACH = pytest.mark.parametrize("code", CATALOGUES)

# The code and the catalogue


def test_every_sentence_in_the_code_can_be_translated() -> None:
    _, refusals = find_sentences(sources())
    assert not [f"{r.file}:{r.line}: {r.why}" for r in refusals]


@EACH
def test_every_sentence_is_translated(code: Code) -> None:
    assert not [message.id for message in untranslated(read_catalogue(PO[code]))]


@EACH
def test_a_catalogue_is_what_the_extraction_makes_of_the_code(code: Code) -> None:
    sentences, _ = find_sentences(sources())
    made = updated(PO[code], sentences, code, prune=True)
    assert made == PO[code], "run: python -m interview_tui.language.extract --prune"


@EACH
def test_no_translation_is_a_guess(code: Code) -> None:
    assert not [message.id for message in SAID[code] if message.fuzzy]


@EACH
def test_the_compiled_catalogue_is_fresh(code: Code) -> None:
    mo = CATALOGUES[code].with_suffix(".mo")
    assert mo.exists(), "run: python -m interview_tui.language.compile"
    known, due = read_mo(BytesIO(mo.read_bytes())), read_mo(BytesIO(compiled(CATALOGUES[code])))
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
    english, other = [[places(form) for form in forms(text)] for text in (message.id, message.string)]
    if not message.pluralizable:
        return english != other
    return any(one != english[1] for one in other[1:]) or not english[1] - {"n"} <= other[0] <= english[1]


@EACH
def test_a_translation_has_the_same_places_as_the_english(code: Code) -> None:
    translated = [message for message in SAID[code] if all(forms(message.string))]
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
