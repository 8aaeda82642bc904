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


def read_sign(text: str) -> Read:
    """Read the sign at the start, if a letter (for `=` and `!` also a digit) follows at once.

    `- bullet`, `->`, `+49 171`, `>20 Stück`, `...` and `!!` are text.
    """
    sign, follower = text[:1], text[1:2]
    kind = _SIGNS.get(sign)
    if kind is None or not (follower.isalpha() or (follower.isdigit() and sign in _ALSO_BEFORE_A_DIGIT)):
        return Read(None, text)
    words = text[1:]
    if kind is Kind.QUOTE:
        words = _without_closing_mark(words, _CLOSING[sign])
    return Read(kind, words)


def _without_closing_mark(words: str, closing: str) -> str:
    last = words.rstrip()
    if last and last[-1] in closing and not any(mark in last[:-1] for mark in closing):
        return last[:-1]
    return words
