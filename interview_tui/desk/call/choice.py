"""What Tab offers for a note: its kind, parked, or its track."""

from dataclasses import dataclass

from interview_tui.records.words import Kind, Track


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that a note can be made with one letter."""

    kind: Kind | None = None
    track: Track | None = None
    parked: bool = False


FACT = Choice(kind=Kind.FACT)
NEED = Choice(kind=Kind.NEED)
CRITICISM = Choice(kind=Kind.CRITICISM)
PRAISE = Choice(kind=Kind.PRAISE)
WHY = Choice(kind=Kind.WHY)
QUOTE = Choice(kind=Kind.QUOTE)
PROMISE = Choice(kind=Kind.PROMISE)
PERSONAL = Choice(kind=Kind.PERSONAL)
PARKED = Choice(parked=True)
NEW = Choice(track=Track.INNOVATION)
BETTER = Choice(track=Track.OPTIMISATION)

CHOICES = (FACT, NEED, CRITICISM, PRAISE, WHY, QUOTE, PROMISE, PERSONAL, PARKED, NEW, BETTER)
"""In the order in which the footer shows them."""

_OWN_TRACK = {
    Kind.CRITICISM: Track.OPTIMISATION,
    Kind.COMPLAINT: Track.OPTIMISATION,
    Kind.PRAISE: Track.OPTIMISATION,
    Kind.PROMISE: None,
    Kind.PERSONAL: None,
}


def track_of(kind: Kind | None, parked: bool, chosen: Track | None, section: Track | None) -> Track | None:
    """Return the track a note gets: the chosen one, else its kind's, else the section's."""
    if chosen is not None:
        return chosen
    if parked:
        return None
    return _OWN_TRACK.get(kind, section) if kind is not None else section
