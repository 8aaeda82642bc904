"""All that is open as one frozen value: the promises in their groups, and which of them is selected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from interview_tui.insight.open_promises import Group, OpenPromise, open_promises
from interview_tui.port.conversations import Head

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a group."""

    group: Group


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line between groups."""


Line = Heading | Gap | OpenPromise


@dataclass(frozen=True, slots=True)
class AllOpen:
    """What is listed and selected. Every key, and everything that is read, makes a new one."""

    promises: tuple[OpenPromise, ...] = ()
    names: Mapping[str, str] | None = None
    """What customers are called now, by id; None before anything was read."""
    at: int = 0
    """The place of the selected one among `promises`."""

    @property
    def chosen(self) -> OpenPromise | None:
        """The selected promise."""
        return self.promises[self.at] if self.at < len(self.promises) else None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The list with its headings."""
        lines: list[Line] = []
        for before, one in zip((None, *self.promises), self.promises, strict=False):
            if before is None or before.group is not one.group:
                lines += [*([Gap()] if lines else []), Heading(one.group)]
            lines.append(one)
        return tuple(lines)

    @property
    def selected(self) -> int | None:
        """The place of the selected promise among `lines`."""
        return next((at for at, one in enumerate(self.lines) if one is self.chosen), None)

    def name(self, one: OpenPromise) -> str:
        """Return what the customer of a promise is called now, else then; an empty text where nobody was named."""
        return (self.names or {}).get(one.head.customer_id or "") or one.head.customer or ""


def read(before: AllOpen, heads: Iterable[Head], customers: Iterable[Customer], today: date) -> AllOpen:
    """Take in what was read; what is selected stays so, and where it is gone, what has its place."""
    found = open_promises(heads, today)
    keys = [_key(one) for one in found]
    wanted = _key(before.chosen) if before.chosen else None
    at = keys.index(wanted) if wanted in keys else min(before.at, max(0, len(found) - 1))
    return AllOpen(found, {one.id: one.name for one in customers}, at)


def moved(all_open: AllOpen, by: int) -> AllOpen:
    """Select the promise so many places below, or above; at the ends the last one there is."""
    return replace(all_open, at=max(0, min(len(all_open.promises) - 1, all_open.at + by)))


def picked(all_open: AllOpen, line: int) -> AllOpen:
    """Select the promise at a place among the lines; the same state where none stands there."""
    lines = all_open.lines
    one = lines[line] if line < len(lines) else None
    return replace(all_open, at=all_open.promises.index(one)) if isinstance(one, OpenPromise) else all_open


def _key(one: OpenPromise) -> tuple[str, str]:
    return one.head.id, one.promise.note_id
