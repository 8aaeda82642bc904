import webbrowser

import pytest

from interview_tui.tui.shared.program import IN_THE_TERMINAL, opened

LINK = "mailto:?subject=Danke"


class Program(webbrowser.GenericBrowser):
    """A program that is opened in no test."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.links: list[str] = []

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        self.links.append(url)
        return True


def there_is(monkeypatch: pytest.MonkeyPatch, name: str) -> Program:
    program = Program(name)
    monkeypatch.setattr(webbrowser, "get", lambda: program)
    return program


@pytest.mark.parametrize("name", ["xdg-open", "wslview"])
def test_what_has_a_window_gets_the_mail(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    program = there_is(monkeypatch, name)
    assert opened(LINK)
    assert program.links == [LINK]


@pytest.mark.parametrize("name", [*sorted(IN_THE_TERMINAL), "/usr/bin/w3m"])
def test_what_would_write_over_the_screen_is_not_opened(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    program = there_is(monkeypatch, name)
    assert not opened(LINK)
    assert program.links == []


def test_where_nothing_is_there_nothing_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> None:
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr(webbrowser, "get", none)
    assert not opened(LINK)
