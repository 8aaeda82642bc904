"""`interview privacy`: hand out or erase what is stored on a person, how long it is kept, and what is private."""

import shlex
import sys
from pathlib import Path
from typing import Literal

from interview_tui.cli import wall_clock
from interview_tui.cli.my_name import with_my_name
from interview_tui.cli.narrowing import only_one
from interview_tui.cli.shell import (
    BAD_INPUT,
    NOTHING_FOUND,
    Shell,
    fail,
    home_folder,
    printable,
    put,
    say_and_exit,
    tell,
    typed,
)
from interview_tui.cli.team_folder import out_of_team_folder
from interview_tui.desk.customer.changing import kept_until
from interview_tui.desk.exporting.copies import copies_told
from interview_tui.desk.exporting.running import NotWritten, write_ready
from interview_tui.desk.listening import LAW
from interview_tui.desk.still_named import still_named
from interview_tui.export.file_name import everything_name, free_path
from interview_tui.export.formats import everything_in, formats_of_everything
from interview_tui.insight.matching import meant
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.due.date import parse_due
from interview_tui.language.message import N_
from interview_tui.port.faults import Fault, NotFound, Unreadable
from interview_tui.port.privacy import Everything
from interview_tui.port.store import Store
from interview_tui.records.clean import clean_line
from interview_tui.records.customer import Customer, title
from interview_tui.records.fold import fold
from interview_tui.records.settings import Listening
from interview_tui.records.signing import signed


def export(shell: Shell, customer: str, format_: str | None, into: str, name: str | None) -> None:
    """Write everything stored on a person into new files, one per format, and print where."""
    store, language, person = _person(shell, customer)
    settings, everything = with_my_name(store, name, language), store.everything_on(person.id)
    wholes = tuple(one._replace(conversation=signed(one.conversation, settings)) for one in everything.wholes)
    everything = everything._replace(wholes=wholes)
    now = wall_clock.now()
    formats = [one for one in formats_of_everything() if format_ in (None, one.id)]
    named = Path(into).expanduser() / everything_name(person.name, person.id, now.date(), language)

    def files(path: Path) -> list[Path]:
        return [path.with_name(f"{path.name}.{one.ending}") for one in formats]

    for path, form in zip(files(free_path(named, files)), formats, strict=True):
        content = everything_in(form, everything, now, language).encode()
        try:
            write_ready(path, content, home_folder(shell.home), make_folder=True)
        except NotWritten as error:
            fail(error, language, BAD_INPUT)
        put(language.say(N_("Written: {path}"), path=printable(str(path))))
    tell(language.say(N_("It also holds what is private to you. Read it before you hand it over.")))


def erase(shell: Shell, customer: str, yes: str | None) -> None:
    """Erase everything stored on a person, after the name was typed."""
    store, language, person = _person(shell, customer)
    everything = store.everything_on(person.id)
    if [one.conversation.id for one in everything.wholes] == [person.id]:
        told = N_("That is a conversation with nobody yet. It is deleted with: {command}")
        say_and_exit(language.say(told, command=f"interview delete {person.id}"), BAD_INPUT)
    tell(printable(_what_goes(person, everything, language)))
    conversations = (*(one.conversation for one in everything.wholes), *everything.there)
    if told := copies_told(store, {person.id, *(one.id for one in conversations)}, language):
        tell(told)
    given = typed(yes) if yes is not None else _asked(language)
    if fold(clean_line(given)) not in (fold(person.name), fold(person.title)):
        say_and_exit(language.say(N_("That is not the name. Nothing was erased.")), NOTHING_FOUND)
    erased = store.erase(person.id)
    out_of_team_folder(store, language)
    how_many = language.count("{n} conversation", "{n} conversations", erased.conversations)
    files = language.count("{n} file", "{n} files", erased.files)
    put(language.say(N_("Erased: {conversations}, {files}, and the search index."),
                     conversations=how_many, files=files))  # fmt: skip
    if erased.there:
        told = language.count("{n} conversation", "{n} conversations", erased.there)
        tell(language.say(N_("In {conversations} with others the name and what they said are gone; the rest stays."),
                          conversations=told))  # fmt: skip
    if (also := still_named(erased.speaking, erased.still_named)) is not None:
        tell(printable(also.told(language)))
    tell(
        language.say(
            N_(
                "Backups you made yourself and files you handed over are out of reach."
                " Others' notes may still name the person:"
            )
        )
    )
    tell(f"    interview search {printable(shlex.quote(person.name))}")


def keep(shell: Shell, customer: str, until: str) -> None:
    """Set until when a person's data is needed; `-` removes the date."""
    store, language, person = _person(shell, customer)
    if store.customer(person.id) is None:
        say_and_exit(language.say(N_("The record of {id} cannot be read; look with `interview doctor`."), id=person.id),
                     BAD_INPUT)  # fmt: skip
    answer, now = typed(until).strip(), wall_clock.now()
    day = None if answer == "-" else parse_due(answer, now.date(), language.code)
    if day is None and answer != "-":
        say_and_exit(
            language.say(N_("{day} is no day I understand. Try 31 Dec 2028, or in 2 years."), day=answer), BAD_INPUT
        )
    store.change_customer(person.id, lambda one: kept_until(one, day, now))
    if day is None:
        put(language.say(N_("{name}: no date until which to keep it."), name=person.title))
    else:
        put(language.say(N_("{name}: keep until {date}."), name=person.title, date=forms.long_date(day, language)))


