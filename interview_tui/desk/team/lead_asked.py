"""A question to those who lead as it was typed: asked, changed or withdrawn, with what is told and how it is undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.desk.team.asking_lead import Lead, ask_lead
from interview_tui.desk.team.comments import take_back
from interview_tui.desk.team.releasing import Release, release_of
from interview_tui.language.message import N_, Message, Told, message

if TYPE_CHECKING:
    from interview_tui.desk.services import Services
    from interview_tui.records.comment import Comment
    from interview_tui.records.conversation import Conversation

_GOES = N_("{who}: asked with the next hand-over. Ctrl+Z undoes it.")
_WAITS = N_("{who}: asked once this is released (Ctrl+R). Ctrl+Z undoes it.")
_GONE = N_("It is not asked any more. Ctrl+Z undoes it.")


class Asked(NamedTuple):
    """What was done, and how to undo it."""

    told: Message
    back: Callable[[], object] | None = None


def name_of(lead: Lead) -> Message:
    """Return the name of whoever is asked."""
    return message("{name}", name=lead.name) if lead.name else message(N_("whoever leads"))


def as_typed(
    services: Services, one: Conversation, note_id: str | None, lead: Lead, typed: str, before: Comment | None
) -> Asked:
    """Save the question; an empty one withdraws what was asked `before`. Told if that fails."""
    try:
        if not typed and before is not None:
            services.store.remove_comment(before.id)
            return Asked(Message(_GONE), lambda: services.store.keep_comment(before))
        kept = ask_lead(services, one.id, note_id, lead, typed, before)
    except Told as error:
        return Asked(error.message)
    goes = release_of(one, services.store.settings) is not Release.HERE
    return Asked(message(_GOES if goes else _WAITS, who=name_of(lead)), lambda: take_back(services, kept, before))
