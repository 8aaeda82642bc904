"""A call on a complaint that was interrupted goes on with the questions it had, whichever talk on it that was."""

import pytest

from interview_tui.desk.call.state import Now, resumed
from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.records.private import Private
from tests.support.at_the_phone import call_with
from tests.support.frozen import START, Ids

GUIDE = load_guides([library_folder()]).guides["complaint"]


@pytest.mark.parametrize("told", [None, frozenset[str](), frozenset({"what-happened", "cost-them"})])
def test_it_goes_on_with_the_questions_it_had(told: frozenset[str] | None) -> None:
    call = call_with(guide=GUIDE.fitting(promise_open=False, told=told))
    draft = call.draft(Now(START, 1.0, Ids()), "desk", 1)

    again = resumed(call.conversation, Private(id=call.conversation.id), draft, GUIDE)

    assert again.guide == call.guide


def test_without_a_draft_it_is_taken_for_the_first_talk() -> None:
    call = call_with(guide=GUIDE)

    again = resumed(call.conversation, Private(id=call.conversation.id), None, GUIDE)

    assert again.guide == GUIDE.fitting(promise_open=True)
