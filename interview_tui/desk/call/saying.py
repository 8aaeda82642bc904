"""Who says a note: `@hu` at the start is one of those who are there, `@Huber` also somebody who is new."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from interview_tui.records.fold import fold
from interview_tui.records.present import Present

_SIGN = re.compile(r"^(?P<before>\s*[-+>?=!\"„“»]?\s?)@(?P<word>[^\W\d_][\w’'-]*):?\s+(?P<rest>\S.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Said:
    """A line that begins with who says it."""

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
        return None
    word, rest = found["word"], f"{found['before']}{found['rest']}"
    wanted = fold(word)
    begun = [one for one in present if any(part.startswith(wanted) for part in _parts(one))]
    whole = [one for one in begun if wanted in _parts(one)]
    meant = whole if len(whole) == 1 else begun
    if len(meant) == 1:
        return Said(meant[0].name, meant[0], rest)
    return Said(word, None, rest) if not meant and word[0].isupper() else None


def _parts(person: Present) -> list[str]:
    return fold(person.name).replace("-", " ").split()
