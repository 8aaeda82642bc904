"""Deleting a conversation from a list or while reading: confirmed once, reported, undone with Ctrl+Z."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.app import App

from interview_tui.desk import deleting
from interview_tui.desk.deleting import Deleted
from interview_tui.desk.services import Services
from interview_tui.language.message import N_, Message, Told
from interview_tui.tui.panels.panel import Option, Page, told_page
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.asking import choose
from interview_tui.tui.shared.screen import InterviewScreen

DELETED = N_("Deleted: {conversation}. Ctrl+Z undoes it as long as the program runs.")
DELETED_ELSEWHERE = N_("Deleted: {conversation}. On the first screen Ctrl+Z undoes it as long as the program runs.")


def ask_to_delete(screen: InterviewScreen[Any], one: Deleted, agreed: Callable[[], None]) -> None:
    """Ask once whether to delete a conversation."""
    say = screen.say
    options = [Option("delete", say(N_("Delete the conversation"))), Option("keep", say(N_("Keep it")))]

    def chosen(option: str) -> None:
        if option == "delete":
            agreed()

    choose(screen, say(N_("Delete {conversation}?"), conversation=one.which), options, chosen)


def delete_and_tell(app: App[Any], services: Services, one: Deleted) -> None:
    """Delete a conversation that is closed here, and report that on the present screen, with where copies are."""
    from interview_tui.desk.exporting.copies import copies_told  # not loaded for the first picture

    language = services.language
    copies = copies_told(services.store, {one.id}, language)
    try:
        deleting.delete(services, one)
    except Told as error:
        app.push_screen(told_page(error.message, services))
        return
    words = (("conversation", one.which),)
    if isinstance(app.screen, ActingScreen):
        app.screen.tell_done(Message(DELETED, words), None)
    else:
        app.push_screen(told_page(Message(DELETED_ELSEWHERE, words), services))
    if copies:
        app.push_screen(Page(copies, lambda width: [], language.say(N_("Esc goes back"))))
