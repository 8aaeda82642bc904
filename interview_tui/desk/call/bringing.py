"""Notes brought along as text (a phone's notes, a mail): proposed line by line, reviewed, taken all at once."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from interview_tui.desk.call import writing
from interview_tui.desk.call.choice import Choice
from interview_tui.desk.call.pressing import Step
from interview_tui.desk.call.shorthand import read_sign
from interview_tui.desk.call.state import Act, Call, Now
from interview_tui.records.clean import clean
from interview_tui.records.draft import Line
from interview_tui.records.words import Kind

_BULLET = re.compile(r"(?:[-*+•·–—>]|\d{1,2}[.)]|[-*+•]?\s*\[[ xX]?\])\s+")
"""The start of a line in a list or quoted mail: followed by a blank, unlike a sign."""
_PLUS_OR_MINUS = re.compile(r"[-+]\s+")
"""May start a line of a list, or criticism and praise."""


class Proposed(NamedTuple):
    """One line of the text, as the note it would become."""

    text: str
    choice: Choice = Choice()
    left_out: bool = False


def proposed(text: str) -> tuple[Proposed, ...]:
    """Return a note for each line that has text; signs are read as in a call, while lists stay text.

    `-` and `+` with a blank behind them count as signs if both occur, or if other lines have other signs.
    """
    return tuple(one for line in proposed_by_line(clean(text).splitlines()) for one in line)


def proposed_by_line(text: Sequence[str]) -> tuple[tuple[Proposed, ...], ...]:
    """Return the same as `proposed`, grouped by line: no note for an empty line, several for a long one."""
    lines: list[tuple[Proposed, ...]] = []
    typed = [clean(line).strip() for line in text]
    signed = _written_with_signs(typed)
    for words in typed:
        while (bullet := _BULLET.match(words)) and not (
            signed and _PLUS_OR_MINUS.match(words) and read_sign(words).kind
        ):
            words = words[bullet.end() :]
        read = read_sign(words)
        lines.append(tuple(Proposed(piece, Choice(kind=read.kind)) for piece in writing.parts(read.text)))
    return tuple(lines)


def _written_with_signs(lines: Sequence[str]) -> bool:
    """Return whether `- ` and `+ ` mean criticism and praise: not if others have no blank behind them."""
    kinds = {read_sign(line).kind for line in lines if not _BULLET.match(line)} - {None}
    both = {line[0] for line in lines if _PLUS_OR_MINUS.match(line)} == {"-", "+"}
    return (both or bool(kinds)) and not kinds & {Kind.CRITICISM, Kind.PRAISE}


def chosen(lines: Sequence[Proposed], at: int, choice: Choice) -> tuple[Proposed, ...]:
    """Give a line another kind or track; the same choice again removes it."""
    known = lines[at].choice
    if choice.track is not None:
        after = known._replace(track=None if known.track is choice.track else choice.track)
    else:
        same = (known.kind, known.parked) == (choice.kind, choice.parked)
        after = Choice(track=known.track) if same else choice._replace(track=known.track)
    return _with(lines, at, lines[at]._replace(choice=after, left_out=False))


def left_out(lines: Sequence[Proposed], at: int) -> tuple[Proposed, ...]:
    """Toggle whether a line is left out."""
    return _with(lines, at, lines[at]._replace(left_out=not lines[at].left_out))


def taken(lines: Sequence[Proposed]) -> Step:
    """Return the step that makes notes of all lines not left out; one undo removes them all.

    They count as noted when the conversation was held: "tomorrow" is the day after it. The text in the line stays.
    """

    def take(call: Call, now: Now) -> Call:
        held = call.conversation.started_at.date()
        # None of it answers the current question.
        after = call.but(guide=None)
        for one in lines:
            if not one.left_out:
                choice = one.choice
                line = Line(
                    id=now.new_id(), at=now.at, text=one.text, kind=choice.kind, track=choice.track,
                    parked=choice.parked, pasted=True,
                )  # fmt: skip
                after = writing.added(after.but(line=line, selected=None), now, held)
        before = tuple(change for act in after.past[len(call.past) :] for change in act.before)
        if not before:
            return call
        return after.but(line=call.line, guide=call.guide, past=(*call.past, Act(before=before)))

    return take


def _with(lines: Sequence[Proposed], at: int, line: Proposed) -> tuple[Proposed, ...]:
    return (*lines[:at], line, *lines[at + 1 :])
