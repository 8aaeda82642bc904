"""Reads WebVTT and SRT as meeting programs write them: who said what from when to when.

A speaker is named by `<v Name>` or by `Name: text`; the name may be on a line of its own or lack its `</v>`, and two
may share a cue, whose time is then divided by the lengths of their texts. Byte order marks, cue ids, notes, styles,
settings and other tags are skipped. An impossible time rejects the file with its line.
"""

import html
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from interview_tui.importing.decoded import MOST_BYTES, decoded
from interview_tui.importing.formats import NotRead, printable
from interview_tui.importing.reading import Given, Reading, Spoken
from interview_tui.importing.speakers import meant, seconds_of, timeline_with
from interview_tui.language.message import N_
from interview_tui.records.clean import clean_line
from interview_tui.talktime.timeline import LATEST_S, Timeline

NO_TIMES = N_("no line of it says from when to when something was said")
NOT_TIMES = N_("'{text}' does not say from when to when: 00:01:02.000 --> 00:01:05.000 does")
BACKWARDS = N_("it ends before it begins: '{text}'")
TOO_LATE = N_("no recording lasts that long: '{text}'")
TOO_MANY = N_("the file has more than {most} lines that were said")
MOST_CUES = 100_000

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?"
_ARROW = "-->"
_TIMES = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?", re.ASCII)
_PASSED_OVER = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?(?:\s+([^>]*))?>(?:[^\S\n]*\n)?")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]*>|<\d[\d:.]*>|\{\\[^}\n]*\}")
_NAMED = re.compile(r"(?:[-–>]\s*)?([^\W\d_][^:\n]{0,59}?)\s?:(?:\s+|$)(.*)", re.DOTALL)
_NO_NAME = re.compile(r"[?!;„“”\"]|[^.]{4}\.\s")
_LONGEST_NAME = 5
"""In words."""
_MOST_OF_THEM = 0.6
"""If so many cues begin with a name, whatever is in that position is one."""
_SHOWN = 60


class _Cue(NamedTuple):
    place: int
    start_s: float
    end_s: float
    text: str


def read_transcript(data: bytes, name: str, given: Given) -> Reading[Spoken]:
    """Return what was said; `name` is the file's name for messages. Raises NotRead."""
    text, encoding = decoded(data, name, given.encoding)
    cues = tuple(_cues(re.split(r"\r\n|\r|\n", text), name))
    if not cues:
        raise NotRead(name, None, NO_TIMES)
    said = tuple(one for cue in cues for one in _tagged(cue))
    return Reading(tuple(_with_names(said)), (), encoding)


def read_timeline(path: str, name: str, me: str) -> Timeline:
    """Return who spoke when, as `read_rttm` does. Raises NotRead, OSError."""
    with Path(os.fspath(path)).open("rb") as file:
        lines = read_transcript(file.read(MOST_BYTES + 1), name, Given()).rows
    return timeline_with(meant(me, seconds_of(lines), name), lines)


def _cues(lines: Sequence[str], name: str) -> Iterator[_Cue]:
    at, count = 0, 0
    while at < len(lines):
        line = lines[at]
        if _PASSED_OVER.match(line) and _ARROW not in line:
            at = _blank_from(lines, at)
            continue
        if _ARROW not in line:
            at += 1
            continue
        count += 1
        if count > MOST_CUES:
            raise NotRead(name, None, TOO_MANY, most=MOST_CUES)
        start_s, end_s = _times(line, name, at + 1)
        ended = _end_from(lines, at + 1)
        yield _Cue(at + 1, start_s, end_s, "\n".join(lines[at + 1 : ended]).strip())
        at = ended


