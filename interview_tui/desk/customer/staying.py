"""How the relationship goes on, noted in a line: tried, partly elsewhere, left, returned - each with a reason.

Nobody has to know a reason. It is asked for once, and recorded as unknown if left empty: then the customer is worth
asking. Texts go through `entering`, which confirms anything sensitive.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from interview_tui.desk.customer.entering import Proposed, proposed, with_outcome
from interview_tui.language.catalogue import Code
from interview_tui.language.message import N_, Message, message
from interview_tui.records.customer import Customer
from interview_tui.records.words import Aspect

UNKNOWN = "?"
"""Stands for an unknown reason."""
_NEXT = ";"
"""Separates what was tried, what came of it, and what we change."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn in the relationship, and the questions about it."""

    aspect: Aspect
    question: str
    then: str = ""
    """An optional second question; asked if the first answer does not cover it."""
    follows: str = ""
    """What follows from it."""


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
            follows=N_("no more reminders about them"),
        ),
        Turn(
            Aspect.RETURNED,
            N_("Why did they come back? Since when, if you like. Empty: not known yet"),
        ),
    )
}
"""In the order in which they are offered."""


def turns_of(customer: Customer) -> tuple[Turn, ...]:
    """Return the possible turns: only somebody who left can return, and nothing else."""
    away = bool(customer.holding(Aspect.LEFT))
    hidden = (Aspect.ELSEWHERE, Aspect.LEFT) if away else (Aspect.RETURNED,)
    return tuple(one for one in TURNS.values() if one.aspect not in hidden)


def asks_on(turn: Turn, typed: str) -> bool:
    """Return whether there is a second question: something was typed, and it does not cover it yet."""
    return bool(turn.then and typed.strip() and _NEXT not in typed)


def taken(aspect: Aspect, typed: str, *, entry_id: str, at: datetime, code: Code) -> Proposed | None:
    """Return what a turn says, with the reason as typed; two answers are joined with `;`.

    None if something was tried but nothing typed.
    """
    text, came_of, change = _parts(typed) if aspect is Aspect.TRIED else (typed.strip(), "", "")
    if not text and aspect is Aspect.TRIED:
        return None
    said = proposed(text or UNKNOWN, aspect, entry_id=entry_id, at=at, code=code)
    if said is None:
        return None
    since = said.entry.since or at.date().isoformat()
    return with_outcome(said._replace(entry=said.entry.changed(since=since)), came_of, change)


def how_it_stands(customer: Customer, today: date) -> Message | None:
    """Return what to know before calling: they left, or are partly with somebody else; None: neither."""
    for one in customer.holding(Aspect.LEFT, on=today):
        why = reason(one.text)
        return message(N_("Left: {why}. There are no more reminders about them, and they are always welcome."), why=why)
    for one in customer.holding(Aspect.ELSEWHERE, on=today):
        return message(N_("Partly elsewhere: {why}"), why=reason(one.text))
    return None


def reason(text: str) -> str | Message:
    """Return a reason as displayed."""
    return Message(N_("why is not known yet")) if text == UNKNOWN else text


def _parts(typed: str) -> tuple[str, str, str]:
    text, _, rest = typed.partition(_NEXT)
    came_of, _, change = rest.partition(_NEXT)
    return text.strip(), came_of.strip(), change.strip()
