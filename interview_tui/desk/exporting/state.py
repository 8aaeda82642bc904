"""The export screen as one frozen value: the choice in each row, and what it would do."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from interview_tui.desk.exporting.filtering import Only
from interview_tui.desk.exporting.subjects import Subject
from interview_tui.export.audiences import ROWS
from interview_tui.export.formats import FORMATS, Format, formats_for
from interview_tui.export.order import Choice, Names, Order
from interview_tui.records.words import Audience

if TYPE_CHECKING:
    from interview_tui.desk.exporting.account import LastTime
    from interview_tui.desk.exporting.outlook import Outlook


class Row(Enum):
    """One row of the screen."""

    WHAT = auto()
    WHOM = auto()
    FORMAT = auto()
    NAMES = auto()
    LANGUAGE = auto()
    WHERE = auto()


@dataclass(frozen=True, slots=True)
class Exporting:
    """The choices. Every key and every reading from the store makes a new one."""

    subjects: tuple[Subject, ...]
    """What can be exported from here, the closest first."""
    languages: tuple[str, ...]
    """The languages for a file, by code."""
    folder: str
    """The folder for files, as displayed."""
    subject: Subject
    only: Only = field(default_factory=Only)
    """The filters."""
    own: tuple[Format, ...] = ()
    """Formats from the person's own layouts."""
    audience: Audience = ROWS[0].audience
    format: str = ROWS[0].usual
    names: Names = Names.FULL
    language: str = ""
    """Of the file."""
    choice: Choice = field(default_factory=Choice)
    """Choices by hand, for this export only."""
    typed: str | None = None
    """The path as typed; None: the default."""
    row: Row = Row.WHOM
    """The selected row."""
    outlook: Outlook | None = None
    """What would leave; None while it is being read."""
    earlier: LastTime | None = None
    """The choices of last time; None: nothing was ever exported."""
    written: int | None = None
    """How many conversations have been written; None: writing has not begun."""
    done: bool = False
    """The present choice has been written: Enter goes back."""
    told: str = ""
    """The result of the last key, in a sentence."""

    @property
    def order(self) -> Order:
        """The order for these choices."""
        return Order(self.only.of(self.subject.which), self.audience, self.format, self.names, self.choice)

    @property
    def form(self) -> Format:
        """The chosen format."""
        return next(one for one in (*FORMATS, *self.own) if one.id == self.format)

    def formats(self, audience: Audience) -> tuple[Format, ...]:
        """Return the formats for an audience, the person's own layouts last."""
        return (*formats_for(audience), *(one for one in self.own if one.is_for(audience)))

    def same_file(self, other: Exporting) -> bool:
        """Return whether both produce the same file, wherever it goes."""
        return (self.order, self.language, self.only) == (other.order, other.language, other.only)

    def but(self, **fields: Any) -> Exporting:
        """Return the same with some fields changed, and neither message nor `done`."""
        return replace(self, **{"told": "", "done": False, **fields})
