"""What Tab offers for a note: a kind, parked, or a track."""

from collections.abc import Mapping
from typing import NamedTuple

from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_
from interview_tui.records.kinds import KINDS
from interview_tui.records.kinds import track_of as track_of
from interview_tui.records.words import Kind, Track


class Choice(NamedTuple):
    """One thing a letter can make of a note."""

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

# Each word with the letter that chooses it; other languages have other letters.
_WORDS: tuple[tuple[Choice, str, str], ...] = (
    *((Choice(kind=row.kind), *row.choice) for row in KINDS if row.choice is not None),
    (PARKED, NC_("choice", "parked"), NC_("choice key", "k")),
    (NEW, NC_("choice", "innov."), NC_("choice key", "1")),
    (BETTER, NC_("choice", "optim."), NC_("choice key", "2")),
)
CHOICES = tuple(choice for choice, _, _ in _WORDS)
"""In the order of the footer."""


def choice_words(language: Language) -> list[tuple[Choice, str, str]]:
    """Return what Tab offers: the choice, its word, and its letter or digit."""
    return [
        (choice, language.in_context("choice", word), language.in_context("choice key", letter))
        for choice, word, letter in _WORDS
    ]


def choice_letters(language: Language) -> Mapping[str, Choice]:
    """Return what Tab offers, by letter."""
    return {letter: choice for choice, _, letter in choice_words(language)}
