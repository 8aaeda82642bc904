"""An incoming call: shows who calls from that number before the call, asks if unsure, or starts notes at once."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from interview_tui.desk.before.plan import Plan
from interview_tui.desk.customer.reaching import who_calls
from interview_tui.desk.services import Services
from interview_tui.language.message import N_
from interview_tui.language.phone import is_number
from interview_tui.records.customer import Customer
from interview_tui.tui.before.screen import BeforeScreen
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import choose
from interview_tui.tui.shared.opening import OpeningScreen
from interview_tui.tui.today.screen import TodayScreen

_NOBODY = "nobody"


def answering(
    call: str,
    first: TodayScreen,
    services: Services,
    go: Callable[[Screen[None]], None],
    begin: Callable[[Plan], None],
) -> OpeningScreen:
    """Return the screen displayed while the caller of a number, or the customer of a name, is looked up.

    `go` shows a screen in its place; `begin` starts a call, without a customer if nobody is known.
    """
    caller = call if is_number(call) else ""

    def answer(customer: Customer | None) -> None:
        if customer is None:
            begin(Plan(guide=services.guides.usual(), caller=caller))
        else:
            go(BeforeScreen(services, customer, caller=caller))

    def found(them: tuple[Customer, ...]) -> None:
        if len(them) < 2:
            answer(them[0] if them else None)
            return
        first.app.pop_screen()
        by_id = {one.id: one for one in them}
        options = [*(Option(one.id, one.title) for one in them), Option(_NOBODY, first.say(N_("somebody else")))]
        question = first.say(N_("Who calls? {number}"), number=call)
        choose(first, question, options, lambda chosen: answer(by_id.get(chosen)))

    return OpeningScreen(services, call, lambda: who_calls(services, call), found)
