"""Notes brought along as text - a phone's notes, a mail: line by line proposed, looked at, taken in one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from interview_tui.desk.call import writing
from interview_tui.desk.call.choice import Choice
from interview_tui.desk.call.pressing import Step
from interview_tui.desk.call.shorthand import read_sign
from interview_tui.desk.call.state import Act, Call, Now
from interview_tui.records.clean import clean
from interview_tui.records.draft import Line
from interview_tui.records.words import Kind

_BULLET = re.compile(r"(?:[-*+•·–—>]|\d{1,2}[.)]|[-*+•]?\s*\[[ xX]?\])\s+")
"""What a list or a quoted mail begins a line with: behind it stands a blank, other than behind a sign."""
_PLUS_OR_MINUS = re.compile(r"[-+]\s+")
"""What may begin a line of a list, or praise and criticism."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """One line of what was brought along, as the note it would become."""

    text: str
    choice: Choice = Choice()  # noqa: RUF009 - a frozen value, safe to share
    left_out: bool = False


def proposed(text: str) -> tuple[Proposed, ...]:
    """Return a note for each line of a text that says something; signs are read as in a call, lists stay text.

    `-` and `+` with a blank behind them are signs where both occur, or where other lines bear other signs.
    """
    return tuple(one for line in proposed_by_line(clean(text).splitlines()) for one in line)


def proposed_by_line(text: Sequence[str]) -> tuple[tuple[Proposed, ...], ...]:
    """Return what `proposed` does, line by line: of one that says nothing no note, of a long one several."""
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
    """Tell whether `-` and `+` are praise and criticism where a blank follows: not beside others without a blank."""
    kinds = {read_sign(line).kind for line in lines if not _BULLET.match(line)} - {None}
    both = {line[0] for line in lines if _PLUS_OR_MINUS.match(line)} == {"-", "+"}
    return (both or bool(kinds)) and not kinds & {Kind.CRITICISM, Kind.PRAISE}


def chosen(lines: Sequence[Proposed], at: int, choice: Choice) -> tuple[Proposed, ...]:
    """Give a line another kind or track; the same once more takes it away."""
    known = lines[at].choice
    if choice.track is not None:
        after = replace(known, track=None if known.track is choice.track else choice.track)
    else:
        same = (known.kind, known.parked) == (choice.kind, choice.parked)
        after = Choice(track=known.track) if same else replace(choice, track=known.track)
    return _with(lines, at, replace(lines[at], choice=after, left_out=False))


def left_out(lines: Sequence[Proposed], at: int) -> tuple[Proposed, ...]:
    """Leave a line out, or take it after all."""
    return _with(lines, at, replace(lines[at], left_out=not lines[at].left_out))


def taken(lines: Sequence[Proposed]) -> Step:
    """Return the step that makes notes of the lines, all but those left out; one undo takes them all back.

    They were noted when the conversation was held: "tomorrow" is the day after it. What stands in the line meanwhile
    stays there.
    """

    def take(call: Call, now: Now) -> Call:
        held = call.conversation.started_at.date()
        # Nothing of it answers the question that is on.
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
