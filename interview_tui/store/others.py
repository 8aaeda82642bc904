"""What lies in a store beside its documents, one row each."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Other:
    """A folder with all in it, or a file of the store's own folder."""

    place: str
    """Its name; `*` stands for anything."""
    is_folder: bool = False
    backed_up: bool = True
    examined: bool = False
    """Whether the doctor looks at it."""
    quotes: bool = True
    """Whether it may hold something of a customer: then it is looked through when that one is erased."""
    goes: bool = False
    """Nobody knows what it quotes: it goes with every customer."""


ATTIC = Other("attic", is_folder=True, examined=True)
"""Originals, as they were."""
LOCKS = Other("locks", is_folder=True, backed_up=False, examined=True, quotes=False)
FROM = Other("from", is_folder=True)
"""What came from others, a folder an author; in each of them everything lies as in a store."""
REPORT = Other("error-*.txt", backed_up=False, goes=True)
"""The details of an error of the program."""
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
    """Return what a place of the store is or lies in; None for what the program knows nothing of."""
    top, is_inside = place.parts[0], len(place.parts) > 1
    return next((one for one in OTHERS if fnmatchcase(top, one.place) and (one.is_folder or not is_inside)), None)
