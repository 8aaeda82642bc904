"""What a language brings to finding evidence: one pattern a kind. Every repetition is bounded."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from interview_tui.language.patterns import Pattern


@dataclass(frozen=True)
class Words:
    """One language's patterns, all searched in a text."""

    date: Pattern
    duration: Pattern
    amount: Pattern
    label: Pattern
    """Numbers that count nothing: names like "hall 3", telephone numbers. They are no evidence."""
    number: Pattern
    situation: Pattern
    procedure: Pattern
    size: Pattern
    """A whole text that only says how large something is: "42 people in the warehouse". There is no when to it."""


def compiled(pattern: str, lists: Mapping[str, str]) -> Pattern:
    """Return a pattern with its `<LISTS>` filled in; case is ignored unless it says otherwise.

    At its first use it raises KeyError for a list that is not there.
    """
    return Pattern(lambda: re.compile(_filled(pattern, lists), re.IGNORECASE))


def _filled(pattern: str, lists: Mapping[str, str]) -> str:
    for _ in range(3):  # lists may name lists
        pattern = re.sub("<([A-Z_]+)>", lambda found: f"(?:{lists[found[1]]})", pattern)
    return pattern
