"""`interview customers show`: all that is known of a customer, as on their page, today or as of a past day."""

from datetime import date

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.narrowing import customer_meant, day_meant
from interview_tui.cli.shell import NOTHING_FOUND, Shell, put, say_and_exit, tell
from interview_tui.desk.customer.head import head_of
from interview_tui.desk.customer.lines import Gap, Heading
from interview_tui.desk.customer.page import Page, begun, looked_at, unfolded_all
from interview_tui.desk.customer.reading import read_page
from interview_tui.desk.customer.told import Told, told
from interview_tui.insight.following import Asks
from interview_tui.insight.known import informed
from interview_tui.insight.noted import Noted
from interview_tui.insight.person import Person
from interview_tui.insight.timeline import Event
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.aspects import FOLDED
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import PLAIN
from interview_tui.records.entry import Entry


def show(shell: Shell, customer: str, on: str | None, as_json: bool) -> None:
    """Print a customer's page; things better not mentioned are counted, not printed."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    person = customer_meant(customer, store, language)
    read = read_page(store, person.id) if store is not None else None
    if store is None or read is None:
        raise AssertionError("a customer was found in no store")
    for message in (store.read_only, *read.faults):
        if message is not None:
            tell(message.told(language))
    today = wall_clock.now().date()
    page = unfolded_all(looked_at(begun(read, today, store.settings.author), day_meant(on, language)))
    if page.person is None:
        day = forms.long_date(page.day, language)
        say_and_exit(
            language.say(N_("{name} was not known yet on {date}."), name=person.title, date=day), NOTHING_FOUND
        )
    put(dumped(_json(page.person, page.on)) if as_json else "\n".join(_lines(page, language)))


def _lines(page: Page, language: Language) -> list[str]:
    head = head_of(page, language)
    lines = ["  ".join(filter(None, (head.name, head.last)))]
    lines += [" · ".join(pieces) for pieces in (head.first, head.second) if pieces]
    lines += [head.stands] if head.stands else []
    part: list[Told] = []
    for one in page.lines:
        if isinstance(one, Heading):
            lines += [*_columns(part), "", told(one, page, language).text]
            part = []
        elif not isinstance(one, Gap):
            part.append(told(one, page, language))
    return [*lines, *_columns(part)]


def _columns(part: list[Told]) -> list[str]:
    """Return the lines with their first columns aligned."""
    words = max((len(one.word) for one in part), default=0)
    kinds = max((len(one.form) for one in part), default=0)
    lines: list[str] = []
    for one in part:
        lead = [one.word.ljust(words), *([one.form.ljust(kinds)] if kinds else [])]
        behind = ", ".join(filter(None, (one.whose, one.how)))
        lines.append(f"  {'  '.join(lead)}  {one.text}{f'  ({behind})' if behind else ''}".rstrip())
    return lines


def _json(person: Person, on: date | None) -> Json:
    customer = person.customer
    shown = [one for one in customer.known if not one.mistaken and one.aspect not in FOLDED]
    return {
        "id": customer.id,
        "organisation": customer.organisation,
        **customer.model_dump(mode="json", include={*PLAIN}),
        "informed": informed(customer, person.known)[0].value,
        "as_of": _day(on),
        "last_contact": _day(person.known.last.started_at.date()) if person.known.last else None,
        "entries": [_entry(one) for one in shown],
        "not_to_mention": len(person.covered),
        "open": [_open(one) for one in person.open],
        "asks": [_asks(one) for one in person.asks],
        "needs": [_noted(one) for one in person.needs],
        "history": [_event(one) for one in person.events if not one.covered],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _entry(one: Entry) -> Json:
    return {
        "id": one.id,
        "aspect": one.aspect.value,
        "text": one.text,
        "since": one.since,
        "until": one.until,
        "learnt": one.learnt_at.date().isoformat(),
        "conversation": one.conversation,
    }


def _noted(one: Noted) -> Json:
    now = one.so_now
    return {"text": now.text, "on": now.at.date().isoformat(), "conversation": now.conversation, "note": now.note}


def _open(one: Noted) -> Json:
    note = one.note
    return {
        **_noted(one),
        "kind": note.kind.value if note.kind else None,
        "due": _day(note.due),
        "owner": note.owner,
        "theirs": note.theirs,
    }


def _asks(one: Asks[Conversation]) -> Json:
    answer = one.held.measure
    return {
        "measure": answer and answer.measure.value,
        "value": answer and answer.value,
        "on": _day(one.held.started_at.date()),
        "follows": one.follows.value,
        "due": _day(one.on),
        "owner": one.held.author,
        "conversation": one.held.id,
    }


def _event(one: Event) -> Json:
    conversation = one.conversation
    return {
        "what": one.what.value,
        "on": one.on.isoformat(),
        "conversation": conversation.id if conversation else None,
        "form": conversation.form.value if conversation else None,
        "channel": conversation.channel.value if conversation else None,
        "entries": [entry.id for entry in one.entries],
    }
