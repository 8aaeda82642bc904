"""Asking the leads with one key: about the selected note or the whole; the same key changes or withdraws it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from interview_tui.desk.team.asking_lead import Lead, leads, leaves, open_question
from interview_tui.desk.team.lead_asked import Asked, as_typed, name_of
from interview_tui.language.message import N_
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import Of, ask, choose

if TYPE_CHECKING:
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.note import Note
    from interview_tui.tui.shared.screen import InterviewScreen

ASK = N_("Ask those who lead about the selected note, or the conversation; again: change it")
NOT_ASKED = N_("Undone: as it was before.")


def ask_those_who_lead(
    screen: InterviewScreen[Any], one: Conversation, note: Note | None, done: Callable[[Asked], None]
) -> None:
    """Ask for the question and save it; `done` gets the result. For a note that stays, it is about the whole."""
    store = screen.services.store
    about = note.id if note is not None and leaves(store, one, note.id) else None
    stays = note is not None and about is None
    before = open_question(store, one.id, about)
    known = leads(store)

    def to(lead: Lead) -> None:
        text = _question(screen, lead, of_note=about is not None, stays=stays)
        ask(screen, text, before.text if before else "", lambda typed: answered(lead, typed.strip()), of=of)

    def answered(lead: Lead, typed: str) -> None:
        if typed or before is not None:
            done(as_typed(screen.services, one, about, lead, typed, before))

    of = Of(one.id, about)
    if len(known) == 1:
        to(known[0])
        return
    by_store = {lead.store: lead for lead in known}
    options = [Option(lead.store, screen.tell(name_of(lead))) for lead in known]
    choose(screen, screen.say(N_("Who is to be asked?")), options, lambda chosen: to(by_store[chosen]))


def _question(screen: InterviewScreen[Any], lead: Lead, *, of_note: bool, stays: bool) -> str:
    who = screen.tell(name_of(lead))
    if stays:
        return screen.say(N_("This note stays here. What do you ask {who} about the conversation?"), who=who)
    if of_note:
        return screen.say(N_("What do you ask {who} about this note?"), who=who)
    return screen.say(N_("What do you ask {who} about this conversation?"), who=who)
