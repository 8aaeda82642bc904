"""The board as a value: what fits on the screen, what is selected, which conversations are read from it."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.team import board as boards
from interview_tui.desk.team.board import Board, Heading
from interview_tui.insight.board import Section, Team, in_order, pressing_rows
from interview_tui.insight.board_wanted import Wanted
from interview_tui.records.words import Kind
from tests.support.leading import BEN, JANA, TODAY, came, complaint, days
from tests.support.written import number


def read(before: Board, *each: Any) -> Board:
    team = Team(in_order(each), TODAY, authors={JANA: "Jana", BEN: "Ben"})
    return boards.read(before, team, pressing_rows(team))


def board(*each: Any, room: int = 16) -> Board:
    return read(Board(room=room), *each)


MANY = [came(n, TODAY, complaints=(complaint(TODAY - days(n), note_id=number(700 + n)),)) for n in range(1, 13)]


@given(st.lists(st.integers(0, 40), min_size=4, max_size=4), st.integers(3, 60))
def test_each_section_has_a_line_and_all_of_them_fit_where_they_can(sizes: list[int], room: int) -> None:
    given_lines = boards.shares(sizes, room)
    there = [size for size in sizes if size]
    assert all(0 < given_ <= size for given_, size in zip(given_lines, sizes, strict=True) if size)
    taken = sum(given_lines) + 2 * len(there) - 1
    assert taken <= room or list(given_lines) == [min(1, size) for size in sizes]


def test_what_does_not_fit_is_told_at_the_heading_and_shown_whole_by_a_key() -> None:
    now = board(*MANY)
    heads = [one for one in now.lines if isinstance(one, Heading)]
    assert len(now.lines) == 16
    assert [(one.section, one.more) for one in heads] == [(Section.WAIT, 5), (Section.NEW, 6)]
    whole = boards.turned(now)
    assert (whole.only, len(whole.lines)) == (Section.WAIT, 13)
    assert boards.turned(whole).only is Section.NEW
    assert boards.turned(boards.turned(whole)).lines == now.lines
    assert boards.whole(whole).lines == now.lines


def test_the_first_line_is_selected_and_headings_and_gaps_are_passed_over() -> None:
    now = board(*MANY[:2])
    assert now.at == 1
    assert [boards.moved(now, n).at for n in (1, 2, 3, 9, -1)] == [2, 5, 6, 6, 1]
    assert boards.picked(now, 0) is now
    assert boards.picked(now, 5).at == 5


def test_what_is_selected_stays_so_when_more_comes() -> None:
    now = boards.moved(board(*MANY[:2]), 1)
    chosen = now.chosen
    assert chosen is not None
    after = read(now, *MANY[:2], came(50, complaints=(complaint(TODAY - days(60)),)))
    assert after.chosen is not None
    assert after.chosen.about == chosen.about


def test_until_somebody_selects_a_line_the_first_one_is_selected_whatever_comes_above() -> None:
    older = came(50, complaints=(complaint(TODAY - days(60)),))
    now = read(board(*MANY[:2]), *MANY[:2], older)

    assert now.chosen is not None
    assert (now.at, now.chosen.came.key if now.chosen.came else None) == (1, older.key)
    taken = boards.picked(board(*MANY[:2]), 1)
    assert read(taken, *MANY[:2], older).at == 2


def test_from_a_line_all_conversations_of_its_section_are_read_each_once() -> None:
    two = (complaint(TODAY, note_id=number(701)), complaint(TODAY, note_id=number(702)))
    now = board(came(1, complaints=two), came(2, TODAY - days(60), complaints=(complaint(TODAY - days(60)),)))
    assert [one.conversation for one in now.conversations] == [number(2), number(1)]


def test_more_room_shows_more_and_the_same_room_changes_nothing() -> None:
    now = board(*MANY)
    assert len(boards.in_room(now, 30).lines) == 27
    assert boards.in_room(now, 16) is now


def test_only_what_the_new_conversations_hold_is_asked_for_and_nothing_of_a_persons() -> None:
    now = board(*MANY[:2])
    assert [key.conversation for key in boards.unknown_counts(now)] == [number(2), number(1)]
    known = boards.counted(now, {MANY[0].key: {Kind.NEED: 1}})
    assert [key.conversation for key in boards.unknown_counts(known)] == [number(2)]
    assert boards.unknown_counts(boards.wanting(now, Wanted(person=JANA))) == ()


def test_before_anything_was_read_every_key_leaves_it_as_it_is() -> None:
    empty = Board()
    assert boards.turned(empty) is empty
    assert boards.moved(empty, 1) is empty
    assert (empty.chosen, empty.conversations) == (None, ())
    assert boards.in_room(empty, 3).lines == ()


def test_until_it_is_known_which_have_such_notes_none_of_them_stands_there() -> None:
    now, wanted = board(came(1), came(2)), Wanted(words="sample")
    looking = boards.wanting(now, wanted)
    assert (looking.rows, looking.looks) == ((), True)
    assert now.team is not None
    found = boards.wanting(looking, wanted, frozenset({now.team.came[0].key}))
    assert ([row.came for row in found.rows], found.looks) == ([now.team.came[0]], False)
    assert read(found, came(1), came(2), came(3)).rows == found.rows, "the new one was not looked at yet"
    assert not boards.wanting(now, Wanted(customer="Firm 1")).looks
