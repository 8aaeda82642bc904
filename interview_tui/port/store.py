"""A whole store: everything that the protocols beside this one can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from interview_tui.port.announcements import Announcements
from interview_tui.port.appointments import Appointments
from interview_tui.port.backups import Backups
from interview_tui.port.begun_lines import BegunLines
from interview_tui.port.conversations import Conversations
from interview_tui.port.customers import Customers
from interview_tui.port.deleting import Deleting
from interview_tui.port.exports import Exports
from interview_tui.port.handing import Handings
from interview_tui.port.imports import Imports
from interview_tui.port.merges import Merges
from interview_tui.port.privacy import Privacy
from interview_tui.port.rests import Rests
from interview_tui.port.search import Search
from interview_tui.port.settings import KeptSettings
from interview_tui.port.team import Team
from interview_tui.port.themes import ThemesKept

if TYPE_CHECKING:
    from interview_tui.language.message import Message


class Store(
    Conversations,
    Customers,
    Merges,
    Rests,
    Appointments,
    BegunLines,
    Announcements,
    ThemesKept,
    Search,
    Deleting,
    Privacy,
    Backups,
    Exports,
    Handings,
    Team,
    Imports,
    KeptSettings,
    Protocol,
):
    """All conversations and customers of one person."""

    id: str
    read_only: Message | None
    """Why nothing may be written into this store, or None."""
    warnings: tuple[Message, ...]
    """What the person should know about this store's place (a network folder, for one)."""
