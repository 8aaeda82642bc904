"""`interview share`: shows what would be handed over, asks, releases it, and writes the file."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.narrowing import day_meant
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, agreed, fail, printable, put, say_and_exit, tell
from interview_tui.desk.handing_file import refuse_what_is_not_ours, write
from interview_tui.desk.handing_folder import hand_over_in, known_stores, meant, refuse_what_is_anothers
from interview_tui.desk.sharing import (
    Share,
    Shown,
    for_one,
    handed_to,
    may_release,
    new_for,
    release,
    since,
    to_share,
)
from interview_tui.desk.team.releasing import stay_word
from interview_tui.disk.calls import Disk
from interview_tui.exchange.parcel import Parcel
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.conversations import Head
from interview_tui.port.faults import NotFound
from interview_tui.port.store import Store
from interview_tui.records.handed import HandedState, Sort
from interview_tui.records.naming import title

ALL = "all"


def share(
    shell: Shell,
    since_: str | None = None,
    new: bool = False,
    release_: tuple[str, ...] = (),
    take_back: tuple[str, ...] = (),
    for_: str = "",
    output: str | None = None,
    yes: bool = False,
    as_json: bool = False,
) -> None:
    """Hand over what is released; exits with 1 if nothing is, and nothing was before."""
    store = shell.store()
    language = shell.speak(store.settings.language)
    day, today = day_meant(since_, language), wall_clock.now().date()
    heads = {head.id: head for head in store.heads() if isinstance(head, Head)}
    releasing = _meant(store, release_, {one for one, head in heads.items() if may_release(head)}, heads, language)
    taking_back = _meant(store, take_back, {one for one, head in heads.items() if head.released}, heads, language)
    for one in sorted(releasing):
        if not may_release(heads[one]):
            told = N_("{name} is not done with yet: wrap it up, then it can be handed over.")
            say_and_exit(language.say(told, name=one), BAD_INPUT)
    shown = to_share(store, today, releasing, taking_back)
    whom = meant(for_, known_stores(store))
    parcel = shown.parcel if whom is None else for_one(shown, whom.id, alone=not whom.reads_ours)
    parcel = parcel if day is None else since(shown, day, parcel)
    parcel = new_for(shown, for_, parcel) if new else parcel
    if not shown.states:
        say_and_exit(
            language.say(N_("Nothing is released. `interview share --release ID` releases a conversation.")),
            NOTHING_FOUND,
        )
    path = Path(os.path.expanduser(output)) if output else None
    if not (yes or as_json):
        if whom is None or whom.reads_ours:
            _show(shown, language)
        each = [(parcel, for_)]
        if path is not None and path.is_dir():
            each = [(for_one(shown, one.id, alone=True), one.author) for one in known_stores(store)]
        for held, name in each:
            _show_said(held, name, language)
    changes = bool(output or releasing or taking_back)
    if path is not None and path.is_dir():
        refuse_what_is_anothers(path, store, shown)
    elif path is not None:
        refuse_what_is_not_ours(path, shown.handing)
    if changes and not yes:
        _ask(language)
    if changes:
        _release(store, releasing - {one for one in heads if heads[one].released}, True, language)
        _release(store, taking_back, False, language)
    if path is not None and path.is_dir():
        told = N_("Handed over: {path} ({what})")
        for written, held in hand_over_in(path, store, shown, Disk()):
            if not as_json:
                put(language.say(told, path=printable(str(written)), what=_held(held, language)))
    elif path is not None:
        # The numbers first: were it cut off here, none of them would be given twice. Who has it all comes last.
        store.hand_over(shown.handing, shown.states)
        write(parcel, path, Disk())
        if day is None:
            store.hand_over(handed_to(shown, for_), shown.states)
        if not as_json:
            put(
                language.say(
                    N_("Handed over: {path} ({what})"), path=printable(str(path)), what=_held(parcel, language)
                )
            )
    if as_json:
        put(dumped([_json(one) for one in shown.shown]))


def _meant(
    store: Store, given: tuple[str, ...], every: set[str], heads: dict[str, Head], language: Language
) -> frozenset[str]:
    """Return the ids that are meant; exits for an unknown one."""
    found: set[str] = set()
    for one in given:
        if one == ALL:
            found |= every
            continue
        try:
            found.add(store.find(one))
        except NotFound as error:
            fail(error, language, NOTHING_FOUND)
    return frozenset(found & heads.keys())


def _release(store: Store, ids: "frozenset[str] | set[str]", released: bool, language: Language) -> None:
    for one in sorted(ids):
        fault = release(store, one, released)
        if fault is not None:
            tell(fault.told(language))
            sys.exit(BAD_INPUT)


def _show(share: Share, language: Language) -> None:
    for one in share.shown:
        tell(_line(one, language))
    if share.taken_back:
        told = language.count("{n} record is taken back", "{n} records are taken back", share.taken_back)
        tell(told)


def _show_said(parcel: Parcel, name: str, language: Language) -> None:
    said = sum(one.sort == Sort.COMMENT and one.state == HandedState.THERE for one in parcel.states)
    if said:
        told = language.count("{n} comment for {name}", "{n} comments for {name}", said, name=printable(name))
        tell(told)
    name = printable(name)
    if to_tell := sum(len(one["tellings"]) for one in _of(parcel, Sort.ANNOUNCEMENT)):
        whom = language.count(
            "{n} customer to tell, for {name}", "{n} customers to tell, for {name}", to_tell, name=name
        )
        tell(whom)
    if to_ask := sum(len(one["to_ask"]) for one in _of(parcel, Sort.THEME)):
        tell(language.count("{n} customer to ask, for {name}", "{n} customers to ask, for {name}", to_ask, name=name))
    if known := sum(len(one["tellings"]) for one in _of(parcel, Sort.ANNOUNCEMENT, back=True)):
        tell(language.count("{n} customer was told", "{n} customers were told", known))


def _of(parcel: Parcel, sort: Sort, *, back: bool = False) -> Iterator[Json]:
    """Yield a parcel's items of a sort: what others are to do, or with `back` what was done for them."""
    there = (one for one in parcel.states if one.sort == sort and one.state == HandedState.THERE)
    yield from (record for one in there if ("of" in (record := parcel.records[one.id])) is back)


