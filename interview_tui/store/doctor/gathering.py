"""Lists every file of a store, sorted by what its path says it is."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from interview_tui.disk.temporary import TEMPORARY
from interview_tui.port.faults import Unreadable
from interview_tui.store.files import Files
from interview_tui.store.kinds import CONVERSATION, CUSTOMER, DRAFT, ID, KINDS, PRIVATE, DocumentKind
from interview_tui.store.others import ATTIC, LOCKS
from interview_tui.store.tables import load, not_read

IS_ID = re.compile(ID)
_NAMED = re.compile(rf"{ID}(\.[a-z]+)?\.json")


class Sort(StrEnum):
    """What a file is that is no document in its place."""

    LOCK = "lock"
    TEMPORARY = "temporary"
    ATTIC = "attic"
    MISPLACED = "misplaced"


@dataclass
class Paper:
    """A file or folder as found."""

    path: Path
    mode: int
    sort: DocumentKind | Sort | None = None
    """None: a folder, or a file that is not the program's."""
    is_folder: bool = False


@dataclass
class Papers:
    """All files and folders, and the folders that could not be read."""

    all: list[Paper] = field(default_factory=list)
    unreadable: list[tuple[Path, OSError]] = field(default_factory=list)

    def of(self, sort: DocumentKind | Sort) -> Iterator[Path]:
        """Yield the files of one sort, by name."""
        return (paper.path for paper in self.all if paper.sort is sort)


def gather(files: Files) -> Papers:
    """List the whole folder, changing nothing. Links are not followed."""
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
            other = files.other_of(path)
            if other is not None and not other.examined:
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif entry.is_file(follow_symlinks=False):
                try:
                    mode = stat.S_IMODE(entry.stat(follow_symlinks=False).st_mode)
                except OSError:  # removed just now
                    continue
                papers.all.append(Paper(path, mode, sort_of(path, files)))
    return papers


def sort_of(path: Path, files: Files) -> DocumentKind | Sort | None:
    """Return what a file is."""
    if TEMPORARY.match(path.name):
        return Sort.TEMPORARY
    other = files.other_of(path)
    if other is LOCKS:
        return Sort.LOCK
    if other is ATTIC:
        return Sort.ATTIC
    return files.kind_of(path) or (Sort.MISPLACED if _is_a_document(path) else None)


def id_in(path: Path) -> str:
    """Return the id in a file's name; "" if there is none."""
    found = IS_ID.search(path.name)
    return found[0] if found else ""


def is_named_by_its_id(path: Path) -> bool:
    """Return whether the name is an id as the program would write it."""
    return _NAMED.fullmatch(path.name) is not None


def kind_of(path: Path, files: Files) -> DocumentKind:
    """Return the kind of a misplaced file: by its content, else by its name."""
    said = KINDS.get(_said(path))
    if said is not None:
        return said
    if ".draft" in path.name:
        return DRAFT
    if ".private" in path.name:
        return PRIVATE
    return CUSTOMER if files.customers in path.parents else CONVERSATION


def told_unreadable(path: Path) -> str:
    """Return why a file cannot be opened; "" if it can."""
    try:
        with path.open("rb"):
            return ""
    except OSError as error:
        return str(dict(not_read(error, path).message.params)["reason"])


def _is_a_document(path: Path) -> bool:
    return path.suffix == ".json" and (bool(id_in(path)) or _said(path) in KINDS)


def _said(path: Path) -> str:
    """Return the kind a document claims to be; "" if none."""
    try:
        return str((load(path) or {})["_meta"]["1"]["kind"])
    except (Unreadable, KeyError):
        return ""
