"""The table of an organisation's people."""

from datetime import date, timedelta

import pytest

from interview_tui.desk.organisation import People, read, sideways
from interview_tui.language.catalogue import Language
from interview_tui.port.conversations import Head
from interview_tui.tui.organisation.rows import head_line, person_rows, short_names
from interview_tui.tui.widgets.drawing import line
from tests.support.frozen import START
from tests.support.known_customers import known
from tests.support.written import customer, number

TODAY = date(2026, 11, 27)
WEBER, HELD = customer(1, "Claudia Weber", "Nordmetall GmbH"), customer(2, "Petra Held", "Nordmetall")


def talk(n: int, author: str) -> Head:
    at = START + timedelta(days=n)
    return Head(number(900 + n), WEBER.id, WEBER.name, "Nordmetall", author, None, "phone", at, at, "done", 0)


def shown(*authors: str) -> People:
    heads = [talk(-n, author) for n, author in enumerate(authors)]
    return read(People("Nordmetall"), (known(WEBER), known(HELD)), heads)


def drawn(people: People, width: int) -> list[str]:
    """Return the head of the table and its lines, each behind the cell for the mark."""
    language = Language("de")
    rows = [line(" ", *row.lines(width - 1)[0]) for row in person_rows(people, TODAY, language)]
    lines = [head_line(people, TODAY, language, width), *rows]
    return ["".join(span.text for span in one).rstrip() for one in lines]


def test_each_day_stands_below_the_name_and_where_nobody_talked_stands_a_dash() -> None:
    head, weber, held = drawn(shown("Jana Reuter", "Peter Lang"), 78)

    for name, day in (("Jana", START), ("Peter", START - timedelta(days=1))):
        assert weber[head.index(name) :].startswith(f"{day.day}.{day.month}.")
        assert held[head.index(name)] == "–"


def test_what_does_not_fit_is_said_to_go_on() -> None:
    many = shown(*(f"Author{n} Nr" for n in range(9)))

    head = drawn(many, 60)[0]
    further = drawn(sideways(many, 1, 2), 60)[0]

    assert "›" in head
    assert "‹" not in head
    assert "Author0" not in further
    assert "‹" in further


@pytest.mark.parametrize("width", [20, 40, 78, 120])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    assert max(map(len, drawn(shown("Jana Reuter", "Peter Lang", "Sam Okafor"), width))) <= width


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (("Jana Reuter", "Peter Lang"), ("Jana", "Peter")),
        (("Jana Reuter", "Jana Lang"), ("Jana R.", "Jana L.")),
        (("JR", "Reuter, Jana"), ("JR", "Jana")),
    ],
)
def test_our_names_are_as_short_as_tells_them_apart(names: tuple[str, ...], short: tuple[str, ...]) -> None:
    assert short_names(names) == short
