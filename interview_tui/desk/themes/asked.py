"""Which themes have questions for customers of a store: its own, and those of others who ask them through it."""

from interview_tui.port.store import Store
from interview_tui.records.theme_changes import Themes


def all_asked(store: Store) -> Themes:
    """Return all themes of a store by id, with those that others ask its customers about."""
    return {**store.themes_of_others(), **store.themes()}
