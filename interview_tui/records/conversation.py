"""A conversation: with whom, when, by which guide, and the notes in the order they were begun."""

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
    """What was said and promised. How the person did stands in `Private`, in a file of its own."""

    id: Id
    author: CleanLine
    started_at: AwareDatetime
    """When it was held: what lists, search and facts count. Of one that was written up later, as it was told."""
    ended_at: AwareDatetime | None = None
    """Of one that was written up later only where its length was told."""
    written_up: AwareDatetime | None = None
    """When it was written up, where that was later: the times of its notes say nothing of it. None: while it was held.
    The same moment as `started_at`: it was handed over, and times do not leave.
    """
    time_told: TimeOfDay | None = None
    """The time of day it was held, as it was told, where it was written up later; None: only the day is known."""
    status: Annotated[Status, AnyWord()] = Status.OPEN
    form: Annotated[Form, AnyWord()] = Form.TALK
    """What came about: what counts where says `records/forms.py`."""
    customer_id: Id | None = None
    customer: CleanLine | None = None
    """The customer's name as it was then; the customer's own record is right where they differ."""
    organisation: CleanLine | None = None
    caller: CleanLine = ""
    """The number from which they called, as it was handed over; empty where we called, or nobody knows."""
    present: tuple[Present, ...] = ()
    """Who else was there of the customer's side, in the order in which they were named."""
    guide: CleanLine | None = None
    channel: Annotated[Channel, AnyWord()] = Channel.PHONE
    informed: Annotated[Informed, AnyWord()] = Informed.NOT_YET
    asked: tuple[CleanLine, ...] = ()
    """The cues of the guide that were asked, by id."""
    reached: tuple[Annotated[Track, AnyWord()], ...] = ()
    """The tracks that were come to: a cue of theirs was asked, or a note stands there; sorted.

    Kept as it happens, for it cannot be found out later: a question that was skipped is no longer among the asked
    ones once the guide has changed. "Seven of eighteen customers" needs the eighteen: those who were asked at all.
    Going back does not take it away: the customer heard the question.
    """
    measure: MeasureAnswer | None = None
    """The answer to a measure: at most one in a conversation. None: none was asked."""
    source: CleanLine = ""
    """The name of the file it came from; empty: it was held or written down here."""
    away: tuple[Away, ...] = ()
    released: bool = False
    """Its author hands it over to those who lead: until it is taken back, as it stands at any time."""
    kept_here: bool = False
    """Its author said that it is not handed over: the standing rule leaves it here."""
    given_to: CleanLine = ""
    """Who keeps it now, with its customer: here it is only read. Empty: it is kept here."""
    notes: tuple[Note, ...] = ()
    """In the order they were begun, tombstones included: a note's place never changes."""
    term: int = Field(default=1, ge=1)
    """Rises when a backup is restored or the writer changes hands; see `version`."""
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Return the conversation that `as_document` wrote, with its notes. Raises pydantic.ValidationError."""
        notes = Note.from_documents(document.get("notes", ()))
        return super().from_document({**document, "notes": notes})

    @property
    def revs(self) -> int:
        """How often it and its notes were changed: no change leaves it as it is."""
        return self.rev + sum(note.rev for note in self.notes)

    def living(self) -> Iterator[Note]:
        """Yield the notes that were not deleted, as they were written."""
        return (note for note in self.notes if not note.deleted)

    def note(self, note_id: str) -> Note | None:
        """Return the living note of this id, or None."""
        # From the end: it is nearly always one of the latest.
        for note in reversed(self.notes):
            if note.id == note_id:
                return None if note.deleted else note
        return None

    def put(self, *records: Note) -> "Conversation":
        """Return the conversation with these notes in the place of those with the same id, or at the end."""
        notes = list(self.notes)
        for record in records:
            for place in range(len(notes) - 1, -1, -1):
                if notes[place].id == record.id:
                    notes[place] = record
                    break
            else:
                notes.append(record)
        with_notes = self.changed(notes=tuple(notes))
        # Of a conversation that was held before this was kept, what stands there says where one came.
        known = records if self.reached else with_notes.living()
        return with_notes.reaching(*(one.track for one in known if not (one.deleted or with_notes.answers_theme(one))))

    def answers_theme(self, note: Note) -> bool:
        """Tell whether a note, or what it is a why of, answers the question of a theme: it was not said unasked."""
        passed: set[str] = set()
        while note.because_of is not None and note.because_of not in passed:
            passed.add(note.because_of)
            above = next((one for one in self.notes if one.id == note.because_of), None)
            if above is None:
                break
            note = above
        return question_in(note.cue) is not None

    def reaching(self, *tracks: Track | None) -> "Conversation":
        """Return the conversation as one that came to these tracks, too; None is no track."""
        new = [track for track in dict.fromkeys(tracks) if track is not None and track not in self.reached]
        return amended(self, reached=tuple(sorted({*self.reached, *new}))) if new else self


def with_customer(conversation: Conversation, customer: Customer) -> Conversation:
    """Return the conversation as one with this customer.

    What was answered before the caller had a name stays. Otherwise nobody was asked in it: what the customer answered
    another time is not claimed for this one.
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

    Whys stand below their note in the order they were written; a why of a why is one deeper. A note whose
    parent was deleted moves up to the nearest living one, or stands for itself.
    """
    by_id = {note.id: note for note in notes}
    living = [note for note in notes if not note.deleted]
    children: dict[str | None, list[Note]] = {}
    for note in living:
        children.setdefault(_living_above(note, by_id), []).append(note)
    ordered: list[tuple[int, Note]] = []
    placed: set[str] = set()
    # Notes in a ring stand under none: they come last, so that none is lost.
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
