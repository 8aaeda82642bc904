"""What a language brings to finding evidence: one pattern a kind. Every repetition is bounded."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """One language's patterns, all searched in a text."""

    date: re.Pattern[str]
    duration: re.Pattern[str]
    amount: re.Pattern[str]
    label: re.Pattern[str]
    """Numbers that count nothing: names like "hall 3", telephone numbers. They are no evidence."""
    number: re.Pattern[str]
    situation: re.Pattern[str]
    procedure: re.Pattern[str]


def compiled(pattern: str, lists: Mapping[str, str]) -> re.Pattern[str]:
    """Return a pattern with its `<LISTS>` filled in; case is ignored unless it says otherwise.

    Raises KeyError for a list that is not there.
    """
    for _ in range(3):  # lists may name lists
        pattern = re.sub("<([A-Z_]+)>", lambda found: f"(?:{lists[found[1]]})", pattern)
    return re.compile(pattern, re.IGNORECASE)
