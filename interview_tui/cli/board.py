"""`interview board`: the team lead's board as on the screen, with all its rows."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.narrowing import day_meant, guide_meant, word_meant
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, home_folder, put, say_and_exit, tell, typed
from interview_tui.cli.themes import meant as theme_meant
from interview_tui.desk.team.gathering import counts_of, holding, read_team
from interview_tui.insight.board import Key, Row, Section, Team, rows_of
from interview_tui.insight.board_wanted import Wanted
from interview_tui.insight.board_words import MISSING, Counts, Told, heading, state_word, told
from interview_tui.insight.periods import Period
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.fold import fold
from interview_tui.records.spoken import kind_word, track_name
from interview_tui.records.states import ReadState
from interview_tui.records.words import Kind, Track


@dataclass(frozen=True, slots=True)
class _Shown:
    """The rows, and what their texts are made from."""

    team: Team
    wanted: Wanted
    counts: Mapping[Key, Counts]
    language: Language


def board(
    shell: Shell,
    words: tuple[str, ...],
    customer: str | None,
    guide: str | None,
    theme: str | None,
    kind: str | None,
    track: str | None,
    since: str | None,
    until: str | None,
    state: str | None,
    person: str | None,
    as_json: bool,
) -> None:
    """Print the board; exits with 1 if nobody has handed anything over, or if nothing matches the filters."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    if store is None or not store.has_collected():
        if as_json:
            put(dumped([]))
        say_and_exit(language.say(N_("Nothing was collected yet: `interview collect FOLDER`.")), NOTHING_FOUND)
    if person and any((words, customer, guide, theme, kind, track, since, until, state)):
        only = N_("With --person the latest conversations to read are shown, and nothing else can be wanted with it.")
        say_and_exit(language.say(only), BAD_INPUT)
    if store.read_only:
        tell(store.read_only.told(language))
    for one in store.of_others():
        one.refresh(wait=True)
    team = read_team(store, wall_clock.now().date())
    wanted = Wanted(
        words=" ".join(map(typed, words)),
        customer=typed(customer) if customer else "",
        guide=guide_meant(guide, store.together(), home_folder(shell.home), language) or "",
        theme=theme_meant(theme, store.themes(), language).id if theme else "",
        kind=word_meant("--kind", kind, Kind, lambda one, spoken: kind_word(one, False, spoken), language),
        track=word_meant("--track", track, Track, track_name, language),
        period=Period(day_meant(since, language), day_meant(until, language)),
        state=word_meant("--state", state, ReadState, state_word, language) or "",
    )
    wanted = _of_person(person, wanted, team, language)
    rows = rows_of(team, wanted, holding(store, wanted))
    new = [one.came.key for one in rows if one.section is Section.NEW and one.came is not None]
    counts = counts_of(store, new, {}) if wanted.person is None else {}
    _print(rows, _Shown(team, wanted, counts, language), as_json=as_json)


def _of_person(person: str | None, wanted: Wanted, team: Team, language: Language) -> Wanted:
    if not person:
        return wanted
    found = [store for store, name in team.authors.items() if fold(typed(person)) in fold(name)]
    if len(found) != 1:
        sentence = N_("Nobody of that name released anything: {name}.")
        several = N_("Several people have that in their name: {name}. Give more of it.")
        say_and_exit(language.say(several if found else sentence, name=typed(person)), NOTHING_FOUND)
    return wanted.but(person=found[0])


def _print(rows: tuple[Row, ...], shown: _Shown, *, as_json: bool) -> None:
    language = shown.language
    if as_json:
        put(dumped([_json(one, shown) for one in rows]))
        sys.exit(0 if rows else NOTHING_FOUND)
    for section in Section:
        lines = [_line(one, shown) for one in rows if one.section is section]
        if lines:
            put("\n".join([heading(section, shown.wanted, shown.team.today, language), *lines]))
    if not rows:
        nothing = N_("Nothing waits, nobody asks, and all that is new was read.")
        put(language.say(N_("Nothing of what was released fits.") if shown.wanted else nothing))
    put(language.say(MISSING))
    if not rows:
        sys.exit(NOTHING_FOUND)


def _line(one: Row, shown: _Shown) -> str:
    said = _told(one, shown)
    what = ": ".join(filter(None, (said.what, said.text)))
    who = ": ".join(filter(None, (said.who, what)))
    return f"  {who}  ({said.beside})" if said.beside else f"  {who}"


def _told(one: Row, shown: _Shown) -> Told:
    counts = shown.counts.get(one.came.key) if one.came is not None else None
    return told(one, shown.team, shown.language, counts=counts, person=shown.wanted.person is not None)


def _json(one: Row, shown: _Shown) -> Json:
    # No author here: what customers wait for must not be added up by person.
    said = _told(one, shown)
    head = one.came.head if one.came is not None else None
    found: Json = {
        "section": one.section.value,
        "customer": head.customer if head else None,
        "organisation": head.organisation if head else None,
        "what": said.what or None,
        "beside": said.beside or None,
        "text": said.text or None,
        "held": head.started_at.date().isoformat() if head else None,
        "state": shown.team.state(one.came.key) if one.came is not None and shown.wanted.person is None else None,
        "conversation": head.id if head else None,
        "note": one.note_id or None,
        "announcement": one.announcement.id if one.announcement else None,
    }
    return found
