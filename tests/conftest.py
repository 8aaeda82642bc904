"""What tests share: German compiled, a store of its own for each test, and a program on it."""

from pathlib import Path

import pytest
from frozen import HERE, START, FrozenClock, Ids, services_on

from interview_tui.language.compile import compile_catalogues
from interview_tui.store.store import JsonStore, open_store
from interview_tui.tui.app import InterviewApp
from interview_tui.tui.services import Services

__all__ = ["HERE", "START", "FrozenClock", "Ids", "services_on"]

compile_catalogues()


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


@pytest.fixture
def app(services: Services) -> InterviewApp:
    return InterviewApp(services)
