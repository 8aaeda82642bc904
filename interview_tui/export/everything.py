"""Everything stored on a customer, for that person to read: every field of every record, in words."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any

from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.told_fields import labelled, told
from interview_tui.insight.noted import Since, following, said_since
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.port.privacy import Everything, Went, Whole
from interview_tui.records.announcement import Announcement
from interview_tui.records.begun_line import BegunLine
from interview_tui.records.comment import Comment
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.customer import Customer
from interview_tui.records.draft import Draft, Line
from interview_tui.records.entry import EarlierValue, Entry
from interview_tui.records.note import Note
from interview_tui.records.presence import speaker
from interview_tui.records.private import Private
from interview_tui.records.resting import Rest
from interview_tui.records.spoken import channel_word, informed_word, kind_word, state_word, when_told
from interview_tui.records.spoken_comment import say_word
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.spoken_measures import answer_named
from interview_tui.records.spoken_since import since_words
from interview_tui.records.theme import Theme
from interview_tui.records.words import Kind

SPEAKING = N_("Thoughts, comments and the like that name or quote them")
STILL_NAMED = N_("Themes and announcements, for others too, that name or quote them")
_IN_HEADING = frozenset({"started_at", "time_told", "channel", "author", "status", "form", "informed"})


def everything_summary(everything: Everything, today: date, language: Language) -> Paper:
    """Return the paper: the customer, each conversation with its private part, and what lies aside."""
    say = language.say
    name = everything.customer.title if everything.customer else everything.customer_id
    since = said_since(whole.conversation for whole in everything.wholes)
    parts = [*_about(everything, language), *(_conversation(whole, since, language) for whole in everything.wholes)]
    parts += [_there(one, language) for one in everything.there]
    parts += [Part(say(heading), items) for heading, items in _beside(everything, language) if items]
    heading = say(N_("Everything that is kept on this person"))
    if any(one.conversation.id == everything.customer_id for one in everything.wholes):
        heading = say(N_("Everything that is kept of this conversation"))
    return Paper(name, (heading, forms.long_date(today, language)), tuple(parts))


def _beside(everything: Everything, language: Language) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """Yield what else is kept, each with its heading; some of it may be empty."""
    yield N_("Comments on their conversations"), tuple(_comment(one, language) for one in everything.comments)
    yield (
        N_("What was to be told to them, as to others"),
        tuple(_announced(one, language) for one in everything.announcements),
    )
    for one in everything.appointments:
        yield N_("Appointments of a calendar"), _items("Appointment", one.model_dump(), language)
    yield (
        N_("Themes under which what they said was gathered"),
        tuple(_themed(one, language) for one in everything.themes),
    )
    yield N_("Lines begun and not entered yet"), tuple(_begun(one, language) for one in everything.begun)
    yield N_("Of what nobody is reminded for now"), tuple(_rest(one, language) for one in everything.rests)
    yield N_("What went out by an export"), tuple(item for one in everything.went for item in _went(one, language))
    for heading, texts in ((SPEAKING, everything.speaking), (STILL_NAMED, everything.still_named)):
        yield heading, tuple(Item(0, "", text) for text in texts)
    yield (
        N_("Other files, as they are; their text stands in the JSON file"),
        tuple(Item(0, "", one.place) for one in everything.aside),
    )


def _about(everything: Everything, language: Language) -> Iterator[Part]:
    """Yield the person's record, or each of them if they have several."""
    heading = language.in_context("heading", NC_("heading", "Customer"))
    if everything.customer is None:
        yield Part(heading, _items("Customer", {"id": everything.customer_id}, language))
    else:
        yield from _record(everything.customer, heading, language)
    for one in everything.others:
        yield from _record(one, language.say(N_("Another record of this person")), language)
    for merge in everything.merges:
        heading = N_("Which records are one person") if merge.same else N_("Which records are two people")
        yield Part(language.say(heading), _items("Merge", merge.model_dump(), language))


def _record(customer: Customer, heading: str, language: Language) -> Iterator[Part]:
    yield Part(heading, _items("Customer", customer.model_dump(), language, frozenset({"entries", "earlier"})))
    if customer.entries:
        entries = tuple(_entry(one, language) for one in customer.entries)
        yield Part(language.say(N_("What is known of them, and what was")), entries)
    if customer.earlier:
        earlier = tuple(item for one in customer.earlier for item in _earlier(customer, one, language))
        yield Part(language.say(N_("What was kept before")), earlier)


def _entry(entry: Entry, language: Language) -> Item:
    rest = told("Entry", entry.model_dump(), language, frozenset({"aspect", "text"}))
    return Item(0, aspect_word(entry.aspect, language), entry.text, labelled(rest))


def _earlier(customer: Customer, earlier: EarlierValue, language: Language) -> Iterator[Item]:
    """Yield a field's earlier value, in the same words as its present one."""
    until = labelled(told("EarlierValue", earlier.model_dump(), language, frozenset({"field", "value"})))
    try:
        default = Customer.model_fields[earlier.field].default
        then = customer.changed(**{earlier.field: default if earlier.value is None else earlier.value})
    except (KeyError, ValueError):  # a newer version kept it
        yield Item(0, earlier.field, earlier.value or "", until)
        return
    nothing = language.say(N_("nothing"))
    known = tuple(told("Customer", {earlier.field: getattr(then, earlier.field)}, language))
    for label, text in known or told("Customer", {earlier.field: nothing}, language):
        yield Item(0, label, text, until)


