"""A paper: what a document says, before any format. The words are the person's own; nothing is invented."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

DEEPEST = 12
"""What stands deeper is shown at this depth: no page or line is wide enough for more."""
Property: TypeAlias = str | int | date | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a part: how deep it stands, the word for its kind (or none), its text, and remarks beside it."""

    depth: int
    label: str
    text: str
    remarks: tuple[str, ...] = ()
    quiet: bool = False
    """It is the question above its answers, and no note."""
    note: str = field(default="", compare=False)
    """The id of the note it shows; a paper shows each note once. Empty for what is no note."""

    @property
    def lead(self) -> str:
        """The label as it stands bold before the text: with a colon, but for a day that ends in a full stop."""
        return self.label if not self.label or self.label.endswith(".") else f"{self.label}:"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with paragraphs and items below it; with neither, the heading is a sentence of its own."""

    heading: str
    items: tuple[Item, ...] = ()
    text: tuple[str, ...] = ()
    """Paragraphs before the items."""
    depth: int = 0
    """0: right below the title; 1: below the part of depth 0 before it."""
    lines: int = 0
    """Empty lines below it, to be written on by hand."""


@dataclass(frozen=True, slots=True)
class Paper:
    """All that a document says: its title, a line of facts below it, the parts in their order."""

    title: str
    facts: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    mark: str = ""
    """What stands above the title: "internal"."""
    opening: tuple[str, ...] = ()
    """Paragraphs before the parts: the thanks."""
    closing: tuple[str, ...] = ()
    """Paragraphs after the parts."""
    to: tuple[str, ...] = ()
    """The lines of the address of a letter."""
    dated: str = ""
    """The day of a letter, in words."""
    letter: bool = False
    """It goes to the customer: on the letterhead, where there is one, and without a count of notes."""
    properties: Mapping[str, Property] = field(default_factory=lambda: MappingProxyType({}))
    """What a format may keep beside the text (front matter): small English names, flat values."""

    @property
    def notes(self) -> int:
        """How many notes it shows."""
        return sum(bool(item.note) for part in self.parts for item in part.items)
