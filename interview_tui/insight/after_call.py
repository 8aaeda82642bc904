"""The questions worth asking after a call, one at a time; each may be skipped."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from interview_tui.insight.evidence import still_open
from interview_tui.insight.slots import Slot
from interview_tui.insight.traits import may_be_trait, replaceable
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.entry import Entry
from interview_tui.records.forms import is_guided
from interview_tui.records.kept_talk import woven
from interview_tui.records.kinds import row_of
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.words import Kind
from interview_tui.talktime.live import Talk

SHORT_CALL = timedelta(minutes=5)
"""A shorter call is followed by no questions, unless a promise lacks a date."""
MOST = 9
"""The number of questions after one call, unless more promises than that lack dates."""
MOST_KINDS = 3
"""How many notes without a kind are asked about, the longest."""
MOST_FATES = 3
"""How many parked matters are asked about."""
MOST_FACTS = 3
"""How many facts are asked about: more would be bookkeeping."""
MOST_TRAITS = 3
"""How many personal notes are asked about; the others can be handled while reading the conversation."""
CONTRADICTS_S = 60.0
"""In seconds: if so many notes as below were typed in a turn of mine this long, perhaps the customer was speaking."""
CONTRADICTS_NOTES = 3


class Asked(StrEnum):
    """The subjects of the questions."""

    DUE = "due"
    KIND = "kind"
    COMPLAINT = "complaint"
    FATE = "fate"
    TRAIT = "trait"
    SENSITIVE = "sensitive"
    EVIDENCE = "evidence"
    SPEAKER = "speaker"
    GUESS = "guess"
    LEARNT = "learnt"
    INTENTION = "intention"


REVIEW = (Asked.LEARNT, Asked.INTENTION)
"""The questions on the page of the private review."""
PRIVATE = frozenset({Asked.SPEAKER, Asked.GUESS, *REVIEW})
"""Questions with private answers; not asked where no private records are kept."""


class Question(NamedTuple):
    """One question, with the note it is about, or the change of speaker in doubt."""

    about: Asked
    note: Note | None = None
    change: int | None = None
    notes: int = 0
    """The number of notes typed during that turn."""
    until_s: float = 0.0
    """The end of that turn, in seconds from the start."""
    slots: tuple[Slot, ...] = ()
    """What is still open about a fact."""
    replaceable: tuple[Entry, ...] = ()
    """Known traits that a personal note may replace."""
    entry: Entry | None = None
    """What is kept only if confirmed."""
    replaces: Entry | None = None
    """What ends with it."""


def questions(conversation: Conversation, private: Private, customer: Customer | None = None) -> list[Question]:
    """Return the questions in order; the last two are on the page of the private review.

    Without a `customer` no personal notes are asked about. Every promise is asked for its date, whatever their number;
    of the rest at most MOST. Nothing is asked after a contact without a guide: it took no longer than a key.
    """
    if not is_guided(conversation.form):
        return []
    notes = list(conversation.living())
    first = [Question(Asked.DUE, note) for note in notes if _lacks_date(note)]
    if conversation.written_up is None and _length(conversation) < SHORT_CALL:
        return first
    if private.guess and not private.guess_became:
        first.append(Question(Asked.GUESS))
    rest = [Question(Asked.KIND, note) for note in _longest(filter(_lacks_kind, notes))]
    rest += [Question(Asked.COMPLAINT, note) for note in notes if _may_be(note) is Kind.COMPLAINT]
    rest += [Question(Asked.FATE, note) for note in notes if lacks_fate(note)][:MOST_FATES]
    rest += traits(notes, customer) if customer is not None else []
    rest += open_facts(notes)
    rest += contradictions(conversation, private)
    review = [Question(about) for about in REVIEW]
    return [*first, *rest[: max(0, MOST - len(first) - len(review))], *review]


def follow_ups(note: Note) -> list[Question]:
    """Return the follow-up questions of an answer: a promise needs its date, a parked matter its place."""
    found = [Question(Asked.DUE, note)] if _lacks_date(note) else []
    return [*found, Question(Asked.FATE, note)] if lacks_fate(note) else found


def traits(notes: Iterable[Note], customer: Customer) -> list[Question]:
    """Return a question for each personal note that may be a trait and was not asked about, at most three."""
    personal = [note for note in notes if may_be_trait(note, customer)][:MOST_TRAITS]
    return [Question(Asked.TRAIT, note, replaceable=replaceable(note, customer)) for note in personal]


def still_asks(question: Question, note: Note) -> bool:
    """Return whether a waiting question still makes sense, given the note as it is now."""
    if question.about is Asked.DUE:
        return note.is_open_promise()
    if question.about is Asked.FATE:
        return note.is_set_aside()
    if question.about in (Asked.TRAIT, Asked.SENSITIVE):
        return note.kind is Kind.PERSONAL
    return True


def open_slots(conversation: Conversation) -> dict[str, tuple[str, ...]]:
    """Return what is still open about the facts (when? how much?), by note id, without complete ones."""
    return {note.id: slots for note in conversation.living() if (slots := still_open(note))}


def is_finished(conversation: Conversation, asked: Iterable[Question]) -> bool:
    """Return whether nothing is left that others wait for: every promise has a date, every note asked about a kind.

    `asked` are the questions after this call; notes that none of them is about may stay without a kind.
    """
    kinds = {one.note.id for one in asked if one.about is Asked.KIND and one.note}
    return not any(_lacks_date(note) or (note.id in kinds and _lacks_kind(note)) for note in conversation.living())


def open_facts(notes: Iterable[Note]) -> list[Question]:
    """Return a question for each of the facts with most left open, at most three, in the order of the notes."""
    opened = [Question(Asked.EVIDENCE, note, slots=still_open(note)) for note in notes]
    telling = [one for one in opened if one.slots]
    return sorted(telling, key=lambda one: -len(one.slots))[:MOST_FACTS]


def contradictions(conversation: Conversation, private: Private) -> list[Question]:
    """Return my turns during which I typed so much that perhaps the customer was speaking."""
    begun = [(note.at - conversation.started_at).total_seconds() for note in conversation.living()]
    found = []
    kept = woven(conversation, private)
    for place, change in enumerate(kept.changes):
        # A turn also ends where listening began.
        ends = [one.at_s for one in kept.changes[place + 1 :][:1]]
        ends += [one.start_s for one in kept.stretches if one.start_s >= change.at_s]
        end = min(ends, default=private.until_s)
        if change.state is not Talk.STAFF or end is None or end - change.at_s < CONTRADICTS_S:
            continue
        notes = sum(1 for at in begun if change.at_s < at < end)
        if notes >= CONTRADICTS_NOTES:
            found.append(Question(Asked.SPEAKER, change=place, notes=notes, until_s=end))
    return found


def corrected(private: Private, change: int) -> Private:
    """Return the private record with one of my turns reassigned to the customer.

    The changes keep their indices, so that questions about others stay valid.
    """
    changes = list(private.changes)
    said = changes[change]
    changes[change] = replace(said, state=Talk.CUSTOMER, pressed=said.pressed or said.state)
    return private.changed(changes=tuple(changes))


def uncorrected(private: Private, change: int) -> Private:
    """Return the private record with one of the turns as the key had recorded it."""
    changes = list(private.changes)
    said = changes[change]
    changes[change] = replace(said, state=said.pressed or said.state, pressed=None)
    return private.changed(changes=tuple(changes))


def _longest(notes: Iterable[Note]) -> list[Note]:
    """Return the longest notes, at most three, in their order."""
    found = list(notes)
    kept = {note.id for note in sorted(found, key=lambda note: -len(note.text))[:MOST_KINDS]}
    return [note for note in found if note.id in kept]


def _length(conversation: Conversation) -> timedelta:
    return (conversation.ended_at or conversation.started_at) - conversation.started_at


def lacks_fate(note: Note) -> bool:
    """Return whether it is unknown where a parked note, or a solution set aside, goes."""
    return note.is_set_aside() and note.fate is None


def _may_be(note: Note) -> Kind | None:
    row = row_of(note.kind)
    return row.may_be if row is not None else None


def _lacks_date(note: Note) -> bool:
    return note.is_open_promise() and note.due is None


def _lacks_kind(note: Note) -> bool:
    return note.kind is None and not note.parked
