"""A conversation: with whom, when, by which guide, and its notes in the order they were begun."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Self

from pydantic import AwareDatetime, Field

from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.customer import Customer
from interview_tui.records.note import Away, CleanLine, Id, Note
from interview_tui.records.parts import TimeOfDay
from interview_tui.records.present import Present
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.theme_cue import question_in
from interview_tui.records.version import amended
from interview_tui.records.words import Channel, Form, Informed, Status, Track


class Conversation(Record):
    """What was said and promised. How the person did is in `Private`, in a file of its own."""

    id: Id
    author: CleanLine
    started_at: AwareDatetime
    """When it was held; lists, search and dates in facts use this. If written up later: the time that was stated."""
    ended_at: AwareDatetime | None = None
    """If written up later: only when the length was stated."""
    written_up: AwareDatetime | None = None
    """When it was written up, if that was later; note times then say nothing about it. None: notes were taken live.
    Equal to `started_at`: handed over from another store, and note times are never handed over.
    """
    time_told: TimeOfDay | None = None
    """The time of day that was stated when it was written up later; None: only the day is known."""
    status: Annotated[Status, AnyWord()] = Status.OPEN
    form: Annotated[Form, AnyWord()] = Form.TALK
    """What came about; `records/forms.py` says what counts where."""
    customer_id: Id | None = None
    customer: CleanLine | None = None
    """The customer's name at the time; where they differ, the customer's own record is right."""
    organisation: CleanLine | None = None
    caller: CleanLine = ""
    """The number they called from, if a telephone system passed it; empty if we called or nobody knows."""
    present: tuple[Present, ...] = ()
    """Who else was there on the customer's side, in the order they were named."""
    guide: CleanLine | None = None
    channel: Annotated[Channel, AnyWord()] = Channel.PHONE
    informed: Annotated[Informed, AnyWord()] = Informed.NOT_YET
    asked: tuple[CleanLine, ...] = ()
    """Ids of the guide's cues that were asked."""
    reached: tuple[Annotated[Track, AnyWord()], ...] = ()
    """The tracks that were reached, sorted: a cue on them was asked, or a note stands there.

    Recorded as it happens, because it cannot be reconstructed: once the guide changes, a skipped question is no longer
    among the asked. It is the denominator in "seven of eighteen customers". Going back does not remove a track: the
    customer heard the question.
    """
    measure: MeasureAnswer | None = None
    """The answer to a measure, at most one per conversation. None: none was asked."""
    source: CleanLine = ""
    """The name of the imported file; empty: held or written down here."""
    away: tuple[Away, ...] = ()
    released: bool = False
    """Its author shares it with the leads, in its current state, until this is taken back."""
    kept_here: bool = False
    """Its author keeps it from being shared, whatever the standing rule."""
    given_to: CleanLine = ""
    """Who keeps it now, together with its customer; it is read-only here. Empty: it is kept here."""
    notes: tuple[Note, ...] = ()
    """In the order they were begun, tombstones included: a note never changes its place."""
    term: int = Field(default=1, ge=1)
    """Rises when a backup is restored or the writer changes hands; see `version`."""
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Return the conversation that `as_document` wrote, notes included. Raises pydantic.ValidationError."""
        notes = Note.from_documents(document.get("notes", ()))
        return super().from_document({**document, "notes": notes})

    @property
    def revs(self) -> int:
        """The number of changes to it and its notes: every change raises it."""
        return self.rev + sum(note.rev for note in self.notes)

    def living(self) -> Iterator[Note]:
        """Yield the notes that were not deleted, in order."""
        return (note for note in self.notes if not note.deleted)

    def note(self, note_id: str) -> Note | None:
        """Return the living note with this id, or None."""
        # Backwards: it is nearly always one of the latest.
        for note in reversed(self.notes):
            if note.id == note_id:
                return None if note.deleted else note
        return None

    def put(self, *records: Note) -> "Conversation":
        """Return the conversation with these notes replacing those of the same id, or appended."""
        notes = list(self.notes)
        for record in records:
            for place in range(len(notes) - 1, -1, -1):
                if notes[place].id == record.id:
                    notes[place] = record
                    break
            else:
                notes.append(record)
        with_notes = self.changed(notes=tuple(notes))
        # A conversation older than this field: the notes themselves show what was reached.
        known = records if self.reached else with_notes.living()
        return with_notes.reaching(*(one.track for one in known if not (one.deleted or with_notes.answers_theme(one))))

    def answers_theme(self, note: Note) -> bool:
        """Return whether a note, or the note it is a why of, answers a theme's question, and so was not volunteered."""
        passed: set[str] = set()
        while note.because_of is not None and note.because_of not in passed:
            passed.add(note.because_of)
            above = next((one for one in self.notes if one.id == note.because_of), None)
            if above is None:
                break
            note = above
        return question_in(note.cue) is not None

    def reaching(self, *tracks: Track | None) -> "Conversation":
        """Return the conversation with these tracks marked as reached; None is no track."""
        new = [track for track in dict.fromkeys(tracks) if track is not None and track not in self.reached]
        return amended(self, reached=tuple(sorted({*self.reached, *new}))) if new else self


def with_customer(conversation: Conversation, customer: Customer) -> Conversation:
    """Return the conversation assigned to this customer.

    How the caller was informed is kept if it was answered before they had a name. Otherwise the question counts as not
    asked: the customer's answer from another time is not carried over.
    """
    return amended(
        conversation,
        informed=Informed.NOT_YET if conversation.customer_id else conversation.informed,
        customer_id=customer.id,
        customer=customer.name,
        organisation=customer.organisation,
    )


def in_reading_order(notes: tuple[Note, ...]) -> list[tuple[int, Note]]:
    """Return the living notes with their depth, each why under the note it belongs to.

    Whys stand below their note in the order they were written, one level deeper. A note whose parent was deleted moves
    up to the nearest living ancestor, or to the top level.
    """
    by_id = {note.id: note for note in notes}
    living = [note for note in notes if not note.deleted]
    children: dict[str | None, list[Note]] = {}
    for note in living:
        children.setdefault(_living_above(note, by_id), []).append(note)
    ordered: list[tuple[int, Note]] = []
    placed: set[str] = set()
    # Notes in a cycle hang under none: they come last, so that none is lost.
    for top in (*children.get(None, []), *living):
        waiting = [(0, top)]
        while waiting:
            depth, note = waiting.pop()
            if note.id not in placed:
                placed.add(note.id)
                ordered.append((depth, note))
                waiting.extend((depth + 1, child) for child in reversed(children.get(note.id, [])))
    return ordered


def _living_above(note: Note, by_id: Mapping[str, Note]) -> str | None:
    above, passed = note.because_of, {note.id}
    while above is not None and above not in passed:
        parent = by_id.get(above)
        if parent is None:
            return None
        if not parent.deleted:
            return above
        passed.add(above)
        above = parent.because_of
    return None
