"""What tests share: German compiled, a clock that stands still, ids that count, a program on a store of its own."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.language.catalogue import Language
from interview_tui.language.compile import compile_catalogues
from interview_tui.store.store import JsonStore, open_store
from interview_tui.talktime.clock import Moment
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.services import Services

compile_catalogues()

HERE = timezone(timedelta(hours=1))
START = datetime(2026, 11, 21, 14, 0, tzinfo=HERE)
"""A Saturday, as in the sketches."""


class FrozenClock:
    """Stands still until it is told to go on; all three times go on together unless told otherwise."""

    def __init__(self, start: datetime = START) -> None:
        self.moment = Moment(start, 1000.0, 500.0)

    def now(self) -> Moment:
        return self.moment

    def go_on(self, seconds: float, *, boot: float | None = None, wall: float | None = None) -> None:
        """Let time pass; `boot` and `wall` where a suspend or a changed clock makes them differ."""
        self.moment = replace(
            self.moment,
            wall=self.moment.wall + timedelta(seconds=seconds if wall is None else wall),
            boot_s=self.moment.boot_s + (seconds if boot is None else boot),
            mono_s=self.moment.mono_s + seconds,
        )


class Ids:
    """ULIDs that count, so that stores made by tests are the same each time."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> str:
        self.made += 1
        return f"01M7ZZ{self.made:020d}"


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def store(home: Path, clock: FrozenClock) -> JsonStore:
    store = open_store(home, now=lambda: clock.now().wall, host="desk", pid=1)
    store.change_settings(store.settings.changed(author="Jana Reuter"))
    return store


@pytest.fixture
def services(store: JsonStore, clock: FrozenClock) -> Services:
    return services_on(store, clock)


def services_on(store: JsonStore, clock: FrozenClock, language: str = "en") -> Services:
    """Return the surroundings of a program on a store."""
    return Services(
        store=store,
        clock=clock,
        new_id=Ids(),
        library=load_guides([library_folder()]),
        language=Language("de" if language == "de" else "en"),
        host="desk",
        pid=1,
    )


@pytest.fixture
def app(services: Services) -> InterviewApp:
    return InterviewApp(services)
