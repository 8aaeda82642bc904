"""Says in plain sentences what is wrong with a guide, and on which line of which file."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import ErrorDetails

from interview_tui.guide.model import LONGEST_GUIDE, Cue, Guide, RuleBook, RuleCard, Section, Text
from interview_tui.guide.places import Place, line_of, places
from interview_tui.records.clean import clean_line
from interview_tui.records.record import Record
from interview_tui.records.words import Measure, Occasion, Rule, Track

LONGEST_REASON = 200
"""Characters."""

_TABLES: dict[str, type[Record]] = {"sections": Section, "cues": Cue, "rules": RuleCard}
_WITHIN = ("twice", "second_measure")
"""Errors found in the guide as a whole that know the place inside."""
_HEADERS = {"sections": "[[sections]]", "cues": "[[sections.cues]]", "rules": "[[rules]]"}
_CHOICES: dict[str, type[StrEnum]] = {
    "track": Track,
    "rule": Rule,
    "id": Rule,
    "measure": Measure,
    "occasions": Occasion,
}


def _one_short_line(reason: str) -> str:
    line = clean_line(reason)
    return line if len(line) <= LONGEST_REASON else line[: LONGEST_REASON - 1] + "…"


class GuideFault(Record):
    """Why a file is not used. `line` counts from 1; the reason is one line without control characters."""

    file: Path
    line: Annotated[int, Field(ge=1)]
    reason: Annotated[str, AfterValidator(_one_short_line)]

    def __str__(self) -> str:
        return f"{clean_line(str(self.file))}:{self.line}: {self.reason}"


def faults_in(
    file: Path, text: str, model: type[Guide] | type[RuleBook], errors: Sequence[ErrorDetails]
) -> tuple[GuideFault, ...]:
    """Return the faults of a file in the order of its lines, of all that pydantic found in it; at least one."""
    found = places(text)
    told = sorted(
        ((line_of(_place(error), found), _sentence(error, model)) for error in _telling(errors)),
        key=lambda pair: pair[0],
    )
    return tuple(GuideFault(file=file, line=line, reason=reason) for line, reason in told)


def _telling(errors: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out what only follows from another error.

    A list whose items are all wrong also counts as empty, and a misspelt key also as a missing one.
    """
    unknown = {error["loc"][:-1] for error in errors if error["type"] == "extra_forbidden"}
    return [
        error
        for error in errors
        if not (error["type"] == "too_short" and error["input"])
        and not (error["type"] == "missing" and error["loc"][:-1] in unknown)
    ]


def _place(error: ErrorDetails) -> Place:
    inside: Place = error["ctx"]["place"] if error["type"] in _WITHIN else ()
    return (*error["loc"], *inside)


def _sentence(error: ErrorDetails, model: type[Record]) -> str:
    """Say what is expected in the words of the file, not in those of the validation library."""
    place, value, limits = error["loc"], error["input"], error.get("ctx", {})
    name = f"`{_name(place)}`"
    match error["type"]:
        case "missing":
            return f"{name} is missing"
        case "extra_forbidden":
            known = ", ".join(_keys(_model_at(place[:-1], model)))
            return f"{name} is not known here; known are {known}"
        case "missing_rule" | "second_measure":
            return error["msg"]
        case "twice":
            return f'`id` "{limits["name"]}" {error["msg"]}'
        case "too_long":
            return f"{name} has {limits['actual_length']} entries; at most {limits['max_length']}"
        case "too_short":
            return f"{name} has no entry; it needs at least one"
        case "string_too_long":
            return f"{name} has {len(value):,} characters; at most {limits['max_length']}"
        case "string_too_short":
            return f"{name} is empty; it needs a few words"
    return f"{name} is {_shown(value)}; {_expected(error, model)}"


def _expected(error: ErrorDetails, model: type[Record]) -> str:
    """Complete the sentence for a value that is of the wrong kind or outside its choices."""
    last = _name(error["loc"]).rpartition(".")[2]
    match error["type"]:
        case "listening":
            return f"it may be {error['msg']}"
        case "enum":
            choices = [str(choice) for choice in _CHOICES[last]]
            return "it may be " + ", ".join(choices) + ("" if last == "id" else " or left out")
        case "bool_type":
            return "it must be true or false"
        case "string_pattern_mismatch":
            return "it may have small letters a-z, digits and hyphens, at most 40"
        case "string_type":
            return "it must be text in quotation marks"
        case "int_type" | "greater_than_equal" | "less_than_equal":
            return f"it must be a whole number from 1 to {LONGEST_GUIDE}"
    if last in _HEADERS:
        return f"it must be written as {_HEADERS[last]}"
    if last == "occasions":
        return 'it must be a list such as ["anniversary"]'
    if last == "whys":
        return "it must be a list of one or two texts"
    return "it must be text in quotation marks, or de and en"


def _name(place: Place) -> str:
    """Return the name of a key as its table sees it, such as `ask.de`."""
    names: list[str] = []
    for at, part in enumerate(place):
        if isinstance(part, str):
            names.append(_excerpt(part))
        elif place[at - 1] in _TABLES and at + 1 < len(place):
            names.clear()
    return ".".join(names)


def _model_at(place: Place, model: type[Record]) -> type[Record]:
    """Return the model whose keys may stand at this place."""
    names = [part for part in place if isinstance(part, str)]
    return _TABLES.get(names[-1], Text) if names else model


def _keys(model: type[Record]) -> list[str]:
    return ["listening" if name == "target" else name for name in model.model_fields]


def _shown(value: object) -> str:
    match value:
        case str():
            return f'"{_excerpt(value)}"'
        case bool():
            return str(value).lower()
        case int() | float():
            return _excerpt(str(value))
        case list():
            return "a list"
        case dict():
            return "a table"
    return "a date"


def _excerpt(text: str) -> str:
    """Return enough of a value to recognise it by."""
    line = clean_line(text)
    return line if len(line) <= 40 else line[:39] + "…"
