"""What more than one screen asks: a day, a customer, a note that was found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from interview_tui.desk.customer.adding import new_customer
from interview_tui.language.message import N_, Told
from interview_tui.port.search import Found, Query
from interview_tui.records.naming import title
from interview_tui.tui.panels.panel import Option, told_page
from interview_tui.tui.panels.search import Search
from interview_tui.tui.shared.messages import ReadingWanted

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer
    from interview_tui.tui.shared.screen import InterviewScreen

_NEW = "new:"


def ask_date(screen: InterviewScreen[Any], dated: Callable[[date], None]) -> None:
    """Ask for a day that lies ahead."""
    # Not above: reading days takes a tenth of what our own code takes before the first picture.
    from interview_tui.language.due_date import parse_due, read_answer
    from interview_tui.language.due_told import doubt_told, example_day

    language, today = screen.services.language, screen.services.today()

    def check(answer: str) -> str:
        due = read_answer(answer, today, language.code)
        return "" if due.day else doubt_told(due, today, language)

    def answered(answer: str) -> None:
        if (due := parse_due(answer, today, language.code)) is not None:
            dated(due)

    question = screen.say(N_("By when? Tomorrow, Friday, {date}, in 2 weeks …"), date=example_day(today, language))
    screen.ask(question, "", answered, check)


def choose_customer(screen: InterviewScreen[Any], chosen: Callable[[Customer], None]) -> None:
    """Let a customer be chosen, or made of a new name."""
    customers = screen.services.store.customers().customers
    options = [Option(one.id, one.title) for one in sorted(customers.values(), key=lambda one: one.name)]

    def picked(option: str) -> None:
        try:
            chosen(customers.get(option) or new_customer(screen.services, option.removeprefix(_NEW)))
        except Told as error:
            screen.app.push_screen(told_page(error.message, screen.services))

    def new(typed: str) -> Option:
        return Option(f"{_NEW}{typed}", typed, screen.say(N_("new customer")))

    screen.choose(screen.say(N_("With whom is this conversation?")), options, picked, new)


def search_for(screen: InterviewScreen[Any], query: Query, chosen: Callable[[Found], None]) -> None:
    """Let a note be searched for; `chosen` gets it unless the search was left."""
    screen.open_panel(Search(screen.services, screen.say(N_("Search what was noted")), query), chosen)


def open_found(screen: InterviewScreen[Any], found: Found) -> None:
    """Show a note in its conversation, above this screen."""
    name = title(found.customer, found.organisation) if found.customer else ""
    screen.give_way(ReadingWanted(found.conversation_id, name, found.note_id))
