"""An import: which documents it wrote, so that all of it can be taken back; no text of it, only ids."""

from pydantic import AwareDatetime

from interview_tui.records.parts import CleanLine, Id
from interview_tui.records.record import Record, Word

CUSTOMER, ENTRY, MERGE, CONVERSATION, APPOINTMENT = "customer", "entry", "merge", "conversation", "appointment"
NOTE, TALK = "note", "talk"
"""What an import writes."""
NOTHING = "nothing"
"""Stands where what was written was erased since."""


class Written(Record):
    """One thing that an import wrote anew."""

    id: Id
    what: Word = NOTHING
    of: Id | None = None
    """Of an entry: the customer, who was known before; of a note: the conversation that was."""
    revs: int = 1
    """How often it had been changed elsewhere when it was written here; with more it was changed since."""


class Import(Record):
    """That something was brought in. Until it is `done`, the next start takes back what there is of it."""

    id: Id
    at: AwareDatetime
    """What it wrote was learnt at this moment."""
    done: bool = False
    term: int = 1
    rev: int = 1
    by: CleanLine = ""
