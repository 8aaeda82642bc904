"""Confirming or replacing something known before, during a call."""

from collections.abc import Callable

from interview_tui.desk.call import renewing
from interview_tui.desk.call.state import Call, Now
from interview_tui.desk.holding import Held
from interview_tui.insight.traits import asked_again
from interview_tui.language.message import N_, Message
from interview_tui.records.note import Earlier
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.asking import choose
from interview_tui.tui.widgets.words import kind_word


def renew(screen: ActingScreen, held: Held, question: str, makes: Callable[[Call, Earlier, Now], Call]) -> None:
    """Renew the selection, or what is asked about again; otherwise offer a choice."""
    known = held.plan.known
    earlier = renewing.meant(held.call, known)
    if earlier is not None:
        held.step(lambda call, now: makes(call, earlier, now))
        return
    language, customer = screen.services.language, held.plan.customer
    traits = asked_again(customer, known.confirmed, screen.services.today()) if customer is not None else ()
    there = {one.id: renewing.of_trait(held.call, one) for one, _ in traits}
    there |= {one.note.id: one.so_now for one in known.told}
    if not there:
        held.take(held.call.but(notice=Message(N_("Of this customer nothing is known from before."))))
        return
    old = {one.id for one, is_old in traits if is_old}
    options = [
        Option(
            one,
            is_so.text.split("\n")[0],
            language.say(N_("still so?")) if one in old else kind_word(is_so.kind, False, language)[0],
        )
        for one, is_so in there.items()
    ]

    def chosen(option: str) -> None:
        held.step(lambda call, now: makes(call, there[option], now))

    choose(screen, language.say(question), options, chosen)
