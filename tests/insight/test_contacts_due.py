from datetime import date, timedelta

import pytest

from interview_tui.insight.contacts_due import reminders
from interview_tui.insight.due import Reason, Reminder, in_order
from interview_tui.language.catalogue import Language
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import ContactTerms
from interview_tui.records.words import Aspect, Sensitive
from tests.support.known_customers import at_noon, entry, known
from tests.support.written import number

TODAY = date(2026, 11, 27)
ENGLISH = Language("en")


def ago(days: int) -> date:
    """Return a day so many days before today; after it for a negative number."""
    return TODAY - timedelta(days=days)


def customer(n: int = 1, name: str = "Anna Reed", **fields: object) -> Customer:
    """Return the n-th customer."""
    return Customer.model_validate({"id": number(n), "name": name, "since": at_noon(ago(4000)), **fields})


def wishing(of: Customer, **terms: object) -> Customer:
    """Return a customer with a wish."""
    return begun(of, entry(90, Aspect.WISH, "so", ago(300), terms=ContactTerms.model_validate(terms)))


def due(*known_ones: CustomerHead, ahead: int = 0) -> list[tuple[Reason, date | None]]:
    """Return what is due today, or so many days ahead."""
    return [(one.reason, one.on) for one in in_order(reminders(known_ones, TODAY, ago(-ahead)))]


def why(one: Reminder) -> str:
    """Return why it is due, in words."""
    assert one.why is not None
    return one.why.told(ENGLISH)


def test_a_contact_is_due_from_its_day_on_and_stays_so() -> None:
    monthly = begun(customer(), entry(2, Aspect.RHYTHM, "monthly", ago(300), terms=ContactTerms(days=30)))

    assert due(known(monthly, [ago(29)])) == []
    assert due(known(monthly, [ago(30)])) == [(Reason.CONTACT, TODAY)]
    assert due(known(monthly, [ago(100)])) == [(Reason.CONTACT, ago(70))]


def test_what_is_due_in_the_coming_week_is_found_when_it_is_asked_for() -> None:
    monthly = begun(customer(), entry(2, Aspect.RHYTHM, "monthly", ago(300), terms=ContactTerms(days=30)))

    assert due(known(monthly, [ago(25)]), ahead=7) == [(Reason.CONTACT, ago(-5))]


# aftercare


def using(since: str) -> Customer:
    """Return a customer who has something of ours since a rough date."""
    return begun(customer(), entry(2, Aspect.USES, "order module", ago(43), since=since))


@pytest.mark.parametrize(
    ("days", "is_due"), [(13, False), (14, True), (42, True), (43, False)], ids=["too soon", "first", "last", "over"]
)
def test_aftercare_is_due_two_to_six_weeks_after_a_purchase(days: int, is_due: bool) -> None:
    assert bool(due(known(using(ago(days).isoformat())))) is is_due


def test_aftercare_says_what_it_is_about() -> None:
    [one] = reminders([known(using(ago(20).isoformat()))], TODAY, TODAY)

    assert one.reason is Reason.AFTERCARE
    assert why(one) == "new: order module; thank them for the decision, still content?"


def test_aftercare_says_nothing_of_what_touches_health() -> None:
    lift = entry(3, Aspect.USES, "stairlift", ago(20), since=ago(20).isoformat(), sensitive=Sensitive.HEALTH)
    [one] = reminders([known(begun(customer(), lift))], TODAY, TODAY)

    assert why(one) == "new: …; thank them for the decision, still content?"


def test_aftercare_is_done_by_any_contact_in_that_time_and_by_none_before() -> None:
    bought = using(ago(20).isoformat())

    assert due(known(bought, [ago(10)])) == [(Reason.AFTERCARE, ago(6))]
    assert due(known(bought, [ago(6)])) == []


def test_a_month_is_enough_for_aftercare_and_a_year_is_not() -> None:
    assert due(known(using("2026-10"))) == [(Reason.AFTERCARE, date(2026, 11, 11))]
    assert due(known(using("2026"))) == []


def test_the_first_deal_is_a_purchase_where_nothing_else_is_known() -> None:
    assert due(known(customer(first_deal=ago(20)))) == [(Reason.AFTERCARE, ago(6))]


# who recommended us


def came_through(**fields: object) -> Customer:
    """Return somebody who came through Anna eight days ago."""
    through = entry(3, Aspect.THROUGH, "Anna Reed", ago(8), person=number(1))
    return begun(customer(2, "Ben Hall", **fields), through)


def test_who_recommended_us_is_thanked() -> None:
    [one] = reminders([known(customer()), known(came_through())], TODAY, TODAY)

    assert (one.reason, one.of_customer, one.on) == (Reason.THANKS, number(1), ago(8))
    assert why(one) == "recommended us to Ben Hall: say thank you"


def test_thanks_are_done_by_the_next_contact() -> None:
    assert due(known(customer(), [ago(8)]), known(came_through())) == [(Reason.THANKS, ago(8))]
    assert due(known(customer(), [ago(7)]), known(came_through())) == []


