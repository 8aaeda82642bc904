"""What would leave of a note is searched for what is sensitive: each of its texts, those of its parts, its quotes."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from interview_tui.desk.sharing import choice_of, to_share, what_leaves
from interview_tui.desk.team.giving import to_give
from interview_tui.exchange.item import item
from interview_tui.export.leaving import Why, leaving
from interview_tui.export.matter import Matter
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.words import Audience, Kind
from interview_tui.store.store import JsonStore
from tests.support import filled
from tests.support.each_text import with_each_text
from tests.support.frozen import START
from tests.support.handing_over import kept, opened
from tests.support.written import conversation, customer, note, number

TODAY = START.date()
SICK = "war lange krank"
CLAUDIA = customer(3, "Claudia Weber")
HERS = {"customer_id": CLAUDIA.id, "customer": "Claudia Weber", "status": "done", "released": True}
OLD, LATER = number(901), number(902)
_OUT = {"stays_with_me": False, "released": False}
RECORD = filled.CONVERSATION_RECORD.changed(
    notes=tuple(one.changed(**_OUT) for one in filled.CONVERSATION_RECORD.notes)
)
"""A conversation of which nobody said that anything stays, or leaves."""


def handed(one: Conversation, whole: bool) -> str:
    """Return what is handed over of a conversation, as it is written."""
    matter = Matter(one)
    left = leaving(matter, Audience.COLLEAGUE, choice_of(matter, whole)).conversation
    return json.dumps(item(left, filled.DIGESTS, whole).record, ensure_ascii=False)


def with_something_sensitive() -> Iterator[tuple[str, Conversation]]:
    """Yield the filled conversation with something sensitive in one place of its notes; not where none can stand."""
    notes = RECORD.notes
    for place, one in enumerate(notes):
        for name, document in with_each_text(one.as_document(), SICK):
            try:
                then = Note.from_document(document)
            except ValidationError:  # an id, a day
                continue
            yield name, RECORD.changed(notes=(*notes[:place], then, *notes[place + 1 :]))


@pytest.mark.parametrize("whole", [False, True])
def test_nothing_sensitive_leaves_unasked_wherever_it_stands_in_a_note(whole: bool) -> None:
    every = list(with_something_sensitive())
    out = {name for name, one in every if "krank" in handed(one, whole)}

    assert {"text", "evidence.text", "promise_reason", "remedy", "learnt", "answers.text", "answers.wanted"} <= {
        name for name, _ in every
    }
    assert out == {"owner", "complaint_owner"}, "names only: a colleague may be called so"


def test_what_nobody_needs_to_ask_about_leaves() -> None:
    there = handed(RECORD, True)

    assert all(text in there for text in ("140 a day", "counted", "on holiday", "a call back", "a manager", "Fairs"))


def test_the_end_of_a_long_note_is_searched_too() -> None:
    assert "krank" not in handed(conversation(note(1, f"{'x ' * 2_000}{SICK}", kind=Kind.FACT)), False)


@pytest.fixture
def store(tmp_path: Path) -> JsonStore:
    store = opened(tmp_path / "home", "Jana Reuter")
    store.save_customer(CLAUDIA)
    return store


def quote(of: Note, **more: object) -> dict[str, object]:
    """Return how a later note quotes one of the first conversation."""
    return {"conversation": OLD, "note": of.id, "at": of.at, "kind": of.kind, "text": of.text, **more}


def of_two(store: JsonStore, *old: Note) -> Conversation:
    """Keep two conversations, the second one quoting the last note of the first. Return the second."""
    of = old[-1]
    later = conversation(
        note(21, "ist wieder im Werk", kind=Kind.FACT, about=quote(of)),
        note(22, "wegen der neuen Halle", kind=Kind.WHY, because_of=of.id, asks_on=quote(of)),
        id=LATER, **HERS,
    ).changed(started_at=START + timedelta(days=1))  # fmt: skip
    kept(store, conversation(*old, id=OLD, **HERS))
    kept(store, later)
    return later


def test_what_stays_in_its_own_conversation_does_not_leave_as_a_quote(store: JsonStore) -> None:
    later = of_two(store, note(3, SICK, kind=Kind.FACT))

    share = to_share(store, TODAY)
    giving = to_give(store, [CLAUDIA.id], "Ben")

    assert [[one.text for one in shown.conversation.notes] for shown in share.shown] == [["ist wieder im Werk"], []]
    assert "krank" not in str(share.every.records)
    assert "krank" not in str(giving.parcel.records)
    assert [(one.note.id, one.why) for one in what_leaves(store, later).stays] == [(number(22), Why.ABOVE)]


def test_what_its_writer_let_go_leaves_as_a_quote_too(store: JsonStore) -> None:
    of_two(store, note(3, SICK, kind=Kind.FACT, released=True))

    latest, _ = to_share(store, TODAY).shown

    assert [one.text for one in latest.conversation.notes] == ["ist wieder im Werk", "wegen der neuen Halle"]
    assert latest.conversation.notes[0].about is not None
    assert latest.conversation.notes[0].about.text == SICK


def test_a_quoted_why_stays_with_what_it_stands_under(store: JsonStore) -> None:
    of_two(store, note(3, SICK, kind=Kind.NEED), note(4, "wegen der Schicht", kind=Kind.WHY, because_of=number(3)))

    assert "Schicht" not in str(to_share(store, TODAY).every.records)


def test_what_only_a_successor_would_get_to_know_is_searched_where_they_get_it(store: JsonStore) -> None:
    kept(store, conversation(note(3, "Hotline", kind=Kind.COMPLAINT, learnt=SICK), id=OLD, **HERS))

    assert [one.id for shown in to_share(store, TODAY).shown for one in shown.conversation.notes] == [number(3)]
    assert "krank" not in str(to_share(store, TODAY).every.records)
    [gone] = to_give(store, [CLAUDIA.id], "Ben").leaving
    assert gone.conversations[0].notes == ()
    assert gone.stay == {Why.LEFT: 1}
