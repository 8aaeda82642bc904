"""`interview today`: the lines of the first screen and the coming week, without a screen."""

import json
from pathlib import Path

from interview_tui.insight.due import REASONS, Reason
from tests.support.command_line import NOW, Interview


def test_what_waits_is_said_one_line_a_customer_seven_at_most(interview: Interview, sample: Path) -> None:
    found = json.loads(interview("--home", sample, "today", "--json").out)
    told = interview("--home", sample, "--lang", "de", "today").out.splitlines()

    lines = found["today"]
    assert 0 < len(lines) <= 7
    whose = [one["customer_id"] for one in lines]
    assert len(whose) == len(set(whose))
    reasons = [Reason(one["reason"]) for one in lines]
    assert reasons == sorted(reasons, key=list(REASONS).index)
    assert len(told) == len(lines) + bool(found["more"])
    assert set(lines[0]) == {
        *("reason", "on", "at", "text", "when", "customer", "customer_id", "conversation", "note", "more")
    }


def test_the_coming_week_has_its_days(interview: Interview, sample: Path) -> None:
    found = json.loads(interview("--home", sample, "today", "--week", "--json").out)
    told = interview("--home", sample, "today", "--week").out.splitlines()

    # A contact that has been due for a while stands under today.
    today = NOW.date().isoformat()
    days = [max(one["on"], today) for one in found]
    assert days == sorted(days)
    assert len(told) == len(found) + len(set(days))


def test_where_nothing_waits_it_says_so_and_ends_with_one(interview: Interview, tmp_path: Path) -> None:
    told = interview("--home", tmp_path / "none", "today")
    week = interview("--home", tmp_path / "none", "today", "--week")

    assert (told.code, told.out, told.err) == (1, "", "Nothing waits today.\n")
    assert (week.code, week.err) == (1, "Nothing falls due in the coming week.\n")
