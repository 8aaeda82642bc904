"""F7: searching notes while typing, from every screen."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from interview_tui.desk.services import Services
from interview_tui.desk.today.entries import Action, Entry
from interview_tui.language.catalogue import Language
from interview_tui.port.customer_heads import EntryHead
from interview_tui.port.search import Found, FoundEntry, Progress, Query
from interview_tui.port.sought import sought
from interview_tui.records.words import Aspect
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.customer.screen import CustomerPageScreen
from interview_tui.tui.panels.search import EntryRow, Search, excerpt
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.shared.messages import Wanted
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import START
from tests.support.seeing import burst, is_whole, on, saved, seen, settle, until
from tests.support.written import number


async def searched(pilot: Pilot[Any]) -> Search:
    """Wait until the panel is there and shows what is found for what is typed."""

    def shows() -> bool:
        panel = pilot.app.screen
        return isinstance(panel, Search) and panel.is_mounted and panel._found_for == panel._words

    await until(pilot, shows)
    assert isinstance(pilot.app.screen, Search)
    return pilot.app.screen


@pytest.mark.parametrize("key", ["f7", "ctrl+s"])
async def test_typing_finds_and_enter_opens_the_note_in_its_conversation(sampled: Services, key: str) -> None:
    app = InterviewApp(sampled)
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, key, *"orders")
        panel = await searched(pilot)
        assert "orders" in seen(app)
        assert is_whole(app)
        [chosen] = panel._found[:1]
        await burst(pilot, "enter")
        await on(pilot, ReadingScreen)

        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.reading.note is not None
        assert app.screen.reading.note.id == chosen.note_id
        await burst(pilot, "escape")
        await on(pilot, TodayScreen)
        assert isinstance(app.screen, TodayScreen)


async def test_a_burst_with_enter_opens_what_was_typed_and_nothing_else(sampled: Services) -> None:
    app = InterviewApp(sampled)
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "f7", *"orders", "enter")
        await on(pilot, ReadingScreen)

        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.reading.note is not None
        assert "orders" in app.screen.reading.note.text


@pytest.mark.parametrize("way_out", ["escape", "ctrl+q", "f7"])
async def test_a_search_can_be_left(sampled: Services, way_out: str) -> None:
    app = InterviewApp(sampled)
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "f7", *"xyzzy")
        await searched(pilot)
        assert "Nothing found." in seen(app)
        await burst(pilot, "enter", "down", way_out)
        await on(pilot, TodayScreen)

        assert isinstance(app.screen, TodayScreen)


async def test_arrows_and_clicks_choose_another_note(sampled: Services) -> None:
    app = InterviewApp(sampled)
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "f7")
        panel = await searched(pilot)
        [_, second] = panel._found[:2]
        await burst(pilot, "down", "down", "up", "enter")
        await on(pilot, ReadingScreen)
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.reading.note is not None
        assert app.screen.reading.note.id == second.note_id

        await burst(pilot, "f7")
        panel = await searched(pilot)
        third = panel._found[2]  # type: ignore[attr-defined]
        await pilot.click("#options", offset=(5, 2))
        await on(pilot, ReadingScreen)
        assert app.screen.reading.note.id == third.note_id  # type: ignore[union-attr]


async def test_in_a_call_it_searches_this_customer_and_the_call_goes_on(sampled: Services) -> None:
    app = InterviewApp(sampled)
    async with app.run_test() as pilot:
        await settle(pilot)
        customers = sampled.store.customers().customers.values()
        customer = next(one for one in customers if len([*sampled.store.search(Query(customer_id=one.id))]) > 3)
        await burst(pilot, *customer.name, "enter")
        await settle(pilot)
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        call = app.screen
        assert isinstance(call, CallScreen)
        await burst(pilot, *"half a line", "enter")
        saved(call)
        sampled.store._index.settle(5)  # type: ignore[attr-defined]

        await burst(pilot, "f7")
        panel = await searched(pilot)
        found = panel._found
        assert {one.customer_id for one in found} == {customer.id}
        assert found[0].text == "half a line"
        await burst(pilot, "enter")
        await on(pilot, CallScreen)
        assert call.call.selected == found[0].note_id

        await burst(pilot, "f7")
        panel = await searched(pilot)
        await burst(pilot, "down", "enter")
        await on(pilot, ReadingScreen)
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.reading.note is not None
        assert app.screen.reading.note.id == found[1].note_id
        await burst(pilot, "escape")
        await on(pilot, CallScreen)
        assert app.screen is call


async def test_a_call_with_nobody_searches_its_own_notes(sampled: Services) -> None:
    app = InterviewApp(sampled)
    async with app.run_test() as pilot:
        await settle(pilot)
        app.navigation.follow(Wanted(Entry(Action.NOBODY)))
        await on(pilot, CallScreen)
        await burst(pilot, *"nobody said this", "enter")
        assert isinstance(app.screen, CallScreen)
        saved(app.screen)
        await burst(pilot, "f7")
        panel = await searched(pilot)

        assert [one.text for one in panel._found] == ["nobody said this"]  # type: ignore[attr-defined]


async def test_a_slow_search_blocks_no_key_and_tells_how_far_it_is(
    sampled: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = threading.Event()
    search = JsonStore.search

    def searching(store: JsonStore, query: Query, goes_on: Callable[[], bool] = lambda: True) -> Iterator[Found]:
        slow.wait(5)
        return search(store, query, goes_on)

    monkeypatch.setattr(JsonStore, "search", searching)
    app = InterviewApp(sampled)
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "f7", *"orders")
        assert "Searching …" in seen(app)
        assert "orders" in seen(app)
        monkeypatch.setattr(JsonStore, "progress", Progress(3, 10))
        await burst(pilot, "x", "backspace")
        assert "3 of 10 conversations read" in seen(app)
        slow.set()
        await searched(pilot)

        assert "Searching" not in seen(app)


async def test_a_conversation_that_is_gone_meanwhile_is_told(sampled: Services, home: Path) -> None:
    app = InterviewApp(sampled)
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "f7", *"orders")
        await searched(pilot)
        for path in home.joinpath("conversations").rglob("*.json"):
            path.unlink()
        await burst(pilot, "enter")
        await settle(pilot)

        assert "There is no conversation" in seen(app)


LONG = "tippt jeden Freitag rund 140 Bestellungen aus dem Webshop von Hand ab, weil der Datenexport Nummern verliert"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", "tippt jeden Freitag rund 140…"),
        ("freitag", "tippt jeden Freitag rund 140…"),
        ("export", "…weil der Datenexport Nummern…"),
        ("ver num", "…Datenexport Nummern verliert"),
        ("nirgends", "tippt jeden Freitag rund 140…"),
    ],
)
def test_of_a_long_note_the_part_is_shown_in_which_a_word_was_found(words: str, expected: str) -> None:
    assert excerpt(LONG, sought(words), 30).rstrip() == expected


def known(aspect: Aspect, text: str, **fields: object) -> FoundEntry:
    entry = EntryHead(number(1), aspect, text, START.date(), **fields)  # type: ignore[arg-type]
    return FoundEntry(number(2), "Claudia Weber", "Nordmetall GmbH", entry)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (known(Aspect.INTEREST, "rudert im Achter", since="2023"), ("Interesse", "rudert im Achter", "seit 2023")),
        (known(Aspect.AVOID, "die Scheidung"), ("besser nich", "…")),
    ],
)
def test_an_entry_says_what_it_is_and_since_when_and_what_is_folded_only_that_it_is_there(
    found: FoundEntry, expected: tuple[str, ...]
) -> None:
    [drawn] = EntryRow(found, ("rudert",), Language("de")).lines(80)
    text = "".join(piece if isinstance(piece, str) else piece[0] for piece in drawn)

    assert all(one in text for one in (*expected, "Claudia Weber"))
    assert "Scheidung" not in text


async def test_what_is_known_of_a_customer_leads_to_their_page(sampled: Services) -> None:
    hit = sampled.store.search_entries(Query(words="snowdrops"))[0]
    app = InterviewApp(sampled)
    async with app.run_test() as pilot:
        await settle(pilot)
        await burst(pilot, "f7", *"snowdrops", "enter")
        await on(pilot, CustomerPageScreen)

        screen = app.screen
        assert isinstance(screen, CustomerPageScreen)
        await until(pilot, lambda: screen.page is not None)
        assert screen.customer.id == hit.customer_id
