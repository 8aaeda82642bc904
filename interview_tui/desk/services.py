"""What the screens are given: store, clock, guides, language. Nothing of it is imported, so tests can freeze it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from interview_tui.desk.calendar.state import Calendar
from interview_tui.desk.guides import Guides
from interview_tui.desk.listening import Sound, real_sound
from interview_tui.language.catalogue import Language
from interview_tui.talktime.clock import Clock, Moment

if TYPE_CHECKING:
    from interview_tui.desk.deleting import Deleted
    from interview_tui.desk.exporting.mailing import Mailing
    from interview_tui.desk.themes.changing import Act
    from interview_tui.language.message import Message
    from interview_tui.port.store import Store


@dataclass
class Services:
    """The surroundings of all screens. Only `language`, what the guides say, and what stands last change."""

    store: Store
    home: Path
    """The person's folder: own guides lie in it, and what the program tells of its own errors."""
    clock: Clock
    new_id: Callable[[], str]
    guides: Guides
    language: Language
    host: str = ""
    pid: int = 0
    sound: Sound = field(default_factory=real_sound)
    """What it listens with, where that is turned on."""
    sample: bool = False
    """This is the sample store: it is shown, and nothing stays."""
    typed_ahead: list[tuple[str, str | None]] = field(default_factory=list)
    """Keys pressed while one screen gives way to the next, with their characters: they are for the next."""

    mails: dict[str, Mailing] = field(default_factory=dict)
    """The follow-up mails that were changed since the program started, by their conversation: they stand there again.
    """
    calendar: Calendar = Calendar()  # noqa: RUF009 - a frozen value, safe to share
    """What the calendar said when it was read last."""
    deleted: list[Deleted] = field(default_factory=list)
    """The conversations that were deleted since the program started, the latest last: they can be brought back."""

    themed: list[Act] = field(default_factory=list)
    """What was done with themes since the program started, the latest last: it can be taken back."""
    team_fault: Message | None = None
    """Why what is released is not in the folder of the team; None where it is."""

    def now(self) -> Moment:
        """Return this moment."""
        return self.clock.now()

    def today(self) -> date:
        """Return the date where the person is."""
        return self.now().wall.date()

    @property
    def author(self) -> str:
        """The person's name on conversations."""
        return self.store.settings.author
