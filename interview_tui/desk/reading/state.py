"""A conversation that is read as one frozen value: what of it is seen, and the line in which it is added to."""

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
    """The conversation, the line in which a note of it is written, what is selected, and what can be taken back."""
    private: Private
    since: Since = field(default_factory=dict)
    """What later conversations say of these notes."""
    summary: bool = False
    """The summary is seen, not the notes."""
    kind: Kind | None = None
    """Only notes of this kind are seen, with what stands under them."""
    track: Track | None = None
    """Only notes of this track are seen."""
    adding: bool = False
    """The line is open for additions, also while nothing stands in it."""
    told: str = ""
    """What came of the latest key, in a sentence."""

    @property
    def conversation(self) -> Conversation:
        """What is read."""
        return self.writing.conversation

    @property
    def line_open(self) -> bool:
        """Whether letters are for the line, and no commands."""
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
        """The place of the selected note among those that are seen."""
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
        """The note that keys change: the selected one, unless the summary is seen."""
        return None if self.summary else self.note

    @property
    def narrowed(self) -> bool:
        """Whether some notes are left out."""
        return self.kind is not None or self.track is not None

    @property
    def left_open(self) -> bool:
        """Whether something was left open after the call."""
        return self.conversation.status is Status.TO_FINISH
