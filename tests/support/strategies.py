"""Hypothesis strategies: conversations with texts as hostile as people, files and the clipboard can be."""

from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st

from interview_tui.language.day_time import PartOfDay
from interview_tui.records.clean import clean_line
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.note import About, Away, Evidence, Note
from interview_tui.records.words import Aspect, Channel, HowKnown, Informed, Kind, PromiseState, Status, Track
from tests.support.making import CONVERSATION, CUSTOMER, numbered

TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=30),
    st.text(st.sampled_from("a\\\"'\n\r\t\x00\x1b[31m]0;\x07\u2028\u202e\ud800\udc00\u0301é😀{}:,"), max_size=30),
)
LINES = TEXTS.map(clean_line)
MOMENTS = st.datetimes(
    datetime(1980, 1, 1),  # noqa: DTZ001 - Hypothesis wants it so
    datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)

DAY_TIMES = st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)) | st.sampled_from(PartOfDay)


def _about(at: datetime, text: str, still: bool) -> About:
    return About(conversation=numbered(8), note=numbered(9), at=at, text=text, still=still)


@st.composite
def notes(draw: st.DrawFn, number: int) -> Note:
    stored = dict(
        id=numbered(number),
        at=draw(MOMENTS),
        text=draw(TEXTS),
        kind=draw(st.none() | st.sampled_from(Kind)),
        track=draw(st.none() | st.sampled_from(Track)),
        because_of=draw(st.none() | st.integers(0, 9).map(numbered)),
        evidence=tuple(Evidence(slot="number", text=text) for text in draw(st.lists(TEXTS, max_size=2))),
        how_known=draw(st.none() | st.sampled_from(HowKnown)),
        parked=draw(st.booleans()),
        due=draw(st.none() | st.dates()),
        due_time=draw(DAY_TIMES),
        owner=draw(st.none() | TEXTS),
        theirs=draw(st.booleans()),
        promise=draw(st.sampled_from(PromiseState)),
        promise_since=draw(st.none() | st.dates()),
        moved_from=draw(st.none() | st.dates()),
        promise_reason=draw(LINES),
        promise_told=draw(st.none() | st.dates()),
        question=draw(LINES),
        about=draw(st.none() | st.builds(_about, MOMENTS, TEXTS, st.booleans())),
        addition=draw(st.booleans()),
        earlier=tuple(draw(st.lists(TEXTS, max_size=2))),
        rev=draw(st.integers(1, 9)),
        by=draw(LINES),
    )
    note = Note.from_document(stored)
    return note.tombstone() if draw(st.integers(0, 5)) == 0 else note


@st.composite
def conversations(draw: st.DrawFn) -> Conversation:
    return Conversation(
        id=CONVERSATION,
        author=draw(TEXTS),
        started_at=draw(MOMENTS),
        ended_at=draw(st.none() | MOMENTS),
        written_up=draw(st.none() | MOMENTS),
        time_told=draw(DAY_TIMES),
        status=draw(st.sampled_from(Status)),
        customer_id=draw(st.none() | st.just(CONVERSATION)),
        customer=draw(st.none() | TEXTS),
        organisation=draw(st.none() | TEXTS),
        guide=draw(st.none() | LINES),
        channel=draw(st.sampled_from(Channel)),
        informed=draw(st.sampled_from(Informed)),
        asked=tuple(draw(st.lists(LINES, max_size=2))),
        away=tuple(Away(start=start, end=start, why="killed") for start in draw(st.lists(MOMENTS, max_size=1))),
        notes=tuple(draw(notes(number)) for number in range(draw(st.integers(0, 5)))),
        rev=draw(st.integers(1, 9)),
        by=draw(LINES),
    )


@st.composite
def _terms(draw: st.DrawFn) -> ContactTerms:
    days, channel = draw(st.none() | st.integers(1, 400)), draw(st.none() | st.sampled_from(Channel))
    return ContactTerms(days=days, channel=channel, hours=draw(LINES), never=draw(st.booleans()))


@st.composite
def entries(draw: st.DrawFn, number: int) -> Entry:
    rough = st.none() | st.dates().map(lambda day: day.isoformat()[: draw(st.sampled_from((4, 7, 10)))])
    return Entry(
        id=numbered(number),
        aspect=draw(st.sampled_from(Aspect)),
        text=draw(LINES.filter(bool)),
        since=draw(rough),
        until=draw(rough),
        learnt_at=draw(MOMENTS),
        ended_at=draw(st.none() | MOMENTS),
        mistaken=draw(st.booleans()),
        terms=draw(st.none() | _terms()),
        person=draw(st.none() | st.integers(0, 9).map(numbered)),
        came_of=draw(LINES),
        change=draw(LINES),
    )


@st.composite
def customers(draw: st.DrawFn) -> Customer:
    return Customer(
        id=CUSTOMER,
        name=draw(LINES.filter(bool)),
        organisation=draw(st.none() | LINES),
        since=draw(MOMENTS),
        first_deal=draw(st.none() | st.dates()),
        keep_until=draw(st.none() | st.dates()),
        entries=tuple(draw(entries(one)) for one in range(draw(st.integers(0, 4)))),
    )
