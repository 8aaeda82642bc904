"""The bank call, held in the program: speakers switched and words typed at their times.

Run as a script it holds the first half in a folder, leaves a line half typed, says so, and waits to be killed.
"""

import asyncio
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from interview_tui.store.store import open_store
from interview_tui.talktime.live import Talk
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from tests.support.frozen import FrozenClock, services_on
from tests.support.seeing import saved

CALL = Path(__file__).parents[1] / "journeys" / "harper-0002f70f7386445b.jsonl"
ME = "agent"
HALF = 8
"""Utterances before the kill."""
HALF_TYPED = "my debit ca"


@dataclass(frozen=True)
class Utterance:
    """One utterance of the call, in seconds from its start."""

    role: str
    start_s: float
    duration_s: float
    text: str

    @property
    def end_s(self) -> float:
        return self.start_s + self.duration_s


def utterances() -> list[Utterance]:
    return [Utterance(**json.loads(line)) for line in CALL.read_text(encoding="utf-8").splitlines()]


class Hands:
    """Somebody who holds the call: presses keys at the times they are due."""

    def __init__(self, pilot: Pilot[str], clock: FrozenClock, at_s: float = 0.0) -> None:
        self.pilot = pilot
        self.clock = clock
        self.at_s = at_s

    @property
    def screen(self) -> CallScreen:
        screen = self.pilot.app.screen
        assert isinstance(screen, CallScreen)
        return screen

    async def wait_until(self, at_s: float) -> None:
        """Let the time pass, a tick at least every second, as in a real call."""
        while self.at_s < at_s - 1e-9:
            step = min(1.0, at_s - self.at_s)
            self.clock.go_on(step)
            self.at_s += step
            self.screen.tick()

    async def write(self, text: str) -> None:
        await self.pilot.press(*("space" if letter == " " else letter for letter in text))

    async def let_speak(self, state: Talk) -> None:
        """Press the one key that leads to who speaks now: Space for the other, F3 for the same after silence."""
        talk = self.screen.call.talk
        if talk.state_at_end is state:
            return
        spoke_last = next((one.state for one in reversed(talk.changes) if one.state is not Talk.SILENCE), None)
        await self.pilot.press("f3" if state is spoke_last else "f2")

    async def hold(self, utterance: Utterance) -> None:
        """Switch at the start and the end of an utterance, then type its words as a note."""
        await self.wait_until(utterance.start_s)
        await self.let_speak(Talk.STAFF if utterance.role == ME else Talk.CUSTOMER)
        await self.wait_until(utterance.end_s)
        await self.pilot.press("f3")
        await self.write(utterance.text)
        await self.pilot.press("enter")


async def first_half(home: Path) -> None:
    clock = FrozenClock()
    store = open_store(home, now=lambda: clock.now().wall, host="desk", pid=1)
    async with InterviewApp(services_on(store, clock)).run_test() as pilot:
        await pilot.press(*"Patricia", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        hands = Hands(pilot, clock)
        for utterance in utterances()[:HALF]:
            await hands.hold(utterance)
        await hands.write(HALF_TYPED)
        await hands.wait_until(hands.at_s + 1.0)
        saved(hands.screen)
        print("half", flush=True)
        await asyncio.sleep(60)


if __name__ == "__main__":
    asyncio.run(first_half(Path(sys.argv[1])))
