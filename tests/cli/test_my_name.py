"""My name on what is handed out: asked once at a terminal, or given, or none; never the name of the login."""

import json
from pathlib import Path

import pytest

from interview_tui.records.settings import Settings
from interview_tui.store.store import JsonStore, open_store
from tests.support.command_line import Interview, Terminal
from tests.support.making import CONVERSATION, NOW, conversation, note

HELD = "1 conversation, 1 note, 1 promise\n"
"""What an export says of itself: nothing else, and no question."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    store = opened(tmp_path / "own")
    store.change_settings(Settings(login="root"))
    held = store.begin(conversation(note(1, "CSV schicken", kind="promise", owner="root"), author="root"))
    held.save(held.conversation)
    held.close()
    return tmp_path / "own"


def opened(home: Path) -> JsonStore:
    return open_store(home, now=lambda: NOW)


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(text))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)


def test_in_a_script_no_name_stands_there_or_the_one_given(interview: Interview, home: Path) -> None:
    for command in ("export", "show"):
        assert "root" not in interview("--home", home, command, CONVERSATION).out
    named = interview("--home", home, "export", CONVERSATION, "--name", " Anna Schmidt ").out
    assert named.count("Anna Schmidt") == 3
    assert opened(home).settings == Settings(login="root")
    assert interview("--home", home, "export", CONVERSATION, "--name", "x" * 5000).code == 2


def test_json_tells_no_login_either(interview: Interview, home: Path, tmp_path: Path) -> None:
    [listed] = json.loads(interview("--home", home, "list", "--json").out)
    shown = json.loads(interview("--home", home, "show", CONVERSATION, "--json").out)
    assert (listed["author"], shown["author"]) == ("", "")
    interview("--home", home, "privacy", "export", CONVERSATION, "--into", tmp_path / "out")
    assert all("root" not in path.read_text("utf-8") for path in (tmp_path / "out").iterdir())


def test_at_a_terminal_it_is_asked_once(interview: Interview, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch, "")
    assert "Your name" in interview("--home", home, "export", CONVERSATION).err
    at_a_terminal(monkeypatch, "Anna Schmidt\n")
    first = interview("--home", home, "export", CONVERSATION)
    assert "Anna Schmidt" in first.out

    again = interview("--home", home, "export", CONVERSATION)

    assert (again.out, again.err) == (first.out, HELD)
    assert "Anna Schmidt" in interview("--home", home, "show", CONVERSATION).out


def test_who_wants_no_name_is_not_asked_again(
    interview: Interview, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_a_terminal(monkeypatch, "\n")
    interview("--home", home, "export", CONVERSATION)
    assert opened(home).settings.knows_name
    assert interview("--home", home, "export", CONVERSATION).err == HELD
