"""Warns at once if a promise was written with a date that cannot be right."""

from interview_tui.desk.call.state import Call, Now
from interview_tui.language.due.date import read_due
from interview_tui.language.due.shapes import Doubt
from interview_tui.language.message import N_, Message
from interview_tui.records import changes

_TOLD = {
    Doubt.IMPOSSIBLE: N_("There is no such day: the promise is without a date."),
    Doubt.JUST_PAST: N_("That day has only just been: the promise is without a date."),
    Doubt.CONTRADICTION: N_("These words name two different days: the promise is without a date."),
}


def doubted(before: Call, after: Call, now: Now) -> Message | None:
    """Return why a promise just written has no date although it names one; None if all is well."""
    known = {note.id for note in before.conversation.notes}
    for note in after.conversation.living():
        if note.id not in known and note.promise is not None and note.due is None:
            said = changes.said_on(after.conversation, note, note.at.date())
            doubt = read_due(note.text, said, now.language).doubt
            if doubt in _TOLD:
                return Message(_TOLD[doubt])
    return None
