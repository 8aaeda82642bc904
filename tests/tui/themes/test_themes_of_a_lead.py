"""Whoever leads: from the board to themes across all that was released, to a note at its author's, and gathering it."""

from pathlib import Path

import pytest

from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.team.board import BoardScreen
from interview_tui.tui.team.reading import LeadReadingScreen
from interview_tui.tui.themes.page import ThemeScreen
from interview_tui.tui.themes.screen import ThemesScreen
from interview_tui.tui.themes.sorting import SortingScreen
from tests.support.frozen import FrozenClock, services_on
from tests.support.leading import lead_store
from tests.support.seeing import burst, on, seen, settle, until


@pytest.fixture
def lead(tmp_path: Path) -> JsonStore:
    return lead_store(tmp_path / "lead")


@pytest.fixture
def program(lead: JsonStore, clock: FrozenClock) -> InterviewApp:
    return InterviewApp(services_on(lead, clock))


def gathered(lead: JsonStore, name: str) -> set[str]:
    return {row.id for one in lead.themes().values() if one.name == name for row in one.notes}


async def test_a_theme_leads_to_the_note_that_was_released_and_back(program: InterviewApp) -> None:
    async with program.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Ctrl+G" in seen(program))
        await burst(pilot, "ctrl+g")
        await on(pilot, BoardScreen)
        await settle(pilot)
        await burst(pilot, "t")
        await on(pilot, ThemesScreen)
        await until(pilot, lambda: "Working without those who" in seen(program))
        await burst(pilot, "enter")
        await on(pilot, ThemeScreen)
        await until(pilot, lambda: "Said  " in seen(program))
        here = next(row for row in seen(program).splitlines() if row.startswith("▸"))
        await burst(pilot, "enter")
        await on(pilot, LeadReadingScreen)
        await settle(pilot)
        await burst(pilot, "escape")
        await on(pilot, ThemeScreen)
        await settle(pilot)
        assert here in seen(program).splitlines()


async def test_notes_of_others_are_gathered_while_reading_and_taken_out_by_undo(
    program: InterviewApp, lead: JsonStore
) -> None:
    async with program.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+g")
        await on(pilot, BoardScreen)
        await settle(pilot)
        await burst(pilot, "enter")
        await on(pilot, LeadReadingScreen)
        await settle(pilot)
        screen = program.screen
        assert isinstance(screen, LeadReadingScreen)
        if not screen.shown.selected:
            await burst(pilot, "down")
        await burst(pilot, "t", *"Brand new", "enter")
        await until(pilot, lambda: gathered(lead, "Brand new") == {screen.shown.selected})
        await on(pilot, LeadReadingScreen)
        await until(pilot, lambda: "Begun: Brand new." in seen(program))
        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: gathered(lead, "Brand new") == set())
        await settle(pilot)


async def test_notes_of_all_that_is_in_no_theme_are_sorted(program: InterviewApp, lead: JsonStore) -> None:
    async with program.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "ctrl+y")
        await on(pilot, ThemesScreen)
        await settle(pilot)
        await burst(pilot, "o")
        await on(pilot, SortingScreen)
        await until(pilot, lambda: "notes without a theme" in seen(program))
        screen = program.screen
        assert isinstance(screen, SortingScreen)
        assert screen.sorting.note is not None
        meant = screen.sorting.note.note_id
        await burst(pilot, "t", *"Brand new", "enter")
        await until(pilot, lambda: gathered(lead, "Brand new") == {meant})
        await settle(pilot)
