"""Promises of both sides as events of a calendar (RFC 5545), kept ones too: for Outlook, Google, Apple and others.

- The whole day on which one is due; half an hour where a time was named, by the clock of whoever reads it. A promise
  without a day stands on the day it was made, and says so: no event would be lost without a word.
- A calendar that takes the file again takes the events anew, not twice: UID is the id of the note, SEQUENCE rises with
  its version. DTSTAMP is the moment of the export, so that of two files of one version - the customer has another name
  by now - the later one counts. Given the same moment, the same file comes out.
- STATUS is CONFIRMED in any case, since calendars hide what is CANCELLED; what became of it begins the title. It blocks
  no time, and no calendar rings.

The format is written here: the library for it takes as long to load as all else together. Tests read it with that.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import BinaryIO

from interview_tui.export.columns import PROMISES
from interview_tui.export.items import title_of
from interview_tui.export.matter import Around, Held, Matter
from interview_tui.export.table import Holds, Value
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.note import Note
from interview_tui.records.parts import Promise
from interview_tui.records.spoken import promise_word

LONGEST_TITLE = 120
"""Longest event title, in characters; the description has the whole text."""
_LONGEST_LINE = 75
"""Longest line in octets, without the line break."""
_SPECIAL = re.compile(r"[\\;,\n]")
_UNIT = re.compile(r"\\.|.", re.DOTALL)
"""Unit within which a line is never folded: a character, or one with its backslash."""
_TERMS_ARE_TIMES = 1_577_836_800
"""The start of 2020. A term is 1, or a Unix time in seconds; less this, a SEQUENCE fits into 31 bits until 2088."""
_BEGIN, _END = b"BEGIN:VEVENT", b"END:VCALENDAR"


def write(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
    """Write a calendar with an event per promise."""
    language = around.language
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//interview-tui//interview-tui//{language.code.upper()}"]
    head += ["CALSCALE:GREGORIAN", f"X-WR-CALNAME:{_text(language.in_context('table', PROMISES.title))}"]
    out.write(_lines(head))
    for matter in matters:
        for note in matter.conversation.living():
            if note.promise is not None:
                out.write(_lines(_event(note, note.promise, matter, around)))
    out.write(_lines([_END.decode()]))


def recount(path: Path) -> Held:
    """Count the events in a written file. Raises ValueError if it is truncated."""
    promises, line = 0, b""
    with path.open("rb") as lines:
        # What belongs to a text never begins a line: a line that goes on begins with a space.
        for line in lines:
            promises += line.rstrip() == _BEGIN
    if line.rstrip() != _END:
        raise ValueError("the calendar has no end")
    return Held(None, None, promises)


def sequence(term: int, rev: int) -> int:
    """Return a number of at most 31 bits that rises with the version of a note."""
    return min(2**31 - 1, rev + (term - _TERMS_ARE_TIMES if term > _TERMS_ARE_TIMES else term - 1))


def _event(note: Note, promise: Promise, matter: Matter, around: Around) -> Iterator[str]:
    day = promise.due or matter.conversation.started_at.date()
    yield _BEGIN.decode()
    yield f"UID:{note.id}@interview-tui"
    yield f"SEQUENCE:{sequence(note.term, note.rev)}"
    yield f"DTSTAMP:{_moment(around.now)}"
    if promise.due and isinstance(promise.due_time, time):
        begin = datetime.combine(day, promise.due_time)
        yield f"DTSTART:{_local(begin)}"
        yield f"DTEND:{_local(begin + timedelta(minutes=30))}" if day < date.max else "DURATION:PT30M"
    else:
        yield f"DTSTART;VALUE=DATE:{_day(day)}"
        if day < date.max:
            yield f"DTEND;VALUE=DATE:{_day(day + timedelta(days=1))}"
    yield f"SUMMARY:{_text(_title(note, promise, matter, around.language))}"
    yield f"DESCRIPTION:{_text(_described(note, matter, around))}"
    yield f"CATEGORIES:{_text(around.language.in_context('table', PROMISES.title))}"
    yield "STATUS:CONFIRMED"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _title(note: Note, promise: Promise, matter: Matter, language: Language) -> str:
    text = " ".join(note.text.split())
    if len(text) > LONGEST_TITLE:
        text = text[: LONGEST_TITLE - 1].rstrip() + "…"
    side = language.in_context("side", NC_("side", "customer's side")) if promise.theirs else ""
    begin = ", ".join(filter(None, (promise_word(promise.state, language), side)))
    told = f"{begin[:1].upper()}{begin[1:]}: {text}" if begin else text
    who = title_of(matter.conversation, language) if matter.conversation.customer else ""
    return f"{told} ({who})" if who else told


def _described(note: Note, matter: Matter, around: Around) -> str:
    """Return the description: the whole text, and below it the promise's table row."""
    language, table = around.language, PROMISES.told(around.audience)
    told = [note.text, ""]
    if note.due is None:
        told.append(language.say(N_("No day was named: this is the day of the conversation.")))
    for column, title in zip(table.columns, table.titles(language), strict=True):
        if column.holds in (Holds.WORD, Holds.DAY, Holds.TIME):
            tell = column.of_note
            value = tell(note, matter, language) if tell else None
            if column.of_conversation:
                value = column.of_conversation(matter, language)
            if value:
                told.append(f"{title}: {_told(value, language)}")
    return "\n".join(told)


def _told(value: Value, language: Language) -> str:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return forms.long_date(value, language) if isinstance(value, date) else str(value)


def _moment(at: datetime) -> str:
    return f"{_local(at.astimezone(UTC))}Z"


def _local(at: datetime) -> str:
    return f"{_day(at)}T{at:%H%M%S}"


def _day(day: date) -> str:
    # Not %Y, which writes the year 999 with three digits on some systems.
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(text: str) -> str:
    return _SPECIAL.sub(lambda found: "\\n" if found[0] == "\n" else f"\\{found[0]}", text)


def _lines(lines: Iterable[str]) -> bytes:
    return b"".join(piece + b"\r\n" for line in lines for piece in _folded(line))


def _folded(line: str) -> Iterator[bytes]:
    """Yield a folded line: pieces of at most 75 octets, each after the first beginning with a space."""
    whole = line.encode()
    if len(whole) <= _LONGEST_LINE:
        yield whole
        return
    piece = bytearray()
    for unit in _UNIT.findall(line):
        octets = unit.encode()
        if len(piece) + len(octets) > _LONGEST_LINE:
            yield bytes(piece)
            piece = bytearray(b" ")
        piece += octets
    yield bytes(piece)