def test_who_recommended_us_hears_what_came_of_it() -> None:
    [one] = reminders([known(customer(), [ago(5)]), known(came_through(first_deal=ago(2)))], TODAY, TODAY)

    assert one.on == ago(2)
    assert why(one) == "recommended us to Ben Hall, who is a customer now: tell what came of it"


def test_what_somebody_uses_since_they_came_is_something_that_came_of_it_too() -> None:
    using_now = begun(came_through(), entry(4, Aspect.USES, "order module", ago(1)))

    assert due(known(customer(), [ago(5)]), known(using_now)) == [(Reason.THANKS, ago(1))]


def test_who_was_a_customer_before_did_not_become_one_through_them() -> None:
    known_before = known(came_through(first_deal=ago(300)))

    assert due(known(customer(), [ago(5)]), known_before) == []


def test_nobody_is_thanked_a_quarter_of_a_year_late() -> None:
    old = begun(customer(2), entry(3, Aspect.THROUGH, "Anna", ago(91), person=number(1)))

    assert due(known(customer()), known(old)) == []


# anniversaries


@pytest.mark.parametrize("years", [1, 2, 3, 10])
def test_the_first_deal_has_an_anniversary_every_year(years: int) -> None:
    dealt = customer(first_deal=TODAY.replace(year=2026 - years))

    assert due(known(dealt)) == [(Reason.ANNIVERSARY, TODAY)]


@pytest.mark.parametrize(("years", "is_due"), [(1, True), (2, False), (5, True), (7, False), (10, True)])
def test_the_first_talk_has_one_after_a_year_and_every_five(years: int, is_due: bool) -> None:
    assert bool(due(known(customer(), [TODAY.replace(year=2026 - years)]))) is is_due


def test_an_anniversary_is_over_after_a_week_and_was_kept_by_a_contact_shortly_before() -> None:
    def dealt(days: int, *contacts: date) -> CustomerHead:
        return known(customer(first_deal=ago(days).replace(year=2020)), contacts)

    assert due(dealt(7)) == [(Reason.ANNIVERSARY, ago(7))]
    assert due(dealt(8)) == []
    assert due(dealt(-1)) == []
    assert due(dealt(2, ago(9))) == []
    assert due(dealt(2, ago(10))) == [(Reason.ANNIVERSARY, ago(2))]


def test_an_anniversary_says_of_what() -> None:
    def told(one: CustomerHead) -> list[str]:
        return [why(due) for due in reminders([one], TODAY, TODAY)]

    assert told(known(customer(first_deal=TODAY.replace(year=2025)))) == ["first deal a year ago"]
    assert told(known(customer(first_deal=TODAY.replace(year=2023)))) == ["first deal 3 years ago"]
    assert told(known(customer(), [TODAY.replace(year=2025)])) == ["first talk a year ago"]
    assert told(known(customer(), [TODAY.replace(year=2016)])) == ["first talk 10 years ago"]


def test_an_anniversary_says_what_they_were_given_so_far() -> None:
    dealt = customer(first_deal=TODAY.replace(year=2024))
    given = begun(begun(dealt, entry(3, Aspect.PRESENT, "tea", ago(700))), entry(4, Aspect.PRESENT, "a book", ago(300)))

    [one] = reminders([known(given)], TODAY, TODAY)

    assert why(one) == "first deal 2 years ago; given so far: a book, tea"


def test_who_came_on_a_29_february_has_an_anniversary_every_year() -> None:
    dealt = known(customer(first_deal=date(2024, 2, 29)))

    assert [one.on for one in reminders([dealt], date(2026, 2, 28), date(2026, 2, 28))] == [date(2026, 2, 28)]


# the wish


def test_a_wish_holds_back_what_is_for_its_own_sake() -> None:
    scarce = wishing(customer(first_deal=ago(20)), days=60)

    assert due(known(scarce, [ago(30)])) == []
    assert due(known(scarce, [ago(60)])) == [(Reason.CONTACT, TODAY), (Reason.AFTERCARE, TODAY)]


def test_who_wants_no_contact_is_left_in_peace() -> None:
    assert due(known(wishing(customer(first_deal=ago(20)), never=True))) == []


def test_who_left_is_left_in_peace() -> None:
    left = begun(using(ago(20).isoformat()), entry(5, Aspect.LEFT, "moved away", ago(1)))

    assert due(known(left)) == []


def test_the_most_pressing_cause_comes_first_then_what_waits_longest() -> None:
    monthly = [
        begun(customer(n), entry(2, Aspect.RHYTHM, "monthly", ago(300), terms=ContactTerms(days=30))) for n in (1, 2)
    ]
    dealt = customer(3, first_deal=TODAY.replace(year=2020))

    every = [known(dealt), known(monthly[0], [ago(31)]), known(monthly[1], [ago(40)])]
    found = in_order(reminders(every, TODAY, TODAY))

    assert [one.of_customer for one in found] == [number(2), number(1), number(3)]
