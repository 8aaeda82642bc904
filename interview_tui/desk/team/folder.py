"""The folder of a team: what is released is put there by itself, and what others put there is taken in."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.desk.collecting import Taken, collect
from interview_tui.desk.handing_file import found, is_ours
from interview_tui.desk.handing_folder import hand_over_in, may_be_of
from interview_tui.desk.sharing import to_share
from interview_tui.desk.still_named import named_in
from interview_tui.disk.calls import Disk
from interview_tui.exchange.digest import Digests
from interview_tui.language.message import N_, Message, Told
from interview_tui.language.os_words import refusal
from interview_tui.records.clean import clean_line

if TYPE_CHECKING:
    from interview_tui.port.store import Store

NOT_THERE = N_("There is no folder {path}: nothing was put there. It is tried again; the menu chooses another.")
NOT_REMOVED = N_("{path} is to be there no longer and cannot be deleted: {why}. Delete it.")


def chosen_folder(typed: str) -> str:
    """Return the folder that was typed, whole; an empty text for none."""
    line = clean_line(typed).strip()
    return line and os.path.abspath(os.path.expanduser(line))


def put(store: Store, today: date) -> None:
    """Put into the folder of the team what is to be outside now; a file in which no byte changed stays. Raises Told."""
    chosen = store.settings.team_folder
    if not chosen or store.read_only is not None:
        return
    share, folder = to_share(store, today), Path(chosen)
    if not share.states:
        return  # nothing was ever released or said
    if not folder.is_dir():
        raise Told(NOT_THERE, path=chosen)
    kept = {path for path, _ in hand_over_in(folder, store, share, Disk())}
    # Those that lay there under an earlier name of the person hold what may be taken back by now.
    _remove(_own(folder, store) - kept)


def taken_in(store: Store) -> Iterator[Taken]:
    """Take in what others put into the folder of the team, and yield what became of each file. Raises Told.

    Whoever is known by another name is not taken in: somebody has to be asked, by `interview collect`.
    """
    folder = Path(store.settings.team_folder)
    if store.settings.team_folder and store.read_only is None and folder.is_dir():
        files = sorted(set(found([folder])) - _own(folder, store))
        yield from (one for one in collect(store, files, lambda known, now: False) if not one.passed_over)


def told_of(taken: Collection[Taken]) -> Message | None:
    """Return the first fault of reading the folder, otherwise what an erasure deleted here; None for neither."""
    faults = (one.fault for one in taken if one.fault is not None)
    return next(faults, None) or named_in(one.taken for one in taken)


def leave(store: Store, folder: str) -> None:
    """Remove what this store had put into a folder that is no longer the team's. Raises Told."""
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
