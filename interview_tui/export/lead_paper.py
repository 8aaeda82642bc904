"""A released conversation as the team lead sees it, for their screen and for the author to check."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from interview_tui.export.items import capital, item_of, items_of, promise_item, title_of
from interview_tui.export.items import facts_of as all_facts_of
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.aspects import ROWS, Stands
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.spoken_measures import answer_named
from interview_tui.records.spoken_terms import lasting_told


def lead_paper(conversation: Conversation, customer: Customer | None, language: Language) -> Paper:
    """Return notes with their whys, quotes and promises in the order of the talk, and changes of the customer.

    Both as handed over: without times, and without anything that stays with its writer.
    """
    parts = [Part("", tuple(_notes(conversation, language)))]
    if conversation.measure is not None:
        parts.append(Part(answer_named(conversation.measure, language)))
    changed = tuple(_changed(customer, conversation.started_at.date(), language)) if customer is not None else ()
    if changed:
        parts.append(Part(language.say(N_("Changed about the customer")), changed))
    return Paper(title_of(conversation, language), all_facts_of(conversation, language), tuple(parts))


def _notes(conversation: Conversation, language: Language) -> Iterator[Item]:
    for item in items_of(in_reading_order(conversation.notes), conversation, language):
        note = conversation.note(item.note) if item.note else None
        if note is None or note.promise is None:
            yield item
            continue
        # How it stands, and what they know of it, matters more here than anything else.
        stands = promise_item(note, note.promise, language).remarks
        yield replace(item, remarks=(*stands, *item_of(0, note, language).remarks))


def _changed(customer: Customer, day: date, language: Language) -> Iterator[Item]:
    for one in customer.known:
        row = ROWS.get(one.aspect)
        if one.learnt_at.date() == day and not one.mistaken and row is not None and row.stands is not Stands.FOLDED:
            yield _entry(one, language)


def _entry(one: Entry, language: Language) -> Item:
    lasting = lasting_told(one.since, one.until, language)
    return Item(0, capital(aspect_word(one.aspect, language)), one.text, (lasting,) if lasting else ())
