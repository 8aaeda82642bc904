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
        await burst(pilot, *"separated by |", "enter")
        await until(pilot, lambda: "touches health: circumstance: has cancer" in seen(app))
        assert "1 new · 1 to ask" in seen(app)
        assert store.customer_heads().heads == ()

        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "Nothing was imported that could be undone." in seen(app))
        await burst(pilot, "tab", "tab", "tab", "tab", "enter")
        await until(pilot, lambda: "Ctrl+Z undoes it" in seen(app))
        [ada] = store.customers().customers.values()
        assert [one.text for one in ada.entries] == ["has cancer"]

        await burst(pilot, "ctrl+z")
        await until(pilot, lambda: "1 thing is gone again." in seen(app))
        assert store.customer_heads().heads == ()
        await burst(pilot, "enter")
        await until(pilot, lambda: "1 new · 1 to ask" in seen(app))

        await burst(pilot, "escape")
        await on(pilot, TodayScreen)


CALL = """WEBVTT

00:00.000 --> 00:40.000
<v Jana Reuter>How was it?</v>

00:40.000 --> 03:00.000
<v Tom Yilmaz>It is a nightmare.</v>

03:00.000 --> 03:10.000
<v Tom Yilmaz>I type it all.</v>
"""


async def test_of_a_transcript_is_asked_what_it_does_not_say_and_quotes_are_picked(
    app: InterviewApp, store: JsonStore, tmp_path: Path
) -> None:
    path = tmp_path / "call.vtt"
    path.write_text(CALL, "utf-8")

    async with app.run_test(size=(100, 24)) as pilot:
        await on(pilot, TodayScreen)
        assert isinstance(app.screen, TodayScreen)
        app.screen.bring_in()
        await on(pilot, ImportScreen)
        await paste(pilot, f"{path}")
        await burst(pilot, "enter")
        await until(pilot, lambda: "Which of the speakers is you?" in seen(app))
        await burst(pilot, *"jana", "enter")
        await until(pilot, lambda: "With whom was this conversation?" in seen(app))
        await burst(pilot, "enter")
        await until(pilot, lambda: "When was it?" in seen(app))
        await burst(pilot, *"2026-11-02", "enter")
        await until(pilot, lambda: "0:40 Tom Yilmaz: It is a nightmare." in seen(app))
        await burst(pilot, "space", "space", "up", "space")
        await until(pilot, lambda: "take      3:00" in seen(app) and "take      0:40" not in seen(app))
        await burst(pilot, "f4")
        await until(pilot, lambda: "with whom it was" in seen(app))
        await burst(pilot, "escape", "enter")
        await until(pilot, lambda: "Ctrl+Z undoes it" in seen(app))

    [head] = store.listing().heads
    assert (head.customer, head.started_at.date().isoformat()) == ("Tom Yilmaz", "2026-11-02")
    assert [one.text for one in store.read(head.id).living()] == ["I type it all."]
    imported = store.read_private(head.id).imported
    assert imported is not None
    assert len(imported.segments) == 3
