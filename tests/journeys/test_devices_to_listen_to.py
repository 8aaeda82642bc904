"""Which devices are listened to: chosen by speaking a word, kept by name, whatever they are called."""

from interview_tui.listening.sounds import Device, Kind, Trouble
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.panels.devices import ChooseDevices
from tests.support.calling import begin_call
from tests.support.heard import MICROPHONE, PLAYED, Told, failed, heard
from tests.support.listening_in_a_call import OTHER, Go, agree
from tests.support.seeing import is_whole, on, rows, seen, settle


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
