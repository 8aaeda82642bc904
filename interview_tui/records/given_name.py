"""The parts of a name: the given name, for greeting somebody one addresses as du, and the name without titles."""

import re

from interview_tui.records.typed_name import has_form, is_behind, plain, words_of

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-])+")
"""No initial, no number, no sign."""


def given_name(name: str) -> str:
    """Return `Tom` for `Dr. Tom Yilmaz` and for `Yilmaz, Tom`; the whole name if unsure: `Frau Weber`."""
    family, comma, given = name.partition(",")
    if comma and not is_behind(given.strip()):
        return _first(given.split(), at_least=1) or name
    return _first(family.split(), at_least=2) or name


def without_titles(name: str) -> str:
    """Return `Tom Yilmaz` for `Dr. Tom Yilmaz, MBA` and for `Yilmaz, Tom`."""
    family, comma, given = name.partition(",")
    words = [*given.split(), *family.split()] if comma and not is_behind(given.strip()) else family.split()
    while words and plain(words[0]) in words_of("titles"):
        words = words[1:]
    while len(words) > 1 and is_behind(words[-1]):
        words = words[:-1]
    return " ".join(words)


def _first(words: list[str], at_least: int) -> str:
    if (
        has_form(" ".join(words))
        or any(word.isdecimal() for word in words)
        or any(plain(word) in words_of("between_people") for word in words)
    ):
        return ""
    while words and plain(words[0]) in words_of("titles"):
        words = words[1:]
    while words and is_behind(words[-1]):
        words = words[:-1]
    if len(words) < at_least or plain(words[0]) in words_of("particles") or not _WORD.fullmatch(words[0]):
        return ""
    return words[0]
