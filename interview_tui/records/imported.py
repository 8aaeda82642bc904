"""An import: the documents it wrote, so that it can be undone as a whole; only ids, no text."""

from pydantic import AwareDatetime

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record, Word

CUSTOMER, ENTRY, MERGE, CONVERSATION, APPOINTMENT = "customer", "entry", "merge", "conversation", "appointment"
NOTE, TALK = "note", "talk"
"""The kinds of things an import writes."""
NOTHING = "nothing"
"""Stands for a document that was erased since."""


class Written(Record):
    """One thing that an import created."""

    id: Id
    what: Word = NOTHING
    of: Id | None = None
    """For an entry: the customer, who existed before; for a note: the conversation, likewise."""
    revs: int = 1
    """The number of changes made elsewhere when it was written here; more by now means it was edited since."""


class Import(Record):
    """One import. Until it is `done`, the next start undoes whatever there is of it."""

    id: Id
    at: AwareDatetime
    """The moment at which what it wrote counts as learnt."""
    done: bool = False
    term: int = 1
    rev: int = 1
    by: CleanLine = ""
