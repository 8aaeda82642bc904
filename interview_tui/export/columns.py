"""The tables: notes (the one of a CSV file), conversations, promises, customers, and the columns of each."""

from datetime import time

from interview_tui.export.matter import Matter
from interview_tui.export.table import Column, Holds, Met, Table, Value
from interview_tui.insight.noted import following
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import DayTime, time_told
from interview_tui.language.message import N_, NC_
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.kinds import Part
from interview_tui.records.note import Note
from interview_tui.records.parts import Fact, Placing
from interview_tui.records.presence import names, speaker
from interview_tui.records.spoken import (
    channel_word,
    fate_words,
    how_known_word,
    informed_word,
    kind_word,
    measure_name,
    mode_words,
    promise_state,
    status_word,
    track_name,
)
from interview_tui.records.spoken_since import about_words, addition_words, on_earlier, since_words


def _clock(named: DayTime | None, language: Language) -> Value:
    return named if named is None or isinstance(named, time) else time_told(named, language)


def _held_at(matter: Matter, language: Language) -> Value:
    one = matter.conversation
    if one.written_up is not None:
        return _clock(one.time_told, language)
    return one.started_at.time().replace(second=0, microsecond=0)


def _minutes(matter: Matter, _: Language) -> Value:
    one = matter.conversation
    return max(1, round((one.ended_at - one.started_at).total_seconds() / 60)) if one.ended_at else None


def _notes(matter: Matter, _: Language) -> Value:
    return sum(1 for _ in matter.conversation.living())


def _promises(matter: Matter, _: Language) -> Value:
    return sum(note.promise is not None for note in matter.conversation.living())


def _open_promises(matter: Matter, _: Language) -> Value:
    return sum(note.is_open_promise() for note in matter.conversation.living())


def _name(matter: Matter, _: Language) -> Value:
    return matter.conversation.customer


def _above(note: Note, matter: Matter, language: Language) -> Value:
    """Return the text of the note under which this one stands, as far as that leaves, too."""
    if note.because_of is None:
        return None
    above = matter.conversation.note(note.because_of)
    if above is not None:
        return above.text
    return on_earlier(note.asks_on, language, near=note.at.date()) if note.asks_on else None


def _said_by(note: Note, matter: Matter, _: Language) -> Value:
    said_by = speaker(matter.conversation, note) if note.said_by else None
    return said_by.name if said_by else None


def _evidence(note: Note, _: Matter, __: Language) -> Value:
    return "\n".join(one.text for one in note.evidence)


def _later(note: Note, matter: Matter, language: Language) -> Value:
    """Return what the note says of an earlier one, and what later ones say of it."""
    told = [words] if (words := about_words(note, language)) else []
    if note.id in matter.since:
        near = note.at.date()
        later = following(note.id, matter.since)
        told += [since_words(one.note, one.at.date(), language, near=near) for one in later]
    return "\n".join(told)


def _aside(note: Note, _: Matter, language: Language) -> Value:
    """Return that a note is parked and where it went."""
    parked = (kind_word(None, True, language),) if note.parked else ()
    return ", ".join(filter(None, (*parked, fate_words(note, language))))


def _side(note: Note, _: Matter, language: Language) -> Value:
    if note.promise is None:
        return None
    sides = NC_("side", "us"), NC_("side", "customer's side")
    return language.in_context("side", sides[note.promise.theirs])


def _state(note: Note, _: Matter, language: Language) -> Value:
    return promise_state(note.promise.state, language) if note.promise else None


