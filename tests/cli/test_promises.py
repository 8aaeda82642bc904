import json
from pathlib import Path

import pytest

from interview_tui.insight.due import Reason
from tests.support.command_line import Interview


def parsed(interview: Interview, language: str, text: str) -> dict[str, object]:
    told = interview("--lang", language, "promises", "parse", text, "--today", "2026-11-27", "--json")
    assert (told.code, told.err) == (0, "")
    found = json.loads(told.out)
    assert list(found) == ["due", "time", "span", "reason"]
    return found


@pytest.mark.parametrize(
    ("language", "text", "due", "time", "named"),
    [
        ("de", "Muster bis KW 50 schicken", "2026-12-11", None, "bis KW 50"),
        ("de", "morgen um 9 anrufen", "2026-11-28", "09:00", "morgen"),
        ("de", "Mi 2.12. vormittags", "2026-12-02", "morning", "Mi 2.12."),
        ("en", "send it the Monday after next", "2026-12-07", None, "the Monday after next"),
        ("en", "call tomorrow at 3 pm", "2026-11-28", "15:00", "tomorrow"),
    ],
)
def test_a_promise_is_told_with_its_day_its_time_and_where_the_day_stands(
    interview: Interview, language: str, text: str, due: str, time: str | None, named: str
) -> None:
    start = text.index(named)

    assert parsed(interview, language, text) == {
        "due": due,
        "time": time,
        "span": [start, start + len(named)],
        "reason": None,
    }


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        ("de", "bis 24.11. schicken", "just past"),
        ("de", "bis Mo 4.12.", "contradiction"),
        ("de", "31.2.", "no such day"),
        ("en", "by 20 Nov 2026", "past"),
        ("en", "the second week of next month", "vague"),
        ("en", "soon", "no day"),
    ],
)
def test_a_doubtful_promise_has_no_day_and_a_reason(
    interview: Interview, language: str, text: str, reason: str
) -> None:
    found = parsed(interview, language, text)

    assert (found["due"], found["reason"]) == (None, reason)


def test_people_are_told_the_day_with_another_year_and_the_time(interview: Interview) -> None:
    command = ("promises", "parse", "bis Fr 15.1., 14 Uhr", "--today", "2026-11-27")

    assert interview("--lang", "de", *command).out == "Fr 15.1.2027, 14:00  (bis Fr 15.1.)\n"


def test_people_are_told_why_there_is_no_day_with_an_example_ahead(interview: Interview) -> None:
    told = interview("promises", "parse", "by 24 Nov", "--today", "2026-12-24").out

    assert told == "That day has only just been. Name another, or type its year with it: 3 Jan 2027.\n"


def test_a_today_that_is_no_day_is_told(interview: Interview) -> None:
    told = interview("promises", "parse", "morgen", "--today", "gestern")

    assert (told.code, told.err) == (2, "gestern is no day. Write it as 2026-11-21.\n")


def test_what_is_open_is_listed_in_groups(interview: Interview, sample: Path) -> None:
    found = interview("--home", sample, "promises", "list", "--json")

    promises = json.loads(found.out)
    assert found.code == 0
    assert set(promises[0]) == {
        *("group", "due", "text", "theirs", "customer", "conversation", "note", "time"),
        *("owner", "state", "moved_from", "reason", "to_tell", "from"),
    }
    groups = [one["group"] for one in promises]
    assert sorted(groups, key=list(Reason).index) == groups
    assert {one["theirs"] for one in promises if one["group"] == Reason.THEIRS} == {True}
    told = interview("--home", sample, "promises", "list").out
    assert all(one["text"] in told and one["conversation"] in told for one in promises)


def test_nothing_open_is_told_and_ends_with_one(interview: Interview, tmp_path: Path) -> None:
    told = interview("--home", tmp_path / "none", "promises", "list")

    assert (told.code, told.out, told.err) == (1, "", "Nothing is open.\n")


@pytest.mark.parametrize("narrowed", [["--late", "--theirs"], ["--late", "--open", "--theirs"]])
def test_where_no_promise_is_as_it_was_asked_for_it_does_not_say_that_nothing_is_open(
    interview: Interview, sample: Path, narrowed: list[str]
) -> None:
    told = interview("--home", sample, "promises", *narrowed)

    assert (told.code, told.out, told.err) == (1, "", "No promise is like that.\n")


def test_without_a_command_it_lists(interview: Interview, sample: Path) -> None:
    assert interview("--home", sample, "promises") == interview("--home", sample, "promises", "list")
