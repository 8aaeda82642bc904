"""The people of one organisation, and who of ours knows whom."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.organisations import (
    Organisation,
    member_told,
    named,
    of_name,
    organisations,
    typed_among,
    who_knows_whom,
)
from interview_tui.language.catalogue import Language
from interview_tui.port.conversations import Head, PresentHead
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun, corrected
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from tests.support.frozen import START
from tests.support.known_customers import known
from tests.support.written import customer, number

WEBER = customer(1, "Claudia Weber", "Nordmetall GmbH")
HELD = customer(2, "Petra Held", "NORDMETALL")
KROLL = customer(3, "Jürgen Müller", "Kroll AG")
LATER = START + timedelta(days=30)


def with_entry(one: Customer, n: int, aspect: Aspect, text: str, **fields: Any) -> Customer:
    return begun(one, Entry(id=number(n), aspect=aspect, text=text, learnt_at=LATER, **fields))


def head(n: int, whom: Customer, author: str, day: int = 0, *present: PresentHead) -> Head:
    at = START + timedelta(days=day)
    return Head(
        number(n), whom.id, whom.name, whom.organisation, author, None, "phone", at, at, "done", 0, present=present
    )


def of_firm(name: str, customers: Iterable[Customer], heads: Iterable[Head] = ()) -> Organisation | None:
    return of_name(name, map(known, customers), heads)


def every_firm(customers: Iterable[Customer]) -> tuple[Organisation, ...]:
    return organisations(map(known, customers))


MOVED = with_entry(WEBER, 50, Aspect.ORGANISATION, "Haas KG", since="2025-03")


@pytest.mark.parametrize("typed", ["Nordmetall", "nordmetall gmbh", " NORDMETALL  GmbH "])
def test_an_organisation_is_the_same_however_it_is_written(typed: str) -> None:
    found = of_firm(typed, [WEBER, HELD, KROLL])

    assert found is not None
    assert [one.name for one in found.members] == ["Claudia Weber", "Petra Held"]


def test_who_went_elsewhere_is_still_told_of_the_organisation_they_were_with() -> None:
    was, now = (of_firm(name, [MOVED, HELD]) for name in ("Nordmetall", "Haas KG"))

    assert was is not None
    assert now is not None
    assert [(one.name, one.until) for one in was.members] == [("Petra Held", None), ("Claudia Weber", "2025-03")]
    assert [one.name for one in was.present] == ["Petra Held"]
    assert [(one.name, one.since) for one in now.members] == [("Claudia Weber", "2025-03")]


def test_who_came_back_is_there() -> None:
    back = with_entry(MOVED, 51, Aspect.ORGANISATION, "Nordmetall")

    found = of_firm("Nordmetall", [back])

    assert found is not None
    assert [one.until for one in found.members] == [None]


def test_a_role_stands_beside_the_person_who_is_there() -> None:
    buyer = with_entry(WEBER, 52, Aspect.ROLE, "leads the buying")
    gone = with_entry(buyer, 53, Aspect.ORGANISATION, "Haas KG")

    found = [of_firm(name, [one]) for name, one in (("Nordmetall", buyer), ("Nordmetall", gone))]

    assert [one and one.members[0].role for one in found] == ["leads the buying", ""]


def test_whoever_was_there_with_one_of_them_belongs_to_the_picture() -> None:
    guest = PresentHead(number(70), "Timo Baum")
    other = PresentHead(KROLL.id, KROLL.name)
    heads = [head(900, WEBER, "Jana", 0, guest, other), head(901, KROLL, "Jana", 1, PresentHead(number(71), "Ida"))]

    found = of_firm("Nordmetall", [WEBER, KROLL], heads)

    assert found is not None
    assert [(one.name, one.met_with) for one in found.members] == [
        ("Claudia Weber", ""),
        ("Timo Baum", "Claudia Weber"),
    ]


def test_an_organisation_that_nobody_is_with_is_none() -> None:
    assert of_firm("Haas", [WEBER, KROLL]) is None
    assert of_firm("", [customer(4, "Anna Weber")]) is None


def test_a_slip_of_the_keys_was_never_an_organisation() -> None:
    typed = with_entry(customer(4, "Anna Weber"), 54, Aspect.ORGANISATION, "Nordmetal")
    better = Entry(id=number(55), aspect=Aspect.ORGANISATION, text="Nordmetall", learnt_at=LATER)

    assert [one.name for one in every_firm([corrected(typed, number(54), better)])] == ["Nordmetall"]


def test_all_organisations_come_by_name_each_once() -> None:
    found = every_firm([WEBER, KROLL, HELD, MOVED.changed(id=number(9))])

    assert [one.name for one in found] == ["Haas KG", "Kroll AG", "Nordmetall GmbH"]
    assert [len(one.members) for one in found] == [1, 1, 3]


def test_the_table_has_the_last_day_and_the_blanks() -> None:
    heads = [
        head(900, WEBER, "Peter Lang", 0),
        head(901, WEBER, "Peter Lang", 5),
        head(902, HELD, "Jana Reuter", 3, PresentHead(WEBER.id, WEBER.name)),
        head(903, KROLL, "Sam", 4),
    ]
    firm = of_firm("Nordmetall", [WEBER, HELD])
    assert firm is not None

    found = who_knows_whom(firm.members, heads)

    first = START.date()
    assert found.authors == ("Jana Reuter", "Peter Lang")
    assert [row.days for row in found.rows] == [
        (first + timedelta(days=3), first + timedelta(days=5)),
        (first + timedelta(days=3), None),
    ]
    assert [row.last for row in found.rows] == [first + timedelta(days=5), first + timedelta(days=3)]


def test_whom_nobody_talked_with_stands_there_with_blanks() -> None:
    firm = of_firm("Nordmetall", [WEBER, HELD])
    assert firm is not None

    found = who_knows_whom(firm.members, [head(900, WEBER, "Jana")])

    assert [row.days for row in found.rows] == [(START.date(),), (None,)]
    assert found.rows[1].last is None


def test_what_is_no_contact_does_not_count() -> None:
    firm = of_firm("Nordmetall", [WEBER])
    assert firm is not None

    found = who_knows_whom(firm.members, [head(900, WEBER, "Jana")._replace(form="attempt")])

    assert (found.authors, found.rows[0].days) == ((), ())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nordmetall", ["Nordmetall GmbH"]),
        ("nord", ["Nordmetall GmbH", "Nordwind"]),
        ("kroll ag", ["Kroll AG"]),
        ("", []),
    ],
)
def test_an_organisation_is_meant_by_its_name_or_by_how_its_words_begin(typed: str, meant: list[str]) -> None:
    every = every_firm([WEBER, KROLL, customer(5, "Ulf Baum", "Nordwind")])

    assert [one.name for one in named(typed, every)] == meant


def test_beside_a_person_stands_what_they_do_or_until_when_they_were_there() -> None:
    language, buyer = Language("en"), with_entry(WEBER, 52, Aspect.ROLE, "leads the buying")
    moved = with_entry(HELD, 53, Aspect.ORGANISATION, "Haas KG", since="2025-03")
    guest = head(900, WEBER, "Jana", 0, PresentHead(number(70), "Timo Baum"))
    firm = of_firm("Nordmetall", [buyer, moved], [guest])
    assert firm is not None

    assert [member_told(one, language) for one in firm.members] == [
        "leads the buying",
        "was there with Claudia Weber",
        "was here until 2025",
    ]


def test_one_of_ours_is_one_however_the_name_is_written() -> None:
    firm = of_firm("Nordmetall", [WEBER])
    assert firm is not None

    found = who_knows_whom(firm.members, [head(900, WEBER, "Jana Reuter"), head(901, WEBER, "jana reuter", 2)])

    assert found.authors == ("Jana Reuter",)
    assert found.rows[0].days == (START.date() + timedelta(days=2),)


HEADS = st.lists(
    st.tuples(st.sampled_from([WEBER, HELD, KROLL]), st.sampled_from(["Ann", "Bo"]), st.integers(0, 99)), max_size=12
)


@given(HEADS)
def test_each_day_in_the_table_is_that_of_a_contact_and_none_is_later(made: list[tuple[Customer, str, int]]) -> None:
    heads = [head(900 + n, *one) for n, one in enumerate(made)]
    firm = of_firm("Nordmetall", [WEBER, HELD, KROLL])
    assert firm is not None

    found = who_knows_whom(firm.members, heads)

    for row in found.rows:
        for author, day in zip(found.authors, row.days, strict=True):
            met = [
                one.started_at.date()
                for one in heads
                if (one.customer_id, one.author) == (row.member.customer_id, author)
            ]
            assert day == max(met, default=None)


@pytest.mark.parametrize(("typed", "firms"), [("nordm", ["Nordmetall GmbH"]), ("kroll", []), ("weber", []), ("", [])])
def test_a_firm_that_is_typed_is_offered_where_it_has_several_people(typed: str, firms: list[str]) -> None:
    assert list(typed_among(typed, [WEBER, HELD, KROLL])) == firms
