"""From the first screen to what a file would change, written with Enter and taken back with one key."""

from pathlib import Path

from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.importing.screen import ImportScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support.seeing import burst, on, paste, seen, settle, until


async def test_a_file_is_shown_asked_about_written_and_taken_back(
    app: InterviewApp, store: JsonStore, tmp_path: Path
) -> None:
    path = tmp_path / "team.csv"
    path.write_text("Name|Company|Notes\nAda Kern|Kern Ltd|has cancer\n", "utf-8")

    async with app.run_test(size=(100, 24)) as pilot:
        await on(pilot, TodayScreen)
        assert isinstance(app.screen, TodayScreen)
        app.screen.bring_in()
        await on(pilot, ImportScreen)
        await burst(pilot, *"gone", "enter")
        await until(pilot, lambda: "gone cannot be read" in seen(app))

        await burst(pilot, *["backspace"] * 4)
        await paste(pilot, f"{path}")
        await burst(pilot, "enter")
        await until(pilot, lambda: "no column is called name" in seen(app))

        await burst(pilot, "f4")
        await settle(pilot)
        await burst(pilot, *"parted by |", "enter")
        await until(pilot, lambda: "touches health: circumstance: has cancer" in seen(app))
        assert "1 new · 1 to ask" in seen(app)
        assert store.customer_heads().heads == ()

        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "Nothing was imported that could be taken back." in seen(app))
        await burst(pilot, "tab", "tab", "tab", "tab", "enter")
        await until(pilot, lambda: "Ctrl+Z takes it back" in seen(app))
        [ada] = store.customers().customers.values()
        assert [one.text for one in ada.entries] == ["has cancer"]

        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "1 thing is gone again." in seen(app))
        assert store.customer_heads().heads == ()
        await burst(pilot, "enter")
        await until(pilot, lambda: "1 new · 1 to ask" in seen(app))

        await burst(pilot, "escape")
        await on(pilot, TodayScreen)
