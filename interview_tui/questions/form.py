"""What can be said about a question: its form, where it shows, why, and how else it could be asked."""

from enum import StrEnum
from typing import NamedTuple

from interview_tui.language.message import NC_, Message


class Form(StrEnum):
    """The form of a question. None of them is forbidden; which of them helps depends on the moment."""

    OPEN = "open"
    CLOSED = "closed"
    LEADING = "leading"
    DOUBLE = "double"
    SHORT_FACT = "short-fact"
    SOLUTION_HOW = "solution-how"
    SELLING = "selling"
    CHECK_BACK = "check-back"
    COURTESY = "courtesy"


class Judged(NamedTuple):
    """A judgement on one question."""

    form: Form | None
    """None where the text asks nothing."""
    speak: bool
    """The narrow tier: sure enough to be shown unasked. Without it the form is for counting only."""
    span: tuple[int, int]
    """The part of the given text on which the judgement rests: start and end."""
    reason: Message
    """Why, in one sentence."""
    rewrite: str | None = None
    """Another way to ask, in the question's own language and address; None where there is no good one."""


_NAMES = {
    Form.OPEN: NC_("form", "open"),
    Form.CLOSED: NC_("form", "closed"),
    Form.LEADING: NC_("form", "leading"),
    Form.DOUBLE: NC_("form", "double"),
    Form.SHORT_FACT: NC_("form", "short-fact"),
    Form.SOLUTION_HOW: NC_("form", "solution-how"),
    Form.SELLING: NC_("form", "selling"),
    Form.CHECK_BACK: NC_("form", "check-back"),
    Form.COURTESY: NC_("form", "courtesy"),
}


def form_name(form: Form) -> tuple[str, str]:
    """Return the form's name on the screen, as context and English word for `in_context`."""
    return "form", _NAMES[form]
