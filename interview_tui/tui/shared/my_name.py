"""Asks for the person's name once, before the first thing that carries it leaves."""

from collections.abc import Callable
from typing import Any

from interview_tui.desk.typed import long_fault
from interview_tui.language.message import N_, Told
from interview_tui.tui.panels.panel import told_page
from interview_tui.tui.shared.asking import ask
from interview_tui.tui.shared.screen import InterviewScreen

QUESTION = N_("Your name, as it is to stand on what you hand out? Empty: none. It is asked once; the menu changes it.")


def know_my_name(screen: InterviewScreen[Any], then: Callable[[], None]) -> None:
    """Continue once my name is known, or is not wanted; leaving the question cancels, and it is asked again."""
    store = screen.services.store
    if store.settings.knows_name or store.read_only is not None:
        then()
        return

    def named(name: str) -> None:
        try:
            store.change_settings(store.settings.changed(author=name, name_asked=True))
        except Told as error:
            screen.app.push_screen(told_page(error.message, screen.services))
            return
        screen.reword()
        then()

    ask(screen, screen.say(QUESTION), "", named, lambda name: screen.tell(long_fault(name)))
