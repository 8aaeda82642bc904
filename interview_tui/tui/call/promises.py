"""What can be done in a call with the promises of earlier ones, as a list to choose from."""

from collections.abc import Sequence
from datetime import date

from interview_tui.desk.promises import PromiseAct
from interview_tui.insight.known import Noted
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.lateness import lateness

ACTS = {PromiseAct.KEEP: N_("Kept"), PromiseAct.MOVE: N_("To another day")}


def promise_options(promises: Sequence[Noted], today: date, language: Language) -> list[Option]:
    """Return for each promise that it is kept, and that it is moved; the id says which, and what is done."""
    return [
        Option(f"{one.conversation.id} {one.note.id} {act.name}", f"{language.say(word)}: {_told(one)}", how)
        for one in promises
        for how in [lateness(one.note.due, one.note.due_time, today, language)[0]]
        for act, word in ACTS.items()
    ]


def _told(one: Noted) -> str:
    text = one.note.text.split("\\n")[0]
    return f"{one.note.owner}: {text}" if one.note.theirs and one.note.owner else text
