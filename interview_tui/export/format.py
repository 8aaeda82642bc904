"""What a format is: what it writes, for whom, and who counts the written file again."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from interview_tui.language.message import Message

if TYPE_CHECKING:
    from interview_tui.export.matter import Around, Held, Matter
    from interview_tui.export.paper import Paper
    from interview_tui.language.catalogue import Language
    from interview_tui.port.privacy import Everything
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.words import Audience

WritesEverything: TypeAlias = "Callable[[Everything, datetime, Language], str]"
"""Returns all that is kept on a customer, as of this moment."""
WritesPapers: TypeAlias = "Callable[[Iterable[Paper], BinaryIO, Around], None]"
"""Writes papers, which are read to be told, one after the other as they come."""
WritesMatters: TypeAlias = "Callable[[Iterable[Matter], BinaryIO, Around], None]"
"""Writes conversations as rows or records, one after the other as they come."""
Recounts: TypeAlias = "Callable[[Path], Held]"
"""Counts what stands in a written file, from the file alone. Raises whatever it likes where that has no end."""
WarnsOf: TypeAlias = "Callable[[Iterable[Matter], Around], Iterator[Message]]"
"""Yields what a person should know of what a file would hold, in a sentence each."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format. What it cannot write has no writer; each writer is imported when the function here is called."""

    id: str
    """As it is typed after --format."""
    ending: str
    """Of its files, without the dot."""
    title: str
    binary: bool = False
    """Its content is bytes, which are not for a terminal."""
    papers: Callable[[], WritesPapers] | None = None
    matters: Callable[[], WritesMatters] | None = None
    recounts: Callable[[], Recounts] | None = None
    """Every format that writes papers or matters has one."""
    most: int | None = None
    """How many conversations a file holds at most; more become several files. None: any number."""
    promises_only: bool = False
    """It holds promises and nothing else, whatever was handed over."""
    letterheads: bool = False
    """A letter in it stands on a letterhead of one's own, where there is one."""
    audiences: frozenset[str] | None = None
    """For whom it is written; None: for everybody."""
    apart: "Callable[[Around], Callable[[Conversation], str]] | None" = None
    """Returns what tells in which file a conversation stands, by a word that is added to the name: nothing for the
    first. None: they stand together."""
    warns: Callable[[], WarnsOf] | None = None
    """What to know before it is written. Both raise Told where a person's own layout cannot be used."""
    everything: Callable[[], WritesEverything] | None = None
    """Writes all that is kept on one customer."""

    def is_for(self, audience: "Audience | None") -> bool:
        """Return whether it is written for an audience; None: for any."""
        return audience is None or self.audiences is None or audience in self.audiences
