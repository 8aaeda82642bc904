"""What stands above the notes of a conversation that is read: who spoke when, and when the program was away."""

from collections.abc import Sequence

from interview_tui.conversation.note import Away
from interview_tui.conversation.private import Private
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.talktime.live import LiveClock, Talk
from interview_tui.tui.drawing import Line, Span


def spoken_strip(private: Private, width: int) -> Line:
    """Return who spoke when along the call: theirs a thick line, mine a low one."""
    cells = max(10, width - 2)
    until = private.until_s or private.changes[-1].at_s or 1.0
    spoke = LiveClock(changes=private.changes)
    pieces: list[Span] = [Span(" ")]
    signs = {Talk.CUSTOMER: ("━", "blue"), Talk.STAFF: ("▂", "orange"), Talk.SILENCE: ("·", "quiet")}
    for cell in range(cells):
        at = until * (cell + 0.5) / cells
        state = next((one.state for one in reversed(spoke.changes) if one.at_s <= at), Talk.SILENCE)
        pieces.append(Span(*signs[state]))
    return tuple(pieces)


def away_told(away: Sequence[Away], language: Language) -> str:
    """Return when the program was away, in one line."""
    told = N_("interrupted at {time} for {length}")
    return " · ".join(
        language.say(told, time=forms.clock(one.start), length=forms.elapsed((one.end - one.start).total_seconds()))
        for one in away
    )
