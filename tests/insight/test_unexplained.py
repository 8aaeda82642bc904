"""Of whom to find out why: they would not miss us, use us no longer, or did not answer."""

from datetime import datetime, timedelta

import pytest

from interview_tui.insight.unexplained import Puzzle, said_to_it, unexplained
from interview_tui.port.conversations import AnswerHead, Head
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import ContactTerms
from interview_tui.records.words import Aspect
from tests.support.frozen import START
from tests.support.known_customers import entry, heads_of
from tests.support.listed import WEBER, head
from tests.support.written import conversation, note

ASKED = START - timedelta(days=9)


def asked(n: int, measure: str, value: int | None, days_ago: int = 9) -> Head:
    """Return a conversation with Claudia Weber in which a measure was asked."""
    at: datetime = head(n, days_ago).started_at
    return head(n, days_ago, measure=AnswerHead(measure, value, at))


def found(*heads: Head, of: Customer = WEBER) -> list[tuple[Puzzle, str]]:
    """Return what is to be found out, and from which conversation."""
    return [(one.puzzle, one.head.id) for one in unexplained(heads, heads_of([of], heads), START.date())]


@pytest.mark.parametrize(
    ("value", "puzzles"),
    [(0, [Puzzle.NO_LONGER_USES]), (1, [Puzzle.NOT_MISSED]), (2, []), (3, []), (None, [Puzzle.NO_ANSWER])],
)
def test_who_would_not_miss_us_or_did_not_answer_is_a_question(value: int | None, puzzles: list[Puzzle]) -> None:
    assert [puzzle for puzzle, _ in found(asked(1, "fit", value))] == puzzles


def test_a_later_answer_ends_it() -> None:
    assert found(asked(1, "fit", 1, 9), asked(2, "fit", 3, 2)) == []
    assert found(asked(1, "satisfaction", None, 9), asked(2, "effort", 5, 2)) == []
    assert found(asked(2, "fit", 1, 2), asked(1, "fit", 3, 9)) == [(Puzzle.NOT_MISSED, head(2).id)]


def test_who_did_not_answer_later_still_would_not_miss_us() -> None:
    assert found(asked(1, "fit", 1, 9), asked(2, "fit", None, 2)) == [
        (Puzzle.NO_ANSWER, head(2).id),
        (Puzzle.NOT_MISSED, head(1).id),
    ]


def test_nobody_asks_after_who_left_wants_no_contact_or_is_not_known() -> None:
    left = begun(WEBER, entry(8, Aspect.LEFT, "moved", ASKED.date()))
    in_peace = begun(WEBER, entry(8, Aspect.WISH, "no", ASKED.date(), terms=ContactTerms(never=True)))

    assert found(asked(1, "fit", 1), of=left) == found(asked(1, "fit", None), of=in_peace) == []
    assert list(unexplained([asked(1, "fit", 1)], [], START.date())) == []


def test_what_they_said_to_it_is_what_was_noted_behind_the_answer() -> None:
    answer = {"measure": {"measure": "fit", "value": 1, "at": START + timedelta(minutes=5)}}
    before, parked = note(1, "types it off", kind="fact"), note(6, "the invoice", parked=True)
    promised = note(7, "send a sample", kind="promise")
    because, later = note(8, "another one is\nquicker"), note(9, "the hotline is slow", kind="criticism")

    assert said_to_it(conversation(before, parked, promised, because, later, **answer)) == "another one is"
    assert said_to_it(conversation(before, **answer)) == ""
    assert said_to_it(conversation(because)) == ""
