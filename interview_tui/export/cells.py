"""Values of table cells that are more than a field of a record."""

from datetime import time

from interview_tui.export.matter import Matter
from interview_tui.export.table import Met, Value
from interview_tui.insight.noted import following
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import DayTime, time_told
from interview_tui.language.message import NC_
from interview_tui.records.note import Note
from interview_tui.records.presence import speaker
from interview_tui.records.spoken import (
    fate_words,
    informed_word,
    kind_word,
    promise_state,
)
from interview_tui.records.spoken_measures import in_words, value_told
from interview_tui.records.spoken_since import about_words, on_earlier, since_words


def clock(named: DayTime | None, language: Language) -> Value:
    """Return a time as a cell value: the time of day, or the part of the day as a word."""
    return named if named is None or isinstance(named, time) else time_told(named, language)


def held_at(matter: Matter, language: Language) -> Value:
    """Return the time at which a conversation was held, if known."""
    one = matter.conversation
    if one.written_up is not None:
        return clock(one.time_told, language)
    return one.started_at.time().replace(second=0, microsecond=0)


def minutes(matter: Matter, _: Language) -> Value:
    """Return the length of a conversation in minutes; None if unknown."""
    one = matter.conversation
    return max(1, round((one.ended_at - one.started_at).total_seconds() / 60)) if one.ended_at else None


def count_of_notes(matter: Matter, _: Language) -> Value:
    """Return how many of its notes leave."""
    return sum(1 for _ in matter.conversation.living())


def count_of_promises(matter: Matter, _: Language) -> Value:
    """Return how many promises leave."""
    return sum(note.promise is not None for note in matter.conversation.living())


def count_of_open_promises(matter: Matter, _: Language) -> Value:
    """Return how many of the promises are open."""
    return sum(note.is_open_promise() for note in matter.conversation.living())


def answer(matter: Matter, language: Language) -> Value:
    """Return the answer to the measure: its number, or in words that there was none or that it was deleted."""
    one = matter.conversation.measure
    if one is None:
        return None
    return value_told(one).told(language) if in_words(one) else one.value


def above(note: Note, matter: Matter, language: Language) -> Value:
    """Return the text of the parent note, if that leaves too."""
    if note.because_of is None:
        return None
    note_above = matter.conversation.note(note.because_of)
    if note_above is not None:
        return note_above.text
    return on_earlier(note.asks_on, language, near=note.at.date()) if note.asks_on else None


def said_by(note: Note, matter: Matter, _: Language) -> Value:
    """Return who said a note, if it was another participant."""
    one = speaker(matter.conversation, note) if note.said_by else None
    return one.name if one else None


def evidence(note: Note, _: Matter, __: Language) -> Value:
    """Return the evidence of a fact, one per line."""
    return "\n".join(one.text for one in note.evidence)


def before_and_since(note: Note, matter: Matter, language: Language) -> Value:
    """Return what the note says of an earlier one, and what later ones say of it."""
    if note.about is None and not matter.since:  # as for nearly all
        return None
    told = [words] if (words := about_words(note, language)) else []
    if note.id in matter.since:
        near = note.at.date()
        later = following(note.id, matter.since)
        told += [since_words(one.note, one.at.date(), language, near=near) for one in later]
    return "\n".join(told)


def set_aside(note: Note, _: Matter, language: Language) -> Value:
    """Return whether a note was parked, and where it went."""
    parked = (kind_word(None, True, language),) if note.parked else ()
    return ", ".join(filter(None, (*parked, fate_words(note, language))))


def side(note: Note, _: Matter, language: Language) -> Value:
    """Return whose promise it is: ours, or the customer's."""
    if note.promise is None:
        return None
    sides = NC_("side", "us"), NC_("side", "customer's side")
    return language.in_context("side", sides[note.promise.theirs])


def state(note: Note, _: Matter, language: Language) -> Value:
    """Return the state of a promise."""
    return promise_state(note.promise.state, language) if note.promise else None


def informed(met: Met, language: Language) -> Value:
    """Return how a customer was informed that notes are taken."""
    return informed_word(met.customer.informed, language) if met.customer else None


def elsewhere(met: Met, _: Language) -> Value:
    """Return a customer's ids in other systems."""
    ids = met.customer.foreign_ids if met.customer else ()
    return ", ".join(f"{one.system}: {one.id}" for one in ids)
