"""Every change to a note, as functions from note to note, and the one way a change becomes the note's next version.

A change says what the note should become and does not touch versions; `amended` turns one or several into a single new
version. The call, the review after it, reading and the lists all use these functions.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from interview_tui.language.catalogue import Code
from interview_tui.language.day_time import DayTime
from interview_tui.language.due.date import Due, read_due
from interview_tui.records.clean import clean, clean_line
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import LONGEST_LINE, LONGEST_TEXT, Evidence, Note
from interview_tui.records.parts import Placing
from interview_tui.records.version import revised as revised
from interview_tui.records.words import Fate, HowKnown, Kind, PromiseState, Track

Change = Callable[[Note], Note]
"""A function that makes one note from another."""


# the next version


def amended(conversation: Conversation, note_id: str, *changes: Change) -> Conversation:
    """Return the conversation with a note changed, as one version; unchanged if the note is gone or stays the same.

    The writer is the conversation's: a conversation has one writing store.
    """
    now = conversation.note(note_id)
    if now is None:
        return conversation
    then = now
    for change in changes:
        then = change(then)
    return _with(conversation, now, then)


def taken_back(conversation: Conversation, note_id: str, before: Note | None) -> Conversation:
    """Return the conversation with a note as it was before (None: it did not exist), as the note's next version."""
    now = next((note for note in reversed(conversation.notes) if note.id == note_id), None)
    return conversation if now is None else _with(conversation, now, restored(now, before))


def _with(conversation: Conversation, now: Note, then: Note) -> Conversation:
    following = revised(now, then, by=conversation.by)
    return conversation if following is now else conversation.put(following)


# undo


def restored(now: Note, before: Note | None) -> Note:
    """Return a note as it was before (None: it did not exist). Its present text is kept as an earlier one."""
    if before is None:
        return deleted(now)
    unsaid = now.deleted or now.text == before.text
    return before.changed(earlier=before.earlier if unsaid else (*now.earlier, now.text))


# the text


def said_on(conversation: Conversation, note: Note, written: date) -> date:
    """Return the day that relative dates in a note count from: "tomorrow" is the day after it.

    Normally the day it was written. In a conversation that was written up later, the day the conversation was held,
    except for what was added after its end.
    """
    return written if conversation.written_up is None or note.addition else conversation.started_at.date()


def edited(note: Note, text: str, said: date, code: Code) -> Note:
    """Return a note with a new text; the old one is kept as an earlier text. Relative dates count from the day `said`.

    A promise takes the date and time named in the new text only if the old text named different ones: correcting a typo
    must not undo a date that was set by hand.
    """
    if text == note.text:
        return note
    changed = note.changed(text=text, earlier=(*note.earlier, note.text))
    begun = note.at.date()
    if note.promise is None or _named(text, begun, code) == _named(note.text, begun, code):
        return changed
    return _due(changed, read_due(text, said, code))


def deleted(note: Note) -> Note:
    """Return the tombstone of a note: its place without its content."""
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

    A new promise belongs to `author` unless it has an owner, and is due on the date its text names, counted from the
    day `said` (None: the day it was written); a kind unknown to this version may have brought both.
    """
    changed = note.changed(kind=kind, parked=parked, track=track)
    if changed.promise is None:
        return changed
    if note.promise is None and changed.due is None:
        changed = _due(changed, read_due(note.text, said or note.at.date(), code))
    return _promising(changed, owner=_owner(changed, author))


def on_track(note: Note, track: Track | None) -> Note:
    """Return a note on this track."""
    return note.changed(track=track)


def said_by(note: Note, person_id: str | None) -> Note:
    """Return a note as said by one of those present; None: by the customer the conversation is with."""
    return note.changed(said_by=person_id)


def moved_under(note: Note, because_of: str | None) -> Note:
    """Return a note moved under another one; None: on its own."""
    return note.changed(because_of=because_of)


def kept_to_myself(note: Note) -> Note:
    """Return a note with its "stays with me" mark toggled: a marked note leaves in no export."""
    return note.changed(stays_with_me=not note.stays_with_me)


def no_trait(note: Note, said: bool = True, *, stays: bool = False) -> Note:
    """Return a note marked as telling nothing of the person, or not (`said`); `stays`: it also stays with me."""
    return note.changed(no_trait=said, stays_with_me=note.stays_with_me or stays)


def complaint(note: Note) -> Note:
    """Return a criticism turned into a complaint."""
    return note.changed(kind=Kind.COMPLAINT)


def criticism(note: Note) -> Note:
    """Return a complaint turned back into a criticism; any other note unchanged."""
    return note.changed(kind=Kind.CRITICISM) if note.kind is Kind.COMPLAINT else note


# promises


def dated(note: Note, due: date, author: str, at: DayTime | None = None) -> Note:
    """Return a promise with a due date; it belongs to `author` unless it has an owner.

    A time known before the date is kept unless a new one is named.
    """
    return _promising(_due(note, Due(due, time=at)), owner=_owner(note, author))


def moved(note: Note, due: date, at: DayTime | None = None, *, on: date, reason: str = "", told: bool = False) -> Note:
    """Return a promise moved to a new date, and to a new time if one is named; `on` is the day of the decision.

    `told`: the customer knows.
    """
    first = note.promise and (note.promise.moved_from or note.promise.due)
    return _ending(note, PromiseState.MOVED, on, reason, told, due=due, due_time=at, moved_from=first)


def kept(note: Note, on: date) -> Note:
    """Return a promise marked as kept on a day."""
    return _promising(note, state=PromiseState.KEPT, since=on)


def not_kept(note: Note, on: date, reason: str = "", *, told: bool = False) -> Note:
    """Return a promise marked as not kept; `on` is the day this was said. `told`: the customer knows."""
    return _ending(note, PromiseState.NOT_KEPT, on, reason, told)


def word_given(note: Note, on: date) -> Note:
    """Return a promise with the day the customer was told that it was moved or not kept; else unchanged."""
    return _promising(note, told=on) if note.promise is not None and note.promise.owes_word else note


def _ending(note: Note, state: PromiseState, on: date, reason: str, told: bool, **fields: Any) -> Note:
    line = clean_line(reason).strip()[:LONGEST_LINE]
    return _promising(note, state=state, since=on, reason=line, told=on if told else None, **fields)


def turned_over(note: Note, author: str, customer: str | None) -> Note:
    """Return a promise turned from ours into the customer's, or back."""
    return _promising(note, theirs=not note.theirs, owner=(author or None) if note.theirs else customer)


