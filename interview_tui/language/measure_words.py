"""The words by which people name a measure and answer it: tables, one a language.

Words stand between commas, in small letters; a space in a table is any white space in a text.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureWords:
    """What a measure is called, what answers it, and what asks for a recommendation."""

    recommends: str
    """Forms of the verb by which somebody recommends us: `weiterempfehlen`, `recommend`."""
    likely: str
    """What asks whether they would: `wahrscheinlich`, `likely`."""
    otherwise: str
    """What begins another question with that verb: `was` would they recommend to us, `how often`?"""
