"""Reading a conversation as one frozen value: what is displayed, and the line for additions."""

from dataclasses import dataclass, field

from interview_tui.desk.call.state import Call
from interview_tui.insight.filters import Shown, of_kind, of_track
from interview_tui.insight.noted import Since
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.draft import Line
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.words import Kind, Status, Track


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read and how. Every key makes a new one."""

    writing: Call
    """The conversation, the line, the selection, and what can be undone, as a call."""
    private: Private
    since: Since = field(default_factory=dict)
    """What later conversations say about these notes."""
    summary: bool = False
    """The summary is displayed instead of the notes."""
    kind: Kind | None = None
    """Only notes of this kind are displayed, with what is under them."""
    track: Track | None = None
    """Only notes on this track are displayed."""
    adding: bool = False
    """The line is open for additions, even while it is empty."""
    told: str = ""
    """The result of the last key, in a sentence."""

    @property
    def conversation(self) -> Conversation:
        """The conversation being read."""
        return self.writing.conversation

    @property
    def line_open(self) -> bool:
        """Whether letters go to the line instead of starting commands."""
        return self.adding or self.writing.line != Line()

    @property
    def shown(self) -> Shown:
        """The notes that pass the filters, with their whys."""
        pairs = in_reading_order(self.conversation.notes)
        if self.track is not None:
            pairs = of_track(pairs, self.track)
        return of_kind(pairs, self.kind) if self.kind is not None else pairs

    @property
    def at(self) -> int | None:
        """The index of the selected note among those displayed."""
        if self.writing.selected is None:
            return None
        return next((at for at, (_, note) in enumerate(self.shown) if note.id == self.writing.selected), None)

    @property
    def note(self) -> Note | None:
        """The selected note."""
        selected = self.writing.selected
        return None if selected is None else next((note for _, note in self.shown if note.id == selected), None)

    @property
    def changeable(self) -> Note | None:
        """The note that keys change: the selected one, unless the summary is displayed."""
        return None if self.summary else self.note

    @property
    def narrowed(self) -> bool:
        """Whether filters hide some notes."""
        return self.kind is not None or self.track is not None

    @property
    def left_open(self) -> bool:
        """Whether the review after the call left something open."""
        return self.conversation.status is Status.TO_FINISH
