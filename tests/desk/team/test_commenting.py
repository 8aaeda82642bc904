"""What whoever leads says about a conversation: one strength and one question, until one was answered."""

from pathlib import Path

import pytest

from interview_tui.desk.team.comments import say_in
from interview_tui.port.team import Said
from interview_tui.records.comment import Say
from interview_tui.store.store import JsonStore
from tests.support.leading import TODAY, lead_store
from tests.support.written import number


@pytest.fixture
def lead(tmp_path: Path) -> JsonStore:
    return lead_store(tmp_path / "lead")


def asked_and_answered(lead: JsonStore) -> Said:
    answered = {one.comment.answers for one in lead.comments()}
    return next(one for one in lead.comments() if one.comment.say is Say.QUESTION and one.comment.id in answered)


def texts(lead: JsonStore, conversation: str, what: Say) -> list[str]:
    own = [one.comment for one in lead.comments() if one.own and one.comment.conversation == conversation]
    return [one.text for one in own if one.say is what]


@pytest.mark.parametrize("what", [Say.QUESTION, Say.STRENGTH])
def test_a_new_one_replaces_the_old(lead: JsonStore, what: Say) -> None:
    about = asked_and_answered(lead).comment
    for n, text in enumerate(("first", "second")):
        say_in(lead, number(n + 1), TODAY, about.store, "C" * 26, what, text)
    assert texts(lead, "C" * 26, what) == ["second"]


def test_one_that_was_answered_stays_with_its_answer_and_the_next_is_one_of_its_own(lead: JsonStore) -> None:
    first = asked_and_answered(lead).comment
    for n, text in enumerate(("Which day?", "Which day suits?")):
        say_in(lead, number(n + 1), TODAY, first.store, first.conversation, Say.QUESTION, text)
    assert sorted(texts(lead, first.conversation, Say.QUESTION)) == sorted([first.text, "Which day suits?"])
