"""The devices that may be listened to, as a list to go through."""

from interview_tui.desk.devices import Devices, Row, found, picked, rows, went
from interview_tui.listening.sounds import Device, Kind, Trouble

HEADSET = Device(Kind.MICROPHONE, "Headset", is_default=True)
WEBCAM = Device(Kind.MICROPHONE, "Webcam")
SPEAKERS = Device(Kind.PLAYED, "Speakers", is_default=True)


def test_before_anything_is_known_there_is_no_row() -> None:
    nothing = Devices()

    assert rows(nothing) == ()
    assert not nothing.is_known
    assert picked(nothing) == nothing
    assert went(nothing, 1).at == 0


def test_each_side_has_what_the_system_uses_and_its_devices() -> None:
    listed = found(Devices(), {SPEAKERS: -30, WEBCAM: None, HEADSET: -20}, None)

    assert rows(listed) == (
        Row(Kind.MICROPHONE, "", None, is_chosen=True, is_there=False),
        Row(Kind.MICROPHONE, "Headset", -20, is_chosen=False, is_default=True),
        Row(Kind.MICROPHONE, "Webcam", None, is_chosen=False),
        Row(Kind.PLAYED, "", None, is_chosen=True, is_there=False),
        Row(Kind.PLAYED, "Speakers", -30, is_chosen=False, is_default=True),
    )
    assert listed.is_choice


def test_a_row_is_chosen_for_its_side() -> None:
    listed = found(Devices(), {HEADSET: 0, WEBCAM: 0, SPEAKERS: 0}, None)

    assert picked(went(listed, 2)).names == ("Webcam", "")
    assert picked(went(picked(went(listed, 2)), 9)).names == ("Webcam", "Speakers")
    assert picked(went(picked(went(listed, 2)), -9)).names == ("", "")


def test_a_chosen_device_that_is_gone_stays_in_the_list() -> None:
    listed = found(Devices(microphone="Old one"), {HEADSET: 0, SPEAKERS: 0}, None)

    assert [row.name for row in rows(listed) if row.is_chosen] == ["Old one", ""]
    assert not listed.is_choice


def test_fewer_devices_leave_the_last_row_selected() -> None:
    listed = went(found(Devices(), {HEADSET: 0, WEBCAM: 0, SPEAKERS: 0}, None), 9)

    fewer = found(listed, {HEADSET: 0}, None)

    assert fewer.at == 2
    assert rows(fewer)[fewer.at].kind is Kind.PLAYED


def test_that_nothing_can_be_heard_is_known_too() -> None:
    assert found(Devices(), {}, Trouble.NO_SERVER).is_known
