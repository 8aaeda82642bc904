"""Acting on a promise, a complaint or another matter in a list: asked, done, reported, undoable."""

from __future__ import annotations

from collections.abc import Callable
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
from interview_tui.tui.shared.asking import Of, Why, ask_date, ask_why
from interview_tui.tui.shared.complaints import ask_on_list

HEARD = Why("", told=True)
"""For a customer who is listening: they know, and nobody types a reason meanwhile."""

ACTS = {
    PromiseAct.KEEP: N_("Kept"),
    PromiseAct.MOVE: N_("To another day"),
    PromiseAct.NOT_KEPT: N_("Not kept"),
    PromiseAct.TELL: N_("They know now"),
}
"""The actions offered for one chosen from a list."""


def act_on(
    screen: ActingScreen, conversation_id: str, note_id: str, act: PromiseAct, *, theirs: bool = False,
    heard: bool = False,
) -> None:  # fmt: skip
    """Perform the action; if it needs a date or may have a reason, ask for that first.

    `theirs`: the customer's side promised it; `heard`: the customer is listening.
    """

    def change(how: Change, told: str) -> None:
        _change(screen, conversation_id, note_id, how, told)

    def because(then: Callable[[Why], None]) -> None:
        if heard:
            then(HEARD)
        else:
            ask_why(screen, then, of, theirs=theirs)

    today, of = screen.services.today(), Of(conversation_id, note_id)
    match act:
        case PromiseAct.KEEP:
            change(lambda note: changes.done(note, today), N_("Done"))
        case PromiseAct.MOVE:

            def moved(due: date, at: DayTime | None) -> None:
                because(lambda why: change(moves(due, at, today, why), N_("Moved")))

            ask_date(screen, moved, of=of)
        case PromiseAct.NOT_KEPT:
            because(lambda why: change(is_not_kept(today, why), N_("Not kept")))
        case PromiseAct.TELL:
            change(lambda note: changes.word_given(note, today), N_("They know now"))
        case PromiseAct.COMPLAINT:
            ask_on_list(screen, conversation_id, note_id, heard=heard)
        case _:
            assert_never(act)


def moves(due: date, at: DayTime | None, today: date, why: Why) -> Change:
    """Return the change that moves a promise to another day."""
    return lambda note: changes.moved(note, due, at, on=today, reason=why.reason, told=why.told)


def is_not_kept(today: date, why: Why) -> Change:
    """Return the change that marks a promise as not kept."""
    return lambda note: changes.not_kept(note, today, why.reason, told=why.told)


def _change(screen: ActingScreen, conversation_id: str, note_id: str, how: Change, told: str) -> None:
    before, fault = change_note(screen.services.store, conversation_id, note_id, how)
    if fault is not None:
        screen.app.push_screen(told_page(fault, screen.services))
    elif before is not None:
        words = (("done", screen.say(told)), ("promise", before.text))
        screen.tell_done(
            Message(N_("{done}: {promise}. Ctrl+Z undoes it."), words),
            lambda: _change(
                screen, conversation_id, note_id, lambda now: changes.restored(now, before), N_("As before")
            ),
        )
