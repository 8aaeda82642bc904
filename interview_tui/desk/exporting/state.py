"""The export screen as one frozen value: what is chosen in each row, and what that would do."""

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
    """What is chosen. Every key, and everything that is read, makes a new one."""

    subjects: tuple[Subject, ...]
    """What can be exported from here, the nearest first."""
    languages: tuple[str, ...]
    """The languages of a file, by code."""
    folder: str
    """Where files go, as it is shown."""
    subject: Subject
    only: Only = field(default_factory=Only)
    """To what that is narrowed."""
    own: tuple[Format, ...] = ()
    """Formats of the person's own layouts."""
    audience: Audience = ROWS[0].audience
    format: str = ROWS[0].usual
    names: Names = Names.FULL
    language: str = ""
    """Of the file."""
    choice: Choice = field(default_factory=Choice)
    """Chosen by hand, for this export only."""
    typed: str | None = None
    """Where it goes, typed by hand; None: as it is called by itself."""
    row: Row = Row.WHOM
    """The selected row."""
    outlook: Outlook | None = None
    """What would leave; None while that is being read."""
    earlier: LastTime | None = None
    """What was chosen the last time; None: nothing was ever exported."""
    written: int | None = None
    """How many conversations have been written; None: nothing is being written."""
    done: bool = False
    """What is chosen was written: Enter goes back."""
    told: str = ""
    """What came of the latest key, in a sentence."""

    @property
    def order(self) -> Order:
        """What is ordered so."""
        return Order(self.only.of(self.subject.which), self.audience, self.format, self.names, self.choice)

    @property
    def form(self) -> Format:
        """The format."""
        return next(one for one in (*FORMATS, *self.own) if one.id == self.format)

    def formats(self, audience: Audience) -> tuple[Format, ...]:
        """Return the formats in which an audience can be told, the person's own layouts last."""
        return (*formats_for(audience), *(one for one in self.own if one.is_for(audience)))

    def same_file(self, other: Exporting) -> bool:
        """Tell whether both are the same file, wherever it goes."""
        return (self.order, self.language, self.only) == (other.order, other.language, other.only)

    def but(self, **fields: Any) -> Exporting:
        """Return the same with some fields changed, and nothing told or done."""
        return replace(self, **{"told": "", "done": False, **fields})
