"""Says in plain sentences what is wrong with a layout, with file and line."""

from collections.abc import Sequence
from pathlib import Path

from pydantic_core import ErrorDetails

from interview_tui.export.crm.layout import LONGEST_FIELD, Column, Form, Layout, Value
from interview_tui.guide.fault_words import excerpt, in_order, plain_expectation, plain_sentence, shown
from interview_tui.guide.places import Place
from interview_tui.guide.toml_file import FileFault
from interview_tui.language.message import N_, Message, message

_KEYS = {"columns": ", ".join(Column.model_fields), "layout": ", ".join(Layout.model_fields)}
_CHOICES = {"value": ", ".join(Value), "form": ", ".join(Form)}
_SHEETS = ("calls", "meetings")


def faults_in(file: Path, text: str, _: type[Layout], errors: Sequence[ErrorDetails]) -> tuple[FileFault, ...]:
    """Return the faults pydantic found in a file, in the order of its lines; at least one."""
    return in_order(file, text, errors, _sentence)


def _sentence(error: ErrorDetails) -> Message:
    place, value, limits = error["loc"], error["input"], error.get("ctx", {})
    name = f"`{_name(place)}`"
    if (plain := plain_sentence(error, name)) is not None:
        return plain
    match error["type"]:
        case "extra_forbidden":
            keys = _KEYS["columns" if place[0] in _SHEETS else "layout"]
            return message(N_("{name} is not known here; known keys are {keys}"), name=name, keys=keys)
        case "one_of_two":
            return message(N_("a column has either a `value` or a `text`"))
        case "no_such_form" if limits["choices"]:
            return message(N_("`form` may be {choices} here, or left out"), choices=limits["choices"])
        case "no_such_form":
            return message(N_("a column with a `text` has no `form`"))
        case "twice":
            return message(N_("the column {name} is there twice"), name=limits["name"])
    return message(N_("{name} is {value}; {expected}"), name=name, value=shown(value), expected=_expected(error))


def _expected(error: ErrorDetails) -> Message:
    if error["type"] == "enum":
        return message(N_("it may be {choices}"), choices=_CHOICES[str(error["loc"][-1])])
    if (plain := plain_expectation(error, LONGEST_FIELD)) is not None:
        return plain
    return message(N_("it must be written as {header}"), header=f"[[{error['loc'][0]}]]")


def _name(place: Place) -> str:
    return excerpt(str(next((part for part in reversed(place) if isinstance(part, str)), "")))
