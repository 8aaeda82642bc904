"""The base of all records: frozen, strict about field names in code, preserving unknown fields from disk."""

from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    SerializerFunctionWrapHandler,
    model_serializer,
)
from pydantic_core import CoreSchema, core_schema

from interview_tui.records.words import looks_like_word, read_word


class AnyWord:
    """Annotates a field with a vocabulary: a word unknown to this version is kept as it is."""

    def __get_pydantic_core_schema__(self, vocabulary: type[StrEnum], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept the known words, then anything that looks like a word."""
        known = handler(vocabulary)
        unknown = core_schema.no_info_after_validator_function(partial(read_word, vocabulary), core_schema.str_schema())
        words = ", ".join(f"'{word}'" for word in vocabulary)
        return core_schema.union_schema(
            [known, unknown],
            mode="left_to_right",
            custom_error_type="enum",
            custom_error_context={"expected": words},
        )


def _checked_word(text: str) -> str:
    if not looks_like_word(text):
        raise ValueError("this is no word")
    return text


Word = Annotated[str, AfterValidator(_checked_word)]
"""A word of an open vocabulary."""
# Not a pattern of the field: pydantic's engine takes 4.5 MB and 20 ms for each that counts letters of any script.


_NONE_GIVEN: set[str] = set()
"""The "fields set" of all records made without pydantic: they share it, since it never changes."""


class Record(BaseModel):
    """A frozen value. A change is a new value, made by `changed`, which validates its arguments.

    A document may hold fields unknown to this version: from a newer version or another program. They are read, kept
    through every change, and written again. Our own code can neither create nor name one: the constructor and `changed`
    refuse unknown fields, at any depth.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)

    def model_post_init(self, context: Any, /) -> None:
        """Drop the record of which fields were set: nobody asks, and it takes a quarter of a note's memory."""
        self.model_fields_set.clear()

    @property
    def unknown(self) -> Mapping[str, Any]:
        """Fields unknown to this version, as plain JSON values."""
        return MappingProxyType(self.model_extra or {})

    def changed(self, **fields: Any) -> Self:
        """Return the record with some fields changed, validated.

        Raises pydantic.ValidationError if a value does not fit or a field does not exist.
        """
        # Strictly, and what is unknown only then: allowed, unknown names would also pass within what is given.
        after = type(self).model_validate({**self.__dict__, **fields}, extra="forbid")
        return after.with_unknown_of(self)

    def with_unknown_of(self, before: "Record | None") -> Self:
        """Return the record with whatever is unknown to this version in an earlier state of it."""
        if before is None or not before.model_extra:
            return self
        return type(self).model_validate({**before.model_extra, **dict(self)}, extra="allow")

    def as_document(self) -> dict[str, Any]:
        """Return plain JSON values, without fields at their default."""
        return self.model_dump(mode="json", exclude_defaults=True)

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Return the record that `as_document` wrote. Raises pydantic.ValidationError."""
        return cls.model_validate(dict(document), extra="allow")

    @classmethod
    def unchecked(cls, fields: dict[str, Any]) -> Self:
        """Return the record of these fields, unvalidated: all fields, in order, each as validation leaves it."""
        record = cls.__new__(cls)
        # Like unpickling: neither validated nor changed.
        put = object.__setattr__  # `__setstate__` takes four times as long
        put(record, "__dict__", fields)
        put(record, "__pydantic_fields_set__", _NONE_GIVEN)
        put(record, "__pydantic_extra__", None)
        put(record, "__pydantic_private__", None)
        return record

    @classmethod
    def stored_field(cls, place: tuple[int | str, ...]) -> str:
        """Return the document's field in which a ValidationError found a fault; `place` is the error's `loc`."""
        return str(place[0]) if place else ""

    @model_serializer(mode="wrap")
    def _with_unknown(self, known: SerializerFunctionWrapHandler) -> dict[str, Any]:
        # Not pydantic's `extra="allow"`: that would allow such fields to our own code, too.
        return {**known(self), **(self.model_extra or {})}
