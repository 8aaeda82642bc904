"""What was noted wrongly is put right while it is read: parent, day, owner, kind, how known; and taken back."""

from textual.pilot import Pilot

from interview_tui.records.note import Note
from interview_tui.records.words import HowKnown, Kind, Track
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.calling import begin_call, write
from tests.support.seeing import on, seen, settle


def kept(store: JsonStore) -> list[Note]:
    """Return the notes as they lie on disk, in the order in which they were written."""
    return list(store.read(store.listing().heads[0].id).living())


async def read_three_notes(pilot: Pilot[None]) -> None:
    """Have a call with a fact, a promise and a plain note, and read it with the last note selected."""
    await begin_call(pilot)
    for text in ("=types 140 a week", "!send the sample", "the hotline is slow"):
        await write(pilot, text)
        await pilot.press("enter")
    await pilot.press("f9", "enter")
    await pilot.pause()
    if not isinstance(pilot.app.screen, ReadingScreen):
        await pilot.press("f8")
    await on(pilot, ReadingScreen)
    await pilot.press("v", "up")


async def test_a_note_is_moved_under_another_and_out_again_and_both_are_taken_back(
    app: InterviewApp, store: JsonStore
) -> None:
    async with app.run_test() as pilot:
        await read_three_notes(pilot)
        fact, _, slow = kept(store)

        await pilot.press("m", "down", "enter")
        await settle(pilot)
        assert kept(store)[2].because_of == fact.id
        await pilot.press("m", "up", "enter")
        await settle(pilot)
        assert kept(store)[2].because_of is None
        await pilot.press("ctrl+z")
        await settle(pilot)
        assert kept(store)[2].because_of == fact.id
        await pilot.press("ctrl+z")
        await settle(pilot)
        assert kept(store)[2].because_of is None
        assert slow.text in seen(app)


async def test_a_promise_gets_another_day_and_the_other_side_and_both_are_taken_back(
    app: InterviewApp, store: JsonStore
) -> None:
    async with app.run_test() as pilot:
        await read_three_notes(pilot)
        await pilot.press("up", "d")
        await pilot.press(*"tomorrow at 9", "enter")
        await settle(pilot)
        moved = kept(store)[1]
        assert moved.due is not None
        assert ((moved.due - moved.at.date()).days, str(moved.due_time)) == (1, "09:00:00")

        await pilot.press("s", "down", "enter")
        await settle(pilot)
        assert kept(store)[1].theirs
        await pilot.press("ctrl+z", "ctrl+z")
        await settle(pilot)
        assert (kept(store)[1].theirs, kept(store)[1].due) == (False, None)


async def test_kind_track_and_how_it_is_known_are_put_right(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        await read_three_notes(pilot)
        await pilot.press("tab", "c", "tab", "2")
        await settle(pilot)
        assert (kept(store)[2].kind, kept(store)[2].track) == (Kind.CRITICISM, Track.OPTIMISATION)
        await pilot.press("up", "up", "h")
        await settle(pilot)
        assert kept(store)[0].how_known is HowKnown.TOLD


async def test_a_why_is_added_under_the_note_that_is_selected(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        await read_three_notes(pilot)
        await pilot.press("up", "up", "f4")
        await write(pilot, "no import")
        await pilot.press("enter")
        await settle(pilot)
        why = kept(store)[-1]
        assert (why.kind, why.because_of, why.addition) == (Kind.WHY, kept(store)[0].id, True)
