"""Parses several people's names in one line: `Frau Lenz, Herr Vogt`. `Weber, Anna` is one person."""

import re

from interview_tui.records.typed_name import has_form, is_behind, is_full_name, plain, words_of

_COMMA = re.compile(r"\s*[,;]\s*")


def people(typed: str) -> tuple[str, ...]:
    """Return the names in a line, one per person; the whole line as one if it may be a single name.

    `und` and its like separate people. So does a comma in a list of three or more, or between two texts that are each
    more than a family name. A legal form marks an organisation; a degree belongs to the name before it.
    """
    line = " ".join(typed.split())
    groups = _and().split(line)
    if not all(map(_ends_in_a_name, groups)):
        groups = [line]
    names: list[str] = []
    for part in [part for group in groups for part in _COMMA.split(group) if part]:
        if names and is_behind(part):
            names[-1] += f", {part}"
        else:
            names.append(part)
    are_people = len(groups) > 1 or len(names) > 2 or all(map(is_full_name, names))
    return tuple(names) if are_people and names and not any(map(has_form, names)) else (line,)


def _ends_in_a_name(text: str) -> bool:
    """Return whether its last word is a name: not in `Herr und Frau Lenz`, `von und zu Berg`."""
    last = plain(text.split()[-1]) if text.split() else ""
    return bool(last) and last not in words_of("titles") and last not in words_of("particles")


def _and() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{'|'.join(sorted(map(re.escape, words_of('between_people'))))})\s+", re.IGNORECASE)
