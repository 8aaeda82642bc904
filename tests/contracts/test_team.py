"""What is said about conversations, and how far one is with reading: records of one's own, gone with what they name."""

from datetime import timedelta

import pytest

from interview_tui.exchange.digest import Digests
from interview_tui.port.store import Store
from interview_tui.records.comment import Comment, Say
from interview_tui.records.readings import Reading, Readings
from interview_tui.records.states import ReadState
from tests.contracts.stores import Kept
from tests.support.making import NOW, numbered

JANA = Digests(numbered(1)).store
TODAY = NOW.date()
READ = Reading(id=numbered(501), state=ReadState.TO_TALK, important=(numbered(511),), seen=(1, 3))


def comment(number: int = 601, **fields: object) -> Comment:
    given = {"id": numbered(number), "store": JANA, "conversation": numbered(501), "to": JANA, "on": TODAY}
    return Comment(**{**given, "text": "Gut gefragt", **fields})


def test_a_comment_is_kept_and_said_to_be_ones_own(store: Store, kept: Kept) -> None:
    store.change_settings(store.settings.changed(author="Lea Kern"))
    store.keep_comment(comment())

    [said] = kept.open().comments()

    assert said.comment == comment(by=store.id)
    assert (said.author, said.store, said.own) == ("Lea Kern", Digests(store.id).store, True)


def test_what_it_says_now_is_the_next_version_and_the_same_is_none(store: Store) -> None:
    first = store.keep_comment(comment())
    assert store.keep_comment(first) == first

    later = store.keep_comment(first.changed(text="Sehr gut gefragt"))

    assert (later.text, later.rev) == ("Sehr gut gefragt", 2)
    assert [one.comment for one in store.comments()] == [later]


def test_what_is_taken_away_is_gone(store: Store) -> None:
    store.keep_comment(comment())
    store.remove_comment(comment().id)
    store.remove_comment(comment().id)

    assert store.comments() == ()


def test_they_come_day_by_day_each_before_what_answers_it(store: Store) -> None:
    later = TODAY + timedelta(days=1)
    every = [
        comment(606, on=later),
        comment(605),
        comment(604, on=later, answers=numbered(605), say=Say.ANSWER),
        comment(603, on=later, answers=numbered(604)),
        comment(602, answers=numbered(699)),
    ]
    for one in every:
        store.keep_comment(one)

    assert [one.comment.id for one in store.comments()] == [numbered(one) for one in (602, 605, 604, 603, 606)]


def test_two_that_answer_each_other_are_both_told(store: Store) -> None:
    for one, other in ((601, 602), (602, 601)):
        store.keep_comment(comment(one, answers=numbered(other)))

    assert {one.comment.id for one in store.comments()} == {numbered(601), numbered(602)}


def test_how_far_one_is_with_reading_is_kept_author_by_author(store: Store, kept: Kept) -> None:
    assert store.readings(JANA) == Readings(id=JANA)

    read = store.change_readings(JANA, lambda one: one.with_reading(READ))

    assert read == Readings(id=JANA, read=(READ,), by=store.id)
    assert kept.open().readings(JANA) == read
    assert kept.open().all_readings() == (read,)
    assert kept.open().readings(numbered(2)).read == ()


def test_a_change_is_the_next_version_and_none_is_none(store: Store) -> None:
    assert store.change_readings(JANA, lambda one: one) == Readings(id=JANA)
    first = store.change_readings(JANA, lambda one: one.with_reading(READ))
    assert store.change_readings(JANA, lambda one: one) == first

    settled = READ.changed(state=ReadState.SETTLED)
    later = store.change_readings(JANA, lambda one: one.with_reading(settled))

    assert (later.of(READ.id), later.rev) == (settled, 2)


def test_nobody_told_of_having_read_anything(store: Store) -> None:
    assert store.read_by() == ()


def test_what_was_never_read_is_new() -> None:
    assert Readings(id=JANA).of(numbered(501)).state is ReadState.NEW


@pytest.mark.parametrize("say", Say)
def test_each_thing_that_can_be_said_is_stored_as_it_is(store: Store, say: Say) -> None:
    store.keep_comment(comment(say=say))

    assert store.comments()[0].comment.say is say
