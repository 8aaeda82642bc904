"""Rule 8, feedback: the private mark "thanked". Never counted; if it is missing, nothing is said."""

from interview_tui.coaching.observation import Held, Observation, Verdict, quoted
from interview_tui.language.message import N_, Message
from interview_tui.records.kinds import THANKED
from interview_tui.records.words import Rule


def feedback(held: Held) -> Observation | None:
    """Return that I said thank you for criticism, naming the latest."""
    thanked = [note for note in held.notes if note.kind in THANKED and note.id in held.private.thanked]
    if not thanked:
        return None
    told = Message(N_("I said thank you for “{note}”."), (("note", quoted(thanked[-1])),))
    return Observation(Rule.FEEDBACK, Verdict.WELL, told, notes=(thanked[-1].id,))
