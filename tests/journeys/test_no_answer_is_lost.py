"""After the call: what was answered is seen again, what is typed is taken, whatever key leaves the question."""

from datetime import date

import pytest
from textual.pilot import Pilot

from interview_tui.insight.after_call import Asked
from interview_tui.records.note import Note
from interview_tui.records.words import Fate, HowKnown, Kind
from interview_tui.store.store import JsonStore
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support.bank_call import Hands
from tests.support.calling import begin_call, write
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import on, seen, settle


async def after(pilot: Pilot[str], clock: FrozenClock, *texts: str) -> AfterScreen:
    """Hold a call of nearly seven minutes with these notes; the first question is asked."""
    await begin_call(pilot)
    await Hands(pilot, clock).wait_until(400)
    for text in texts:
        await write(pilot, text)
        await pilot.press("enter")
    await pilot.press("f9", "enter")
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, AfterScreen)
    return screen


async def answer(pilot: Pilot[str], text: str, key: str = "enter") -> None:
    await write(pilot, text)
    await pilot.press(key)


def letters(screen: AfterScreen) -> str:
    return " ".join("".join(span.text for span in line) for line in screen._draw_letters(80))


def about(screen: AfterScreen) -> Asked | None:
    return screen.after.question and screen.after.question.about


def notes(store: JsonStore) -> list[Note]:
    return list(store.read(store.listing().heads[0].id).living())


async def test_what_i_learnt_stands_in_the_line_again_and_is_amended(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        screen = await after(pilot, clock, ">a need")
        await answer(pilot, "she pays late")
        await pilot.press("shift+tab")
        assert (about(screen), screen.after.answer) == (Asked.LEARNT, "she pays late")
        await answer(pilot, ", always")
        await answer(pilot, "ask why", "shift+tab")
        await pilot.press("tab")
        assert (about(screen), screen.after.answer) == (Asked.INTENTION, "ask why")
        await pilot.press("enter")
        await pilot.pause()
    private = store.read_private(store.listing().heads[0].id)
    assert (private.learnt, private.intention) == ("she pays late, always", "ask why")


@pytest.mark.parametrize("key", ["escape", "f8", "ctrl+q", "tab"])
async def test_nonsense_in_the_line_is_left_by_every_key_and_stands_there_again(
    app: InterviewApp, store: JsonStore, clock: FrozenClock, key: str
) -> None:
    async with app.run_test() as pilot:
        screen = await after(pilot, clock, "!send the sample")
        await answer(pilot, "soonish", key)
        await settle(pilot)
        assert app.screen is not screen or about(screen) is not Asked.DUE
        screen.leave_now()
    head = store.listing().heads[0]
    opened = store.open(head.id)
    assert opened.draft is not None
    assert [(one.about, one.text) for one in opened.draft.begun] == [(Asked.DUE, "soonish")]
    opened.close()
    if key == "tab":
        return
    again = InterviewApp(services_on(store, clock))
    async with again.run_test() as pilot:
        await settle(pilot)
        await pilot.press("down", "enter")
        await on(pilot, AfterScreen)
        assert "soonish" in seen(again)


async def test_text_in_the_line_is_kept_where_the_program_has_to_end(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        screen = await after(pilot, clock, ">a need")
        await write(pilot, "half a thought")
        screen.leave_now()
    opened = store.open(store.listing().heads[0].id)
    assert opened.draft is not None
    assert [one.text for one in opened.draft.begun] == ["half a thought"]
    opened.close()


async def test_a_date_nobody_understands_is_told_on_enter(app: InterviewApp, clock: FrozenClock) -> None:
    async with app.run_test() as pilot:
        screen = await after(pilot, clock, "!send the sample")
        await answer(pilot, "soonish")
        await pilot.pause()
        assert app.screen is screen
        assert (about(screen), screen.after.answer) == (Asked.DUE, "soonish")
        assert "I do not understand this date" in letters(screen)


async def test_a_date_and_what_a_fact_rests_on_are_seen_again_and_replaced(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        screen = await after(pilot, clock, "!send the sample", "=the export fails")
        await answer(pilot, "24 Nov")
        assert about(screen) is Asked.EVIDENCE
        await answer(pilot, "140 times", "shift+tab")
        assert screen.after.answer == "24 Nov 2026"
        await answer(pilot, "f")  # it takes the place of the date
        assert (about(screen), screen.after.answer) == (Asked.EVIDENCE, "140 times")
        await answer(pilot, " a day")
        await pilot.press("escape")
        await pilot.pause()
    promise, fact = notes(store)
    assert promise.due == date(2026, 11, 27)
    assert [one.text for one in fact.evidence] == ["140 times a day"]


async def test_a_letter_shows_what_it_means_and_waits_for_enter(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        screen = await after(pilot, clock, "no kind yet", "-never answers")
        await pilot.press("f")
        assert (about(screen), "→ fact" in letters(screen).lower()) == (Asked.KIND, True)
        await pilot.press("enter", "shift+tab")
        assert "→ fact" in letters(screen).lower()
        await pilot.press("tab")
        await answer(pilot, "Sohn")
        assert about(screen) is Asked.COMPLAINT
        assert "“Sohn” is none of these letters." in letters(screen)
        await pilot.press("ctrl+u")
        await answer(pilot, "y")
        await pilot.press("shift+tab")
        assert "→ yes" in letters(screen)
        await answer(pilot, "n")
        await pilot.press("escape")
        await pilot.pause()
    plain, criticism = notes(store)
    assert (plain.kind, criticism.kind) == (Kind.FACT, Kind.CRITICISM)


async def test_a_lone_letter_that_is_not_offered_is_no_evidence_and_no_theme(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        screen = await after(pilot, clock, "=the export fails")
        await answer(pilot, "x")
        assert "“x” is none of these letters." in letters(screen)
        await pilot.press("ctrl+u")
        await answer(pilot, "s")
        assert about(screen) is Asked.EVIDENCE
        await answer(pilot, "5")
        await pilot.press("escape")
        await pilot.pause()
    [fact] = notes(store)
    assert (fact.how_known, [one.text for one in fact.evidence]) == (HowKnown.SEEN, ["5"])


async def test_a_parked_matter_is_put_elsewhere_by_going_back(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await Hands(pilot, clock).wait_until(400)
        await pilot.press("tab", "k")
        await answer(pilot, "the new hall")
        await pilot.press("f9", "enter")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, AfterScreen)
        await answer(pilot, "p")
        assert about(screen) is Asked.DUE
        await pilot.press("shift+tab")
        assert "→ promise" in letters(screen)
        await answer(pilot, "Halls")
        assert about(screen) is Asked.LEARNT
        await pilot.press("shift+tab")
        assert screen.after.answer == "Halls"
        await pilot.press("escape")
        await pilot.pause()
    [hall] = notes(store)
    assert (hall.kind, hall.parked, hall.fate, hall.theme) == (None, True, Fate.THEME, "Halls")


async def test_a_promise_of_the_customers_side_does_not_become_mine(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        screen = await after(pilot, clock, "!Claudia sends the sample")
        await answer(pilot, "c")
        assert about(screen) is Asked.DUE
        asked = screen._draw_question(80)
        assert any("by the customer's side" in span.text for line in asked for span in line)
        await answer(pilot, "t")
        await pilot.press("f8")
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
    [promise] = notes(store)
    assert (promise.theirs, promise.owner, promise.due) == (True, "Claudia", date(2026, 11, 22))
