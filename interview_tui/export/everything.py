"""Everything kept on one customer, for that person to read."""

from datetime import date

from interview_tui.export.summary import Item, Part, Summary
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.port.privacy import Everything, Whole
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.customer import Customer
from interview_tui.records.draft import Draft
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.spoken import (
    channel_word,
    fate_words,
    how_known_word,
    informed_word,
    kind_word,
    on_earlier,
    promise_state,
    status_word,
    track_name,
)
from interview_tui.records.words import Kind
from interview_tui.talktime.live import Talk

_BECAME = {"confirmed": NC_("guess", "confirmed"), "refuted": NC_("guess", "refuted"), "open": NC_("guess", "open")}
_SPEAKERS = {
    Talk.STAFF: NC_("speaker", "me"),
    Talk.CUSTOMER: NC_("speaker", "customer"),
    Talk.SILENCE: NC_("speaker", "silence"),
}


def everything_summary(everything: Everything, today: date, language: Language) -> Summary:
    """Return the customer, each conversation with what is private, what lies aside."""
    say = language.say
    name = everything.customer.title if everything.customer else everything.customer_id
    parts = [_about(everything, language), *(_conversation(whole, language) for whole in everything.wholes)]
    if everything.aside:
        files = tuple(Item(0, "", one.place) for one in everything.aside)
        parts.append(
            Part(say(N_("Originals and damaged files, as they are; their text stands in the JSON file")), files)
        )
    told = say(N_("Everything that is kept on this person"))
    return Summary(name, (told, forms.long_date(today, language)), tuple(parts))


def _about(everything: Everything, language: Language) -> Part:
    say, customer = language.say, everything.customer
    items = [Item(0, say(N_("ID")), everything.customer_id)]
    if customer is not None:
        items = [*_customer(customer, language), *items]
    return Part(language.in_context("heading", NC_("heading", "Customer")), tuple(items))


def _customer(customer: Customer, language: Language) -> list[Item]:
    say = language.say
    facts = [
        (say(N_("Name")), customer.name),
        (say(N_("Organisation")), customer.organisation or ""),
        (say(N_("Form of address")), customer.address),
        (say(N_("Known since")), forms.long_date(customer.since.date(), language)),
        (say(N_("Informed that notes are kept")), _informed(customer, language)),
        (say(N_("Keep until")), forms.long_date(customer.keep_until, language) if customer.keep_until else ""),
    ]
    return [Item(0, label, text) for label, text in facts if text]


def _informed(customer: Customer, language: Language) -> str:
    if customer.informed_on is None:
        return ""
    return f"{informed_word(customer.informed, language)}, {forms.long_date(customer.informed_on, language)}"


def _conversation(whole: Whole, language: Language) -> Part:
    conversation, say = whole.conversation, language.say
    start = conversation.started_at
    heading = [
        f"{forms.long_date(start.date(), language)}, {forms.clock(start)}",
        channel_word(conversation.channel, language),
        conversation.author,
        status_word(conversation.status, language),
        say(N_("informed: {how}"), how=informed_word(conversation.informed, language)),
    ]
    items = [
        *_notes(conversation, language),
        *_private(whole.private, language),
        *(_draft(whole.draft, language) if whole.draft else []),
    ]
    return Part(
        " · ".join(one for one in heading if one), tuple(items) or (Item(0, "", say(N_("Nothing was noted."))),)
    )


def _notes(conversation: Conversation, language: Language) -> list[Item]:
    items = []
    for depth, note in in_reading_order(conversation.notes):
        label = kind_word(note.kind, note.parked, language)
        items.append(Item(depth, label, note.text, tuple(_remarks(note, language))))
        items += [Item(depth + 1, language.say(N_("written before")), text) for text in note.earlier]
    return items


def _remarks(note: Note, language: Language) -> list[str]:
    remarks = [forms.clock(note.at)]
    remarks += [track_name(note.track, language)] if note.track else []
    remarks += [one.text for one in note.evidence]
    if note.kind is Kind.PROMISE:
        remarks += [forms.long_date(note.due, language)] if note.due else []
        remarks.append(promise_state(note.promise, language))
    remarks += [how_known_word(note.how_known, language)] if note.how_known else []
    remarks += [on_earlier(note.asks_on, language)] if note.asks_on else []
    remarks += [words] if (words := fate_words(note, language)) else []
    return [*remarks, *([note.owner] if note.owner else [])]


def _private(private: Private, language: Language) -> list[Item]:
    say = language.say
    became = language.in_context("guess", _BECAME[private.guess_became]) if private.guess_became else ""
    spoke = [
        f"{forms.elapsed(one.at_s)} {language.in_context('speaker', _SPEAKERS[one.state])}" for one in private.changes
    ]
    texts = [
        (say(N_("My own questions")), " · ".join(private.questions), ()),
        (say(N_("My guess")), private.guess, (became,) if became else ()),
        (say(N_("New to me")), private.learnt, ()),
        (say(N_("My review")), private.review, ()),
        (say(N_("One thing for next time")), private.intention, ()),
        (say(N_("Who spoke from when on")), ", ".join(spoke), ()),
    ]
    return [Item(0, label, text, remarks) for label, text, remarks in texts if text]


def _draft(draft: Draft, language: Language) -> list[Item]:
    label = language.say(N_("Draft"))
    return [Item(0, label, one.text) for one in (*draft.aside, draft.line) if not one.empty]
