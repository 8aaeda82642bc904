"""What a listener might have heard, said in a word, for tests without any sound."""

from collections.abc import Mapping

from interview_tui.desk.listening import Sound
from interview_tui.listening.choosing import Chosen
from interview_tui.listening.heard import ChannelHeard, Heard, State
from interview_tui.listening.sounds import Device, Kind, Trouble
from interview_tui.talktime.spans import Span, microseconds
from interview_tui.talktime.timeline import Segment, Speaker

MICROPHONE = Device(Kind.MICROPHONE, "Headset", is_default=True)
PLAYED = Device(Kind.PLAYED, "Headset", is_default=True)


def heard(until_s: float, *said: tuple[str, float, float], from_s: float = 0.0, **fields: object) -> Heard:
    """Return what was heard on both sides up to a time: `("customer", 3, 20)` spoke from 3 to 20."""
    timeline = tuple(Segment(Speaker(who), start_s, end_s) for who, start_s, end_s in said)
    usual = {
        "state": State.LISTENING,
        "microphone": ChannelHeard(MICROPHONE, -30),
        "played": ChannelHeard(PLAYED, -30),
        "timeline": timeline,
        "heard": (Span(microseconds(from_s), microseconds(until_s)),),
        "knows_customer": True,
    }
    return Heard(**{**usual, **fields})  # type: ignore[arg-type]


def failed(trouble: Trouble, before: Heard | None = None, device: Device | None = MICROPHONE) -> Heard:
    """Return that nothing is heard any more, with what was heard before."""
    was = before or Heard(State.OPENING)
    microphone = ChannelHeard(device, None, trouble)
    return was._replace(state=State.FAILED, microphone=microphone)


class Told:
    """Hears what the test says; also how loud the devices are."""

    def __init__(self, levels: Mapping[Device, int | None] | None = None) -> None:
        self.now = Heard(State.OPENING)
        self.began: list[float] = []
        self.is_on = False
        self.chosen: list[Chosen] = []
        self.loud: Mapping[Device, int | None] = {MICROPHONE: -40, PLAYED: -50} if levels is None else levels
        self.trouble: Trouble | None = None
        self.measures = 0

    def start(self, at_s: float = 0.0) -> None:
        if self.began:
            # Whoever begins anew has heard nothing yet.
            self.now = Heard(State.OPENING)
        self.began.append(at_s)
        self.is_on = True

    def heard(self) -> Heard:
        return self.now

    def stop(self) -> Heard:
        self.is_on = False
        return self.now._replace(state=State.STOPPED)

    def sound(self) -> Sound:
        """Return the sound of a computer on which that is heard."""

        def hears(chosen: Chosen) -> "Told":
            self.chosen.append(chosen)
            return self

        return Sound(hears, lambda: Loud(self))


class Loud:
    """How loud the devices are, as the test says."""

    def __init__(self, told: Told) -> None:
        self.told = told

    @property
    def trouble(self) -> Trouble | None:
        return self.told.trouble

    def start(self) -> None:
        self.told.measures += 1

    def levels(self) -> Mapping[Device, int | None]:
        return self.told.loud

    def stop(self) -> None:
        self.told.measures -= 1
