"""What can be selected before the call: promises and complaints, what to ask, what was told, my questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from interview_tui.desk.before.plan import Plan
from interview_tui.insight.due import Reminder
from interview_tui.insight.known import Known, Noted


class About(StrEnum):
    """What an item is, and so what can be done with it."""

    PROMISE = "promise"
    COMPLAINT = "complaint"
    FROM_OTHERS = "from_others"
    TO_ASK = "to_ask"
    TOLD = "told"
    OF_THEME = "of_theme"
    QUESTION = "question"


MOST_FROM_OTHERS = 2
"""Lines of what others say and promise in my name."""
MOST_COMPLAINTS = 2
"""Open complaints that are shown, the oldest."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the screen that can be selected."""

    about: About
    key: str
    """The id of the note, or of the question about a theme; my question itself."""
    noted: Noted | None = None
    asked: Reminder | None = None
    """What others say, or promise in my name."""


def key_of(one: Reminder) -> str:
    """Return what tells something that others say from whatever else can be selected."""
    return f"{one.reason.value}:{one.from_others.key if one.from_others is not None else one.note_id}"


def told(known: Known) -> tuple[Noted, ...]:
    """Return all that was told, but for the complaints that stand above it."""
    above = {one.note.id for one in known.complaints[:MOST_COMPLAINTS]}
    return tuple(one for one in known.told if one.note.id not in above)


def items(plan: Plan, most_told: int | None = None, from_others: Sequence[Reminder] = ()) -> list[Item]:
    """Return what can be selected, in the order of the screen, with so many of what was told; None: all of it."""
    known = plan.known
    promises = [Item(About.PROMISE, one.note.id, one) for one in known.promises]
    asked = [Item(About.FROM_OTHERS, key_of(one), asked=one) for one in from_others]
    noted = [(About.COMPLAINT, one) for one in known.complaints[:MOST_COMPLAINTS]]
    noted += [(About.TO_ASK, one) for one in known.to_ask]
    found = [Item(about, one.note.id, one) for about, one in noted]
    found += [Item(About.OF_THEME, one.id) for one in known.of_themes]
    found += [Item(About.TOLD, one.note.id, one) for one in told(known)[:most_told]]
    return [*promises, *asked, *found, *(Item(About.QUESTION, question) for question in plan.questions)]
