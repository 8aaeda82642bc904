from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.call.state import Call
from interview_tui.desk.reading import looking
from interview_tui.desk.reading.state import Reading
from interview_tui.records.words import Kind, Track
from tests.support.written import conversation, note, number, private

NOTES = (
    note(1, "types by hand", kind="fact", track="innovation"),
    note(2, "no import", kind="why", because_of=number(1)),
    note(3, "call the lead", kind="promise"),
    note(4, "slow", kind="criticism", track="optimisation"),
)
READING = Reading(Call(conversation(*NOTES)), private())
NOTHING = Reading(Call(conversation()), private())


def texts(reading: Reading) -> list[str]:
    return [one.text for _, one in reading.shown]


def text(reading: Reading) -> str | None:
    return reading.note and reading.note.text


# what is seen


def test_kinds_are_seen_one_after_the_other_each_with_its_whys_and_then_all() -> None:
    seen, reading = [], READING
    for _ in range(5):
        reading = looking.next_kind(reading)
        seen.append((reading.kind, texts(reading)))

    assert seen == [
        (Kind.FACT, ["types by hand", "no import"]),
        (Kind.CRITICISM, ["slow"]),
        (Kind.WHY, ["no import"]),
        (Kind.PROMISE, ["call the lead"]),
        (None, ["types by hand", "no import", "call the lead", "slow"]),
    ]


def test_tracks_are_seen_one_after_the_other_and_then_all() -> None:
    seen, reading = [], READING
    for _ in range(3):
        reading = looking.next_track(reading)
        seen.append((reading.track, texts(reading)))

    assert seen == [
        (Track.INNOVATION, ["types by hand"]),
        (Track.OPTIMISATION, ["slow"]),
        (None, ["types by hand", "no import", "call the lead", "slow"]),
    ]


def test_a_filter_leaves_the_summary_and_the_selection() -> None:
    reading = looking.moved(looking.other_view(READING), 1)

    for narrow in (looking.next_kind, looking.next_track):
        assert (narrow(reading).summary, narrow(reading).at, narrow(reading).narrowed) == (False, None, True)


def test_all_is_seen_again_at_once() -> None:
    reading = looking.everything(looking.next_track(looking.next_kind(READING)))

    assert (reading.narrowed, texts(reading)) == (False, texts(READING))


def test_the_summary_is_left_as_it_was_entered() -> None:
    assert looking.other_view(looking.other_view(READING)) == READING


# the selection


@pytest.mark.parametrize(("step", "first"), [(1, "types by hand"), (-1, "slow"), (10, "types by hand")])
def test_the_first_step_selects_the_first_note_or_the_last(step: int, first: str) -> None:
    assert text(looking.moved(READING, step)) == first


def test_the_selection_stops_at_both_ends() -> None:
    first = looking.moved(READING, 1)

    assert text(looking.moved(first, -10)) == "types by hand"
    assert text(looking.moved(first, 10)) == "slow"


def test_where_there_are_no_notes_none_is_selected() -> None:
    assert looking.moved(NOTHING, 1).note is None


def test_a_note_that_was_searched_for_is_selected() -> None:
    assert text(looking.found(READING, number(3))) == "call the lead"


def test_a_note_that_is_gone_is_not_selected() -> None:
    assert looking.found(READING, number(99)).note is None
    assert looking.found(READING, None).note is None


def test_on_the_summary_no_note_is_changed() -> None:
    reading = looking.moved(READING, 1)

    assert reading.changeable is not None
    assert looking.other_view(reading).changeable is None


def test_beside_the_open_line_one_goes_up_from_it_and_below_the_last_note_back_to_it() -> None:
    last = looking.moved_beside_line(READING, -1)

    assert text(last) == "slow"
    assert text(looking.moved_beside_line(last, 1)) is None


Step = Callable[[Reading], Reading]
STEPS: list[Step] = [
    looking.other_view,
    looking.next_kind,
    looking.next_track,
    looking.everything,
    *(partial(looking.moved, step=step) for step in (-10, -1, 1, 10)),
    *(partial(looking.selected, at=at) for at in (0, 2, 50)),
    *(partial(looking.moved_beside_line, step=step) for step in (-1, 1)),
]


@given(st.lists(st.sampled_from(STEPS), max_size=20))
def test_whatever_is_pressed_what_is_selected_is_seen(steps: list[Step]) -> None:
    reading = READING
    for step in steps:
        reading = step(reading)

    assert (reading.at is None) == (reading.note is None)
