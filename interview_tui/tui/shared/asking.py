"""The questions a screen can ask: a line, one of several options, a date, a customer, a search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from interview_tui.desk.customer.adding import new_customer
from interview_tui.desk.customer.chosen import read_chosen
from interview_tui.language.message import N_, Told
from interview_tui.port.search import Found, FoundEntry, Hit, Query
from interview_tui.records.naming import title
from interview_tui.records.typed_name import Reading, among, readings
from interview_tui.tui.panels.ask import Ask
from interview_tui.tui.panels.line_panel import LinePanel
from interview_tui.tui.panels.panel import Choose, Option, Page, Panel, told_page
from interview_tui.tui.shared.messages import CustomerWanted, ReadingWanted

if TYPE_CHECKING:
    from interview_tui.desk.services import Services
    from interview_tui.language.day_time import DayTime
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.customer import Customer
    from interview_tui.tui.shared.screen import InterviewScreen

Answer = TypeVar("Answer")
_NEW = "new:"
BY_WHEN = N_("By when? Tomorrow, Friday, {date}, in 2 weeks …")


class Of(NamedTuple):
    """What a question is about, besides the screen's customer: identifies a half-typed line."""

    conversation: str | None = None
    one: str | None = None
    """The id of a note or an entry."""


OF_SCREEN = Of()


def open_panel(
    screen: InterviewScreen[Any],
    panel: Panel[Answer | None],
    answered: Callable[[Answer], None],
    left: Callable[[], None] | None = None,
    of: Of = OF_SCREEN,
) -> None:
    """Open a panel; `left` is called if it is left without an answer.

    Keys after the one that opens it go to the panel, keys after the answer to the screen. What is typed in it is saved
    until the answer was used, even while `answered` asks further questions.
    """
    screen.turn.give(to_panel=True)
    panel.follows, screen.entered = screen.entered, ()
    for one in panel.follows:
        one.keep()
    if isinstance(panel, LinePanel):
        # Imported here: the first picture needs no records.
        from interview_tui.desk.begun import Asked, Begun

        asked = Asked(panel.question, screen.customer_here(), of.conversation, of.one)
        panel.begin_with(Begun(screen.services, asked, panel.usual))

    def closed(answer: Answer | None) -> None:
        screen.turn.take_back()
        if answer is not None:
            own = (panel.begun,) if isinstance(panel, LinePanel) and panel.begun is not None else ()
            screen.entered = (*panel.follows, *own)
            answered(answer)
            _become_something(screen)
        elif left is not None:
            screen.entered = panel.follows
            left()
            screen.entered = ()
        if not screen.turn.given:
            screen.turn.catch_up()

    screen.app.push_screen(panel, closed)


def _become_something(screen: InterviewScreen[Any]) -> None:
    """Drop the half-typed lines that were answered; if a page reports that nothing could be saved, keep them."""
    if isinstance(screen.app.screen, Page):
        screen.hold_answers()
    drop_answers(screen)


def drop_answers(screen: InterviewScreen[Any]) -> None:
    """Drop the half-typed lines that were answered: they were used, even if a page then says so."""
    answers, screen.entered = screen.entered, ()
    for one in answers:
        one.given()


def ask(
    screen: InterviewScreen[Any],
    question: str,
    text: str,
    answered: Callable[[str], None],
    check: Callable[[str], str] | None = None,
    left: Callable[[], None] | None = None,
    of: Of = OF_SCREEN,
    *,
    proposed: bool = False,
) -> None:
    """Ask in one line; `answered` gets the answer unless it was `left`. `check` says why one is not accepted.

    `proposed`: `text` is a value (a place, a name, a day, a number), which typing replaces; else a wording to edit.
    """
    open_panel(screen, Ask(screen.services, question, text=text, check=check, proposed=proposed), answered, left, of)


def choose(
    screen: InterviewScreen[Any],
    question: str,
    options: Sequence[Option],
    chosen: Callable[[str], None],
    new: Callable[[str], Sequence[Option]] | None = None,
    at: str = "",
) -> None:
    """Offer options, the one at `at` selected; `chosen` gets the id unless it was left."""
    open_panel(screen, Choose(screen.services, question, options, new=new, at=at), chosen)


