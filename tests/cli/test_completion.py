from pathlib import Path

import pytest

from tests.support.command_line import Interview


def completed(interview: Interview, monkeypatch: pytest.MonkeyPatch, line: str) -> list[str]:
    """What bash is offered for the last word of a line."""
    monkeypatch.setenv("_INTERVIEW_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    ended = interview()
    assert ended.code == 0
    return ended.out.split()


def test_commands_and_options_are_completed(interview: Interview, monkeypatch: pytest.MonkeyPatch) -> None:
    assert completed(interview, monkeypatch, "interview ex") == ["plain,export"]
    assert completed(interview, monkeypatch, "interview show --p") == ["plain,--private"]
    assert completed(interview, monkeypatch, "interview --lang ") == ["plain,de", "plain,en"]


def test_ids_are_completed_with_the_latest_first(
    interview: Interview, monkeypatch: pytest.MonkeyPatch, sample: Path
) -> None:
    ids = [one.removeprefix("plain,") for one in completed(interview, monkeypatch, f"interview --home {sample} show ")]
    assert len(ids) > 20
    assert ids == sorted(ids, reverse=True)
    assert {path.stem for path in (sample / "conversations").rglob("*.json") if "private" not in path.name} == set(ids)
    assert completed(interview, monkeypatch, f"interview export --home {sample} {ids[3].lower()}") == [
        f"plain,{ids[3]}"
    ]


def test_where_nothing_is_kept_no_id_is_offered(
    interview: Interview, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert completed(interview, monkeypatch, f"interview --home {tmp_path / 'none'} show ") == []
    assert not (tmp_path / "none").exists()


def test_files_and_folders_are_left_to_the_shell(interview: Interview, monkeypatch: pytest.MonkeyPatch) -> None:
    assert completed(interview, monkeypatch, "interview talk ca") == ["file,ca"]
    assert completed(interview, monkeypatch, "interview demo --make x") == ["dir,x"]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_get_a_script_too(interview: Interview, monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    monkeypatch.setenv("_INTERVIEW_COMPLETE", f"{shell}_source")
    ended = interview()
    assert ended.code == 0
    assert "_INTERVIEW_COMPLETE" in ended.out


@pytest.mark.parametrize("asked", ["bash_complete", "nonsense", "tcsh_source"])
def test_what_no_shell_would_ask_is_bad_use(interview: Interview, monkeypatch: pytest.MonkeyPatch, asked: str) -> None:
    monkeypatch.setenv("_INTERVIEW_COMPLETE", asked)
    assert interview() in ((1, "", ""), (2, "", ""))
