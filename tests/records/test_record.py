from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Draft, Line
from interview_tui.records.note import Away
from interview_tui.records.private import Private
from interview_tui.records.record import Record
from interview_tui.records.settings import Settings
from interview_tui.talktime.live import Change, Talk
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number, private


def test_a_change_is_a_new_value() -> None:
    before = note(1, "eins")

    after = before.changed(text="zwei")

    assert (before.text, after.text) == ("eins", "zwei")


def test_what_is_not_named_stays() -> None:
    before = note(1, "eins", kind="fact", rev=4)

    assert before.changed(text="zwei") == note(1, "zwei", kind="fact", rev=4)


def test_a_change_is_cleaned_like_anything_else() -> None:
    assert note(1).changed(text="\x1b[31mrot").text == "rot"


@pytest.mark.parametrize("wrong", [{"kind": "no word"}, {"colour": "red"}, {"rev": 0}, {"id": "x"}, {"deleted": True}])
def test_a_change_that_does_not_fit_is_refused(wrong: dict[str, object]) -> None:
    before = note(1, "eins")

    with pytest.raises(ValidationError):
        before.changed(**wrong)


def test_a_document_leaves_out_what_stands_at_its_default() -> None:
    assert note(1, "eins").as_document() == {"id": number(1), "at": "2026-11-21T14:01:00+01:00", "text": "eins"}


@pytest.mark.parametrize(
    "record",
    [
        note(1, "eins", kind="promise", due="2026-11-24", owner="Jana"),
        note(1).tombstone(),
        conversation(note(1, "eins"), asked=("news",), ended_at=START),
        conversation(away=(Away(start=START, end=START + timedelta(seconds=5), why="killed"),)),
        customer(1, "Claudia Weber", "Nordmetall"),
        private(changes=(Change(0.5, Talk.STAFF), Change(9.25, Talk.CUSTOMER)), until_s=60.0, thanked=(number(1),)),
        Draft(
            id=number(900), line=Line(text="halb", pasted=True), aside=(Line(text="x"),), alive_at=START, cue="effort"
        ),
    ],
    ids=lambda record: type(record).__name__,
)
def test_a_record_comes_back_from_its_document_as_it_was(record: Record) -> None:
    assert type(record).from_document(record.as_document()) == record


def test_every_short_text_of_a_conversation_is_a_clean_line() -> None:
    hostile = "\x1b]52;c;x\x07zwei\nZeilen"

    fields = ("author", "customer", "organisation", "guide", "by")

    told = conversation(asked=(hostile,), **dict.fromkeys(fields, hostile))

    assert {*told.asked, *(getattr(told, field) for field in fields)} == {"zwei Zeilen"}


def test_every_text_of_the_private_record_is_clean() -> None:
    hostile = "\x1b[31mrot"

    kept = private(guess=hostile, learnt=hostile, review=hostile, intention=hostile)

    assert {kept.guess, kept.learnt, kept.review, kept.intention} == {"rot"}


def test_the_name_in_the_settings_and_the_host_in_a_draft_are_clean() -> None:
    assert Settings(author="Jana\x1b[2J\n").author == "Jana"
    assert Draft(id=number(1), alive_at=START, host="desk\x07").host == "desk"


@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_the_line_being_typed_is_kept_as_it_was_typed(text: str) -> None:
    assert Line(text=text).text == text


@pytest.mark.parametrize(("text", "empty"), [("", True), ("  \n ", True), ("a", False), (" a ", False)])
def test_a_line_is_empty_where_nothing_can_be_read_in_it(text: str, empty: bool) -> None:
    assert Line(text=text).empty is empty


def test_a_draft_from_before_the_start_is_refused() -> None:
    with pytest.raises(ValidationError):
        Draft(id=number(1), alive_at=START, elapsed_s=-1.0)


def test_what_concerns_only_the_person_has_no_place_in_the_conversation() -> None:
    of_the_person = {"changes", "until_s", "thanked", "questions", "guess", "guess_became", "learnt", "review"}
    of_the_person |= {"intention", "intention_became", "keep", "in_their_place", "imported", "listened"}

    assert not of_the_person & set(Conversation.model_fields)
    assert set(Private.model_fields) == {"id", *of_the_person}
