"""What an answer after the call makes of the conversation or the private record."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from interview_tui.insight.after_call import Asked, Question, corrected, uncorrected
from interview_tui.records.clean import clean, clean_line
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import LONGEST_LINE, LONGEST_TEXT, Evidence, Note
from interview_tui.records.private import Private
from interview_tui.records.words import Fate, HowKnown, Kind, PromiseState, Track


@dataclass(frozen=True, slots=True)
class Kept:
    """Both halves of what is kept of a conversation."""

    conversation: Conversation
    private: Private


def in_a_word(meaning: str, today: date) -> date:
    """Return the date that a one-letter answer means: tomorrow, Friday (the coming one), in a week."""
    if meaning == "tomorrow":
        return today + timedelta(days=1)
    if meaning == "friday":
        return today + timedelta(days=(4 - today.weekday()) % 7 or 7)
    return today + timedelta(days=7)


def dated(kept: Kept, note: Note, due: date) -> Kept:
    """Give a promise its date."""
    return _with_note(kept, note.changed(due=due, owner=_owner(kept, note), rev=note.rev + 1))


Change = Callable[[Note], Note]
"""What is made of a note."""


def mover(due: date) -> Change:
    """Return what moves a promise to another day."""
    return lambda note: note.changed(due=due, promise=PromiseState.MOVED, rev=note.rev + 1)


def done(note: Note) -> Note:
    """Return a promise as kept; a matter that was to be asked the next time as asked."""
    if note.fate is Fate.NEXT_TIME:
        return note.changed(fate=Fate.ASKED, rev=note.rev + 1)
    return note.changed(promise=PromiseState.KEPT, rev=note.rev + 1)


def settler(today: date) -> Change:
    """Return what marks a complaint as come to its end, or as open again."""
    return lambda note: note.changed(settled=None if note.settled else today, rev=note.rev + 1)


def restorer(before: Note) -> Change:
    """Return what makes a note again what it was."""
    return lambda note: before.changed(rev=note.rev + 1)


def on_note(conversation: Conversation, note_id: str, change: Change) -> Conversation:
    """Return the conversation with one note changed; as it is where the note is gone."""
    note = conversation.note(note_id)
    return conversation if note is None else conversation.put(change(note))


def of_kind(kept: Kept, note: Note, kind: Kind | None, parked: bool, track: Track | None) -> Kept:
    """Give a note its kind and the track that goes with it; a promise without an owner is mine."""
    owner = _owner(kept, note) if kind is Kind.PROMISE else note.owner
    return _with_note(kept, note.changed(kind=kind, parked=parked, track=track, owner=owner, rev=note.rev + 1))


def placed(kept: Kept, note: Note, fate: str | None, theme: str) -> Kept:
    """Say where a parked matter or a solution goes: to what a letter means, else under the theme that was typed."""
    return themed(kept, note, theme) if fate is None else fated(kept, note, Fate(fate))


def fated(kept: Kept, note: Note, fate: Fate) -> Kept:
    """Say where a parked matter or a solution goes; a promise it becomes still needs its date."""
    if fate is Fate.PROMISE:
        kept = of_kind(kept, note, Kind.PROMISE, False, None)
        note = kept.conversation.note(note.id) or note
        return _with_note(kept, note.changed(fate=fate))
    return _with_note(kept, note.changed(fate=fate, rev=note.rev + 1))


def themed(kept: Kept, note: Note, name: str) -> Kept:
    """Put a parked matter or a solution under the theme of this name."""
    theme = clean_line(name)[:LONGEST_LINE]
    return _with_note(kept, note.changed(fate=Fate.THEME, theme=theme, rev=note.rev + 1))


def not_yet_placed(note: Note, before: Note) -> Note:
    """Return a parked matter as it was before it got its place, to be put elsewhere."""
    return note.changed(
        kind=before.kind, parked=before.parked, track=before.track, owner=before.owner, theme=before.theme
    )


def with_evidence(kept: Kept, note: Note, text: str, *, beside: tuple[Evidence, ...] | None = None) -> Kept:
    """Add to a fact what it rests on; no text adds nothing.

    `beside` is the evidence it stands beside, where it takes the place of what was added later.
    """
    added = _fitting(text)
    evidence = note.evidence if beside is None else beside
    evidence = (*evidence, Evidence(text=added)) if added else evidence
    return _with_note(kept, note.changed(evidence=evidence, rev=note.rev + 1))


def known_by(kept: Kept, note: Note, how: HowKnown) -> Kept:
    """Keep how a fact is known."""
    return _with_note(kept, note.changed(how_known=how, rev=note.rev + 1))


def next_known(how: HowKnown | None) -> HowKnown | None:
    """Return the way of knowing after this one, in a ring that begins and ends with none."""
    ring: list[HowKnown | None] = [None, *HowKnown]
    return ring[(ring.index(how) + 1) % len(ring)]


def in_words(kept: Kept, question: Question, text: str) -> Kept:
    """Keep an answer that stands in the private record."""
    field = {Asked.LEARNT: "learnt", Asked.INTENTION: "intention"}[question.about]
    return Kept(kept.conversation, kept.private.changed(**{field: _fitting(text)}))


def complaint(kept: Kept, note: Note) -> Kept:
    """Make a complaint of a criticism."""
    return _with_note(kept, note.changed(kind=Kind.COMPLAINT, rev=note.rev + 1))


def criticism(kept: Kept, note: Note) -> Kept:
    """Make a criticism again of what was answered to be a complaint; as it is where it was not."""
    if note.kind is not Kind.COMPLAINT:
        return kept
    return _with_note(kept, note.changed(kind=Kind.CRITICISM, rev=note.rev + 1))


def turned_over(kept: Kept, note: Note) -> Kept:
    """Make a promise one of the customer's side, or ours again."""
    owner = kept.conversation.author if note.theirs else kept.conversation.customer
    return _with_note(kept, note.changed(theirs=not note.theirs, owner=owner, rev=note.rev + 1))


def guess_became(kept: Kept, meaning: str) -> Kept:
    """Keep what became of the guess."""
    return Kept(kept.conversation, kept.private.changed(guess_became=meaning))


def customer_spoke(kept: Kept, question: Question) -> Kept:
    """Give a turn of mine to the customer."""
    if question.change is None:
        return kept
    return Kept(kept.conversation, corrected(kept.private, question.change))


def i_spoke(kept: Kept, question: Question) -> Kept:
    """Take a turn back that was given to the customer; as it is where it was not."""
    if question.change is None or kept.private.changes[question.change].pressed is None:
        return kept
    return Kept(kept.conversation, uncorrected(kept.private, question.change))


def _owner(kept: Kept, note: Note) -> str | None:
    return note.owner or (None if note.theirs else kept.conversation.author)


def _fitting(text: str) -> str:
    # Cleaning may lengthen a text (NFC): cut what a record will hold, not what was typed.
    return clean(text)[:LONGEST_TEXT]


def _with_note(kept: Kept, note: Note) -> Kept:
    return Kept(kept.conversation.put(note), kept.private)
