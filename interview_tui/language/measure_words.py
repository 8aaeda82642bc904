"""The words by which people name a measure, answer it and ask it: tables, one a language.

Words stand between commas, in small letters; a blank in a table is any white space in a text.
"""

from collections.abc import Mapping
from typing import NamedTuple


class MeasureWords(NamedTuple):
    """What a measure is called, what answers it, and what asks for a recommendation."""

    names: Mapping[str, str]
    """What each measure is called: `recommendation` to `nps, weiterempfehlung`."""
    numbers: str
    """From nought to ten, in order."""
    before: str
    """What may stand before a number: `eine`, `a`."""
    behind: str
    """What may stand behind it: `punkte`, `points`."""
    of: str
    """Between it and the highest one: `von`, `out of`."""
    between: str
    """Between two of them: `bis`, `or`."""
    because: str
    """What begins the reason that is given for it: `weil`, `because`."""
    no_answer: str
    """That they were asked and gave none."""
    fit: Mapping[int, str]
    """How much they would miss us, to the number of it; 0 is for who no longer uses us."""
    recommends: str
    """Forms of the verb by which somebody recommends us: `weiterempfehlen`, `recommend`."""
    likely: str
    """What asks whether they would: `wahrscheinlich`, `likely`."""
    otherwise: str
    """What begins another question with that verb: `was` would they recommend to us, `how often`?"""
