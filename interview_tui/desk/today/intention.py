"""My intention for next time: displayed on the first screen until the next conversation has begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_tui.language.message import Told
from interview_tui.port.faults import Fault
from interview_tui.records.forms import is_guided
from interview_tui.records.words import Status

if TYPE_CHECKING:
    from interview_tui.port.store import Store


def read_intention(store: Store) -> str:
    """Return what I wrote down after the latest conversation; "" if nothing, or another one has begun since.

    It is about me, not about the customer. An unreadable private file is reported where it matters.
    """
    latest = next((one for one in store.heads() if not isinstance(one, Fault) and is_guided(one.form)), None)
    if latest is None or latest.status == Status.OPEN:
        return ""
    try:
        return store.read_private(latest.id).intention
    except Told:
        return ""
