"""The page of a theme as a value: its parts, marks, what stands under the notes."""

import pytest

from interview_tui.desk.themes import page as pages
from interview_tui.desk.themes.beside import Beneath, beneath, voices
from interview_tui.desk.themes.overview import overview, usual_period
from interview_tui.desk.themes.page import Heading, Part, Said, ThemePage, Who
from interview_tui.records.theme import Memo
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.themed import note_id, theme, with_themes
from tests.support.written import note, number

TODAY = START.date()


@pytest.fixture
def read(store: JsonStore) -> ThemePage:
    closing = theme(1, "Closing", (1, 0), (2, 0), against=[(3, 0)])
    with_themes(store, closing.changed(memos=(Memo(id=number(1), at=START, text="the third day"),)), theme(2, "Orders"))
    return page(store)


def page(store: JsonStore) -> ThemePage:
    found = overview(store, usual_period(TODAY), TODAY)
    return pages.read(ThemePage(number(5001)), found, (theme(2, "Orders"),), {number(1): ("#craft",)})


def test_a_page_has_notes_what_speaks_against_customers_thoughts_and_what_was_put_in(read: ThemePage) -> None:
    parts = [(one.part, one.many) for one in read.lines if isinstance(one, Heading)]
    assert parts == [(Part.NOTES, 2), (Part.AGAINST, 1), (Part.CUSTOMERS, 3), (Part.MEMOS, 1), (Part.PUT_IN, 1)]
    who = {one.name: (one.state, one.tags) for one in read.lines if isinstance(one, Who)}
    assert who["Anna Reed"] == (None, ("#craft",))


def test_tab_goes_from_part_to_part_and_round(read: ThemePage) -> None:
    at = [read]
    for _ in range(6):
        at.append(pages.next_part(at[-1]))
    assert isinstance(at[1].chosen, Said)
    assert at[1].chosen.evidence.row.against
    assert isinstance(at[2].chosen, Who)
    assert at[5].at == at[0].at


def test_a_mark_is_set_and_taken_away_and_notes_are_the_marked_ones(read: ThemePage) -> None:
    assert [one.note_id for one in read.notes] == [note_id(2)]
    marked = pages.marking(pages.marking(read))
    assert {one.note_id for one in marked.notes} == {note_id(1), note_id(2)}
    assert pages.unmarked(marked).marked == frozenset()
    on_customer = pages.next_part(pages.next_part(read))
    assert pages.marking(on_customer) is on_customer
    assert on_customer.notes == ()


def test_where_the_whys_led_and_what_is_open_stands_under_a_note(store: JsonStore) -> None:
    with_themes(store, theme(1, "Closing", (1, 0)))
    opened = store.open(number(901))
    whys = (
        note(800, "the board needs it", kind="why", because_of=note_id(1)),
        note(801, "the bank asks", kind="why", because_of=number(800)),
        note(802, "another why", kind="why", because_of=note_id(1)),
    )
    opened.save(opened.conversation.changed(notes=(*opened.conversation.notes, *whys)))
    opened.close()
    [row] = overview(store, usual_period(TODAY), TODAY).rows

    assert beneath(store, row.evidence) == {note_id(1): Beneath("the bank asks")}
    said = voices(store, row, usual_period(TODAY))
    assert said.said is not None
    assert said.said.root == "the bank asks"
    assert said.against is None
    shown = pages.with_beneath(page(store), beneath(store, row.evidence))
    assert isinstance(shown.chosen, Said)
    assert shown.chosen.beneath.root == "the bank asks"


def test_of_a_theme_that_is_gone_nothing_is_shown(store: JsonStore) -> None:
    empty = page(store)
    assert (empty.row, empty.lines, empty.chosen, pages.moved(empty, 1)) == (None, (), None, empty)


def test_what_a_fact_leaves_open_stands_under_it(store: JsonStore) -> None:
    with_themes(store, theme(1, "Orders", (1, 1)))
    [row] = overview(store, usual_period(TODAY), TODAY).rows
    assert beneath(store, row.evidence)[note_id(1, 1)].open
