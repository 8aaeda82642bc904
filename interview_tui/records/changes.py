"""Every change of a note, from a note to a note, and the one way in which a change becomes its next version.

A change says what a note is to be, and nothing about versions; several of them are one change where `amended` is
given all of them. Call, after the call, reading and the lists lift the same functions.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from interview_tui.language.catalogue import Code
from interview_tui.language.day_time import DayTime
from interview_tui.language.due_date import Due, read_due
from interview_tui.records.clean import clean, clean_line
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import LONGEST_LINE, LONGEST_TEXT, Evidence, Note
from interview_tui.records.parts import Placing
from interview_tui.records.version import revised as revised
from interview_tui.records.words import Fate, HowKnown, Kind, PromiseState, Track

Change = Callable[[Note], Note]
"""What is made of a note."""


# the next version


def amended(conversation: Conversation, note_id: str, *changes: Change) -> Conversation:
    """Return the conversation with a note changed, as one version; as it is where the note is gone or stays the same.

    The writer is that of the conversation: a conversation has one writing store.
    """
    now = conversation.note(note_id)
    if now is None:
        return conversation
    then = now
    for change in changes:
        then = change(then)
    return _with(conversation, now, then)


def taken_back(conversation: Conversation, note_id: str, before: Note | None) -> Conversation:
    """Return the conversation with a note as it was before (None: it was not there), as the note's next version."""
    now = next((note for note in reversed(conversation.notes) if note.id == note_id), None)
    return conversation if now is None else _with(conversation, now, restored(now, before))


def _with(conversation: Conversation, now: Note, then: Note) -> Conversation:
    following = revised(now, then, by=conversation.by)
    return conversation if following is now else conversation.put(following)


# undo


def restored(now: Note, before: Note | None) -> Note:
    """Return a note as it was before; None: it was not there. What stands in it now stays as an earlier text."""
    if before is None:
        return deleted(now)
    unsaid = now.deleted or now.text == before.text
    return before.changed(earlier=before.earlier if unsaid else (*now.earlier, now.text))


# the text


def said_on(conversation: Conversation, note: Note, written: date) -> date:
    """Return the day from which the words of a note count: "tomorrow" is the day after it.

    Of a conversation that was written up later that is the day it was held; what was added after its end, as
    everything else, counts from the day it was written.
    """
    return written if conversation.written_up is None or note.addition else conversation.started_at.date()


def edited(note: Note, text: str, said: date, code: Code) -> Note:
    """Return a note with another text; the one before stays as an earlier one. Its words count from the day `said`.

    A promise gets the day and time that the new text names, if they are others than the old text named: whoever
    mends a word does not move a promise that was given its day by hand.
    """
    if text == note.text:
        return note
    changed = note.changed(text=text, earlier=(*note.earlier, note.text))
    begun = note.at.date()
    if note.promise is None or _named(text, begun, code) == _named(note.text, begun, code):
        return changed
    return _due(changed, read_due(text, said, code))


def deleted(note: Note) -> Note:
    """Return what stays of a note that is deleted: its place, no content."""
    return note.tombstone()


# what it is


def of_kind(
    note: Note,
    kind: Kind | None,
    *,
    parked: bool,
    track: Track | None,
    author: str,
    code: Code,
    said: date | None = None,
) -> Note:
    """Return a note of this kind, parked or not, and on this track.

    What becomes a promise is the author's where nobody else owns it, and due on the day that its text named when
    it was `said`: None, when it was written. What a fact rested on, why a promise was moved, and what was written
    about a complaint stay as earlier texts.
    """
    changed = note.changed(kind=kind, parked=parked, track=track)
    changed = _keeping(changed, note)
    if changed.promise is None:
        return changed
    if note.promise is None:
        changed = _due(changed, read_due(note.text, said or note.at.date(), code))
    return _promising(changed, owner=_owner(note, author))


def _keeping(changed: Note, before: Note) -> Note:
    """Return a note of another kind with what somebody wrote beside its text, for which it has no place any more."""
    written = [] if changed.fact else [one.text for one in before.evidence]
    if changed.promise is None:
        written += [before.reason]
    if before.complaint is not None and changed.complaint is None:
        answers = [one.text for one in before.complaint.answers]
        written += [before.complaint.remedy, *answers, before.complaint.learnt]
    kept = tuple(filter(None, written))
    return changed.changed(earlier=(*before.earlier, *kept)) if kept else changed


def on_track(note: Note, track: Track | None) -> Note:
    """Return a note on this track."""
    return note.changed(track=track)


def said_by(note: Note, person_id: str | None) -> Note:
    """Return a note as said by one of those who were there; None: by the one whom the conversation is with."""
    return note.changed(said_by=person_id)


def moved_under(note: Note, because_of: str | None) -> Note:
    """Return a note that stands under another one, or for itself."""
    return note.changed(because_of=because_of)


def kept_to_myself(note: Note) -> Note:
    """Return a note as one that stays with its writer and leaves in no export, or as one that may leave again."""
    return note.changed(stays_with_me=not note.stays_with_me)


def no_trait(note: Note, said: bool = True, *, stays: bool = False) -> Note:
    """Return a note of which it is `said`, or not, that it tells nothing of the person; and that it `stays` here."""
    return note.changed(no_trait=said, stays_with_me=note.stays_with_me or stays)


def complaint(note: Note) -> Note:
    """Return a criticism as a complaint."""
    return note.changed(kind=Kind.COMPLAINT)


