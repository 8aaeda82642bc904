"""The themes of a store: one document each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from interview_tui.store import atomic, one_record
from interview_tui.store.alone import alone_to_write
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.one_record import OneRecord, theme_document

if TYPE_CHECKING:
    from interview_tui.records.theme import Theme


class Theming:
    """The part of a store that implements `port.themes.ThemesKept`."""

    _files: Files
    _keeping: Keeping

    def themes(self) -> Mapping[str, Theme]:
        """Return all themes by id."""
        paths = self._files.all_themes()
        found = one_record.readable(theme_document(path, self._keeping) for path in paths)
        return {theme.id: theme for theme in found}

    def keep_themes(self, themes: Mapping[str, Theme | None]) -> None:
        """Keep each of these as its next version; None: let it go. Raises NotSaved, ReadOnly."""
        self._check_writable()
        for theme_id, theme in themes.items():
            path = self._files.theme(theme_id)
            with alone_to_write(path, self._files, self._keeping):
                if theme is None:
                    atomic.remove(path, self._keeping.disk)
                else:
                    _keep(theme_document(path, self._keeping), self._but_erased(theme))

    def _but_erased(self, theme: Theme) -> Theme:
        from interview_tui.store.erase.tombstone import gone_in  # the first picture needs none of it

        gone = gone_in(self._files, self._keeping)
        return theme.changed(
            notes=tuple(one for one in theme.notes if not {one.id, one.conversation} & gone),
            to_ask=tuple(one for one in theme.to_ask if one.customer_id not in gone),
        )

    def _check_writable(self) -> None: ...


def _keep(document: OneRecord[Theme], theme: Theme) -> None:
    from interview_tui.records.version import revised

    before = document.read() if document.exists() else None
    after = theme if before is None else revised(before, theme)
    if after is not before:
        document.save(after)