def _line(one: Shown, language: Language) -> str:
    held = one.conversation
    name = title(held.customer, held.organisation) if held.customer else language.say(N_("without a name"))
    day = forms.long_date(held.started_at.date(), language)
    notes = language.count("{n} note", "{n} notes", len(held.notes))
    told = f"{held.id}  {day:>11}  {name}  ({notes}"
    if one.stays:
        reasons = dict.fromkeys(stay_word(stays.why, language) for stays in one.stays)
        told += "; " + language.say(N_("{n} stay: {why}"), n=len(one.stays), why=", ".join(reasons))
    return told + ")"


def _ask(language: Language) -> None:
    if not (sys.stdin and sys.stdin.isatty()):
        say_and_exit(language.say(N_("To hand over without being asked, add --yes.")), BAD_INPUT)
    tell(language.say(N_("Hand this over? [y/N]")))
    if not agreed():
        say_and_exit(language.say(N_("Nothing was handed over.")), NOTHING_FOUND)


def _held(parcel: Parcel, language: Language) -> str:
    there = sum(one.state == HandedState.THERE for one in parcel.states)
    gone = len(parcel.states) - there
    told = [language.count("{n} record", "{n} records", there)]
    if gone:
        told.append(language.count("{n} taken back", "{n} taken back", gone))
    return ", ".join(told)


def _json(one: Shown) -> dict[str, object]:
    held = one.conversation
    return {
        "conversation": held.id,
        "customer": held.customer,
        "organisation": held.organisation,
        "day": held.started_at.date().isoformat(),
        "notes": [note.id for note in held.notes],
        "stay": {stays.note.id: stays.why.value for stays in one.stays},
    }
