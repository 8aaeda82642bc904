"""A sign at the start of a note is a shortcut for its kind, where it cannot be meant as text."""

from dataclasses import dataclass

from interview_tui.records.words import Kind

_SIGNS = {
    "-": Kind.CRITICISM,
    "+": Kind.PRAISE,
    ">": Kind.NEED,
    "?": Kind.WHY,
    "=": Kind.FACT,
    "!": Kind.PROMISE,
    '"': Kind.QUOTE,
    "„": Kind.QUOTE,
    "“": Kind.QUOTE,
    "»": Kind.QUOTE,
}
_ALSO_BEFORE_A_DIGIT = "=!"
_CLOSING = {'"': '"', "„": '“”"', "“": '”"', "»": "«"}


@dataclass(frozen=True, slots=True)
class Read:
    """What a typed line says: its kind, if a sign told it, and the words without the sign."""

    kind: Kind | None
    text: str
    loosely: bool = False
    """A blank stood beside the sign: it may have been meant as text all the same."""


def read_sign(text: str) -> Read:
    """Read the sign at the start, if a letter (for `=` and `!` also a digit) follows, at once or behind a blank.

    `->`, `+49 171`, `- 40 %`, `>20 Stück`, `...` and `!!` are text; so is a quotation mark with a blank behind it.
    """
    line = text.lstrip(" ")
    sign = line[:1]
    kind = _SIGNS.get(sign)
    words = line[1:].removeprefix("" if kind is Kind.QUOTE else " ")
    first = words[:1]
    if kind is None or not (first.isalpha() or (first.isdigit() and sign in _ALSO_BEFORE_A_DIGIT)):
        return Read(None, text)
    if kind is Kind.QUOTE:
        return Read(kind, _without_marks(line, _CLOSING[sign]), loosely=line != text)
    return Read(kind, words, loosely=len(words) + 1 < len(text))


def _without_marks(quote: str, closing: str) -> str:
    """Return a quote without the mark it begins with and that one's partner, where the partner ends it.

    Marks that go on to stand for themselves all stay: `"too dear" and "too slow"`. A first one without a partner goes.
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
    """Return where the mark that closes the first one stands."""
    depth = 0
    for place, mark in enumerate(quote):
        depth += (mark == opening) - (mark in closing)
        if depth == 0:
            return place
    return None
