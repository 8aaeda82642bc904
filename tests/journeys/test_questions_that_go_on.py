"""Questions that go on in the next conversation: what was parked, the whys, my own."""

from interview_tui.records.note import Note
from interview_tui.records.words import Fate, Kind
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.bank_call import Hands
from tests.support.calling import begin_call
from tests.support.coached import end, note, question, read
from tests.support.frozen import FrozenClock, Ids, services_on


def texts(store: JsonStore) -> dict[str, Note]:
    """Return all living notes by their text."""
    return {one.text: one for head in store.listing().heads for one in store.read(head.id).living()}


async def test_a_parked_matter_gets_its_place_and_is_asked_the_next_time(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await Hands(pilot, clock).wait_until(400)
        for text in ("the fair in May", "the old forklift", "the invoice"):
            await pilot.press("tab", "k")
            await note(pilot, text)
        await end(pilot)
        assert "where does it go" in question(app)
        await note(pilot, "n")  # ask next time
        await note(pilot, "d")  # drop
        await note(pilot, "p")  # promise: by when?
        assert "By when?" in question(app)
        await note(pilot, "t")
        await pilot.press("f8")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        kept = texts(store)
        placed = [kept[text].fate for text in ("the fair in May", "the old forklift")]
        assert placed == [Fate.NEXT_TIME, Fate.DROPPED]
        promise = kept["the invoice"]
        assert (promise.kind, promise.due is not None) == (Kind.PROMISE, True)
        await pilot.press(*"Claudia", "enter")
        await pilot.pause()
        assert isinstance(app.screen, BeforeScreen)
        assert "? the fair in May" in read(app.screen._draw(80))
        assert "the old forklift" not in read(app.screen._draw(80))
        await pilot.press("down", "d")  # below the promise: it was asked
        await pilot.pause()
        assert "? the fair in May" not in read(app.screen._draw(80))
    assert texts(store)["the fair in May"].fate is Fate.ASKED


async def test_the_whys_go_on_in_the_next_conversation_where_they_stopped(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await note(pilot, "=types 140 orders by hand")
        await pilot.press("f4")
        await note(pilot, "the board wants figures")
        await end(pilot)
        await pilot.press("escape")
        await pilot.pause()
        clock.go_on(86_400)
        await pilot.press(*"Claudia", "enter")
        await pilot.pause()
        await pilot.press("s", "enter")  # ask on here, begin
        await pilot.pause()
        assert isinstance(app.screen, CallScreen)
        await pilot.press("f4")
        assert "Why? the board wants figures" in read(app.screen.seen().above(80))
        await note(pilot, "the bank asks for them")
        await end(pilot)
        assert isinstance(app.screen, ReadingScreen)
        assert "on 21 Nov: the board wants figures" in read(app.screen._draw_summary(80))
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press(*"Claudia", "enter")
        await pilot.pause()
        assert "└ the bank asks for them" in read(app.screen._draw(80))  # type: ignore[attr-defined]
    kept = texts(store)
    why, above = kept["the bank asks for them"], kept["the board wants figures"]
    assert why.asks_on is not None
    assert why.because_of == why.asks_on.note == above.id


async def test_own_questions_stand_among_the_guides_also_after_a_fault(store: JsonStore, clock: FrozenClock) -> None:
    async with InterviewApp(services_on(store, clock)).run_test() as pilot:
        await pilot.pause()
        await pilot.press(*"Claudia", "enter")
        await pilot.pause()
        for text in ("What takes longest?", "wrong one"):
            await pilot.press("q")
            await pilot.pause()
            await note(pilot, text)
            await pilot.pause()
        await pilot.press("down", "delete", "enter")
        await pilot.pause()
        await pilot.press("right")
        asked = pilot.app.screen.seen().question(80)  # type: ignore[attr-defined]
        assert "My own questions" in read(asked)
        assert "What takes longest?" in read(asked)
        pilot.app.screen.leave_now()  # type: ignore[attr-defined]
    async with InterviewApp(services_on(store, clock, ids=Ids(100))).run_test() as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "What takes longest?" in read(pilot.app.screen.seen().question(80))  # type: ignore[attr-defined]
    private = store.read_private(store.listing().heads[0].id)
    assert private.questions == ("What takes longest?",)
