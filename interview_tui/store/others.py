"""What is in a store besides documents, one row each."""

from fnmatch import fnmatchcase
from pathlib import PurePosixPath
from typing import NamedTuple


class Other(NamedTuple):
    """A folder with everything in it, or a file directly in the store."""

    place: str
    """Its name; `*` is a wildcard."""
    is_folder: bool = False
    backed_up: bool = True
    examined: bool = False
    """Whether the doctor examines it."""
    quotes: bool = True
    """Whether it may hold something about a customer: then erasing looks through it."""
    goes: bool = False
    """Nobody knows what it quotes: it is erased with any customer."""


ATTIC = Other("attic", is_folder=True, examined=True)
"""Originals of replaced or damaged files."""
LOCKS = Other("locks", is_folder=True, backed_up=False, examined=True, quotes=False)
FROM = Other("from", is_folder=True)
"""Records collected from others, one folder per author, each laid out like a store."""
REPORT = Other("error-*.txt", backed_up=False, goes=True)
"""The details of a program error."""
OTHERS = (
    ATTIC,
    LOCKS,
    REPORT,
    Other("guides", is_folder=True, quotes=False),
    Other("reviews", is_folder=True),
    FROM,
    Other("themes.json", quotes=False),
    Other("saved-filters.json", quotes=False),
)


def other_at(place: PurePosixPath) -> Other | None:
    """Return the row for a path in the store; None if it is not the program's."""
    top, is_inside = place.parts[0], len(place.parts) > 1
    return next((one for one in OTHERS if fnmatchcase(top, one.place) and (one.is_folder or not is_inside)), None)
