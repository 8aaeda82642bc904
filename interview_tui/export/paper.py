"""A paper: the content of a document, independent of any format, in the person's own words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

DEEPEST = 12
"""Deeper items are shown at this depth: no page is wide enough for more."""
Property: TypeAlias = str | int | date | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a part: its depth, the word for its kind (or none), its text, and remarks."""

    depth: int
    label: str
    text: str
    remarks: tuple[str, ...] = ()
    quiet: bool = False
    """It is the question above its answers, not a note."""
    note: str = field(default="", compare=False)
    """The id of its note; a paper shows each note once. Empty if it is no note."""

    @property
    def lead(self) -> str:
        """The bold label before the text: with a colon, except for a day that ends in a full stop."""
        return self.label if not self.label or self.label.endswith(".") else f"{self.label}:"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with paragraphs and items below it; without either, the heading is a sentence of its own."""

    heading: str
    items: tuple[Item, ...] = ()
    text: tuple[str, ...] = ()
    """Paragraphs before the items."""
    depth: int = 0
    """0: right below the title; 1: below the part of depth 0 before it."""
    lines: int = 0
    """Blank lines below it, for handwriting."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole document: its title, a line of facts below it, the parts in order."""

    title: str
    facts: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    mark: str = ""
    """The mark above the title: "internal"."""
    opening: tuple[str, ...] = ()
    """Paragraphs before the parts: the thanks."""
    closing: tuple[str, ...] = ()
    """Paragraphs after the parts."""
    to: tuple[str, ...] = ()
    """Address lines of a letter."""
    dated: str = ""
    """Date of a letter, in words."""
    letter: bool = False
    """Whether it goes to the customer: on the letterhead, if there is one, and without a count of notes."""
    properties: Mapping[str, Property] = field(default_factory=lambda: MappingProxyType({}))
    """Metadata a format may store (front matter): small English names, flat values."""

    @property
    def notes(self) -> int:
        """How many notes it shows."""
        return sum(bool(item.note) for part in self.parts for item in part.items)
