"""How it goes on with a customer, told in a line: what was tried, partly elsewhere, left, returned, each with a reason.

Nobody has to know a reason. It is asked for once, and kept as not known where nothing is typed: that is worth asking
the customer. What is typed comes in by the one way in, and what touches health and the like is asked about there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from interview_tui.desk.customer.entering import Proposed, proposed, with_outcome
from interview_tui.language.catalogue import Code
from interview_tui.language.message import N_, Message, message
from interview_tui.records.customer import Customer
from interview_tui.records.words import Aspect

UNKNOWN = "?"
"""Stands for a reason that nobody knows."""
_NEXT = ";"
"""Stands between what was tried, what came of it, and what we change."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn that it takes with a customer, and what is asked about it."""

    aspect: Aspect
    question: str
    then: str = ""
    """A second question, which may be left; asked where the first answer does not say it."""
    follows: str = ""
    """What it means for what comes."""


TURNS: Mapping[Aspect, Turn] = {
    one.aspect: one
    for one in (
        Turn(
            Aspect.TRIED,
            N_("What did we try? With ; behind it what came of it, and what we change"),
            N_("What came of it? With ; behind it what we change. Empty: not known yet"),
        ),
        Turn(
            Aspect.ELSEWHERE,
            N_("What is elsewhere, and why? Since when, if you like"),
        ),
        Turn(
            Aspect.LEFT,
            N_("Why did they leave? In their words; since when, if you like. Empty: not known yet"),
            follows=N_("nothing reminds of them any more"),
        ),
        Turn(
            Aspect.RETURNED,
            N_("Why did they come back? Since when, if you like. Empty: not known yet"),
        ),
    )
}
"""In the order in which they are offered."""


def turns_of(customer: Customer) -> tuple[Turn, ...]:
    """Return the turns it can take: who left may return, and only they."""
    away = bool(customer.holding(Aspect.LEFT))
    hidden = (Aspect.ELSEWHERE, Aspect.LEFT) if away else (Aspect.RETURNED,)
    return tuple(one for one in TURNS.values() if one.aspect not in hidden)


def asks_on(turn: Turn, typed: str) -> bool:
    """Tell whether there is a second question: something was typed, and it does not say that yet."""
    return bool(turn.then and typed.strip() and _NEXT not in typed)


def taken(aspect: Aspect, typed: str, *, entry_id: str, at: datetime, code: Code) -> Proposed | None:
    """Return what is said by such a turn, the reason as typed; the answers to two questions with `;` between them.

    None where something was tried and nobody typed what.
    """
    text, came_of, change = _parts(typed) if aspect is Aspect.TRIED else (typed.strip(), "", "")
    if not text and aspect is Aspect.TRIED:
        return None
    said = proposed(text or UNKNOWN, aspect, entry_id=entry_id, at=at, code=code)
    if said is None:
        return None
    since = said.entry.since or at.date().isoformat()
    return with_outcome(replace(said, entry=said.entry.changed(since=since)), came_of, change)


def how_it_stands(customer: Customer, today: date) -> Message | None:
    """Return what is to be known before anybody calls: they left, or are partly elsewhere; None: neither."""
    for one in customer.holding(Aspect.LEFT, on=today):
        why = reason(one.text)
        return message(N_("Left: {why}. Nothing reminds of them any more, and they are always welcome."), why=why)
    for one in customer.holding(Aspect.ELSEWHERE, on=today):
        return message(N_("Partly elsewhere: {why}"), why=reason(one.text))
    return None


def reason(text: str) -> str | Message:
    """Return a reason as it is shown."""
    return Message(N_("why is not known yet")) if text == UNKNOWN else text


def _parts(typed: str) -> tuple[str, str, str]:
    text, _, rest = typed.partition(_NEXT)
    came_of, _, change = rest.partition(_NEXT)
    return text.strip(), came_of.strip(), change.strip()
