"""`interview themes`: what several customers spoke of, how many of how many, their words, and who is to be told."""

from collections.abc import Mapping
from textwrap import shorten

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.narrowing import day_meant
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, put, say_and_exit, typed
from interview_tui.desk.themes.overview import Evidence, Overview, Row, overview, usual_period
from interview_tui.insight.periods import Period
from interview_tui.insight.theme_asked import Asked
from interview_tui.insight.theme_counts import Count
from interview_tui.insight.theme_words import ASKED_IN, asked_told, bar, count_told, named_told, state_told, trend_told
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.search import Found
from interview_tui.records.theme import Theme
from interview_tui.records.theme_changes import Themes, leading, with_name
from interview_tui.records.words import Kind, Track

_CELLS, _LONGEST_NAME = 12, 34
NO_THEME = N_("No theme was begun yet. `interview themes new NAME` begins one.")


def list_all(
    shell: Shell,
    since: str | None,
    until: str | None,
    tag: str | None,
    as_json: bool,
    output: str | None,
    format_: str | None,
    names: str | None,
) -> None:
    """Print the themes by track with how many customers spoke of each, of how many; exits with 1 if there are none.

    With a file or a format they are written as a page or a table.
    """
    found, language = _read(shell, since, until, tag or "")
    if found is not None and found.rows and (output is not None or format_ is not None):
        from interview_tui.cli.themes_written import write

        write(shell, found, output, format_, names, language)
        return
    if as_json:
        put(dumped([_json(row) for row in found.rows] if found else []))
    if found is None or not found.rows:
        say_and_exit(language.say(NO_THEME), NOTHING_FOUND)
    if not as_json:
        put("\n".join(_lines(found, language)))


def meant(given: str, themes: Themes, language: Language) -> Theme:
    """Return the theme of a name or id prefix; exits if there is none.

    For one that was merged into another, that other is returned.
    """
    name = typed(given).strip()
    called = with_name(name, themes)
    if called is not None:
        return called
    found = [one for one in themes.values() if name and one.id.startswith(name.upper())]
    if len(found) != 1:
        told = N_("There is no theme {name}. `interview themes` shows all.")
        if found:
            told = N_("Several themes begin with {name}. Give more characters.")
        say_and_exit(language.say(told, name=name), BAD_INPUT if found else NOTHING_FOUND)
    return leading(found[0], themes)


def show(shell: Shell, theme: str, as_json: bool) -> None:
    """Print a theme with all that was said on it, for and against."""
    found, language = _read(shell, None, None)
    rows = {row.theme.id: row for row in found.rows} if found else {}
    store = shell.store_to_read(collected=True)
    row = rows[meant(theme, store.themes() if store else {}, language).id]
    if as_json:
        names = dict(_names(shell))
        put(dumped(_json(row) | {"notes": [_note(one, names) for one in row.evidence]}))
        return
    put("\n".join(_shown(row, _names(shell), language)))


def suggest(shell: Shell, as_json: bool) -> None:
    """Print suggested themes for notes without one, and names that occur with them; exits with 1 if there are none.

    Includes the words that explain each suggestion.
    """
    found, language = _read(shell, None, None)
    names = {row.theme.id: row.theme.name for row in found.rows} if found else {}
    known = found.suggestions() if found else None
    made = [(note, known.of(note.note_id, note.text)) for note in found.without] if found and known else []
    told = [(note, one) for note, every in made for one in every[:1]]
    loose = found.named if found else ()
    if as_json:
        shared = (
            {"note": note.note_id, "text": note.text, "theme": names[one.theme_id], "because": list(one.because)}
            for note, one in told
        )
        under = (
            {"note": row.id, "theme": one.name, "because": [], "named": True} for one in loose for row in one.notes
        )
        put(dumped([*shared, *under]))
    if not told and not loose:
        say_and_exit(language.say(N_("No note shares two rare words with a theme.")), NOTHING_FOUND)
    if not as_json:
        for note, one in told:
            why = language.say(N_("because: {words}"), words=", ".join(one.because))
            put(f"{note.note_id}  {note.text}\n    {names[one.theme_id]}?  {why}")
        for each in loose:
            put(named_told(each, language))


def line(row: Row, language: Language) -> str:
    """Return a theme in a line: `Monatsabschluss: 7 of 18, being worked on, 4 to tell`."""
    counted = [count_told(count, language) for count in row.counts.values()]
    counted += [asked_told(one, language) for one in row.asked if one.asked or one.waiting]
    return f"{row.theme.name}: {', '.join([*counted, state_told(row.theme, len(row.told.open), language)])}"


def _read(shell: Shell, since: str | None, until: str | None, tag: str = "") -> tuple[Overview | None, Language]:
    store = shell.store_to_read(collected=True)
    language = shell.speak(store.settings.language if store else None)
    today = wall_clock.now().date()
    usual = usual_period(today)
    period = Period(day_meant(since, language) or (None if until else usual.since), day_meant(until, language) or today)
    return (overview(store, period, today, typed(tag)) if store else None), language


