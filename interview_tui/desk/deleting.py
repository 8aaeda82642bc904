"""Deleting a conversation, and bringing it back while the program runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
"""Seconds after which a call was held, even if nothing was noted."""


def which(one: Head | Conversation, language: Language) -> str:
    """Return which conversation is meant: with whom and of which day."""
    name = title(one.customer, one.organisation) if one.customer else language.say(N_("without a name"))
    return f"{name}, {forms.long_date(one.started_at.date(), language)}"


@dataclass(frozen=True, slots=True)
class Deleted:
    """A conversation that was deleted since the program started."""

    id: str
    which: str
    """Which one, as a person knows it."""


def delete(services: Services, one: Deleted) -> None:
    """Hide a conversation everywhere. Raises what the store says."""
    services.store.delete(one.id)
    services.deleted.append(one)


def bring_back(services: Services) -> Deleted | None:
    """Show the conversation again that was deleted last; None where there is none. Raises what the store says."""
    if not services.deleted:
        return None
    services.store.bring_back(services.deleted[-1].id)
    return services.deleted.pop()


def may_leave_no_trace(call: Call, elapsed_s: float) -> bool:
    """Tell whether a call that ends was so short, and so empty, that it may have been none."""
    return elapsed_s < NO_TRACE_S and call.line.empty and not any(call.conversation.living())
