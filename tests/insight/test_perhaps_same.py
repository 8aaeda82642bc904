"""Who may be the same person."""

import pytest

from interview_tui.insight.perhaps_same import Because, perhaps_same, without_firm
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.typed_name import readings
from interview_tui.records.words import Aspect
from tests.support.frozen import START
from tests.support.known_customers import known
from tests.support.written import customer, number

ANNA = customer(1, "Anna Weber")


def reached(one: Customer, n: int, aspect: Aspect, text: str) -> Customer:
    return begun(one, Entry(id=number(n), aspect=aspect, text=text, learnt_at=START))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Anna Weber", None), ("Anna Weber", "Nordmetall GmbH")),
        (("Anna Weber", None), ("anna weber", None)),
        (("Anna Weber", "Nordmetall"), ("Weber, Anna", "Nordmetall GmbH")),
        (("Dr. Anna Weber", None), ("Anna Weber", None)),
        (("A. Weber", "Nordmetall"), ("Anna Weber", "Nordmetall")),
        (("Jürgen Müller", None), ("Juergen Mueller", "Kroll AG")),
        (("Jürgen Möller", None), ("Jürgen Müller", "Kroll AG")),
        (("Thomas Maier", "Haas KG"), ("Tomas Maier", "Haas KG")),
        (("Weber", "Haas KG"), ("Weber", None)),
    ],
)
def test_nearly_the_same_name_may_be_one_person(one: tuple[str, str | None], other: tuple[str, str | None]) -> None:
    first, second = known(customer(1, *one)), known(customer(2, *other))

    for asked, found in ((first, second), (second, first)):
        assert [(each.customer, each.because) for each in perhaps_same(asked, [first, second])] == [
            (found, Because.NAME)
        ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Anna Weber", "Kroll AG"), ("Anna Weber", "Nordmetall")),
        (("Anna Weber", None), ("Anne Krug", None)),
        (("Anna Weber", None), ("Weber", None)),
        (("Kurt Haas", None), ("Kurz Haas", None)),
        (("Anna Maria Weber", None), ("Anna Weber", None)),
        (("Anna Weber", None), ("Antonia Waber", None)),
    ],
)
def test_namesakes_elsewhere_and_other_names_are_two(
    one: tuple[str, str | None], other: tuple[str, str | None]
) -> None:
    first, second = known(customer(1, *one)), known(customer(2, *other))

    assert perhaps_same(first, [first, second]) == ()


def test_who_moved_on_may_be_the_one_of_that_name_where_they_were() -> None:
    kroll = customer(1, "Anna Weber", "Kroll AG")
    moved = begun(kroll, Entry(id=number(60), aspect=Aspect.ORGANISATION, text="Haas KG", learnt_at=START))
    old = customer(2, "Anna Weber", "Kroll")

    assert [one.customer for one in perhaps_same(known(old), [known(moved), known(old)])] == [known(moved)]


@pytest.mark.parametrize(
    ("aspect", "one", "other"),
    [
        (Aspect.PHONE, "0171 2345678", "+49 171 2345678"),
        (Aspect.PHONE, "07361 5550-14", "07361/555014"),
        (Aspect.MAIL, "A.Weber@nordmetall.example", "a.weber@nordmetall.example"),
    ],
)
def test_one_number_or_mail_may_be_one_person_whatever_they_are_called(aspect: Aspect, one: str, other: str) -> None:
    first = reached(customer(1, "Anna Weber", "Kroll AG"), 60, aspect, one)
    second = reached(customer(2, "Anna Krug", "Nordmetall"), 61, aspect, other)

    assert [each.because for each in perhaps_same(known(first), [known(second)])] == [Because.REACHED]


def test_an_extension_is_no_number_of_one_person() -> None:
    first, second = (
        known(reached(customer(n, name), 60 + n, Aspect.PHONE, "-14")) for n, name in ((1, "Ida"), (2, "Ulf"))
    )

    assert perhaps_same(first, [second]) == ()


def test_what_was_denied_is_not_asked_again() -> None:
    other = known(customer(2, "Anna Weber", "Nordmetall"))

    assert perhaps_same(known(ANNA), [other], {frozenset((ANNA.id, other.id))}) == ()


def test_the_surest_come_first() -> None:
    anna = reached(ANNA, 60, Aspect.MAIL, "anna@haas.example")
    namesake = customer(2, "Anna Weber", "Nordmetall")
    mail = reached(customer(3, "A. W."), 61, Aspect.MAIL, "anna@haas.example")

    found = perhaps_same(known(anna), [known(namesake), known(mail)])
    assert [one.customer.id for one in found] == [mail.id, namesake.id]


@pytest.mark.parametrize("typed", ["Anna Weber (Nordmetall)", "anna weber, Nordmetall GmbH", "Weber Anna · Nordmetall"])
def test_a_name_typed_with_an_organisation_may_be_the_one_without(typed: str) -> None:
    others = [customer(2, "Anna Weber", "Kroll AG"), customer(3, "Ulf Weber")]

    assert without_firm(readings(typed), [ANNA, *others]) == (ANNA,)


@pytest.mark.parametrize("typed", ["Anna Weber", "Anna", "Ida Weber (Nordmetall)", ""])
def test_a_name_alone_needs_no_such_guess(typed: str) -> None:
    assert without_firm(readings(typed), [ANNA]) == ()