def _lines(found: Overview, language: Language) -> list[str]:
    lines: list[str] = []
    for track in Track:
        rows = found.in_track(track)
        if rows:
            asked = len(found.reached[track].customers) if track in found.reached else 0
            lines += [*([""] if lines else []), language.say(ASKED_IN[track], n=asked)]
            lines += [_counted(row, row.counts[track], language) for row in rows]
    bare = [row for row in found.rows if not row.counts]
    if bare:
        lines += [*([""] if lines else []), language.say(N_("Not counted: nothing in a track yet"))]
        lines += [f"      {_bare(row, language)}" for row in bare]
    if found.without:
        n = len(found.without)
        lines += ["", language.count("{n} note without a theme", "{n} notes without a theme", n)]
    return lines


def _counted(row: Row, count: Count, language: Language) -> str:
    state, asked = state_told(row.theme, len(row.told.open), language), (asked_told(one, language) for one in row.asked)
    says = ", ".join(filter(None, (state, trend_told(count, language), *asked)))
    name = shorten(row.theme.name, _LONGEST_NAME, placeholder="…")
    return f"  {len(count.spoke):>2}  {bar(count, _CELLS)}  {name:<{_LONGEST_NAME}}  {says}".rstrip()


def _bare(row: Row, language: Language) -> str:
    asked = [asked_told(one, language) for one in row.asked]
    return f"{row.theme.name}  {', '.join([state_told(row.theme, len(row.told.open), language), *asked])}"


def _shown(row: Row, names: Mapping[str, str], language: Language) -> list[str]:
    lines = [line(row, language)]
    if row.theme.belongs:
        lines.append(language.say(N_("belongs to it: {what}"), what=row.theme.belongs))
    if row.theme.outside:
        lines.append(language.say(N_("does not: {what}"), what=row.theme.outside))
    for against, heading in ((False, None), (True, N_("Against it"))):
        unasked = [one for one in row.evidence if one.note.note_id not in row.answers]
        some = [one for one in unasked if one.row.against is against]
        if some and heading:
            lines.append(language.say(heading))
        lines += [f"  {one.note.text}  ({_source(one.note, names, language)})" for one in some]
    for one in row.asked:
        question = language.say(N_("Asked: {question}"), question=one.question.text)
        answers = (row.answers[each] for each in one.notes if each in row.answers)
        said = [note for note in answers if note.kind is not Kind.WHY]
        lines += [f"{question}  ({asked_told(one, language)})"]
        lines += [f"  {note.text}  ({_source(note, names, language)})" for note in said]
    if row.told.open and row.news is not None:
        lines.append(
            language.say(N_("To tell: {names}"), names=", ".join(names.get(one, one) for one in row.told.open))
        )
    lines += [f"  {forms.short_date(memo.at.date(), language)}  {memo.text}" for memo in row.memos]
    return lines


def _source(note: Found, names: Mapping[str, str], language: Language) -> str:
    who = names.get(note.customer_id or "", note.customer or "?")
    return f"{who}, {forms.short_date(note.at.date(), language)}, {note.note_id}"


def _names(shell: Shell) -> Mapping[str, str]:
    store = shell.store_to_read(collected=True)
    return {head.id: head.title for head in store.customer_heads().heads} if store else {}


def _json(row: Row) -> Json:
    from interview_tui.export.writers.themed_rows import count_record

    theme = row.theme
    return {
        "id": theme.id,
        "name": theme.name,
        "belongs": theme.belongs or None,
        "outside": theme.outside or None,
        "state": theme.state,
        "because": theme.because or None,
        "is_told": row.told.is_whole,
        "told": len(row.told.known),
        "not_wished": len(row.told.unwished),
        "to_tell": len(row.told.open),
        "memos": [{"at": memo.at.isoformat(), "text": memo.text} for memo in row.memos],
        "counts": [count_record(track, count) for track, count in row.counts.items()],
        "asked": [_asked(one) for one in row.asked],
    }


def _asked(asked: Asked) -> Json:
    interval = asked.interval
    return {
        "question": asked.question.text,
        "asked": len(asked.asked),
        "answered": len(asked.answered),
        "against": len(asked.against),
        "to_ask": len(asked.waiting),
        "low": round(interval.low, 1) if interval else None,
        "high": round(interval.high, 1) if interval else None,
        "notes": list(asked.notes),
    }


def _note(one: Evidence, names: Mapping[str, str]) -> Json:
    note = one.note
    return {
        "id": note.note_id,
        "conversation": note.conversation_id,
        "customer": names.get(note.customer_id or "", note.customer),
        "day": note.at.date().isoformat(),
        "kind": note.kind,
        "track": note.track,
        "text": note.text,
        "against": one.row.against,
    }
