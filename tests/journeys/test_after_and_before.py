"""What a first-time user ran into, pressed again."""

import asyncio

from textual import events

from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore
from interview_tui.tui.after.screen import AfterScreen
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.exporting.screen import ExportScreen
from interview_tui.tui.promises.screen import PromisesScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from interview_tui.tui.widgets.text_line import TextLine
from tests.support.bank_call import Hands
from tests.support.calling import begin_call, notes, write
from tests.support.frozen import START, FrozenClock, Ids, services_on
from tests.support.seeing import on, saved, seen, settle, until


def burst(app: InterviewApp, *keys: str) -> None:
    """Send keys without waiting in between, as a slow line delivers them."""
    for key in keys:
        app.post_message(events.Key("space" if key == " " else key, key if len(key) == 1 else None))


async def test_after_the_call_letters_and_words_answer_in_any_order(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        hands = Hands(pilot, clock)
        await hands.wait_until(400)
        for text in ("!call the hotline lead", "no kind yet", "-never answers", "=the export fails"):
            await write(pilot, text)
            await pilot.press("enter")
        await pilot.press("f9", "enter")
        await pilot.pause()
        assert isinstance(app.screen, AfterScreen)
        await pilot.press("t", "enter")  # by when: tomorrow
        await pilot.press("n", "enter")  # which kind: need
        await pilot.press("y", "enter")  # criticism: yes, a complaint
        await write(pilot, "on Monday")  # still open: when?
        await pilot.press("enter")
        await write(pilot, "it is about Mondays")  # new to me
        await pilot.press("enter", "ctrl+t")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
    (head,) = store.listing().heads
    promise, plain, criticism, fact = store.read(head.id).living()
    assert promise.due is not None
    assert (plain.kind, criticism.kind) == (Kind.NEED, Kind.COMPLAINT)
    assert [one.text for one in fact.evidence] == ["on Monday"]
    assert store.read_private(head.id).learnt == "it is about Mondays"
    assert head.status == "done"


async def test_half_an_answer_is_on_disk_a_second_later_and_goes_when_it_is_given(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await Hands(pilot, clock).wait_until(400)
        await pilot.press("f9", "enter")
        await on(pilot, AfterScreen)
        screen = pilot.app.screen
        assert isinstance(screen, AfterScreen)
        await write(pilot, "it is about Mon")
        screen.tick()
        await settle(pilot)
        (head,) = store.listing().heads
        draft = store.read_draft(head.id)
        assert draft is not None
        assert [one.text for one in draft.begun] == ["it is about Mon"]
        await write(pilot, "days")
        await pilot.press("enter")
        await settle(pilot)
        assert store.read_private(head.id).learnt == "it is about Mondays"
        assert store.read_draft(head.id) is None


async def test_letters_behind_one_that_opens_a_panel_are_for_the_panel(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press(*"Claudia", "enter")
        await pilot.pause()
        burst(app, *"gd wants less", "enter", "enter", *"typed on", "enter")
        await pilot.pause()
        assert notes(app.screen) == [(None, "typed on")]  # type: ignore[arg-type]
        assert app.screen.held.keeping.private.guess == "d wants less"  # type: ignore[attr-defined]


async def test_a_choice_from_the_menu_and_what_follows_it_in_one_burst(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await write(pilot, "bad")
        burst(app, "ctrl+o", *"complaint", "enter", *" day", "enter")
        await pilot.pause()
        assert notes(screen) == [("complaint", "bad day")]


async def test_erased_words_come_back_before_any_note_is_touched(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await write(pilot, "saved")
        await pilot.press("enter")
        await write(pilot, "important")
        await pilot.press("ctrl+u")
        assert screen.call.line.text == ""
        await pilot.press("ctrl+z")
        assert (screen.call.line.text, notes(screen)) == ("important", [(None, "saved")])


async def test_an_undone_note_is_in_the_draft_before_it_goes_from_the_notes(
    app: InterviewApp, store: JsonStore
) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await write(pilot, "must not go")
        await pilot.press("enter")
        saved(screen)
        await pilot.press("ctrl+z")
        saved(screen)
        (draft,) = store.home.glob("conversations/*/*/*.draft.json")
        assert "must not go" in draft.read_text()


async def test_a_promise_marked_as_kept_is_told_and_taken_back(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await write(pilot, "!send the sample tomorrow")
        await pilot.press("enter", "f9", "enter")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("down", *"di")  # a name, and nothing else
        await pilot.pause()
        assert [one.text for one in store.listing().heads[0].promises] == ["send the sample tomorrow"]
        assert pilot.app.screen.query_one(TextLine).text == "di"
        await pilot.press("escape", "down", "tab", "d")
        await pilot.pause()
        assert store.listing().heads[0].promises == ()
        await pilot.press("ctrl+z")
        await pilot.pause()
        (promise,) = store.listing().heads[0].promises
        assert promise.text == "send the sample tomorrow"


async def test_all_that_is_open_is_one_key_away_and_is_given_up_and_taken_back(
    app: InterviewApp, store: JsonStore
) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await write(pilot, "!send the sample one day")
        await pilot.press("enter", "f9", "enter")
        await on(pilot, AfterScreen)
        await pilot.press("escape")
        await on(pilot, TodayScreen)
        burst(app, "f8", "down", "k", "enter")  # the letter is for what comes, and not for this screen; no reason
        await on(pilot, PromisesScreen)
        await until(pilot, lambda: "Ctrl+Z undoes it" in seen(app))
        await settle(pilot)
        [promise] = store.listing().heads[0].promises
        assert promise.owes_word
        assert "not kept: tell them" in seen(app)  # until the customer knows
        await pilot.press("ctrl+z")
        await settle(pilot)
        assert "Without a date" in seen(app)
        assert [one.state for one in store.listing().heads[0].promises] == ["open"]
        burst(app, "k", *"no time", "tab", "enter")
        await until(pilot, lambda: store.listing().heads[0].promises == ())
        [note] = store.read(store.listing().heads[0].id).notes
        assert note.promise is not None
        assert (note.reason, note.promise.told) == ("no time", START.date())
        await settle(pilot)
        await pilot.press("enter")  # what is left is to wrap up, and nothing is asked any more
        await on(pilot, ReadingScreen)


async def test_a_call_goes_on_with_the_same_questions_and_the_same_address(
    store: JsonStore, clock: FrozenClock
) -> None:
    async with InterviewApp(services_on(store, clock)).run_test() as pilot:
        await pilot.pause()
        await pilot.press(*"Claudia", "enter")
        await pilot.pause()
        await pilot.press("a", "enter")
        await pilot.pause()
        asked = pilot.app.screen.call.guide.questions  # type: ignore[attr-defined]
        pilot.app.screen.leave_now()  # type: ignore[attr-defined]
    async with InterviewApp(services_on(store, clock, ids=Ids(100))).run_test() as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert pilot.app.screen.call.guide.questions == asked  # type: ignore[attr-defined]
        assert pilot.app.screen.held.plan.customer.address == "du"  # type: ignore[attr-defined]


async def test_a_last_tick_after_everything_was_let_go_is_no_fault(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await write(pilot, "half")
        screen.leave_now()
        clock.go_on(10)
        screen.leave_now()
        screen.held.keeping.keep_draft(screen.call, screen.held.latest())
    (draft,) = store.home.glob("conversations/*/*/*.draft.json")
    assert "half" in draft.read_text()


async def test_the_question_about_promises_is_left_out_where_none_is_open(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        assert screen.call.guide is not None
        assert "promises" not in [section.id for section in screen.call.guide.sections]


async def test_enter_in_reading_edits_the_selected_note(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await write(pilot, "140 order")
        await pilot.press("enter", "f9", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)
        await pilot.press("v", "down", "enter", "s", "enter", "escape")
        await pilot.pause()
    (note,) = store.read(store.listing().heads[0].id).living()
    assert (note.text, note.earlier) == ("140 orders", ("140 order",))


async def test_a_summary_is_exported_to_a_free_name(app: InterviewApp, tmp_path: object, monkeypatch: object) -> None:
    monkeypatch.chdir(tmp_path)  # type: ignore[attr-defined]
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await write(pilot, "worth keeping")
        await pilot.press("enter", "f9", "enter")
        await pilot.pause()
        for _ in range(2):
            await pilot.press("x")
            await on(pilot, ExportScreen)
            await settle(pilot)
            # Once written, the same key leads back.
            await pilot.press("enter")
            await until(pilot, lambda: "Written: " in seen(app))
            await pilot.press("enter")
            await on(pilot, ReadingScreen)
    written = await asyncio.to_thread(lambda: sorted(tmp_path.glob("*.md")))  # type: ignore[attr-defined]
    assert len(written) == 2
    assert all("worth keeping" in path.read_text() for path in written)


async def test_name_guide_and_place_are_chosen_before_the_call(store: JsonStore, clock: FrozenClock) -> None:
    app = InterviewApp(services_on(store, clock))
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press(*"Claudia", "enter")
        await pilot.pause()
        assert isinstance(app.screen, BeforeScreen)
        await pilot.press("u")
        await pilot.pause()
        await write(pilot, " (Nordmetall)")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("w")
        await pilot.pause()
        await write(pilot, "video")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("f9", "enter")
        await pilot.pause()
    (head,) = store.listing().heads
    assert (head.organisation, head.channel) == ("Nordmetall", "video")
