"""Conversations as JSON, read again by Python's own reader and held against the shipped schema."""

import json
from collections.abc import Iterable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from interview_tui.export.matter import Around, Held, Matter, held_in
from interview_tui.export.order import Names, Which
from interview_tui.export.schema import schema
from interview_tui.export.writers.json_records import recount, write
from interview_tui.insight.noted import said_since
from interview_tui.language.catalogue import Language
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.words import Audience, Kind
from tests.support import hostile
from tests.support.frozen import START
from tests.support.strategies import conversations
from tests.support.written import conversation, customer, note, number

EN = Language("en")
WEBER = customer(7, "Claudia Weber", "Nordmetall")
HOSTILE = Conversation.from_document(
    {"id": hostile.CONVERSATION, "author": hostile.NAME, "customer": hostile.NAME, "started_at": START.isoformat(),
     "notes": list(hostile.notes(START))}
)  # fmt: skip


def written(matters: Iterable[Matter], **around: Any) -> bytes:
    out = BytesIO()
    write(matters, out, Around(EN, START, **around))
    return out.getvalue()


def read(matters: Iterable[Matter], **around: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(matters, **around))
    return found


def living(kept: Conversation) -> Conversation:
    return kept.changed(notes=tuple(kept.living()))


def test_the_head_says_what_it_is_for_whom_and_under_which_names() -> None:
    which = Which(since=date(2026, 11, 1), kind=Kind.NEED, words="geheim", customer_id=WEBER.id)

    document = read([], author="Jana Reuter", audience=Audience.PRODUCT, names=Names.PSEUDONYM, which=which)

    assert document == {
        "format": "interview-tui conversations",
        "version": 1,
        "written_at": "2026-11-21T14:00:00+01:00",
        "written_by": "Jana Reuter",
        "for": "product",
        "names": "pseudonym",
        "which": {"since": "2026-11-01", "kind": "need"},
        "conversations": [],
        "counts": {"conversations": 0, "notes": 0, "promises": 0},
    }


def test_each_conversation_is_a_line() -> None:
    lines = written([Matter(conversation(note(1, "a\nb"))), Matter(conversation())]).decode().splitlines()

    assert len([line for line in lines if '"started_at"' in line]) == 2


@given(conversations())
@settings(max_examples=30)
def test_a_conversation_comes_back_as_it_went_out(kept: Conversation) -> None:
    [entry] = read([Matter(kept, WEBER)])["conversations"]

    assert Conversation.from_document(entry["conversation"]) == living(kept)
    assert Customer.from_document(entry["customer"]) == WEBER


def test_a_customer_comes_back_with_all_that_is_known() -> None:
    known = WEBER.changed(first_deal=date(2020, 1, 2), keep_until=date(2030, 1, 2), informed="agreed", term=3, rev=9)

    [entry] = read([Matter(conversation(), known)])["conversations"]

    assert Customer.from_document(entry["customer"]) == known


def test_the_hostile_come_back_as_typed() -> None:
    [entry] = read([Matter(HOSTILE)])["conversations"]

    assert Conversation.from_document(entry["conversation"]) == HOSTILE


def test_half_a_character_of_another_program_is_written_too() -> None:
    strange = Conversation.from_document({**conversation(note(1, "x")).as_document(), "extra": "\ud800"})

    [entry] = read([Matter(strange)])["conversations"]

    assert Conversation.from_document(entry["conversation"]).unknown == {"extra": "\ud800"}


def test_a_deleted_note_is_not_there() -> None:
    [entry] = read([Matter(conversation(note(1, "weg").tombstone(), note(2, "da")))])["conversations"]

    assert [one["text"] for one in entry["conversation"]["notes"]] == ["da"]


def test_what_later_conversations_say_stands_beside_the_conversation() -> None:
    first = conversation(note(1, "zwölf Leute", kind="fact"))
    about = {"conversation": first.id, "note": number(1), "at": START.isoformat(), "text": "zwölf Leute"}
    second = conversation(
        note(2, "jetzt 14", kind="fact", about=about), id=number(901), started_at=START + timedelta(days=9)
    )

    one, other = read([Matter(first, since=said_since([second])), Matter(second)])["conversations"]

    [later] = one["later"]
    assert (later["note"], later["conversation"]) == (number(1), number(901))
    assert Note.from_document(later["says"]) == second.notes[0]
    assert "later" not in other


@given(conversations())
@settings(max_examples=20)
def test_it_is_what_the_schema_says(kept: Conversation) -> None:
    Draft202012Validator(json.loads(schema())).validate(read([Matter(kept, WEBER)]))


def test_a_file_is_counted_again_from_the_file_alone(tmp_path: Path) -> None:
    promises = conversation(note(1, "x", kind="promise"), note(2, "weg").tombstone(), id=number(903))
    matters = [Matter(HOSTILE), Matter(conversation()), Matter(promises, WEBER)]
    (tmp_path / "x.json").write_bytes(written(matters))

    assert recount(tmp_path / "x.json") == sum(map(held_in, matters), Held())


@pytest.mark.parametrize("lost", range(1, 6))
def test_a_file_that_lost_lines_does_not_count(lost: int, tmp_path: Path) -> None:
    lines = written([Matter(conversation(id=number(900 + n))) for n in range(3)]).splitlines(keepends=True)
    (tmp_path / "x.json").write_bytes(b"".join(lines[:-lost]))

    with pytest.raises(ValueError, match=r"."):
        recount(tmp_path / "x.json")


def test_a_file_without_one_of_its_conversations_does_not_add_up(tmp_path: Path) -> None:
    lines = written([Matter(conversation(id=number(900 + n))) for n in range(3)]).splitlines(keepends=True)
    (tmp_path / "x.json").write_bytes(b"".join(line for line in lines if number(901).encode() not in line))

    with pytest.raises(ValueError, match="another number"):
        recount(tmp_path / "x.json")
