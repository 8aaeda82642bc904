"""Finds collected records that are missing, and forgets that they came: the author's next file then brings them."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.item import outside_id
from interview_tui.port.faults import Unreadable
from interview_tui.records.handed import Handed, HandedState
from interview_tui.store.doctor.gathering import id_in
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.handed_document import HandedDocument

if TYPE_CHECKING:
    from interview_tui.store.doctor.bench import Bench


def forget(path: Path, bench: "Bench") -> None:
    """Forget one file in the folder of an author. Call this under the lock of the store. Raises OSError, Told.

    If it is unknown which record it was, everything from the author will be taken in again; nothing present is removed.
    """
    if path.exists():
        bench.move_aside(path)
    handed = Files(_folder_of(path, bench.files)).handed
    document = HandedDocument(handed, bench.keeping)
    try:
        found = document.read() if handed.exists() else None
    except Unreadable:
        found = None
    if found is None or id_in(path) not in found.states:
        if handed.exists():
            bench.move_aside(handed)
        return
    document.keep(found.handing, [one for one in found.states.values() if one.id != id_in(path)])


def missing(files: Files, around: Files, keeping: Keeping) -> Iterator[Path]:
    """Yield the paths of records that were collected into `files` but exist nowhere.

    Records that others also answer for may have gone to them.
    """
    folders = {"conversation": files.conversations, "customer": files.customers}
    there = {path.name[:26] for folder in folders.values() for path in folder.rglob("*.json")}
    gone = [
        one
        for one in _states(files.handed, keeping)
        if one.state == HandedState.THERE and one.sort in folders and one.id not in there
    ]
    if gone:
        others = [Files(folder).handed for folder in around.all_collected() if folder != files.home]
        told = {one.id for handed in others for one in _states(handed, keeping)}
        digests = Digests(keeping.by)
        told |= {outside_id(one.sort, one.id, digests) for one in _states(around.handed, keeping)}
        yield from (folders[one.sort] / f"{one.id}.json" for one in gone if one.id not in told)


def _states(path: Path, keeping: Keeping) -> list[Handed]:
    try:
        return list(HandedDocument(path, keeping).read().states.values()) if path.exists() else []
    except Unreadable:
        return []  # reported on its own


def _folder_of(path: Path, files: Files) -> Path:
    return files.collected / path.relative_to(files.collected).parts[0]
