"""`interview themes new|add|…`: changes themes. Each command prints the theme as it is afterwards."""

from collections.abc import Callable, Mapping, Sequence

from interview_tui.cli import wall_clock
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, fail, new_id, put, say_and_exit, typed
from interview_tui.cli.themes import line, meant
from interview_tui.desk.themes.deciding import decided, in_step
from interview_tui.desk.themes.named import named_in
from interview_tui.desk.themes.overview import overview, usual_period
from interview_tui.insight.theme_names import taken_in
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, Told
from interview_tui.port.search import Query
from interview_tui.port.store import Store
from interview_tui.records import theme_changes as changes
from interview_tui.records.fold import fold
from interview_tui.records.states import ThemeState
from interview_tui.records.theme import Gathered, Memo, Theme
from interview_tui.records.theme_changes import Themes

Change = Callable[[Theme, Themes], Mapping[str, Theme | None]]


def new(shell: Shell, name: str, belongs: str | None, outside: str | None) -> None:
    """Create a theme."""

    def begun(fresh: Theme, themes: Themes) -> Mapping[str, Theme | None]:
        theme = changes.named(fresh, typed(name), themes)
        return {theme.id: changes.described(theme, typed(belongs or ""), typed(outside or ""))}

    store = shell.store()
    _kept(store, _fresh(), begun, shell.speak(store.settings.language))


def take(shell: Shell, name: str) -> None:
    """Add all notes named like a theme that belong to none; creates the theme if needed."""
    store, language = opened(shell)
    found = next((one for one in named_in(store) if fold(one.name) == fold(" ".join(typed(name).split()))), None)
    if found is None:
        told = N_("No note without a theme stands under the name {name}. `interview themes suggest` shows such names.")
        say_and_exit(language.say(told, name=typed(name)), NOTHING_FOUND)
    theme = taken_in(found, _fresh(), store.themes())
    _kept(store, theme, lambda one, _: {one.id: one}, language)


def add(shell: Shell, theme: str, notes: Sequence[str], against: bool) -> None:
    """Add notes to a theme."""
    store, language = opened(shell)
    rows = [
        Gathered(id=note_id, conversation=conversation, against=against)
        for note_id, conversation in _noted(notes, store, language)
    ]
    _change(store, theme, lambda one, _: {one.id: changes.gathering(one, rows)}, language)


def remove(shell: Shell, theme: str, notes: Sequence[str]) -> None:
    """Remove notes from a theme, or from one merged into it."""
    store, language = opened(shell)
    gone = [note_id for note_id, _ in _noted(notes, store, language)]

    def let_go(one: Theme, themes: Themes) -> Mapping[str, Theme | None]:
        return {part.id: changes.letting_go(part, gone) for part in changes.parts(one, themes)}

    _change(store, theme, let_go, language)


def move(shell: Shell, theme: str, into: str, notes: Sequence[str]) -> None:
    """Move notes from one theme to another."""
    store, language = opened(shell)
    moved = [note_id for note_id, _ in _noted(notes, store, language)]
    target = meant(into, store.themes(), language)

    def recoded(one: Theme, themes: Themes) -> Mapping[str, Theme | None]:
        taking, letting = target, {part.id: part for part in changes.parts(one, themes) if part.id != target.id}
        for note_id in moved:
            for part_id in letting:
                letting[part_id], taking = changes.recoded(note_id, letting[part_id], taking)
        return {taking.id: taking, **letting}

    _change(store, theme, recoded, language)


def split(shell: Shell, theme: str, name: str, notes: Sequence[str]) -> None:
    """Turn some notes of a theme into a new theme."""
    store, language = opened(shell)
    chosen = [note_id for note_id, _ in _noted(notes, store, language)]

    def apart_from(one: Theme, themes: Themes) -> Mapping[str, Theme | None]:
        kept, own = changes.split_off(one, changes.named(_fresh(), typed(name), themes), chosen)
        return {own.id: own, kept.id: kept}

    _change(store, theme, apart_from, language)


def rename(shell: Shell, theme: str, name: str) -> None:
    """Rename a theme."""
    store, language = opened(shell)
    _change(store, theme, lambda one, themes: {one.id: changes.named(one, typed(name), themes)}, language)


