"""What a search means: which words a note has, and how well they fit what is looked for."""

import re
from collections.abc import Sequence

from interview_tui.conversation.fold import fold

SHORT = 3
"""A sought word below so many letters is looked for where words begin; a longer one anywhere in them."""
MOST_WORDS = 30
"""Of a longer query only so many words are looked for."""
WHOLE, BEGINNING, ANYWHERE, NOWHERE = range(4)
"""How well a note fits, best first: all that is sought are whole words, begin words, are in words."""

_WORD = re.compile(r"[^\W_]+")
GAP = "  "
"""What stands before and after each word of a `word_line`."""


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared, in order."""
    return _WORD.findall(fold(text))


def sought(query: str) -> tuple[str, ...]:
    """Return the different words that a query looks for."""
    return tuple(dict.fromkeys(words_of(query)))[:MOST_WORDS]


def word_line(words: Sequence[str]) -> str:
    """Return words as one line in which `needle` finds them."""
    return f"{GAP}{GAP.join(words)}{GAP}" if words else ""


def needle(word: str, fit: int = ANYWHERE) -> str:
    """Return what has to be in a `word_line` for a sought word to fit so well."""
    if fit == WHOLE:
        return f"{GAP}{word}{GAP}"
    return f"{GAP}{word}" if fit == BEGINNING or len(word) < SHORT else word


def fit(line: str, wanted: Sequence[str]) -> int:
    """Return how well a `word_line` fits the sought words; no words fit everything, wholly."""
    for grade in (WHOLE, BEGINNING, ANYWHERE):
        if all(needle(word, grade) in line for word in wanted):
            return grade
    return NOWHERE