DAY = Column(NC_("column", "Day"), Holds.DAY, lambda matter, _: matter.conversation.started_at.date())
CLOCK = Column(NC_("column", "Time"), Holds.TIME, _held_at)
CUSTOMER = Column(NC_("column", "Customer"), Holds.WORD, _name)
FIRM = Column(NC_("column", "Organisation"), Holds.WORD, lambda matter, _: matter.conversation.organisation)
CHANNEL = Column(
    NC_("column", "Channel"), Holds.WORD, lambda matter, language: channel_word(matter.conversation.channel, language)
)
AUTHOR = Column(NC_("column", "Held by"), Holds.WORD, lambda matter, _: matter.conversation.author)
GUIDE = Column(
    NC_("column", "Guide"), Holds.WORD, lambda matter, _: matter.conversation.guide, field=(Conversation, "guide")
)
CONVERSATION_ID = Column(NC_("column", "Conversation ID"), Holds.ID, lambda matter, _: matter.conversation.id)
NOTE_ID = Column(NC_("column", "Note ID"), Holds.ID, of_note=lambda note, *_: note.id)
DUE = Column(NC_("column", "Due"), Holds.DAY, of_note=lambda note, *_: note.due, part=Part.PROMISE)
DUE_TIME = Column(
    NC_("column", "At"),
    Holds.TIME,
    of_note=lambda note, _, language: _clock(note.due_time, language),
    part=Part.PROMISE,
)
OWNER = Column(NC_("column", "Promised by"), Holds.WORD, of_note=lambda note, *_: note.owner, part=Part.PROMISE)
SIDE = Column(NC_("column", "Side"), Holds.WORD, of_note=_side, part=Part.PROMISE)
STATE = Column(NC_("column", "State"), Holds.WORD, of_note=_state, part=Part.PROMISE)
"""Filled for each promise, and for nothing else: by it promises are counted."""

NOTES = Table(
    NC_("table", "Notes"),
    (
        DAY,
        CLOCK,
        CUSTOMER,
        FIRM,
        Column(
            NC_("column", "Kind"), Holds.WORD, of_note=lambda note, _, language: kind_word(note.kind, False, language)
        ),
        Column(NC_("column", "Note"), Holds.TEXT, of_note=lambda note, *_: note.text),
        Column(
            NC_("column", "Track"),
            Holds.WORD,
            of_note=lambda note, _, language: track_name(note.track, language) if note.track else None,
            field=(Note, "track"),
        ),
        Column(NC_("column", "Stands under"), Holds.TEXT, of_note=_above),
        Column(NC_("column", "Question"), Holds.TEXT, of_note=lambda note, *_: note.question, field=(Note, "question")),
        Column(NC_("column", "Said by"), Holds.WORD, of_note=_said_by, field=(Note, "said_by")),
        Column(
            NC_("column", "How known"),
            Holds.WORD,
            of_note=lambda note, _, language: how_known_word(note.how_known, language) if note.how_known else None,
            part=Part.FACT,
            field=(Fact, "how_known"),
        ),
        Column(NC_("column", "Evidence"), Holds.TEXT, of_note=_evidence, part=Part.FACT, field=(Fact, "evidence")),
        Column(NC_("column", "Before and since"), Holds.TEXT, of_note=_later),
        DUE,
        DUE_TIME,
        OWNER,
        SIDE,
        STATE,
        Column(NC_("column", "Settled on"), Holds.DAY, of_note=lambda note, *_: note.settled, part=Part.COMPLAINT),
        Column(NC_("column", "Set aside"), Holds.WORD, of_note=_aside, part=Part.PLACING, field=(Placing, "fate")),
        Column(
            NC_("column", "Addition"),
            Holds.WORD,
            of_note=lambda note, _, language: addition_words(note, language),
            field=(Note, "addition"),
        ),
        CHANNEL,
        AUTHOR,
        GUIDE,
        CONVERSATION_ID,
        NOTE_ID,
    ),
)

