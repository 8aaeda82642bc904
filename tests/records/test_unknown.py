"""What this version does not know is kept: fields of every record, and words of the closed vocabularies."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from interview_tui.records import changes
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.draft import Draft, Line
from interview_tui.records.kinds import Part
from interview_tui.records.note import Away, Earlier, Note
from interview_tui.records.parts import Promise
from interview_tui.records.private import Private
from interview_tui.records.record import Record
from interview_tui.records.stored_note import PART_OF
from interview_tui.records.words import Fate, Kind, Track, is_known, read_word
from tests.support.frozen import START
from tests.support.strategies import conversations
from tests.support.written import conversation, customer, note, number, private

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
NAMES = st.text(min_size=1, max_size=9) | st.sampled_from(
    ["fact", "complaint", "placing", "unknown", "changed", "copy"]
)
WORDS = st.from_regex(r"[a-zäé][a-z0-9_-]{0,20}", fullmatch=True)

ABOVE = Earlier(conversation=number(7), note=number(8), at=START, kind=Kind.NEED, text="der Vorstand")
MEASURED = MeasureAnswer(measure="fit", value=2, at=START)
RECORDS: list[Record] = [
    note(1, "eins"),
    note(1, "CSV", kind="promise", due="2026-11-24", owner="Jana", promise="kept", asks_on=ABOVE),
    note(1, "140", kind="fact", evidence=[{"slot": "number", "text": "140"}], how_known="seen"),
    note(1, "x", kind="complaint", settled="2026-11-24"),
    note(1, "x", parked=True, fate="theme", theme="Messen"),
    conversation(note(1, "eins"), note(2, "zwei", kind="fact"), measure=MEASURED),
    conversation(away=(Away(start=START, end=START, why="killed"),)),
    customer(1, "Claudia Weber", "Nordmetall"),
    private(guess="x", guess_became="open", thanked=(number(1),)),
    Draft(
        id=number(900), line=Line(text="halb", kind="fact"), aside=(Line(text="x"),), alive_at=START, ask_on=(ABOVE,)
    ),
]


def with_more(document: Any, added: dict[str, Any], fields: set[str]) -> Any:
    """Return the document with more fields, also in the records within it; none is one that we know."""
    if isinstance(document, list):
        return [with_more(one, added, fields) for one in document]
    if not isinstance(document, dict):
        return document
    inner = {name: with_more(value, added, fields) for name, value in document.items()}
    return inner | {name: value for name, value in added.items() if name not in fields}


def known_fields(record: Record) -> set[str]:
    models = (Note, Conversation, Customer, Private, Draft, Line, Away, Earlier, MeasureAnswer)
    in_memory = {name for model in models for name in model.model_fields}
    return in_memory - set(Part) | {*PART_OF, "slot"}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
@settings(max_examples=25)
@given(added=st.dictionaries(NAMES, PLAIN, max_size=3))
def test_fields_we_do_not_know_are_written_as_they_were_read(record: Record, added: dict[str, Any]) -> None:
    stored = with_more(record.as_document(), added, known_fields(record))

    read = type(record).from_document(stored)

    assert json.dumps(read.as_document()) == json.dumps(stored)
    assert dict(read.unknown) == {name: stored[name] for name in added if name not in known_fields(record)}


@settings(max_examples=50)
@given(told=conversations(), added=st.dictionaries(NAMES, PLAIN, max_size=2))
def test_every_conversation_comes_back_with_what_we_do_not_know(told: Conversation, added: dict[str, Any]) -> None:
    stored = told.as_document()
    stored["notes"] = [
        one if one.get("deleted") else with_more(one, added, known_fields(told)) for one in stored.get("notes", [])
    ]

    assert json.dumps(Conversation.from_document(stored).as_document()) == json.dumps(
        stored if told.notes else {name: value for name, value in stored.items() if name != "notes"}
    )


@pytest.mark.parametrize(
    ("record", "field"),
    [
        *((note(1, "x"), name) for name in ("kind", "track")),
        (note(1, "x", parked=True), "fate"),
        (note(1, "x", kind="fact"), "how_known"),
        (note(1, "x", kind="promise"), "promise"),
        *((conversation(), name) for name in ("channel", "informed", "status")),
        *((customer(1, "Claudia"), name) for name in ("informed", "address")),
        (private(), "guess_became"),
        *((MEASURED, name) for name in ("measure", "mode")),
        *((Line(), name) for name in ("kind", "track")),
        (ABOVE, "kind"),
    ],
)
@settings(max_examples=25)
@given(word=WORDS)
def test_a_word_we_do_not_know_is_written_as_it_was_read(record: Record, field: str, word: str) -> None:
    stored = record.as_document() | {field: word}

    read = type(record).from_document(stored)

    assert read.as_document() == stored or word in {"Sie", *map(str, (Track, Kind))}
    assert type(read).from_document(read.as_document()) == read


@pytest.mark.parametrize("wrong", ["", "two words", "a\n", "a\u202eb", "\x1b[31m", 5, "x" * 41])
def test_what_is_no_word_is_no_word_of_a_newer_version_either(wrong: object) -> None:
    with pytest.raises(ValidationError):
        note(1, kind=wrong)
    if isinstance(wrong, str):
        with pytest.raises(ValueError, match="valid Kind"):
            read_word(Kind, wrong)


def test_a_word_we_do_not_know_is_in_no_list_and_none_of_those_we_know() -> None:
    mood = read_word(Kind, "mood")

    assert (mood, str(mood), is_known(mood)) == ("mood", "mood", False)
    assert mood not in list(Kind)
    assert (is_known(Kind.FACT), read_word(Kind, "fact")) == (True, Kind.FACT)


def test_our_own_code_cannot_make_up_a_word() -> None:
    with pytest.raises(ValueError, match="mood"):
        Kind("mood")


def test_a_change_keeps_what_we_do_not_know() -> None:
    more = {"mood": "calm", "due": "2027-01-01", "promise": "half"}
    read = Note.from_document({**note(1, "eins").as_document(), "kind": "remark", **more})

    after = read.changed(text="zwei")

    assert dict(after.unknown) == more
    assert (after.kind, after.due) == ("remark", None)


PLEDGED = {
    "kind": "pledge", "due": "2027-03-01", "owner": "Weber", "promise": "promised", "x_mood": "calm", "theme": "Export",
    "evidence": [{"text": "gezählt", "x_by": "Tom"}], "how_known": "seen", "answers": [{"text": "nein"}],
}  # fmt: skip


def pledged(**fields: object) -> Note:
    return Note.from_document({**note(1, "bis Freitag").as_document(), **PLEDGED, **fields})


def of_kind(kind: Kind | None, parked: bool = False) -> changes.Change:
    return lambda one: changes.of_kind(one, kind, parked=parked, track=None, author="Jana", code="de")


def test_a_note_of_a_kind_we_do_not_know_takes_with_it_what_its_new_kind_has() -> None:
    promise, fact, plain = (of_kind(kind)(pledged()) for kind in (Kind.PROMISE, Kind.FACT, None))
    later = changes.kept(changes.dated(promise, date(2026, 12, 24), "Jana"), date(2026, 11, 30))

    assert promise.promise == Promise(due=date(2027, 3, 1), owner="Weber", state="promised")
    assert Note.from_document(later.as_document()).promise == later.promise
    assert [one.as_document() for one in changes.evidenced(fact, "140").evidence] == [
        *PLEDGED["evidence"], {"text": "140"}
    ]  # fmt: skip
    assert (plain.earlier, dict(plain.unknown)) == (("gezählt", "nein"), {"x_mood": "calm"})


def test_what_does_not_fit_into_its_new_kind_is_kept_under_another_name() -> None:
    after = of_kind(Kind.PROMISE)(pledged(due={"from": 3}, promise=["half"]))

    assert (after.owner, after.unknown["due_of_pledge"], after.unknown["promise_of_pledge"]) == (
        "Jana", {"from": 3}, ["half"]
    )  # fmt: skip
    assert Note.from_document(after.as_document()) == after


def test_a_matter_of_a_kind_we_do_not_know_has_it_back_when_its_promise_is_taken_back() -> None:
    before = pledged(parked=True)
    promise = changes.placed(before, Fate.PROMISE, author="Jana", code="de")
    back = changes.not_yet_placed(promise, before).as_document()

    assert (promise.owner, promise.theme, promise.earlier) == ("Weber", "Export", ("gezählt", "nein"))
    for name in ("kind", "parked", "due", "owner", "promise", "theme", "x_mood"):
        assert back[name] == before.as_document()[name]


CHANGES: list[changes.Change] = [
    *(of_kind(kind, parked) for kind in (None, Kind.FACT, Kind.PROMISE, Kind.COMPLAINT) for parked in (False, True)),
    lambda one: one.changed(kind=read_word(Kind, "hunch")),
    lambda one: changes.dated(one, date(2026, 12, 24), "Jana"),
    lambda one: changes.evidenced(one, "140"),
    lambda one: changes.themed(one, "Messen"),
    lambda one: changes.placed(one, Fate.PROMISE, author="Jana", code="de"),
]


@settings(max_examples=100)
@given(
    more=st.dictionaries(st.sampled_from(sorted(PART_OF)), PLAIN | st.sampled_from([*PLEDGED.values(), "2027-03-01"])),
    parked=st.booleans(),
    several=st.lists(st.sampled_from(CHANGES), max_size=4),
)
def test_whatever_a_note_of_a_kind_we_do_not_know_becomes_is_read_as_it_was(
    more: dict[str, Any], parked: bool, several: list[changes.Change]
) -> None:
    try:
        after = pledged(**more, parked=parked)
    except ValidationError:  # a parked matter has a theme even then
        return
    for change in several:
        after = change(after)

        assert Note.from_document(after.as_document()) == after


def test_a_tombstone_drops_what_we_do_not_know() -> None:
    read = Note.from_document({**note(1, "eins").as_document(), "mood": "calm"})
    stone = Note.from_document({**note(2).tombstone().as_document(), "mood": "calm"})

    assert not read.tombstone().unknown
    assert not stone.unknown


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_our_own_code_cannot_name_a_field_that_is_not_there(record: Record) -> None:
    with pytest.raises(ValidationError, match="txet"):
        record.changed(txet="x")
    with pytest.raises(ValidationError, match="txet"):
        type(record)(**{**dict(record), "txet": "x"})


def inner_records(record: Record) -> Iterator[tuple[str, Record, bool]]:
    """Yield each field that holds a record, one such record, and whether the field holds several."""
    for name, value in dict(record).items():
        several = isinstance(value, tuple)
        first = value[0] if several and value else value
        if isinstance(first, Record):
            yield name, first, several


INNER = [(record, *inner) for record in RECORDS for inner in inner_records(record)]


@pytest.mark.parametrize(
    ("record", "name", "inner", "several"), INNER, ids=[f"{type(one).__name__}.{name}" for one, name, *_ in INNER]
)
def test_nor_one_of_a_record_within(record: Record, name: str, inner: Record, several: bool) -> None:
    fields = {**dict(inner), "txet": "x"}
    with pytest.raises(ValidationError, match="txet"):
        record.changed(**{name: (fields,) if several else fields})


def test_what_we_do_not_know_of_a_record_within_stays_where_another_field_changes() -> None:
    stored = {**conversation(measure=MEASURED).as_document(), "mood": "calm"}
    stored["measure"] = {**stored["measure"], "x_scale": 11}

    after = Conversation.from_document(stored).changed(customer="Tom Yilmaz")

    assert after.as_document() == {**stored, "customer": "Tom Yilmaz"}


def test_a_field_we_do_not_know_cannot_be_named_either() -> None:
    read = Private.from_document({**private().as_document(), "mood": "calm"})

    with pytest.raises(ValidationError, match="mood"):
        read.changed(mood="merry")


def test_all_a_matter_went_to_is_read() -> None:
    assert [note(1, parked=True, fate=fate).fate for fate in Fate] == list(Fate)
