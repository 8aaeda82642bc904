"""A word that this version does not know is kept wherever a vocabulary is used, and is named by the doctor."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from interview_tui.records.handed import Handed, HandedState
from interview_tui.records.readings import Reading
from interview_tui.records.record import Record
from interview_tui.records.states import ReadState
from interview_tui.store.ledger_document import Ledger
from interview_tui.store.unknown import unknown_in
from tests.support.filled import FILLED
from tests.support.making import numbered
from tests.support.newer_words import WORDS

NEWER = "of_a_newer_version"
OPEN = {("reason",): "a reason to be reminded is a row of a table, not a word of a vocabulary"}


def records() -> Iterator[Record]:
    for held in FILLED.values():
        yield from (held.destination, *held.sent.values()) if isinstance(held, Ledger) else (held,)
    yield Handed(id=numbered(1), state=HandedState.GIVEN)
    yield Reading(id=numbered(1), state=ReadState.TO_TALK)


def words_in(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the place of each word of a vocabulary in a document."""
    if isinstance(value, str) and value in WORDS:
        yield place
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in inside:
        yield from words_in(inner, (*place, name))


def replaced(document: dict[str, Any], place: tuple[Any, ...]) -> dict[str, Any]:
    changed: Any = copy.deepcopy(document)
    inner = changed
    for name in place[:-1]:
        inner = inner[name]
    inner[place[-1]] = NEWER
    return changed


CASES = [(record, place) for record in records() for place in words_in(record.as_document())]


@pytest.mark.parametrize(
    ("record", "place"), CASES, ids=[".".join(map(str, (type(record).__name__, *place))) for record, place in CASES]
)
def test_a_word_of_a_newer_version_is_read_named_and_written_again(record: Record, place: tuple[Any, ...]) -> None:
    stored = replaced(record.as_document(), place)

    read = type(record).from_document(stored)

    assert read.as_document() == stored
    assert read.changed(id=numbered(99)).as_document() == stored | {"id": numbered(99)}
    assert (NEWER in " ".join(unknown_in(read))) is (place not in OPEN)