def _blank_from(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and lines[at].strip():
        at += 1
    return at


def _end_from(lines: Sequence[str], at: int) -> int:
    """Return where the text of a cue ends: at an empty line, or where the next one begins without one."""
    begun = at
    while at < len(lines) and lines[at].strip() and _ARROW not in lines[at]:
        at += 1
    if at < len(lines) and lines[at].strip():
        # What is directly above the next times is its number, if it can be one.
        above = lines[at - 1].strip() if at > begun else ""
        return at - 1 if above.isdigit() else at
    if at == begun and at + 1 < len(lines) and lines[at + 1].strip() and _ARROW not in lines[at + 1]:
        # Some write an empty line between times and text; a number there belongs to the next cue.
        follows = lines[at + 2] if at + 2 < len(lines) else ""
        return at if _ARROW in follows else _end_from(lines, at + 1)
    return at


def _times(line: str, name: str, number: int) -> tuple[float, float]:
    found = _TIMES.fullmatch(line)
    shown = printable(line.strip()[:_SHOWN])
    if found is None:
        raise NotRead(name, number, NOT_TIMES, text=shown)
    start_s, end_s = _seconds(found.groups()[:4]), _seconds(found.groups()[4:])
    if end_s > LATEST_S:
        raise NotRead(name, number, TOO_LATE, text=shown)
    if end_s < start_s:
        raise NotRead(name, number, BACKWARDS, text=shown)
    return start_s, end_s


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, part = parts
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0) + float(f"0.{part or 0}")


def _tagged(cue: _Cue) -> Iterator[Spoken]:
    """Yield what each speaker of a cue says, by its tags; all of it without a name if there are none."""
    marks = list(_VOICE.finditer(cue.text))
    said = [("", cue.text[: marks[0].start()] if marks else cue.text)]
    ends = [*(mark.start() for mark in marks[1:]), len(cue.text)]
    said += [(_plain(mark[1] or ""), cue.text[mark.end() : end]) for mark, end in zip(marks, ends, strict=False)]
    yield from _parted(cue, [(who, text) for who, text in said if _plain(text)])


def _parted(cue: _Cue | Spoken, said: Sequence[tuple[str, str]]) -> Iterator[Spoken]:
    """Yield a line for each, dividing the time of the cue by the lengths of their texts."""
    whole = sum(len(_plain(text)) for _, text in said)
    at, length = cue.start_s, cue.end_s - cue.start_s
    for place, (who, text) in enumerate(said, 1):
        ends = cue.end_s if place == len(said) else at + length * len(_plain(text)) / whole
        yield Spoken(cue.place, who, at, max(at, ends), text)
        at = ends


def _with_names(said: Sequence[Spoken]) -> Iterator[Spoken]:
    """Yield the lines with names taken from before the text, if they are names; without tags, and cleaned."""
    untagged = [one for one in said if not one.speaker]
    counts: dict[str, int] = {}
    for one in untagged:
        for name in {who for who, _ in _named(one.text) if who}:
            counts[name] = counts.get(name, 0) + 1
    beginning = sum(bool(_named(one.text)[0][0]) for one in untagged)
    most_do = bool(untagged) and beginning >= _MOST_OF_THEM * len(untagged)
    names = {name for name, count in counts.items() if most_do or count > 1}
    spoke_last = ""
    for one in said:
        for line in [one] if one.speaker else _parted(one, _only(_named(one.text), names)):
            # A sentence continued in the next cue is not named again.
            spoke_last = line.speaker or (spoke_last if names else "")
            yield Spoken(line.place, line.speaker or spoke_last, line.start_s, line.end_s, _plain(line.text))


def _named(text: str) -> list[tuple[str, str]]:
    """Return who says what by `Name: text`, line by line; a line without a name continues the one before."""
    found: list[tuple[str, str]] = []
    for line in text.split("\n"):
        match = _NAMED.fullmatch(_TAG.sub("", line).strip())
        who = clean_line(html.unescape(match[1])) if match else ""
        if match and who and len(who.split()) <= _LONGEST_NAME and not _NO_NAME.search(f"{who} "):
            found.append((who, match[2]))
        elif found:
            found[-1] = (found[-1][0], f"{found[-1][1]}\n{line}")
        else:
            found.append(("", line))
    return found


def _only(named: Sequence[tuple[str, str]], names: set[str]) -> list[tuple[str, str]]:
    """Return the same with only these as names; anything else before a colon becomes text again."""
    found: list[tuple[str, str]] = []
    for who, text in named:
        if who in names or not found:
            found.append((who, text) if who in names else ("", f"{who}: {text}" if who else text))
        else:
            found[-1] = (found[-1][0], "\n".join(filter(None, (found[-1][1], f"{who}: {text}" if who else text))))
    return [one for one in found if _plain(one[1])]


def _plain(text: str) -> str:
    """Return text as it was said: on one line, without tags."""
    return clean_line(html.unescape(_TAG.sub("", text.replace("\n", " ")))).strip()
