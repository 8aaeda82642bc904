"""Makes a team lead's sample: what three people handed over, the comments on it, and what has been read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.item import hash_of, item
from interview_tui.records.comment import Comment, Say
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.handed import Handed, Handing
from interview_tui.records.readings import Reading, Readings
from interview_tui.records.states import ReadState
from interview_tui.records.theme import Theme
from interview_tui.sample.lead_script import LeadConversationScript, LeadScript, PersonScript, read_lead_script
from interview_tui.sample.made_id import made_id
from interview_tui.sample.make import Sample, records_of
from interview_tui.sample.themes import themes_of
from interview_tui.sample.workdays import workday


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who released conversations, and what arrived from them."""

    handing: Handing
    arrivals: tuple[tuple[Handed, dict[str, Any]], ...]
    """Conversations, customers and answers, as handed over."""
    said: tuple[Comment, ...]
    """The lead's comments to them."""
    readings: Readings


@dataclass(frozen=True, slots=True)
class LeadSample:
    """All of a lead's sample."""

    lead: str
    """The lead's name."""
    people: tuple[Person, ...]
    themes: tuple[Theme, ...] = ()
    """Themes the lead gathered from several of their customers."""


def lead_sample(language: str, now: datetime, lead_store: str) -> LeadSample:
    """Return the sample as seen from `now`, for the store that is called `lead_store` outside."""
    script = read_lead_script(language)
    people = tuple(_person(one, now, lead_store) for one in script.people)
    return LeadSample(script.lead, people, _themes(script, now))


def _themes(script: LeadScript, now: datetime) -> tuple[Theme, ...]:
    held: dict[tuple[str, int], Conversation] = {}
    customers: list[Customer] = []
    outside: dict[str, str] = {}
    for person in script.people:
        made, digests = records_of(person.customers, now, person.name), _digests(person, now)
        customers += made.customers
        names = {one.id: one.name for one in made.customers}
        for one, conversation in _scripts(person, made):
            held[names[conversation.customer_id or ""], one.ago] = conversation
            ids = (conversation.id, *(note.id for note in conversation.notes))
            outside |= {each: digests.of(each) for each in ids}
        outside |= {one.id: digests.of(one.id) for one in made.customers}
    return themes_of(script.themes, held, customers, now, outside.__getitem__)


def _person(script: PersonScript, now: datetime, lead_store: str) -> Person:
    made = records_of(script.customers, now, script.name)
    digests = _digests(script, now)
    held = [(one, conversation) for one, conversation in _scripts(script, made)]
    said = [pair for one, conversation in held for pair in _said(one, conversation, digests, lead_store, now.date())]
    records = [
        *(("conversation", item(one, digests).record) for one in made.conversations),
        *(("customer", item(one, digests).record) for one in made.customers),
        *(("comment", answer.as_document()) for _, answer in said if answer is not None),
    ]
    readings = (_reading(one, conversation, digests) for one, conversation in held if one.state is not ReadState.NEW)
    return Person(
        Handing(id=digests.store, author=script.name),
        tuple(_arriving(sort, record) for sort, record in records),
        tuple(comment for comment, _ in said),
        Readings(id=digests.store, read=tuple(sorted(readings, key=lambda one: one.id))),
    )


def _digests(script: PersonScript, now: datetime) -> Digests:
    return Digests(made_id(datetime.combine(now.date(), time(), now.tzinfo), script.name))


def _arriving(sort: str, record: dict[str, Any]) -> tuple[Handed, dict[str, Any]]:
    return Handed.from_document({"id": record["id"], "sort": sort, "hash": hash_of(record)}), record


def _scripts(script: PersonScript, made: Sample) -> Iterator[tuple[LeadConversationScript, Conversation]]:
    """Yield each conversation of the script with the one made from it."""
    names = {one.id: one.name for one in made.customers}
    of = {(names[one.customer_id or ""], one.started_at.time()): one for one in made.conversations}
    for customer in script.customers:
        for one in customer.conversations:
            yield one, of[customer.name, one.start]


def _note_of(script: LeadConversationScript, conversation: Conversation, name: str | None) -> str | None:
    place = next((place for place, one in enumerate(script.notes) if name and one.name == name), None)
    return conversation.notes[place].id if place is not None else None


def _said(
    script: LeadConversationScript, conversation: Conversation, digests: Digests, lead_store: str, today: date
) -> Iterator[tuple[Comment, Comment | None]]:
    for place, one in enumerate(script.said):
        note = _note_of(script, conversation, one.note)
        about = {
            "store": digests.store,
            "conversation": digests.of(conversation.id),
            "note": note and digests.of(note),
        }
        said = Comment(
            id=digests.of(f"{conversation.id} {place}", "comment"), to=digests.store, say=one.say, text=one.text,
            on=workday(today, -one.ago), **about,
        )  # fmt: skip
        answer = Comment(
            id=digests.of(f"{conversation.id} {place} answer", "comment"), to=lead_store, say=Say.ANSWER,
            text=one.answer, on=workday(today, 1 - one.ago), answers=said.id, **about,
        ) if one.answer else None  # fmt: skip
        yield said, answer


def _reading(script: LeadConversationScript, conversation: Conversation, digests: Digests) -> Reading:
    marked = [note for name in script.important if (note := _note_of(script, conversation, name))]
    return Reading(
        id=digests.of(conversation.id),
        state=script.state,
        important=tuple(sorted(map(digests.of, marked))),
        seen=(1, 1),
    )
