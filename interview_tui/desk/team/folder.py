"""The folder of a team: what is shared is written there automatically; `polling` takes in what others write."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from interview_tui.desk.handing_file import found, is_ours
from interview_tui.desk.handing_folder import hand_over_in, may_be_of
from interview_tui.desk.sharing import to_share
from interview_tui.disk.calls import Disk
from interview_tui.exchange.digest import Digests
from interview_tui.language.message import N_, Told
from interview_tui.language.os_words import refusal
from interview_tui.records.clean import clean_line

if TYPE_CHECKING:
    from interview_tui.port.store import Store

NOT_THERE = N_("There is no folder {path}: nothing was put there. It is tried again; the menu chooses another.")
State: TypeAlias = tuple[tuple[str, int], ...]
"""Each folder of a store, and when an entry of it last changed."""
_DEEPEST = 3
_SAYS_NOTHING = ("locks",)
NOT_REMOVED = N_("{path} is to be there no longer and cannot be deleted: {why}. Delete it.")


def chosen_folder(typed: str) -> str:
    """Return the absolute path of the typed folder; "" if none."""
    line = clean_line(typed).strip()
    return line and os.path.abspath(os.path.expanduser(line))


def put(store: Store, today: date) -> None:
    """Write what should be out there now into the team's folder; files without changes are left alone. Raises Told."""
    chosen = store.settings.team_folder
    if not chosen or store.read_only is not None:
        return
    share, folder = to_share(store, today), Path(chosen)
    was_there = folder.is_dir() and bool(_own(folder, store))
    if not share.states and not share.handing.stand_in and not was_there:
        return  # nothing was ever released or said, and nobody stands in
    if not folder.is_dir():
        raise Told(NOT_THERE, path=chosen)
    kept = {path for path, _ in hand_over_in(folder, store, share, Disk())}
    # Files under an earlier name of the person may hold what was taken back since.
    _remove(_own(folder, store) - kept)


def state_of(home: Path) -> State:
    """Return when something was last written anywhere in a store, by whatever program: it is equal until then."""
    return tuple(_written(home, _DEEPEST))


def _written(folder: Path, deep: int) -> Iterator[tuple[str, int]]:
    with suppress(OSError), os.scandir(folder) as entries:
        yield str(folder), os.stat(folder).st_mtime_ns
        inside = sorted(one.path for one in entries if one.name not in _SAYS_NOTHING and one.is_dir())
        for path in inside if deep else ():
            yield from _written(Path(path), deep - 1)


def leave(store: Store, folder: str) -> None:
    """Remove this store's files from a folder that is no longer the team's. Raises Told."""
    if folder and Path(folder).is_dir():
        _remove(_own(Path(folder), store))


def _own(folder: Path, store: Store) -> set[Path]:
    """Return the files in a folder that this store put there."""
    here = Digests(store.id).store
    return {path for path in found([folder]) if may_be_of(path, here) and is_ours(path, here)}


def _remove(paths: Collection[Path]) -> None:
    for path in sorted(paths):
        try:
            Disk().remove(path)
        except OSError as error:
            raise Told(NOT_REMOVED, path=str(path), why=refusal(error)) from error
