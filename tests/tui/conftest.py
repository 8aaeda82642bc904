"""What the tests of the screens need: a plain terminal; and for hostile text, what it made the program do."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.pilot import Pilot

from interview_tui.desk.services import Services
from interview_tui.store.store import open_store
from tests.support import hostile
from tests.support.frozen import FrozenClock, services_on
from tests.support.hostile import stray
from tests.support.hostile_screens import Check
from tests.support.seeing import is_whole, on, rows

DOINGS = (
    "run_action", "_broker_event", "exit", "copy_to_clipboard", "open_url", "notify", "bell", "deliver_text",
)  # fmt: skip
"""What a hostile text would make the program do, and nothing else in these tests does."""


@pytest.fixture(scope="session", autouse=True)
def snapshot_report(request: pytest.FixtureRequest) -> None:
    """The page of pictures that differ goes where temporary things go, never into the tree."""
    if request.config.option.snapshot_report == "snapshot_report.html":
        request.config.option.snapshot_report = str(Path(tempfile.gettempdir()) / "interview-tui-snapshots.html")


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Screens look the same whatever terminal the tests are started from."""
    for name in ("NO_COLOR", "COLORFGBG", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_ANIMATIONS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the program was made to do."""
    done: list[str] = []

    def watched(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
        def watch(self: App[Any], *args: object, **kwargs: object) -> object:
            done.append(f"{name}{args}")
            return original(self, *args, **kwargs)

        async def watch_event(self: App[Any], *args: object, **kwargs: object) -> object:
            found = await original(self, *args, **kwargs)
            if found:
                done.append(f"{name}{args}")
            return found

        return watch_event if name == "_broker_event" else watch

    for name in DOINGS:
        monkeypatch.setattr(App, name, watched(name, getattr(App, name)))
    return done


@pytest.fixture
def by_hand(home: Path, clock: FrozenClock) -> Services:
    """A program on a store whose files somebody wrote by hand, past all cleaning."""
    hostile.write_store(home, clock.now().wall)
    return services_on(open_store(home, now=lambda: clock.now().wall, host="desk", pid=1), clock)


@pytest.fixture
def check(done: list[str]) -> Check:
    """Return what is seen, after making sure that nothing happened and nothing broke."""

    async def checked(pilot: Pilot[Any], screen: type) -> str:
        app = pilot.app
        if type(app.screen) is not screen:
            await on(pilot, screen)
        assert done == []
        assert app.is_running
        shown = rows(app)
        assert stray("".join(shown)) == set()
        assert is_whole(app, shown), shown
        return "\n".join(shown)

    return checked


@pytest.fixture
def sampled(home: Path, tmp_path: Path, clock: FrozenClock, sample_home: Callable[[str, str], Path]) -> Services:
    """Return the services of the English sample, on a copy with an index."""
    shutil.copytree(sample_home("en", "Jana Reed"), home)
    store = open_store(home, now=lambda: clock.now().wall, cache=tmp_path / "cache", host="desk", pid=1)
    store.refresh(wait=True)
    return services_on(store, clock)
