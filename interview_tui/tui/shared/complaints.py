"""Asking about a complaint from a list or a page; the outcome is reported, and undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from interview_tui.desk.amending import Amending, change_note
from interview_tui.desk.complaints import asking
from interview_tui.desk.complaints.answers import stands
from interview_tui.desk.complaints.keeping import Keeping
from interview_tui.language import forms
from interview_tui.language.message import N_, Message, Told
from interview_tui.records import complaint_changes
from interview_tui.records.changes import restored
from interview_tui.tui.panels.complaint import AskComplaint
from interview_tui.tui.panels.panel import Option, told_page
from interview_tui.tui.shared.asking import choose, open_panel
from interview_tui.tui.widgets.drawing import shortened

if TYPE_CHECKING:
    from interview_tui.desk.services import Services
    from interview_tui.insight.noted import Noted
    from interview_tui.records.note import Note
    from interview_tui.tui.shared.acting import ActingScreen
    from interview_tui.tui.shared.screen import InterviewScreen

_NEW = "new"
LONGEST_TOLD = 40
"""In cells: how much of a complaint is quoted."""


def ask_complaint(
    screen: InterviewScreen[Any], keeping: Keeping, answered: Callable[[Note, tuple[Note, ...]], None]
) -> None:
    """Ask for the next step of a complaint; a closed one is reopened.

    `answered` gets the note as it is then, and as it was before each answer; it is not called without an answer.
    """
    services = screen.services
    try:
        note = keeping.note()
        if note is None or note.complaint is None:
            keeping.close()
            return
        if note.settled is not None:
            keeping.change(complaint_changes.reopened)
            now = keeping.note()
            keeping.close()
            answered(now or note, (note,))
            return
        again = keeping.may_be_again(note)
    except Told as error:
        screen.app.push_screen(told_page(error.message, services))
        return
    if again:
        _ask_whether_again(screen, keeping, note, again, answered)
    else:
        _ask_what_is_next(screen, keeping, note, answered)


def _ask_whether_again(
    screen: InterviewScreen[Any],
    keeping: Keeping,
    note: Note,
    again: Sequence[Noted],
    answered: Callable[[Note, tuple[Note, ...]], None],
) -> None:
    """Offer earlier complaints that this one may repeat; then ask for the next step."""
    language, today = screen.services.language, screen.services.today()
    options = [Option(_NEW, screen.say(N_("No, something else")))]
    for one in again:
        text = shortened(one.note.text.replace("\n", " "), LONGEST_TOLD)
        options.append(Option(one.note.id, text, forms.weekday_date(one.said_on, language, near=today)))

    def chosen(earlier: str) -> None:
        if earlier == _NEW:
            _ask_what_is_next(screen, keeping, note, answered)
            return
        fault = keeping.change(lambda now: complaint_changes.again(now, earlier))
        if fault is not None:
            keeping.close()
            screen.app.push_screen(told_page(fault, screen.services))
            return
        _ask_what_is_next(screen, keeping, complaint_changes.again(note, earlier), answered, (note,))

    # Leaving the choice leaves nothing open.
    keeping.close()
    choose(screen, screen.say(N_("The same complaint again?")), options, chosen)


def _ask_what_is_next(
    screen: InterviewScreen[Any],
    keeping: Keeping,
    note: Note,
    answered: Callable[[Note, tuple[Note, ...]], None],
    linked: tuple[Note, ...] = (),
) -> None:
    services = screen.services
    try:
        me, raised, typed = keeping.author(), keeping.raised(note), keeping.begun()
    except Told as error:
        screen.app.push_screen(told_page(error.message, services))
        return
    private = services.store.settings.private
    begun = asking.begun(note, services.today(), me, private=private, typed=typed)
    panel = AskComplaint(services, keeping, begun, raised)

    def closed(before: tuple[Note, ...]) -> None:
        if before or linked:
            answered(panel.asking.note, (*linked, *before))

    open_panel(screen, panel, closed)


def ask_on_list(screen: ActingScreen, conversation_id: str, note_id: str, *, heard: bool = False) -> None:
    """Ask for the next step of a complaint in a list; then report its state, with undo for each answer.

    `heard`: the customer is listening, so the question is kept short.
    """
    services = screen.services
    keeping = Keeping(services, Amending(services.store, conversation_id), note_id)

    def answered(note: Note, before: tuple[Note, ...]) -> None:
        _tell(screen, conversation_id, note, before, heard=heard)

    ask_complaint(screen, keeping, answered)


def stands_told(note: Note, before: Sequence[Note], services: Services, *, named: bool) -> Message:
    """Return the state of a complaint, quoting it if `named`.

    `before` is the note as it was before each answer that can be undone.
    """
    which = shortened(note.text.replace("\n", " "), LONGEST_TOLD)
    words = (("stands", stands(note, services.today(), services.language).rstrip(".")),)
    if named:
        told = N_("{complaint} – {stands}. Ctrl+Z undoes it.") if before else N_("{complaint} – {stands}.")
        return Message(told, (("complaint", which), *words))
    return Message(N_("{stands}. Ctrl+Z undoes it.") if before else N_("{stands}."), words)


def _tell(screen: ActingScreen, conversation_id: str, note: Note, before: tuple[Note, ...], *, heard: bool) -> None:
    services = screen.services

    def take_back() -> None:
        _, fault = change_note(services.store, conversation_id, note.id, lambda now: restored(now, before[-1]))
        if fault is not None:
            screen.app.push_screen(told_page(fault, services))
        else:
            _tell(screen, conversation_id, before[-1], before[:-1], heard=heard)

    screen.tell_done(stands_told(note, before, services, named=not heard), take_back if before else None)