CONVERSATIONS = Table(
    NC_("table", "Conversations"),
    (
        DAY,
        CLOCK,
        CUSTOMER,
        FIRM,
        CHANNEL,
        Column(NC_("column", "Minutes"), Holds.NUMBER, _minutes),
        AUTHOR,
        Column(
            NC_("column", "Who was there"),
            Holds.TEXT,
            lambda matter, _: ", ".join(names(matter.conversation).values()),
            field=(Conversation, "present"),
        ),
        GUIDE,
        Column(
            NC_("column", "State"),
            Holds.WORD,
            lambda matter, language: status_word(matter.conversation.status, language),
            field=(Conversation, "status"),
        ),
        Column(
            NC_("column", "Informed"),
            Holds.WORD,
            lambda matter, language: informed_word(matter.conversation.informed, language),
            field=(Conversation, "informed"),
        ),
        Column(NC_("column", "Notes"), Holds.NUMBER, _notes),
        Column(NC_("column", "Promises"), Holds.NUMBER, _promises),
        Column(NC_("column", "Open promises"), Holds.NUMBER, _open_promises),
        Column(
            NC_("column", "Measure"),
            Holds.WORD,
            lambda matter, language: (
                measure_name(one.measure, language) if (one := matter.conversation.measure) else ""
            ),
            field=(Conversation, "measure"),
        ),
        Column(
            NC_("column", "Answer"),
            Holds.NUMBER,
            lambda matter, language: (
                (language.say(N_("no answer")) if one.value is None else one.value)
                if (one := matter.conversation.measure)
                else None
            ),
            field=(Conversation, "measure"),
        ),
        Column(
            NC_("column", "Answered"),
            Holds.WORD,
            lambda matter, language: mode_words(one.mode, language) if (one := matter.conversation.measure) else "",
            field=(Conversation, "measure"),
        ),
        Column(
            NC_("column", "Written up on"),
            Holds.DAY,
            lambda matter, _: one.date() if (one := matter.conversation.written_up) else None,
        ),
        CONVERSATION_ID,
        Column(NC_("column", "Customer ID"), Holds.ID, lambda matter, _: matter.conversation.customer_id),
    ),
)

PROMISES = Table(
    NC_("table", "Promises"),
    (
        DUE,
        DUE_TIME,
        Column(NC_("column", "Promise"), Holds.TEXT, of_note=lambda note, *_: note.text),
        OWNER,
        SIDE,
        STATE,
        CUSTOMER,
        FIRM,
        Column(NC_("column", "Promised on"), Holds.DAY, DAY.of_conversation),
        AUTHOR,
        CONVERSATION_ID,
        NOTE_ID,
    ),
    shows=lambda note: note.promise is not None,
)


def _informed(met: Met, language: Language) -> Value:
    return informed_word(met.customer.informed, language) if met.customer else None


def _elsewhere(met: Met, _: Language) -> Value:
    ids = met.customer.foreign_ids if met.customer else ()
    return ", ".join(f"{one.system}: {one.id}" for one in ids)


CUSTOMERS = Table(
    NC_("table", "Customers"),
    (
        Column(NC_("column", "Customer"), Holds.WORD, of_customer=lambda met, _: met.name),
        Column(NC_("column", "Organisation"), Holds.WORD, of_customer=lambda met, _: met.organisation),
        Column(NC_("column", "Conversations"), Holds.NUMBER, of_customer=lambda met, _: met.conversations),
        Column(NC_("column", "Last one on"), Holds.DAY, of_customer=lambda met, _: met.last),
        Column(
            NC_("column", "Known since"),
            Holds.DAY,
            of_customer=lambda met, _: met.customer.since.date() if met.customer else None,
        ),
        Column(
            NC_("column", "First deal on"),
            Holds.DAY,
            of_customer=lambda met, _: met.customer.first_deal if met.customer else None,
            field=(Customer, "first_deal"),
        ),
        Column(
            NC_("column", "Form of address"),
            Holds.WORD,
            of_customer=lambda met, _: met.customer.address if met.customer else None,
        ),
        Column(NC_("column", "Informed"), Holds.WORD, of_customer=_informed, field=(Customer, "informed")),
        Column(
            NC_("column", "Informed on"),
            Holds.DAY,
            of_customer=lambda met, _: met.customer.informed_on if met.customer else None,
            field=(Customer, "informed_on"),
        ),
        Column(
            NC_("column", "Keep until"),
            Holds.DAY,
            of_customer=lambda met, _: met.customer.keep_until if met.customer else None,
            field=(Customer, "keep_until"),
        ),
        Column(NC_("column", "Customer ID"), Holds.ID, of_customer=lambda met, _: met.id),
        Column(NC_("column", "IDs in other systems"), Holds.WORD, of_customer=_elsewhere),
    ),
)
