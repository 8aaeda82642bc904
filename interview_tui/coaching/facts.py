"""Rule 5, facts: how we know them, and what is still open about them. No score and no percentage."""

from interview_tui.coaching.observation import Held, Observation, Verdict, quoted
from interview_tui.language.message import N_, Message
from interview_tui.records.words import HowKnown, Kind, Rule

_FIRST_HAND = {
    HowKnown.SEEN: N_("“{note}”: seen with my own eyes."),
    HowKnown.DOCUMENT: N_("“{note}”: there is a document for it."),
}

_OPEN: dict[tuple[str, ...], str] = {
    ("when", "how_much"): N_("“{note}”: when? how much? That is still open."),
    ("when",): N_("“{note}”: when? That is still open."),
    ("how_much",): N_("“{note}”: how much? That is still open."),
}
"""By what is open."""


def facts(held: Held) -> Observation | None:
    """Return a fact with something still open, else one that is known first-hand or has evidence."""
    noted = [note for note in held.notes if note.kind is Kind.FACT and not note.parked]
    for note in noted:
        if slots := held.open_slots.get(note.id):
            told = Message(_OPEN[slots], (("note", quoted(note)),))
            return Observation(Rule.FACTS, Verdict.LOOK, told, notes=(note.id,))
    first_hand = next((note for note in noted if note.how_known in _FIRST_HAND), None)
    if first_hand is not None and first_hand.how_known is not None:
        told = Message(_FIRST_HAND[first_hand.how_known], (("note", quoted(first_hand)),))
        return Observation(Rule.FACTS, Verdict.WELL, told, notes=(first_hand.id,))
    if not noted:
        return None
    told = Message(N_("“{note}”: a fact with a time, an amount or a procedure."), (("note", quoted(noted[-1])),))
    return Observation(Rule.FACTS, Verdict.WELL, told, notes=(noted[-1].id,))