def criticism(note: Note) -> Note:
    """Return a complaint as a criticism again; anything else as it is."""
    return _keeping(note.changed(kind=Kind.CRITICISM), note) if note.kind is Kind.COMPLAINT else note


# promises


def dated(note: Note, due: date, author: str, at: DayTime | None = None) -> Note:
    """Return a promise with its day; it is the author's where nobody else owns it.

    A time that was known before the day stays where none is named with it.
    """
    return _promising(_due(note, Due(due, time=at)), owner=_owner(note, author))


def moved(note: Note, due: date, at: DayTime | None = None, *, on: date, reason: str = "", told: bool = False) -> Note:
    """Return a promise moved `on` a day to another one, and to the time named with it, if any.

    `told`: the customer knows.
    """
    first = note.promise and (note.promise.moved_from or note.promise.due)
    return _ending(note, PromiseState.MOVED, on, reason, told, due=due, due_time=at, moved_from=first)


def kept(note: Note, on: date) -> Note:
    """Return a promise as kept on a day."""
    return _promising(note, state=PromiseState.KEPT, since=on)


def not_kept(note: Note, on: date, reason: str = "", *, told: bool = False) -> Note:
    """Return a promise as not kept; it is a day on which that was said. `told`: the customer knows."""
    return _ending(note, PromiseState.NOT_KEPT, on, reason, told)


def word_given(note: Note, on: date) -> Note:
    """Return a promise of which the customer was told on a day that it was moved or not kept; else as it is."""
    return _promising(note, told=on) if note.promise is not None and note.promise.owes_word else note


def _ending(note: Note, state: PromiseState, on: date, reason: str, told: bool, **fields: Any) -> Note:
    line = clean_line(reason).strip()[:LONGEST_LINE]
    return _promising(note, state=state, since=on, reason=line, told=on if told else None, **fields)


def turned_over(note: Note, author: str, customer: str | None) -> Note:
    """Return a promise as one of the customer's side, or as ours again."""
    return _promising(note, theirs=not note.theirs, owner=(author or None) if note.theirs else customer)


def promised_by(note: Note, owner: str | None, *, theirs: bool) -> Note:
    """Return a promise as made by this person, who is of the customer's side or of ours."""
    return _promising(note, owner=owner, theirs=theirs)


def _promising(note: Note, **fields: Any) -> Note:
    # Of what is no promise nothing can be moved or kept: it may have become something else meanwhile.
    return note if note.promise is None else note.changed(promise=note.promise.changed(**fields))


def _named(text: str, today: date, code: Code) -> tuple[date | None, DayTime | None]:
    due = read_due(text, today, code)
    return due.day, due.time


def _due(note: Note, named: Due) -> Note:
    """Return a promise with the day and time that are named; what is not named stays, a time beside its own day."""
    if named.day is None:
        return _promising(note, due_time=named.time or note.due_time)
    return _promising(note, due=named.day, due_time=named.time or (None if note.due else note.due_time))


def _owner(note: Note, author: str) -> str | None:
    return note.owner or (None if note.theirs else author or None)


# facts


def evidenced(note: Note, text: str, *, beside: tuple[Evidence, ...] | None = None) -> Note:
    """Return a fact with what it rests on added; no text adds nothing.

    `beside` is the evidence it stands beside, where it takes the place of what was added later.
    """
    if note.fact is None:
        return note
    # Cleaning may lengthen a text (NFC): cut what a record will hold, not what was typed.
    added = clean(text)[:LONGEST_TEXT]
    evidence = note.evidence if beside is None else beside
    evidence = (*evidence, Evidence(text=added)) if added else evidence
    return note.changed(fact=note.fact.changed(evidence=evidence))


def known_by(note: Note, how: HowKnown | None) -> Note:
    """Return a fact with how it is known."""
    return note if note.fact is None else note.changed(fact=note.fact.changed(how_known=how))


# what was parked or set aside


def placed(note: Note, fate: Fate, *, author: str, code: Code, said: date | None = None) -> Note:
    """Return a parked matter or a solution with where it goes; a promise it becomes still needs its day."""
    if fate is Fate.PROMISE:
        promise = of_kind(note, Kind.PROMISE, parked=False, track=None, author=author, code=code, said=said)
        return promise.changed(placing=Placing(fate=fate, theme=note.theme))
    return _going(note, fate=fate)


def themed(note: Note, name: str) -> Note:
    """Return a parked matter or a solution under the theme of this name."""
    return _going(note, fate=Fate.THEME, theme=clean_line(name)[:LONGEST_LINE])


def asked(note: Note) -> Note:
    """Return a matter that was to be asked the next time as asked."""
    return _going(note, fate=Fate.ASKED)


def done(note: Note, on: date) -> Note:
    """Return a promise as kept on a day; a matter that was to be asked the next time as asked."""
    return asked(note) if note.fate is Fate.NEXT_TIME else kept(note, on)


def not_yet_placed(note: Note, before: Note) -> Note:
    """Return a parked matter as it was before it got its place, to be put elsewhere."""
    changed = note.changed(kind=before.kind, parked=before.parked, track=before.track)
    return _going(changed, theme=before.theme)


def _going(note: Note, **fields: Any) -> Note:
    if note.placing is None or not note.is_set_aside():
        return note
    return note.changed(placing=note.placing.changed(**fields))
