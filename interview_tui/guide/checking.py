"""Checks files of guides: what keeps one from being used, and what could be asked better in it."""

from dataclasses import dataclass
from pathlib import Path

from interview_tui.guide.faults import GuideFault
from interview_tui.guide.linter import Finding, look_at
from interview_tui.guide.loader import RULES_FILE, read_guide, read_rules, text_of


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one file: faults, or, where it can be used, questions that could be asked better."""

    file: Path
    faults: tuple[GuideFault, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def sound(self) -> bool:
        """Tell whether there is nothing to say about it."""
        return not (self.faults or self.findings)


def check(file: Path) -> Checked:
    """Check a guide, or the rules where the file is called rules.toml. Raises nothing for what stands in it."""
    if file.name == RULES_FILE:
        book = read_rules(file)
        return Checked(file, book) if isinstance(book, tuple) else Checked(file)
    guide = read_guide(file)
    if isinstance(guide, tuple):
        return Checked(file, guide)
    try:
        text = text_of(file)
    except (OSError, UnicodeDecodeError) as error:
        # It could be read a moment ago: somebody is at it right now.
        return Checked(file, (GuideFault(file=file, line=1, reason=f"cannot be read: {error}"),))
    return Checked(file, findings=look_at(guide, text, file))
