"""Doing something with a promise, a complaint or a matter from a list: asked, done, told, and undone again."""

from datetime import date
from typing import assert_never

from interview_tui.desk.amending import change_note
from interview_tui.desk.promises import PromiseAct
from interview_tui.language.day_time import DayTime
from interview_tui.language.message import N_, Message
from interview_tui.records import changes
from interview_tui.records.changes import Change
from interview_tui.tui.panels.panel import told_page
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.asking import ask_date


def act_on(screen: ActingScreen, conversation_id: str, note_id: str, act: PromiseAct) -> None:
    """Do it; where it needs a day, ask for that first."""

    def change(how: Change, told: str) -> None:
        _change(screen, conversation_id, note_id, how, told)

    today = screen.services.today()
    match act:
        case PromiseAct.KEEP:
            change(lambda note: changes.done(note, today), N_("Done"))
        case PromiseAct.MOVE:

            def moved(due: date, at: DayTime | None) -> None:
                change(lambda note: changes.moved(note, due, at, on=today), N_("Moved"))

            ask_date(screen, moved)
        case PromiseAct.NOT_KEPT:
            change(lambda note: changes.not_kept(note, today, told=True), N_("Not kept"))
        case PromiseAct.SETTLE:
            change(lambda note: changes.settled(note, today), N_("Settled"))
        case _:
            assert_never(act)


def _change(screen: ActingScreen, conversation_id: str, note_id: str, how: Change, told: str) -> None:
    before, fault = change_note(screen.services.store, conversation_id, note_id, how)
    if fault is not None:
        screen.app.push_screen(told_page(fault, screen.services))
    elif before is not None:
        words = (("done", screen.say(told)), ("promise", before.text))
        screen.tell_done(
            Message(N_("{done}: {promise}. Ctrl+Z takes it back."), words),
            lambda: _change(
                screen, conversation_id, note_id, lambda now: changes.restored(now, before), N_("As before")
            ),
        )
