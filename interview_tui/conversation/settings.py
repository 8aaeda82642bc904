"""Choices that belong to the person and travel with the store."""

from typing import Any, NamedTuple, Self

from interview_tui.conversation.clean import clean_line
from interview_tui.conversation.lengths import LONGEST_LINE


class _Fields(NamedTuple):
    author: str
    language: str | None
    theme: str | None


class Settings(_Fields):
    """Frozen and checked like a record, but plain: they are read before anything is shown, and pydantic takes long.

    `language` is `de`, `en`, or None: as the system says. `theme` is `dark`, `light`, or None: as the terminal says.
    Raises ValueError, with the name of the field, for a value that does not fit.
    """

    __slots__ = ()

    def __new__(cls, author: str = "", language: str | None = None, theme: str | None = None) -> Self:
        """Check and clean."""
        if not isinstance(author, str) or len(clean_line(author)) > LONGEST_LINE:
            raise ValueError("author")
        for name, value in (("language", language), ("theme", theme)):
            if not isinstance(value, str | None):
                raise ValueError(name)
        return super().__new__(cls, clean_line(author), language, theme)

    def changed(self, **fields: Any) -> Self:
        """Return the same settings with some changed. Raises ValueError, TypeError for a field there is not."""
        return type(self)(**{**self._asdict(), **fields})

    def as_document(self) -> dict[str, Any]:
        """Return plain JSON values, leaving out what stands at its default."""
        return {name: value for name, value in self._asdict().items() if value}
