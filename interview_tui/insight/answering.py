"""Applies answers after the call to the conversation or the private record."""

from datetime import date, timedelta
from typing import NamedTuple

from interview_tui.insight.after_call import Asked, Question, corrected, uncorrected
from interview_tui.insight.traits import of_note
from interview_tui.language.catalogue import Code
from interview_tui.language.day_time import DayTime
from interview_tui.records import changes, customer_changes
from interview_tui.records.changes import Change
from interview_tui.records.clean import clean
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.note import LONGEST_TEXT, Evidence, Note
from interview_tui.records.private import Private
from interview_tui.records.words import Fate, HowKnown, Kind, Track


class Kept(NamedTuple):
    """The conversation and its private record, with the customer."""

    conversation: Conversation
    private: Private
    customer: Customer | None = None
    """None if there is no such record, or nobody was named."""


def in_a_word(meaning: str, today: date) -> date:
    """Return the date a one-letter answer means: tomorrow, next Friday, in a week."""
    if meaning == "tomorrow":
        return today + timedelta(days=1)
    if meaning == "friday":
        return today + timedelta(days=(4 - today.weekday()) % 7 or 7)
    return today + timedelta(days=7)


def with_note(kept: Kept, note: Note, *made: Change) -> Kept:
    """Change a note as one version; the same objects are returned if nothing changes."""
    conversation = changes.amended(kept.conversation, note.id, *made)
    return kept if conversation is kept.conversation else kept._replace(conversation=conversation)


def dated(kept: Kept, note: Note, due: date, at: DayTime | None = None) -> Kept:
    """Give a promise its date, and the time if one was named."""
    return with_note(kept, note, lambda one: changes.dated(one, due, kept.conversation.author, at))


def of_kind(kept: Kept, note: Note, kind: Kind | None, parked: bool, track: Track | None, code: Code) -> Kept:
    """Give a note its kind and the matching track; a promise without an owner becomes mine."""
    author, said = kept.conversation.author, changes.said_on(kept.conversation, note, note.at.date())
    return with_note(
        kept,
        note,
        lambda one: changes.of_kind(one, kind, parked=parked, track=track, author=author, code=code, said=said),
    )


def placed(kept: Kept, note: Note, before: Note, fate: str | None, theme: str, code: Code) -> Kept:
    """Place a parked matter or a solution: as the letter says, or under the theme that was typed.

    `before` is the note as it was when first asked about: answering again replaces the earlier answer.
    """

    def goes(one: Note) -> Note:
        if fate is None:
            return changes.themed(one, theme)
        said = changes.said_on(kept.conversation, one, one.at.date())
        return changes.placed(one, Fate(fate), author=kept.conversation.author, code=code, said=said)

    return with_note(kept, note, lambda one: changes.not_yet_placed(one, before), goes)


def with_evidence(kept: Kept, note: Note, text: str, *, beside: tuple[Evidence, ...] | None = None) -> Kept:
    """Add evidence to a fact; unchanged if the text is empty.

    `beside`: the evidence to build on, dropping what was added after it.
    """
    return with_note(kept, note, lambda one: changes.evidenced(one, text, beside=beside))


def known_by(kept: Kept, note: Note, how: HowKnown) -> Kept:
    """Record how a fact is known."""
    return with_note(kept, note, lambda one: changes.known_by(one, how))


def next_known(how: HowKnown | None) -> HowKnown | None:
    """Return the next way of knowing, cyclically, starting and ending with None."""
    ring: list[HowKnown | None] = [None, *HowKnown]
    return ring[(ring.index(how) + 1) % len(ring)]


def in_words(kept: Kept, question: Question, text: str) -> Kept:
    """Record an answer that belongs in the private record."""
    field = {Asked.LEARNT: "learnt", Asked.INTENTION: "intention"}[question.about]
    # Cleaning may lengthen a text (NFC), so cut the cleaned one.
    return kept._replace(private=kept.private.changed(**{field: clean(text)[:LONGEST_TEXT]}))


def complaint(kept: Kept, note: Note) -> Kept:
    """Turn a criticism into a complaint."""
    return with_note(kept, note, changes.complaint)


def criticism(kept: Kept, note: Note) -> Kept:
    """Turn a complaint back into a criticism; unchanged if it is none."""
    return with_note(kept, note, changes.criticism)


def turned_over(kept: Kept, note: Note) -> Kept:
    """Switch a promise between the customer's side and ours."""
    one = kept.conversation
    return with_note(kept, note, lambda promise: changes.turned_over(promise, one.author, one.customer))


def guess_became(kept: Kept, meaning: str) -> Kept:
    """Record what became of the guess."""
    return kept._replace(private=kept.private.changed(guess_became=meaning))


def customer_spoke(kept: Kept, question: Question) -> Kept:
    """Reassign a turn of mine to the customer."""
    if question.change is None:
        return kept
    return kept._replace(private=corrected(kept.private, question.change))


def i_spoke(kept: Kept, question: Question) -> Kept:
    """Undo reassigning a turn to the customer; unchanged if it was not."""
    if question.change is None or kept.private.changes[question.change].pressed is None:
        return kept
    return kept._replace(private=uncorrected(kept.private, question.change))


def trait(kept: Kept, note: Note, entry: Entry, replaces: Entry | None = None) -> Kept:
    """Record a trait from a note, replacing what the note gave before; `replaces` ends."""
    if kept.customer is None:
        return kept
    customer = _without_trait(kept.customer, note)
    if replaces is not None:
        customer = customer_changes.ended(customer, replaces.id, entry.learnt_at, entry.since)
    then = customer_changes.begun(customer, entry)
    # What is known already is not recorded twice, and not asked again.
    is_known = of_note(then, note.id) is None
    return with_note(kept, note, lambda one: changes.no_trait(one, is_known))._replace(customer=then)


def no_trait(kept: Kept, note: Note) -> Kept:
    """Record that a note does not describe the person."""
    customer = _without_trait(kept.customer, note) if kept.customer is not None else None
    return with_note(kept, note, changes.no_trait)._replace(customer=customer)


def not_kept(kept: Kept, note: Note) -> Kept:
    """Record that a sensitive detail is not to be kept of the person: it stays in the note, which stays here."""
    customer = _without_trait(kept.customer, note) if kept.customer is not None else None
    return with_note(kept, note, lambda one: changes.no_trait(one, stays=True))._replace(customer=customer)


def undecided(kept: Kept, note: Note) -> Kept:
    """Record nothing about the person from a note, and leave the question open."""
    customer = _without_trait(kept.customer, note) if kept.customer is not None else None
    return with_note(kept, note, lambda one: changes.no_trait(one, False))._replace(customer=customer)


def _without_trait(customer: Customer, note: Note) -> Customer:
    before = of_note(customer, note.id)
    return customer if before is None else customer_changes.taken_back(customer, before.id)
