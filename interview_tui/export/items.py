"""Notes as items of a paper: their words, and the remarks beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from interview_tui.export.complaint_remarks import complaint_remarks
from interview_tui.export.paper import Item
from interview_tui.insight.asked import questions_above
from interview_tui.insight.noted import Noted, Since, following
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import time_told
from interview_tui.language.message import N_
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import title
from interview_tui.records.note import Note
from interview_tui.records.parts import Promise
from interview_tui.records.presence import names, speaker
from interview_tui.records.spoken import (
    channel_word,
    due_words,
    fate_words,
    form_told,
    how_known_word,
    kind_word,
    length_held,
    promise_state,
    when_told,
    written_up_word,
)
from interview_tui.records.spoken_since import about_words, addition_words, on_earlier, since_words, stays_words
from interview_tui.records.words import Kind

_NOTHING_SINCE: Since = MappingProxyType({})


def title_of(conversation: Conversation, language: Language) -> str:
    """Return the title of a conversation: whom it was with."""
    if conversation.customer is None:
        return language.say(N_("Conversation without a name"))
    return title(conversation.customer, conversation.organisation)


def present_words(conversation: Conversation, language: Language) -> str:
    """Return the other participants; empty if there were none."""
    there = ", ".join(names(conversation).values())
    return language.say(N_("there: {names}"), names=there) if there else ""


def facts_of(conversation: Conversation, language: Language) -> tuple[str, ...]:
    """Return when, how long, where and with whom it was, and who else took part; unknown facts are left out."""
    facts = [when_told(conversation, language), length_held(conversation, language)]
    facts += [channel_word(conversation.channel, language), conversation.author]
    facts += [form_told(conversation.form, language), written_up_word(conversation, language)]
    facts.append(present_words(conversation, language))
    return tuple(fact for fact in facts if fact)


def items_of(
    notes: Sequence[tuple[int, Note]],
    conversation: Conversation,
    language: Language,
    heading: Kind | None = None,
    since: Since = _NOTHING_SINCE,
) -> tuple[Item, ...]:
    """Return the items of a part, with the questions above their answers.

    Depths count among these notes. Notes of the kind named by the heading get no label. `since`: what later
    conversations say of the notes.
    """
    questions = questions_above(conversation, notes)
    items, answers = [], 0
    for depth, note in notes:
        if question := questions.get(note.id):
            items.append(Item(0, "", question, quiet=True))
        if depth == 0:
            # Answers stand under their question; what is no answer, or to another one, does not.
            answers = 1 if question or (answers and note.question == _question_of(items)) else 0
        said_by = speaker(conversation, note)
        item = item_of(depth + answers, note, language, heading, following(note.id, since))
        items.append(_said_by(item, said_by.name, language) if said_by else item)
    return tuple(items)


def item_of(
    depth: int, note: Note, language: Language, heading: Kind | None = None, since: tuple[Noted, ...] = ()
) -> Item:
    """Return a note as an item with all its remarks."""
    label = capital(kind_word(note.kind, False, language)) if note.kind is not None and note.kind is not heading else ""
    # Only its writer ever sees such a note: it leaves in no export.
    remarks = [stays] if (stays := stays_words(note, language)) else []
    remarks += [one.text for one in note.evidence]
    if note.how_known:
        remarks.append(how_known_word(note.how_known, language))
    remarks += complaint_remarks(note, language)
    remarks += [on_earlier(note.asks_on, language, near=note.at.date())] if note.asks_on else []
    remarks += [words] if (words := fate_words(note, language)) else []
    remarks += [added] if (added := addition_words(note, language)) else []
    remarks += [about] if (about := about_words(note, language)) else []
    remarks += [since_words(one.note, one.at.date(), language, near=note.at.date()) for one in since]
    return Item(depth, label, words_of(note, language), tuple(remarks), note=note.id)


def promise_item(note: Note, promise: Promise, language: Language) -> Item:
    """Return a promise as an item, with its day, whose it is and its state."""
    day = day_of(note, promise, language) if promise.due else language.say(N_("no date yet"))
    state = promise_state(promise.state, language)
    remarks = [", ".join([day, *([promise.owner] if promise.owner else []), state]), *_became(note, promise, language)]
    return Item(0, "", note.text, tuple(remarks), note=note.id)


def _became(note: Note, promise: Promise, language: Language) -> Iterator[str]:
    """Yield the original due date, why it was moved or not kept, and when the customer was told."""
    near = note.at.date()
    if promise.moved_from is not None:
        day = forms.weekday_date(promise.moved_from, language, near=near)
        yield language.say(N_("moved from {date}"), date=day)
    if promise.reason:
        yield promise.reason
    if promise.told is not None:
        yield language.say(N_("they were told on {date}"), date=forms.weekday_date(promise.told, language, near=near))


def day_of(note: Note, promise: Promise, language: Language) -> str:
    """Return when a promise is due; empty if neither a day nor a time was named."""
    if promise.due is not None:
        return due_words(promise.due, promise.due_time, language, near=note.at.date())
    return time_told(promise.due_time, language) if promise.due_time is not None else ""


def words_of(note: Note, language: Language) -> str:
    """Return the text of a note for reading: a quote in quotation marks."""
    return forms.quoted(note.text, language) if note.kind is Kind.QUOTE else note.text


def capital(word: str) -> str:
    """Return a word capitalised for a heading."""
    return word[:1].upper() + word[1:]


def _question_of(items: list[Item]) -> str:
    return next((item.text for item in reversed(items) if item.quiet), "")


def _said_by(item: Item, name: str, language: Language) -> Item:
    return replace(item, remarks=(language.say(N_("said by {name}"), name=name), *item.remarks))
