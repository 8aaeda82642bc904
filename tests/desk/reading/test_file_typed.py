from pathlib import Path

import pytest

from interview_tui.desk.reading.file_typed import fault_of_writing, path_typed
from interview_tui.language.catalogue import Language
from tests.support.written import conversation, note

EN = Language("en")
HELD = conversation(note(1, "types by hand", kind="fact"))


def test_the_summary_is_written_where_it_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "weber.md"

    assert fault_of_writing(f" {path} ", HELD, EN) == ""
    assert "types by hand" in path.read_text(encoding="utf-8")


def test_what_is_there_already_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "weber.md"
    path.write_text("mine")

    assert "there already" in fault_of_writing(str(path), HELD, EN)
    assert path.read_text() == "mine"


def test_a_place_that_does_not_exist_is_told(tmp_path: Path) -> None:
    assert "cannot be written" in fault_of_writing(str(tmp_path / "no" / "weber.md"), HELD, EN)


def test_home_is_where_the_person_is_at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert path_typed("~/weber.md") == tmp_path / "weber.md"
