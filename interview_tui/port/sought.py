"""What a search means: which words a note has, and how well they fit what is looked for."""

import re
from collections.abc import Sequence

from interview_tui.records.fold import fold

SHORT = 3
"""A sought word of fewer letters than this is looked for where words begin; a longer one anywhere in them."""
MOST_WORDS = 30
"""Of a longer query only this many words are looked for."""
WHOLE, BEGINNING, ANYWHERE, NOWHERE = range(4)
"""How well a note fits, best first: all that is sought are whole words, begin words, are in words."""

_WORD = re.compile(r"[^\W_]+")
GAP = " "
"""What stands before and after each word of a line of words."""
_APART = "\x1f"
"""Stands between texts that are folded together; no clean text has it."""
_OTHER = re.compile(f"[^\\w{_APART}]|_")
_PLAIN = bytes(code if chr(code).isalnum() or chr(code) == _APART else ord(GAP) for code in range(128)).ljust(256)


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared, in order."""
    return _WORD.findall(fold(text))


def sought(query: str) -> tuple[str, ...]:
    """Return the different words that a query looks for."""
    return tuple(dict.fromkeys(words_of(query)))[:MOST_WORDS]


def word_lines(texts: Sequence[str]) -> list[str]:
    """Return the words of each text as a line in which `needle` finds them: folded, with gaps for all other signs.

    The texts are clean. Many at once are much faster than one after the other.
    """
    folded = fold(_APART.join(texts))
    plain = folded.isascii()
    spaced = folded.encode("ascii").translate(_PLAIN).decode("ascii") if plain else _OTHER.sub(GAP, folded)
    return [f"{GAP}{line}{GAP}" for line in spaced.split(_APART)] if texts else []


def needle(word: str, fit: int = ANYWHERE) -> str:
    """Return what has to be in a line of words for a sought word to fit so well."""
    if fit == WHOLE:
        return f"{GAP}{word}{GAP}"
    return f"{GAP}{word}" if fit == BEGINNING or len(word) < SHORT else word


def fit(line: str, wanted: Sequence[str]) -> int:
    """Return how well a line of words fits the sought words; no words fit everything, wholly."""
    for grade in (WHOLE, BEGINNING, ANYWHERE):
        if all(needle(word, grade) in line for word in wanted):
            return grade
    return NOWHERE


def first_place(text: str, wanted: Sequence[str]) -> int:
    """Return where in a text the first word begins that a sought word is found in; 0 where none is."""
    for word in _WORD.finditer(text):
        if any(needle(one) in f"{GAP}{fold(word[0])}{GAP}" for one in wanted):
            return word.start()
    return 0
