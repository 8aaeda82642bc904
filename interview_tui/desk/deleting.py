"""Deletes a conversation, and restores it while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from interview_tui.language import forms
from interview_tui.language.message import N_
from interview_tui.records.naming import title

if TYPE_CHECKING:
    from interview_tui.desk.call.state import Call
    from interview_tui.desk.services import Services
    from interview_tui.language.catalogue import Language
    from interview_tui.port.conversations import Head
    from interview_tui.records.conversation import Conversation

NO_TRACE_S = 60.0
"""In seconds: a longer call counts as held even if nothing was noted."""


def which(one: Head | Conversation, language: Language) -> str:
    """Return which conversation is meant: with whom, and on which day."""
    name = title(one.customer, one.organisation) if one.customer else language.say(N_("without a name"))
    return f"{name}, {forms.long_date(one.started_at.date(), language)}"


class Deleted(NamedTuple):
    """A conversation deleted since the program started."""

    id: str
    which: str
    """Its description for a person."""


def delete(services: Services, one: Deleted) -> None:
    """Hide a conversation everywhere. Raises what the store raises."""
    services.store.delete(one.id)
    services.deleted.append(one)


def bring_back(services: Services) -> Deleted | None:
    """Restore the conversation deleted last; None if there is none. Raises what the store raises."""
    if not services.deleted:
        return None
    services.store.bring_back(services.deleted[-1].id)
    return services.deleted.pop()


def may_leave_no_trace(call: Call, elapsed_s: float) -> bool:
    """Return whether a call that ends was so short and empty that it may not have been one."""
    return elapsed_s < NO_TRACE_S and call.line.empty and not any(call.conversation.living())
