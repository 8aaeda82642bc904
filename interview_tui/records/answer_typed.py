"""Parses an answer to a measure as people type it: `8`, `9/10`, `acht, weil ...`, or with its name, `NPS 8`.

People mix languages on the phone, so the words of every language are understood, whichever is selected.
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
"""In characters; a longer text is not taken for an answer."""
_LEADING = re.compile(r"([0-9]{1,2})(?![0-9.:/-])\b")
_DASHES = frozenset("-–—")
"""What people type when the customer gave no answer."""
_ACRONYMS = {"csat": Measure.SATISFACTION, "nps": Measure.RECOMMENDATION, "ces": Measure.EFFORT}
"""Names that can mean nothing else: whoever types one alone has forgotten the number."""


class Doubt(StrEnum):
    """Why a text that is meant as an answer cannot be read as one yet."""

    TWO = "two"
    """Two numbers, or one between two: `9-10`, `8.5`, `3/4`."""
    BEYOND = "beyond"
    """The number is not on the scale."""
    MISSING = "missing"
    """The name of a measure without a number."""


class Typed(NamedTuple):
    """A parsed answer."""

    value: int | None
    """None: asked, but not answered."""
    text: str = ""
    """What was said along with it, to be kept as a note."""


class Named(NamedTuple):
    """A parsed answer that names its measure."""

    measure: Measure
    read: Typed | Doubt
    channel: Channel | None = None
    """The channel, if it is named behind the answer: `NPS 8 per Mail`."""


def read_value(text: str, measure: Measure) -> Typed | Doubt | None:
    """Parse a line typed where a measure is being asked, with the reason behind it. None: it is not an answer.

    A number that counts something, as in `4 orders`, is no answer: neither punctuation nor a word such as `because`
    follows it.
    """
    # The patterns see one line with single blanks, so no text can make them slow.
    first, _, more = text.strip().partition("\n")
    typed = " ".join(first.split())
    if len(typed) > LONGEST or not typed:
        return None
    read = Typed(None) if typed in _DASHES else _in_words(typed, measure) or _number(typed, measure) or _two(typed)
    if not more or not isinstance(read, Typed):
        return None if more else read
    return Typed(read.value, f"{read.text}\n{more}") if read.text else None


def read_named(text: str) -> Named | None:
    """Parse an answer that begins with the name of its measure: `NPS 8`, `Zufriedenheit: 4`. None: it is not an answer.

    `NPS` alone and `NPS 11` are meant as answers (Doubt); `Aufwand` alone and `Aufwand 3 Stunden` are ordinary words.
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
    """Return the measure with this name in any language, or with this stored word; None if there is none."""
    wanted = " ".join(name.casefold().split())
    for measure in Measure:
        if wanted == measure or any(wanted in known.names[measure].split(", ") for known in _known()):
            return measure
    return None


def _without_way(rest: str) -> tuple[str, Channel | None]:
    """Return the answer, and the channel if it is named behind it."""
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
        return None  # "One, the staff are kind": counts nothing and answers nothing
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
    """Return the pattern of what may follow an answer: nothing, or a reason."""
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
