"""Says in plain sentences what is wrong with a layout, and on which line of which file."""

from collections.abc import Sequence
from pathlib import Path

from pydantic_core import ErrorDetails

from interview_tui.export.crm.layout import LONGEST_FIELD, Column, Form, Layout, Value
from interview_tui.guide.places import Place, line_of, places
from interview_tui.guide.toml_file import FileFault, telling
from interview_tui.language.message import N_, Message, message
from interview_tui.records.clean import clean_line

_KEYS = {"columns": ", ".join(Column.model_fields), "layout": ", ".join(Layout.model_fields)}
_CHOICES = {"value": ", ".join(Value), "form": ", ".join(Form)}
_SHEETS = ("calls", "meetings")
_SHOWN = 40


def faults_in(file: Path, text: str, _: type[Layout], errors: Sequence[ErrorDetails]) -> tuple[FileFault, ...]:
    """Return the faults of a file in the order of its lines, of all that pydantic found in it; at least one."""
    lines = places(text)
    found = sorted(((line_of(_place(one), lines), _sentence(one)) for one in telling(errors)), key=lambda pair: pair[0])
    return tuple(FileFault(file, line, reason) for line, reason in found)


def _place(error: ErrorDetails) -> Place:
    inside: Place = error.get("ctx", {}).get("place", ())
    return (*error["loc"], *inside)


def _sentence(error: ErrorDetails) -> Message:
    place, value, limits = error["loc"], error["input"], error.get("ctx", {})
    name = f"`{_name(place)}`"
    match error["type"]:
        case "missing":
            return message(N_("{name} is missing"), name=name)
        case "extra_forbidden":
            keys = _KEYS["columns" if place[0] in _SHEETS else "layout"]
            return message(N_("{name} is not known here; known are {keys}"), name=name, keys=keys)
        case "one_of_two":
            return message(N_("a column has either a `value` or a `text`"))
        case "no_such_form" if limits["choices"]:
            return message(N_("`form` may be {choices} here, or left out"), choices=limits["choices"])
        case "no_such_form":
            return message(N_("a column with a `text` has no `form`"))
        case "twice":
            return message(N_("the column {name} is there twice"), name=limits["name"])
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
    return message(N_("{name} is {value}; {expected}"), name=name, value=_shown(value), expected=_expected(error))


def _expected(error: ErrorDetails) -> Message:
    last = str(error["loc"][-1])
    match error["type"]:
        case "enum":
            return message(N_("it may be {choices}"), choices=_CHOICES[last])
        case "string_pattern_mismatch":
            return message(N_("it may have small letters a-z, digits and hyphens, at most 40"))
        case "string_type":
            return message(N_("it must be text in quotation marks"))
        case "int_type" | "greater_than_equal" | "less_than_equal":
            return message(N_("it must be a whole number from 1 to {most}"), most=LONGEST_FIELD)
    return message(N_("it must be written as {header}"), header=f"[[{error['loc'][0]}]]")


def _name(place: Place) -> str:
    return _excerpt(str(next((part for part in reversed(place) if isinstance(part, str)), "")))


def _shown(value: object) -> str | Message:
    match value:
        case str():
            return f'"{_excerpt(value)}"'
        case bool() | int() | float():
            return str(value).lower()
        case list():
            return message(N_("a list"))
        case dict():
            return message(N_("a table"))
    return message(N_("a date"))


def _excerpt(text: str) -> str:
    line = clean_line(text)
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
