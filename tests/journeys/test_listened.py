"""A call in which the program listens who speaks: turned on, a key wins, the headset is pulled, off."""

from pathlib import Path

import pytest

from interview_tui.desk.listening import Sound
from interview_tui.listening.listener import Listener
from interview_tui.listening.meter import Meter
from interview_tui.listening.sounds import Trouble
from interview_tui.records.kept_talk import TalkSource, kept_figures, source_of
from interview_tui.records.settings import Listening
from interview_tui.records.words import Coach, Informed
from interview_tui.store.store import JsonStore, open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.reading.screen import ReadingScreen
from tests.support import sounding
from tests.support.calling import begin_call, notes, write
from tests.support.frozen import FrozenClock
from tests.support.heard import Told, failed, heard
from tests.support.listening_in_a_call import Go, agree, line, listened_on_disk
from tests.support.seeing import on, rows, saved, seen, settle, until
from tests.support.sounding import PlayedSounds, loud, sound


async def test_a_call_is_listened_to_from_the_first_key_to_the_page_afterwards(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await begin_call(pilot)
        await pilot.press("ctrl+f")
        # the first time: what it does, what it does not, and a question
        await on(pilot, Decide)
        asked = " ".join(seen(app).split())
        assert "It records nothing" in asked
        assert "the works council decides" in asked
        await pilot.press("enter")
        await on(pilot, CallScreen)
        assert store.settings.listening is Listening.BY_KEY
        assert "Listening is on, nothing is recorded. Informed: not yet." in seen(app)
        assert "Listening begins" in line(app)

        told.now = heard(8, ("staff", 1, 4), ("customer", 4.5, 8))
        go(8)
        await settle(pilot)
        assert line(app).startswith("◀ Claudia speaks 0:03 · by listening")
        await write(pilot, "prices")
        await pilot.press("enter")
        assert notes(screen) == [(None, "prices")]

        # a key wins
        told.now = heard(10, ("staff", 1, 4), ("customer", 4.5, 10))
        go(2)
        await pilot.press("space")
        await settle(pilot)
        assert line(app).startswith("▶ I speak 0:00 · by hand")
        told.now = heard(45, ("staff", 1, 4), ("customer", 4.5, 45))
        go(35)
        await settle(pilot)
        assert line(app).startswith("◀ Claudia speaks 0:40 · by listening")

        # the headset is pulled: one sentence, and the keys go on
        told.now = failed(Trouble.UNPLUGGED, told.now)
        go(2)
        await settle(pilot)
        assert "“Headset” is gone: plug it in again, or go on with the keys." in seen(app)
        assert line(app).startswith("Space: I speak · by hand")
        await pilot.press("space")
        await settle(pilot)
        assert line(app).startswith("▶ I speak 0:00 · by hand")

        # off, and the call ends
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert "Listening is off" in seen(app)
        assert not told.is_on
        go(160)
        await pilot.press("f9", "enter")
        await on(pilot, ReadingScreen)
        await settle(pilot)
        assert "Talk share: customer about 5%, by listening and by hand" in seen(app)
        conversation = store.read(screen.call.conversation.id)
        private = store.read_private(conversation.id)
        assert source_of(conversation, private) is TalkSource.BOTH
        assert [one.informed for one in private.listened] == [Informed.NOT_YET] * 2
        figures = kept_figures(conversation, private)
        assert figures is not None
        assert (figures.customer_s, figures.staff_s) == (5.5 + 5, 3 + 30 + 160)


async def test_what_was_heard_is_on_disk_a_second_later(
    app: InterviewApp, store: JsonStore, told: Told, go: Go, home: Path, clock: FrozenClock
) -> None:
    agree(store)
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await pilot.press("ctrl+f")
        told.now = heard(8, ("staff", 1, 4), ("customer", 4.5, 8))
        go(1)
        saved(screen)

        kept = listened_on_disk(home)
        assert [(one["start_s"], one["end_s"], len(one["segments"])) for one in kept] == [(0, 8, 2)]


async def test_in_german_it_says_so_and_the_language_may_be_switched_meanwhile(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    agree(store)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await begin_call(pilot)
        await pilot.press("ctrl+f")
        told.now = heard(150, ("customer", 1, 130), ("staff", 130, 150))
        go(150)
        await settle(pilot)
        assert "I speak 0:20 · by listening" in line(app)
        assert "customer about 85%" in line(app)

        screen.start("language")
        await settle(pilot)

        assert "Ich spreche 0:20 · durch Mithören" in line(app)
        assert "Kundenseite etwa 85\u00a0%" in line(app)


async def test_the_microphone_alone_says_only_what_is_known(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    agree(store)
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await pilot.press("ctrl+f")
        told.now = heard(200, ("staff", 10, 38), knows_customer=False)
        go(200)
        await settle(pilot)

        assert line(app).startswith("‖ I do not speak 2:42 · by listening")
        assert line(app).endswith("me: 14% of the time")


async def test_a_loud_room_is_named_instead_of_a_figure(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    agree(store)
    async with app.run_test() as pilot:
        await begin_call(pilot)
        await pilot.press("ctrl+f")
        told.now = heard(200, ("staff", 10, 199), is_uncertain=True)
        go(200)
        await settle(pilot)

        assert line(app).endswith("the room is loud: uncertain")


async def test_without_the_extra_the_key_says_what_to_install_and_nothing_else_changes(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    agree(store)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await begin_call(pilot)
        await pilot.press("ctrl+f")
        told.now = failed(Trouble.EXTRA_MISSING, device=None)
        go(1)
        await settle(pilot)

        assert "pip install 'interview-tui[listen]'" in seen(app)
        assert screen.call.hearing is None
        await pilot.press("space")
        await settle(pilot)
        assert line(app).startswith("▶ I speak 0:00")
        assert "by hand" not in line(app)


async def test_a_call_that_goes_on_after_it_was_cut_off_has_what_was_heard(
    app: InterviewApp, store: JsonStore, told: Told, go: Go, home: Path, clock: FrozenClock
) -> None:
    agree(store)
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await pilot.press("ctrl+f")
        told.now = heard(8, ("staff", 1, 4), ("customer", 4.5, 8))
        go(8)
        screen.leave_now()
        assert not told.is_on
        id = screen.call.conversation.id

    kept = open_store(home, now=lambda: clock.now().wall).read_private(id)

    assert [(one.start_s, one.end_s) for one in kept.listened] == [(0, 8)]


async def test_what_is_written_up_later_is_not_listened_to(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    agree(store, Listening.ALWAYS)
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        assert told.is_on
        assert screen.listen.command in screen.commands()
        screen.held.held_at("yesterday 10:00")
        await settle(pilot)

        assert screen.listen.command not in screen.commands()
        assert not told.is_on


async def test_what_is_saved_of_listening_is_no_news_at_the_head_of_the_screen(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    agree(store)
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await pilot.press("ctrl+f", "a", "enter")
        saved(screen)
        await settle(pilot)
        head = rows(app)[0]
        assert "saved 14:00:00" in head
        told.now = heard(8, ("staff", 1, 4), ("customer", 4.5, 8))
        go(8)
        saved(screen)
        await settle(pilot)
        assert "saved 14:00:00" in rows(app)[0]

        await pilot.press("b", "enter")
        saved(screen)
        await settle(pilot)

        assert "saved 14:00:08" in rows(app)[0]


@pytest.mark.parametrize(("is_loud", "said"), [(False, True), (True, False)])
async def test_a_hint_rests_on_what_was_heard_only_where_that_is_certain(
    app: InterviewApp, store: JsonStore, told: Told, go: Go, is_loud: bool, said: bool
) -> None:
    agree(store)
    store.change_settings(store.settings.changed(coach=Coach.NORMAL))
    async with app.run_test(size=(100, 30)) as pilot:
        await begin_call(pilot)
        await pilot.press("ctrl+f", "right", "right", "right")  # small talk has no goal
        told.now = heard(100, ("staff", 1, 100), is_uncertain=is_loud)
        go(100)
        await settle(pilot)

        assert ("a question hands the floor back" in seen(app)) is said


async def test_with_a_sound_that_really_runs_the_call_hears_both_sides_until_the_headset_is_pulled(
    app: InterviewApp, store: JsonStore, clock: FrozenClock
) -> None:
    agree(store)
    sounds = PlayedSounds(
        {sounding.MICROPHONE: sound((0.5, 0.01), (5, 0.2), (20, 0.0001)), sounding.PLAYED: sound((6, 0), (14, 0.2))}
    )
    app.services.sound = Sound(
        lambda chosen: Listener(lambda: sounds, loud, chosen, seconds=sounds.seconds, look_s=0.005),
        lambda: Meter(lambda: sounds),
    )
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await begin_call(pilot)

        def go(seconds: float) -> None:
            sounds.play(seconds)
            clock.go_on(seconds)
            screen.tick()

        await pilot.press("ctrl+f")
        sounds.wait_for(lambda: len(sounds.open_now) == 2)
        for _ in range(4):
            go(4)
        await settle(pilot)
        assert line(app).startswith("◀ Claudia speaks 0:10 · by listening")
        customer_s, staff_s = screen.call.woven.sides(16)
        assert (customer_s, staff_s) == (pytest.approx(10, abs=0.5), pytest.approx(5, abs=0.7))

        sounds.unplug(sounding.MICROPHONE)
        sounds.wait_for(lambda: len(sounds.open_now) == 1)
        await until(pilot, lambda: (screen.tick(), "is gone" in seen(app))[1])
        assert line(app).startswith("Space: I speak · by hand")
        await pilot.press("ctrl+f")
        sounds.wait_for(lambda: not sounds.open_now)
