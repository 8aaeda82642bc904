"""The people of an organisation as they are looked at: selected, moved, read again."""

from dataclasses import replace
from datetime import timedelta

from interview_tui.desk.organisation import People, moved, picked, read, sideways
from interview_tui.port.conversations import Head, PresentHead
from tests.support.frozen import START
from tests.support.known_customers import known
from tests.support.written import customer, number

WEBER, HELD = customer(1, "Claudia Weber", "Nordmetall GmbH"), customer(2, "Petra Held", "Nordmetall")
CUSTOMERS = (known(WEBER), known(HELD))


def talk(n: int, author: str) -> Head:
    at = START + timedelta(days=n)
    return Head(number(900 + n), WEBER.id, WEBER.name, "Nordmetall", author, None, "phone", at, at, "done", 0)


SHOWN = read(People("Nordmetall"), CUSTOMERS, [talk(1, "Jana"), talk(2, "Peter"), talk(3, "Sam")])


def test_everybody_there_is_listed_and_the_first_is_selected() -> None:
    assert [row.member.name for row in SHOWN.rows] == ["Claudia Weber", "Petra Held"]
    assert SHOWN.chosen is not None
    assert SHOWN.chosen.customer_id == WEBER.id


def test_who_was_only_met_with_its_people_has_no_page() -> None:
    met = talk(1, "Jana")._replace(present=(PresentHead(number(80), "Ida Krug"),))

    found = read(People("Nordmetall"), CUSTOMERS, [met])

    assert [row.member.name for row in found.rows] == ["Claudia Weber", "Petra Held", "Ida Krug"]
    assert found.kept == {WEBER.id, HELD.id}


def test_an_organisation_where_nobody_is_known_has_nobody() -> None:
    found = read(People("Haas"), CUSTOMERS, [])

    assert (found.is_read, found.organisation, found.chosen) == (True, None, None)
    assert moved(found, 1).at == 0


def test_who_is_selected_stays_selected_when_somebody_comes_before_them() -> None:
    at_held = moved(SHOWN, 1)
    more = (*CUSTOMERS, known(customer(3, "Anna Baum", "Nordmetall")))

    after = read(at_held, more, [])

    assert after.chosen is not None
    assert after.chosen.name == "Petra Held"


def test_the_selection_ends_where_the_list_does() -> None:
    assert [moved(SHOWN, by).at for by in (-1, 1, 9)] == [0, 1, 1]
    assert [picked(SHOWN, at).at for at in (1, 2, -1)] == [1, 0, 0]


def test_names_that_do_not_fit_are_shown_further_right_and_no_further_than_the_last() -> None:
    assert [sideways(SHOWN, by, 2).column for by in (1, 5, -1)] == [1, 1, 0]
    assert sideways(replace(SHOWN, column=1), -1, 2).column == 0
