"""Finds notes that authors assigned to a theme by name only, so that they can be taken in together."""

from __future__ import annotations

from interview_tui.insight.theme_names import Named, named
from interview_tui.port.conversations import Head
from interview_tui.port.store import Store


def named_in(store: Store) -> tuple[Named, ...]:
    """Return the theme names of notes that are in no theme. Reads only the index."""
    themes = store.themes()
    gathered = {note.id for theme in themes.values() for note in theme.notes}
    return named((one for one in store.heads() if isinstance(one, Head)), themes, gathered)
