"""Who calls from a number, and whose number is being typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.insight.callers import callers, matches, numbered
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun, ended
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from tests.support.frozen import START
from tests.support.written import customer, number


def reached_at(one: Customer, *texts: str) -> Customer:
    for place, text in enumerate(texts):
        entry = Entry(id=number(5000 + place), aspect=Aspect.PHONE, text=text, learnt_at=START)
        one = begun(one, entry)
    return one


WEBER = reached_at(customer(1, "Claudia Weber"), "07361 5550-14", "0171 3920014")
HELD = reached_at(customer(2, "Petra Held"), "+49 7361 5550-31")
HAAS = customer(3, "Ulla Haas")
EVERY = (WEBER, HELD, HAAS)


@pytest.mark.parametrize("number", ["+497361555014", "07361 555014", "0049 171 3920014", "0171-392 00 14"])
def test_a_caller_is_known_by_any_of_their_numbers_however_typed(number: str) -> None:
    assert callers(number, EVERY, "DE") == (WEBER,)


def test_another_extension_of_the_same_firm_is_somebody_else() -> None:
    assert callers("+49 7361 5550-77", EVERY, "DE") == ()


def test_several_with_one_number_are_all_of_them() -> None:
    other = reached_at(HAAS, "0171 3920014")

    assert callers("+491713920014", (WEBER, HELD, other), "DE") == (WEBER, other)


def test_a_number_that_is_theirs_no_longer_is_not_theirs() -> None:
    [first, *_] = WEBER.holding(Aspect.PHONE)

    assert callers("+497361555014", (ended(WEBER, first.id, START),), "DE") == ()


def test_a_number_of_another_country_is_another_one() -> None:
    assert callers("+43 7361 555014", EVERY, "DE") == ()


@pytest.mark.parametrize("number", ["", "anonymous", "Weber", "14"])
def test_what_is_no_number_is_nobodys(number: str) -> None:
    assert callers(number, EVERY, "DE") == ()


@given(st.from_regex(r"0[1-9][0-9]{6,10}", fullmatch=True), st.sampled_from(["DE", "AT", "CH", "GB"]))
@settings(max_examples=60)
def test_whoever_has_a_number_is_found_by_it(text: str, region: str) -> None:
    one = reached_at(HAAS, text)

    assert callers(text, (WEBER, one), region)[-1:] == (one,)


@pytest.mark.parametrize("typed", ["07361 555", "+49 7361 555", "0736155501"])
def test_a_number_finds_whose_it_is_while_it_is_typed(typed: str) -> None:
    assert WEBER in numbered(typed, EVERY) or HELD in numbered(typed, EVERY)


def test_what_is_no_number_finds_nobody() -> None:
    assert numbered("weber", EVERY) == ()
    assert numbered("00000", EVERY) == ()


def test_what_is_typed_means_a_customer_by_name_or_by_number() -> None:
    assert matches("haas", EVERY).sure == (HAAS,)
    assert matches("0171 392", EVERY).sure == (WEBER,)
