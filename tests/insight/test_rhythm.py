from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.rhythm import Stage, held_back, is_in_peace, next_contact, stage, welcome_from, why_then
from interview_tui.language.catalogue import Language
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun, ended
from interview_tui.records.entry import ContactTerms
from interview_tui.records.words import Aspect
from tests.support.known_customers import at_noon, entry, known
from tests.support.written import number

KNOWN = date(2026, 1, 5)
TALKED = date(2026, 10, 30)
LATER = date(2026, 11, 20)
GERMAN, ENGLISH = Language("de"), Language("en")


def anna(**fields: object) -> Customer:
    """Return a customer who is known since January."""
    return Customer.model_validate({"id": number(1), "name": "Anna Reed", "since": at_noon(KNOWN), **fields})


def wishing(days: int | None = None, hours: str = "", never: bool = False, until: date | None = None) -> Customer:
    """Return Anna with a wish, which she has until a day, if that is said."""
    terms = ContactTerms(days=days, hours=hours, never=never)
    return begun(
        anna(),
        entry(2, Aspect.WISH, "as she said", KNOWN, terms=terms, until=until.isoformat() if until else None),
    )


def with_rhythm(days: int, of: Customer | None = None) -> Customer:
    """Return a customer, Anna with nothing else known, whom we want to talk with so often."""
    return begun(of or anna(), entry(3, Aspect.RHYTHM, "ours", KNOWN, terms=ContactTerms(days=days)))


def gone() -> Customer:
    """Return Anna after she left."""
    return begun(with_rhythm(30), entry(4, Aspect.LEFT, "moved away", LATER))


# the cycle


def test_with_whom_nobody_talked_is_planned() -> None:
    assert stage(known(anna()), ()) is Stage.PLAN


def test_contact_on_one_day_is_a_first_impression() -> None:
    assert stage(known(anna(), [TALKED]), ()) is Stage.BUILD


def test_contact_on_two_days_is_more_than_that() -> None:
    assert stage(known(anna(), [TALKED, LATER]), ()) is Stage.KEEP


def test_who_bought_something_is_past_the_first_impression() -> None:
    assert stage(known(anna(first_deal=KNOWN), [TALKED]), ()) is Stage.KEEP
    using = begun(anna(), entry(2, Aspect.USES, "Bestellmodul", KNOWN))
    assert stage(known(using, [TALKED]), ()) is Stage.KEEP


def test_while_something_is_open_between_us_there_is_something_to_improve() -> None:
    assert stage(known(anna(), [TALKED, LATER]), {number(1)}) is Stage.IMPROVE
    assert stage(known(anna(), [TALKED, LATER]), {number(2)}) is Stage.KEEP


def test_who_left_has_left_whatever_is_open() -> None:
    assert stage(known(gone(), [TALKED, LATER]), {number(1)}) is Stage.LEFT


def test_who_returned_is_in_the_cycle_again() -> None:
    returned = begun(gone(), entry(5, Aspect.RETURNED, "missed us", LATER))

    assert known(returned).left is None
    assert stage(known(returned, [TALKED, LATER]), ()) is Stage.KEEP


# the next contact


def test_where_nobody_said_how_often_no_contact_is_due() -> None:
    assert next_contact(known(anna(), [TALKED])) is None


def test_the_next_contact_is_counted_from_the_last_one() -> None:
    talked = known(with_rhythm(28), [TALKED, KNOWN])

    assert next_contact(talked) == TALKED + timedelta(days=28)
    assert why_then(talked).told(ENGLISH) == "our rhythm: about every 4 weeks"


def test_without_a_contact_it_is_counted_from_the_day_the_customer_is_known() -> None:
    assert next_contact(known(with_rhythm(28))) == KNOWN + timedelta(days=28)


def test_a_wish_is_a_rhythm_too_and_its_hours_are_said() -> None:
    talked = known(wishing(28, hours="vormittags"), [TALKED])

    assert next_contact(talked) == TALKED + timedelta(days=28)
    assert why_then(talked).told(GERMAN) == "Kontaktwunsch: höchstens alle 4 Wochen, vormittags"


@pytest.mark.parametrize(("wish", "rhythm", "holds"), [(28, 90, 90), (90, 28, 90), (28, 28, 28)])
def test_of_wish_and_rhythm_the_longer_one_holds(wish: int, rhythm: int, holds: int) -> None:
    assert next_contact(known(with_rhythm(rhythm, wishing(wish)), [TALKED])) == TALKED + timedelta(days=holds)


def test_a_wish_of_the_hours_alone_says_nothing_of_how_often() -> None:
    assert next_contact(known(wishing(hours="vormittags"), [TALKED])) is None


def test_who_wants_no_contact_has_none_that_is_due() -> None:
    silent = known(with_rhythm(28, wishing(never=True)), [TALKED])

    assert next_contact(silent) is None
    assert welcome_from(silent) is None


def test_who_left_has_none_that_is_due() -> None:
    assert next_contact(known(gone(), [TALKED])) is None
    assert welcome_from(known(gone(), [TALKED])) is None


def test_a_wish_that_ended_holds_nothing_back() -> None:
    over = ended(wishing(never=True), number(2), at_noon(LATER))

    assert welcome_from(known(over, [TALKED])) == date.min


def test_a_wish_for_some_time_holds_back_until_then_and_no_longer() -> None:
    until = TALKED + timedelta(days=10)
    after = until + timedelta(days=1)

    silent = known(with_rhythm(5, wishing(never=True, until=until)), [TALKED])
    scarce = known(with_rhythm(5, wishing(90, until=until)), [TALKED])

    assert welcome_from(silent) == next_contact(silent) == after
    assert welcome_from(scarce) == next_contact(scarce) == after
    assert why_then(scarce).told(ENGLISH) == "our rhythm: about every 5 days"
    assert held_back(silent).told(GERMAN) == "Kontaktwunsch: eine Zeit lang gar nicht"


def test_in_peace_is_who_left_and_who_wants_no_contact_today() -> None:
    until = TALKED + timedelta(days=10)
    silent = known(wishing(never=True, until=until), [TALKED])

    assert is_in_peace(silent, until)
    assert not is_in_peace(silent, until + timedelta(days=1))
    assert is_in_peace(known(wishing(never=True)), until)
    assert is_in_peace(known(gone()), until)
    assert not is_in_peace(known(wishing(90), [TALKED]), TALKED)


def test_how_often_is_due_only_while_that_was_said_for() -> None:
    soon = known(wishing(7, until=TALKED + timedelta(days=10)), [TALKED])
    late = known(wishing(28, "vormittags", until=TALKED + timedelta(days=10)), [TALKED])

    assert next_contact(soon) == TALKED + timedelta(days=7)
    assert next_contact(late) is None


@given(st.integers(1, 4_000_000), st.dates())
def test_no_wish_is_too_long_for_the_calendar(days: int, last: date) -> None:
    contact = next_contact(known(wishing(days), [last]))

    assert contact is not None
    assert contact >= last
