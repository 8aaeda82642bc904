"""Names of themes that authors wrote down with their notes, where nobody gathered these yet."""

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
    """One name, with the notes that are under it and in no theme."""

    name: str
    """As most of them spell it."""
    notes: tuple[Gathered, ...]
    """The latest conversation first."""
    customers: tuple[str, ...]
    """Who said that, each once, by id."""
    theme: Theme | None = None
    """The theme that is called so; None: there is none yet."""


def named(heads: Iterable[Head], themes: Themes, gathered: Collection[str]) -> tuple[Named, ...]:
    """Return the names under which notes stand that nobody gathered, those of most customers first.

    `heads` are in the order in which they are to be shown, `gathered` the notes that are in a theme.
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
    """Return the theme that is called so with these notes; `fresh` is the one to begin where there is none."""
    known = one.theme if one.theme is not None and one.theme.id in themes else with_name(one.name, themes)
    return gathering(known if known is not None else renamed(fresh, one.name, themes), one.notes)
