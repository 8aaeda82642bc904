"""What screens tell the program about what others released."""

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
    """The board of those who lead is to be shown."""


class LeadReadingWanted(Way):
    """A conversation that came from somebody is to be read, perhaps with a note selected, and then the others."""

    def __init__(self, keys: Sequence[Key], at: Key, note_id: str = "", *, counted: bool = True) -> None:
        """Take what is to be read; `counted`: it is told how many there are."""
        self.keys = keys
        self.counted = counted
        self.at = at
        self.note_id = note_id
        super().__init__()


class TeamRead(Message):
    """What came from all others was read, and what of it presses."""

    def __init__(self, team: Team, pressing: tuple[Row, ...]) -> None:
        self.team = team
        self.pressing = pressing
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
    """What some conversations hold was read."""

    def __init__(self, counts: Mapping[Key, Counts]) -> None:
        self.counts = counts
        super().__init__()


class FolderPolled(Message):
    """The folder from which was collected was looked at."""

    def __init__(self, polled: Polled) -> None:
        self.polled = polled
        super().__init__()
