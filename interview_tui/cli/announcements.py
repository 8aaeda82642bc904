"""`interview announcements`: things many customers are to be told: why, who knows by now, and how they took it."""

from collections.abc import Iterable, Sequence
from datetime import date

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.narrowing import customer_meant, day_meant
from interview_tui.cli.shell import BAD_INPUT, NOTHING_FOUND, Shell, new_id, put, say_and_exit, typed
from interview_tui.desk.announcing.beginning import meant
from interview_tui.desk.lists.gathering import gather
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.due.date import parse_due
from interview_tui.language.message import N_
from interview_tui.port.store import Store
from interview_tui.records import announcement as announcements
from interview_tui.records import telling as tellings
from interview_tui.records.announcement import Announcement
from interview_tui.records.fold import fold
from interview_tui.records.spoken_telling import (
    announcement_told,
    count_told,
    reason_alone,
    reason_apart,
    state_told,
    telling_told,
)
from interview_tui.records.telling import Telling, counted


def new(
    shell: Shell,
    text: str,
    why: str | None,
    by: str | None,
    words: str | None,
    organisation: str | None,
    customers: Sequence[str],
) -> None:
    """Save an announcement to these customers; print its id and the number of customers."""
    store = shell.store()
    language = shell.speak(store.settings.language)
    now = wall_clock.now()
    ids = list(dict.fromkeys(whom(store, words, organisation, customers, now.date(), language)))
    if not ids:
        told = N_("Nobody is meant: give --words, --organisation or --customer.")
        say_and_exit(language.say(told), BAD_INPUT)
    said, reason = reason_apart(typed(text), language)
    announcement = Announcement(
        id=new_id(),
        at=now,
        author=store.settings.author,
        text=said,
        because=reason_alone(typed(why or ""), language) or reason,
        due=_by(by, now.date(), language),
        tellings=tuple(Telling(id=new_id(), customer_id=one, by=store.id) for one in ids),
        by=store.id,
    )
    store.announce(announcement)
    many = language.count("for {n} customer", "for {n} customers", len(ids))
    put(f"{announcement_told(announcement, language)}  ({many}, {announcement.id})")


