"""Reads an answer to a measure as people type it: `8`, `9/10`, `acht, weil ...`, and with its name `NPS 8`.

Whoever talks mixes languages: the words of all of them are understood, whichever is on.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from interview_tui.language.locales import CODES, locale
from interview_tui.language.measure_words import MeasureWords
from interview_tui.language.patterns import any_of
from interview_tui.records.scales import SCALES
from interview_tui.records.words import Channel, Measure

LONGEST = 1000
"""Characters that are looked at: what is longer is no answer."""
_LEADING = re.compile(r"([0-9]{1,2})(?![0-9.:/-])\b")
_DASHES = frozenset("-–—")
"""What is typed where the customer gave no answer."""
_ACRONYMS = {"csat": Measure.SATISFACTION, "nps": Measure.RECOMMENDATION, "ces": Measure.EFFORT}
"""Names that are nothing else: who types one alone has forgotten the number."""


class Doubt(StrEnum):
    """Why something is meant as an answer, and is none yet."""

    TWO = "two"
    """Two numbers, or one between two: `9-10`, `8.5`, `3/4`."""
    BEYOND = "beyond"
    """Not on the scale."""
    MISSING = "missing"
    """The name of a measure, and no number."""


class Typed(NamedTuple):
    """An answer as it was typed."""

    value: int | None
    """None: asked, and no answer."""
    text: str = ""
    """What was said to it, to be kept as a note."""


class Named(NamedTuple):
    """An answer that names its measure."""

    measure: Measure
    read: Typed | Doubt
    channel: Channel | None = None
    """How it came, where that stands behind it: `NPS 8 per Mail`."""


def read_value(text: str, measure: Measure) -> Typed | Doubt | None:
    """Read what was typed where a measure is asked, with the reason behind it. None: it is something else.

    A number that counts something, as in `4 orders`, has neither a stop nor a word such as `because` behind it.
    """
    # The patterns see one line with single blanks: no text makes them slow.
    first, _, more = text.strip().partition("\n")
    typed = " ".join(first.split())
    if len(typed) > LONGEST or not typed:
        return None
    read = Typed(None) if typed in _DASHES else _in_words(typed, measure) or _number(typed, measure) or _two(typed)
    if not more or not isinstance(read, Typed):
        return None if more else read
    return Typed(read.value, f"{read.text}\n{more}") if read.text else None


def read_named(text: str) -> Named | None:
    """Read an answer with the name of its measure before it: `NPS 8`, `Zufriedenheit: 4`. None: it is something else.

    `NPS` alone and `NPS 11` are meant as one; `Aufwand` alone, and `Aufwand 3 Stunden`, are words like others.
    """
    first, line_break, more = text.strip().partition("\n")
    typed = " ".join(first.split())
    if len(typed) > LONGEST:
        return None
    alone = _ACRONYMS.get(typed.rstrip(" :=?!.").casefold())
    if alone is not None and not more:
        return Named(alone, Doubt.MISSING)
    for measure, pattern in _named_patterns():
        if (found := pattern.match(typed)) is None:
            continue
        rest, channel = _without_way(found["rest"])
        if (read := read_value(rest + line_break + more, measure)) is not None:
            return Named(measure, read, channel)
    return None


def leading_number(text: str) -> int | None:
    """Return the number a text begins with, or None: `7`, `4 because nice`."""
    found = _LEADING.match(text.strip())
    return int(found[1]) if found else None


def measure_called(name: str) -> Measure | None:
    """Return the measure that is called so in any language, or by its stored word; None where none is."""
    wanted = " ".join(name.casefold().split())
    for measure in Measure:
        if wanted == measure or any(wanted in known.names[measure].split(", ") for known in _known()):
            return measure
    return None


def _without_way(rest: str) -> tuple[str, Channel | None]:
    """Return what was answered, and how it came where that stands behind it."""
    for channel, way in _ways():
        if (found := way.search(rest)) is not None and found.start() > 0:
            return rest[: found.start()], channel
    return rest, None


@cache
def _ways() -> tuple[tuple[Channel, re.Pattern[str]], ...]:
    tables = [locale(code).contact.channels for code in CODES]
    named = {one: [word for table in tables for word in table[one].split(", ")] for one in Channel}
    return tuple((one, re.compile(rf",?\s+{_any(words)}[.!]*$", _FLAGS)) for one, words in named.items())


def _in_words(typed: str, measure: Measure) -> Typed | None:
    values: dict[int | None, list[str]] = {None: [one for known in _known() for one in known.no_answer.split(", ")]}
    if measure is Measure.FIT:
        values |= {value: [one for known in _known() for one in known.fit[value].split(", ")] for value in range(4)}
    for value, words in values.items():
        found = _said(tuple(words)).fullmatch(typed)
        if found is not None:
            return Typed(value, _bare(found["text"]))
    return None


def _number(typed: str, measure: Measure) -> Typed | Doubt | None:
    found = _patterns().number.fullmatch(typed)
    if found is None:
        return None
    text = _bare(found["text"])
    if text and not found["number"].lstrip("-").isdecimal() and _patterns().because.match(text) is None:
        return None  # "One, the staff are kind" counts nothing, and answers nothing
    scale, value = SCALES[measure], _value(found["number"])
    if found["of"] is not None and _value(found["of"]) != scale.most:
        return Doubt.TWO
    return Typed(value, text) if scale.least <= value <= scale.most else Doubt.BEYOND


def _bare(reason: str | None) -> str:
    said = (reason or "").strip()
    return said[1:-1].strip() if said.startswith("(") and said.endswith(")") else said


def _two(typed: str) -> Doubt | None:
    return Doubt.TWO if _patterns().two.fullmatch(typed) is not None else None


class _Patterns(NamedTuple):
    number: re.Pattern[str]
    two: re.Pattern[str]
    because: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    figure, behind = rf"(?:[0-9]{{1,3}}|{_words('numbers')})", rf"(?:\s*{_words('behind')})?{_reason()}"
    before = rf"(?:{_words('before')}\s+){{0,2}}"
    number = (
        rf"{before}(?P<number>-?(?:0|[1-9][0-9]{{0,2}})|{_words('numbers')})"
        rf"(?:(?:\s*/\s*|\s+{_words('of')}\s+)(?P<of>{figure}))?{behind}"
    )
    two = rf"{before}{figure}(?:\s*[-–—/]\s*|[.,]|\s+{_words('between')}\s+){figure}{behind}"
    return _Patterns(re.compile(number, _FLAGS), re.compile(two, _FLAGS), re.compile(_words("because"), _FLAGS))


_FLAGS = re.IGNORECASE | re.DOTALL


def _reason() -> str:
    """Return the pattern of what may stand behind an answer: nothing, or the reason."""
    return rf"(?:\s*[.!,;]*|(?:\s*[,;:–—-]\s+|\s+(?={_words('because')}|\())(?P<text>[^0-9].*))"


@cache
def _said(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_any(words) + _reason(), _FLAGS)


@cache
def _named_patterns() -> tuple[tuple[Measure, re.Pattern[str]], ...]:
    def called(measure: Measure) -> str:
        return _any(one for known in _known() for one in known.names[measure].split(", "))

    apart = r"(?:\s*[:=]\s*|\s+[–—-]\s+|\s+|-(?=[0-9]))"
    return tuple((one, re.compile(rf"{called(one)}{apart}(?P<rest>\S.*)", _FLAGS)) for one in Measure)


def _value(written: str) -> int:
    return int(written) if written.lstrip("-").isdecimal() else _spelled()[written.casefold()]


@cache
def _spelled() -> dict[str, int]:
    return {word: number for known in _known() for number, word in enumerate(known.numbers.split(", "))}


def _known() -> Iterator[MeasureWords]:
    return (locale(code).measures for code in CODES)


@cache
def _words(table: str) -> str:
    return _any(word for known in _known() for word in getattr(known, table).split(", "))


def _any(some: Iterable[str]) -> str:
    return rf"{any_of(some)}(?!\w)"
