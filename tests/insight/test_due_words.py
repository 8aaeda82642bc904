"""What is said of a promise that waits, and whose it is where it is not mine."""

import pytest

from interview_tui.insight.due import Reason, Reminder
from interview_tui.insight.due_words import words_of
from interview_tui.language.catalogue import Language
from tests.support.frozen import START
from tests.support.leading import came, promise

TODAY = START.date()


@pytest.mark.parametrize(
    ("owner", "theirs", "said"),
    [
        ("Ben Okafor", False, "Send the sample (Ben Okafor)"),
        ("jana reuter", False, "Send the sample"),
        (None, False, "Send the sample"),
        ("Claudia Weber", True, "Send the sample"),
    ],
)
def test_a_promise_that_a_colleague_is_to_keep_says_who(owner: str | None, theirs: bool, said: str) -> None:
    one = promise(TODAY, owner=owner, theirs=theirs)
    waiting = Reminder(Reason.LATE, TODAY, came(1).head, one)

    assert words_of(waiting, "Claudia Weber", TODAY, Language("en"), "Jana Reuter").what == said


def test_where_nobody_knows_who_i_am_nobody_is_named() -> None:
    waiting = Reminder(Reason.LATE, TODAY, came(1).head, promise(TODAY, owner="Ben Okafor"))

    assert words_of(waiting, "Claudia Weber", TODAY, Language("en")).what == "Send the sample"
