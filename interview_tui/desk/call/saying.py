"""Who says a note: `@hu` at its start or end is one of those who are there, at its start also somebody new."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interview_tui.records.fold import fold
from interview_tui.records.present import Present

_SIGN = re.compile(r"^(?P<before>\s*[-+>?=!\"„“»]?\s?)@(?P<word>[^\W\d_][\w’'-]*):?\s+(?P<rest>\S.*)$", re.DOTALL)
_LAST = re.compile(r"^(?P<words>.*[\w.!?…)“\"]),?\s+@(?P<word>[^\W\d_][\w’'-]*)[.\s]*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Said:
    """A line that begins or ends with who says it."""

    name: str
    person: Present | None
    """One of those who are there; None: the name of somebody who is new."""
    text: str
    """The line without that."""


def read_person(text: str, present: Sequence[Present]) -> Said | None:
    """Read who says a line; None where nobody is named, or nobody can be told for sure.

    A beginning of one of the names is enough where it fits one person only. A word with a capital that fits nobody is
    somebody new.
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
    """Read who is named behind the words: only one of those who are there, for nobody begins to be there so."""
    found = _LAST.match(text)
    meant = _meant(found["word"], present) if found else []
    return Said(meant[0].name, meant[0], found["words"]) if found and len(meant) == 1 else None


def _meant(word: str, present: Sequence[Present]) -> list[Present]:
    """Return those of whom a word may be the name, or its beginning; the one alone whose whole name it is."""
    wanted = fold(word)
    begun = [one for one in present if any(part.startswith(wanted) for part in _parts(one))]
    whole = [one for one in begun if wanted in _parts(one)]
    return whole if len(whole) == 1 else begun


def _parts(person: Present) -> list[str]:
    return fold(person.name).replace("-", " ").split()
