"""What the manual says of the call while it runs, pressed by somebody in a hurry."""

from textual import events

from interview_tui.records.words import Kind, Track
from interview_tui.store.store import JsonStore
from interview_tui.talktime.live import Talk
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from tests.support.calling import begin_call, notes, write
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import saved


async def test_a_burst_of_text_enter_f4_text_enter_gives_each_why_under_its_note(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        for turn in range(10):
            for text, then in ((f"note{turn}", "f4"), (f"why{turn}", None)):
                for letter in text:
                    app.post_message(events.Key(letter, letter))
                app.post_message(events.Key("enter", "\r"))
                if then:
                    app.post_message(events.Key(then, None))
        await pilot.pause()
        await pilot.pause()
        written = list(screen.call.conversation.living())
        assert [note.text for note in written] == [f"{word}{turn}" for turn in range(10) for word in ("note", "why")]
        for note, its_why in zip(written[::2], written[1::2], strict=True):
            assert its_why.kind is Kind.WHY
            assert its_why.because_of == note.id


async def test_keys_typed_before_the_call_is_on_the_screen_are_not_lost(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        await pilot.pause()
        for key in [*"Claudia", "enter"]:
            app.post_message(events.Key(key, key if len(key) == 1 else "\r"))
        await pilot.pause()
        app.post_message(events.Key("enter", "\r"))
        for letter in "first words":
            app.post_message(events.Key("space" if letter == " " else letter, letter))
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, CallScreen)
        assert app.screen.call.line.text == "first words"


async def test_tab_and_a_letter_choose_the_kind_at_any_moment(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await pilot.press("tab", "f")
        await write(pilot, "a fact")
        await pilot.press("enter")
        await write(pilot, "calls twice")
        await pilot.press("tab", "c", "enter")
        await write(pilot, "plain")
        await pilot.press("enter", "up", "tab", "n")
        await write(pilot, "x")
        await pilot.press("tab", "z", "enter")
        assert notes(screen) == [("fact", "a fact"), ("criticism", "calls twice"), ("need", "plain"), (None, "xz")]


async def test_backspace_at_the_start_takes_the_kind_back(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await pilot.press("tab", "f", "backspace")
        await write(pilot, "only a note")
        await pilot.press("enter")
        assert notes(screen) == [(None, "only a note")]


async def test_the_track_of_a_note_comes_from_the_section_and_can_be_chosen(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await pilot.press("right", "right", "right")
        await write(pilot, "wants it faster")
        await pilot.press("enter")
        await write(pilot, "or better")
        await pilot.press("tab", "2", "enter")
        assert [note.track for note in screen.call.conversation.living()] == [Track.INNOVATION, Track.OPTIMISATION]


async def test_space_switches_the_speaker_only_on_an_empty_line(app: InterviewApp, clock: FrozenClock) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        assert not screen.call.talk.kept
        await pilot.press("space")
        assert screen.call.talk.state_at_end is Talk.STAFF
        clock.go_on(3)
        await pilot.press("space")
        assert screen.call.talk.state_at_end is Talk.CUSTOMER
        clock.go_on(3)
        await write(pilot, "two words")
        assert screen.call.line.text == "two words"
        await pilot.press("f2")
        assert screen.call.talk.state_at_end is Talk.STAFF
        await pilot.press("f2")
        assert screen.call.talk.state_at_end is Talk.CUSTOMER


async def test_delete_leaves_nothing_and_undo_returns_it(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await write(pilot, "keep me")
        await pilot.press("enter", "up", "delete")
        assert notes(screen) == []
        await pilot.press("ctrl+z")
        assert notes(screen) == [(None, "keep me")]


async def test_escape_puts_a_line_aside_and_undo_brings_it_back(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await write(pilot, "half a thought")
        await pilot.press("escape")
        assert screen.call.line.text == ""
        await pilot.press("ctrl+z")
        assert screen.call.line.text == "half a thought"


async def test_a_selected_note_is_edited_and_keeps_its_earlier_text(app: InterviewApp) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await write(pilot, "140 order")
        await pilot.press("enter", "up", "enter")
        await write(pilot, "s")
        await pilot.press("enter")
        (note,) = screen.call.conversation.living()
        assert (note.text, note.earlier) == ("140 orders", ("140 order",))


async def test_the_thanks_are_hinted_after_criticism_and_answered_by_enter(
    app: InterviewApp, clock: FrozenClock
) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await write(pilot, "-hotline never answers")
        await pilot.press("enter")
        screen.tick()
        assert screen.held.hinting.shown is None
        clock.go_on(2)
        screen.tick()
        assert screen.held.hinting.shown is not None
        await pilot.press("enter")
        assert screen.held.hinting.shown is None
        assert len(screen.call.thanked) == 1


async def test_a_call_with_nobody_gets_its_name_later(app: InterviewApp, store: JsonStore) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot, name="")
        assert screen.call.conversation.customer is None
        await write(pilot, "who is this")
        await pilot.press("enter", "ctrl+o")
        await pilot.pause()
        await write(pilot, "whose")
        await pilot.press("enter")
        await pilot.pause()
        await write(pilot, "Tom Yilmaz")
        await pilot.press("enter")
        await pilot.pause()
        assert screen.call.conversation.customer == "Tom Yilmaz"
        saved(screen)
    (head,) = store.listing().heads
    assert (head.customer, head.notes) == ("Tom Yilmaz", 1)


async def test_a_suspend_is_marked_told_and_counts_as_silence(app: InterviewApp, clock: FrozenClock) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await pilot.press("space")
        clock.go_on(1)
        screen.tick()
        clock.go_on(1, boot=1801, wall=1801)
        screen.tick()
        assert [away.why for away in screen.call.conversation.away] == ["suspended"]
        assert screen.call.talk.state_at_end is Talk.SILENCE
        assert screen.call.notice is not None
        assert screen.held.elapsed.seconds == 1802


async def test_a_clock_that_is_set_during_the_call_is_told(app: InterviewApp, clock: FrozenClock) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        clock.go_on(1, wall=3601)
        screen.tick()
        assert screen.call.notice is not None
        assert "set forward" in screen.call.notice.msgid
        assert (screen.held.elapsed.seconds, screen.call.conversation.away) == (1, ())


async def test_the_language_changes_in_the_running_call_and_keeps_what_is_typed(
    store: JsonStore, clock: FrozenClock
) -> None:
    app = InterviewApp(services_on(store, clock))
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await write(pilot, "half a line")
        app.screen.start("language")
        await pilot.pause()
        await pilot.pause()
        assert app.services.language.code == "de"
        assert screen.query_one("#line").text == "half a line"  # type: ignore[attr-defined]
        await write(pilot, "!")
        await pilot.press("enter")
        assert notes(screen) == [(None, "half a line!")]
