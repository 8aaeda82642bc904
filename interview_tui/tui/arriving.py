"""Screens that appear at once and read their content on a thread."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from textual.app import App

from interview_tui.desk.customer.reading import read_since
from interview_tui.desk.exporting.copying import mail_of
from interview_tui.desk.exporting.mailing import Mailing
from interview_tui.desk.services import Services
from interview_tui.desk.team.asked import said_about
from interview_tui.insight.from_others import SaidAbout
from interview_tui.insight.noted import Since
from interview_tui.records.conversation import Conversation
from interview_tui.records.draft import Draft
from interview_tui.records.private import Private
from interview_tui.tui.mail.screen import MailScreen
from interview_tui.tui.reading.screen import ReadingScreen
from interview_tui.tui.shared.opening import OpeningScreen


class Read(NamedTuple):
    """A conversation with all that is shown of it."""

    conversation: Conversation
    private: Private
    draft: Draft | None
    since: Since
    said: SaidAbout


def reading(app: App[Any], services: Services, conversation_id: str, note_id: str | None, name: str) -> OpeningScreen:
    """Return the screen that turns into reading a conversation, with a note selected if one is named."""
    store = services.store

    def read() -> Read:
        one = store.read(conversation_id)
        return Read(
            one, store.read_private(one.id), store.read_draft(one.id), read_since(store, one), said_about(store, one)
        )

    def show(found: Read) -> None:
        beside = partial(ReadingScreen, draft=found.draft, since=found.since, said=found.said, note_id=note_id)
        app.switch_screen(beside(services, found.conversation, found.private))

    return OpeningScreen(services, name, read, show)


def mailing(app: App[Any], services: Services, conversation_id: str, name: str) -> OpeningScreen:
    """Return the screen that turns into the follow-up mail of a conversation."""

    def show(found: Mailing) -> None:
        app.switch_screen(MailScreen(services, found))

    return OpeningScreen(services, name, lambda: mail_of(services, conversation_id), show)
