"""What the threads of the import screen post to it."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message as TextualMessage

from interview_tui.desk.importing.belonging import Unsaid
from interview_tui.desk.importing.plan import Plan
from interview_tui.desk.importing.planning import Read
from interview_tui.desk.importing.state import Importing
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Message
from interview_tui.language.os_words import reason


class Planned(TextualMessage):
    """A file was read and planned; or why that failed, or what has to be answered about it first."""

    def __init__(
        self, read: Read | None = None, plan: Plan | None = None, fault: str = "", unsaid: Unsaid | None = None
    ) -> None:
        self.read = read
        self.plan = plan
        self.fault = fault
        self.unsaid = unsaid
        super().__init__()


class Done(TextualMessage):
    """An import was written or undone, which changes the display; or failed, which changes nothing."""

    def __init__(
        self, told: str = "", fault: Message | None = None, change: Callable[[Importing], Importing] | None = None
    ) -> None:
        self.told = told
        self.fault = fault
        self.change = change
        super().__init__()


def not_opened(path: str, error: Exception, language: Language) -> str:
    """Return why a file could not be opened."""
    why = reason(error, language) if isinstance(error, OSError) else str(error)
    return language.say(N_("{path} cannot be read: {why}."), path=path, why=why)
