"""Who said a note: `@hu` at its start or end names one of those present, at its start also somebody new."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from interview_tui.records.fold import fold
from interview_tui.records.present import Present

_SIGN = re.compile(r"^(?P<before>\s*[-+>?=!\"„“»]?\s?)@(?P<word>[^\W\d_][\w’'-]*):?\s+(?P<rest>\S.*)$", re.DOTALL)
_LAST = re.compile(r"^(?P<words>.*[\w.!?…)“\"]),?\s+@(?P<word>[^\W\d_][\w’'-]*)[.\s]*$", re.DOTALL)


class Said(NamedTuple):
    """A line with the person named at its start or end."""

    name: str
    person: Present | None
    """One of those present; None: a new person's name was typed."""
    text: str
    """The line without the name."""


def read_person(text: str, present: Sequence[Present]) -> Said | None:
    """Return who says a line; None if nobody is named, or it is ambiguous.

    The beginning of a name is enough if it fits only one person. A capitalised word that fits nobody is a new person.
    """
    found = _SIGN.match(text)
    if found is None:
        return _named_last(text, present)
    word, rest = found["word"], f"{found['before']}{found['rest']}"
    meant = _meant(word, present)
    if len(meant) == 1:
        return Said(meant[0].name, meant[0], rest)
    return Said(word, None, rest) if not meant and word[0].isupper() else None


def _named_last(text: str, present: Sequence[Present]) -> Said | None:
    """Return who is named at the end: only one of those present, since new people are introduced at the start."""
    found = _LAST.match(text)
    meant = _meant(found["word"], present) if found else []
    return Said(meant[0].name, meant[0], found["words"]) if found and len(meant) == 1 else None


def _meant(word: str, present: Sequence[Present]) -> list[Present]:
    """Return those whose name a word may be or begin; only one if it is their whole name."""
    wanted = fold(word)
    begun = [one for one in present if any(part.startswith(wanted) for part in _parts(one))]
    whole = [one for one in begun if wanted in _parts(one)]
    return whole if len(whole) == 1 else begun


def _parts(person: Present) -> list[str]:
    return fold(person.name).replace("-", " ").split()
