"""The themes of a store: one document each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from interview_tui.store import atomic, one_record
from interview_tui.store.alone import alone_to_write
from interview_tui.store.one_record import theme_document
from interview_tui.store.passing_on import PassingOn

if TYPE_CHECKING:
    from interview_tui.records.theme import Theme


class Theming(PassingOn):
    """The part of a store that implements `port.themes.ThemesKept`."""

    def themes(self) -> Mapping[str, Theme]:
        """Return all themes by id."""
        paths = self._files.all_themes()
        found = one_record.readable(theme_document(path, self._keeping) for path in paths)
        return {theme.id: theme for theme in found}

    def keep_themes(self, themes: Mapping[str, Theme | None]) -> None:
        """Save each of these as its next version; None deletes it. Raises NotSaved, ReadOnly."""
        self._check_writable()
        for theme_id, theme in themes.items():
            path = self._files.theme(theme_id)
            with alone_to_write(path, self._files, self._keeping):
                if theme is None:
                    atomic.remove(path, self._keeping.disk)
                else:
                    theme_document(path, self._keeping).keep(self._but_erased(theme))

    def themes_of_others(self) -> Mapping[str, Theme]:
        """Return the themes whose questions others want asked of customers of this store."""
        from interview_tui.exchange.passing_on import question_as_came

        here, own_of = self._digests.store, self._kept_id
        return {
            one.id: question_as_came(one, author.home.name, own_of)
            for author in self._authors()
            for one in self._read_of_others(author.all_themes(), theme_document)
            if one.to == here
        }

    def themes_to_pass_on(self, is_asked: Callable[[Theme, str, str], bool]) -> tuple[Theme, ...]:
        """Return the copies that are addressed to other stores, one store each."""
        themes = [one for one in self.themes().values() if one.question and one.to_ask]
        if not themes:
            return ()
        from interview_tui.exchange.passing_on import question_for

        people, digests, authors = self.same_people(), self._digests, self._customers_of_authors()
        copies = (
            question_for(author, customers, one, partial(is_asked, one, author), people, digests)
            for one in themes
            for author, customers in authors.items()
        )
        return tuple(one for one in copies if one is not None)

    def _but_erased(self, theme: Theme) -> Theme:
        from interview_tui.store.erase.tombstone import gone_in  # the first picture needs none of it

        gone = gone_in(self._files, self._keeping)
        return theme.changed(
            memos=tuple(one for one in theme.memos if one.id not in gone),
            asked_before=tuple(one for one in theme.asked_before if one.id not in gone),
            notes=tuple(one for one in theme.notes if not {one.id, one.conversation} & gone),
            to_ask=tuple(one for one in theme.to_ask if one.customer_id not in gone),
        )

    def _check_writable(self) -> None: ...
