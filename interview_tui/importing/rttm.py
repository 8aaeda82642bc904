"""Reads who spoke when from RTTM, the format that speech recognisers and corpora exchange.

A line is `SPEAKER file channel start_s duration_s <NA> <NA> name [confidence [lookahead]]`, the last two being numbers
or `<NA>`; a name is one word. Other records, comments (`;;`) and blank lines are skipped. Anything that deviates is
rejected with its line: wrong figures would look like any others.
"""

import math
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import NamedTuple, TextIO

from interview_tui.importing.formats import NotRead
from interview_tui.importing.reading import Given, Reading, Spoken
from interview_tui.importing.speakers import UNKNOWN_SPEAKER, listed, short
from interview_tui.language.message import N_
from interview_tui.talktime.timeline import LATEST_S, Segment, Speaker, Timeline

FIELDS = 8
MOST_FIELDS = 10
NOT_KNOWN = "<NA>"
"""The value of a field that says nothing."""
LONGEST_LINE = 10_000
MOST_LINES = 1_000_000

TOO_FEW_FIELDS = N_("a SPEAKER line needs {needed} fields, this one has {count}")
TOO_MANY_FIELDS = N_("a SPEAKER line has at most {most} fields, this one has {count}; a name is one word")
NOT_OF_THE_FORMAT = N_("behind the name a number or <NA> is expected, not '{token}'; a name is one word")
NO_NAME = N_("the line names no speaker")
NOT_UTF8 = N_("the line is not UTF-8; save the file in that encoding")
NOT_A_NUMBER = N_("the {field} is not a number: '{token}'")
NOT_FINITE = N_("the {field} is not finite: '{token}'")
NEGATIVE = N_("the {field} is negative: '{token}'")
TOO_LATE = N_("no recording lasts that long: '{start}' + '{duration}' seconds")
TWO_RECORDINGS = N_("another recording, '{second}', after '{first}'; a file holds one conversation")
LINE_TOO_LONG = N_("the line has more than {most} characters")
TOO_MANY_LINES = N_("the file has more than {most} lines")
NOBODY = N_("no SPEAKER line, so nobody speaks in it")
START = N_("start")
DURATION = N_("duration")

_FIELD = re.compile(r"[^ \t\r\n\v\f]+")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_NOT_UTF8 = re.compile("[\udc80-\udcff]|S\x00P\x00E|\x00S\x00P")
"""What bytes that are not UTF-8 become, and how SPEAKER looks in UTF-16."""
_NOT_FINITE = re.compile(r"[+-]?(?:nan|inf|infinity)", re.IGNORECASE)


class RttmError(NotRead):
    """The file cannot be read as RTTM; the reason is one of this module's sentences."""


class _Record(NamedTuple):
    line: int
    name: str
    start_s: float
    end_s: float


def read_rttm(source: str | os.PathLike[str] | Iterable[str], name: str, me: str) -> Timeline:
    """Return who spoke when: the speaker called `me` is the staff, all others together are the customer's side.

    `source` is a path or the lines themselves, `name` the name for messages. Speakers' names are compared in NFC.
    Raises RttmError for an impossible line, and for a file with several recordings, without speakers or without `me`;
    OSError if a path cannot be read.
    """
    if isinstance(source, str | os.PathLike):
        with open(source, encoding="utf-8", errors="surrogateescape") as file:
            records = list(_records(_lines(file), name))
    else:
        records = list(_records(source, name))
    if not records:
        raise RttmError(name, None, NOBODY)
    me = unicodedata.normalize("NFC", me)
    speakers = sorted({record.name for record in records})
    if me not in speakers:
        raise RttmError(name, None, UNKNOWN_SPEAKER, me=short(me), speakers=listed(speakers))
    return tuple(
        Segment(Speaker.STAFF if record.name == me else Speaker.CUSTOMER, record.start_s, record.end_s)
        for record in records
    )


def read_turns(data: bytes, name: str, given: Given) -> Reading[Spoken]:
    """Return who is heard when, without words; `name` is the file's name for messages. Raises RttmError."""
    lines = StringIO(data.decode("utf-8", "surrogateescape"), newline="")
    records = tuple(_records(_lines(lines), name))
    if not records:
        raise RttmError(name, None, NOBODY)
    return Reading(tuple(Spoken(one.line, one.name, one.start_s, one.end_s) for one in records), (), "utf-8")


def _lines(file: TextIO) -> Iterator[str]:
    # A file without line ends (a film, /dev/zero) must be rejected without reading all of it.
    while line := file.readline(LONGEST_LINE + 1):
        yield line


def _records(lines: Iterable[str], name: str) -> Iterator[_Record]:
    recording: str | None = None
    for number, line in enumerate(lines, start=1):
        if number > MOST_LINES:
            raise RttmError(name, None, TOO_MANY_LINES, most=MOST_LINES)
        if len(line.rstrip("\r\n")) > LONGEST_LINE:
            raise RttmError(name, number, LINE_TOO_LONG, most=LONGEST_LINE)
        if _NOT_UTF8.search(line):
            raise RttmError(name, number, NOT_UTF8)
        fields = _FIELD.findall(line.removeprefix("\ufeff"))
        if not fields or fields[0] != "SPEAKER":
            continue
        if len(fields) < FIELDS:
            raise RttmError(name, number, TOO_FEW_FIELDS, needed=FIELDS, count=len(fields))
        if len(fields) > MOST_FIELDS:
            raise RttmError(name, number, TOO_MANY_FIELDS, most=MOST_FIELDS, count=len(fields))
        for token in fields[FIELDS:]:
            if token != NOT_KNOWN and not _NUMBER.fullmatch(token):
                raise RttmError(name, number, NOT_OF_THE_FORMAT, token=short(token))
        if fields[FIELDS - 1] == NOT_KNOWN:
            raise RttmError(name, number, NO_NAME)
        recording = recording or fields[1]
        if fields[1] != recording:
            raise RttmError(name, number, TWO_RECORDINGS, first=short(recording), second=short(fields[1]))
        start_s = _seconds(fields[3], START, name, number)
        end_s = start_s + _seconds(fields[4], DURATION, name, number)
        if end_s > LATEST_S:
            raise RttmError(name, number, TOO_LATE, start=short(fields[3]), duration=short(fields[4]))
        yield _Record(number, unicodedata.normalize("NFC", fields[7]), start_s, end_s)


def _seconds(token: str, field: str, name: str, number: int) -> float:
    # float() alone would also accept "1_0" and the digits of every script.
    if _NOT_FINITE.fullmatch(token):
        raise RttmError(name, number, NOT_FINITE, field=field, token=short(token))
    if not _NUMBER.fullmatch(token):
        raise RttmError(name, number, NOT_A_NUMBER, field=field, token=short(token))
    seconds = float(token)
    if math.isinf(seconds):
        raise RttmError(name, number, NOT_FINITE, field=field, token=short(token))
    if seconds < 0:
        raise RttmError(name, number, NEGATIVE, field=field, token=short(token))
    return seconds
