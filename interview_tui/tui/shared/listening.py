"""The questions about listening for who speaks: whether it may, and on which devices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from interview_tui.desk.listening import LAW, why_not
from interview_tui.language.message import N_
from interview_tui.listening.words import DOES, DOES_NOT
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.settings import Listening
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.panels.devices import ChooseDevices
from interview_tui.tui.panels.panel import Option, told_page
from interview_tui.tui.shared.asking import open_panel
from interview_tui.tui.shared.keeping_settings import keep
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.widgets.drawing import Lines, paragraph


def ask_consent(screen: InterviewScreen[Any], agreed: Callable[[], object]) -> None:
    """Explain what listening does and does not do, and ask; after a yes and the choice of devices, call `agreed`."""
    language = screen.services.language

    def lines(width: int) -> Lines:
        drawn: Lines = []
        for told in (*DOES, *DOES_NOT, LAW):
            drawn += paragraph(language.say(told), "text", width - 1, 1)
        return drawn

    def decided(answer: str) -> None:
        if answer == Listening.NOT_ASKED or not keep(screen, listening=answer):
            return
        if answer == Listening.BY_KEY:
            choose_devices(screen, agreed, only_where_several=True)

    options = [
        Option(Listening.BY_KEY, language.say(N_("Yes, listen to who speaks"))),
        Option(Listening.NOT_ASKED, language.say(N_("Not now"))),
        Option(Listening.NEVER, language.say(N_("Never in this store"))),
    ]
    question = language.say(N_("Listen to who speaks in the call?"))
    open_panel(screen, Decide(screen.services, question, lines, options), decided)


def choose_devices(
    screen: InterviewScreen[Any], chosen: Callable[[], object], *, only_where_several: bool = False
) -> None:
    """Choose the devices, displaying their levels; then call `chosen`."""
    why = why_not(screen.services.store.settings)
    if why is not None:
        screen.app.push_screen(told_page(why, screen.services))
        return

    def decided(names: tuple[str, str]) -> None:
        microphone, played = (name[:LONGEST_LINE] for name in names)
        if keep(screen, microphone=microphone, played=played):
            chosen()

    open_panel(screen, ChooseDevices(screen.services, only_where_several), decided)
