from datetime import UTC, date, datetime

import pytest

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.item import item
from interview_tui.exchange.purposes import Leaves
from interview_tui.exchange.shareable import FIELDS, shared
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import About, Note
from interview_tui.records.record import Record
from interview_tui.records.words import Kind, Measure
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

DIGESTS = Digests(number(1))
MIDNIGHT = START.replace(hour=0, minute=0, second=0, microsecond=0)


@pytest.mark.parametrize("model", FIELDS, ids=lambda model: model.__name__)
def test_every_field_of_a_record_has_its_purpose_or_stays(model: type[Record]) -> None:
    assert list(FIELDS[model]) == sorted(FIELDS[model], key=list(FIELDS[model]).index)
    assert FIELDS[model].keys() == model.model_fields.keys()


def test_what_has_to_be_there_leaves() -> None:
    needed = {(model, name) for model in FIELDS for name, field in model.model_fields.items() if field.is_required()}
    assert all(FIELDS[model][name] is not None for model, name in needed)


def test_no_id_of_the_store_leaves() -> None:
    one = conversation(
        note(1, "eins"),
        note(2, "zwei", kind=Kind.WHY, because_of=number(1), said_by=number(7)),
        customer_id=number(3),
        present=({"id": number(7), "name": "Petra Held"},),
    )
    left = item(one, DIGESTS).record
    assert not [n for n in (1, 2, 3, 7, 900) if number(n) in str(left)]
    assert left["notes"][1]["because_of"] == left["notes"][0]["id"] == DIGESTS.of(number(1))
    assert left["present"][0]["id"] == left["notes"][1]["said_by"]


def test_no_time_of_day_leaves() -> None:
    about = About(conversation=number(5), note=number(6), at=START, text="davor")
    one = conversation(
        note(1, "eins", about=about.as_document()),
        ended_at=START,
        measure=MeasureAnswer(measure=Measure.EFFORT, value=3, at=START),
    )
    left = Conversation.from_document(item(one, DIGESTS).record)
    times = [left.started_at, left.written_up, left.notes[0].at, left.notes[0].about and left.notes[0].about.at]
    assert times == [MIDNIGHT] * 4
    assert (left.ended_at, left.measure and left.measure.at) == (None, MIDNIGHT)


def test_the_day_is_that_of_the_place_where_it_was_held() -> None:
    late = datetime.fromisoformat("2026-11-20T23:30:00+01:00")
    left = shared(note(1).changed(at=late), DIGESTS)
    assert left.at.date() == date(2026, 11, 20)
    assert left.at.astimezone(UTC) != datetime(2026, 11, 20, tzinfo=UTC)


def test_what_a_newer_version_added_stays() -> None:
    one = Note.from_document({"id": number(1), "at": START, "text": "eins", "mood": "good"})
    assert "mood" not in shared(one, DIGESTS).as_document()


def test_how_often_something_was_changed_stays() -> None:
    one = conversation(note(1, "eins").changed(rev=9, by="x"), rev=12, term=2, by="y")
    left = Conversation.from_document(item(one, DIGESTS).record)
    assert (left.rev, left.term, left.by, left.notes[0].rev, left.notes[0].by) == (1, 1, "", 1, "")


def test_a_promise_leaves_with_what_became_of_it() -> None:
    one = note(1, "Muster", kind=Kind.PROMISE, due=date(2026, 11, 24), owner="Tom", promise_reason="krank")
    assert shared(one, DIGESTS).promise == one.promise


def test_a_customer_leaves_without_what_others_call_them() -> None:
    one = customer(3, "Claudia Weber", "Nordmetall").changed(foreign_ids=({"system": "crm", "id": "4711"},), rev=4)
    left = item(one, DIGESTS).record
    assert left["name"] == "Claudia Weber"
    assert not {"foreign_ids", "rev", "earlier"} & left.keys()


def test_the_same_id_has_the_same_number_and_another_store_another() -> None:
    other = Digests(number(2))
    assert DIGESTS.of(number(5)) == Digests(number(1)).of(number(5))
    assert len({DIGESTS.of(number(5)), DIGESTS.of(number(6)), other.of(number(5)), DIGESTS.store, other.store}) == 5
    assert len(DIGESTS.store) == len(number(1))


def test_only_ids_and_moments_are_changed_on_the_way() -> None:
    ways = {name for fields in FIELDS.values() for name, one in fields.items() if one and one.leaves is Leaves.NUMBER}
    assert ways == {"id", "customer_id", "because_of", "said_by", "conversation", "note", "again_of"}
