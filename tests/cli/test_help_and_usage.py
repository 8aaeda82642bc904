from pathlib import Path

import pytest

from interview_tui import __version__
from interview_tui.cli import obey as obeying
from interview_tui.cli.main import run
from interview_tui.language.locales import CODES
from tests.support.command_line import Interview

COMMANDS = [
    *(
        "demo",
        "call",
        "today",
        "list",
        "show",
        "export",
        "share",
        "collect",
        "board",
        "team",
        "import",
        "layouts",
        "delete",
        "search",
        "talk",
        "listen",
        "doctor",
        "backup",
        "restore",
    ),
    *("promises", "complaints", "measures", "development", "themes", "announcements", "customers"),
    *("organisations", "guides", "ids", "privacy"),
]
ALL = ", ".join(COMMANDS)


def test_the_version_is_told(interview: Interview) -> None:
    assert interview("--version") == (0, f"interview {__version__}\n", "")


def test_help_names_every_command(interview: Interview) -> None:
    ended = interview("--help")
    assert ended.code == 0
    assert [line.split()[0] for line in ended.out.partition("Commands:\n")[2].splitlines()] == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(interview: Interview, command: str) -> None:
    ended = interview(command, "-h")
    assert ended.code == 0
    assert ended.out.startswith(f"Usage: interview {command} [OPTIONS]")


@pytest.mark.parametrize("line", [["--lang", "de", "talk", "--help"], ["talk", "--lang=de", "--help"]])
def test_help_is_german_from_its_first_word_to_its_last(interview: Interview, line: list[str]) -> None:
    told = interview(*line).out
    assert told.startswith("Aufruf: interview talk [OPTIONEN] DATEI\n")
    assert "Optionen:" in told
    assert not {"Usage", "Options", "required", "default", "Show"} & set(told.replace("[", " ").split())


def test_an_installation_without_its_german_texts_says_so_and_speaks_english(
    interview: Interview, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_path: object) -> None:
        raise OSError

    monkeypatch.setattr("interview_tui.language.catalogue.sentences", damaged)
    ended = interview("--lang", "de", "--version")
    assert ended[:2] == (0, f"interview {__version__}\n")
    assert ended.err == "The German texts of this installation are missing or damaged: install it again.\n"


def test_help_follows_the_environment(interview: Interview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    assert "Befehle:" in interview("--help").out


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            ["lst"],
            "There is no command lst, only " + ALL + "; see: interview --help",
        ),
        (["list", "x"], "x is one argument too many; see: interview list --help"),
        (["show", "a", "b"], "b is one argument too many; see: interview show --help"),
        (["list", "--jsn"], "There is no option --jsn; see: interview list --help"),
        (["--hme", "x"], "There is no option --hme; see: interview --help"),
        (["show"], "ID is missing; see: interview show --help"),
        (["talk", "--me", "x"], "FILE is missing; see: interview talk --help"),
        (["talk", "x.rttm"], "--me SPEAKER is missing; see: interview talk --help"),
        (["--home"], "--home needs a value; see: interview --help"),
        (["list", "--json=yes"], "--json takes no value; see: interview list --help"),
        (["--lang", "xx", "list"], f"For --lang there is only {', '.join(CODES)}; see: interview --help"),
        (
            ["privacy", "export", "x", "--format", "odt"],
            "For --format there is only json, md; see: interview privacy export --help",
        ),
        (["--home", "", "list"], "--home names no folder; see: interview --help"),
        (
            ["\udcff"],
            "There is no command \ufffd, only " + ALL + "; see: interview --help",
        ),
        (
            ["\x1b[2J"],
            "There is no command \\x1b[2J, only " + ALL + "; see: interview --help",
        ),
    ],
)
def test_what_is_wrong_with_a_line_is_one_sentence(interview: Interview, line: list[str], told: str) -> None:
    assert interview(*line) == (2, "", told + "\n")


def test_what_is_wrong_is_told_in_german_too(interview: Interview) -> None:
    assert interview("talk", "--lang", "de", "x.rttm").err == "--me NAME fehlt; siehe: interview talk --help\n"


def test_a_complaint_without_a_translation_keeps_its_own_words(interview: Interview) -> None:
    ended = interview("--version=1")
    assert ended.code == 2
    assert ended.err.count("\n") == 1


def test_an_error_of_our_own_is_a_sentence_that_says_where(
    interview: Interview, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> str:
        raise KeyError("two\nlines")

    monkeypatch.setattr("interview_tui.cli.reports.dumped", broken)
    ended = interview("--home", sample, "list", "--json")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(
        "The program met an error of its own and ended (KeyError: 'two\\nlines', cli/reports.py:"
    )
    assert ended.err.count("\n") == 1


def test_the_door_passes_the_code_on(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["interview", "lst"])
    with pytest.raises(SystemExit) as end:
        run()
    assert end.value.code == 2
    assert capsys.readouterr().out == ""


def test_ctrl_c_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(obeying, "obey", interrupted)
    with pytest.raises(SystemExit) as end:
        run()
    assert end.value.code == 130
