"""Under which themes a note may go: those suggested first, with the words that say why; a person says yes."""

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
"""So many of the latest notes tell which words are rare."""


@dataclass(frozen=True, slots=True)
class ToGather:
    """A note that may go under a theme."""

    note_id: str
    conversation_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Offer:
    """One theme under which it may go."""

    theme_id: str
    name: str
    because: tuple[str, ...] = ()
    """The rare words that it shares; none: nothing suggests it."""
    holds: bool = False
    """The note is there already."""


def learnt(store: Store) -> Suggestions:
    """Return what suggests themes for notes, learnt from the latest ones and all that were gathered."""
    store = everywhere(store)
    themes = store.themes()
    ids = {one.id: one.conversation for theme in themes.values() for one in theme.notes}
    found = [*store.search(Query(limit=LEARNT_FROM)), *store.search(Query(note_ids=ids))]
    texts = {one.note_id: one.text for one in found if one.kind not in APART}
    return Suggestions(texts, {one.id: [each.id for each in notes_of(one, themes)] for one in shown(themes)})


def offers(themes: Themes, note: ToGather, suggestions: Suggestions) -> tuple[Offer, ...]:
    """Return all themes: those that the words of a note suggest, those that it is under, the others by name."""
    every = {one.id: one for one in shown(themes)}
    holding = {leading(one, themes).id for one in themes.values() if one.holds(note.note_id)}
    made = [one for one in suggestions.of(note.note_id, note.text) if one.theme_id in every.keys() - holding]
    first = [Offer(one.theme_id, every[one.theme_id].name, one.because) for one in made]
    held = [Offer(one, theme.name, holds=True) for one, theme in every.items() if one in holding]
    known = {one.theme_id for one in (*first, *held)}
    return (*first, *held, *(Offer(one, theme.name) for one, theme in every.items() if one not in known))


def under(theme_id: str, notes: Iterable[ToGather], *, against: bool = False) -> Change:
    """Return what puts notes under a theme."""
    rows = [Gathered(id=one.note_id, conversation=one.conversation_id, against=against) for one in notes]
    return lambda themes: {theme_id: gathering(themes[theme_id], rows)}


def under_new(fresh: Theme, name: str, notes: Iterable[ToGather]) -> Change:
    """Return what begins a theme with these notes."""
    rows = [Gathered(id=one.note_id, conversation=one.conversation_id) for one in notes]
    return lambda themes: {fresh.id: gathering(named(fresh, name, themes), rows)}


def out_of(theme_id: str, note_ids: Sequence[str]) -> Change:
    """Return what takes notes out of a theme, and out of what was put into it."""

    def taken_out(themes: Themes) -> Mapping[str, Theme | None]:
        return {one.id: letting_go(one, note_ids) for one in parts(themes[theme_id], themes)}

    return taken_out


def moved(source: str, target: str, note_ids: Sequence[str]) -> Change:
    """Return what takes notes from a theme, and what was put into it, to another."""

    def recoded(themes: Themes) -> Mapping[str, Theme | None]:
        wanted = set(note_ids)
        rows = [row for row in notes_of(themes[source], themes) if row.id in wanted]
        # What takes in comes first: cut off between the two, a note is in both and never in neither.
        taking = {target: gathering(themes[target], rows)}
        return taking | {one.id: letting_go(one, wanted) for one in parts(themes[source], themes) if one.id != target}

    return recoded


def split_off(source: str, fresh: Theme, name: str, note_ids: Sequence[str]) -> Change:
    """Return what makes of notes of a theme one of their own."""

    def split(themes: Themes) -> Mapping[str, Theme | None]:
        made = {**themes, fresh.id: fresh}
        new = named(fresh, name, themes)
        changed = moved(source, fresh.id, note_ids)(made)
        own = changed[fresh.id]
        return {**changed, fresh.id: own.changed(name=new.name) if own is not None else None}

    return split


def turned_against(theme_id: str, note_ids: Sequence[str]) -> Change:
    """Return what says of notes that they speak against their theme, or no longer, each in the part that holds it."""
    wanted = set(note_ids)

    def turned(theme: Theme) -> Theme:
        rows = tuple(one.changed(against=not one.against) if one.id in wanted else one for one in theme.notes)
        return theme.changed(notes=rows)

    return lambda themes: {one.id: turned(one) for one in parts(themes[theme_id], themes)}
