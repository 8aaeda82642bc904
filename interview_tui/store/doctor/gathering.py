"""Every file of a store, sorted by what its place says it is."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from interview_tui.port.faults import Unreadable
from interview_tui.store.atomic import TEMPORARY
from interview_tui.store.files import Files
from interview_tui.store.tables import load, not_read

ID = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")
_NAME = re.compile(rf"(?P<id>{ID.pattern})(?P<part>\.private|\.draft)?\.json")
_MONTH = re.compile(r"\d{4}/\d{2}")
_OTHERS = frozenset({"guides", "from", "reviews", "themes.json", "saved-filters.json"})
"""What has no doctor of its own yet, and what belongs to the person."""


class Sort(StrEnum):
    """What a file is by its place and name."""

    STORE = "store"
    CUSTOMER = "customer"
    CONVERSATION = "conversation"
    PRIVATE = "private"
    DRAFT = "draft"
    LOCK = "lock"
    TEMPORARY = "temporary"
    ATTIC = "attic"
    ERASED = "erased"
    MISPLACED = "misplaced"


_BY_PART = {None: Sort.CONVERSATION, ".private": Sort.PRIVATE, ".draft": Sort.DRAFT}


@dataclass
class Paper:
    """A file or folder as it was found."""

    path: Path
    mode: int
    sort: Sort | None = None
    """None: a folder, or a file that is none of our business."""
    is_folder: bool = False


@dataclass
class Papers:
    """All there is, and the folders that could not be read."""

    all: list[Paper] = field(default_factory=list)
    unreadable: list[tuple[Path, OSError]] = field(default_factory=list)

    def of(self, sort: Sort) -> Iterator[Path]:
        """Yield the files of one sort by name."""
        return (paper.path for paper in self.all if paper.sort is sort)


def gather(files: Files) -> Papers:
    """Look through the whole folder, changing nothing. Links in it are not followed."""
    papers = Papers()
    waiting = [files.home]
    while waiting:
        folder = waiting.pop()
        try:
            papers.all.append(Paper(folder, stat.S_IMODE(os.stat(folder).st_mode), is_folder=True))
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except FileNotFoundError:
            continue
        except OSError as error:
            papers.unreadable.append((folder, error))
            continue
        for entry in entries:
            path = Path(entry.path)
            if folder == files.home and entry.name in _OTHERS:
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.is_file(follow_symlinks=False):
                try:
                    mode = stat.S_IMODE(entry.stat(follow_symlinks=False).st_mode)
                except OSError:  # it went just now
                    continue
                papers.all.append(Paper(path, mode, sort_of(path, files)))
    return papers


def sort_of(path: Path, files: Files) -> Sort | None:
    """Return what a file is."""
    folder = path.parent
    if TEMPORARY.match(path.name):
        return Sort.TEMPORARY
    if path == files.store:
        return Sort.STORE
    if folder == files.locks:
        return Sort.LOCK
    if files.attic in path.parents:
        return Sort.ATTIC
    named = _NAME.fullmatch(path.name)
    if folder == files.erased and named and not named["part"]:
        return Sort.ERASED
    if folder == files.customers and named and not named["part"]:
        return Sort.CUSTOMER
    if named and _in_a_month(folder, files):
        return _BY_PART[named["part"]]
    return Sort.MISPLACED if _is_a_document(path) else None


def id_in(path: Path) -> str:
    """Return the id in the name of a file, empty where there is none."""
    found = ID.search(path.name)
    return found[0] if found else ""


def is_named_by_its_id(path: Path) -> bool:
    """Tell whether the name is an id as the program would write it."""
    return _NAME.fullmatch(path.name) is not None


def kind_of(path: Path, files: Files) -> Sort:
    """Return what a misplaced file is: by what it says of itself, else by its name."""
    try:
        kind = (load(path) or {})["_meta"]["1"]["kind"]
        return Sort(kind)
    except (Unreadable, KeyError, ValueError):
        pass
    if ".draft" in path.name:
        return Sort.DRAFT
    if ".private" in path.name:
        return Sort.PRIVATE
    return Sort.CUSTOMER if files.customers in path.parents else Sort.CONVERSATION


def told_unreadable(path: Path) -> str:
    """Return why a file cannot be opened, empty where it can."""
    try:
        with path.open("rb"):
            return ""
    except OSError as error:
        return str(dict(not_read(error, path).message.params)["reason"])


def _in_a_month(folder: Path, files: Files) -> bool:
    inside = folder.relative_to(files.conversations) if folder.is_relative_to(files.conversations) else Path()
    return _MONTH.fullmatch(inside.as_posix()) is not None


def _is_a_document(path: Path) -> bool:
    if path.suffix != ".json":
        return False
    if id_in(path):
        return True
    try:
        return (load(path) or {}).get("_meta", {}).get("1", {}).get("kind") in list(Sort)
    except Unreadable:
        return False
