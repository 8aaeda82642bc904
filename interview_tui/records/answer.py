"""The answer to a measure: a number on its scale, or that there was none."""

import re
from typing import Annotated, NamedTuple

from pydantic import AwareDatetime, model_validator

from interview_tui.records.parts import CleanLine
from interview_tui.records.record import AnyWord, Record
from interview_tui.records.scales import SCALES
from interview_tui.records.words import Measure, Mode

_NUMBER = re.compile(r"([0-9]{1,2})(?![0-9.:/-])\b")
_IN_WORDS = {
    word: str(number)
    for words in (
        "null eins zwei drei vier fünf sechs sieben acht neun zehn",
        "zero one two three four five six seven eight nine ten",
    )
    for number, word in enumerate(words.split())
}
_SPELLED = re.compile(rf"\b(?:{'|'.join(_IN_WORDS)})\b", re.IGNORECASE)
_SPELLED_WITH_WHY = re.compile(rf"(?:{'|'.join(_IN_WORDS)})(?=,?\s+(?:weil|denn|wegen|because|since)\b)", re.IGNORECASE)
_OF = r"(?:\s*(?:/|von|of|out of)\s*(?P<of>[0-9]{1,2}))?"
_ALONE = re.compile(
    rf"(?:(?:eine|an?)\s+)?(?P<number>[0-9]{{1,2}}){_OF}(?:\s*(?:Punkte?n?|points?))?\s*[.!,;]*", re.IGNORECASE
)
_TWO = re.compile(r"[0-9]{1,2}(?:\s*[-–—/]\s*|[.,]|\s+(?:bis|oder|to|or|von|of)\s+)([0-9]{1,2})[.!]*", re.IGNORECASE)
_EXPLAINED = re.compile(
    rf"(?P<number>[0-9]{{1,2}}){_OF}(?:\s*[,;:–—-]\s+|\s+(?=(?:weil|denn|wegen|because|since)\b))(?P<text>[^0-9].*)",
    re.DOTALL | re.IGNORECASE,
)
NO_ANSWER = frozenset("-–—")
"""What is typed where the customer gave no answer."""


class MeasureAnswer(Record):
    """What was answered to a measure. It stands apart from the notes and is counted only with its own mode."""

    measure: Annotated[Measure, AnyWord()]
    value: int | None = None
    """None: asked, and no answer."""
    at: AwareDatetime
    mode: Annotated[Mode, AnyWord()] = Mode.ASKED
    wording: CleanLine = ""
    """The question as it was asked; empty: in the words of the measure. A number from 0 to 10 is a recommendation only
    where it was asked for one."""

    @model_validator(mode="after")
    def _on_its_scale(self) -> "MeasureAnswer":
        scale = SCALES.get(self.measure)
        if scale is not None and self.value is not None and not scale.least <= self.value <= scale.most:
            raise ValueError(f"an answer to {self.measure} lies between {scale.least} and {scale.most}")
        return self


class Typed(NamedTuple):
    """An answer as it was typed; `value` is None for no answer."""

    value: int | None


class Explained(NamedTuple):
    """A number with what was said to it, as typed in one line."""

    value: int
    text: str


def leading_number(text: str) -> int | None:
    """Return the number a text begins with, or None: `7`, `4 because nice`."""
    found = _NUMBER.match(text.strip())
    return int(found[1]) if found else None


def read_explained(text: str, measure: Measure) -> Explained | None:
    """Read a number on the scale with its reason: `4, nice people`, `4 because it is quick`.

    A number that counts something, as in `4 orders`, has neither a stop nor such a word behind it.
    """
    found = _EXPLAINED.match(_with_digit(text.strip()))
    if found is None:
        return None
    value = _on_scale(found, measure)
    return None if value is None else Explained(value, found["text"])


def read_answer(text: str, measure: Measure) -> Typed | None:
    """Read a number on the scale (`4`, `4.`, `4/5`, `four`), or a dash for no answer. None: something else."""
    typed = text.strip()
    if typed in NO_ANSWER:
        return Typed(None)
    found = _ALONE.fullmatch(_SPELLED.sub(_digits, typed))
    value = _on_scale(found, measure) if found else None
    return None if value is None else Typed(value)


def is_undecided(text: str, measure: Measure) -> bool:
    """Tell whether a text holds two numbers and no other words, and is no answer: `9-10`, `8 or 9`, `8.5`, `3/4`."""
    return _TWO.fullmatch(_SPELLED.sub(_digits, text.strip())) is not None and read_answer(text, measure) is None


def _with_digit(text: str) -> str:
    """Return a text with the number it begins with in digits, where the reason follows: `eight, because …`."""
    spelled = _SPELLED_WITH_WHY.match(text)
    return text if spelled is None else _digits(spelled) + text[spelled.end() :]


def _digits(spelled: re.Match[str]) -> str:
    return _IN_WORDS[spelled[0].lower()]


def _on_scale(found: re.Match[str], measure: Measure) -> int | None:
    scale, value = SCALES[measure], int(found["number"])
    if found["of"] is not None and int(found["of"]) != scale.most:
        return None
    return value if scale.least <= value <= scale.most else None
