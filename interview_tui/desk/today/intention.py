"""What I meant to do the next time: shown once, on the first screen, until the next conversation has begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_tui.language.message import Told
from interview_tui.port.faults import Fault
from interview_tui.records.forms import is_guided
from interview_tui.records.words import Status

if TYPE_CHECKING:
    from interview_tui.port.store import Store


def read_intention(store: Store) -> str:
    """Return what I wrote down after the latest conversation; "" for nothing, and once another one has begun.

    It is about me and not about whom I talk to. A private file that cannot be read is told where it is needed.
    """
    latest = next((one for one in store.heads() if not isinstance(one, Fault) and is_guided(one.form)), None)
    if latest is None or latest.status == Status.OPEN:
        return ""
    try:
        return store.read_private(latest.id).intention
    except Told:
        return ""
