"""Theme names that authors gave to notes which are not in a theme yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from interview_tui.port.conversations import Head
from interview_tui.records.fold import fold
from interview_tui.records.theme import Gathered, Theme
from interview_tui.records.theme_changes import Themes, gathering, with_name
from interview_tui.records.theme_changes import named as renamed


@dataclass(frozen=True, slots=True)
class Named:
    """A name, with its notes that are in no theme."""

    name: str
    """The most frequent spelling."""
    notes: tuple[Gathered, ...]
    """Latest conversation first."""
    customers: tuple[str, ...]
    """The ids of the customers who said it."""
    theme: Theme | None = None
    """The theme of this name; None: there is none yet."""


def named(heads: Iterable[Head], themes: Themes, gathered: Collection[str]) -> tuple[Named, ...]:
    """Return the names of notes that are in no theme, most customers first.

    `heads` are in display order; `gathered` are the ids of notes in a theme.
    """
    found: dict[str, list[tuple[str, Gathered, str]]] = {}
    for head in heads:
        for one in head.themes:
            if one.note_id not in gathered:
                row = Gathered(id=one.note_id, conversation=head.id)
                found.setdefault(fold(" ".join(one.name.split())), []).append(
                    (one.name, row, head.customer_id or head.id)
                )
    return tuple(sorted((_named(each, themes) for each in found.values()), key=_place))


def _named(each: list[tuple[str, Gathered, str]], themes: Themes) -> Named:
    [(name, _)] = Counter(" ".join(name.split()) for name, _, _ in each).most_common(1)
    rows, customers = tuple(row for _, row, _ in each), tuple(dict.fromkeys(customer for _, _, customer in each))
    return Named(name, rows, customers, with_name(name, themes))


def _place(one: Named) -> tuple[int, str]:
    return -len(one.customers), fold(one.name)


def taken_in(one: Named, fresh: Theme, themes: Themes) -> Theme:
    """Return the theme of this name with these notes added; `fresh` is the theme to create if there is none."""
    known = one.theme if one.theme is not None and one.theme.id in themes else with_name(one.name, themes)
    return gathering(known if known is not None else renamed(fresh, one.name, themes), one.notes)
