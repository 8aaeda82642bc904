"""Whatever somebody said counts as their words when own texts are searched for quotes."""

from collections.abc import Iterator, Mapping

import pytest

from interview_tui.records.entry import Entry
from interview_tui.records.kinds import Part
from interview_tui.records.note import Note
from interview_tui.records.parts import MODELS
from interview_tui.records.record import Record
from interview_tui.records.stored_note import STORED_AS
from interview_tui.records.texts import texts_held
from interview_tui.store.erase.speaking import THEIRS

NOT_THEIRS: Mapping[str, str] = {
    "cue": "which question of a guide was asked",
    "question": "what we asked, in our words",
    "learnt": "what we learnt from a complaint, in our words",
    "hours": "a time of day, which anybody may have said",
    "source": "the name of a file",
    "by": "the id of a store",
}
THEIR_EARLIER_WORDS = "earlier"


def texts_in(model: type[Record]) -> Iterator[str]:
    """Yield the stored names of all texts in a record and those it holds, but for what only names somebody."""
    parts = [part for part, one in MODELS.items() if one is model]
    for held in texts_held(model):
        if held.names:
            continue
        if held.rows is not None:
            yield from texts_in(held.rows)
        else:
            yield STORED_AS[parts[0], held.field] if parts else held.field


@pytest.mark.parametrize("record", [Note, Entry], ids=lambda record: record.__name__)
def test_every_text_is_theirs_or_says_why_not(record: type[Record]) -> None:
    assert set(texts_in(record)) - {*THEIRS, *NOT_THEIRS, THEIR_EARLIER_WORDS} == set()


def test_no_name_is_of_a_field_that_is_gone() -> None:
    texts = {*texts_in(Note), *texts_in(Entry)}

    assert {*THEIRS, *NOT_THEIRS} - texts == set()
    assert set(Part) == set(MODELS)
