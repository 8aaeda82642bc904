import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from interview_tui.records.customer import Customer, parse_title, title
from tests.support.frozen import START
from tests.support.written import customer, number

WORD = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=10)
NAME = st.lists(WORD, min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("typed", "name", "organisation"),
    [
        ("Claudia Weber", "Claudia Weber", None),
        ("Claudia Weber (Nordmetall GmbH)", "Claudia Weber", "Nordmetall GmbH"),
        ("Claudia Weber · Nordmetall GmbH", "Claudia Weber", "Nordmetall GmbH"),
        ("Claudia Weber ·Nordmetall", "Claudia Weber", "Nordmetall"),
        ("Claudia Weber(Nordmetall)", "Claudia Weber", "Nordmetall"),
        ("  Claudia   Weber  ( Nordmetall ) ", "Claudia Weber", "Nordmetall"),
        ("Claudia Weber ()", "Claudia Weber ()", None),
        ("Claudia Weber ( )", "Claudia Weber", None),
        ("Claudia Weber ·", "Claudia Weber ·", None),
        ("(Nordmetall)", "(Nordmetall)", None),
        ("Haas (Vater) (Haas KG)", "Haas (Vater)", "Haas KG"),
        ("Haas · Haas (Nord)", "Haas", "Haas (Nord)"),
        ("Marie·Luise", "Marie·Luise", None),
        ("", "", None),
        ("   ", "", None),
        ("Claudia\nWeber", "Claudia Weber", None),
    ],
)
def test_name_and_organisation_are_read_from_one_line(typed: str, name: str, organisation: str | None) -> None:
    assert parse_title(typed) == (name, organisation)


@given(NAME, st.none() | NAME)
def test_a_title_is_read_as_it_is_written(name: str, organisation: str | None) -> None:
    assert parse_title(title(name, organisation)) == (name, organisation)


@given(st.text(max_size=60))
def test_reading_a_title_loses_nothing_but_brackets_dots_and_spaces(typed: str) -> None:
    name, organisation = parse_title(typed)

    assert f"{name}{organisation or ''}".translate({ord(c): None for c in " ()·"}) == "".join(typed.split()).translate(
        {ord(c): None for c in "()·"}
    )


def test_a_title_without_organisation_is_the_name() -> None:
    assert customer(1, "Claudia Weber").title == "Claudia Weber"


def test_a_title_names_the_organisation_behind_the_name() -> None:
    assert customer(1, "Claudia Weber", "Nordmetall").title == "Claudia Weber · Nordmetall"


def test_a_customer_needs_a_name() -> None:
    with pytest.raises(ValidationError):
        customer(1, "")


def test_a_name_that_is_nothing_when_cleaned_is_no_name() -> None:
    with pytest.raises(ValidationError):
        customer(1, "\x1b[31m\x00")


def test_a_name_is_one_clean_line() -> None:
    assert customer(1, "Claudia\n\x1b[1mWeber").name == "Claudia Weber"


def test_a_customer_is_addressed_with_sie_unless_told_otherwise() -> None:
    assert Customer(id=number(1), name="Claudia Weber", since=START).address == "Sie"


def test_what_is_no_word_is_no_form_of_address() -> None:
    with pytest.raises(ValidationError):
        customer(1, "Claudia Weber").changed(address="Sie oder du")
