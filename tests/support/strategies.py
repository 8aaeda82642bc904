"""Hypothesis strategies: conversations with texts as hostile as people, files and the clipboard can be."""

from datetime import datetime, timedelta, timezone
from functools import cache, partial
from typing import Any

from hypothesis import strategies as st

from interview_tui.language.day_time import PartOfDay
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.clean import clean_line
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.note import About, Away, Evidence, Note
from interview_tui.records.parts import ComplaintAnswer
from interview_tui.records.words import (
    Aspect,
    Channel,
    ComplaintStep,
    HowKnown,
    Informed,
    Kind,
    Measure,
    Mode,
    Outcome,
    PromiseState,
    Sensitive,
    Status,
    Track,
)
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


# Each strategy is made once: one that is made anew at each draw takes longer to look at itself than to draw.
_TEXT_OR_NONE = st.none() | TEXTS
_DAY_OR_NONE = st.none() | st.dates()
_SOMEBODY = st.none() | st.integers(0, 9).map(numbered)
_FEW_TEXTS = st.lists(TEXTS, max_size=2)


def _about(at: datetime, text: str, still: bool) -> About:
    return About(conversation=numbered(8), note=numbered(9), at=at, text=text, still=still)


_ANSWERS_GIVEN = st.builds(
    ComplaintAnswer, text=TEXTS, on=st.dates(), content=_DAY_OR_NONE, refused=_DAY_OR_NONE, wanted=TEXTS
)
_STORED_NOTES = st.fixed_dictionaries(
    dict(
        at=MOMENTS,
        text=TEXTS,
        kind=st.none() | st.sampled_from(Kind),
        track=st.none() | st.sampled_from(Track),
        because_of=_SOMEBODY,
        evidence=_FEW_TEXTS.map(lambda texts: tuple(Evidence(slot="number", text=text) for text in texts)),
        how_known=st.none() | st.sampled_from(HowKnown),
        parked=st.booleans(),
        due=_DAY_OR_NONE,
        due_time=DAY_TIMES,
        owner=_TEXT_OR_NONE,
        theirs=st.booleans(),
        promise=st.sampled_from(PromiseState),
        promise_since=_DAY_OR_NONE,
        moved_from=_DAY_OR_NONE,
        promise_reason=LINES,
        promise_told=_DAY_OR_NONE,
        thanked=_DAY_OR_NONE,
        remedy=TEXTS,
        complaint_owner=_TEXT_OR_NONE,
        passed_on=_DAY_OR_NONE,
        accepted=_DAY_OR_NONE,
        answer_by=_DAY_OR_NONE,
        complaint_told=st.lists(st.dates(), max_size=2).map(tuple),
        answers=st.lists(_ANSWERS_GIVEN, max_size=2).map(tuple),
        passed_over=st.lists(st.sampled_from(ComplaintStep), max_size=2).map(tuple),
        learnt=TEXTS,
        settled=_DAY_OR_NONE,
        again_of=_SOMEBODY,
        question=LINES,
        about=st.none() | st.builds(_about, MOMENTS, TEXTS, st.booleans()),
        addition=st.booleans(),
        earlier=_FEW_TEXTS.map(tuple),
        rev=st.integers(1, 9),
        by=LINES,
    )
)
_NOTES = st.tuples(_STORED_NOTES, st.integers(0, 5).map(lambda one: one == 0))


def _note(number: int, drawn: tuple[dict[str, Any], bool]) -> Note:
    stored, gone = drawn
    note = Note.from_document({"id": numbered(number), **stored})
    return note.tombstone() if gone else note


@cache
def notes(number: int) -> st.SearchStrategy[Note]:
    return _NOTES.map(partial(_note, number))


_ANSWERS = st.builds(
    MeasureAnswer,
    measure=st.sampled_from(Measure),
    value=st.none() | st.integers(1, 3),
    at=MOMENTS,
    mode=st.sampled_from(Mode),
    wording=LINES,
)
_CONVERSATIONS = st.builds(
    Conversation,
    id=st.just(CONVERSATION),
    author=TEXTS,
    started_at=MOMENTS,
    ended_at=st.none() | MOMENTS,
    written_up=st.none() | MOMENTS,
    time_told=DAY_TIMES,
    status=st.sampled_from(Status),
    customer_id=st.none() | st.just(CONVERSATION),
    customer=_TEXT_OR_NONE,
    organisation=_TEXT_OR_NONE,
    guide=st.none() | LINES,
    channel=st.sampled_from(Channel),
    informed=st.sampled_from(Informed),
    asked=st.lists(LINES, max_size=2).map(tuple),
    measure=st.none() | _ANSWERS,
    away=st.lists(MOMENTS, max_size=1).map(lambda at: tuple(Away(start=one, end=one, why="killed") for one in at)),
    notes=st.lists(_NOTES, max_size=5).map(lambda drawn: tuple(_note(place, one) for place, one in enumerate(drawn))),
    rev=st.integers(1, 9),
    by=LINES,
)


def conversations() -> st.SearchStrategy[Conversation]:
    return _CONVERSATIONS


_NAMES = LINES.filter(bool)
_ROUGH = st.none() | st.builds(lambda day, signs: day.isoformat()[:signs], st.dates(), st.sampled_from((4, 7, 10)))
_ENTRIES = st.fixed_dictionaries(
    dict(
        aspect=st.sampled_from(Aspect),
        text=_NAMES,
        since=_ROUGH,
        until=_ROUGH,
        learnt_at=MOMENTS,
        ended_at=st.none() | MOMENTS,
        mistaken=st.booleans(),
        terms=st.none()
        | st.builds(
            ContactTerms,
            days=st.none() | st.integers(1, 400),
            channel=st.none() | st.sampled_from(Channel),
            hours=LINES,
            never=st.booleans(),
        ),
        person=_SOMEBODY,
        came_of=LINES,
        outcome=st.none() | st.sampled_from(Outcome),
        change=LINES,
        sensitive=st.none() | st.sampled_from(Sensitive),
    )
)


@cache
def entries(number: int) -> st.SearchStrategy[Entry]:
    return _ENTRIES.map(lambda drawn: Entry(id=numbered(number), **drawn))


_CUSTOMERS = st.builds(
    Customer,
    id=st.just(CUSTOMER),
    name=_NAMES,
    organisation=st.none() | LINES,
    since=MOMENTS,
    first_deal=_DAY_OR_NONE,
    keep_until=_DAY_OR_NONE,
    entries=st.lists(_ENTRIES, max_size=4).map(
        lambda drawn: tuple(Entry(id=numbered(place), **one) for place, one in enumerate(drawn))
    ),
)


def customers() -> st.SearchStrategy[Customer]:
    return _CUSTOMERS
