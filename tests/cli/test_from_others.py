"""What others say and promise in one's name, in the shell: among the promises, and in the coming week."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.cli import wall_clock
from interview_tui.records.comment import Say
from tests.support.answering_others import NEED, Three, three
from tests.support.command_line import NOW, Interview


@pytest.fixture
def team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Three:
    """A week later, when the day that was promised is over."""
    monkeypatch.setattr(wall_clock, "now", lambda: NOW + timedelta(days=7))
    found = three(tmp_path / "of three")
    found.says(Say.COMMENT, "How long does the check take?", NEED.id)
    found.says(Say.STRENGTH, "how calmly you asked on")
    return found


def test_a_promise_in_my_name_is_among_the_promises_with_who_promised_it(interview: Interview, team: Three) -> None:
    told = interview("--home", team.jana.store.home, "promises").out
    [found] = json.loads(interview("--home", team.jana.store.home, "promises", "--json").out)

    assert told.startswith("Promised in your name\n")
    assert "check the numbers  (Ben Okafor, Claudia Weber, " in told
    assert (found["group"], found["from"], found["owner"]) == ("in_my_name", "Ben Okafor", "Jana Reuter")
    assert interview("--home", team.jana.store.home, "show", found["conversation"]).code == 0


def test_it_is_late_as_any_other_and_nobody_elses(interview: Interview, team: Three) -> None:
    assert "check the numbers" in interview("--home", team.jana.store.home, "promises", "--late").out
    assert interview("--home", team.jana.store.home, "promises", "--theirs").code == 1
    assert interview("--home", team.kim.store.home, "promises").code == 1
    assert "from" in json.loads(interview("--home", team.ben.store.home, "promises", "--json").out)[0]


def test_what_asks_for_an_answer_stands_in_the_week_under_today_and_what_does_not_nowhere(
    interview: Interview, team: Three
) -> None:
    told = interview("--home", team.jana.store.home, "today", "--week").out
    found = json.loads(interview("--home", team.jana.store.home, "today", "--week", "--json").out)

    assert "Kim Reed: How long does the check take?  (Claudia Weber)" in told
    assert "calmly" not in told
    assert [one["reason"] for one in found] == ["said"]
