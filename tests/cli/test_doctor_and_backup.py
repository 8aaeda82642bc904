"""`interview doctor`, `backup` and `restore`: one line when all is well, one sentence when not."""

import io
import json
import shutil
from pathlib import Path

import pytest

from interview_tui.store.kinds import KINDS
from tests.support.command_line import Interview

FIXTURES = Path(__file__).parents[1] / "store" / "fixtures"


def copied(version: str, home: Path) -> Path:
    shutil.copytree(FIXTURES / version, home)
    for path in (home, *home.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    return home


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return copied("v1", tmp_path / "home")


@pytest.fixture
def conversation(home: Path) -> Path:
    return next(path for path in home.rglob("*A.json") if path.parent.name == "11")


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_all_is_well_in_one_line(interview: Interview, home: Path) -> None:
    assert interview("--home", home, "doctor", "--lang", "en") == (
        0,
        "All is well: 1 conversation and 1 customer were read.\n",
        "",
    )
    assert interview("--home", home, "doctor").out == "Alles in Ordnung: 1 Gespräch und 1 Kunde wurden gelesen.\n"
    assert interview("--home", home, "doctor", "--json") == (0, "[]\n", "")


def test_each_finding_is_a_line_and_nothing_is_changed(interview: Interview, home: Path, conversation: Path) -> None:
    conversation.write_bytes(conversation.read_bytes()[:900])
    conversation.with_name("x.json").write_bytes(b"{}")
    before = conversation.read_bytes()

    ended = interview("--home", home, "--lang", "en", "doctor")

    assert ended.code == 1
    assert ended.out == (
        f"conversations/2026/11/{conversation.name}: it is damaged (whole records: 2, torn lines: 1)"
        " → put what is whole into a new file, the damaged one into the attic\n"
    )
    assert ended.err == "`interview doctor --repair` repairs what can be repaired, and asks first.\n"
    assert conversation.read_bytes() == before
    [finding] = json.loads(interview("--home", home, "doctor", "--json").out)
    assert (finding["trouble"], finding["path"], finding["repairable"]) == ("damaged", str(conversation), True)


def test_a_repair_asks_first(
    interview: Interview, home: Path, conversation: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversation.write_bytes(b"{")
    for no in ("n\n", "", "yes please\n"):
        answer(monkeypatch, no)
        ended = interview("--home", home, "--lang", "en", "doctor", "--repair")
        assert ended.code == 1
        assert "This will be done" in ended.err
        assert "Nothing was changed." in ended.err
        assert conversation.read_bytes() == b"{"
    monkeypatch.setattr("sys.stdin", None)
    assert interview("--home", home, "doctor", "--repair").code == 1

    answer(monkeypatch, "J\n")
    ended = interview("--home", home, "doctor", "--repair")

    assert ended.code == 0
    assert "1 Befund repariert." in ended.err
    assert ended.out.startswith("Alles in Ordnung")
    assert interview("--home", home, "doctor", "--repair").code == 0
    assert [path.read_bytes() for path in (home / "attic").iterdir()] == [b"{"]


def test_what_comes_to_light_by_a_repair_is_repaired_too(interview: Interview, home: Path) -> None:
    [customer] = (home / "customers").iterdir()
    customer.write_bytes(b"{")
    customer.chmod(0o644)

    ended = interview("--home", home, "--lang", "en", "doctor", "--repair", "--yes")

    assert ended.code == 0
    assert "2 findings repaired." in ended.err
    assert "1 finding repaired." in ended.err
    assert customer.exists()


def test_what_cannot_be_repaired_is_told(
    interview: Interview, home: Path, conversation: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from interview_tui.disk.calls import Disk
    from interview_tui.store.lock import ConversationLock

    conversation.write_bytes(b"{")
    lock = ConversationLock(home / "locks", conversation.stem, Disk())
    assert lock.take()

    ended = interview("--home", home, "--lang", "en", "doctor", "--repair", "--yes", "--json")

    lock.release()
    assert ended.code == 1
    assert "it is open in another window and stays as it is" in ended.err
    assert json.loads(ended.out)[0]["trouble"] == "damaged"


def test_a_later_version_is_told_and_not_repaired(interview: Interview, tmp_path: Path) -> None:
    home = copied("newer", tmp_path / "home")

    assert interview("--home", home, "--lang", "en", "doctor").out.count("update the program") == 4
    ended = interview("--home", home, "--lang", "en", "doctor", "--repair", "--yes")
    assert ended.code == 2
    assert ended.err.endswith("can only be read. Update the program.\n")


def test_the_names_of_files_are_no_commands_to_the_terminal(interview: Interview, home: Path) -> None:
    (home / "conversations" / "01KAJKVX00CC1K5P8M3V3J6E4B\x1b[2J.json").write_bytes(b"{}")

    ended = interview("--home", home, "--lang", "en", "doctor")

    assert "\x1b" not in ended.out + ended.err
    assert "\\x1b[2J.json: " in ended.out


def test_where_no_store_is_nothing_is_checked_or_made(interview: Interview, tmp_path: Path) -> None:
    for line in (["doctor"], ["doctor", "--repair", "--yes"], ["backup", tmp_path / "b.zip"]):
        ended = interview("--home", tmp_path / "none", *line)
        assert ended.code == 1
        assert "There is no store in" in ended.err
    assert list(tmp_path.glob("[bn]*")) == []


def test_what_this_version_does_not_know_is_a_remark_and_no_fault(interview: Interview, home: Path) -> None:
    [path] = (home / "customers").glob("*.json")
    path.write_bytes(path.read_bytes().replace(b'"name":', b'"mood": "calm", "name":'))

    ended = interview("--home", home, "--lang", "en", "doctor")
    told = json.loads(interview("--home", home, "doctor", "--json").out)

    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        f"customers/{path.name}: this version does not know all that is in it (mood) → nothing: it is kept as it is",
        "All is well: 1 conversation and 1 customer were read.",
    ]
    assert [(one["trouble"], one["repairable"]) for one in told] == [("unknown", False)]


def test_a_backup_comes_back(interview: Interview, home: Path, tmp_path: Path) -> None:
    file, new = tmp_path / "b.zip", tmp_path / "new"

    assert interview("--home", home, "--lang", "en", "backup", file) == (
        0,
        f"The backup is written and verified: {file} ({len(KINDS)} files)\n",
        "",
    )
    assert interview("--home", home, "--lang", "en", "restore", file, "--into", new) == (
        0,
        f"The backup is restored and verified: {new} ({len(KINDS)} files)\nOpen it with: interview --home {new}\n",
        "",
    )
    assert interview("--home", new, "list").out == interview("--home", home, "list").out
    again = interview("--home", home, "--lang", "en", "backup", file)
    assert (again.code, again.out, "nothing is ever overwritten" in again.err) == (2, "", True)
    again = interview("restore", file, "--into", new)
    assert (again.code, again.out, "is not empty" in again.err) == (2, "", True)


def test_what_stays_out_of_a_backup_is_told(interview: Interview, home: Path, tmp_path: Path) -> None:
    (home / "readme.txt").write_bytes(b"x")
    (home / "store.json").write_bytes(b"{")

    ended = interview("--home", home, "--lang", "en", "backup", tmp_path / "b.zip")

    assert ended.code == 1
    assert ended.err.endswith("readme.txt is not in the backup: it is not one of the program's files\n")


def test_what_is_no_backup_is_one_sentence(interview: Interview, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"x")

    ended = interview("restore", tmp_path / "x.zip", "--into", tmp_path / "new")

    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "is not a backup of this program" in ended.err
