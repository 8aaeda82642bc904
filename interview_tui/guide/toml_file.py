"""Reads a TOML file written by a person, or says in plain sentences what is wrong with it, and where."""

import re
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from interview_tui.language.message import N_, Message, Speaks, message
from interview_tui.language.os_words import refusal
from interview_tui.records.clean import clean_line
from interview_tui.records.record import Record

LARGEST_FILE = 200_000
"""In bytes."""
LONGEST_LINE = 2_000
"""In characters. A key of many dotted parts takes tomllib quadratic time."""
LONGEST_REASON = 200
"""In characters."""

_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)\Z")
M = TypeVar("M", bound=Record)


class FileFault(NamedTuple):
    """Why a file is not used. `line` counts from 1."""

    file: Path
    line: int
    reason: Message

    def why(self, language: Speaks) -> str:
        """Return the reason as one line of at most 200 characters, none of them a control character."""
        line = clean_line(self.reason.told(language))
        return line if len(line) <= LONGEST_REASON else line[: LONGEST_REASON - 1] + "…"

    def told(self, language: Speaks) -> str:
        """Return file, line and reason as a compiler would."""
        return f"{clean_line(str(self.file))}:{self.line}: {self.why(language)}"


FaultsIn = Callable[[Path, str, type[M], Sequence[ErrorDetails]], tuple[FileFault, ...]]
"""Returns the faults of a file, from all that pydantic found in it; at least one."""


def telling(errors: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out errors that only follow from another one.

    A list whose items are all wrong also counts as empty, and a misspelt key also as a missing one.
    """
    unknown = {error["loc"][:-1] for error in errors if error["type"] == "extra_forbidden"}
    return [
        error
        for error in errors
        if not (error["type"] == "too_short" and error["input"])
        and not (error["type"] == "missing" and error["loc"][:-1] in unknown)
    ]


def read_toml(file: Path, model: type[M], faults_in: FaultsIn[M]) -> M | tuple[FileFault, ...]:
    """Read one file, or everything wrong with it. Never raises, whatever the file contains."""
    try:
        # Opening a pipe would block.
        if not file.is_file():
            return (FileFault(file, 1, message(N_("is not a file; it has to be a text file in TOML"))),)
        with file.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        return (unreadable(file, error),)
    if len(content) > LARGEST_FILE:
        return (FileFault(file, 1, message(N_("is larger than {n} KB"), n=LARGEST_FILE // 1000)),)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = content[: error.start].count(b"\n") + 1
        return (FileFault(file, where, message(N_("is not UTF-8; save the file in that encoding"))),)
    return parse_toml(text, file, model, faults_in)


def unreadable(path: Path, error: OSError) -> FileFault:
    """Return the fault of a file or folder that cannot be read."""
    return FileFault(path, 1, message(N_("cannot be read: {error}"), error=refusal(error)))


def parse_toml(text: str, file: Path, model: type[M], faults_in: FaultsIn[M]) -> M | tuple[FileFault, ...]:
    """Parse the text of a file, or return everything wrong with it; `file` is only for messages."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            return (FileFault(file, number, message(N_("the line is longer than {n} characters"), n=LONGEST_LINE)),)
    try:
        return model.model_validate(tomllib.loads(text))
    except ValidationError as error:
        return faults_in(file, text, model, error.errors(include_url=False))
    except RecursionError:
        return (FileFault(file, 1, message(N_("lists or tables are nested too deeply"))),)
    except ValueError as error:
        said = str(error)
        place = _AT_LINE.search(said)
        where = int(place[1]) if place and place[1] else text.rstrip().count("\n") + 1
        return (FileFault(file, where, _not_toml(_AT_LINE.sub("", said))),)


# The most frequent mistakes in handwritten TOML, by the words of the parser.
_SLIPS = (
    ("Expected '='", N_("is not valid TOML: = is missing after the name")),
    ("Unterminated", N_("is not valid TOML: the quotation mark at the end is missing")),
    (
        "Illegal character",
        N_("is not valid TOML: a text ends in another line, or a character is not allowed"),
    ),
    ("Unclosed", N_("is not valid TOML: the bracket at the end is missing")),
    ("Cannot overwrite", N_("is not valid TOML: this name has a value already")),
    ("Expected newline", N_("is not valid TOML: something stands after the end of the value")),
    ("Invalid value", N_("is not valid TOML: this is no value; a text needs quotation marks")),
)


def _not_toml(said: str) -> Message:
    for words, told in _SLIPS:
        if said.startswith(words):
            return message(told)
    return message(N_("is not valid TOML: {said}"), said=said)
