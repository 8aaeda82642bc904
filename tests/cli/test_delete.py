"""`interview delete`: a conversation goes for good, with a customer or without one."""

import json
import shutil
from pathlib import Path

import pytest

from interview_tui.records.destination import Destination, Sent
from interview_tui.records.words import Audience
from interview_tui.store.store import JsonStore, open_store
from tests.support.command_line import Interview, Terminal
from tests.support.making import CONVERSATION, NOW, conversation, note, numbered


@pytest.fixture
def home(tmp_path: Path) -> Path:
    store = opened(tmp_path / "own")
    held = store.begin(conversation(note(1, "Zahlen bis Freitag schicken"), customer_id=None, customer=None))
    held.save(held.conversation)
    held.close()
    return tmp_path / "own"


def opened(home: Path) -> JsonStore:
    return open_store(home, now=lambda: NOW)


def test_after_a_yes_nothing_of_it_is_left(interview: Interview, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for answer, code in (("n\n", 1), ("\n", 1), ("j\n", 0)):
        monkeypatch.setattr("sys.stdin", Terminal(answer))
        assert any(opened(home).heads())

        ended = interview("--home", home, "delete", CONVERSATION[:-1].lower())

        assert ended.code == code
        assert "without a name, 21 Nov 2026, 1 note." in ended.err
    assert not any(opened(home).heads())
    assert not [path for path in home.rglob("*") if path.is_file() and b"Zahlen" in path.read_bytes()]
    assert "out of reach" in ended.err


def test_a_script_has_to_say_yes_and_names_one_that_is_there(interview: Interview, home: Path, tmp_path: Path) -> None:
    assert interview("--home", home, "delete", CONVERSATION).code == 2
    assert interview("--home", home, "delete", "01ZZ", "--yes").code == 1
    assert interview("--home", tmp_path / "none", "delete", "01ZZ", "--yes").code == 1

    assert interview("--home", home, "delete", CONVERSATION, "--yes").code == 0

    assert interview("--home", home, "show", CONVERSATION).code == 1


def test_a_damaged_one_goes_too_and_one_that_is_open_stays(interview: Interview, home: Path) -> None:
    held = opened(home).open(CONVERSATION)
    ended = interview("--home", home, "delete", CONVERSATION, "--yes")
    assert (ended.code, "another window" in ended.err) == (2, True)
    held.close()
    [path] = (home / "conversations").rglob("*.json")
    path.write_text(path.read_text("utf-8")[:-20], "utf-8")

    ended = interview("--home", home, "delete", CONVERSATION, "--yes")

    assert ended.code == 0
    assert not path.exists()


def test_a_conversation_with_nobody_is_handed_out_and_is_not_erased_as_a_person(
    interview: Interview, home: Path, tmp_path: Path
) -> None:
    ended = interview("--home", home, "privacy", "export", CONVERSATION[:20], "--into", tmp_path / "out")

    assert ended.code == 0
    [written] = (tmp_path / "out").glob("*.json")
    assert json.loads(written.read_bytes())["conversations"][0]["conversation"]["id"] == CONVERSATION
    [page] = (tmp_path / "out").glob("*.md")
    assert "Everything that is kept of this conversation" in page.read_text("utf-8")
    ended = interview("--home", home, "privacy", "erase", CONVERSATION, "--yes", "x")
    assert (ended.code, ended.err.strip().endswith(f"interview delete {CONVERSATION}")) == (2, True)


def test_what_was_cut_off_is_finished_by_the_next_command_and_told(interview: Interview, home: Path) -> None:
    store = opened(home)
    store.delete(CONVERSATION)
    store._deleting = None  # as a killed process leaves it

    ended = interview("--home", home, "list")

    assert ended == (
        1, "", "What was being deleted when the program was cut off is gone for good now.\n"
        "There are no conversations yet.\n",
    )  # fmt: skip


def test_what_is_deleted_is_not_offered_to_complete_an_id(home: Path, tmp_path: Path) -> None:
    import click

    from interview_tui.cli.completion import complete_id
    from interview_tui.cli.shell import HOME

    context = click.Context(click.Command("show"))
    context.meta[HOME] = str(home)
    store = opened(home)
    assert [one.value for one in complete_id(context, click.Argument(["x"]), "01")] == [CONVERSATION]

    store.delete(CONVERSATION)

    assert complete_id(context, click.Argument(["x"]), "01") == []
    shutil.rmtree(home)


def test_who_holds_a_copy_is_named(interview: Interview, home: Path) -> None:
    to = Destination(id=numbered(5), audience=Audience.CRM, format="hubspot", at=NOW)
    opened(home).went_out(to, [Sent(id=CONVERSATION, at=NOW)])

    ended = interview("--home", home, "delete", CONVERSATION, "--yes")

    assert "Copies stay, to be deleted there, with: HubSpot (1 conversation, 21 Nov 2026)." in ended.err
