"""Names what a record holds that is unknown to this version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from interview_tui.records.words import is_known

if TYPE_CHECKING:
    from interview_tui.records.record import Record


def unknown_in(record: Record) -> Iterator[str]:
    """Yield the names of unknown fields, and of unknown words with their fields, in a record and everything in it."""
    yield from record.unknown
    for name in type(record).model_fields:
        yield from _in(name, getattr(record, name))


def _in(name: str, value: object) -> Iterator[str]:
    if isinstance(value, StrEnum):
        if not is_known(value):
            yield f"{name}: {value}"
    elif isinstance(value, tuple):
        for one in value:
            yield from _in(name, one)
    elif hasattr(type(value), "model_fields"):
        yield from unknown_in(value)  # type: ignore[arg-type]
    elif is_dataclass(value):
        for field in fields(value):
            yield from _in(field.name, getattr(value, field.name) if field.name != "rest" else ())
        rest = getattr(value, "rest", None) or {}
        yield from (f"{name}: {word}" if hasattr(value, name) else name for name, word in rest.items())
