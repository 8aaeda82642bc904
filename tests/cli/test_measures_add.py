"""`interview measures add`: an answer that came another way is kept, once, whenever it came, and told."""

import json
from pathlib import Path

import pytest

from tests.support.command_line import Ended, Interview

GARETH = "Gareth Llewellyn"


@pytest.fixture
def home(own: Path) -> Path:
    return own


def test_an_answer_is_kept_and_shown_with_the_customer(interview: Interview, home: Path) -> None:
    kept = interview("--home", home, "measures", "add", GARETH, "NPS", "9", "--on", "2026-01-20")
    page = interview("--home", home, "customers", "show", GARETH)

    assert (kept.code, kept.err) == (0, "")
    assert "Recommendation (NPS): 9 of 10, by message, 20 Jan 2026." in kept.out
    assert [line for line in page.out.splitlines() if "Recommendation 9, by message" in line] != []


def test_the_same_answer_once_more_changes_nothing_and_says_so(interview: Interview, home: Path) -> None:
    def add(*more: str) -> Ended:
        return interview("--home", home, "measures", "add", GARETH, "fit", "sehr", *more)

    first, second = json.loads(add("--json").out), json.loads(add("--json").out)
    told, other = add(), json.loads(add("--mode", "imported", "--json").out)

    assert (first["new"], second["new"], second["conversation"]) == (True, False, first["conversation"])
    assert told.out.startswith("That answer is kept already")
    assert (other["new"], other["mode"]) == (True, "imported")


@pytest.mark.parametrize("value", ["-", "none", "keine Antwort"])
def test_that_there_was_no_answer_is_kept(interview: Interview, home: Path, value: str) -> None:
    kept = json.loads(interview("--home", home, "measures", "add", GARETH, "CES", value, "--json").out)

    assert {name: kept[name] for name in ("measure", "value", "mode", "wording", "counts")} == {
        "measure": "effort", "value": None, "mode": "message", "wording": None, "counts": True,
    }  # fmt: skip


def test_another_question_from_0_to_10_is_kept_and_counts_in_no_nps(interview: Interview, home: Path) -> None:
    add = ("--home", home, "measures", "add", GARETH, "NPS", "9", "--wording")
    kept, own = interview(*add, "How happy are you?"), interview(*add, "How likely are you to recommend us?", "--json")

    assert kept.out.splitlines()[1:] == [
        "Its question does not ask for a recommendation: it is kept, and counts in no NPS."
    ]
    assert json.loads(own.out)["new"] is False


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (("Nobody At All", "NPS", "9"), "There is no customer Nobody At All."),
        ((GARETH, "trust", "9"), "trust is no measure. There are satisfaction (Satisfaction), "),
        ((GARETH, "NPS", "11"), "11 is no answer to Recommendation (NPS): one number from 0 to 10, or - for no answer"),
        ((GARETH, "NPS", "9, because"), "9, because is no answer to Recommendation (NPS)"),
        ((GARETH, "NPS", "9", "--on", "2999-01-01"), "1 Jan 2999 still lies ahead."),
        ((GARETH, "NPS", "9", "--mode", "fax"), "For --mode there is only asked, message, imported"),
        ((GARETH, "NPS", "9", "--wording", "x" * 1000), "--wording has 1000 characters; at most"),
    ],
)
def test_what_cannot_be_kept_is_told_in_a_sentence(
    interview: Interview, sample: Path, given: tuple[str, ...], told: str
) -> None:
    ended = interview("--home", sample, "measures", "add", *given)

    assert ended.code != 0
    assert told in ended.err