def describe(shell: Shell, theme: str, belongs: str | None, outside: str | None) -> None:
    """Describe what belongs to a theme and what does not; what is not given stays as it is."""
    store, language = opened(shell)

    def described(one: Theme, _: Themes) -> Mapping[str, Theme | None]:
        inner = one.belongs if belongs is None else typed(belongs)
        return {one.id: changes.described(one, inner, one.outside if outside is None else typed(outside))}

    _change(store, theme, described, language)


def merge(shell: Shell, theme: str, into: str) -> None:
    """Merge a theme into another."""
    store, language = opened(shell)
    target = meant(into, store.themes(), language)
    _change(store, theme, lambda one, themes: {one.id: changes.put_into(one, target, themes)}, language)


def apart(shell: Shell, theme: str) -> None:
    """Undo a merge: make a theme independent again."""
    store, language = opened(shell)
    themes = store.themes()
    # A part may be called as what it was put into is by now: it is the one that can be taken out.
    first = sorted(themes.values(), key=lambda each: each.into is None)
    one = themes[meant(theme, {each.id: each.changed(into=None) for each in first}, language).id]
    _kept(store, one, lambda each, every: {each.id: changes.by_itself(each, every)}, language)


def memo(shell: Shell, theme: str, text: str) -> None:
    """Add a memo to a theme."""
    store, language = opened(shell)
    thought = Memo(id=new_id(), at=wall_clock.now(), text=typed(text))
    _change(store, theme, lambda one, _: {one.id: changes.with_memo(one, thought)}, language)


def decide(shell: Shell, theme: str, state: str, words: str | None, why: str | None) -> None:
    """Save the decision on a theme, and that its customers are to be told."""
    store, language = opened(shell)
    at = wall_clock.now()
    one = meant(theme, store.themes(), language)
    seen = overview(store, usual_period(at.date()), at.date())
    row = next(row for row in seen.rows if row.theme.id == one.id)
    try:
        decided(store, row, ThemeState(state), typed(words or ""), typed(why or ""), at, new_id)
    except Told as error:
        fail(error, language, BAD_INPUT)
    shown(store, one.id, language)


def opened(shell: Shell) -> tuple[Store, Language]:
    """Open the store including collected records; return it with the language."""
    store = shell.store(collected=True)
    return store, shell.speak(store.settings.language)


def _fresh() -> Theme:
    return Theme(id=new_id(), at=wall_clock.now(), name="?")


def _change(store: Store, theme: str, change: Change, language: Language) -> None:
    _kept(store, meant(theme, store.themes(), language), change, language)


def _kept(store: Store, theme: Theme, change: Change, language: Language) -> None:
    try:
        store.keep_themes(change(theme, store.themes()))
    except Told as error:
        fail(error, language, BAD_INPUT)
    shown(store, theme.id, language)


def shown(store: Store, theme_id: str, language: Language) -> None:
    """Update who is to be told, and print the theme."""
    today = wall_clock.now().date()
    themes, rows = store.themes(), overview(store, usual_period(today), today).rows
    in_step(store, rows, new_id)
    leading = changes.leading(themes[theme_id], themes)
    put(line(next(row for row in rows if row.theme.id == leading.id), language))


def _noted(given: Sequence[str], store: Store, language: Language) -> list[tuple[str, str]]:
    """Return (note id, conversation id) of the notes that are meant; exits for an unknown one."""
    known = {found.note_id: found.conversation_id for found in store.search(Query())}
    meant: list[tuple[str, str]] = []
    for one in given:
        beginning = typed(one).strip().upper()
        found = [note_id for note_id in known if beginning and note_id.startswith(beginning)]
        if len(found) != 1:
            told = N_("There is no note {id}. `interview search --json` tells the numbers of notes.")
            if found:
                told = N_("Several notes begin with {id}. Give more characters.")
            say_and_exit(language.say(told, id=typed(one)), BAD_INPUT if found else NOTHING_FOUND)
        meant.append((found[0], known[found[0]]))
    return meant
