"""What can be done in a call with the promises of earlier ones, as a list to choose from."""

from collections.abc import Sequence
from datetime import date

from interview_tui.desk.promises import PromiseAct
from interview_tui.insight.known import Noted
from interview_tui.language.catalogue import Language
from interview_tui.records.parts import Promise
from interview_tui.records.spoken_due import promise_stands
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.promises import ACTS


def promise_options(promises: Sequence[Noted], today: date, language: Language) -> list[Option]:
    """Return for each promise that it is kept, and that it is moved; the id says which, and what is done."""
    return [
        Option(f"{one.conversation.id} {one.note.id} {act.name}", f"{language.say(ACTS[act])}: {_told(one)}", how)
        for one in promises
        for how in [promise_stands(one.note.promise or Promise(), today, language)[0]]
        for act in _fitting(one)
    ]


def _fitting(one: Noted) -> list[PromiseAct]:
    tells = [PromiseAct.TELL] if one.note.promise is not None and one.note.promise.owes_word else []
    is_open = one.note.is_open_promise()
    return [*([PromiseAct.KEEP, PromiseAct.MOVE, PromiseAct.NOT_KEPT] if is_open else []), *tells]


def _told(one: Noted) -> str:
    text = one.note.text.split("\\n")[0]
    return f"{one.note.owner}: {text}" if one.note.theirs and one.note.owner else text
