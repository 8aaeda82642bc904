"""What can be done in a call with the promises of earlier ones and what is to be told, as a list to choose from."""

from collections.abc import Sequence
from datetime import date

from interview_tui.desk.promises import PromiseAct
from interview_tui.insight.announced import Announced
from interview_tui.insight.known import Known, Noted
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.parts import Promise
from interview_tui.records.spoken_due import promise_stands
from interview_tui.records.spoken_telling import announcement_told
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.acting import ActingScreen
from interview_tui.tui.shared.announcing import tell_one
from interview_tui.tui.shared.asking import choose
from interview_tui.tui.shared.promises import ACTS, act_on

_TELL = "tell"


def promise_options(promises: Sequence[Noted], today: date, language: Language) -> list[Option]:
    """Return for each promise that it is kept, and that it is moved; the id says which, and what is done."""
    return [
        Option(f"{one.conversation.id} {one.note.id} {act.name}", f"{language.say(ACTS[act])}: {_told(one)}", how)
        for one in promises
        for how in [promise_stands(one.note.promise or Promise(), today, language)[0]]
        for act in _fitting(one)
    ]


def telling_options(to_tell: Sequence[Announced], language: Language) -> list[Option]:
    """Return for each thing that is to be told that it was told; the id says which."""
    return [
        Option(
            f"{_TELL} {one.telling.id}",
            language.say(N_("Told: {text}"), text=announcement_told(one.announcement, language)),
        )
        for one in to_tell
    ]


def told_by(option: str, to_tell: Sequence[Announced]) -> Announced | None:
    """Return what was told by the choice of an option; None where it is about a promise."""
    return next((one for one in to_tell if option == f"{_TELL} {one.telling.id}"), None)


def _fitting(one: Noted) -> list[PromiseAct]:
    tells = [PromiseAct.TELL] if one.note.promise is not None and one.note.promise.owes_word else []
    is_open = one.note.is_open_promise()
    return [*([PromiseAct.KEEP, PromiseAct.MOVE, PromiseAct.NOT_KEPT] if is_open else []), *tells]


def _told(one: Noted) -> str:
    text = one.note.text.split("\\n")[0]
    return f"{one.note.owner}: {text}" if one.note.theirs and one.note.owner else text


def choose_promise(screen: ActingScreen, known: Known) -> bool:
    """Let one be chosen and done, the call going on; tell whether there is any."""
    language = screen.services.language
    options = promise_options(known.promises, screen.services.today(), language)
    options += telling_options(known.to_tell, language)

    def chosen(option: str) -> None:
        if (one := told_by(option, known.to_tell)) is not None:
            tell_one(screen, one.announcement, one.telling, "", heard=True)
            return
        conversation_id, note_id, act = option.split()
        act_on(screen, conversation_id, note_id, PromiseAct[act], heard=True)

    if options:
        choose(screen, language.say(N_("Promises made before")), options, chosen)
    return bool(options)
