"""A sign at the start of a note is a shortcut for its kind, unless it can be meant as text."""

from typing import NamedTuple

from interview_tui.records.kinds import KINDS
from interview_tui.records.words import Kind

_SIGNS = {sign: row for row in KINDS for sign in row.signs}


class Read(NamedTuple):
    """A typed line: the kind, if a sign gave one, and the text without the sign."""

    kind: Kind | None
    text: str
    loosely: bool = False
    """There was a blank beside the sign: it may still have been meant as text."""


def read_sign(text: str) -> Read:
    """Read the sign at the start, if a letter (for `=` and `!` also a digit) follows directly or after a blank.

    `->`, `+49 171`, `- 40 %`, `>20 Stück`, `...` and `!!` are text; so is a quotation mark followed by a blank.
    """
    line = text.lstrip(" ")
    sign = line[:1]
    row = _SIGNS.get(sign)
    if row is None:
        return Read(None, text)
    closing = row.signs[sign]
    words = line[1:].removeprefix("" if closing else " ")
    first = words[:1]
    if not (first.isalpha() or (first.isdigit() and row.before_digits)):
        return Read(None, text)
    if closing:
        return Read(row.kind, _without_marks(line, closing), loosely=line != text)
    return Read(row.kind, words, loosely=len(words) + 1 < len(text))


def _without_marks(quote: str, closing: str) -> str:
    """Return a quote without its opening mark and the matching closing mark, if that is at the end.

    Marks that also stand elsewhere all stay: `"too dear" and "too slow"`. An opening mark without a partner is removed.
    """
    opening, last = quote[0], quote.rstrip()
    if opening in closing:
        marks = quote.count(opening)
        partner = len(last) - 1 if marks == 2 and last.endswith(opening) else None
        alone = marks % 2 == 1
    else:
        partner = _partner(last, opening, closing)
        alone = partner is None
    if alone:
        return quote[1:]
    return last[1:-1] if partner == len(last) - 1 else quote


def _partner(quote: str, opening: str, closing: str) -> int | None:
    """Return the index of the mark that closes the first one."""
    depth = 0
    for place, mark in enumerate(quote):
        depth += (mark == opening) - (mark in closing)
        if depth == 0:
            return place
    return None
