"""Colleagues known by name: a promise in a name that nobody has reaches nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from interview_tui.desk.handing_folder import known_stores
from interview_tui.records.fold import fold

if TYPE_CHECKING:
    from interview_tui.desk.services import Services


def colleagues(services: Services) -> tuple[str, ...]:
    """Return their names, each once, without my own, in alphabetical order.

    Whoever handed something over is spelt as they spell themselves: only then it reaches them.
    """
    found: dict[str, str] = {}
    for name in filter(None, map(str.strip, _named(services))):
        found.setdefault(fold(name), name)
    found.pop(fold(services.author.strip()), None)
    return tuple(found[key] for key in sorted(found))


def _named(services: Services) -> Iterator[str]:
    store = services.store
    yield from (one.author for one in known_stores(store))
    yield store.settings.stand_in
    for head in store.pressing_heads(services.today()):
        yield from (one.owner or "" for one in head.promises if not one.theirs)
        yield from (one.owner or "" for one in head.complaints)
