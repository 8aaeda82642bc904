"""Assigns notes to themes: suggestions first, with the words that explain them; a person decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from interview_tui.desk.themes.changing import Change
from interview_tui.desk.themes.overview import everywhere
from interview_tui.insight.theme_suggestions import Suggestions
from interview_tui.port.search import Query
from interview_tui.port.store import Store
from interview_tui.records.kinds import APART
from interview_tui.records.theme import Gathered, Theme
from interview_tui.records.theme_changes import Themes, gathering, leading, letting_go, named, notes_of, parts, shown

LEARNT_FROM = 1_000
"""How many of the latest notes determine which words are rare."""


@dataclass(frozen=True, slots=True)
class ToGather:
    """A note that may be assigned to a theme."""

    note_id: str
    conversation_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A theme the note may be assigned to."""

    theme_id: str
    name: str
    because: tuple[str, ...] = ()
    """The rare words they share; empty: it is not a suggestion."""
    holds: bool = False
    """The note is already there."""


def learnt(store: Store) -> Suggestions:
    """Return the suggestions engine, trained on the latest notes and all assigned ones."""
    store = everywhere(store)
    themes = store.themes()
    ids = {one.id: one.conversation for theme in themes.values() for one in theme.notes}
    found = [*store.search(Query(limit=LEARNT_FROM)), *store.search(Query(note_ids=ids))]
    texts = {one.note_id: one.text for one in found if one.kind not in APART}
    return Suggestions(texts, {one.id: [each.id for each in notes_of(one, themes)] for one in shown(themes)})


def offers(themes: Themes, note: ToGather, suggestions: Suggestions) -> tuple[Offer, ...]:
    """Return all themes: the suggested ones, then those the note is in, then the others by name."""
    every = {one.id: one for one in shown(themes)}
    holding = {leading(one, themes).id for one in themes.values() if one.holds(note.note_id)}
    made = [one for one in suggestions.of(note.note_id, note.text) if one.theme_id in every.keys() - holding]
    first = [Offer(one.theme_id, every[one.theme_id].name, one.because) for one in made]
    held = [Offer(one, theme.name, holds=True) for one, theme in every.items() if one in holding]
    known = {one.theme_id for one in (*first, *held)}
    return (*first, *held, *(Offer(one, theme.name) for one, theme in every.items() if one not in known))


def under(theme_id: str, notes: Iterable[ToGather], *, against: bool = False) -> Change:
    """Return the change that adds notes to a theme."""
    rows = [Gathered(id=one.note_id, conversation=one.conversation_id, against=against) for one in notes]
    return lambda themes: {theme_id: gathering(themes[theme_id], rows)}


def under_new(fresh: Theme, name: str, notes: Iterable[ToGather]) -> Change:
    """Return the change that creates a theme with these notes."""
    rows = [Gathered(id=one.note_id, conversation=one.conversation_id) for one in notes]
    return lambda themes: {fresh.id: gathering(named(fresh, name, themes), rows)}


def out_of(theme_id: str, note_ids: Sequence[str]) -> Change:
    """Return the change that removes notes from a theme and from those merged into it."""

    def taken_out(themes: Themes) -> Mapping[str, Theme | None]:
        return {one.id: letting_go(one, note_ids) for one in parts(themes[theme_id], themes)}

    return taken_out


def moved(source: str, target: str, note_ids: Sequence[str]) -> Change:
    """Return the change that moves notes from a theme, and those merged into it, to another."""

    def recoded(themes: Themes) -> Mapping[str, Theme | None]:
        wanted = set(note_ids)
        rows = [row for row in notes_of(themes[source], themes) if row.id in wanted]
        # The receiving theme first: if interrupted in between, a note is in both instead of in neither.
        taking = {target: gathering(themes[target], rows)}
        return taking | {one.id: letting_go(one, wanted) for one in parts(themes[source], themes) if one.id != target}

    return recoded


def split_off(source: str, fresh: Theme, name: str, note_ids: Sequence[str]) -> Change:
    """Return the change that splits notes off a theme into a new one."""

    def split(themes: Themes) -> Mapping[str, Theme | None]:
        made = {**themes, fresh.id: fresh}
        new = named(fresh, name, themes)
        changed = moved(source, fresh.id, note_ids)(made)
        own = changed[fresh.id]
        return {**changed, fresh.id: own.changed(name=new.name) if own is not None else None}

    return split


def turned_against(theme_id: str, note_ids: Sequence[str]) -> Change:
    """Return the change that toggles whether notes contradict their theme, each in the part that holds it."""
    wanted = set(note_ids)

    def turned(theme: Theme) -> Theme:
        rows = tuple(one.changed(against=not one.against) if one.id in wanted else one for one in theme.notes)
        return theme.changed(notes=rows)

    return lambda themes: {one.id: turned(one) for one in parts(themes[theme_id], themes)}
