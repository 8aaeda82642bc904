"""The questions about themes for customers of a store: its own, and those that others ask through it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from interview_tui.insight.to_be_asked import ToBeAsked

if TYPE_CHECKING:
    from interview_tui.port.store import Store
    from interview_tui.records.theme_changes import Themes


def all_asked(store: Store) -> Themes:
    """Return all themes of a store by id, including those that others ask its customers about."""
    return {**store.themes_of_others(), **store.themes()}


def asks_of(store: Store, customer_id: str, asked: Collection[str]) -> tuple[ToBeAsked, ...]:
    """Return what a customer is to be asked about themes; `asked` are the questions already raised with them."""
    themes = all_asked(store)
    if not themes:
        return ()
    # Imported here: most stores have none, and it would add 10 ms and 1 MB to a call.
    from interview_tui.insight.theme_asked import to_be_asked

    return to_be_asked(themes, store.same_people().records(customer_id), asked)


def asks_again(store: Store, ids: Collection[str]) -> tuple[ToBeAsked, ...]:
    """Return the questions about themes with these ids, as far as they still exist."""
    themes = all_asked(store) if ids else {}
    if not themes:
        return ()
    from interview_tui.insight.theme_asked import still_asked  # as above

    return still_asked(themes, ids)
