"""What a layout is: the columns of a CRM, each with the part of a conversation it takes and the form."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from interview_tui.records.clean import clean_line
from interview_tui.records.record import Record
from interview_tui.records.words import Channel

LONGEST_TITLE = 80
"""Longest name of a column or system, in characters."""
LONGEST_FIELD = 100_000
"""Largest limit a column may declare, in characters."""
MOST_COLUMNS = 60


class Value(StrEnum):
    """Which part of a conversation a column takes."""

    ID = "id"
    """The conversation's id, the same in each export, so that imports update instead of duplicating."""
    CUSTOMER_ID = "customer-id"
    """Our id of the customer."""
    FOREIGN_ID = "foreign-id"
    """The system's id of the customer."""
    SUBJECT = "subject"
    BODY = "body"
    """All notes that leave."""
    START = "start"
    END = "end"
    """The start if the end is unknown."""
    DURATION = "duration"
    CUSTOMER = "customer"
    ORGANISATION = "organisation"
    AUTHOR = "author"
    CHANNEL = "channel"
    GUIDE = "guide"


class Form(StrEnum):
    """How a value is written."""

    UTC = "utc"
    """`2026-11-20 13:04:00`"""
    ISO = "iso"
    """`2026-11-20T13:04:00Z`"""
    MILLISECONDS = "milliseconds"
    """For a time since 1970, for a duration in total."""
    DAY = "day"
    """`2026-11-20`, in the conversation's own time zone."""
    CLOCK = "clock"
    """`14:04`: for a time, on the conversation's own clock, empty if only the day is known; for a duration, its length.
    """
    SECONDS = "seconds"
    MINUTES = "minutes"
    HOURS = "hours"
    """Whole hours; the rest goes into `minutes-over`."""
    MINUTES_OVER = "minutes-over"
    TEXT = "text"
    HTML = "html"
    """Escaped, with a line break after each line."""


_MOMENT = (Form.UTC, Form.ISO, Form.MILLISECONDS, Form.DAY, Form.CLOCK)
_DURATION = (Form.SECONDS, Form.MILLISECONDS, Form.MINUTES, Form.HOURS, Form.MINUTES_OVER, Form.CLOCK)
_TEXT = (Form.TEXT, Form.HTML)
_OF: Mapping[Value, tuple[Form, ...]] = {Value.START: _MOMENT, Value.END: _MOMENT, Value.DURATION: _DURATION}


def forms_of(value: Value) -> tuple[Form, ...]:
    """Return the forms a value may be written in, the usual one first."""
    return _OF.get(value, _TEXT)


def _line(value: object) -> object:
    return clean_line(value) if isinstance(value, str) else value


Title = Annotated[str, Field(min_length=1, max_length=LONGEST_TITLE), BeforeValidator(_line)]
Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$"), BeforeValidator(_line)]
"""Small letters, digits and hyphens, at most 40."""


class Column(Record):
    """One column: the value it takes, or a constant text."""

    name: Title
    """As the system calls it."""
    value: Value | None = None
    text: Annotated[str, Field(max_length=LONGEST_FIELD)] | None = None
    form: Form | None = None
    most: Annotated[int, Field(strict=True, ge=1, le=LONGEST_FIELD)] | None = None
    """Characters the system accepts; longer values are cut, and that is reported."""
    otherwise: Annotated[str, Field(max_length=LONGEST_FIELD)] = ""
    """Used if the value is unknown."""

    @model_validator(mode="after")
    def _one_thing(self) -> "Column":
        if (self.value is None) == (self.text is None):
            raise PydanticCustomError("one_of_two", "value or text", {"place": ("name",)})
        if self.form is not None and (self.value is None or self.form not in forms_of(self.value)):
            choices = ", ".join(forms_of(self.value)) if self.value else ""
            raise PydanticCustomError("no_such_form", "form", {"place": ("form",), "choices": choices})
        return self

    @property
    def written_as(self) -> Form:
        """The form that was chosen, or the usual one."""
        return self.form or forms_of(self.value or Value.BODY)[0]


Columns = Annotated[tuple[Column, ...], Field(min_length=1, max_length=MOST_COLUMNS)]


class Layout(Record):
    """The layout of one system: calls, and meetings if it keeps those in a file of their own."""

    id: Name
    title: Title
    """The name of the system."""
    system: Name
    """The key under which a customer's id in that system is stored."""
    calls: Columns
    meetings: Annotated[tuple[Column, ...], Field(max_length=MOST_COLUMNS)] = ()
    """None: meetings are listed with the calls."""

    @model_validator(mode="after")
    def _each_name_once(self) -> "Layout":
        for sheet in ("calls", "meetings"):
            seen: set[str] = set()
            for at, column in enumerate(getattr(self, sheet)):
                if column.name in seen:
                    raise PydanticCustomError("twice", "twice", {"place": (sheet, at, "name"), "name": column.name})
                seen.add(column.name)
        return self

    def columns(self, meeting: bool) -> tuple[Column, ...]:
        """Return the columns of calls, or of meetings."""
        return self.meetings if meeting and self.meetings else self.calls


MEETINGS = frozenset({Channel.IN_PERSON, Channel.VISIT, Channel.FAIR, Channel.VIDEO})
"""Channels these systems keep as meetings; everything else is a call."""


def is_meeting(channel: Channel) -> bool:
    """Return whether a conversation on this channel is one."""
    return channel in MEETINGS
