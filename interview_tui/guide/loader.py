"""Reads folders of guides; a broken file becomes a fault, and the others still load."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from interview_tui.guide.faults import faults_in
from interview_tui.guide.model import Guide, RuleBook, RuleCard
from interview_tui.guide.toml_file import FileFault, parse_toml, read_toml, unreadable
from interview_tui.language.message import N_, message
from interview_tui.records.words import Rule

RULES_FILE = "rules.toml"
OWN_FOLDER = "guides"
"""The folder of a person's own guides, inside that of their store."""


class Library(NamedTuple):
    """What the folders held: guides by id, the cards of the rules in their order, and what was left out."""

    guides: Mapping[str, Guide]
    rules: Mapping[Rule, RuleCard]
    faults: tuple[FileFault, ...] = ()
    files: Mapping[str, Path] = MappingProxyType({})
    """The file each guide was read from, by the guide's id."""


def library_folder() -> Path:
    """Return the folder of the guides that come with the program."""
    installed = Path(__file__).parent / "library"
    # An editable install has no copy next to the code: the guides are at the top of the checkout.
    return installed if installed.is_dir() else Path(__file__).parents[2] / "guides"


def load_guides(folders: Iterable[Path]) -> Library:
    """Read every *.toml of the folders; a later folder's guide replaces an earlier one with the same id.

    Of two with the same id in one folder, the file named after it counts, which a sync program's copy is not. The same
    goes for rules.toml. A broken file replaces nothing and is listed in `faults`; a missing folder is empty. Never
    raises, whatever a file contains, even if it cannot be read.
    """
    guides: dict[str, Guide] = {}
    files: dict[str, Path] = {}
    rules: dict[Rule, RuleCard] = {}
    faults: list[FileFault] = []
    for folder in folders:
        here: dict[str, Path] = {}
        twice: list[tuple[Path, Guide]] = []
        for file in _toml_files(folder, faults):
            if file.name == RULES_FILE:
                book = read_toml(file, RuleBook, faults_in)
                if isinstance(book, tuple):
                    faults.append(book[0])
                else:
                    rules = {card.id: card for card in sorted(book.rules, key=lambda card: card.number)}
                continue
            guide = read_toml(file, Guide, faults_in)
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


def same_id(file: Path, guide: Guide, holds: Path) -> FileFault:
    """Return the fault of a file whose guide has the id of another one in its folder, which is in force."""
    used = N_('`id` "{id}" is already used by {file} in this folder')
    return FileFault(file, 1, message(used, id=guide.id, file=holds.name))


def read_guide(file: Path) -> Guide | tuple[FileFault, ...]:
    """Read one guide, or everything wrong with it. Never raises, whatever the file contains."""
    return read_toml(file, Guide, faults_in)


def read_rules(file: Path) -> RuleBook | tuple[FileFault, ...]:
    """Read the rules in a file, or everything wrong with them."""
    return read_toml(file, RuleBook, faults_in)


def text_of(file: Path) -> str:
    """Return the text of a guide that could be read before. Raises OSError, UnicodeDecodeError."""
    return file.read_bytes().decode("utf-8-sig")


def parse_guide(text: str, file: Path) -> Guide | FileFault:
    """Parse a guide, or return its first fault. `file` is only for messages."""
    found = parse_toml(text, file, Guide, faults_in)
    return found[0] if isinstance(found, tuple) else found


def parse_rules(text: str, file: Path) -> RuleBook | FileFault:
    """Parse a rules.toml, or return its first fault. `file` is only for messages."""
    found = parse_toml(text, file, RuleBook, faults_in)
    return found[0] if isinstance(found, tuple) else found


def _toml_files(folder: Path, faults: list[FileFault]) -> list[Path]:
    try:
        return sorted(file for file in folder.iterdir() if file.suffix == ".toml")
    except FileNotFoundError:
        return []
    except OSError as error:
        faults.append(unreadable(folder, error))
        return []
