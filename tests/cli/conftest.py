"""The command line without a process, on a sample: what it printed, and the code it ended with."""

from pathlib import Path

import pytest

from interview_tui.cli.obey import obey
from interview_tui.sample.make import sample_records
from interview_tui.sample.write import write_sample
from interview_tui.store.store import open_store
from tests.support.command_line import Ended, Interview
from tests.support.frozen import FrozenClock


@pytest.fixture(autouse=True)
def _somebody_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """English, and far from the home of whoever runs the tests."""
    for name in (
        "INTERVIEW_HOME",
        "LANGUAGE",
        "LC_MESSAGES",
        "LANG",
        "_INTERVIEW_COMPLETE",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("HOME", str(tmp_path / "somebody"))


@pytest.fixture
def interview(capsys: pytest.CaptureFixture[str]) -> Interview:
    def run(*arguments: str | Path) -> Ended:
        try:
            code = obey([str(one) for one in arguments])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else -1
        return Ended(code, *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the sample, only to be read."""
    home = tmp_path_factory.mktemp("sample")
    clock = FrozenClock()
    store = open_store(home, now=lambda: clock.now().wall, host="desk", pid=1)
    store.change_settings(store.settings.changed(author="Jana Reed"))
    write_sample(store, sample_records("en", clock.now().wall, "Jana Reed"))
    return home
