"""The formats that can be read, one row each; a format's module is imported when it is used."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

from interview_tui.language.message import N_, Speaks

if TYPE_CHECKING:
    from interview_tui.importing.reading import (
        Answer,
        Event,
        Given,
        Handover,
        Page,
        Person,
        Reading,
        Span,
        Spoken,
        Whole,
    )
    from interview_tui.talktime.timeline import Timeline

ReadsPeople: TypeAlias = "Callable[[bytes, str, Given], Reading[Person]]"
"""Reads customers from a file's bytes, given its name for messages and what was said about it. Raises NotRead."""
ReadsAnswers: TypeAlias = "Callable[[bytes, str, Given], Reading[Answer]]"
"""Reads answers to measures, likewise."""
ReadsSpoken: TypeAlias = "Callable[[bytes, str, Given], Reading[Spoken]]"
"""Reads a recording, likewise: who is heard when, with the words if the file has them."""
ReadsEvents: TypeAlias = "Callable[[bytes, str, Given, Span], Reading[Event]]"
"""Reads a calendar's events of some days, likewise."""
ReadsWholes: TypeAlias = "Callable[[bytes, str, Given], Reading[Whole]]"
"""Reads conversations exported by this program, likewise."""
ReadsPages: TypeAlias = "Callable[[bytes, str, Given], Reading[Page]]"
"""Reads notes written by a person, likewise."""
ReadsGiven: TypeAlias = "Callable[[bytes, str, Given], Reading[Handover]]"
"""Reads the customers given by a colleague, likewise."""
ReadsTimeline: TypeAlias = "Callable[[str, str, str], Timeline]"
"""Reads who spoke when from a path, given its name for messages, and the name of the speaker who is me.

Raises NotRead, OSError.
"""


class As(StrEnum):
    """What a file is imported as."""

    CUSTOMERS = "customers"
    MEASURES = "measures"
    CALLS = "calls"
    CONVERSATION = "conversation"
    NOTES = "notes"
    GIVEN = "given"


class NotRead(ValueError):
    """The file does not have the form of its format. The text is `FILE:LINE: reason`, or `FILE: reason` for all of it.

    `reason` is a sentence to be translated and then filled with `params`, of which `field` is translated, too. `file`
    and `params` are fit for printing: unprintable characters are escaped.
    """

    def __init__(self, file: str, line: int | None, reason: str, **params: str | int) -> None:
        self.file = printable(file)
        self.line = line
        self.reason = reason
        self.params = params
        super().__init__(f"{self.place}: {reason.format(**params)}")

    @property
    def place(self) -> str:
        """`FILE:LINE`, or `FILE` for the whole file."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    def told(self, language: Speaks) -> str:
        """Return the text in a language."""
        params = {name: language.say(str(one)) if name == "field" else one for name, one in self.params.items()}
        return f"{self.place}: {language.say(self.reason, **params)}"


def printable(text: str) -> str:
    """Return a text from a file with unprintable characters escaped."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


@dataclass(frozen=True, slots=True)
class Format:
    """One format, and what it may contain."""

    id: str
    ending: str
    """Of its files, without the dot."""
    title: str
    begins: str = ""
    """How the text of such a file begins, whatever its name; empty: unspecific."""
    timeline: "Callable[[], ReadsTimeline] | None" = None
    wholes: "Callable[[], ReadsWholes] | None" = None
    pages: "Callable[[], ReadsPages] | None" = None
    spoken: "Callable[[], ReadsSpoken] | None" = None
    people: "Callable[[], ReadsPeople] | None" = None
    answers: "Callable[[], ReadsAnswers] | None" = None
    events: "Callable[[], ReadsEvents] | None" = None
    given: "Callable[[], ReadsGiven] | None" = None


def _from(module: str, name: str) -> Callable[[], Any]:
    """Return what imports a function of a reader's module when called."""
    return lambda: getattr(import_module(f"interview_tui.importing.{module}"), name)


_rttm: "Callable[[], ReadsTimeline]" = _from("rttm", "read_rttm")
_cues: "Callable[[], ReadsTimeline]" = _from("transcript", "read_timeline")
_said: "Callable[[], ReadsSpoken]" = _from("transcript", "read_transcript")
_pages: "Callable[[], ReadsPages]" = _from("pages", "read_pages")
FORMATS: tuple[Format, ...] = (
    Format("rttm", "rttm", N_("RTTM"), begins="SPEAKER ", timeline=_rttm, spoken=_from("rttm", "read_turns")),
    Format("json", "json", N_("JSON"), begins="{", wholes=_from("own_json", "read_wholes")),
    Format("md", "md", N_("notes in Markdown"), begins="---\n", pages=_pages),
    Format("vtt", "vtt", N_("WebVTT transcript"), begins="WEBVTT", timeline=_cues, spoken=_said),
    Format("srt", "srt", N_("SRT transcript"), timeline=_cues, spoken=_said),
    Format(
        "csv",
        "csv",
        N_("CSV table"),
        people=_from("people_csv", "read_people"),
        answers=_from("answers_csv", "read_answers"),
    ),
    Format("vcf", "vcf", N_("vCard"), begins="BEGIN:VCARD", people=_from("vcard", "read_cards")),
    Format("zip", "zip", N_("customers of a colleague"), begins="PK\x03\x04", given=_from("given_zip", "read_given")),
    Format("ics", "ics", N_("calendar"), begins="BEGIN:VCALENDAR", events=_from("ics", "read_events")),
)


def format_of(name: str, begins: bytes = b"") -> Format | None:
    """Return the format indicated by the start of a file, else by its name; None if neither does.

    `begins` are the first bytes.
    """
    text = begins[:100].replace(b"\x00", b"").decode("utf-8", "ignore").lstrip("\ufeff \t\r\n").upper()
    ending = os.path.splitext(name)[1].removeprefix(".").lower()
    told = next((one for one in FORMATS if one.begins and text.startswith(one.begins)), None)
    return told or next((one for one in FORMATS if one.ending == _SAME.get(ending, ending)), None)


def timeline_of(name: str) -> "Callable[[], ReadsTimeline]":
    """Return the reader for a timeline in a file of this name: RTTM if the ending says nothing."""
    ending = os.path.splitext(name)[1].removeprefix(".").lower()
    return next((one.timeline for one in FORMATS if one.ending == ending and one.timeline), _rttm)


_SAME = {"txt": "csv", "tsv": "csv", "vcard": "vcf", "markdown": "md", "ical": "ics"}
"""Endings of files with the content of another."""
