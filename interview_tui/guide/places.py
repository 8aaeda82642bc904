"""Finds the line of a table or key in a TOML text, so that a fault can point to it."""

import re
from collections import defaultdict

Place = tuple[str | int, ...]
"""The path to a value from the top of the file: names of keys, and list indices from 0."""

_NAME = r"""(?:[A-Za-z0-9_-]+|"[^"\\]*"|'[^']*')"""
_DOTTED = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_HEADER = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_DOTTED})[ \t]*\]")
_KEY = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=(.*)")
_ITEM = re.compile(r"[ \t]*\{")
_PART = re.compile(_NAME)


def places(text: str) -> dict[Place, int]:
    """Return the line, from 1, of each table header, key, and list item that begins a line of its own.

    It reads lines, not TOML: anything further along a line is missing. Only for texts that tomllib has accepted.
    """
    found: dict[Place, int] = {(): 1}
    counts: defaultdict[Place, int] = defaultdict(int)
    table: Place = ()
    items: Place | None = None
    inside = False  # a multi-line string, which has no keys
    for number, line in enumerate(text.split("\n"), 1):
        begins_inside = inside
        inside ^= (line.count('"""') + line.count("'''")) % 2 == 1
        if begins_inside:
            continue
        if header := _HEADER.match(line):
            table, items = _table(header[1] == "[[", _names(header[2]), counts), None
            _remember(found, table, number)
        elif key := _KEY.match(line):
            whole = (*table, *_names(key[1]))
            items = whole if key[2].strip() == "[" else None
            _remember(found, whole, number)
        elif items is not None and _ITEM.match(line):
            found[(*items, counts[items])] = number
            counts[items] += 1
    return found


def line_of(place: Place, found: dict[Place, int]) -> int:
    """Return the line of a place, or that of the nearest enclosing thing that has one."""
    while place not in found:
        place = place[:-1]
    return found[place]


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in _PART.findall(dotted))


def _table(one_of_many: bool, names: tuple[str, ...], counts: defaultdict[Place, int]) -> Place:
    """Turn a header's names into a place: a list already begun refers to its latest item."""
    place: Place = ()
    for name in names[:-1]:
        place = (*place, name)
        if counts[place]:
            place = (*place, counts[place] - 1)
    place = (*place, names[-1])
    if not one_of_many:
        return place
    counts[place] += 1
    return (*place, counts[place] - 1)


def _remember(found: dict[Place, int], place: Place, number: int) -> None:
    """Remember the line of the place and of what encloses it, unless seen before."""
    for length in range(len(place), 0, -1):
        if place[:length] in found:
            break
        found[place[:length]] = number
