"""The follow-up mail before it leaves, as one frozen value: from here on it is the person's own text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from interview_tui.desk.begun import Asked, Begun
from interview_tui.desk.exporting.running import write_ready
from interview_tui.desk.exporting.typed_path import path_of
from interview_tui.desk.services import Services
from interview_tui.export.file_name import file_name
from interview_tui.export.matter import Around
from interview_tui.export.papers.mail import Mail
from interview_tui.export.writers.eml import draft
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Told
from interview_tui.records.destination import Destination, Sent

_ASKED = "Follow-up mail"
"""The key under which an edited mail is stored, independent of the language."""


@dataclass(frozen=True, slots=True)
class Mailing:
    """The state of the mail. Every key makes a new one."""

    mail: Mail
    """As it would leave now."""
    around: Around
    """Its date and author."""
    conversation_id: str
    sent: tuple[Sent, ...] = ()
    """What is recorded of it in the ledger."""
    before: tuple[date, Destination] | None = None
    """When something of it last went to the customer, and how."""
    name: str = ""
    """The customer's name."""
    customer_id: str | None = None
    editing: bool = False
    """Letters go to its text instead of starting commands."""
    told: str = ""
    """The result of the last key, in a sentence."""

    def but(self, **fields: Any) -> Mailing:
        """Return the same with some fields changed, and no message."""
        return replace(self, **{"told": "", **fields})


def begun_mail(services: Services, conversation_id: str, customer_id: str | None) -> Begun:
    """Return what keeps an edited mail - text and subject - until it left, however the program ends."""
    return Begun(services, Asked(_ASKED, customer_id, conversation_id))


def typed(state: Mailing, *, subject: str | None = None, text: str | None = None) -> Mailing:
    """Take over the text of one of the lines."""
    mail = state.mail
    if subject is not None:
        mail = replace(mail, subject=" ".join(subject.split()))
    return state.but(mail=mail if text is None else replace(mail, text=text))


def draft_name(state: Mailing) -> str:
    """Return the default file name for the mail."""
    return file_name(state.around.now.date(), state.name, "eml")


def fault_of_draft(typed_place: str, state: Mailing, language: Language) -> str:
    """Write the mail as a draft into a new file; return why that failed, "" if it worked."""
    try:
        write_ready(path_of(typed_place), draft(state.mail, state.around), state.around.home)
    except Told as error:
        return error.message.told(language)
    return ""
