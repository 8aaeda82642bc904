"""What tests share: German compiled, a store of its own for each test, and a program on it."""

import gc
from collections.abc import Callable, Generator, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from textual.widgets import TextArea

from interview_tui.desk.services import Services
from interview_tui.language.compile import compile_catalogues
from interview_tui.sample.make import sample_records
from interview_tui.sample.write import write_sample
from interview_tui.store.store import JsonStore, open_store
from interview_tui.tui.app import InterviewApp
from tests.support import resting, spared, uncounted
from tests.support.frozen import START, FrozenClock, services_on

compile_catalogues()

# A hundred examples do; the long numbers are with `python -m tests.campaigns`. On a busy machine an example may
# take any time.
settings.register_profile("suite", max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")


@pytest.fixture(autouse=True, scope="session")
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what the tests start out of the cache of whoever runs them."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True, scope="session")
def _spared() -> Iterator[None]:
    """Programs of one process share what each would make anew, and none waits for the drive."""
    with pytest.MonkeyPatch.context() as patched:
        spared.share(patched)
        spared.wait_for_no_drive(patched)
        yield


@pytest.fixture(autouse=True, scope="session")
def _exact_idleness() -> Iterator[None]:
    """Pilots go on when the program rests, not when the processor does; no cursor blinks meanwhile."""
    with pytest.MonkeyPatch.context() as textual:
        textual.setattr(TextArea.cursor_blink, "_default", False)
        textual.setattr("textual.app.wait_for_idle", resting.idle_between_keys)
        textual.setattr("textual.pilot.wait_for_idle", resting.idle)
        textual.setattr("textual.pilot.Pilot.press", resting.press)
        yield


@pytest.fixture(autouse=True, scope="session")
def _rubbish_left_for_longer() -> Iterator[None]:
    """Do not look again and again, for what may be thrown away, through all that stays loaded to the end."""
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 20)
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run those last of which no coverage is taken: what they are the first to load or to keep would not be counted."""
    items.sort(key=lambda item: uncounted.is_uncounted(item.path))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Trace no test that only drives what others reach."""
    if not uncounted.is_uncounted(item.path):
        return (yield)
    with uncounted.untraced():
        return (yield)


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock()


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """Return what makes a store with the sample in a language, of this author; once, only to be read or copied."""

    @cache
    def made(language: str, author: str) -> Path:
        home = tmp_path_factory.mktemp("sample")
        store = open_store(home, now=lambda: START, host="desk", pid=1)
        store.change_settings(store.settings.changed(author=author))
        write_sample(store, sample_records(language, START, author))
        return home

    return made


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
