"""Whom a customer brought."""

from datetime import date

from interview_tui.insight.brought import brought_by, brought_told
from interview_tui.language.catalogue import Language
from interview_tui.port.customer_heads import CustomerHead, EntryHead
from interview_tui.records.words import Aspect
from tests.support.written import number

WEBER = CustomerHead(number(1), "Claudia Weber", "Nordmetall GmbH", date(2025, 3, 3))


def came(n: int, name: str, *entries: EntryHead, through: str = WEBER.id) -> CustomerHead:
    told = EntryHead(number(50 + n), Aspect.THROUGH, WEBER.name, date(2026, 3, n), person=through)
    return CustomerHead(number(n), name, None, date(2026, 3, n), entries=(told, *entries))


def test_whom_they_brought_stands_there_with_what_came_of_it_the_latest_first() -> None:
    held = came(2, "Petra Held")._replace(first_deal=date(2026, 10, 1))
    baum = came(3, "Timo Baum", EntryHead(number(60), Aspect.LEFT, "moved away", date(2026, 9, 1)))
    lenz = came(4, "Ida Lenz")

    found = brought_by(WEBER.id, [WEBER, held, baum, lenz])

    assert brought_told(found, Language("en")) == (
        "Brought us: Ida Lenz; Timo Baum, has left; Petra Held, first deal 1 Oct 2026"
    )


def test_who_came_through_somebody_else_is_not_theirs() -> None:
    assert brought_by(WEBER.id, [WEBER, came(2, "Petra Held", through=number(9))]) == ()
    assert brought_told((), Language("en")) == ""