def promised_by(note: Note, owner: str | None, *, theirs: bool) -> Note:
    """Return a promise as made by this person; `theirs`: by the customer's side."""
    return _promising(note, owner=owner, theirs=theirs)


def _promising(note: Note, **fields: Any) -> Note:
    # A note that is no promise has nothing to move or keep: its kind may have changed meanwhile.
    return note if note.promise is None else note.changed(promise=note.promise.changed(**fields))


def _named(text: str, today: date, code: Code) -> tuple[date | None, DayTime | None]:
    due = read_due(text, today, code)
    return due.day, due.time


def _due(note: Note, named: Due) -> Note:
    """Return a promise with the date and time named; a time survives only beside its own date."""
    if named.day is None:
        return _promising(note, due_time=named.time or note.due_time)
    return _promising(note, due=named.day, due_time=named.time or (None if note.due else note.due_time))


def _owner(note: Note, author: str) -> str | None:
    return note.owner or (None if note.theirs else author or None)


# facts


def evidenced(note: Note, text: str, *, beside: tuple[Evidence, ...] | None = None) -> Note:
    """Return a fact with evidence added; unchanged if the text is empty.

    `beside`: the evidence to build on, dropping what was added after it.
    """
    if note.fact is None:
        return note
    # Cleaning may lengthen a text (NFC): cut to what a record holds only afterwards.
    added = clean(text)[:LONGEST_TEXT]
    evidence = note.evidence if beside is None else beside
    evidence = (*evidence, Evidence(text=added)) if added else evidence
    return note.changed(fact=note.fact.changed(evidence=evidence))


def known_by(note: Note, how: HowKnown | None) -> Note:
    """Return a fact with how we know it."""
    return note if note.fact is None else note.changed(fact=note.fact.changed(how_known=how))


# what was parked or set aside


def placed(note: Note, fate: Fate, *, author: str, code: Code, said: date | None = None) -> Note:
    """Return a parked matter or a solution with where it goes; if it becomes a promise, that still needs a date."""
    if fate is Fate.PROMISE:
        promise = of_kind(note, Kind.PROMISE, parked=False, track=None, author=author, code=code, said=said)
        return promise.changed(placing=Placing(fate=fate, theme=note.theme))
    return _going(note, fate=fate)


def themed(note: Note, name: str) -> Note:
    """Return a parked matter or a solution assigned to the theme of this name."""
    return _going(note, fate=Fate.THEME, theme=clean_line(name)[:LONGEST_LINE])


def asked(note: Note) -> Note:
    """Return a matter that was to be asked next time, marked as asked."""
    return _going(note, fate=Fate.ASKED)


def done(note: Note, on: date) -> Note:
    """Return a promise as kept on a day, or a matter that was to be asked next time as asked."""
    return asked(note) if note.fate is Fate.NEXT_TIME else kept(note, on)


def not_yet_placed(note: Note, before: Note) -> Note:
    """Return a parked matter as it was before it was placed, so that it can be placed elsewhere."""
    changed = note.changed(kind=before.kind, parked=before.parked, track=before.track)
    return _going(changed, theme=before.theme)


def _going(note: Note, **fields: Any) -> Note:
    if note.placing is None or not note.is_set_aside():
        return note
    return note.changed(placing=note.placing.changed(**fields))
