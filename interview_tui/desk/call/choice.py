"""What Tab offers for a note: its kind, parked, or its track."""

from collections.abc import Mapping
from dataclasses import dataclass

from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_
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

# Each word with the letter that chooses it; languages choose other letters.
_WORDS: tuple[tuple[Choice, str, str], ...] = (
    (FACT, NC_("choice", "fact"), NC_("choice key", "f")),
    (NEED, NC_("choice", "need"), NC_("choice key", "n")),
    (CRITICISM, NC_("choice", "criticism"), NC_("choice key", "c")),
    (PRAISE, NC_("choice", "praise"), NC_("choice key", "p")),
    (WHY, NC_("choice", "why"), NC_("choice key", "w")),
    (QUOTE, NC_("choice", "quote"), NC_("choice key", "q")),
    (PROMISE, NC_("choice", "promise"), NC_("choice key", "r")),
    (PERSONAL, NC_("choice", "personal"), NC_("choice key", "s")),
    (PARKED, NC_("choice", "parked"), NC_("choice key", "k")),
    (NEW, NC_("choice", "new"), NC_("choice key", "1")),
    (BETTER, NC_("choice", "better"), NC_("choice key", "2")),
)


def choice_words(language: Language) -> list[tuple[Choice, str, str]]:
    """Return what Tab offers: the choice, its word, and the letter (or digit) that chooses it."""
    return [
        (choice, language.in_context("choice", word), language.in_context("choice key", letter))
        for choice, word, letter in _WORDS
    ]


def choice_letters(language: Language) -> Mapping[str, Choice]:
    """Return what Tab offers by its letter."""
    return {letter: choice for choice, _, letter in choice_words(language)}


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
