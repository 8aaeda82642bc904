"""The sample of somebody who leads: three people, what they released, what was said about it."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from interview_tui.exchange.item import read
from interview_tui.language.locales import CODES
from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Kind
from interview_tui.sample.lead import LeadSample, lead_sample
from interview_tui.sample.lead_script import read_lead_script
from tests.support.leading import lead_store

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture(scope="module", params=CODES)
def sample(request: pytest.FixtureRequest) -> LeadSample:
    return lead_sample(request.param, NOW, "M" * 26)


def conversations(sample: LeadSample) -> list[Conversation]:
    arrived = (
        read(state, record) for one in sample.people for state, record in one.arrivals if state.sort != "comment"
    )
    return [one for one in arrived if isinstance(one, Conversation)]


def test_three_people_released_something_and_nothing_personal(sample: LeadSample) -> None:
    assert len({one.handing.id for one in sample.people}) == len(sample.people) == 3
    notes = [note for one in conversations(sample) for note in one.notes]
    assert len(conversations(sample)) == 8
    assert Kind.PERSONAL not in {note.kind for note in notes}


def test_there_are_complaints_also_one_again_and_promises_of_which_customers_do_not_know(sample: LeadSample) -> None:
    notes = [note for one in conversations(sample) for note in one.notes]
    again = [note.complaint.again_of for note in notes if note.complaint and note.complaint.again_of]
    assert set(again) <= {note.id for note in notes}
    assert len(again) == 1
    assert [note.promise.owes_word for note in notes if note.promise].count(True) == 2
    assert sample.lead in {note.owner for note in notes}


def test_what_was_said_is_about_what_is_there_and_goes_to_whom_it_is_for(sample: LeadSample) -> None:
    there = {one.id for one in conversations(sample)} | {note.id for one in conversations(sample) for note in one.notes}
    for person in sample.people:
        answers = [record for state, record in person.arrivals if state.sort == "comment"]
        assert {one["to"] for one in answers} <= {"M" * 26}
        assert {one.to for one in person.said} <= {person.handing.id}
        assert {one.conversation for one in person.said} <= there
        assert {one.note for one in person.said if one.note} <= there


def test_each_language_has_customers_of_its_own_and_the_same_now_gives_the_same() -> None:
    german, english = lead_sample("de", NOW, "M" * 26), lead_sample("en", NOW, "M" * 26)
    assert not {one.customer for one in conversations(german)} & {one.customer for one in conversations(english)}
    assert lead_sample("de_AT", NOW.replace(hour=20), "M" * 26) == german
    assert lead_sample("fr", NOW, "M" * 26).lead == english.lead == read_lead_script("en").lead


def test_it_is_written_as_collecting_would(tmp_path: Path) -> None:
    store = lead_store(tmp_path, "de")
    assert len(store.of_others()) == 3
    assert sum(one.own for one in store.comments()) == 3
    assert {str(reading.state) for one in store.of_others() for reading in store.readings(one.id).read} == {
        "read", "settled", "to_talk",
    }  # fmt: skip
    assert list(store.heads()) == []
