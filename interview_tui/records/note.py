"""A note: one thing the customer said. What a kind adds is a separate part in memory; the stored form is flat."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, Self

from pydantic import (
    AwareDatetime,
    Field,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
)

from interview_tui.language.day_time import DayTime
from interview_tui.records.kinds import Part, is_strange, needed
from interview_tui.records.lengths import LONGEST_LINE as LONGEST_LINE
from interview_tui.records.lengths import LONGEST_TEXT as LONGEST_TEXT
from interview_tui.records.parts import MODELS, Complaint, Fact, Placing, Promise
from interview_tui.records.parts import CleanLine as CleanLine
from interview_tui.records.parts import CleanText as CleanText
from interview_tui.records.parts import Evidence as Evidence
from interview_tui.records.parts import Id as Id
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.stored_note import PART_OF, STORED_AS, flat, folded, not_aside
from interview_tui.records.texts import said_in, texts_held
from interview_tui.records.usual_note import usual_notes
from interview_tui.records.version import revised
from interview_tui.records.words import Fate, HowKnown, Kind, Track


class Earlier(Record):
    """A note of an earlier conversation, as it read when this conversation followed up on it."""

    conversation: Id
    note: Id
    at: AwareDatetime
    kind: Annotated[Kind, AnyWord()] | None = None
    text: CleanText


class About(Earlier):
    """The earlier note that this one updates: it is still so, or something else is so now.

    It may also be an entry of the customer: then `note` is that entry's id.
    """

    still: bool = False
    """It is still so; otherwise it ended with this note."""


def _new(part: Part, known: Mapping[str, Any]) -> Any:
    """Return an empty part if the kind, or being parked, calls for it; else None."""
    return MODELS[part]() if part in needed(known.get("kind"), known.get("parked", False)) else None


class Note(Record):
    """One thing written down. `at` is the time of its first key.

    The kind decides which parts there are, and being parked adds a placing; a parked matter that became a promise keeps
    its placing. The flat names (`note.due`) read from the parts, and are empty where the part is missing.
    """

    id: Id
    at: AwareDatetime
    text: CleanText = ""
    kind: Annotated[Kind, AnyWord()] | None = None
    track: Annotated[Track, AnyWord()] | None = None
    because_of: Id | None = None
    """The note this why stands under; possibly one of an earlier conversation."""
    asks_on: Earlier | None = None
    """That note, if it is one of an earlier conversation."""
    parked: bool = False
    said_by: Id | None = None
    """Which of those present said it; None: the customer the conversation is with, or not recorded."""
    fact: Fact | None = Field(default_factory=lambda known: _new(Part.FACT, known))
    promise: Promise | None = Field(default_factory=lambda known: _new(Part.PROMISE, known))
    complaint: Complaint | None = Field(default_factory=lambda known: _new(Part.COMPLAINT, known))
    placing: Placing | None = Field(default_factory=lambda known: _new(Part.PLACING, known))
    cue: CleanLine = ""
    """Id of the guide's cue under which it was written; empty for a why and without a guide."""
    question: CleanLine = ""
    """The wording of that cue at the time: the guide may have changed since."""
    about: About | None = None
    """The earlier note that this one confirms or ends."""
    addition: bool = False
    """It was written after the conversation had ended."""
    stays_with_me: bool = False
    """Marked by its writer: never exported, whatever is chosen."""
    released: bool = False
    """Personal, and still shared with the conversation: its writer chose it individually."""
    no_trait: bool = False
    """Somebody answered that it does not describe the person: this is not asked again."""
    source: CleanLine = ""
    """The name of the imported file; empty: it was written here, or came with its conversation."""
    earlier: tuple[CleanText, ...] = ()
    """Earlier texts of this note, oldest first."""
    term: int = Field(default=1, ge=1)
    """Rises when a backup is restored or the writer changes hands; see `version`."""
    rev: int = Field(default=1, ge=1)
    by: CleanLine = ""
    """The id of the store that wrote this record."""
    deleted: bool = False
    """A tombstone: it keeps its place and nothing else."""

    def model_post_init(self, context: Any, /) -> None:
        """Refuse a tombstone with content, and parts that the kind does not have."""
        super().model_post_init(context)
        # Not a validator of the model: that would run for every note whenever a conversation of thousands gets one
        # more.
        if self.deleted and any(
            (
                *(self.text, self.earlier, self.asks_on, self.said_by, self.about, self.unknown),
                *(getattr(part, held.field) for part in self._parts_held() for held in texts_held(type(part))),
            )
        ):
            raise ValueError("a deleted note keeps no content")
        if self.parts != needed(self.kind, self.parked, self.fate):
            raise ValueError("a note has the parts of its kind")

    @property
    def parts(self) -> frozenset[Part]:
        """The parts it has."""
        own = self.__dict__
        return frozenset([part for part in MODELS if own[part] is not None])

    @property
    def said_beside(self) -> tuple[str, ...]:
        """What somebody said beside its text, in its parts: evidence, a reason, a remedy."""
        return tuple([text for part in self._parts_held() for text in said_in(part)])

    def _parts_held(self) -> list[Record]:
        own = self.__dict__
        return [own[part] for part in MODELS if own[part] is not None]

    # read from the parts

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What a fact rests on."""
        return self.fact.evidence if self.fact else ()

    @property
    def how_known(self) -> HowKnown | None:
        """How we know a fact."""
        return self.fact.how_known if self.fact else None

    @property
    def due(self) -> date | None:
        """The day a promise is due."""
        return self.promise.due if self.promise else None

    @property
    def due_time(self) -> DayTime | None:
        """The time of day a promise is due, if one was named."""
        return self.promise.due_time if self.promise else None

    @property
    def owner(self) -> str | None:
        """Who made the promise."""
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
        """The day on which a complaint was settled."""
        return self.complaint.settled if self.complaint else None

    @property
    def fate(self) -> Fate | None:
        """Where a parked matter or a solution went."""
        return self.placing.fate if self.placing else None

    @property
    def theme(self) -> str | None:
        """The name of the theme it went to."""
        return self.placing.theme if self.placing else None

    def is_open_complaint(self) -> bool:
        """Return whether it is a complaint that is not settled."""
        return self.complaint is not None and self.complaint.settled is None and not self.deleted

    def is_open_promise(self) -> bool:
        """Return whether it is a promise that somebody is still waiting for."""
        return self.promise is not None and self.promise.is_open and not self.deleted

    def is_waited_for(self) -> bool:
        """Return whether somebody is waiting for the promise, or for word that it was not kept."""
        return self.promise is not None and (self.promise.is_open or self.promise.owes_word) and not self.deleted

    def is_set_aside(self) -> bool:
        """Return whether it is parked, or a solution for later; once it has become a promise it is neither."""
        return self.parked or (self.placing is not None and self.promise is None)

    # changes

    def changed(self, **fields: Any) -> Self:
        """Return the note with some fields changed, validated; a new kind brings its own parts.

        What was said in a part that the new kind does not have is kept as earlier texts.
        """
        kind, parked = fields.get("kind", self.kind), fields.get("parked", self.parked)
        if (kind, parked) != (self.kind, self.parked):
            if is_strange(kind) or is_strange(self.kind):
                return self._as_read(kind, parked).changed(**fields)
            known = {"kind": kind, "parked": parked}
            parts = needed(kind, parked)
            lost = [text for part in MODELS if part in self.parts - parts for text in said_in(self.__dict__[part])]
            kept = {"earlier": (*self.earlier, *lost)} if lost else {}
            fields = {**{str(part): _new(part, known) for part in self.parts ^ parts}, **kept, **fields}
        return super().changed(**fields)

    def _as_read(self, kind: Kind | None, parked: bool) -> Self:
        """Return the note as it would be read with another kind, one of the two being unknown to this version.

        What this version did not know then becomes the parts of the kind. If it does not fit there, it stays unknown
        under another name, such as `due_of_pledge`.
        """
        stored = {**self.as_document(), "kind": kind, "parked": parked}
        try:
            return self.strictly(stored)
        except ValidationError:
            aside = PART_OF.keys() & self.unknown.keys()
            return self.strictly(
                {f"{name}_of_{self.kind}" if name in aside else name: value for name, value in stored.items()}
            )

    def tombstone(self) -> "Note":
        """Return the record that stays when this note is deleted: its place, no content."""
        return revised(self, Note(id=self.id, at=self.at, because_of=self.because_of, deleted=True))

    # the stored form

    @property
    def unknown(self) -> Mapping[str, Any]:
        """Fields unknown to this version, as plain JSON values."""
        return not_aside(super().unknown)

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Return the note stored in this document. Raises pydantic.ValidationError."""
        return cls.from_documents((document,))[0]

    @classmethod
    def from_documents(cls, documents: Sequence[Mapping[str, Any]]) -> tuple[Self, ...]:
        """Return the notes stored in these documents. Raises pydantic.ValidationError."""
        usual = usual_notes(documents, _DEFAULTS)
        return tuple(
            [
                cls.strictly(document) if fields is None else cls.unchecked(fields)
                for document, fields in zip(documents, usual, strict=True)
            ]
        )

    @classmethod
    def strictly(cls, document: Mapping[str, Any]) -> Self:
        """Return the same as `from_document`, always validating every field."""
        return cls.model_validate(folded(document, _DEFAULTS), extra="allow")

    @classmethod
    def stored_field(cls, place: tuple[int | str, ...]) -> str:
        """Return the document's field in which a ValidationError found a fault; `place` is the error's `loc`."""
        return STORED_AS.get(place[:2], super().stored_field(place))

    @model_serializer(mode="wrap")
    def _flat(self, whole: SerializerFunctionWrapHandler, info: SerializationInfo) -> dict[str, Any]:
        return flat(whole(self), self.unknown, all_fields=not info.exclude_defaults)


_DEFAULTS: Mapping[str, Any] = {
    name: None if field.is_required() or field.default_factory else field.get_default()
    for name, field in Note.model_fields.items()
}
"""All fields of a note in order, at their defaults."""


class Away(Record):
    """A time during which the program was not running; nobody counts as speaking."""

    start: AwareDatetime
    end: AwareDatetime
    why: CleanLine
    """`killed`, `suspended` or `stopped`."""
