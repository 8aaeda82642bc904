"""The follow-up mail before it leaves, as one frozen value: from here on it is the person's own text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from interview_tui.desk.begun import Asked, Begun
from interview_tui.desk.exporting.running import write_ready
from interview_tui.desk.exporting.turning import path_of
from interview_tui.desk.services import Services
from interview_tui.export.file_name import file_name
from interview_tui.export.matter import Around
from interview_tui.export.papers.mail import Mail
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Told
from interview_tui.records.destination import Destination, Sent

_ASKED = "Follow-up mail"
"""By it a changed mail is found again, in whatever language."""


@dataclass(frozen=True, slots=True)
class Mailing:
    """What stands in the mail. Every key makes a new one."""

    mail: Mail
    """As it would leave now."""
    around: Around
    """Of when and by whom it is."""
    conversation_id: str
    sent: tuple[Sent, ...] = ()
    """What is kept of it in the account of what went out."""
    before: tuple[date, Destination] | None = None
    """When something of it went to the customer last, and how."""
    name: str = ""
    """With whom the conversation was."""
    customer_id: str | None = None
    editing: bool = False
    """Letters are for its text, and no commands."""
    told: str = ""
    """What came of the latest key, in a sentence."""

    def but(self, **fields: Any) -> Mailing:
        """Return the same with some fields changed, and nothing told."""
        return replace(self, **{"told": "", **fields})


def begun_mail(services: Services, conversation_id: str, customer_id: str | None) -> Begun:
    """Return what keeps a changed mail until it left, however the program ends: the text, and the subject beside it."""
    return Begun(services, Asked(_ASKED, customer_id, conversation_id))


def typed(state: Mailing, *, subject: str | None = None, text: str | None = None) -> Mailing:
    """Take over what stands in one of the lines."""
    mail = state.mail
    if subject is not None:
        mail = replace(mail, subject=" ".join(subject.split()))
    return state.but(mail=mail if text is None else replace(mail, text=text))


def draft_name(state: Mailing) -> str:
    """Return what a file with the mail is called by itself."""
    return file_name(state.around.now.date(), state.name, "eml")


def fault_of_draft(typed_place: str, state: Mailing, language: Language) -> str:
    """Write the mail as a draft into a new file; return why not, in a sentence, or nothing."""
    from interview_tui.export.writers.eml import draft

    try:
        write_ready(path_of(typed_place), draft(state.mail, state.around), state.around.home)
    except Told as error:
        return error.message.told(language)
    return ""
