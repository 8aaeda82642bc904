"""How far something is that takes long: told to those who watch, and only while it lasts."""

import io
from threading import Event

import pytest

from interview_tui.cli.progress import Progress, line
from interview_tui.language.catalogue import Language


class Screen(io.StringIO):
    """A terminal on which a test waits for what is written."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = Event()

    def isatty(self) -> bool:
        return True

    def flush(self) -> None:
        self.drawn.set()


def test_what_takes_long_is_watched_until_it_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr("interview_tui.cli.progress.AFTER_S", 0.0)
    progress = Progress(Language("en"), 200)
    assert progress(20)
    with progress:
        assert screen.drawn.wait(10)
    shown = screen.getvalue().split("\r")
    assert shown[1] == "██░░░░░░░░░░░░░░░░░░ 20 of 200 conversations"
    assert (shown[-2].strip(), shown[-1]) == ("", "")


@pytest.mark.parametrize(
    ("number", "of", "told"),
    [
        (0, 0, "Reading … 1:05"),
        (100, 200, "██████████░░░░░░░░░░ 100 of 200 conversations"),
        (3, 3, "████████████████████ 3 of 3 conversations"),
    ],
)
def test_how_far_it_is_is_told_as_far_as_it_is_known(number: int, of: int, told: str) -> None:
    assert line(number, of, 65.2, Language("en")) == told


def test_what_is_soon_done_and_who_does_not_watch_see_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Progress(Language("en"), 2) as progress:
        assert progress(1)
    assert capsys.readouterr() == ("", "")
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    with Progress(Language("en"), 2) as progress:
        assert progress(1)
    assert screen.getvalue() == ""
