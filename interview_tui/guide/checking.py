"""Checks guide files: what makes one unusable, and what could be asked better in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from interview_tui.guide.linter import Finding, look_at
from interview_tui.guide.loader import RULES_FILE, read_guide, read_rules, same_id, text_of
from interview_tui.guide.model import Guide
from interview_tui.guide.toml_file import FileFault
from interview_tui.language.message import N_, message
from interview_tui.language.os_words import refusal


@dataclass(frozen=True, slots=True)
class Checked:
    """The findings in one file: faults or, if it is usable, questions that could be asked better."""

    file: Path
    faults: tuple[FileFault, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def sound(self) -> bool:
        """Return whether there is nothing to say about it."""
        return not (self.faults or self.findings)


def check_all(files: Sequence[Path]) -> list[Checked]:
    """Check several files; of those in one folder with the same id, all but the one in force get a fault."""
    checked = [check(file) for file in files]
    guides = {one.file: found for one in checked if isinstance(found := read_guide(one.file), Guide)}
    holding: dict[tuple[Path, str], Path] = {}
    for file, guide in guides.items():
        if file.stem == guide.id or (file.parent, guide.id) not in holding:
            holding[file.parent, guide.id] = file
    told: list[Checked] = []
    for one in checked:
        own = guides.get(one.file)
        holds = one.file if own is None else holding[one.file.parent, own.id]
        twice = () if own is None or holds == one.file else (same_id(one.file, own, holds),)
        told.append(replace(one, faults=(*one.faults, *twice)))
    return told


def check(file: Path) -> Checked:
    """Check a guide, or the rules where the file is called rules.toml. Never raises, whatever the file says."""
    if file.name == RULES_FILE:
        book = read_rules(file)
        return Checked(file, book) if isinstance(book, tuple) else Checked(file)
    guide = read_guide(file)
    if isinstance(guide, tuple):
        return Checked(file, guide)
    try:
        text = text_of(file)
    except (OSError, UnicodeDecodeError) as error:
        # It could be read a moment ago: somebody is changing it right now.
        return Checked(file, (FileFault(file, 1, message(N_("cannot be read: {error}"), error=refusal(error))),))
    return Checked(file, findings=look_at(guide, text, file))
