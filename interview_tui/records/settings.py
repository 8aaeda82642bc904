"""Choices that belong to the person and travel with the store."""

from typing import Any, NamedTuple, Self

from interview_tui.records.clean import clean_line
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.words import Coach

USUAL_DAYS = 90
"""Days after a conversation's end after which its private record is removed, where nobody chose others."""


class _Fields(NamedTuple):
    author: str
    language: str | None
    theme: str | None
    coach: Coach
    private: bool
    private_days: int | None


class Settings(_Fields):
    """Frozen and checked like a record, but plain: they are read before anything is shown, and pydantic takes long.

    `language` is `de`, `en`, or None: as the system says. `theme` is `dark`, `light`, or None: as the terminal says.
    `coach` is how much is said in a call.
    `private` says whether anything is kept for the person alone: who spoke when, the guess, the review.
    `private_days` is the number of days, from 1, after which that is removed; None: never.
    Raises ValueError, with the name of the field, for a value that does not fit.
    """

    __slots__ = ()

    def __new__(
        cls,
        author: str = "",
        language: str | None = None,
        theme: str | None = None,
        coach: str = Coach.QUIET,
        private: bool = True,
        private_days: int | None = USUAL_DAYS,
    ) -> Self:
        """Check and clean."""
        if not isinstance(author, str) or len(clean_line(author)) > LONGEST_LINE:
            raise ValueError("author")
        for name, value in (("language", language), ("theme", theme)):
            if not isinstance(value, str | None):
                raise ValueError(name)
        if not isinstance(coach, str) or coach not in set(Coach):
            raise ValueError("coach")
        if not isinstance(private, bool):
            raise ValueError("private")
        # True is an int to Python, and no number of days.
        if private_days is not None and (type(private_days) is not int or private_days < 1):
            raise ValueError("private_days")
        return super().__new__(cls, clean_line(author), language, theme, Coach(coach), private, private_days)

    def changed(self, **fields: Any) -> Self:
        """Return the same settings with some changed. Raises ValueError, TypeError for a field there is not."""
        return type(self)(**{**self._asdict(), **fields})

    def as_document(self) -> dict[str, Any]:
        """Return plain JSON values, leaving out what stands at its default."""
        usual = type(self)()._asdict()
        return {name: value for name, value in self._asdict().items() if value != usual[name]}
