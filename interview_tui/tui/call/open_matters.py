"""What is open during a call - complaints, earlier promises, announcements - offered as a choice."""

from collections.abc import Sequence
from datetime import date

from interview_tui.desk.call.acts import changed
from interview_tui.desk.call.open_matters import complaints_here, fitting_acts, selected_complaint
from interview_tui.desk.complaints.answers import step_in_short
from interview_tui.desk.complaints.keeping import Keeping
from interview_tui.desk.complaints.places import InCall
from interview_tui.desk.holding import Held
from interview_tui.desk.promises import PromiseAct
from interview_tui.insight.announced import Announced
from interview_tui.insight.complaint_steps import next_step
from interview_tui.insight.known import Noted
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records import changes
from interview_tui.records.note import Note
from interview_tui.records.parts import Promise
from interview_tui.records.spoken_due import promise_stands
from interview_tui.records.spoken_telling import announcement_told
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.announcing import tell_one
from interview_tui.tui.shared.asking import choose
from interview_tui.tui.shared.complaints import ask_complaint, stands_told
from interview_tui.tui.shared.promises import ACTS, act_on

_TELL, _COMPLAINT = "tell", "complaint"


def complaint_options(complaints: Sequence[Noted], today: date, language: Language, *, private: bool) -> list[Option]:
    """Return an option for each complaint with its next step; the id identifies the complaint."""
    return [
        Option(
            f"{_COMPLAINT} {one.conversation.id} {one.note.id}",
            language.say(N_("Complaint: {text}"), text=_told(one)),
            step_in_short(step, language),
        )
        for one in complaints
        if one.note.complaint is not None
        if (step := next_step(one.note.complaint, today, private=private)) is not None
    ]


def promise_options(promises: Sequence[Noted], today: date, language: Language) -> list[Option]:
    """Return for each promise the options "kept" and "moved"; the id identifies promise and action."""
    return [
        Option(f"{one.conversation.id} {one.note.id} {act.name}", f"{language.say(ACTS[act])}: {_told(one)}", how)
        for one in promises
        for how in [promise_stands(one.note.promise or Promise(), today, language)[0]]
        for act in fitting_acts(one.note)
    ]


def telling_options(to_tell: Sequence[Announced], language: Language) -> list[Option]:
    """Return an option for each announcement to be told; the id identifies it."""
    return [
        Option(
            f"{_TELL} {one.telling.id}",
            language.say(N_("Told: {text}"), text=announcement_told(one.announcement, language)),
        )
        for one in to_tell
    ]


def told_by(option: str, to_tell: Sequence[Announced]) -> Announced | None:
    """Return the announcement told by choosing an option; None if it is about a promise."""
    return next((one for one in to_tell if option == f"{_TELL} {one.telling.id}"), None)


def _told(one: Noted) -> str:
    text = one.note.text.split("\n")[0]
    return f"{one.note.owner}: {text}" if one.note.theirs and one.note.owner else text


def choose_open(screen: ActingScreen, held: Held) -> bool:
    """Offer the choice, while the call goes on; return whether there is anything.

    A selected complaint, or a single open matter, is asked about at once; a criticism becomes a complaint by that.
    """
    if (selected := selected_complaint(held.call)) is not None:
        if selected.complaint is None:
            held.step(lambda call, now: changed(call, selected.id, changes.complaint))
        _ask_about(screen, held, held.call.conversation.id, selected.id)
        return True
    services, call, known = screen.services, held.call, held.plan.known
    language, today = services.language, services.today()
    complaints = complaints_here(call, known)
    about = complaint_options(complaints, today, language, private=services.store.settings.private)
    options = [*about, *promise_options(known.promises, today, language), *telling_options(known.to_tell, language)]

    def chosen(option: str) -> None:
        if (one := told_by(option, known.to_tell)) is not None:
            tell_one(screen, one.announcement, one.telling, "", heard=True)
        elif option.startswith(_COMPLAINT):
            _, conversation_id, note_id = option.split()
            _ask_about(screen, held, conversation_id, note_id)
        else:
            conversation_id, note_id, act = option.split()
            act_on(screen, conversation_id, note_id, PromiseAct[act], heard=True)

    if about and len(options) == 1:
        chosen(about[0].id)
    elif options:
        choose(screen, language.say(N_("What is open")), options, chosen)
    return bool(options)


def _ask_about(screen: ActingScreen, held: Held, conversation_id: str, note_id: str) -> None:
    """Ask for the next step of a complaint; for one of this call each answer is a step that Ctrl+Z undoes."""
    if conversation_id != held.call.conversation.id:
        act_on(screen, conversation_id, note_id, PromiseAct.COMPLAINT, heard=True)
        return

    def answered(note: Note, before: tuple[Note, ...]) -> None:
        held.take(held.call.but(notice=stands_told(note, before, screen.services, named=False)))

    ask_complaint(screen, Keeping(screen.services, InCall(held), note_id), answered)
