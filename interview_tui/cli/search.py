"""`interview search`: finds notes by words, kind, customer and days, newest first, after what is known of customers."""

import sys
from collections.abc import Iterator
from itertools import chain
from threading import Thread

import click

from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.narrowing import day_meant, guide_meant, word_meant
from interview_tui.cli.shell import NOTHING_FOUND, Shell, home_folder, put, say_and_exit, tell, typed
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.search import Found, FoundEntry, Query
from interview_tui.port.store import Store
from interview_tui.records.aspects import FOLDED
from interview_tui.records.customer import title
from interview_tui.records.spoken import kind_word, status_word, track_name
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.spoken_terms import lasting_told
from interview_tui.records.words import Kind, Status, Track

LOOK_S = 0.2
"""Seconds between two checks of how far the index is."""


def search(
    shell: Shell,
    words: tuple[str, ...],
    kind: str | None,
    track: str | None,
    customer: str | None,
    author: str | None,
    since: str | None,
    until: str | None,
    guide: str | None,
    status: str | None,
    as_json: bool,
) -> None:
    """Print the entries and notes found; exits with 1 if there are none."""
    store = shell.store_to_read(collected=True)
    language = shell.speak(store.settings.language if store else None)
    query = Query(
        words=" ".join(map(typed, words)),
        kind=word_meant("--kind", kind, Kind, lambda one, spoken: kind_word(one, False, spoken), language),
        track=word_meant("--track", track, Track, track_name, language),
        customer=typed(customer) if customer else None,
        author=typed(author) if author else None,
        since=day_meant(since, language),
        until=day_meant(until, language),
        guide=guide_meant(guide, store, home_folder(shell.home), language),
        status=word_meant("--status", status, Status, status_word, language),
    )
    found: Iterator[Found | FoundEntry] = iter(())
    if store is not None:
        if store.read_only:
            tell(store.read_only.told(language))
        _bring_up(store, language)
        found = chain(store.search_entries(query), store.search(query))
    customers = store.customer_names().customers if store else {}
    names = {one.id: one.title for one in customers.values()}
    first = next(found, None)
    if as_json:
        put(dumped([_json(one) for one in ([] if first is None else [first, *found])]))
    if first is None:
        say_and_exit(language.say(N_("Nothing found.")), NOTHING_FOUND)
    if not as_json:
        put(_line(first, names, language))
        for one in found:
            put(_line(one, names, language))


def _bring_up(store: Store, language: Language) -> None:
    """Bring the index up to date; shows progress at a terminal."""
    if not (sys.stderr and sys.stderr.isatty()):
        store.refresh(wait=True)
        return
    # A daemon, so that Ctrl+C does not wait for it.
    reading = Thread(target=store.refresh, kwargs={"wait": True}, daemon=True)
    reading.start()
    shown = ""
    while reading.is_alive():
        reading.join(LOOK_S)
        if (now := store.progress) is not None:
            told = language.say(N_("Searching … {read} of {of} conversations read"), read=now.read, of=now.of)
            click.echo(f"\r{told:<{len(shown)}}", err=True, nl=False)
            shown = told
    if shown:
        click.echo(f"\r{' ' * len(shown)}\r", err=True, nl=False)


def _line(one: Found | FoundEntry, names: dict[str, str], language: Language) -> str:
    if isinstance(one, FoundEntry):
        return _entry_line(one, language)
    name = names.get(one.customer_id or "") or (title(one.customer, one.organisation) if one.customer else "")
    kind = kind_word(one.kind, False, language) if one.kind else ""
    remarks = ", ".join(filter(None, (kind, track_name(one.track, language) if one.track else "")))
    day = forms.long_date(one.at.date(), language)
    at = "" if one.written_up else forms.clock(one.at)
    where = f"{one.conversation_id}  {day:>11} {at:5}  {name or language.say(N_('without a name'))}"
    return f"{where}\n    {remarks + ': ' if remarks else ''}{' '.join(one.text.split())}"


def _entry_line(one: FoundEntry, language: Language) -> str:
    """Return an entry in two lines; of things better not mentioned only that there is one."""
    entry, folded = one.entry, one.entry.aspect in FOLDED
    when = "" if folded else lasting_told(entry.since, entry.until, language)
    told = ", ".join(filter(None, ("…" if folded else entry.text, when)))
    return (
        f"{one.customer_id}  {title(one.customer, one.organisation)}\n    {aspect_word(entry.aspect, language)}: {told}"
    )


def _json(one: Found | FoundEntry) -> Json:
    if isinstance(one, FoundEntry):
        entry = one.entry
        return {
            "entry": entry.id,
            "customer_id": one.customer_id,
            "customer": one.customer,
            "organisation": one.organisation,
            "aspect": entry.aspect,
            "text": entry.text,
            "since": entry.since,
            "until": entry.until,
            "over": entry.over,
        }
    return {
        "note": one.note_id,
        "conversation": one.conversation_id,
        "customer": one.customer,
        "at": one.at.isoformat(),
        "kind": one.kind,
        "track": one.track,
        "text": one.text,
        "written_up": one.written_up,
    }
