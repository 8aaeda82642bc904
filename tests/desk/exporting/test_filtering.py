"""An export is narrowed by words that a person chooses or types."""

from dataclasses import replace
from datetime import date

import pytest

from interview_tui.desk.exporting import turning
from interview_tui.desk.exporting.filtering import Only, by_words, filters
from interview_tui.desk.exporting.ledger import sent
from interview_tui.desk.exporting.outlook import Outlook
from interview_tui.desk.exporting.previewing import looked, meant, planned_for
from interview_tui.desk.exporting.running import NothingToWrite
from interview_tui.desk.exporting.state import Exporting
from interview_tui.desk.exporting.subjects import About, Subject, subjects_here
from interview_tui.desk.services import Services
from interview_tui.export.order import Choice, Which
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.destination import Destination
from interview_tui.records.words import Kind, Status, Track
from interview_tui.store.store import JsonStore
from tests.support.kept import held
from tests.support.making import conversation, customer

DE, EN = Language("de"), Language("en")
ALL = Subject(About.ALL, Which())
TODAY = date(2026, 11, 21)


def everything(**fields: object) -> Exporting:
    return replace(turning.begun((ALL,), CODES, "en", "~"), **fields)


@pytest.mark.parametrize(
    ("only", "english", "german"),
    [
        (Only(), (), ()),
        (Only(kind=Kind.PROMISE, track=Track.INNOVATION), ("promise", "innovation"), ("Zusage", "Innovation")),
        (Only(guide=("check-in", "Check-in"), words="roof"), ("Check-in", "“roof”"), ("Check-in", "„roof“")),
        (Only(new=True), ("only new and changed",), ("nur Neues und Geändertes",)),
    ],
)
def test_it_is_told_in_words(only: Only, english: tuple[str, ...], german: tuple[str, ...]) -> None:
    assert (only.told(EN), only.told(DE)) == (english, german)


def test_each_filter_is_chosen_beside_what_was_chosen_and_no_filter_takes_all_back() -> None:
    before = Only(status=Status.DONE, words="roof")
    offered = {one.words: one.only for one in filters(before, (), EN)}

    assert offered["promise"] == replace(before, kind=Kind.PROMISE)
    assert offered["innovation"] == replace(before, track=Track.INNOVATION)
    assert offered["only new and changed"] == replace(before, new=True)
    assert offered["no filter"] == Only()
    assert by_words(before, "wall", EN).only == replace(before, words="wall")


def test_without_a_filter_none_is_offered_to_be_taken_back() -> None:
    assert "no filter" not in {one.words for one in filters(Only(), (), EN)}


def test_a_subject_narrowed_stays_that_subject() -> None:
    here = subjects_here(TODAY, conversation(customer="Claudia Weber"), customer())[0].which
    narrowed = Only(kind=Kind.FACT, guide=("check-in", "Check-in")).of(here)

    assert narrowed == here._replace(kind=Kind.FACT, guide="check-in")


def test_narrowed_to_something_else_it_is_read_anew_and_nothing_is_chosen_by_hand() -> None:
    state = everything(outlook=Outlook(), choice=Choice(left=frozenset({"a"})))
    after = turning.narrowed_to(state, Only(kind=Kind.FACT))

    assert (after.outlook, after.choice) == (None, Choice())
    assert not after.same_file(state)
    assert turning.narrowed_to(after.but(outlook=Outlook()), Only(kind=Kind.FACT)).outlook is not None


def test_what_is_told_to_leave_is_narrowed(services: Services, store: JsonStore) -> None:
    held(store, ("a roof", {"kind": Kind.FACT}), ("a wall", {"kind": Kind.PRAISE}))

    assert look(services, everything(only=Only(words="roof"))).leaves == {Kind.FACT: 1}


def test_of_what_went_there_only_what_is_new_or_changed_is_meant(services: Services, store: JsonStore) -> None:
    held(store, "the first")
    state = everything(only=Only(new=True))
    went_out(services, state)
    second = held(store, "the second")

    assert meant(services, state).order.which.conversation_ids == (second.id,)
    went_out(services, state)
    with pytest.raises(NothingToWrite):
        meant(services, state)


def test_what_went_there_and_is_deleted_here_is_told_once(services: Services, store: JsonStore) -> None:
    state = everything(only=Only(new=True))
    first = held(store, "the first")
    went_out(services, state)
    held(store, "the second")
    store.delete(first.id)

    assert "deleted here, to be deleted there: 1" in [one.told(EN) for one in look(services, state).checks]
    went_out(services, state)
    with pytest.raises(NothingToWrite) as error:
        look(services, state)
    assert error.value.message.told(EN) == "Nothing is new or changed."


def test_that_something_is_deleted_is_told_also_where_nothing_is_new(services: Services, store: JsonStore) -> None:
    first = held(store, "the first")
    state = everything(only=Only(new=True))
    went_out(services, state)
    store.delete(first.id)

    with pytest.raises(NothingToWrite) as error:
        look(services, state)
    assert "deleted here, to be deleted there: 1" in error.value.message.told(EN)


def look(services: Services, state: Exporting) -> Outlook:
    return looked(services, state, lambda read: True)


def went_out(services: Services, state: Exporting) -> None:
    """Keep that all of it went out, as after a file was written."""
    plan, gone = planned_for(services, state)
    at = plan.around.now
    to = Destination(id=services.new_id(), audience=state.audience, format=state.format, at=at)
    services.store.went_out(to, [sent(one, at) for one in plan.leaving], gone)
