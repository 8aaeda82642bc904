"""Regular expressions compiled on first use.

Those for questions and evidence have thousands of alternatives: compiling them all takes longer than anything else at
the start, and most runs need none.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property


class Pattern:
    """Behaves like `re.Pattern`. Raises re.error on first use if the expression is invalid."""

    def __init__(self, compiled: Callable[[], re.Pattern[str]]) -> None:
        self._compiled = compiled

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        return self._compiled()

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match at the start."""
        return self.regex.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Match from start to end."""
        return self.regex.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match anywhere."""
        return self.regex.search(text, start, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield all matches that do not overlap."""
        return self.regex.finditer(text)


def any_of(words: Iterable[str]) -> str:
    """Return an expression for any of these words, longest first; a space in one matches any white space."""
    longest_first = sorted(dict.fromkeys(words), key=len, reverse=True)
    listed = "|".join(r"\s+".join(map(re.escape, one.split())) for one in longest_first)
    return f"(?:{listed})"
