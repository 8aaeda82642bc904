from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.matching import Matches, match, meant
from interview_tui.records.customer_changes import with_fields
from interview_tui.records.merging import as_one
from tests.support.written import customer

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
WEBER = customer(1, "Claudia Weber", "Nordmetall GmbH")
MUELLER = customer(2, "Jürgen Müller", "Kroll AG")
STRAUSS = customer(3, "Anna-Lena Strauß", "Haas KG")
EVERYBODY = [WEBER, MUELLER, STRAUSS]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Claudia Weber", WEBER),
        ("claudia", WEBER),
        ("web", WEBER),
        ("w", WEBER),
        ("weber claudia", WEBER),
        ("c w", WEBER),
        ("nordm", WEBER),
        ("Claudia Weber (Nordmetall GmbH)", WEBER),
        ("Claudia Weber · Nordmetall GmbH", WEBER),
        ("Weber Nordmetall", WEBER),
        ("Müller", MUELLER),
        ("mueller", MUELLER),
        ("MULLER", MUELLER),
        ("mu\u0308ller", MUELLER),
        ("Jürgen", MUELLER),
        ("juergen kroll", MUELLER),
        ("Strauss", STRAUSS),
        ("STRAUẞ", STRAUSS),
        ("Lena", STRAUSS),
        ("anna-lena", STRAUSS),
    ],
)
def test_a_customer_is_surely_meant_by_the_beginning_of_each_word(typed: str, found: object) -> None:
    assert match(typed, EVERYBODY) == Matches(sure=(found,))


@pytest.mark.parametrize(
    ("typed", "perhaps"),
    [
        ("Webber", WEBER),
        ("Wber", WEBER),
        ("Wbr", WEBER),
        ("Wener", WEBER),
        ("Ewber", WEBER),
        ("Weebr", WEBER),
        ("Caludia Weber", WEBER),
        ("Claudia Webet", WEBER),
        ("Mülelr", MUELLER),
        ("Miller", MUELLER),
        ("Krol1", MUELLER),
    ],
)
def test_one_slip_of_the_fingers_only_suggests_a_customer(typed: str, perhaps: object) -> None:
    assert match(typed, EVERYBODY) == Matches(perhaps=(perhaps,))


@pytest.mark.parametrize(
    "typed",
    [
        "Claudia Wagner",
        "Claudia Weber Kroll",
        "Jana Weber",
        "Peter",
        "Webermann Meier",
        "xyz",
        "Claudia Weber (Haas KG)",
    ],
)
def test_a_new_customer_is_not_taken_for_another(typed: str) -> None:
    assert match(typed, EVERYBODY).sure == ()


@pytest.mark.parametrize("typed", ["", "   ", "·", "()", "( · )"])
def test_nothing_typed_means_nobody(typed: str) -> None:
    assert match(typed, EVERYBODY) == Matches()


def test_two_letters_are_not_enough_for_a_guess() -> None:
    assert match("wr", EVERYBODY) == Matches()


def test_one_letter_within_a_word_means_nobody() -> None:
    assert match("b", EVERYBODY) == Matches()


def test_a_word_that_begins_so_comes_before_one_that_only_holds_it() -> None:
    metall, nord = customer(4, "Zoe Metall"), customer(5, "Anton Nordmetall")

    assert match("metall", [nord, metall]) == Matches(sure=(metall,), perhaps=(nord,))


def test_equal_matches_come_by_name() -> None:
    people = [customer(1, "Weber, Zoe"), customer(2, "Weber, Änne"), customer(3, "weber, bert")]

    assert [one.id for one in match("weber", people).sure] == [people[1].id, people[2].id, people[0].id]


def test_two_customers_of_one_name_are_both_shown() -> None:
    twins = (customer(1, "Claudia Weber"), customer(2, "Claudia Weber"))

    assert match("Claudia Weber", twins).sure == twins


def test_every_word_has_to_fit_for_a_guess_too() -> None:
    assert match("Webber Kroll", EVERYBODY) == Matches()


NAMES = st.lists(st.text(st.sampled_from("abcdeäöüß"), min_size=1, max_size=8), min_size=1, max_size=3).map(" ".join)


@given(NAMES, NAMES)
def test_whoever_is_known_is_surely_found_by_name_and_organisation(name: str, organisation: str) -> None:
    known = customer(1, name, organisation)

    assert match(known.title, [known]).sure == (known,)
    assert match(f"{organisation} {name}", [known]).sure == (known,)


@given(st.text(max_size=20), st.lists(NAMES, max_size=5))
def test_nobody_is_found_twice(typed: str, names: list[str]) -> None:
    people = [customer(n, name) for n, name in enumerate(names)]

    found = match(typed, people)

    ids = [one.id for one in (*found.sure, *found.perhaps)]
    assert len(ids) == len(set(ids))


# where a mistake would cost


DOUBLE = customer(4, "Claudia Weber", "Haas KG")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (WEBER.id, [WEBER]),
        (f" {WEBER.id.lower()} ", [WEBER]),
        (WEBER.id[:-1], EVERYBODY),
        ("Claudia Weber", [WEBER]),
        ("claudia  weber", [WEBER]),
        ("Claudia Weber · Nordmetall GmbH", [WEBER]),
        ("Jürgen", [MUELLER]),
        ("kroll", [MUELLER]),
        ("ürgen", []),
        ("Jurgem", []),
        ("", []),
        ("01M", []),
    ],
)
def test_nobody_is_meant_by_a_guess(typed: str, found: list[object]) -> None:
    assert list(meant(typed, EVERYBODY)) == found


def test_all_who_bear_the_whole_name_are_meant_and_no_others() -> None:
    married = customer(5, "Claudia Weber-Kroll")

    assert meant("Claudia Weber", [WEBER, married, DOUBLE]) == (WEBER, DOUBLE)
    assert meant("Claudia Weber · Haas KG", [WEBER, married, DOUBLE]) == (DOUBLE,)


def test_somebody_is_found_by_the_name_they_had_before() -> None:
    married = with_fields(WEBER, NOON, name="Claudia Held")

    assert match("weber", [married, MUELLER]) == Matches(sure=(married,))
    assert match("held", [married]) == Matches(sure=(married,))


def test_of_two_records_of_one_person_either_name_finds_them() -> None:
    one = as_one([WEBER, customer(4, "C. Weber-Lang")])

    assert match("lang", [one]) == Matches(sure=(one,))


def test_whoever_bears_the_name_now_is_meant_by_it() -> None:
    married = with_fields(WEBER, NOON, name="Claudia Held")
    namesake = customer(5, "Claudia Weber")

    assert meant("Claudia Weber", [married, namesake]) == (namesake,)