def ask_date(
    screen: InterviewScreen[Any],
    dated: Callable[[date, DayTime | None], None],
    question: str = BY_WHEN,
    *,
    of: Of = OF_SCREEN,
) -> None:
    """Ask for a day that lies ahead, with its time where one is typed; `question` is to be translated."""
    # Not above: reading days takes a tenth of what our own code takes before the first picture.
    from interview_tui.language.due.date import read_answer
    from interview_tui.language.due.told import doubt_told, example_day

    language, today = screen.services.language, screen.services.today()

    def check(answer: str) -> str:
        due = read_answer(answer, today, language.code)
        return "" if due.day else doubt_told(due, today, language)

    def answered(answer: str) -> None:
        if (due := read_answer(answer, today, language.code)).day is not None:
            dated(due.day, due.time)

    ask(screen, screen.say(question, date=example_day(today, language)), "", answered, check, of=of)


class Why(NamedTuple):
    """Why a promise was moved or not kept."""

    reason: str
    told: bool
    """The customer knows."""


def ask_why(screen: InterviewScreen[Any], answered: Callable[[Why], None], of: Of, *, theirs: bool) -> None:
    """Ask why, in an optional line; unless it is `theirs`, Tab says that the customer knows."""
    mark = "" if theirs else screen.say(N_("The customer knows"))
    panel = Ask(screen.services, screen.say(N_("Why? Enter goes on without a reason")), mark=mark)
    open_panel(screen, panel, lambda text: answered(Why(text.strip(), panel.marked)), of=of)


def ask_moment(screen: InterviewScreen[Any], text: str, answered: Callable[[str], None], of: Of = OF_SCREEN) -> None:
    """Ask when a conversation was held; `text` is what is known of it. An empty line is an answer, too."""
    from interview_tui.desk.held_at import moment_fault

    services = screen.services
    now, code = services.now().wall, services.language.code
    question = screen.say(N_("When was it? Yesterday 14:00, 60 min; Wed morning …"))

    def fault(answer: str) -> str:
        return screen.tell(moment_fault(answer, now, code))

    ask(screen, question, text, answered, fault, of=of, proposed=True)


def choose_customer(
    screen: InterviewScreen[Any], conversation: Conversation, chosen: Callable[[Customer], None]
) -> None:
    """Choose the customer of a conversation, or create one; the number they called from becomes theirs."""
    from interview_tui.desk.customer.reaching import caller_kept

    def with_number(customer: Customer) -> None:
        chosen(customer)
        caller_kept(screen.services, conversation, customer)

    choose_person(screen, screen.say(N_("With whom is this conversation?")), with_number)


def choose_person(screen: InterviewScreen[Any], question: str, chosen: Callable[[Customer], None]) -> None:
    """Choose a customer, or create one from a new name."""
    customers = screen.services.store.customer_names().customers
    options = [Option(one.id, one.title) for one in sorted(customers.values(), key=lambda one: one.name)]
    is_known = among(one.organisation for one in customers.values())
    offered: dict[str, Reading] = {}

    def picked(option: str) -> None:
        try:
            new = offered.get(option)
            services = screen.services
            if new is not None:
                chosen(new_customer(services, new.name, new.organisation))
            else:
                chosen(read_chosen(services.store, customers[option]))
        except Told as error:
            screen.app.push_screen(told_page(error.message, screen.services))

    def new(typed: str) -> list[Option]:
        offered.clear()
        offered.update((f"{_NEW}{place}", one) for place, one in enumerate(readings(typed, is_known)))
        told = screen.say(N_("new customer"))
        return [Option(option, title(one.name, one.organisation), told) for option, one in offered.items()]

    choose(screen, question, options, picked, new)


def search_for(
    screen: InterviewScreen[Any], query: Query, chosen: Callable[[Hit], None], services: Services | None = None
) -> None:
    """Search for a note or an entry of a customer; `chosen` gets it unless the search was left.

    `services` are the screen's, unless another store is to be searched.
    """
    # Not above: wording what is known loads the words for days, a twelfth of our own code.
    from interview_tui.tui.panels.search import Search

    # Whoever finds nothing has to know that others were not looked at.
    here = query.customer_id or query.conversation_id
    question = N_("Search only what was noted with this customer") if here else N_("Search what was noted")
    open_panel(screen, Search(services or screen.services, screen.say(question), query), chosen)


def open_found(screen: InterviewScreen[Any], found: Hit, *, on_call: bool = False) -> None:
    """Show a note in its conversation, or the page of an entry's customer, above this screen.

    `on_call`: a call is going on.
    """
    if isinstance(found, FoundEntry):
        screen.give_way(CustomerWanted(found.customer_id, on_call=on_call))
    if isinstance(found, Found):
        name = title(found.customer, found.organisation) if found.customer else ""
        screen.give_way(ReadingWanted(found.conversation_id, name, found.note_id))
