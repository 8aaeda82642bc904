"""Transforms every text of a paper: cleaned, or escaped for a format."""

from collections.abc import Callable
from typing import TypeAlias

from interview_tui.export.paper import Item, Paper, Part

Spells: TypeAlias = Callable[[str], str]


def respelt(paper: Paper, text: Spells, line: Spells) -> Paper:
    """Return the paper with every text and every line transformed; texts may have several lines.

    A line must stay one: title, mark, address, headings, facts, labels, questions. Properties are left as they are.
    """
    return Paper(
        line(paper.title),
        tuple(map(line, paper.facts)),
        tuple(_part(part, text, line) for part in paper.parts),
        mark=line(paper.mark),
        opening=tuple(map(text, paper.opening)),
        closing=tuple(map(text, paper.closing)),
        to=tuple(map(line, paper.to)),
        dated=line(paper.dated),
        letter=paper.letter,
        properties=paper.properties,
    )


def _part(part: Part, text: Spells, line: Spells) -> Part:
    items = tuple(_item(item, text, line) for item in part.items)
    return Part(line(part.heading), items, tuple(map(text, part.text)), part.depth, part.lines)


def _item(item: Item, text: Spells, line: Spells) -> Item:
    said = line(item.text) if item.quiet else text(item.text)
    return Item(item.depth, line(item.label), said, tuple(map(text, item.remarks)), item.quiet, item.note)
