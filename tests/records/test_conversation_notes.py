from hypothesis import given
from hypothesis import strategies as st

from interview_tui.records.conversation import in_reading_order, with_customer
from interview_tui.records.note import Note
from tests.support.written import conversation, customer, note, number


@st.composite
def any_notes(draw: st.DrawFn) -> tuple[Note, ...]:
    """Notes that stand under any others, also later ones, missing ones, deleted ones, themselves."""
    count = draw(st.integers(0, 8))
    above = st.none() | st.integers(0, 9).map(number)
    notes = [note(n, f"n{n}", because_of=draw(above)) for n in range(count)]
    return tuple(one.tombstone() if draw(st.integers(0, 3)) == 0 else one for one in notes)


# putting notes


def test_a_new_note_comes_last() -> None:
    before = conversation(note(1, "eins"))

    after = before.put(note(2, "zwei"))

    assert [one.text for one in after.notes] == ["eins", "zwei"]


def test_a_changed_note_keeps_its_place() -> None:
    before = conversation(note(1, "eins"), note(2, "zwei"))

    after = before.put(note(1, "anders"))

    assert [one.text for one in after.notes] == ["anders", "zwei"]


def test_several_notes_are_put_at_once() -> None:
    after = conversation(note(1, "eins")).put(note(3, "drei"), note(1, "anders"), note(2, "zwei"))

    assert [one.text for one in after.notes] == ["anders", "drei", "zwei"]


def test_putting_leaves_the_conversation_before_as_it_was() -> None:
    before = conversation(note(1, "eins"))

    before.put(note(1, "anders"))

    assert before.notes == (note(1, "eins"),)


@given(any_notes(), any_notes())
def test_putting_a_note_twice_is_putting_it_once(known: tuple[Note, ...], more: tuple[Note, ...]) -> None:
    once = conversation(*known).put(*more)

    assert once.put(*more) == once
    assert len({one.id for one in once.notes}) == len(once.notes)


def test_a_living_note_is_found_by_its_id() -> None:
    assert conversation(note(1, "eins"), note(2, "zwei")).note(number(1)) == note(1, "eins")


def test_a_deleted_note_is_not_found() -> None:
    assert conversation(note(1, "eins").tombstone()).note(number(1)) is None


def test_an_unknown_note_is_not_found() -> None:
    assert conversation(note(1)).note(number(2)) is None


def test_living_notes_leave_out_the_tombstones() -> None:
    two = conversation(note(1, "eins"), note(2, "zwei").tombstone(), note(3, "drei"))

    assert [one.text for one in two.living()] == ["eins", "drei"]


def test_giving_a_conversation_to_a_customer_takes_name_organisation_and_counts_as_a_change() -> None:
    given_to = with_customer(conversation(), customer(7, "Claudia Weber", "Nordmetall"))

    assert (given_to.customer_id, given_to.rev) == (number(7), 2)
    assert (given_to.customer, given_to.organisation) == ("Claudia Weber", "Nordmetall")


# the order on the screen


def test_notes_stand_in_the_order_they_were_written() -> None:
    notes = (note(1, "eins"), note(2, "zwei"))

    assert in_reading_order(notes) == [(0, notes[0]), (0, notes[1])]


def test_a_why_stands_under_its_note_though_others_came_between() -> None:
    first, second, why = note(1), note(2), note(3, because_of=number(1))

    assert in_reading_order((first, second, why)) == [(0, first), (1, why), (0, second)]


def test_a_why_of_a_why_is_one_deeper() -> None:
    chain = (note(1), note(2, because_of=number(1)), note(3, because_of=number(2)))

    assert [depth for depth, _ in in_reading_order(chain)] == [0, 1, 2]


def test_whys_of_one_note_stand_in_the_order_they_were_written() -> None:
    first, deeper, second = note(2, because_of=number(1)), note(3, because_of=number(2)), note(4, because_of=number(1))

    assert in_reading_order((note(1), first, deeper, second)) == [(0, note(1)), (1, first), (2, deeper), (1, second)]


def test_a_why_whose_note_was_deleted_stands_for_itself() -> None:
    why = note(2, because_of=number(1))

    assert in_reading_order((note(1).tombstone(), why)) == [(0, why)]


def test_a_why_moves_up_past_every_deleted_note_to_the_nearest_living_one() -> None:
    top = note(1)
    gone = [note(n, because_of=number(n - 1)).tombstone() for n in (2, 3, 4)]
    why = note(5, because_of=number(4))

    assert in_reading_order((top, *gone, why)) == [(0, top), (1, why)]


def test_a_why_under_a_note_that_is_not_there_stands_for_itself() -> None:
    lost = note(1, because_of=number(99))

    assert in_reading_order((lost,)) == [(0, lost)]


def test_a_note_under_itself_stands_for_itself() -> None:
    ring = note(1, because_of=number(1))

    assert in_reading_order((ring,)) == [(0, ring)]


def test_notes_that_stand_under_one_another_are_shown_all_the_same() -> None:
    one, other, alone = note(1, because_of=number(2)), note(2, because_of=number(1)), note(3)

    assert in_reading_order((one, other, alone)) == [(0, alone), (0, one), (1, other)]


def test_deleted_notes_under_one_another_end_the_search() -> None:
    ring = (note(1, because_of=number(2)).tombstone(), note(2, because_of=number(1)).tombstone())
    why = note(3, because_of=number(1))

    assert in_reading_order((*ring, why)) == [(0, why)]


@given(any_notes())
def test_every_living_note_is_shown_exactly_once(notes: tuple[Note, ...]) -> None:
    shown = [one.id for _, one in in_reading_order(notes)]

    assert sorted(shown) == sorted(one.id for one in notes if not one.deleted)


@given(any_notes())
def test_a_note_is_at_most_one_deeper_than_the_one_above_it(notes: tuple[Note, ...]) -> None:
    depths = [depth for depth, _ in in_reading_order(notes)]

    assert all(later <= earlier + 1 for earlier, later in zip([-1, *depths], depths, strict=False))


def test_a_chain_of_two_thousand_whys_is_no_trouble() -> None:
    chain = tuple(note(0) if n == 0 else note(n, because_of=number(n - 1)) for n in range(2_000))

    assert [depth for depth, _ in in_reading_order(chain)] == list(range(2_000))
