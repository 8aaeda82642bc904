import tempfile
from pathlib import Path

import pytest


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
