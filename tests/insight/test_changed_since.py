"""What changed of a customer since one last talked with them."""

from datetime import date, timedelta

import pytest

from interview_tui.insight.changed_since import Changed, changed_since, last_with
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun, corrected, ended
from interview_tui.records.entry import Entry
from interview_tui.records.forms import Form
from interview_tui.records.words import Aspect, Status
from tests.support.frozen import START
from tests.support.written import conversation, number

TODAY = START.date() + timedelta(days=30)
LAST = conversation(id=number(70), ended_at=START + timedelta(minutes=20), status=Status.DONE, author="Jana")
WEBER = Customer(id=number(80), name="Claudia Weber", since=START - timedelta(days=400))


def entry(n: int, text: str, aspect: Aspect = Aspect.INTEREST, days: int = 5, **fields: object) -> Entry:
    """Return what was learnt so many days after the last contact."""
    known = {"id": number(n), "aspect": aspect, "text": text, "learnt_at": START + timedelta(days=days)}
    return Entry.model_validate(known | fields)


def told(customer: Customer) -> list[tuple[str, bool, str]]:
    changes = changed_since(customer, LAST, TODAY)
    return [(one.entry.text, one.is_over, one.before.text if one.before else "") for one in changes]


def test_what_was_learnt_since_is_told_the_latest_first() -> None:
    weber = begun(begun(WEBER, entry(1, "rows")), entry(2, "sings", days=9))

    assert told(weber) == [("sings", False, ""), ("rows", False, "")]


def test_what_was_known_then_or_came_out_of_that_talk_is_no_news() -> None:
    known = entry(1, "rows", days=-5)
    from_it = entry(2, "sings", days=1, conversation=LAST.id)

    assert told(begun(begun(WEBER, known), from_it)) == []


def test_what_took_the_place_of_another_is_one_line() -> None:
    buyer = begun(WEBER, entry(1, "buyer", Aspect.ROLE, days=-100))

    assert told(begun(buyer, entry(2, "head", Aspect.ROLE))) == [("head", False, "buyer")]


def test_another_firm_is_told_with_the_one_before() -> None:
    weber = WEBER.changed(organisation="Nordmetall GmbH")

    assert told(begun(weber, entry(1, "Südholz AG", Aspect.ORGANISATION))) == [("Südholz AG", False, "Nordmetall GmbH")]


def test_what_ended_since_is_told_as_over() -> None:
    weber = ended(begun(WEBER, entry(1, "rows", days=-100)), number(1), START + timedelta(days=3))

    assert told(weber) == [("rows", True, "")]


def test_what_began_and_ended_meanwhile_is_nothing_to_tell() -> None:
    weber = ended(begun(WEBER, entry(1, "rows", days=2)), number(1), START + timedelta(days=3))

    assert told(weber) == []


def test_what_was_told_ahead_is_news_when_its_day_has_come() -> None:
    leave = entry(1, "on leave", Aspect.CIRCUMSTANCE, days=-9, until=(START + timedelta(days=9)).date().isoformat())
    buyer = entry(2, "retired", Aspect.CIRCUMSTANCE, days=-9, since=(START + timedelta(days=20)).date().isoformat())

    assert told(begun(begun(WEBER, leave), buyer)) == [("retired", False, ""), ("on leave", True, "")]


def test_a_slip_that_was_corrected_is_told_as_what_was_meant() -> None:
    weber = corrected(begun(WEBER, entry(1, "rwos")), number(1), entry(2, "rows", days=6))

    assert told(weber) == [("rows", False, "")]


@pytest.mark.parametrize("aspect", [Aspect.AVOID, Aspect.PRESENT, Aspect.RHYTHM])
def test_what_is_better_not_mentioned_and_what_is_ours_is_left_out(aspect: Aspect) -> None:
    assert told(begun(WEBER, entry(1, "x", aspect))) == []


def test_without_a_contact_before_nothing_has_changed() -> None:
    assert changed_since(begun(WEBER, entry(1, "rows")), None, TODAY) == ()


def test_the_day_on_which_it_was_written_down_is_told() -> None:
    changes = changed_since(begun(WEBER, entry(1, "rows", since="2020")), LAST, TODAY)

    assert changes == (Changed(entry(1, "rows", since="2020"), date(2026, 11, 26)),)


def by(author: str, days: int, **fields: object) -> Conversation:
    return LAST.changed(id=number(71 + days), author=author, started_at=START + timedelta(days=days), **fields)


def test_the_last_contact_is_the_one_that_somebody_held_themselves() -> None:
    mine, theirs = by("Jana", 1), by("Peter", 3)

    assert last_with([LAST, mine, theirs], "Jana") is mine
    assert last_with([LAST, mine, theirs], "") is theirs


def test_an_attempt_and_a_running_call_are_no_contact_yet() -> None:
    others = [by("Jana", 1, form=Form.ATTEMPT), by("Jana", 2, status=Status.OPEN)]

    assert last_with([LAST, *others], "Jana") is LAST
