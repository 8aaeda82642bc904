"""Messages from screens to the program about what others share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from interview_tui.tui.shared.messages import Way

if TYPE_CHECKING:
    from interview_tui.desk.team.polling import Polled
    from interview_tui.insight.board import Key, Row, Team
    from interview_tui.insight.board_wanted import Wanted
    from interview_tui.insight.board_words import Counts
    from interview_tui.insight.due import Reminder


class BoardWanted(Way):
    """Show the leads' board."""


class LeadReadingWanted(Way):
    """Read a shared conversation, possibly with a note selected, and then the others."""

    def __init__(self, keys: Sequence[Key], at: Key, note_id: str = "", *, counted: bool = True) -> None:
        """Lead to these conversations, one of them first; `counted`: the position among all is displayed."""
        self.keys = keys
        self.counted = counted
        self.at = at
        self.note_id = note_id
        super().__init__()


class TeamRead(Message):
    """What came from all others was read, and what is pressing."""

    def __init__(self, team: Team, pressing: tuple[Row, ...], arrivals: int) -> None:
        """`arrivals`: how often more had arrived when the reading began."""
        self.team = team
        self.pressing = pressing
        self.arrivals = arrivals
        super().__init__()


class HoldingFound(Message):
    """Which conversations have a note as it is wanted was found."""

    def __init__(self, wanted: Wanted, holding: frozenset[Key]) -> None:
        self.wanted = wanted
        self.holding = holding
        super().__init__()


class FromOthersRead(Message):
    """What others say about a customer, and promised them in one's name, was read."""

    def __init__(self, found: Sequence[Reminder]) -> None:
        self.found = found
        super().__init__()


class CountsRead(Message):
    """The counts of some conversations were read."""

    def __init__(self, counts: Mapping[Key, Counts]) -> None:
        self.counts = counts
        super().__init__()


class FolderPolled(Message):
    """The collected folder was checked."""

    def __init__(self, polled: Polled) -> None:
        self.polled = polled
        super().__init__()
