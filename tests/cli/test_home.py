"""Which folder the commands read."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import Interview


def test_a_file_is_no_home(interview: Interview, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    told = f"{file} is not a folder. Choose another with --home or INTERVIEW_HOME.\n"
    assert interview("--home", file, "list") == (2, "", told)
    ended = interview("--home", file / "below", "list")
    assert ended.code == 2
    assert "a part of its path is not a folder" in ended.err


def test_a_home_that_may_not_be_read_is_told(
    interview: Interview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("interview_tui.cli.shell.os.listdir", refuse)
    told = f"{tmp_path} cannot be read: it is not permitted. Choose another folder with --home or INTERVIEW_HOME.\n"
    assert interview("--home", tmp_path, "list") == (2, "", told)


def test_a_system_without_homes_is_told(interview: Interview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: "~/.local/share/interview-tui")
    told = "The system names no home folder. Name one with --home or INTERVIEW_HOME.\n"
    assert interview("list") == (2, "", told)


def test_the_home_is_taken_from_the_environment_unless_one_is_given(
    interview: Interview, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INTERVIEW_HOME", str(sample))
    assert interview("list").code == 0
    assert interview("list", "--home", tmp_path).code == 1
    assert interview("--home", tmp_path, "list").code == 1


def test_a_tilde_means_ones_own_folder(interview: Interview, sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(sample.parent))
    monkeypatch.setenv("INTERVIEW_HOME", f"~/{sample.name}")
    assert interview("list").code == 0


def test_reading_changes_nothing(interview: Interview, sample: Path, heads: list[dict[str, Any]]) -> None:
    def state() -> dict[Path, tuple[int, int]]:
        return {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in sample.rglob("*")}

    before = state()
    for line in (["list"], ["show", heads[0]["id"], "--private"], ["export", heads[0]["id"]]):
        assert interview("--home", sample, *line).code == 0
    assert state() == before
