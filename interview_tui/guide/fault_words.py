"""What every fault of a TOML file has in common: its place, its order, and the sentences of the plain ones."""

from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic_core import ErrorDetails

from interview_tui.guide.places import Place, line_of, places
from interview_tui.guide.toml_file import FileFault, telling
from interview_tui.language.message import N_, Message, message
from interview_tui.records.clean import clean_line

_SHOWN = 40
"""In characters: how much of a value is quoted."""


def in_order(
    file: Path, text: str, errors: Sequence[ErrorDetails], sentence: Callable[[ErrorDetails], Message]
) -> tuple[FileFault, ...]:
    """Return the faults of a file in the order of its lines, each with its sentence."""
    lines = places(text)
    found = sorted(((line_of(_place(one), lines), sentence(one)) for one in telling(errors)), key=lambda pair: pair[0])
    return tuple(FileFault(file, line, reason) for line, reason in found)


def _place(error: ErrorDetails) -> Place:
    """Return where an error is: errors found in a model as a whole carry the place inside it."""
    inside: Place = error.get("ctx", {}).get("place", ())
    return (*error["loc"], *inside)


def plain_sentence(error: ErrorDetails, name: str) -> Message | None:
    """Return the sentence for something missing, too long or too short; None for every other error."""
    value, limits = error["input"], error.get("ctx", {})
    match error["type"]:
        case "missing":
            return message(N_("{name} is missing"), name=name)
        case "too_long":
            n, most = limits["actual_length"], limits["max_length"]
            return message(N_("{name} has {n} entries; at most {most}"), name=name, n=n, most=most)
        case "too_short":
            return message(N_("{name} has no entry; it needs at least one"), name=name)
        case "string_too_long":
            most = limits["max_length"]
            return message(N_("{name} has {n} characters; at most {most}"), name=name, n=len(value), most=most)
        case "string_too_short":
            return message(N_("{name} is empty; it needs a few words"), name=name)
    return None


def plain_expectation(error: ErrorDetails, most: int) -> Message | None:
    """Return what a text or a whole number, from 1 to `most`, may be; None for every other error."""
    match error["type"]:
        case "string_pattern_mismatch":
            return message(N_("it may have small letters a-z, digits and hyphens, at most 40"))
        case "string_type":
            return message(N_("it must be text in quotation marks"))
        case "int_type" | "greater_than_equal" | "less_than_equal":
            return message(N_("it must be a whole number from 1 to {most}"), most=most)
    return None


def shown(value: object) -> str | Message:
    """Return a value as it is quoted in a sentence."""
    match value:
        case str():
            return f'"{excerpt(value)}"'
        case bool():
            return str(value).lower()
        case int() | float():
            return excerpt(str(value))
        case list():
            return message(N_("a list"))
        case dict():
            return message(N_("a table"))
    return message(N_("a date"))


def excerpt(text: str) -> str:
    """Return enough of a text to recognise it by."""
    line = clean_line(text)
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