def _conversation(whole: Whole, since: Since, language: Language) -> Part:
    conversation = whole.conversation
    heading = [
        when_told(conversation, language),
        channel_word(conversation.channel, language),
        conversation.author,
        state_word(conversation.form, conversation.status, language),
        language.say(N_("informed: {how}"), how=informed_word(conversation.informed, language)),
    ]
    known = conversation.changed(notes=()).model_dump()
    items = [
        *(_notes(conversation, since, language) or [Item(0, "", language.say(N_("Nothing was noted.")))]),
        *_measure(conversation, language),
        *_items("Conversation", known, language, _IN_HEADING | {"measure"}),
        *_private(whole.private, conversation, language),
        *(_draft(whole.draft, language) if whole.draft else []),
    ]
    return Part(" · ".join(one for one in heading if one), tuple(items))


def _there(conversation: Conversation, language: Language) -> Part:
    """Return what a person said in somebody else's conversation."""
    told = language.say(
        N_("There in a conversation with somebody else, {when}"), when=when_told(conversation, language)
    )
    said = _notes(conversation, {}, language) or [Item(0, "", language.say(N_("Nothing they said was noted.")))]
    return Part(told, tuple(said))


def _comment(comment: Comment, language: Language) -> Item:
    rest = told("Comment", comment.model_dump(), language, frozenset({"say"}))
    return Item(0, say_word(comment.say, language), comment.text, labelled(rest))


def _begun(line: BegunLine, language: Language) -> Item:
    return Item(0, line.asked, line.text, labelled(told("BegunLine", line.model_dump(), language)))


def _rest(rest: Rest, language: Language) -> Item:
    return Item(0, "", ", ".join(labelled(told("Rest", rest.model_dump(), language))))


def _went(went: Went, language: Language) -> Iterator[Item]:
    """Yield a destination, and below it each conversation that went there."""
    yield Item(0, "", ", ".join(labelled(told("Destination", went.to.model_dump(), language))))
    for one in went.sent:
        yield Item(1, "", ", ".join(labelled(told("Sent", one.model_dump(), language))))


def _announced(announcement: Announcement, language: Language) -> Item:
    """Return an announcement, with its state for this person."""
    of_all = told("Announcement", announcement.model_dump(exclude={"tellings"}), language, frozenset({"text"}))
    rows = (pair for one in announcement.tellings for pair in told("Telling", one.model_dump(), language))
    return Item(0, "", announcement.text, labelled(chain(of_all, rows)))


def _themed(theme: Theme, language: Language) -> Item:
    """Return a theme, with this person's notes in it and the question they are to be asked."""
    of_all = told("Theme", theme.model_dump(exclude={"notes", "to_ask"}), language, frozenset({"name"}))
    notes = (pair for one in theme.notes for pair in told("Gathered", one.model_dump(), language))
    to_ask = (pair for one in theme.to_ask for pair in told("ToAsk", one.model_dump(), language))
    return Item(0, "", theme.name, labelled(chain(of_all, notes, to_ask)))


def _items(
    record: str, known: dict[str, Any], language: Language, but: frozenset[str] = frozenset()
) -> tuple[Item, ...]:
    return tuple(Item(0, label, text) for label, text in told(record, known, language, but))


def _notes(conversation: Conversation, since: Since, language: Language) -> list[Item]:
    items = []
    # The time at which a note was written says nothing of a conversation that was written up later.
    but = frozenset({"kind", "at"} if conversation.written_up else {"kind"})
    for depth, note in in_reading_order(conversation.notes):
        later = [since_words(one.note, one.at.date(), language, note.at.date()) for one in following(note.id, since)]
        remarks = (*_remarks(note, conversation, language, but), *later)
        items.append(Item(depth, kind_word(note.kind, False, language), note.text, remarks))
        items += [Item(depth + 1, language.say(N_("written before")), text) for text in note.earlier]
    return items


def _remarks(note: Note, conversation: Conversation, language: Language, but: frozenset[str]) -> tuple[str, ...]:
    kept = note.model_dump(exclude_defaults=True)
    if note.said_by is not None:
        said_by = speaker(conversation, note)
        kept["said_by"] = said_by.name if said_by else None
    if note.kind is Kind.PROMISE:
        # An open one is kept like any other.
        kept["promise"] = note.model_dump()["promise"]
    return labelled(told("Note", kept, language, but))


def _measure(conversation: Conversation, language: Language) -> list[Item]:
    answer = conversation.measure
    if answer is None:
        return []
    label = language.in_context("kept", NC_("kept", "Answer to a measure"))
    text = answer_named(answer, language)
    rest = told("MeasureAnswer", answer.model_dump(), language, frozenset({"measure", "value", "mode"}))
    return [Item(0, label, text, labelled(rest))]


def _private(private: Private, conversation: Conversation, language: Language) -> tuple[Item, ...]:
    texts = {note.id: note.text for note in conversation.living()}
    thanked = [texts[one] for one in private.thanked if one in texts]
    return _items("Private", {**private.model_dump(), "thanked": thanked}, language)


def _draft(draft: Draft, language: Language) -> list[Item]:
    label = language.say(N_("Draft"))
    lines = [_line(one, label, language) for one in (*draft.aside, draft.line) if not one.empty]
    return [*lines, *_items("Draft", draft.model_dump(exclude_defaults=True), language)]


def _line(line: Line, label: str, language: Language) -> Item:
    return Item(0, label, line.text, labelled(told("Line", line.model_dump(exclude_defaults=True), language)))
