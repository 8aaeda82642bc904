"""What can be selected before a call: promises, complaints, things to ask, things told, and one's own questions."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from interview_tui.desk.before.plan import Plan
from interview_tui.insight.due import Reminder
from interview_tui.insight.known import Known, Noted


class About(StrEnum):
    """What an item is, and therefore what can be done with it."""

    PROMISE = "promise"
    COMPLAINT = "complaint"
    FROM_OTHERS = "from_others"
    TO_ASK = "to_ask"
    TOLD = "told"
    OF_THEME = "of_theme"
    QUESTION = "question"


MOST_FROM_OTHERS = 2
"""In lines: how much of what others say, and promise in my name, is displayed."""
MOST_COMPLAINTS = 2
"""How many open complaints are displayed, the oldest."""


class Item(NamedTuple):
    """One selectable line of the screen."""

    about: About
    key: str
    """The id of the note or of the theme's question; for my own question, its text."""
    noted: Noted | None = None
    asked: Reminder | None = None
    """What others say, or promise in my name."""


def key_of(one: Reminder) -> str:
    """Return a key that distinguishes what others say from everything else that can be selected."""
    return f"{one.reason.value}:{one.from_others.key if one.from_others is not None else one.note_id}"


def told(known: Known) -> tuple[Noted, ...]:
    """Return everything told, except for complaints that are listed above."""
    above = {one.note.id for one in known.complaints[:MOST_COMPLAINTS]}
    return tuple(one for one in known.told if one.note.id not in above)


def items(plan: Plan, most_told: int | None = None, from_others: Sequence[Reminder] = ()) -> list[Item]:
    """Return what can be selected, in the order of the screen, with at most `most_told` things told; None: all."""
    known = plan.known
    promises = [Item(About.PROMISE, one.note.id, one) for one in known.promises]
    asked = [Item(About.FROM_OTHERS, key_of(one), asked=one) for one in from_others]
    noted = [(About.COMPLAINT, one) for one in known.complaints[:MOST_COMPLAINTS]]
    noted += [(About.TO_ASK, one) for one in known.to_ask]
    found = [Item(about, one.note.id, one) for about, one in noted]
    found += [Item(About.OF_THEME, one.id) for one in known.of_themes]
    found += [Item(About.TOLD, one.note.id, one) for one in told(known)[:most_told]]
    return [*promises, *asked, *found, *(Item(About.QUESTION, question) for question in plan.questions)]
