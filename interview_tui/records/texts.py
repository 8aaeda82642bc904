"""The texts in a record, found by the types of its fields, so that no list of them is kept anywhere else."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

from pydantic import AfterValidator, Field

from interview_tui.records.clean import clean, clean_line
from interview_tui.records.lengths import LONGEST_LINE, LONGEST_TEXT
from interview_tui.records.record import Record


class Naming:
    """Marks a line that names somebody or something; any other text is what somebody said."""


CleanText = Annotated[str, AfterValidator(clean), Field(max_length=LONGEST_TEXT)]
CleanLine = Annotated[str, AfterValidator(clean_line), Field(max_length=LONGEST_LINE)]
NameLine = Annotated[CleanLine, Naming()]


class Held(NamedTuple):
    """A field that holds texts."""

    field: str
    names: bool
    """Its text only names; or so do all texts of the records that it holds."""
    rows: type[Record] | None
    """The record that it holds, once or several times; None: the field is the text itself."""


@cache
def texts_held(model: type[Record]) -> tuple[Held, ...]:
    """Return the fields of a record that hold texts, in order."""
    hints = get_type_hints(model, include_extras=True)
    return tuple(held for field in model.model_fields if (held := _held(field, hints[field])) is not None)


def said_in(record: Record) -> Iterator[str]:
    """Yield what somebody said in a record and in the records it holds, in order."""
    return said_in_fields(type(record), record.__dict__)


def said_in_fields(model: type[Record], fields: Mapping[str, Any]) -> Iterator[Any]:
    """Yield the same from fields, or some of them, that may be of a document and not yet valid."""
    for held in texts_held(model):
        value = fields.get(held.field)
        if not value or held.names:
            continue
        if held.rows is None:
            yield value
            continue
        for row in value if isinstance(value, list | tuple) else (value,):
            inner = row.__dict__ if isinstance(row, Record) else row
            if isinstance(inner, Mapping):
                yield from said_in_fields(held.rows, inner)


def _held(field: str, hint: Any) -> Held | None:
    inner = [hint]
    while inner:
        one = inner.pop()
        if isinstance(one, type) and issubclass(one, Record):
            held = texts_held(one)
            return Held(field, all(each.names for each in held), one) if held else None
        if get_origin(one) is Annotated:
            marks = one.__metadata__
            if any(isinstance(mark, AfterValidator) and mark.func in (clean, clean_line) for mark in marks):
                return Held(field, any(isinstance(mark, Naming) for mark in marks), None)
        inner += get_args(one)
    return None
