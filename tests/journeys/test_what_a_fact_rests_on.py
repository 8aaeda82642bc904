"""What a fact rests on: asked after the call, kept in reading, shown before the next one."""

from interview_tui.insight.after_call import Asked
from interview_tui.records.words import HowKnown
from interview_tui.store.store import JsonStore
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.widgets.text_line import TextLine
from tests.support.bank_call import Hands
from tests.support.calling import begin_call, write
from tests.support.frozen import FrozenClock


async def test_after_the_call_a_letter_says_how_a_fact_is_known_and_words_what_it_rests_on(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await Hands(pilot, clock).wait_until(400)
        await write(pilot, "=the export fails")
        await pilot.press("enter", "f9", "enter")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, AfterScreen)
        await pilot.press("s", "enter")
        assert screen.after.question is not None
        assert (screen.after.question.about, screen.query_one(TextLine).text) == (Asked.EVIDENCE, "")
        await write(pilot, "on Mondays, 3 times")
        await pilot.press("enter", "ctrl+t")
        await pilot.pause()
    (head,) = store.listing().heads
    [fact] = store.read(head.id).living()
    assert fact.how_known is HowKnown.SEEN
    assert [one.text for one in fact.evidence] == ["on Mondays, 3 times"]


async def test_in_reading_one_letter_goes_through_the_ways_of_knowing_and_can_be_undone(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await Hands(pilot, clock).wait_until(30)
        await write(pilot, "=the export fails")
        await pilot.press("enter")
        await write(pilot, ">wants to be home at six")
        await pilot.press("enter", "f9", "enter")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        await pilot.press("v", "down", "h", "h")
        await pilot.pause()
        assert screen.reading.note is not None
        assert screen.reading.note.how_known is HowKnown.SEEN
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert screen.reading.note.how_known is HowKnown.TOLD
        await pilot.press("down", "h")
        await pilot.pause()
        assert screen.reading.told
        await pilot.press("escape")
        await pilot.pause()
    (head,) = store.listing().heads
    assert [note.how_known for note in store.read(head.id).living()] == [HowKnown.TOLD, None]
