"""Asking the leads with one key: about the selected note or the whole; the same key changes or withdraws it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from interview_tui.desk.team.asking_lead import Lead, ask_lead, leads, leaves, open_question
from interview_tui.desk.team.comments import take_back
from interview_tui.desk.team.releasing import Release, release_of
from interview_tui.language.message import N_, Message, Told
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import Of, ask, choose

if TYPE_CHECKING:
    from interview_tui.records.comment import Comment
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.note import Note
    from interview_tui.tui.shared.screen import InterviewScreen

ASK = N_("Ask those who lead about the selected note, or the conversation; again: change it")
_GOES = N_("{who}: asked with the next hand-over. Ctrl+Z undoes it.")
_WAITS = N_("{who}: asked once this is released (Ctrl+R). Ctrl+Z undoes it.")
_GONE = N_("It is not asked any more. Ctrl+Z undoes it.")
NOT_ASKED = N_("Undone: as it was before.")


class Asked(NamedTuple):
    """What was done, and how to undo it."""

    told: Message
    back: Callable[[], object] | None = None


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
            done(_kept(screen, one, about, lead, typed, before))

    of = Of(one.id, about)
    if len(known) == 1:
        to(known[0])
        return
    by_store = {lead.store: lead for lead in known}
    options = [Option(lead.store, _name(screen, lead)) for lead in known]
    choose(screen, screen.say(N_("Who is to be asked?")), options, lambda chosen: to(by_store[chosen]))


def _kept(
    screen: InterviewScreen[Any], one: Conversation, about: str | None, lead: Lead, typed: str, before: Comment | None
) -> Asked:
    services = screen.services
    try:
        if not typed and before is not None:
            services.store.remove_comment(before.id)
            return Asked(Message(_GONE), lambda: services.store.keep_comment(before))
        kept = ask_lead(services, one.id, about, lead, typed, before)
    except Told as error:
        return Asked(error.message)
    goes = release_of(one, services.store.settings) is not Release.HERE
    told = Message(_GOES if goes else _WAITS, (("who", _name(screen, lead)),))
    return Asked(told, lambda: take_back(services, kept, before))


def _name(screen: InterviewScreen[Any], lead: Lead) -> str:
    return lead.name or screen.say(N_("whoever leads"))


def _question(screen: InterviewScreen[Any], lead: Lead, *, of_note: bool, stays: bool) -> str:
    who = _name(screen, lead)
    if stays:
        return screen.say(N_("This note stays here. What do you ask {who} about the conversation?"), who=who)
    if of_note:
        return screen.say(N_("What do you ask {who} about this note?"), who=who)
    return screen.say(N_("What do you ask {who} about this conversation?"), who=who)
