"""A conversation that is read as one frozen value: what of it is seen, what is selected, what can be taken back."""

from dataclasses import dataclass

from interview_tui.insight.filters import Shown, of_kind, of_track
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.words import Kind, Status, Track


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read and how. Every key makes a new one."""

    conversation: Conversation
    private: Private
    summary: bool = False
    """The summary is seen, not the notes."""
    kind: Kind | None = None
    """Only notes of this kind are seen, with what stands under them."""
    track: Track | None = None
    """Only notes of this track are seen."""
    at: int | None = None
    """The place of the selected note among those that are seen."""
    past: tuple[Note, ...] = ()
    """Notes as they were before each change, the latest last: what undo brings back."""
    told: str = ""
    """What came of the latest key, in a sentence."""

    @property
    def shown(self) -> Shown:
        """The notes that pass the filters, with their whys."""
        pairs = in_reading_order(self.conversation.notes)
        if self.track is not None:
            pairs = of_track(pairs, self.track)
        return of_kind(pairs, self.kind) if self.kind is not None else pairs

    @property
    def note(self) -> Note | None:
        """The selected note."""
        if self.at is None:
            return None
        shown = self.shown
        return shown[self.at][1] if self.at < len(shown) else None

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
