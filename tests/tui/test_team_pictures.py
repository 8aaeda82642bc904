"""Pictures of what those who lead see: the board and a conversation to read; and that nothing of it is on Today."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.team.board import BoardScreen
from interview_tui.tui.team.reading import LeadReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.frozen import FrozenClock, services_on
from tests.support.leading import lead_store
from tests.support.seeing import burst, on, rows, seen, settle, until

Compare = Callable[..., bool]
EACH = pytest.mark.parametrize(
    ("language", "size", "theme"),
    [("de", (80, 24), "dark"), ("en", (80, 24), "light"), ("de", (80, 14), "dark")],
    ids=["de", "light-en", "low-de"],
)


def program(home: Path, clock: FrozenClock, language: str, theme: str) -> InterviewApp:
    store = lead_store(home, language)
    store.change_settings(store.settings.changed(language=language, theme=theme))
    return InterviewApp(services_on(store, clock, language))


async def board(pilot: Pilot[str]) -> None:
    app = pilot.app
    await on(pilot, TodayScreen)
    await until(pilot, lambda: "+G " in seen(app))
    await burst(pilot, "ctrl+g")
    await on(pilot, BoardScreen)
    await until(pilot, lambda: app.screen.board.team is not None and app.screen.board.team.all_read)  # type: ignore[attr-defined]
    await settle(pilot)


async def reading(pilot: Pilot[str]) -> None:
    await board(pilot)
    await burst(pilot, "enter")
    await on(pilot, LeadReadingScreen)
    await until(pilot, lambda: pilot.app.screen.is_read)  # type: ignore[attr-defined]
    await burst(pilot, "down", "down")
    await settle(pilot)


@EACH
def test_the_board(
    snap_compare: Compare, home: Path, clock: FrozenClock, language: str, size: tuple[int, int], theme: str
) -> None:
    assert snap_compare(program(home, clock, language, theme), terminal_size=size, run_before=board)


@EACH
def test_a_conversation_is_read_by_whoever_leads(
    snap_compare: Compare, home: Path, clock: FrozenClock, language: str, size: tuple[int, int], theme: str
) -> None:
    assert snap_compare(program(home, clock, language, theme), terminal_size=size, run_before=reading)


def all_that_came(store: JsonStore) -> set[str]:
    """Return what customers, notes and people of what came are called."""
    both, found = store.together(), set[str]()
    for one in store.of_others():
        found.add(one.settings.author)
        for head in one.listing().heads:
            held = both.read(head.id)
            found |= {held.customer or "", held.organisation or "", *(note.text for note in held.living())}
    return {one for one in found if one}


async def test_nothing_of_what_came_stands_on_ones_own_first_screen(home: Path, clock: FrozenClock) -> None:
    app = program(home, clock, "en", "dark")
    store = app.services.store
    assert isinstance(store, JsonStore)
    came = all_that_came(store)
    assert len(came) > 40
    async with app.run_test(size=(120, 60)) as pilot:
        await on(pilot, TodayScreen)
        await until(pilot, lambda: "Ctrl+G team" in seen(app))
        await settle(pilot)
        # But for what is asked of whoever leads, by name: a promise in their name that a colleague wrote down.
        shown = "\n".join(row for row in rows(app) if not row.lstrip().startswith("! "))
        assert [one for one in came if one in shown] == []
        # Not where a name is typed either: it is no customer of one's own.
        await burst(pilot, *"Zel")
        await settle(pilot)
        assert [one for one in came if one in seen(app)] == []
