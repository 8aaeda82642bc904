"""What all screens are given - store, clock, guides, language - rather than import, so that tests control it."""

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
    """The environment of all screens. Only `language`, the guides' content, and the last fields change."""

    store: Store
    home: Path
    """The person's folder, for their own guides and the details of program errors."""
    clock: Clock
    new_id: Callable[[], str]
    guides: Guides
    language: Language
    host: str = ""
    pid: int = 0
    sound: Sound = field(default_factory=real_sound)
    """The sound for listening, if that is available."""
    sample: bool = False
    """This is the sample store: it is a demonstration, and nothing is kept."""
    typed_ahead: list[tuple[str, str | None]] = field(default_factory=list)
    """Keys pressed while one screen gives way to the next, with their characters: the next screen gets them."""

    mails: dict[str, Mailing] = field(default_factory=dict)
    """Follow-up mails edited since the program started, by conversation: they are restored."""
    calendar: Calendar = Calendar()  # noqa: RUF009 - a frozen value, safe to share
    """The calendar as last read."""
    deleted: list[Deleted] = field(default_factory=list)
    """Conversations deleted since the program started, the latest last: they can be restored."""

    themed: list[Act] = field(default_factory=list)
    """Changes to themes since the program started, the latest last: they can be undone."""
    team_fault: Message | None = None
    """Why what is shared is not in the team's folder; None if it is."""

    def now(self) -> Moment:
        """Return this moment."""
        return self.clock.now()

    def today(self) -> date:
        """Return today's date in the person's time zone."""
        return self.now().wall.date()

    @property
    def author(self) -> str:
        """The person's name, for conversations."""
        return self.store.settings.author
