"""A call in which the program listens who speaks: turned on, a key wins, the headset is pulled, off."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interview_tui.desk.listening import Sound
from interview_tui.listening.listener import Listener
from interview_tui.listening.meter import Meter
from interview_tui.listening.sounds import Device, Kind, Trouble
from interview_tui.records.kept_talk import TalkSource, kept_figures, source_of
from interview_tui.records.settings import Listening
from interview_tui.records.words import Coach, Informed
from interview_tui.store.store import JsonStore, open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.panels.devices import ChooseDevices
from interview_tui.tui.panels.panel import Choose
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.today.screen import TodayScreen
from tests.support import sounding
from tests.support.calling import begin_call, notes, write
from tests.support.frozen import FrozenClock
from tests.support.heard import MICROPHONE, PLAYED, Told, failed, heard
from tests.support.seeing import is_whole, on, rows, seen, settle, until
from tests.support.sounding import PlayedSounds, loud, sound

OTHER = Device(Kind.MICROPHONE, "Webcam")
Go = Callable[[float], None]


@pytest.fixture
def told(app: InterviewApp) -> Told:
    """Return what hears, in the program that is used here."""
    ears = Told()
    app.services.sound = ears.sound()
    return ears


@pytest.fixture
def go(app: InterviewApp, clock: FrozenClock) -> Go:
    """Return what lets the call go on by seconds."""

    def on_by(seconds: float) -> None:
        while seconds > 0:
            clock.go_on(min(seconds, 4))
            seconds -= 4
            assert isinstance(app.screen, CallScreen)
            app.screen.tick()

    return on_by


def agree(store: JsonStore, how: Listening = Listening.BY_KEY) -> None:
    store.change_settings(store.settings.changed(listening=how))


def line(app: InterviewApp) -> str:
    """Return the line that says who speaks."""
    return rows(app)[1].strip()


def listened_on_disk(home: Path) -> list[dict[str, Any]]:
    [file] = home.rglob("*.private.json")
    found: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))["private"]["1"]["listened"]
    return found


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
        screen.held.keeping.opened.wait(5)

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


async def test_a_no_is_taken_and_asked_again_only_by_the_key(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    async with app.run_test() as pilot:
        screen = await begin_call(pilot)
        await pilot.press("ctrl+f")
        await on(pilot, Decide)
        await pilot.press("down", "enter")
        await on(pilot, CallScreen)

        assert store.settings.listening is Listening.NOT_ASKED
        assert screen.call.hearing is None
        assert told.began == []


async def test_switched_off_for_good_the_key_says_so_in_one_sentence(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await begin_call(pilot)
        await pilot.press("ctrl+f")
        await on(pilot, Decide)
        await pilot.press("down", "down", "enter")
        await on(pilot, CallScreen)
        assert store.settings.listening is Listening.NEVER
        await pilot.press("ctrl+f")
        await settle(pilot)
        assert "Listening is switched off in this store" in seen(app)
        screen.start("listened_devices")
        await settle(pilot)
        assert "Listening is switched off in this store" in seen(app)
        assert told.began == []


async def test_what_was_switched_off_the_first_screen_allows_again(
    app: InterviewApp, store: JsonStore, told: Told
) -> None:
    agree(store, Listening.NEVER)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        app.screen.start("listening")
        await on(pilot, Choose)
        await pilot.press("up", "up", "enter")
        await on(pilot, TodayScreen)

        assert store.settings.listening is Listening.BY_KEY


async def test_chosen_in_the_settings_it_begins_with_the_call_after_it_was_said_what_it_does(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        app.screen.start("listening")
        await on(pilot, Choose)
        await pilot.press("down", "enter")
        await on(pilot, Decide)
        await pilot.press("enter")
        await on(pilot, TodayScreen)
        assert store.settings.listening is Listening.ALWAYS

        await begin_call(pilot)

        assert told.began == [0]
        assert told.is_on


async def test_where_nothing_private_is_kept_it_does_not_listen(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    store.change_settings(store.settings.changed(private=False, listening=Listening.ALWAYS))
    async with app.run_test(size=(100, 30)) as pilot:
        await begin_call(pilot)
        await pilot.press("ctrl+f")
        await settle(pilot)

        assert "Nothing private is kept in this store, so nothing is listened to." in seen(app)
        assert told.began == []


async def test_of_several_devices_one_is_chosen_by_speaking_a_word_and_kept_by_its_name(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    told.loud = {MICROPHONE: -60, OTHER: -20, PLAYED: None}
    async with app.run_test(size=(80, 24)) as pilot:
        await begin_call(pilot)
        await pilot.press("ctrl+f")
        await on(pilot, Decide)
        await pilot.press("enter")
        await on(pilot, ChooseDevices)
        await settle(pilot)
        webcam = next(row for row in rows(app) if "Webcam" in row)
        headset = next(row for row in rows(app) if "Headset" in row)
        assert "▮▮▮▮▮▮" in webcam
        assert "▮" not in headset
        assert told.measures == 1
        await pilot.press("down", "down", "enter")
        await on(pilot, CallScreen)

        assert (store.settings.microphone, store.settings.played) == ("Webcam", "")
        assert [one.microphone for one in told.chosen] == ["Webcam"]
        assert told.measures == 0
        assert told.is_on


async def test_another_device_chosen_in_the_call_is_listened_to_at_once(
    app: InterviewApp, store: JsonStore, told: Told, go: Go
) -> None:
    agree(store)
    told.loud = {MICROPHONE: -60, OTHER: -20, PLAYED: None}
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await begin_call(pilot)
        await pilot.press("ctrl+f")
        told.now = heard(10, ("staff", 1, 10))
        go(10)
        screen.start("listened_devices")
        await on(pilot, ChooseDevices)
        await pilot.press("down", "down", "space", "enter")
        await on(pilot, CallScreen)

        assert [one.microphone for one in told.chosen] == ["", "Webcam"]
        assert told.began == [0, 10]
        assert [one.end_s for one in screen.call.listened] == [10]


async def test_no_devices_are_told_in_one_sentence(app: InterviewApp, store: JsonStore, told: Told, go: Go) -> None:
    agree(store)
    told.loud, told.trouble = {}, Trouble.NO_SERVER
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await begin_call(pilot)
        screen.start("listened_devices")
        await on(pilot, ChooseDevices)
        await settle(pilot)
        assert "The sound of this system does not answer" in " ".join(seen(app).split())
        await pilot.press("enter", "escape")
        await on(pilot, CallScreen)


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
        screen.held.keeping.opened.wait(5)
        await settle(pilot)
        head = rows(app)[0]
        assert "saved 14:00:00" in head
        told.now = heard(8, ("staff", 1, 4), ("customer", 4.5, 8))
        go(8)
        screen.held.keeping.opened.wait(5)
        await settle(pilot)
        assert "saved 14:00:00" in rows(app)[0]

        await pilot.press("b", "enter")
        screen.held.keeping.opened.wait(5)
        await settle(pilot)

        assert "saved 14:00:08" in rows(app)[0]


async def test_a_device_may_be_called_anything(app: InterviewApp, store: JsonStore, told: Told, go: Go) -> None:
    agree(store)
    hostile = Device(Kind.MICROPHONE, "[/red]\x1b]52;c;eA==\x07\n[$x @click=app.quit]" + "漢" * 500)
    told.loud = {hostile: -20, MICROPHONE: -20, PLAYED: None}
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await begin_call(pilot)
        await pilot.press("ctrl+f")
        told.now = failed(Trouble.UNPLUGGED, heard(9), device=hostile)
        go(1)
        await settle(pilot)
        assert is_whole(app)
        assert "\x1b]52" not in seen(app)
        screen.start("listened_devices")
        await on(pilot, ChooseDevices)
        await settle(pilot)
        assert is_whole(app)
        assert "[/red]" in seen(app)
        await pilot.press("down", "down", "enter")
        await on(pilot, CallScreen)

        assert "\x1b" not in store.settings.microphone
        assert store.settings.microphone.startswith("[/red]")


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
