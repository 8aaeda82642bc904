"""What several customers spoke of, gathered under names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from interview_tui.records.theme import Theme


class ThemesKept(Protocol):
    """What knows the themes of a store."""

    def themes(self) -> Mapping[str, Theme]:
        """Return all themes by id, those that were put into others too.

        What cannot be read is left out; the doctor tells.
        """
        ...

    def keep_themes(self, themes: Mapping[str, Theme | None]) -> None:
        """Keep each of these as its next version, on disk when this returns; None: let it go.

        They are written in this order, so that a cut-off between two of them may leave a note in both and never in
        neither: what takes in comes first. Who was erased is not in them. Raises NotSaved, ReadOnly.
        """
        ...

    def themes_of_others(self) -> Mapping[str, Theme]:
        """Return what others ask customers of this store: by id, each with its question and whom to ask.

        `by` is the store that asks. What cannot be read is left out; the doctor tells.
        """
        ...

    def themes_to_pass_on(self, is_asked: Callable[[Theme, str, str], bool]) -> tuple[Theme, ...]:
        """Return what is for one other store each, as `to` says, under the ids of outside: what it asks its customers.

        `is_asked` gets the theme, an author and a customer of theirs; whoever was asked elsewhere is left out.
        """
        ...
