"""`interview measures`: what customers answered."""

import json
from pathlib import Path
from typing import Any

import pytest

from interview_tui.records.words import Measure
from tests.support.answered_store import answered_store
from tests.support.command_line import Interview

FIT = [(Measure.FIT, value) for value in [3] * 12 + [1] * 18]
BESIDE: list[tuple[Measure, int | None]] = [(Measure.FIT, 0), (Measure.FIT, None), (Measure.RECOMMENDATION, 9)]
FIELDS = ["measure", "mode", "group", "n", "value", "low", "high", "verdict", "answers"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return answered_store(tmp_path_factory.mktemp("answered") / "home", [*FIT, *BESIDE]).home


def figures(interview: Interview, home: Path, *options: str) -> list[dict[str, Any]]:
    told = interview("--home", home, "measures", "--json", *options)
    found: list[dict[str, Any]] = json.loads(told.out)
    return found


def test_json_has_a_figure_for_each_measure(interview: Interview, home: Path) -> None:
    nps, fit = figures(interview, home)
    assert list(fit)[: len(FIELDS)] == FIELDS
    assert [fit[name] for name in FIELDS] == ["fit", "asked", None, 30, 40, 24.59, 57.68, "cannot_tell",
                                              [1] * 18 + [3] * 12]  # fmt: skip
    assert (fit["no_answer"], fit["no_longer"], fit["mean"]) == (1, 1, None)
    assert [nps[name] for name in FIELDS] == ["recommendation", "asked", None, 1, None, None, None, None, [9]]


def test_text_has_a_bar_and_says_what_cannot_be_told_yet(interview: Interview, home: Path) -> None:
    told = interview("--home", home, "--lang", "de", "measures")
    assert told.code == 0
    assert "█████▓▓▓▓│░░░░·········" in told.out
    assert "ob mehr als 40\N{NO-BREAK SPACE}%, ist noch nicht zu sagen." in told.out.replace("\n      ", " ")
    assert "1 Antwort: noch nicht zu sagen, dafür braucht es 10." in told.out
    assert max(map(len, told.out.splitlines())) < 80


@pytest.mark.parametrize(("measure", "n"), [("Würden wir fehlen?", 30), ("fit", 30), ("NPS", 1)])
def test_words_of_the_screen_are_understood(interview: Interview, home: Path, measure: str, n: int) -> None:
    assert [one["n"] for one in figures(interview, home, "--measure", measure, "--by", "Firma")] == [n]


def test_a_measure_that_is_none_is_told(interview: Interview, home: Path) -> None:
    told = interview("--home", home, "measures", "--measure", "mood")
    assert told.code == 2
    assert "mood is no measure" in told.err


@pytest.mark.parametrize("options", [["--by", "quarter"], ["--by", "guide"], ["--by", "organisation"]])
def test_groups_are_named(interview: Interview, home: Path, options: list[str]) -> None:
    assert {one["group"] for one in figures(interview, home, *options)} <= {"2026-Q4", "", "Nordmetall GmbH"}
    assert "Would they miss us?, asked in the conversation\n" in interview("--home", home, "measures", *options).out


def test_where_nothing_was_answered_the_list_is_empty(interview: Interview, home: Path, tmp_path: Path) -> None:
    for where, options, said in (
        (tmp_path / "new", [], "No measure was answered yet."),
        (home, ["--until", "2020-01-01"], "No measure was answered like that."),
    ):
        told = interview("--home", where, "measures", "--json", *options)
        assert (told.code, told.out, told.err) == (1, "[]\n", f"{said}\n")


@pytest.mark.parametrize(
    ("options", "told"), [(["--by", "author"], "guide, quarter, organisation"), (["--format", "ics"], "json")]
)
def test_there_is_no_figure_of_staff_nor_a_calendar_of_answers(
    interview: Interview, home: Path, options: list[str], told: str
) -> None:
    ended = interview("--home", home, "measures", *options)
    assert ended.code == 2
    assert told in ended.err


@pytest.mark.parametrize("ending", ["md", "txt", "html", "docx", "csv", "xlsx", "json"])
def test_a_file_holds_figures_and_no_names(interview: Interview, home: Path, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"figures.{ending}"
    told = interview("--home", home, "measures", "-o", file)
    assert (told.code, told.out) == (0, f"Written: {file}\n")
    content = file.read_bytes()
    assert b"Customer 1" not in content
    assert content
    again = interview("--home", home, "measures", "-o", file)
    assert again.code == 2
    assert "is there already" in again.err
    assert file.read_bytes() == content


def test_a_folder_takes_a_file_of_the_usual_name(interview: Interview, home: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert interview("--home", home, "measures", "--format", "csv", "-o", tmp_path).code == 0
    first, second = sorted(one.name for one in tmp_path.glob("*.csv"))
    assert (first[10:], second[10:]) == ("-measures-2.csv", "-measures.csv")


def test_what_a_name_promises_is_written_or_refused(interview: Interview, home: Path, tmp_path: Path) -> None:
    told = interview("--home", home, "measures", "--format", "csv", "-o", tmp_path / "figures.md")
    assert told.code == 2
    assert "ends in .md" in told.err


def test_without_a_file_it_goes_out(interview: Interview, home: Path) -> None:
    assert interview("--home", home, "measures", "--format", "md").out.startswith("**INTERNAL**")
