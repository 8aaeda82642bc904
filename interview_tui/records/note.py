"""A note: what the customer said, in one record. What the kind adds is a part of its own in memory, and stored flat."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Self

from pydantic import AwareDatetime, Field, SerializationInfo, SerializerFunctionWrapHandler, model_serializer

from interview_tui.language.day_time import DayTime
from interview_tui.records.kinds import Part
from interview_tui.records.lengths import LONGEST_LINE as LONGEST_LINE
from interview_tui.records.lengths import LONGEST_TEXT as LONGEST_TEXT
from interview_tui.records.parts import MODELS, Complaint, Fact, Placing, Promise
from interview_tui.records.parts import CleanLine as CleanLine
from interview_tui.records.parts import CleanText as CleanText
from interview_tui.records.parts import Evidence as Evidence
from interview_tui.records.parts import Id as Id
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.stored_note import STORED_AS, flat, folded, needed, not_aside
from interview_tui.records.usual_note import usual_notes
from interview_tui.records.version import revised
from interview_tui.records.words import Fate, HowKnown, Kind, Track


class Earlier(Record):
    """A note of an earlier conversation, as it read when this one went on from it."""

    conversation: Id
    note: Id
    at: AwareDatetime
    kind: Annotated[Kind, AnyWord()] | None = None
    text: CleanText


class About(Earlier):
    """A note of an earlier conversation of which this one says that it is still so, or what is so now instead.

    It may be something that is known of the customer, too: then `note` is the id of that entry.
    """

    still: bool = False
    """It is still so; else it has ended with this note."""


def _new(part: Part, known: Mapping[str, Any]) -> Any:
    """Return a part as it is where the kind, or that the note is parked, asks for one; None where nothing does."""
    return MODELS[part]() if part in needed(known.get("kind"), known.get("parked", False)) else None


class Note(Record):
    """One thing written down. `at` is the time of its first key.

    Which parts there are is decided by the kind, and a place by being parked, too; a promise that a parked matter
    became keeps where it came from. The flat names (`note.due`) read what the parts hold, and nothing where there
    is no such part.
    """

    id: Id
    at: AwareDatetime
    text: CleanText = ""
    kind: Annotated[Kind, AnyWord()] | None = None
    track: Annotated[Track, AnyWord()] | None = None
    because_of: Id | None = None
    """The note under which this why stands; it may be one of an earlier conversation."""
    asks_on: Earlier | None = None
    """That note, where it is of an earlier conversation."""
    parked: bool = False
    said_by: Id | None = None
    """Who said it of those who were there; None: the one whom the conversation is with, or nobody kept it."""
    fact: Fact | None = Field(default_factory=lambda known: _new(Part.FACT, known))
    promise: Promise | None = Field(default_factory=lambda known: _new(Part.PROMISE, known))
    complaint: Complaint | None = Field(default_factory=lambda known: _new(Part.COMPLAINT, known))
    placing: Placing | None = Field(default_factory=lambda known: _new(Part.PLACING, known))
    cue: CleanLine = ""
    """The cue of the guide under which it was written, by id; empty for a why and without a guide."""
    question: CleanLine = ""
    """The words of that cue as it was asked then: the guide may be another one by the time this is read."""
    about: About | None = None
    """The earlier note that this one renews or ends."""
    addition: bool = False
    """It was written when the conversation had ended."""
    stays_with_me: bool = False
    """Its writer marked it so: it leaves in no export, whoever is asked for."""
    released: bool = False
    """Personal, and yet handed over with the conversation: its writer chose it, this one alone."""
    no_trait: bool = False
    """It was asked whether it says who the person is, and the answer was no: it is not asked again."""
    source: CleanLine = ""
    """The name of the file it was taken from; empty: it was written here, or came with its conversation."""
    earlier: tuple[CleanText, ...] = ()
    """The texts this note had before, oldest first."""
    term: int = Field(default=1, ge=1)
    """Rises when a backup is restored or the writer changes hands; see `version`."""
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""
    """The store that wrote this record."""
    deleted: bool = False
    """A tombstone: it keeps its place and nothing else."""

    def model_post_init(self, context: Any, /) -> None:
        """Refuse a tombstone with content, and parts that the kind does not have."""
        super().model_post_init(context)
        # Not as a validator of the model: that would be asked of every note whenever a conversation of thousands gets
        # one more.
        if self.deleted and any(
            (
                *(self.text, self.earlier, self.evidence, self.owner, self.reason, self.asks_on, self.theme),
                *(self.said_by, self.about, self.unknown),
            )
        ):
            raise ValueError("a deleted note keeps no content")
        if self.parts != needed(self.kind, self.parked, self.fate):
            raise ValueError("a note has the parts of its kind")

    @property
    def parts(self) -> frozenset[Part]:
        """Which parts there are."""
        own = self.__dict__
        return frozenset([part for part in MODELS if own[part] is not None])

    # what the parts hold

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What a fact rests on."""
        return self.fact.evidence if self.fact else ()

    @property
    def how_known(self) -> HowKnown | None:
        """How a fact is known."""
        return self.fact.how_known if self.fact else None

    @property
    def due(self) -> date | None:
        """The day by which a promise is due."""
        return self.promise.due if self.promise else None

    @property
    def due_time(self) -> DayTime | None:
        """The time of that day, where one was named."""
        return self.promise.due_time if self.promise else None

    @property
    def owner(self) -> str | None:
        """Whose promise it is."""
        return self.promise.owner if self.promise else None

    @property
    def theirs(self) -> bool:
        """Whether the customer's side promised it."""
        return self.promise.theirs if self.promise else False

    @property
    def reason(self) -> str:
        """Why a promise was moved or not kept."""
        return self.promise.reason if self.promise else ""

    @property
    def settled(self) -> date | None:
        """The day on which a complaint had come to its end."""
        return self.complaint.settled if self.complaint else None

    @property
    def fate(self) -> Fate | None:
        """Where it went that was parked or set aside."""
        return self.placing.fate if self.placing else None

    @property
    def theme(self) -> str | None:
        """The theme under which it went."""
        return self.placing.theme if self.placing else None

    def is_open_complaint(self) -> bool:
        """Tell whether something went wrong for the customer and is not right again."""
        return self.complaint is not None and self.complaint.settled is None and not self.deleted

    def is_open_promise(self) -> bool:
        """Tell whether somebody still waits for this."""
        return self.promise is not None and self.promise.is_open and not self.deleted

    def is_waited_for(self) -> bool:
        """Tell whether somebody still waits for this promise, or for word that it was not kept."""
        return self.promise is not None and (self.promise.is_open or self.promise.owes_word) and not self.deleted

    def is_set_aside(self) -> bool:
        """Tell whether it is parked, or a solution for later: the promise it became is not set aside any more."""
        return self.parked or (self.placing is not None and self.promise is None)

    # changes

    def changed(self, **fields: Any) -> Self:
        """Return the same note with some fields changed and validated; another kind has other parts."""
        kind, parked = fields.get("kind", self.kind), fields.get("parked", self.parked)
        if (kind, parked) != (self.kind, self.parked):
            known = {"kind": kind, "parked": parked}
            strange = self.parts ^ needed(kind, parked)
            fields = {**{str(part): _new(part, known) for part in strange}, **fields}
        return super().changed(**fields)

    def tombstone(self) -> "Note":
        """Return the record that stays when this note is deleted: its place, no content."""
        return revised(self, Note(id=self.id, at=self.at, because_of=self.because_of, deleted=True))

    # the stored form

    @property
    def unknown(self) -> Mapping[str, Any]:
        """The fields that this version does not know, as plain JSON values."""
        return not_aside(super().unknown)

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Return the note that is stored so. Raises pydantic.ValidationError."""
        return cls.from_documents((document,))[0]

    @classmethod
    def from_documents(cls, documents: Sequence[Mapping[str, Any]]) -> tuple[Self, ...]:
        """Return the notes that are stored so. Raises pydantic.ValidationError."""
        usual = usual_notes(documents, _DEFAULTS)
        return tuple(
            [
                cls.strictly(document) if fields is None else cls.unchecked(fields)
                for document, fields in zip(documents, usual, strict=True)
            ]
        )

    @classmethod
    def strictly(cls, document: Mapping[str, Any]) -> Self:
        """Return what `from_document` does; each field is judged by its type."""
        return cls.model_validate(folded(document), extra="allow")

    @classmethod
    def stored_field(cls, place: tuple[int | str, ...]) -> str:
        """Return the field of the document in which a ValidationError found a fault; `place` is the error's."""
        return STORED_AS.get(place[:2], super().stored_field(place))

    @model_serializer(mode="wrap")
    def _flat(self, whole: SerializerFunctionWrapHandler, info: SerializationInfo) -> dict[str, Any]:
        return flat(whole(self), self.unknown, all_fields=not info.exclude_defaults)


_DEFAULTS: Mapping[str, Any] = {
    name: None if field.is_required() or field.default_factory else field.get_default()
    for name, field in Note.model_fields.items()
}
"""All fields of a note in their order, of which nothing is told."""


class Away(Record):
    """A time in which the program was not there; nobody is taken to have spoken."""

    start: AwareDatetime
    end: AwareDatetime
    why: CleanLine
    """`killed`, `suspended` or `stopped`."""
