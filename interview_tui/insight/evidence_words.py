"""What a language contributes to finding evidence: one pattern per kind. Every repetition is bounded."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from interview_tui.language.patterns import Pattern


class Words(NamedTuple):
    """One language's patterns, all searched in a text."""

    date: Pattern
    duration: Pattern
    amount: Pattern
    label: Pattern
    """Numbers that count nothing, such as "hall 3" and telephone numbers: they are no evidence."""
    number: Pattern
    situation: Pattern
    procedure: Pattern
    size: Pattern
    """Matches a whole text that only says how large something is: "42 people in the warehouse". It has no "when"."""


def compiled(pattern: str, lists: Mapping[str, str]) -> Pattern:
    """Return a pattern with its `<LISTS>` filled in; case is ignored unless it says otherwise.

    Compiled on first use, when it raises KeyError for an unknown list.
    """
    return Pattern(lambda: re.compile(_filled(pattern, lists), re.IGNORECASE))


def _filled(pattern: str, lists: Mapping[str, str]) -> str:
    for _ in range(3):  # lists may refer to lists
        pattern = re.sub("<([A-Z_]+)>", lambda found: f"(?:{lists[found[1]]})", pattern)
    return pattern
