"""Reads folders of guides; a broken file becomes a sentence about itself, and the others still load."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from interview_tui.guide.faults import GuideFault, faults_in
from interview_tui.guide.model import Guide, RuleBook, RuleCard
from interview_tui.language.message import N_, Message, message
from interview_tui.language.os_words import refusal
from interview_tui.records.words import Rule

LARGEST_FILE = 200_000
"""Bytes."""
LONGEST_LINE = 2_000
"""Characters. A key of many dotted parts costs tomllib the square of their number."""
RULES_FILE = "rules.toml"
OWN_FOLDER = "guides"
"""The folder of a person's own guides, in that of their store."""

_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)\Z")
_File = TypeVar("_File", Guide, RuleBook)


@dataclass(frozen=True, slots=True)
class Library:
    """What the folders held: guides by id, the cards of the rules in their order, and what was left out."""

    guides: Mapping[str, Guide]
    rules: Mapping[Rule, RuleCard]
    faults: tuple[GuideFault, ...] = ()
    files: Mapping[str, Path] = field(default_factory=dict)
    """The file each guide was read from, by the guide's id."""


def library_folder() -> Path:
    """Return the folder of the guides that come with the program."""
    installed = Path(__file__).parent / "library"
    # An editable install has no copy beside the code: the guides lie at the top of the checkout.
    return installed if installed.is_dir() else Path(__file__).parents[2] / "guides"


def load_guides(folders: Iterable[Path]) -> Library:
    """Read every *.toml of the folders; a later folder's guide replaces an earlier one of the same id.

    Of two of the same id in one folder the file that is called after it holds, as a sync program's copy is not.

    The same holds for rules.toml. A broken file replaces nothing and is told in `faults`; a folder that
    does not exist holds nothing. Never raises, whatever a file says, even where it cannot be read.
    """
    guides: dict[str, Guide] = {}
    files: dict[str, Path] = {}
    rules: dict[Rule, RuleCard] = {}
    faults: list[GuideFault] = []
    for folder in folders:
        here: dict[str, Path] = {}
        twice: list[tuple[Path, Guide]] = []
        for file in _toml_files(folder, faults):
            if file.name == RULES_FILE:
                book = _read(file, RuleBook)
                if isinstance(book, tuple):
                    faults.append(book[0])
                else:
                    rules = {card.id: card for card in sorted(book.rules, key=lambda card: card.number)}
                continue
            guide = _read(file, Guide)
            if isinstance(guide, tuple):
                faults.append(guide[0])
            elif guide.id in here and file.stem != guide.id:
                twice.append((file, guide))
            else:
                if guide.id in here:
                    twice.append((here[guide.id], guide))
                here[guide.id] = file
                guides[guide.id] = guide
                files[guide.id] = file
        faults += [same_id(file, guide, here[guide.id]) for file, guide in twice]
    return Library(guides, rules, tuple(faults), files)


def same_id(file: Path, guide: Guide, holds: Path) -> GuideFault:
    """Return what is said of a file whose guide has the id of another one in its folder, which holds."""
    used = N_('`id` "{id}" is already used by {file} in this folder')
    return GuideFault(file, 1, message(used, id=guide.id, file=holds.name))


def read_guide(file: Path) -> Guide | tuple[GuideFault, ...]:
    """Read one guide, or everything that is wrong with it. Never raises, whatever the file says."""
    return _read(file, Guide)


def read_rules(file: Path) -> RuleBook | tuple[GuideFault, ...]:
    """Read the rules in a file, or everything that is wrong with them."""
    return _read(file, RuleBook)


def text_of(file: Path) -> str:
    """Return the text of a guide that could be read. Raises OSError, UnicodeDecodeError."""
    return file.read_bytes().decode("utf-8-sig")


def parse_guide(text: str, file: Path) -> Guide | GuideFault:
    """Read a guide from its text, or the first fault in it. `file` only names it there."""
    found = _parse(text, file, Guide)
    return found[0] if isinstance(found, tuple) else found


def parse_rules(text: str, file: Path) -> RuleBook | GuideFault:
    """Read the nine rules from the text of a rules.toml, or the first fault. `file` only names it there."""
    found = _parse(text, file, RuleBook)
    return found[0] if isinstance(found, tuple) else found


def _toml_files(folder: Path, faults: list[GuideFault]) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix == ".toml")
    except FileNotFoundError:
        return []
    except OSError as error:
        faults.append(_unreadable(folder, error))
        return []


def _read(file: Path, model: type[_File]) -> _File | tuple[GuideFault, ...]:
    try:
        # Opening a pipe would wait for somebody to write into it.
        if not file.is_file():
            return (GuideFault(file, 1, message(N_("is not a file; guides are text files in TOML"))),)
        with file.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        return (_unreadable(file, error),)
    if len(content) > LARGEST_FILE:
        return (GuideFault(file, 1, message(N_("is larger than {n} KB"), n=LARGEST_FILE // 1000)),)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = content[: error.start].count(b"\n") + 1
        return (GuideFault(file, where, message(N_("is not UTF-8; save the file in that encoding"))),)
    return _parse(text, file, model)


def _unreadable(path: Path, error: OSError) -> GuideFault:
    return GuideFault(path, 1, message(N_("cannot be read: {error}"), error=refusal(error)))


def _parse(text: str, file: Path, model: type[_File]) -> _File | tuple[GuideFault, ...]:
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            return (GuideFault(file, number, message(N_("the line is longer than {n} characters"), n=LONGEST_LINE)),)
    try:
        return model.model_validate(tomllib.loads(text))
    except ValidationError as error:
        return faults_in(file, text, model, error.errors(include_url=False))
    except RecursionError:
        return (GuideFault(file, 1, message(N_("lists or tables are nested too deeply"))),)
    except ValueError as error:
        said = str(error)
        place = _AT_LINE.search(said)
        where = int(place[1]) if place and place[1] else text.rstrip().count("\n") + 1
        return (GuideFault(file, where, _not_toml(_AT_LINE.sub("", said))),)


# What is most often wrong in TOML that somebody wrote by hand, by the words of the library that reads it.
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
