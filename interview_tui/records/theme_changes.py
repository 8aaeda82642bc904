"""Everything that can be done with themes, as functions that return the changed themes; nothing is lost.

Merging writes nothing into the target theme, so it can be undone at any time, whatever happened since.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from interview_tui.language.message import N_, Told
from interview_tui.records.fold import fold
from interview_tui.records.states import ThemeState
from interview_tui.records.theme import Gathered, Memo, Theme

NAMED_ALREADY = N_("There is a theme “{name}” already.")
NO_NAME = N_("A theme needs a name.")
INTO_ITSELF = N_("A theme cannot be put into itself.")
NO_REASON = N_("Why don’t we do it? Customers will ask.")

Themes = Mapping[str, Theme]
"""All themes by id."""


# one theme


def named(theme: Theme, name: str, themes: Themes) -> Theme:
    """Return a theme renamed. Raises Told if the name is taken or empty."""
    name = " ".join(name.split())
    if not name:
        raise Told(NO_NAME)
    same = with_name(name, themes)
    if same is not None and same.id != theme.id:
        raise Told(NAMED_ALREADY, name=same.name)
    return theme.changed(name=name)


def with_name(name: str, themes: Themes) -> Theme | None:
    """Return the theme of this name, ignoring spelling differences; if it was merged into another, that one."""
    folded = fold(" ".join(name.split()))
    found = next((one for one in themes.values() if fold(one.name) == folded), None)
    return None if found is None else leading(found, themes)


def described(theme: Theme, belongs: str, outside: str) -> Theme:
    """Return a theme with what belongs to it and what does not."""
    return theme.changed(belongs=belongs.strip(), outside=outside.strip())


def with_memo(theme: Theme, memo: Memo) -> Theme:
    """Return a theme with one more memo."""
    return theme.changed(memos=(*theme.memos, memo))


def in_state(theme: Theme, state: ThemeState, on: date, because: str = "") -> Theme:
    """Return a theme in another state. Raises Told if "won't do" comes without a reason."""
    if state is ThemeState.WONT_DO and not because.strip():
        raise Told(NO_REASON)
    if (theme.state, theme.because) == (state, because.strip()):
        return theme
    return theme.changed(state=state, because=because.strip(), since=on)


# notes and themes


def gathering(theme: Theme, notes: Iterable[Gathered]) -> Theme:
    """Return a theme with notes added; for one it already has, the new statement counts."""
    new = {one.id: one for one in notes}
    kept = tuple(new.pop(one.id, one) for one in theme.notes)
    return theme.changed(notes=(*kept, *new.values()))


def letting_go(theme: Theme, note_ids: Iterable[str]) -> Theme:
    """Return a theme without these notes."""
    gone = set(note_ids)
    return theme.changed(notes=tuple(one for one in theme.notes if one.id not in gone))


def recoded(note_id: str, source: Theme, target: Theme) -> tuple[Theme, Theme]:
    """Return both themes after a note was moved from the one to the other."""
    row = next((one for one in source.notes if one.id == note_id), None)
    if row is None or source.id == target.id:
        return source, target
    return letting_go(source, [note_id]), gathering(target, [row])


def put_into(theme: Theme, target: Theme, themes: Themes) -> Theme:
    """Return a theme merged into another. Raises Told if that would make it part of itself."""
    target = leading(themes.get(target.id, target), themes)
    if target.id == theme.id:
        raise Told(INTO_ITSELF)
    return theme.changed(into=target.id)


def by_itself(theme: Theme, themes: Themes) -> Theme:
    """Return a merged theme on its own again. Raises Told if its name was taken since."""
    others = {one.id: one for one in themes.values() if one.id != theme.id}
    return named(theme.changed(into=None), theme.name, others)


def split_off(theme: Theme, new: Theme, note_ids: Iterable[str]) -> tuple[Theme, Theme]:
    """Return a theme without these notes, and a new theme that has them."""
    chosen = set(note_ids)
    rows = [one for one in theme.notes if one.id in chosen]
    return letting_go(theme, chosen), gathering(new, rows)


# back


def undone(before: Mapping[str, Theme | None], now: Themes) -> Mapping[str, Theme | None]:
    """Return what turns these themes back into what they were `before` a change; None: it did not exist.

    Memos written since are kept, and with them the theme they are about.
    """
    back: dict[str, Theme | None] = {}
    for theme_id, earlier in before.items():
        memos = now[theme_id].memos if theme_id in now else ()
        if earlier is None:
            back[theme_id] = now[theme_id].changed(notes=(), to_ask=()) if memos else None
        else:
            known = {one.id for one in earlier.memos}
            back[theme_id] = earlier.changed(memos=(*earlier.memos, *(one for one in memos if one.id not in known)))
    # Themes that take others in come first, in either direction.
    return dict(sorted(back.items(), key=lambda one: _grows(one[0], one[1], now), reverse=True))


def _grows(theme_id: str, then: Theme | None, now: Themes) -> int:
    return len(then.notes if then else ()) - len(now[theme_id].notes if theme_id in now else ())


# several themes as one


def leading(theme: Theme, themes: Themes) -> Theme:
    """Return the theme this one was merged into, at the end of the chain; itself if none, or if that one is gone."""
    seen = {theme.id}
    while theme.into is not None and theme.into not in seen and theme.into in themes:
        theme = themes[theme.into]
        seen.add(theme.id)
    return theme


def parts(theme: Theme, themes: Themes) -> tuple[Theme, ...]:
    """Return a theme with all that were merged into it, itself first."""
    return theme, *(one for one in themes.values() if one.id != theme.id and leading(one, themes).id == theme.id)


def notes_of(theme: Theme, themes: Themes) -> tuple[Gathered, ...]:
    """Return the notes of a theme and its parts, each once."""
    found: dict[str, Gathered] = {}
    for part in parts(theme, themes):
        for one in part.notes:
            found.setdefault(one.id, one)
    return tuple(found.values())


def memos_of(theme: Theme, themes: Themes) -> tuple[Memo, ...]:
    """Return the memos of a theme and its parts, the latest first."""
    return tuple(
        sorted((memo for part in parts(theme, themes) for memo in part.memos), key=lambda one: one.at, reverse=True)
    )


def themes_of(note_id: str, themes: Themes) -> tuple[Theme, ...]:
    """Return the themes of a note, each once, by name."""
    found = {(one := leading(theme, themes)).id: one for theme in themes.values() if theme.holds(note_id)}
    return tuple(sorted(found.values(), key=lambda one: fold(one.name)))


def shown(themes: Themes) -> tuple[Theme, ...]:
    """Return the themes that are not merged into another, by name."""
    own = [one for one in themes.values() if leading(one, themes).id == one.id]
    return tuple(sorted(own, key=lambda one: fold(one.name)))
