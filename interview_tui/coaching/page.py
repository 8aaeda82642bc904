"""The calm page after a call: what went well, and one thing worth a look. At most three lines for nine rules."""

from collections.abc import Callable
from dataclasses import dataclass

from interview_tui.coaching.facts import facts
from interview_tui.coaching.feedback import feedback
from interview_tui.coaching.focus import focus
from interview_tui.coaching.learning import learning
from interview_tui.coaching.listening import listening
from interview_tui.coaching.needs import needs
from interview_tui.coaching.observation import Held, Observation, Verdict
from interview_tui.coaching.open_questions import open_questions
from interview_tui.coaching.whys import whys

MOST_WELL = 2

OBSERVERS: tuple[Callable[[Held], Observation | None], ...] = (
    listening,
    whys,
    needs,
    learning,
    feedback,
    facts,
    focus,
    open_questions,
)
"""In order of priority. Rule 1, be authentic, is not for anybody to observe."""


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The content of the page."""

    well: tuple[Observation, ...] = ()
    look: Observation | None = None


def observed(held: Held) -> list[Observation]:
    """Return what can be observed, at most one observation per rule."""
    return [found for observer in OBSERVERS if (found := observer(held)) is not None]


def review_page(held: Held) -> ReviewPage:
    """Return the page of a conversation; an empty one if nothing was kept."""
    found = observed(held)
    well = tuple(one for one in found if one.verdict is Verdict.WELL)
    look = next((one for one in found if one.verdict is Verdict.LOOK), None)
    return ReviewPage(well[:MOST_WELL], look)
