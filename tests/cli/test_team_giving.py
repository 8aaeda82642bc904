"""`interview team give` and `team takeover`: shown, asked, one file, and taken back."""

from pathlib import Path

import pytest

from interview_tui.store.store import open_store
from tests.support.command_line import Interview, Terminal
from tests.support.frozen import START
from tests.support.handing_over import opened, with_a_released_one
from tests.support.written import number


@pytest.fixture
def jana(tmp_path: Path) -> Path:
    return with_a_released_one(tmp_path / "jana", "Jana").home


@pytest.fixture
def ben(tmp_path: Path) -> Path:
    return opened(tmp_path / "ben", "Ben").home


def test_without_a_file_it_is_only_shown_what_goes_and_what_stays(interview: Interview, jana: Path) -> None:
    done = interview("--home", str(jana), "team", "give", "Claudia Weber", "--to", "Ben")
    assert done.code == 0
    assert "Claudia Weber · Nordmetall: 1 conversation, 1 note" in done.err
    assert "stays with you: your review and who spoke when" in done.err
    person = opened(jana, "Jana").customer(number(3))
    assert person is not None
    assert person.given is None


def test_it_asks_writes_and_the_other_takes_over_and_back(
    interview: Interview, jana: Path, ben: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "claudia.zip")
    give = ("--home", str(jana), "team", "give", "Claudia Weber", "--to", "Ben", "-o", path)
    assert interview(*give).code == 2  # nobody can be asked
    monkeypatch.setattr("sys.stdin", Terminal("n\n"))
    assert interview(*give).code == 1
    assert not Path(path).exists()
    monkeypatch.setattr("sys.stdin", Terminal("y\n"))
    done = interview(*give)
    assert done.code == 0, done.err
    assert "Given to Ben" in done.out
    assert "given to Ben" in interview("--home", str(jana), "list").out
    assert "given to Ben" in interview("--home", str(jana), "customers", "list").out
    assert "here to be read" in interview("--home", str(jana), "customers", "show", "Claudia Weber").out

    assert "takes them over" in interview("--home", str(ben), "collect", path).err
    done = interview("--home", str(ben), "team", "takeover", path, "--yes")
    assert done.code == 0, done.err
    assert "from Jana for Ben, with all conversations" in done.out
    assert "taken over from Jana" in interview("--home", str(ben), "customers", "show", "Claudia Weber").out
    assert "Nothing new" in interview("--home", str(ben), "import", path, "--yes").out
    assert interview("--home", str(ben), "import", "--undo", "--yes").code == 0
    assert interview("--home", str(ben), "list").code == 1


def test_taken_back_it_is_written_in_here_again(interview: Interview, jana: Path, tmp_path: Path) -> None:
    where = ("--home", str(jana), "team", "give", "Claudia Weber")
    assert interview(*where, "--undo").code == 2
    assert interview(*where, "--to", "Ben", "-o", str(tmp_path / "a.zip"), "--yes").code == 0
    assert "already" in interview(*where, "--to", "Mira", "-o", str(tmp_path / "b.zip"), "--yes").err
    assert interview(*where, "--undo").code == 2  # asks, and nobody is there
    done = interview(*where, "--undo", "--yes")
    assert done.code == 0, done.err
    assert "kept here again" in done.out
    person = open_store(jana, now=lambda: START, host="desk", pid=1).customer(number(3))
    assert person is not None
    assert (person.given, person.term) == (None, 3)


def test_without_a_name_nothing_is_given(interview: Interview, jana: Path) -> None:
    done = interview("--home", str(jana), "team", "give", "Claudia Weber")
    assert done.code == 2
    assert "Say to whom" in done.err


def test_given_back_with_nothing_new_they_are_kept_here_again(
    interview: Interview, jana: Path, ben: Path, tmp_path: Path
) -> None:
    there, back = str(tmp_path / "claudia.zip"), str(tmp_path / "back.zip")
    interview("--home", str(jana), "team", "give", "Claudia Weber", "--to", "Ben", "-o", there, "--yes")
    interview("--home", str(ben), "team", "takeover", there, "--yes")
    interview("--home", str(ben), "team", "give", "Claudia Weber", "--to", "Jana", "-o", back, "--yes")
    done = interview("--home", str(jana), "team", "takeover", back, "--yes")
    assert done.code == 0, done.err
    assert "give them to your colleague again" in done.err
    assert "--undo" not in done.err
    listed = interview("--home", str(jana), "customers", "list").out
    assert "given to" not in listed
    assert listed.count("Claudia Weber") == 1


def test_who_restored_a_backup_from_before_is_told_by_collecting_who_has_them(
    interview: Interview, jana: Path, ben: Path, tmp_path: Path
) -> None:
    backup, again, there = tmp_path / "backup.zip", str(tmp_path / "again"), str(tmp_path / "claudia.zip")
    interview("--home", str(jana), "backup", str(backup))
    interview("--home", str(jana), "team", "give", "Claudia Weber", "--to", "Ben", "-o", there, "--yes")
    interview("--home", str(ben), "team", "takeover", there, "--yes")
    assert interview("restore", str(backup), "--into", again).code == 0
    interview("--home", str(ben), "share", "-o", str(tmp_path / "ben.zip"), "--yes")
    done = interview("--home", again, "collect", str(tmp_path / "ben.zip"), "--yes")
    assert "Ben has Claudia Weber · Nordmetall now: here to be read." in done.err
    assert "given to Ben" in interview("--home", again, "customers", "list").out


def test_who_restores_while_the_store_is_still_there_is_told_at_once(
    interview: Interview, jana: Path, tmp_path: Path
) -> None:
    backup, again, there = str(tmp_path / "backup.zip"), str(tmp_path / "again"), str(tmp_path / "claudia.zip")
    interview("--home", str(jana), "backup", backup)
    interview("--home", str(jana), "team", "give", "Claudia Weber", "--to", "Ben", "-o", there, "--yes")
    done = interview("--home", str(jana), "restore", backup, "--into", again)
    assert done.code == 0
    assert done.err == (
        "Ben has Claudia Weber · Nordmetall now: here to be read. What was written here meanwhile stays here.\n"
    )
    assert "given to Ben" in interview("--home", again, "customers", "list").out
    # Another store says nothing, and neither does one that gave nobody since.
    opened(tmp_path / "ben", "Ben")
    assert interview("--home", str(tmp_path / "ben"), "restore", backup, "--into", str(tmp_path / "second")).err == ""
    backup = str(tmp_path / "later.zip")
    interview("--home", str(jana), "backup", backup)
    assert interview("--home", str(jana), "restore", backup, "--into", str(tmp_path / "third")).err == ""
