"""What a format is: what it writes, for whom, and how a written file is counted again."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from interview_tui.language.message import Message

if TYPE_CHECKING:
    from interview_tui.export.matter import Around, Held, Matter
    from interview_tui.export.paper import Paper
    from interview_tui.export.writers.plain_rows import Table
    from interview_tui.language.catalogue import Language
    from interview_tui.port.privacy import Everything
    from interview_tui.records.conversation import Conversation
    from interview_tui.records.words import Audience

WritesEverything: TypeAlias = "Callable[[Everything, datetime, Language], str]"
"""Returns everything stored on a customer, as of the given time."""
WritesPapers: TypeAlias = "Callable[[Iterable[Paper], BinaryIO, Around], None]"
"""Writes papers, which are read as text, streaming."""
WritesMatters: TypeAlias = "Callable[[Iterable[Matter], BinaryIO, Around], None]"
"""Writes conversations as rows or records, streaming."""
WritesTables: TypeAlias = "Callable[[Table, BinaryIO, Around], None]"
"""Writes a table of figures or themes."""
Recounts: TypeAlias = "Callable[[Path], Held]"
"""Counts the contents of a written file from the file alone. Raises any exception if it is truncated."""
WarnsOf: TypeAlias = "Callable[[Iterable[Matter], Around], Iterator[Message]]"
"""Yields warnings about what a file would contain."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format. What it cannot write has no writer; each function here imports its writer when called."""

    id: str
    """The value of --format."""
    ending: str
    """The suffix of its files, without the dot."""
    title: str
    binary: bool = False
    """Whether it is binary, not for a terminal."""
    papers: Callable[[], WritesPapers] | None = None
    matters: Callable[[], WritesMatters] | None = None
    tables: Callable[[], WritesTables] | None = None
    """Set for every format of rows that is for all audiences: themes and figures are written in it, too."""
    recounts: Callable[[], Recounts] | None = None
    """Set for every format that writes papers or matters."""
    most: int | None = None
    """Maximum number of conversations per file; more become several files. None: no limit."""
    promises_only: bool = False
    """It contains only promises, whatever was given."""
    letterheads: bool = False
    """Its letters can use one's own letterhead."""
    audiences: frozenset[str] | None = None
    """The audiences it is for; None: all."""
    apart: "Callable[[Around], Callable[[Conversation], str]] | None" = None
    """Returns a function from a conversation to the suffix of its file's name, empty for the first file.

    None: all conversations go into one file.
    """
    warns: Callable[[], WarnsOf] | None = None
    """Warnings before writing. Both raise Told if a person's own layout cannot be used."""
    everything: Callable[[], WritesEverything] | None = None
    """Writes everything stored on one customer."""

    def is_for(self, audience: "Audience | None") -> bool:
        """Return whether it is written for an audience; None: for any."""
        return audience is None or self.audiences is None or audience in self.audiences
