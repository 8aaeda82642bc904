"""A program that hears what a test says it hears, and a call that goes on by seconds; fixtures for journeys."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interview_tui.listening.sounds import Device, Kind
from interview_tui.records.settings import Listening
from interview_tui.store.store import JsonStore
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.call.screen import CallScreen
from tests.support.frozen import FrozenClock
from tests.support.heard import Told
from tests.support.seeing import rows

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
    """Have it been asked, and answered."""
    store.change_settings(store.settings.changed(listening=how))


def line(app: InterviewApp) -> str:
    """Return the line that says who speaks."""
    return rows(app)[1].strip()


def listened_on_disk(home: Path) -> list[dict[str, Any]]:
    """Return the stretches that the one private file holds."""
    [file] = home.rglob("*.private.json")
    found: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))["private"]["1"]["listened"]
    return found
