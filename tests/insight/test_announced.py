"""What many are told, seen from one of them: what is to be told still, and what was told; nobody is pestered."""

from datetime import date, timedelta

import pytest

from interview_tui.insight.announced import announced_to, as_of, to_tell
from interview_tui.insight.due import Reason
from interview_tui.insight.due_words import words_of
from interview_tui.insight.first_lines import first_lines
from interview_tui.insight.known import known
from interview_tui.insight.said import said_to
from interview_tui.language.catalogue import Language
from interview_tui.port.customer_heads import CustomerHead, EntryHead, Terms
from interview_tui.records import telling as tellings
from interview_tui.records.announcement import Announcement
from interview_tui.records.telling import Telling
from interview_tui.records.words import Aspect, Kind
from tests.support.making import CUSTOMER, NOW, conversation, note, numbered

TODAY = NOW.date()
DE, EN = Language("de"), Language("en")
WEBER = Telling(id=numbered(1), customer_id=CUSTOMER)
YILMAZ = Telling(id=numbered(2), customer_id=numbered(60))
PRICES = Announcement(id=numbered(9), at=NOW, text="prices rise", because="paper costs more", tellings=(WEBER, YILMAZ))
TOLD = tellings.taken(tellings.told(WEBER, TODAY, "Jana"), "calmly")


def head(customer_id: str = CUSTOMER, **fields: object) -> CustomerHead:
    return CustomerHead(**{"id": customer_id, "name": "Claudia Weber", "organisation": None, "since": TODAY} | fields)


HEADS = {one: head(one) for one in (CUSTOMER, YILMAZ.customer_id)}


def test_what_is_to_be_told_is_one_reminder_a_customer_with_the_day_by_which_they_should_know() -> None:
    later = PRICES.changed(id=numbered(10), text="the hotline moves", due=TODAY + timedelta(days=3), tellings=(WEBER,))

    found = {one.of_customer: one for one in to_tell([PRICES, later], HEADS, TODAY)}

    weber, yilmaz = found[CUSTOMER], found[YILMAZ.customer_id]
    assert (weber.reason, weber.on, yilmaz.on) == (Reason.TELL, later.due, None)
    assert words_of(weber, "", TODAY, EN)[:2] == ("Tell: the hotline moves, and 1 more", "by 24 Nov")
    assert words_of(yilmaz, "", TODAY, DE)[:2] == ("Sagen: prices rise", "")


def test_without_a_day_it_is_never_among_the_first_lines_and_with_one_only_in_its_last_week() -> None:
    def shown(due: date | None) -> int:
        return len(first_lines(to_tell([PRICES.changed(due=due, tellings=(WEBER,))], HEADS, TODAY), TODAY))

    assert [shown(None), shown(TODAY + timedelta(days=8)), shown(TODAY + timedelta(days=7))] == [0, 0, 1]


@pytest.mark.parametrize(
    "known_as",
    [
        {},
        {CUSTOMER: head(wish=Terms(never=True))},
        {CUSTOMER: head(entries=(EntryHead(numbered(5), Aspect.LEFT, "moved", TODAY),))},
    ],
)
def test_nobody_is_called_for_it_who_wishes_no_contact_has_left_or_is_gone(known_as: dict[str, CustomerHead]) -> None:
    assert list(to_tell([PRICES.changed(tellings=(WEBER,))], known_as, TODAY)) == []


def test_nobody_is_called_earlier_than_they_wish() -> None:
    wish = head(wish=Terms(days=30), last_contact=TODAY)

    [one] = to_tell([PRICES.changed(due=TODAY, tellings=(WEBER,))], {CUSTOMER: wish}, TODAY)

    assert one.on == TODAY + timedelta(days=30)


@pytest.mark.parametrize("telling", [TOLD, tellings.unwished(WEBER, TODAY)])
def test_told_and_not_wished_end_it(telling: Telling) -> None:
    assert list(to_tell([PRICES.changed(tellings=(telling,))], HEADS, TODAY)) == []


def test_withdrawn_ends_it_for_all() -> None:
    assert list(to_tell([PRICES.changed(withdrawn=TODAY)], HEADS, TODAY)) == []


def test_of_one_customer_what_they_should_know_soonest_comes_first() -> None:
    soon = PRICES.changed(id=numbered(10), due=TODAY)

    of_weber = known([], announced=announced_to([PRICES, soon], CUSTOMER))

    assert [one.announcement.id for one in of_weber.to_tell] == [soon.id, PRICES.id]
    assert of_weber.said == ()


def test_what_we_told_them_is_what_was_announced_and_what_was_noted_the_latest_first() -> None:
    noted = conversation(note(1, "the hotline is open on Saturdays", kind=Kind.TOLD), note(2, "a fact"))

    found = said_to([noted], announced_to([PRICES.changed(tellings=(TOLD,))], CUSTOMER))

    assert [one.id for one in found] == [note(1).id, WEBER.id]


def test_what_was_told_on_another_day_than_it_was_written_down_stands_under_that_day() -> None:
    later = tellings.told(WEBER, TODAY + timedelta(days=3), "Jana")

    [one] = said_to([], announced_to([PRICES.changed(tellings=(later,))], CUSTOMER))

    assert one.at.date() == TODAY + timedelta(days=3)


def test_what_we_said_never_counts_as_what_they_said() -> None:
    of_them = known([conversation(note(1, "prices rise", kind=Kind.TOLD), status="done")])

    assert of_them.told == ()
    assert [one.id for one in of_them.said] == [note(1).id]


def test_on_a_past_day_it_is_as_far_as_it_was_then() -> None:
    told = tellings.taken(tellings.told(WEBER, TODAY + timedelta(days=2), "Jana"), "calmly")
    announced = announced_to([PRICES.changed(tellings=(told,), withdrawn=TODAY + timedelta(days=3))], CUSTOMER)

    before, now = as_of(announced, NOW + timedelta(days=1)), as_of(announced, NOW + timedelta(days=4))

    assert [(one.telling, one.is_open) for one in before] == [(WEBER, True)]
    assert now == announced
    assert as_of(announced, NOW - timedelta(days=1)) == ()


def test_before_they_wished_not_to_hear_it_it_was_to_be_told_to_them() -> None:
    announced = announced_to(
        [PRICES.changed(tellings=(tellings.unwished(WEBER, TODAY + timedelta(days=2)),))], CUSTOMER
    )

    assert [one.is_open for one in as_of(announced, NOW + timedelta(days=1))] == [True]
    assert [one.is_open for one in as_of(announced, NOW + timedelta(days=2))] == [False]
