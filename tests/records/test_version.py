from datetime import timedelta
from functools import reduce
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.records.conversation import with_customer
from interview_tui.records.note import Note
from interview_tui.records.theme import Gathered, Theme
from interview_tui.records.version import amended, clash, following, in_term, latest, next_term, revised
from interview_tui.records.words import Track
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

VERSIONS = st.builds(
    lambda text, term, rev, deleted: note(1, "" if deleted else text, term=term, rev=rev, deleted=deleted),
    st.sampled_from(["eins", "zwei", "drei"]), st.integers(1, 3), st.integers(1, 3), st.booleans(),
)  # fmt: skip


def test_what_is_changed_is_the_next_version_of_its_writer() -> None:
    after = amended(customer(1, "Claudia").changed(by="mine", rev=3, term=2), name="Claudia Weber")

    assert (after.name, after.term, after.rev, after.by) == ("Claudia Weber", 2, 4, "mine")


@pytest.mark.parametrize(
    ("before", "then", "version"),
    [
        (None, note(1, "neu"), (7, 1, "mine")),
        (None, note(1, "wieder da", rev=4, by="mine"), (7, 5, "mine")),
        (None, note(1, "wieder da", rev=4, term=9), (9, 5, "mine")),
        (note(1, "eins", rev=3), note(1, "zwei"), (7, 4, "mine")),
        (note(1, "eins", rev=3, term=9), note(1, "zwei"), (9, 4, "mine")),
        (note(1, "eins", rev=3), note(1, "eins", rev=8), (1, 3, "")),
    ],
)
def test_the_next_version_is_in_the_term_and_of_the_store_that_keeps_it(
    before: Note | None, then: Note, version: tuple[int, int, str]
) -> None:
    after = following(before, then, 7, "mine")

    assert (after.term, after.rev, after.by, after.text) == (*version, then.text)


def test_what_is_not_changed_is_no_version() -> None:
    told = conversation(note(1, "eins"), rev=5)

    assert amended(told, informed="not_yet") is told
    assert revised(told, told.changed(rev=9, by="another")) is told


def test_the_first_version_stands_in_no_document() -> None:
    assert "term" not in note(1, "eins").as_document()
    assert note(1, "eins", term=7).as_document()["term"] == 7


@given(st.lists(VERSIONS, min_size=1, max_size=3))
def test_whoever_meets_the_versions_in_any_order_keeps_the_same_one(found: list[Note]) -> None:
    assert len({reduce(latest, order).model_dump_json() for order in permutations(found)}) == 1


@given(VERSIONS, VERSIONS, VERSIONS)
def test_it_does_not_matter_which_two_are_put_together_first(one: Note, two: Note, three: Note) -> None:
    assert latest(latest(one, two), three) == latest(one, latest(two, three))
    assert latest(one, one) is one


@given(VERSIONS, VERSIONS)
def test_the_greater_term_is_later_then_the_greater_revision(one: Note, other: Note) -> None:
    version = (latest(one, other).term, latest(one, other).rev)

    assert version == max((one.term, one.rev), (other.term, other.rev))


@given(VERSIONS, VERSIONS)
def test_two_states_of_one_version_are_told(one: Note, other: Note) -> None:
    same = (one.term, one.rev) == (other.term, other.rev)

    assert clash(one, other) is (same and one != other)


def test_of_two_states_of_one_version_the_tombstone_stays() -> None:
    stone = note(1).tombstone()

    assert latest(stone, note(1, "eins", rev=2)) is stone is latest(note(1, "eins", rev=2), stone)


def test_the_notes_of_a_conversation_have_versions_of_their_own() -> None:
    assert not clash(conversation(note(1, "eins")), conversation(note(1, "zwei")))


def test_two_themes_that_gather_other_notes_under_one_version_clash() -> None:
    one, other = (
        Theme(id=number(5), at=START, name="Messen", notes=(Gathered(id=number(n), conversation=number(9)),))
        for n in (1, 2)
    )

    assert clash(one, other)
    assert latest(one, other) == latest(other, one)


def test_after_a_backup_was_restored_every_change_is_later_than_what_was_lost() -> None:
    kept = note(1, "eins", rev=3)
    lost = revised(revised(kept, kept.changed(text="zwei")), kept.changed(text="drei"))

    again = in_term(kept, next_term([kept.term], START))

    assert latest(lost, revised(again, again.changed(text="vier"))).text == "vier"
    assert in_term(again, 1) is again


@pytest.mark.parametrize("known", [[], [1], [5, 2**40]])
def test_a_term_is_greater_than_all_that_are_known_and_than_any_given_before(known: list[int]) -> None:
    earlier = next_term(known, START)

    assert earlier > max([1, *known])
    assert next_term(known, START + timedelta(seconds=1)) > earlier or earlier > START.timestamp()


# reached


def test_the_track_of_a_note_was_come_to_and_stays_so() -> None:
    told = conversation().put(note(1, "teuer", track="optimisation"))

    assert told.reached == (Track.OPTIMISATION,)
    assert told.rev == 2
    assert told.put(told.notes[0].tombstone()).reached == (Track.OPTIMISATION,)


def test_of_a_conversation_held_before_it_was_kept_the_notes_say_it() -> None:
    told = conversation(note(1, "teuer", track="optimisation"), note(2, "neu", track="innovation"))

    assert told.put(note(3, "x")).reached == (Track.INNOVATION, Track.OPTIMISATION)


def test_a_note_without_a_track_comes_to_none() -> None:
    told = conversation(note(1, "eins"))

    assert told.put(note(2, "zwei")).reached == ()
    assert told.put(note(2, "zwei")).rev == told.rev


def test_another_customer_of_a_conversation_is_its_next_version() -> None:
    once = with_customer(conversation(), customer(1, "Claudia"))

    assert (once.rev, with_customer(once, customer(1, "Claudia"))) == (2, once)
