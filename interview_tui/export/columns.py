"""The tables - notes (used by CSV), conversations, promises, customers - and their columns."""

from functools import partial

from interview_tui.export import cells
from interview_tui.export.complaint_columns import FOLLOWED
from interview_tui.export.table import Column, Holds, Table, of_part
from interview_tui.language.message import NC_
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.forms import form_word
from interview_tui.records.kinds import Part
from interview_tui.records.note import Note
from interview_tui.records.parts import Fact, Placing, Promise
from interview_tui.records.presence import names
from interview_tui.records.spoken import channel_word, how_known_word, informed_word, kind_word, status_word, track_name
from interview_tui.records.spoken_measures import measure_name, mode_words
from interview_tui.records.spoken_since import addition_words

DAY = Column(NC_("column", "Day"), Holds.DAY, lambda matter, _: matter.conversation.started_at.date())
CLOCK = Column(NC_("column", "Time"), Holds.TIME, cells.held_at)
CUSTOMER = Column(NC_("column", "Customer"), Holds.WORD, lambda matter, _: matter.conversation.customer)
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
DUE = Column(NC_("column", "Due"), Holds.DAY, of_note=lambda note, *_: note.due, needs=Part.PROMISE.value)
DUE_TIME = Column(
    NC_("column", "At"),
    Holds.TIME,
    of_note=lambda note, _, language: cells.clock(note.due_time, language),
    needs=Part.PROMISE.value,
)
OWNER = Column(NC_("column", "Promised by"), Holds.WORD, of_note=lambda note, *_: note.owner, needs=Part.PROMISE.value)
SIDE = Column(NC_("column", "Side"), Holds.WORD, of_note=cells.side, needs=Part.PROMISE.value)
STATE = Column(NC_("column", "State"), Holds.WORD, of_note=cells.state, needs=Part.PROMISE.value)
"""Filled for every promise and nothing else: promises are counted by it."""

_of_promise = partial(of_part, Part.PROMISE, Promise)
BECAME = (
    _of_promise(NC_("column", "State since"), "since", Holds.DAY),
    _of_promise(NC_("column", "Due at first"), "moved_from", Holds.DAY),
    _of_promise(NC_("column", "Reason"), "reason", Holds.TEXT),
    _of_promise(NC_("column", "Customer told on"), "told", Holds.DAY),
)
"""What happened to a promise that was moved or not kept."""

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
            needs="track",
            field=(Note, "track"),
        ),
        Column(NC_("column", "Stands under"), Holds.TEXT, of_note=cells.above, needs="because_of"),
        Column(
            NC_("column", "Question"),
            Holds.TEXT,
            of_note=lambda note, *_: note.question,
            needs="question",
            field=(Note, "question"),
        ),
        Column(NC_("column", "Said by"), Holds.WORD, of_note=cells.said_by, needs="said_by", field=(Note, "said_by")),
        Column(
            NC_("column", "How known"),
            Holds.WORD,
            of_note=lambda note, _, language: how_known_word(note.how_known, language) if note.how_known else None,
            needs=Part.FACT.value,
            field=(Fact, "how_known"),
        ),
        Column(
            NC_("column", "Evidence"),
            Holds.TEXT,
            of_note=cells.evidence,
            needs=Part.FACT.value,
            field=(Fact, "evidence"),
        ),
        Column(NC_("column", "Before and since"), Holds.TEXT, of_note=cells.before_and_since),
        DUE,
        DUE_TIME,
        OWNER,
        SIDE,
        STATE,
        *BECAME,
        *FOLLOWED,
        Column(
            NC_("column", "Set aside"),
            Holds.WORD,
            of_note=cells.set_aside,
            needs=Part.PLACING.value,
            field=(Placing, "fate"),
        ),
        Column(
            NC_("column", "Addition"),
            Holds.WORD,
            of_note=lambda note, _, language: addition_words(note, language),
            needs="addition",
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
        Column(NC_("column", "Minutes"), Holds.NUMBER, cells.minutes),
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
        Column(NC_("column", "Notes"), Holds.NUMBER, cells.count_of_notes),
        Column(NC_("column", "Promises"), Holds.NUMBER, cells.count_of_promises),
        Column(NC_("column", "Open promises"), Holds.NUMBER, cells.count_of_open_promises),
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
            cells.answer,
            field=(Conversation, "measure"),
        ),
        Column(
            NC_("column", "Answered"),
            Holds.WORD,
            lambda matter, language: mode_words(one.mode, language) if (one := matter.conversation.measure) else "",
            field=(Conversation, "measure"),
        ),
        Column(
            NC_("column", "Question asked"),
            Holds.TEXT,
            lambda matter, _: one.wording if (one := matter.conversation.measure) else "",
            field=(Conversation, "measure"),
        ),
        Column(
            NC_("column", "Written up on"),
            Holds.DAY,
            lambda matter, _: one.date() if (one := matter.conversation.written_up) else None,
        ),
        CONVERSATION_ID,
        Column(NC_("column", "Customer ID"), Holds.ID, lambda matter, _: matter.conversation.customer_id),
        Column(
            NC_("column", "Form"),
            Holds.WORD,
            lambda matter, language: form_word(matter.conversation.form, language),
            field=(Conversation, "form"),
        ),
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
        *BECAME,
        CUSTOMER,
        FIRM,
        Column(NC_("column", "Promised on"), Holds.DAY, DAY.of_conversation),
        AUTHOR,
        CONVERSATION_ID,
        NOTE_ID,
    ),
    shows=lambda note: note.promise is not None,
)


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
        Column(NC_("column", "Informed"), Holds.WORD, of_customer=cells.informed, field=(Customer, "informed")),
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
        Column(
            NC_("column", "IDs in other systems"),
            Holds.WORD,
            of_customer=cells.elsewhere,
            field=(Customer, "foreign_ids"),
        ),
    ),
)
