"""Looks now and then into the folders in which others hand over, and takes in what is new there."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from interview_tui.desk.collecting import collect
from interview_tui.desk.handing_file import found
from interview_tui.desk.still_named import named_in
from interview_tui.language.message import Message, Told
from interview_tui.port.handing import TakenIn

if TYPE_CHECKING:
    from interview_tui.port.store import Store

Seen = Mapping[Path, tuple[int, int]]
"""The files as last seen: size and time of change."""


class Polled(NamedTuple):
    """The result of one check."""

    seen: Seen
    is_new: bool = False
    """Something in it was not known."""
    fault: Message | None = None
    """Why some of it was not taken in: told at each look, until it is mended or gone."""
    news: Message | None = None
    """Who has a customer now, what came twice in one version, or what an erasure in it deleted here: told once."""


def folders_of(store: Store) -> list[Path]:
    """Return where what others hand over may lie: the folder of the team, that from which was collected last."""
    settings = store.settings
    return [Path(one) for one in dict.fromkeys((settings.team_folder, settings.collected_from)) if one]


def poll(store: Store, folders: Sequence[Path], seen: Seen) -> Polled:
    """Take in the files that changed since they were seen; of a folder that is not there now nothing is said."""
    now = {path: stamp for folder in folders for path, stamp in _files(folder).items()}
    changed = [path for path, stamp in now.items() if seen.get(path) != stamp]
    is_new, fault, news, taken = False, None, None, list[TakenIn]()
    # What cannot be taken in is looked at again, and told, until it is mended or gone.
    left = set[Path]()
    # Who is called otherwise by now is asked about in the shell, where the answer counts for good.
    for one in collect(store, changed, lambda known, called: False):
        is_new = is_new or not one.taken.nothing
        taken.append(one.taken)
        if one.fault is not None and not one.passed_over:
            fault = fault or one.fault
            left.add(one.path)
        news = next(iter(one.gone_over), one.twice or news)
    seen = {path: stamp for path, stamp in now.items() if path not in left}
    return Polled(seen, is_new, fault, news or named_in(taken))


def _files(folder: Path) -> Seen:
    seen: dict[Path, tuple[int, int]] = {}
    with suppress(Told, OSError):
        for path in found([folder]):
            with suppress(OSError):
                stat = os.stat(path)
                seen[path] = stat.st_size, stat.st_mtime_ns
    return seen
