"""The base of everything that is kept: frozen, strict about fields in code, keeping those on disk it does not know."""

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
    """Annotates a field with a vocabulary: a word that this version does not know is kept as it stands."""

    def __get_pydantic_core_schema__(self, vocabulary: type[StrEnum], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take the words that are known, then any that looks like one."""
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
# Not as a pattern of the field: pydantic's engine takes 4.5 MB and 20 ms for each that counts letters of any script.


_NONE_GIVEN: set[str] = set()
"""Which fields were given, of all records made without pydantic: they share it, for it never changes."""


class Record(BaseModel):
    """A frozen value. A change is a new value, made by `changed`, which validates what it is given.

    A document may hold fields that this version does not know: a newer version wrote them, or another program.
    They are read, kept through every change, and written again. Our own code can neither make nor name one: the
    constructor and `changed` refuse a field that is not there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)

    def model_post_init(self, context: Any, /) -> None:
        """Forget which fields were given: nobody asks, and to know it takes a quarter of a note's room in memory."""
        self.model_fields_set.clear()

    @property
    def unknown(self) -> Mapping[str, Any]:
        """The fields that this version does not know, as plain JSON values."""
        return MappingProxyType(self.model_extra or {})

    def changed(self, **fields: Any) -> Self:
        """Return the same record with some fields changed and validated.

        Raises pydantic.ValidationError where a value does not fit or a field does not exist.
        """
        misspelt = fields.keys() - type(self).model_fields.keys()
        return type(self).model_validate({**dict(self), **fields}, extra="forbid" if misspelt else "allow")

    def as_document(self) -> dict[str, Any]:
        """Return plain JSON values, leaving out what stands at its default."""
        return self.model_dump(mode="json", exclude_defaults=True)

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Return the record that `as_document` wrote. Raises pydantic.ValidationError."""
        return cls.model_validate(dict(document), extra="allow")

    @classmethod
    def unchecked(cls, fields: dict[str, Any]) -> Self:
        """Return the record of these fields: all there are, in their order, each as validation would have left it."""
        record = cls.__new__(cls)
        # As one that comes back from pickle: neither validated nor changed, it never was another one.
        put = object.__setattr__  # its way back, `__setstate__`, takes four times as long
        put(record, "__dict__", fields)
        put(record, "__pydantic_fields_set__", _NONE_GIVEN)
        put(record, "__pydantic_extra__", None)
        put(record, "__pydantic_private__", None)
        return record

    @classmethod
    def stored_field(cls, place: tuple[int | str, ...]) -> str:
        """Return the field of the document in which a ValidationError found a fault; `place` is the error's."""
        return str(place[0]) if place else ""

    @model_serializer(mode="wrap")
    def _with_unknown(self, known: SerializerFunctionWrapHandler) -> dict[str, Any]:
        # Not pydantic's own way: it would have to allow such fields to our own code, too.
        return {**known(self), **(self.model_extra or {})}
