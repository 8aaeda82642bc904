"""How the program ends: on request, by a signal, or by an error of its own; notes are saved in any case."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable

from textual.screen import Screen

from interview_tui.desk.services import Services
from interview_tui.language.message import N_, NC_
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.screen import InterviewScreen

GONE_WITHIN_S = 0.9
"""In seconds: after a signal the process ends within this time, whatever hangs."""


@command(N_("Quit"), NC_("hint", "quit"), keys=("ctrl+q",))
def quit(screen: InterviewScreen[None]) -> None:
    """Leave the screen, then the program."""
    screen.leave_program()


def let_go(screens: Iterable[Screen[object]]) -> None:
    """Have every screen save and release what it holds."""
    for screen in screens:
        if isinstance(screen, InterviewScreen):
            screen.leave_now()


def be_gone_soon(return_code: int) -> None:
    """End the process even if something hangs (a dead terminal blocks writes)."""
    last_resort = threading.Timer(GONE_WITHIN_S, os._exit, (return_code,))
    last_resort.daemon = True
    last_resort.start()


def told_failure(services: Services, details: str) -> str:
    """Write the details of an error of our own to a file beside the store; return the message about it."""
    path = services.home / f"error-{services.now().wall:%Y%m%d-%H%M%S}.txt"
    told = N_("The program met an error of its own and ended. What was noted is kept: start it again to go on.")
    sentence = services.language.say(told)
    try:
        path.touch(mode=0o600)
        path.write_text(details, encoding="utf-8")
    except OSError:
        return sentence
    return f"{sentence} {services.language.say(N_('Details: {path}'), path=path)}"
