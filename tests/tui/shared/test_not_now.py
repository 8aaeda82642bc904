"""A key of this screen that does nothing here and now says so, until the next key."""

from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.promises.screen import PromisesScreen
from tests.support.calling import begin_call, write
from tests.support.exporting import one_call
from tests.support.seeing import burst, on, seen, settle


async def test_a_letter_that_does_not_fit_the_selected_line_is_told_in_the_footer_until_the_next_key(
    app: InterviewApp, store: JsonStore
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await burst(pilot, "f8")
        await on(pilot, PromisesScreen)
        await burst(pilot, "k")
        await settle(pilot)
        assert "Not here, or not now: " in seen(app)
        await burst(pilot, "down")
        await settle(pilot)
        assert "Not here" not in seen(app)
        await burst(pilot, "*")
        await settle(pilot)
        assert "Not here" not in seen(app), "a key that means nothing on this screen"


async def test_a_letter_behind_tab_that_does_not_fit_the_line_is_told(app: InterviewApp, store: JsonStore) -> None:
    one_call(store)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await burst(pilot, "down", "tab", "k")
        await settle(pilot)
        assert "Not here, or not now: " in seen(app)
        assert app.screen.query_one("TextLine").text == ""  # type: ignore[attr-defined]


async def test_what_is_for_a_note_says_in_the_call_that_one_has_to_be_selected(
    app: InterviewApp, store: JsonStore
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin_call(pilot)
        await write(pilot, "a note")
        await pilot.press("enter", "ctrl+w")
        await settle(pilot)
        assert "Select a note first" in seen(app)
        await pilot.press("up", "ctrl+w")
        await settle(pilot)
        [note] = store.read(store.listing().heads[0].id).living()
        assert note.stays_with_me
        assert note.kind is not Kind.PERSONAL
