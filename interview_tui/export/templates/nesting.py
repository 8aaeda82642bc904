"""Turns a flat list of items with depths into the nested lists a page needs."""

from collections.abc import Iterable
from dataclasses import dataclass

from interview_tui.export.paper import DEEPEST, Item


@dataclass(frozen=True, slots=True)
class Branch:
    """An item and the branches below it."""

    item: Item
    below: list["Branch"]


def nested(items: Iterable[Item]) -> list[Branch]:
    """Return items as a tree, by their depths."""
    roots: list[Branch] = []
    open_lists = [(-1, roots)]
    for item in items:
        depth = min(item.depth, DEEPEST)
        while open_lists[-1][0] >= depth:
            open_lists.pop()
        branch = Branch(item, [])
        open_lists[-1][1].append(branch)
        open_lists.append((depth, branch.below))
    return roots
