"""Notes as they are typed in a hurry, none of them provoking: what judges questions stays silent over them."""

from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.coaching.hint_rules import InCall, due_hint
from interview_tui.coaching.hints import Hinting
from interview_tui.language.catalogue import Code
from interview_tui.questions.judging import form_of
from interview_tui.records.words import Coach, Kind
from tests.support.frozen import START
from tests.support.written import conversation, note

MOST_IN_1_000 = 3
LANGUAGES: tuple[Code, ...] = ("de", "en")


def ordinary(language: Code) -> list[str]:
    """Return the ordinary notes of a language, one a line."""
    return (Path(__file__).parent / f"ordinary_notes_{language}.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_300_different_notes(language: Code) -> None:
    assert len(ordinary(language)) == len(set(ordinary(language))) >= 300


def test_at_most_3_in_1_000_ordinary_notes_are_taken_for_a_question_worth_a_hint() -> None:
    notes = [(note, language) for language in LANGUAGES for note in ordinary(language)]

    spoken = [note for note, language in notes if form_of(note, language).speak]

    assert len(spoken) <= len(notes) * MOST_IN_1_000 / 1000, spoken


def test_the_same_holds_where_the_language_of_the_notes_is_not_that_of_the_screen() -> None:
    notes = [(note, other) for language, other in (("de", "en"), ("en", "de")) for note in ordinary(language)]

    spoken = [note for note, other in notes if form_of(note, other).speak]

    assert len(spoken) <= len(notes) * MOST_IN_1_000 / 1000, spoken


@pytest.mark.parametrize("kind", [None, Kind.FACT, Kind.NEED])
def test_the_coach_itself_says_at_most_3_times_in_1_000_of_them_anything(kind: Kind | None) -> None:
    """Each note as the latest of a call of its own, at the level that says most."""
    told = [
        text
        for language in LANGUAGES
        for number, text in enumerate(ordinary(language))
        if due_hint(InCall(conversation(note(number, text, kind=kind, at=START)), START), Coach.NORMAL)
    ]

    assert len(told) <= 2 * 300 * MOST_IN_1_000 / 1000, told


KINDS = (None, Kind.FACT, Kind.NEED, Kind.QUOTE, Kind.PRAISE, Kind.PERSONAL, Kind.PROMISE)
"""What ordinary notes are; criticism is thanked for, and so not ordinary."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_nor_does_it_in_calls_of_thirty_ordinary_notes_one_after_the_other(language: Code) -> None:
    """A note every half minute, of each kind in turn; the clock ticks once a second, nothing is answered."""
    shown: list[str] = []
    notes = ordinary(language)
    for first in range(0, len(notes), 30):
        hinting, written = Hinting(), conversation()
        for place, text in enumerate(notes[first : first + 30]):
            at = START + timedelta(seconds=30 * place)
            written = written.put(note(place, text, kind=KINDS[place % len(KINDS)], at=at))
            hinting = hinting.key(at)
            for second in range(1, 31):
                before = hinting.shown
                hinting = hinting.tick(InCall(written, at + timedelta(seconds=second)), Coach.NORMAL)
                shown += [text] if hinting.shown is not None and hinting.shown != before else []

    assert len(shown) <= len(notes) * MOST_IN_1_000 / 1000, shown


def test_criticism_and_a_product_do_provoke_it() -> None:
    for text, kind in (("Hotline", Kind.CRITICISM), ("ein Dashboard", Kind.NEED)):
        assert due_hint(InCall(conversation(note(1, text, kind=kind, at=START)), START), Coach.NORMAL) is not None
