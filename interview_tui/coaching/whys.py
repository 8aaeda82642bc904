"""Rule 9, why: how deep the whys under a note went, where they stopped, and solutions that were set aside."""

from interview_tui.coaching.observation import Held, Observation, Verdict, quoted
from interview_tui.language.message import N_, Message
from interview_tui.records.conversation import in_reading_order
from interview_tui.records.kinds import ASK_WHY
from interview_tui.records.note import Note
from interview_tui.records.words import Kind, Rule

DEEP = 2
"""This many whys, one under the other, lead somewhere."""


def whys(held: Held) -> Observation | None:
    """Return where the deepest whys ended, else a solution set aside, else a note that has no why yet.

    None if there is neither a need nor criticism, or if one why was asked and that was enough.
    """
    chain = deepest_chain(held.conversation.notes)
    if len(chain) > DEEP:
        told = Message(
            N_("Asking why about “{note}” led to “{end}”."), (("note", quoted(chain[0])), ("end", quoted(chain[-1])))
        )
        return Observation(Rule.WHY, Verdict.WELL, told, notes=tuple(note.id for note in chain))
    aside = next((note for note in held.notes if note.kind is Kind.SOLUTION), None)
    if aside is not None:
        told = Message(N_("“{note}” is kept for later: first the why, then the solution."), (("note", quoted(aside)),))
        return Observation(Rule.WHY, Verdict.WELL, told, notes=(aside.id,))
    if any(note.kind is Kind.WHY for note in held.notes):
        return None
    asking = [note for kind in ASK_WHY for note in held.notes if note.kind is kind and not note.parked]
    if not asking:
        return None
    bare = asking[0]
    told = Message(N_("“{note}”: why is that? Worth taking up there next time."), (("note", quoted(bare)),))
    return Observation(Rule.WHY, Verdict.LOOK, told, notes=(bare.id,))


def deepest_chain(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    """Return the longest chain of whys, with the note they stand under first; of equal ones the first.

    A note without whys is no chain.
    """
    path: list[Note] = []
    longest: tuple[Note, ...] = ()
    for depth, note in in_reading_order(notes):
        path = [*path[:depth], note]
        if depth > 0 and all(one.kind is Kind.WHY for one in path[1:]) and len(path) > len(longest):
            longest = tuple(path)
    return longest
