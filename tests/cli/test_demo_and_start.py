import json
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_tui.cli import start
from interview_tui.records.settings import Settings
from interview_tui.store.store import open_store
from interview_tui.tui.app import InterviewApp
from tests.support.command_line import NOW, Interview


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[InterviewApp]:
    """The programs that would have been opened, none of them on a screen; what they return is on a list."""
    programs: list[InterviewApp] = []

    def run(app: InterviewApp) -> str | None:
        programs.append(app)
        return next(ANSWERS, None)

    monkeypatch.setattr(InterviewApp, "run", run)
    monkeypatch.setattr(start, "_need_terminal", lambda shell: None)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return programs


ANSWERS: Iterator[str] = iter(())


@pytest.mark.parametrize(("language", "author"), [("de", "Jana Reuter"), ("en", "Jana Reed")])
def test_a_sample_is_written_into_a_new_folder(
    interview: Interview, tmp_path: Path, language: str, author: str
) -> None:
    folder = tmp_path / "new" / "sample"
    ended = interview("--lang", language, "demo", "--make", folder)
    assert (ended.code, ended.err) == (0, "")
    assert str(folder) in ended.out
    heads = json.loads(interview("--home", folder, "list", "--json").out)
    assert 25 <= len(heads) <= 35
    assert {head["author"] for head in heads} == {author}
    assert 9 <= len(list((folder / "customers").iterdir())) <= 11


def test_a_sample_is_written_into_an_empty_folder_but_into_no_other(interview: Interview, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert interview("demo", "--make", empty).code == 0
    told = f"{empty} is not empty; a sample is only written into a new folder.\n"
    assert interview("demo", "--make", empty) == (2, "", told)
    file = tmp_path / "file"
    file.touch()
    ended = interview("demo", "--make", file)
    assert ended[:2] == (2, "")
    assert "a part of its path is not a folder. A sample is only written into a new folder." in ended.err


def test_the_demo_opens_a_sample_in_a_temporary_folder_that_it_names(
    interview: Interview, opened: list[InterviewApp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    monkeypatch.setenv("INTERVIEW_HOME", str(own))
    ended = interview("demo")
    services = opened[0].services
    assert ended == (0, f"The sample lies in {services.home}\n", "")
    assert services.sample
    assert services.home.parent == tmp_path
    assert services.home.name.startswith("interview-demo-")
    assert not own.exists()


def test_a_demo_without_a_place_for_it_is_told(
    interview: Interview, opened: list[InterviewApp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    ended = interview("demo")
    assert ended == (
        2,
        "",
        "There is no place for a temporary folder: there is no such file or folder. Name one with TMPDIR.\n",
    )
    assert not opened


def test_the_program_opens_on_the_persons_own_store(
    interview: Interview, opened: list[InterviewApp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert interview("--home", tmp_path / "own") == (0, "", "")
    services = opened[0].services
    assert (services.home, services.author, services.sample) == (tmp_path / "own", "", False)
    assert services.language.code == "en"
    assert "check-in" in services.guides.library.guides


def test_the_name_of_the_login_is_nobodys_name(
    interview: Interview, opened: list[InterviewApp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An earlier version wrote it; who had chosen another name, or told this very one, keeps it."""

    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found")

    store = open_store(tmp_path / "own", now=lambda: NOW)
    for login, settings, author, kept in (
        (lambda: "root", Settings(author="root"), "", "root"),
        (lambda: "root", Settings(author="Anna"), "Anna", ""),
        (lambda: "anna", Settings(author="anna", name_asked=True), "anna", ""),
        (nobody, Settings(author="root"), "root", ""),
    ):
        store.change_settings(settings)
        monkeypatch.setattr("getpass.getuser", login)
        assert interview("--home", tmp_path / "own").code == 0
        found = opened[-1].services.store.settings
        assert (found.author, found.login) == (author, kept)
        store = open_store(tmp_path / "own", now=lambda: NOW)


def test_from_the_first_screen_one_gets_to_the_sample(
    interview: Interview, opened: list[InterviewApp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{__name__}.ANSWERS", iter(["sample"]))
    assert interview("--home", tmp_path / "own").code == 0
    assert [app.services.sample for app in opened] == [False, True]


def test_an_own_guide_stands_in_for_ours(interview: Interview, opened: list[InterviewApp], tmp_path: Path) -> None:
    ours = Path(__file__).parents[2] / "guides" / "check-in.toml"
    own = tmp_path / "own" / "guides"
    own.mkdir(parents=True)
    title = tomllib.loads(ours.read_text("utf-8"))["title"]["en"]
    (own / "mine.toml").write_text(ours.read_text("utf-8").replace(title, "My own check-in"), "utf-8")
    (own / "broken.toml").write_text("x", "utf-8")
    interview("--home", tmp_path / "own")
    library = opened[0].services.guides.library
    assert library.guides["check-in"].title.en == "My own check-in"
    assert [fault.file.name for fault in library.faults] == ["broken.toml"]


def test_the_code_the_program_ended_with_is_passed_on(
    interview: Interview, opened: list[InterviewApp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(InterviewApp, "return_code", 143)
    assert interview("--home", tmp_path / "own").code == 143


def test_a_store_that_cannot_be_made_is_told(interview: Interview, opened: list[InterviewApp], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ended = interview("--home", tmp_path / "file")
    assert ended[:2] == (2, "")
    assert ended.err.count("\n") == 1
    assert not opened


def test_without_a_terminal_the_program_says_what_scripts_use(interview: Interview, tmp_path: Path) -> None:
    told = "The program needs a terminal. From a script use: interview list, show, export.\n"
    assert interview("--home", tmp_path / "own") == (2, "", told)
    assert interview("demo") == (2, "", told)
    assert not (tmp_path / "own").exists()
