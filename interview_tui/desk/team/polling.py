"""Checks the collected folder from time to time, and takes in what is new."""

from __future__ import annotations

import os
from collections.abc import Mapping
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
    """Why some of it was not taken in, who has a customer now, or what an erasure in it deleted here."""


def poll(store: Store, folder: Path, seen: Seen) -> Polled:
    """Take in the files that changed; a missing folder is not reported."""
    now = _files(folder)
    changed = [path for path, stamp in now.items() if seen.get(path) != stamp]
    is_new, fault, taken = False, None, list[TakenIn]()
    # Who is called otherwise by now is asked about in the shell, where the answer counts for good.
    for one in collect(store, changed, lambda known, called: False):
        is_new = is_new or not one.taken.nothing
        taken.append(one.taken)
        if one.fault is not None and not one.passed_over:
            fault = one.fault
        fault = next(iter(one.gone_over), fault)
    return Polled(now, is_new, fault or named_in(taken))


def _files(folder: Path) -> Seen:
    seen: dict[Path, tuple[int, int]] = {}
    with suppress(Told, OSError):
        for path in found([folder]):
            with suppress(OSError):
                stat = os.stat(path)
                seen[path] = stat.st_size, stat.st_mtime_ns
    return seen