def review(shell: Shell, state: Literal["on", "off"] | None, days: str | None) -> None:
    """Set or show whether private reviews are kept, and for how many days."""
    store = shell.store() if state or days else shell.store_to_read()
    if store is None:
        say_and_exit(shell.speak().say(N_("There are no conversations yet.")), NOTHING_FOUND)
    language = shell.speak(store.settings.language)
    settings = store.settings
    if state is not None:
        settings = settings.changed(private=state == "on")
    if days is not None:
        settings = settings.changed(private_days=_days(days, language))
    if settings != store.settings:
        store.change_settings(settings)
    put(_review_told(store, language))


def _review_told(store: Store, language: Language) -> str:
    say, settings = language.say, store.settings
    kept = N_("Kept for you alone: who spoke when, your guess, your review.")
    nothing = N_("Nothing private is kept: not who spoke when, no guess, no review.")
    told = [say(kept if settings.private else nothing)]
    if settings.private_days is None:
        told.append(say(N_("It stays until you delete it.")))
    else:
        days = language.count("{n} day", "{n} days", settings.private_days)
        told.append(
            say(N_("Anything kept is removed {days} after a conversation, unless it is marked to stay."), days=days)
        )
    return " ".join(told)


def listening(shell: Shell, how: Literal["key", "always", "never"] | None) -> None:
    """Set or show whether calls may be listened to; turning it on says what that does."""
    store = shell.store() if how else shell.store_to_read()
    if store is None:
        say_and_exit(shell.speak().say(N_("There are no conversations yet.")), NOTHING_FOUND)
    language, settings = shell.speak(store.settings.language), store.settings
    if how is not None:
        store.change_settings(settings.changed(listening=_HOW[how]))
        if how != "never":
            from interview_tui.listening.words import DOES, DOES_NOT

            put(" ".join(language.say(told) for told in (*DOES, *DOES_NOT, LAW)))
    put(language.say(_LISTENS[store.settings.listening]))


_HOW = {"key": Listening.BY_KEY, "always": Listening.ALWAYS, "never": Listening.NEVER}
_LISTENS = {
    Listening.NOT_ASKED: N_("Listening is off: Ctrl+F in a call explains it, and asks."),
    Listening.BY_KEY: N_("Ctrl+F in a call listens to who speaks. Nothing is recorded."),
    Listening.ALWAYS: N_("Each call is listened to for who speaks. Nothing is recorded."),
    Listening.NEVER: N_("Listening is never used in this store."),
}


def _days(given: str, language: Language) -> int | None:
    if given == "-":
        return None
    if not (given.isascii() and given.isdigit() and 0 < int(given) <= 36500):
        say_and_exit(language.say(N_("{days} is no number of days. Write 90, or - for no end."), days=given), BAD_INPUT)
    return int(given)


def _person(shell: Shell, customer: str) -> tuple[Store, Language, Customer]:
    """Return the customer who is meant; exits if there is none, or several."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    wanted = typed(customer)
    found: tuple[Customer, ...] = ()
    if store is not None:
        found = meant(wanted, _known(store)) or _nobodys(store, wanted, language)
    if store is None or not found:
        fail(NotFound(N_("There is no customer {name}."), name=wanted), language, NOTHING_FOUND)
    return store, language, only_one(found, language)


def _nobodys(store: Store, wanted: str, language: Language) -> tuple[Customer, ...]:
    """Return the conversation without a customer whose id begins with `wanted`, as if it were a person."""
    try:
        conversation = store.read(store.find(wanted))
    except (NotFound, Unreadable):
        return ()
    if conversation.customer_id is not None:
        return ()
    nobody = language.say(N_("without a name"))
    return (Customer(id=conversation.id, name=nobody, since=conversation.started_at),)


def _known(store: Store) -> list[Customer]:
    """Return all customers and other participants.

    Those whose record cannot be read get the name from their conversations, or their id.
    """
    register = store.customers()
    known = dict(register.customers)
    for head in store.heads():
        if isinstance(head, Fault):
            continue
        for one in head.present:
            known.setdefault(one.id, Customer(id=one.id, name=one.name, since=head.started_at))
        if head.customer_id and head.customer_id not in known:
            known[head.customer_id] = Customer(
                id=head.customer_id, name=head.customer or head.customer_id, organisation=head.organisation,
                since=head.started_at,
            )  # fmt: skip
    for fault in register.faults:
        if fault.id and fault.id not in known:
            known[fault.id] = Customer(id=fault.id, name=fault.id, since=wall_clock.now())
    return list(known.values())


def _what_goes(person: Customer, everything: Everything, language: Language) -> str:
    count = len(everything.wholes)
    conversations = language.count("{n} conversation", "{n} conversations", count)
    name = title(person.name, person.organisation)
    told = N_("Everything on {name} will be erased for good, {conversations} and all that belongs to them.")
    goes = language.say(told, name=name, conversations=conversations)
    if everything.speaking:
        texts = language.count(
            "{n} text of yours that names or quotes them goes too (a thought, a comment, an appointment, a review).",
            "{n} texts of yours that name or quote them go too (thoughts, comments, appointments, reviews).",
            len(everything.speaking),
        )
        goes = f"{goes} {texts}"
    if everything.still_named:
        stays = N_("What names or quotes them and stays, as it concerns others too: {where}.")
        goes = f"{goes} {language.say(stays, where='; '.join(everything.still_named))}"
    if not everything.there:
        return goes
    there = language.count("{n} conversation", "{n} conversations", len(everything.there))
    also = N_("In {conversations} with others the name goes and what they said; what others said stays.")
    return f"{goes} {language.say(also, conversations=there)}"


def _asked(language: Language) -> str:
    if not (sys.stdin and sys.stdin.isatty()):
        told = N_("To erase without being asked, give the name: --yes NAME.")
        say_and_exit(language.say(told), BAD_INPUT)
    tell(language.say(N_("Type the name to go on; anything else leaves everything as it is:")))
    return sys.stdin.readline()
