"""What several customers spoke of, gathered under names."""

from __future__ import annotations

from collections.abc import Mapping
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