def list_all(shell: Shell, as_json: bool) -> None:
    """Print all announcements, the latest first; exits with 1 if there are none."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    every = store.announcements() if store else ()
    if as_json:
        put(dumped([_json(one) for one in every]))
    if not every:
        say_and_exit(language.say(N_("Nothing is told to many yet.")), NOTHING_FOUND)
    if not as_json:
        put("\n".join(_line(one, language) for one in every))


def show(shell: Shell, announcement: str, as_json: bool) -> None:
    """Print one announcement, with who knows it and how they took it."""
    store = shell.store_to_read(collected=True)
    language = shell.speak(store.settings.language if store else None)
    one = _meant(announcement, store.announcements() if store else (), language)
    names = {head.id: head.title for head in store.customer_heads().heads} if store else {}
    if as_json:
        put(dumped(_json(one) | {"customers": [_row(row, names.get(row.customer_id)) for row in one.tellings]}))
        return
    today, me = _today(), store.settings.author if store else ""
    lines = [_line(one, language)]
    for row in one.tellings:
        told, how = state_told(row, today, language), telling_told(row, me)
        after = f"  ({how})" if how else ""
        lines.append(f"  {names.get(row.customer_id, row.customer_id)}: {told}{after}")
    put("\n".join(lines))


def told(
    shell: Shell,
    announcement: str,
    customer: str,
    on: str | None,
    words: str | None,
    reaction: str | None,
    not_wished: bool,
) -> None:
    """Record that a customer was told, or does not wish to hear it."""
    store = shell.store(collected=True)
    language = shell.speak(store.settings.language)
    one = _meant(announcement, store.announcements(), language)
    person = customer_meant(customer, store, language)
    row = tellings.of_person(one.tellings, store.same_people().leading(person.id))
    if row is None:
        told = N_("{name} is not among those who are told this.")
        say_and_exit(language.say(told, name=person.title), NOTHING_FOUND)
    day = day_meant(on, language) or _today()

    def change(before: Telling) -> Telling:
        if not_wished:
            return tellings.unwished(before, day)
        known = tellings.told(before, day, store.settings.author, typed(words or ""))
        return tellings.taken(known, typed(reaction or ""))

    after = store.change_announcement(one.id, lambda each: announcements.with_telling(each, row.id, change))
    now = after.telling(row.id) or row
    put(f"{person.title}: {state_told(now, _today(), language)}")


def withdraw(shell: Shell, announcement: str) -> None:
    """Withdraw an announcement; whoever was told keeps it in their history."""
    store = shell.store()
    language = shell.speak(store.settings.language)
    one = _meant(announcement, store.announcements(), language)
    today = _today()
    after = store.change_announcement(one.id, lambda each: announcements.withdrawn(each, each.withdrawn or today))
    put(_line(after, language))


def _today() -> date:
    return wall_clock.now().date()


def whom(
    store: Store,
    words: str | None,
    organisation: str | None,
    customers: Iterable[str],
    today: date,
    language: Language,
) -> Iterable[str]:
    """Yield the ids of the customers who are meant; exits if a name, the words or the organisation match nobody."""
    yield from (customer_meant(one, store, language).id for one in customers)
    if not (words or organisation):
        return
    gathered = gather(store, today)
    if words:
        yield from _found([one.id for one in meant(gathered, typed(words))], words, language)
    if organisation:
        firm = fold(typed(organisation))
        every = (one for one in gathered.customers if one.left is None)
        there = [one.id for one in every if fold(one.organisation or "") == firm]
        yield from _found(there, organisation, language)


def _found(ids: Sequence[str], given: str, language: Language) -> Sequence[str]:
    if not ids:
        say_and_exit(language.say(N_("“{words}” matches nobody: nothing was kept."), words=typed(given)), BAD_INPUT)
    return ids


def _by(given: str | None, today: date, language: Language) -> date | None:
    if not given:
        return None
    day = parse_due(typed(given), today, language.code)
    if day is None:
        told = N_("{day} is no day I understand. Try {date}, or 2026-11-21.")
        say_and_exit(language.say(told, day=typed(given), date=forms.long_date(today, language)), BAD_INPUT)
    return day


def _meant(given: str, every: Sequence[Announcement], language: Language) -> Announcement:
    beginning = typed(given).strip().upper()
    found = [one for one in every if beginning and one.id.startswith(beginning)]
    if len(found) != 1:
        told = N_("There is no announcement {id}. `interview announcements list` shows all.")
        if found:
            told = N_("Several announcements begin with {id}. Give more characters.")
        say_and_exit(language.say(told, id=typed(given)), BAD_INPUT if found else NOTHING_FOUND)
    return found[0]


def _line(one: Announcement, language: Language) -> str:
    stands = list(count_told(counted(one.tellings), language))
    if one.due is not None:
        stands.append(language.say(N_("by {date}"), date=forms.long_date(one.due, language)))
    if one.withdrawn is not None:
        stands.append(language.say(N_("withdrawn on {day}"), day=forms.long_date(one.withdrawn, language)))
    return f"{announcement_told(one, language)}  ({', '.join([*stands, one.id])})"


def _json(one: Announcement) -> Json:
    count = counted(one.tellings)
    return {
        "id": one.id,
        "at": one.at.isoformat(),
        "author": one.author,
        "text": one.text,
        "because": one.because or None,
        "due": one.due.isoformat() if one.due else None,
        "withdrawn": one.withdrawn.isoformat() if one.withdrawn else None,
        "told": count.told,
        "open": count.open,
        "not_wished": count.unwished,
    }


def _row(row: Telling, name: str | None) -> Json:
    return {
        "customer_id": row.customer_id,
        "customer": name,
        "state": row.state.value,
        "told": row.told.isoformat() if row.told else None,
        "by": row.teller or None,
        "words": row.words or None,
        "reaction": row.reaction or None,
    }
