"""Says in plain sentences what is wrong with a guide, and on which line of which file."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from pydantic_core import ErrorDetails

from interview_tui.guide.fault_words import excerpt, in_order, plain_expectation, plain_sentence, shown
from interview_tui.guide.model import LONGEST_GUIDE, Cue, Guide, RuleBook, RuleCard, Section, Text, When
from interview_tui.guide.places import Place
from interview_tui.guide.toml_file import FileFault
from interview_tui.language.message import N_, Message, message
from interview_tui.records.record import Record
from interview_tui.records.words import Measure, Occasion, Rule, Track

_TABLES: dict[str, type[Record]] = {"sections": Section, "cues": Cue, "rules": RuleCard}
_HEADERS = {"sections": "[[sections]]", "cues": "[[sections.cues]]", "rules": "[[rules]]"}
_CHOICES: dict[str, type[StrEnum]] = {
    "track": Track,
    "when": When,
    "rule": Rule,
    "id": Rule,
    "measure": Measure,
    "occasions": Occasion,
}


def faults_in(
    file: Path, text: str, model: type[Guide] | type[RuleBook], errors: Sequence[ErrorDetails]
) -> tuple[FileFault, ...]:
    """Return the faults of a file in the order of its lines, of all that pydantic found in it; at least one."""
    return in_order(file, text, errors, lambda error: _sentence(error, model))


def _sentence(error: ErrorDetails, model: type[Record]) -> Message:
    """Say what is expected in the words of the file, not in those of the validation library."""
    place, value, limits = error["loc"], error["input"], error.get("ctx", {})
    name = f"`{_name(place)}`"
    if (plain := plain_sentence(error, name)) is not None:
        return plain
    match error["type"]:
        case "extra_forbidden":
            known = ", ".join(_keys(_model_at(place[:-1], model)))
            return message(N_("{name} is not known here; known keys are {keys}"), name=name, keys=known)
        case "missing_rule":
            return message(N_("the rule {rule} is missing; all nine belong here"), rule=limits["rule"])
        case "second_measure":
            return message(N_("a guide asks one measure at most"))
        case "twice":
            return message(N_('`id` "{id}" is used twice in this file; every id needs its own'), id=limits["name"])
    return message(N_("{name} is {value}; {expected}"), name=name, value=shown(value), expected=_expected(error))


def _expected(error: ErrorDetails) -> Message:
    """Complete the sentence for a value that is of the wrong kind or outside its choices."""
    last = _name(error["loc"]).rpartition(".")[2]
    if (plain := plain_expectation(error, LONGEST_GUIDE)) is not None:
        return plain
    match error["type"]:
        case "listening":
            return message(N_("it may be false, or a number above 0 and up to 1 such as 0.7"))
        case "enum":
            choices = ", ".join(str(choice) for choice in _CHOICES[last])
            said = N_("it may be {choices}") if last == "id" else N_("it may be {choices} or left out")
            return message(said, choices=choices)
        case "bool_type":
            return message(N_("it must be true or false"))
    if last in _HEADERS:
        return message(N_("it must be written as {header}"), header=_HEADERS[last])
    if last == "occasions":
        return message(N_("it must be a list such as {example}"), example='["anniversary"]')
    if last == "whys":
        return message(N_("it must be a list of one or two texts"))
    return message(N_("it must be text in quotation marks, or de and en"))


def _name(place: Place) -> str:
    """Return the name of a key as its table sees it, such as `ask.de`."""
    names: list[str] = []
    for at, part in enumerate(place):
        if isinstance(part, str):
            names.append(excerpt(part))
        elif place[at - 1] in _TABLES and at + 1 < len(place):
            names.clear()
    return ".".join(names)


def _model_at(place: Place, model: type[Record]) -> type[Record]:
    """Return the model whose keys may stand at this place."""
    names = [part for part in place if isinstance(part, str)]
    return _TABLES.get(names[-1], Text) if names else model


def _keys(model: type[Record]) -> list[str]:
    return ["listening" if name == "target" else name for name in model.model_fields]
