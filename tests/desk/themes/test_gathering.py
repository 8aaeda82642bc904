"""Under which themes a note may go, and what that does: suggested first, several allowed, moved, split, against."""

import pytest

from interview_tui.desk.services import Services
from interview_tui.desk.themes.changing import Change, change, take_back
from interview_tui.desk.themes.gathering import (
    Offer,
    ToGather,
    learnt,
    moved,
    offers,
    out_of,
    split_off,
    turned_against,
    under,
    under_new,
)
from interview_tui.desk.themes.overview import overview, usual_period
from interview_tui.desk.themes.sorting import Sorting, picked, read, sorted_out, to_gather
from interview_tui.desk.themes.sorting import moved as moved_to
from interview_tui.language.message import Message, Told
from interview_tui.records.theme import Theme
from tests.support.frozen import START
from tests.support.themed import note_id, theme, with_customers
from tests.support.written import number

SAID = {
    "Anna Reed": (("fact", "the monthly closing takes the board three days"), ("fact", "orders come as a fax")),
    "Ben Hall": (("need", "the closing should not keep the board waiting"), ("praise", "the canteen is good")),
}
DONE = Message("done")
CLOSING, ORDERS, INNER = number(5001), number(5002), number(5003)
WAITING = ToGather(note_id(2), number(902), SAID["Ben Hall"][0][1])


@pytest.fixture(autouse=True)
def _themes(services: Services) -> None:
    with_customers(services.store, SAID)
    kept = (theme(1, "Closing", (1, 0)), theme(2, "Orders", (1, 1)), theme(3, "Inner", (2, 1)).changed(into=CLOSING))
    services.store.keep_themes({one.id: one for one in kept})


def notes(services: Services) -> dict[str, set[str]]:
    return {one.name: {row.id for row in one.notes} for one in services.store.themes().values()}


def do(services: Services, how: Change) -> None:
    change(services, how, DONE)


def test_what_is_suggested_comes_first_with_the_words_that_say_why(services: Services) -> None:
    themes = services.store.themes()
    first, *others = offers(themes, WAITING, learnt(services.store))
    assert (first.name, set(first.because)) == ("Closing", {"closing", "board"})
    assert others == [Offer(ORDERS, "Orders")]


def test_where_a_note_is_already_is_said_and_nothing_suggests_it_again(services: Services) -> None:
    do(services, under(CLOSING, [WAITING]))
    assert offers(services.store.themes(), WAITING, learnt(services.store))[0] == Offer(CLOSING, "Closing", holds=True)


def test_a_note_may_be_under_several_themes_and_goes_out_of_one(services: Services) -> None:
    do(services, under(CLOSING, [WAITING]))
    do(services, under(ORDERS, [WAITING]))
    assert WAITING.note_id in notes(services)["Closing"] & notes(services)["Orders"]
    do(services, out_of(CLOSING, [WAITING.note_id]))
    assert WAITING.note_id not in notes(services)["Closing"]
    assert WAITING.note_id in notes(services)["Orders"]


def test_a_theme_is_begun_with_a_note_and_taken_back_with_it(services: Services) -> None:
    before = notes(services)
    do(services, under_new(Theme(id=number(5009), at=START, name="?"), "Board", [WAITING]))
    assert notes(services)["Board"] == {WAITING.note_id}
    take_back(services)
    assert notes(services) == before


def test_a_note_is_moved_also_out_of_what_was_put_into_a_theme(services: Services) -> None:
    do(services, moved(CLOSING, ORDERS, [note_id(1), note_id(2, 1)]))
    assert notes(services) == {
        "Closing": set(), "Orders": {note_id(1), note_id(1, 1), note_id(2, 1)}, "Inner": set(),
    }  # fmt: skip


def test_notes_become_a_theme_of_their_own(services: Services) -> None:
    fresh = Theme(id=number(5009), at=START, name="?")
    do(services, split_off(CLOSING, fresh, "Board", [note_id(2, 1)]))
    assert (notes(services)["Board"], notes(services)["Inner"]) == ({note_id(2, 1)}, set())
    with pytest.raises(Told):
        do(services, split_off(CLOSING, fresh.changed(id=number(5010)), "Orders", [note_id(1)]))


def test_a_note_speaks_against_and_again_for(services: Services) -> None:
    for against in (True, False):
        do(services, turned_against(CLOSING, [note_id(2, 1)]))
        [row] = services.store.themes()[INNER].notes
        assert row.against is against


def sorting(services: Services) -> Sorting:
    today = services.today()
    return sorted_out(overview(services.store, usual_period(today), today), services.store.themes())


def test_a_session_begins_with_what_something_is_suggested_for(services: Services) -> None:
    session = read(Sorting(), sorting(services))
    assert session.note is not None
    assert (session.note.note_id, session.many, session.suggested) == (WAITING.note_id, 1, 1)
    assert session.offers[0].name == "Closing"
    assert to_gather(session.note) == WAITING


def test_what_was_sorted_is_gone_from_the_session_and_the_place_stays(services: Services) -> None:
    do(services, out_of(CLOSING, [note_id(1), note_id(2, 1)]))
    session = moved_to(sorting(services), 1)
    assert session.note is not None
    kept = session.note.note_id
    after = read(session, sorting(services))
    assert after.note is not None
    assert after.note.note_id == kept
    do(services, under(ORDERS, [to_gather(after.note)]))
    later = read(after, sorting(services))
    assert later.many == after.many - 1
    assert later.at == after.at
    assert picked(later, 0).at == 0
    assert picked(later, 99) is later
    assert moved_to(later, -9).at == 0


def test_where_nothing_is_left_nothing_is_selected(services: Services) -> None:
    do(services, under(ORDERS, [WAITING]))
    empty = read(Sorting(), sorting(services))
    assert (empty.note, empty.offers, moved_to(empty, 1).at) == (None, (), 0)
