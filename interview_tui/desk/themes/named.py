"""Notes that their authors put under the name of a theme, and nobody gathered: found, and taken in at once."""

from __future__ import annotations

from interview_tui.insight.theme_names import Named, named
from interview_tui.port.conversations import Head
from interview_tui.port.store import Store


def named_in(store: Store) -> tuple[Named, ...]:
    """Return the names under which notes stand that are in no theme. Reads from the index alone."""
    themes = store.themes()
    gathered = {note.id for theme in themes.values() for note in theme.notes}
    return named((one for one in store.heads() if isinstance(one, Head)), themes, gathered)
