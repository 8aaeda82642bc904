"""The command line without a process, on a sample: what it printed, and the code it ended with."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interview_tui.cli import wall_clock
from interview_tui.cli.obey import obey
from tests.support.command_line import NOW, Ended, Interview


@pytest.fixture(autouse=True)
def _somebody_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """English, an hour after the sample was made, and far from the home of whoever runs the tests."""
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
    monkeypatch.setattr(wall_clock, "now", lambda: NOW)
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
def sample(sample_home: Callable[[str, str], Path]) -> Path:
    """A store with the sample, only to be read."""
    return sample_home("en", "Jana Reed")


@pytest.fixture
def own(tmp_path: Path, sample: Path) -> Path:
    """A copy of the sample, to be written in."""
    return Path(shutil.copytree(sample, tmp_path / "own"))


@pytest.fixture
def heads(interview: Interview, sample: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(interview("--home", sample, "list", "--json").out)
    return found


@pytest.fixture(scope="module")
def written_down(sample_home: Callable[[str, str], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample: what goes into a file is written down in the store."""
    return Path(shutil.copytree(sample_home("en", "Jana Reed"), tmp_path_factory.mktemp("copied") / "home"))


@pytest.fixture
def export(interview: Interview, written_down: Path) -> Interview:
    return lambda *arguments: interview("--home", written_down, "export", *arguments)
