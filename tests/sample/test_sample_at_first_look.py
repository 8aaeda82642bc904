"""What a first look into the sample finds, and in which words."""

import re
from collections import Counter
from datetime import datetime, timedelta

from interview_tui.language.day_time import PartOfDay
from interview_tui.language.due.date import read_due
from interview_tui.language.locales import CODES
from interview_tui.records.aspects import TRAITS
from interview_tui.records.words import Aspect, Channel, Form, Kind, Measure, PromiseState, Status
from interview_tui.sample.make import Sample, sample_records
from interview_tui.talktime.live import LiveClock
from tests.support.sampled import WEEK, notes_of

TOMORROW = (("de", "morgen"), ("en", "tomorrow"))


def words_of(sample: Sample) -> list[str]:
    thoughts = [[p.guess, p.learnt, p.review, p.intention] for p in sample.privates]
    names = [customer.title for customer in sample.customers]
    return [*names, *(note.text for note in notes_of(sample)), *(t for four in thoughts for t in four)]


def test_there_are_about_ten_customers_and_thirty_conversations(sample: Sample) -> None:
    assert 9 <= len(sample.customers) <= 11
    assert 28 <= len(sample.conversations) <= 34


def test_some_whys_go_three_deep(sample: Sample) -> None:
    above = {note.id: note.because_of for note in notes_of(sample)}

    def depth(note_id: str | None) -> int:
        return 0 if note_id is None else 1 + depth(above[note_id])

    # Three whys and the note they all stand under.
    assert max(depth(note_id) for note_id in above) >= 4


def test_a_visit_was_written_up_later_with_somebody_else_there(sample: Sample) -> None:
    [visit] = (one for one in sample.conversations if one.written_up is not None)
    [other] = visit.present

    assert visit.channel is Channel.VISIT
    assert isinstance(visit.time_told, PartOfDay)
    assert visit.id not in {private.id for private in sample.privates}
    assert [note.said_by for note in visit.notes if note.said_by is not None] == [other.id]
    assert [note for note in visit.notes if note.addition] == [visit.notes[-1]]


def test_one_open_promise_has_its_time(sample: Sample) -> None:
    [timed] = (note for note in notes_of(sample) if note.due_time is not None)

    assert timed.is_open_promise()
    assert timed.due_time in {read_due(f"{day} {timed.text}", WEEK[2].date(), code).time for code, day in TOMORROW}


def test_promises_are_late_due_this_week_and_settled(seen: tuple[Sample, datetime]) -> None:
    sample, now = seen
    promises = [note for note in notes_of(sample) if note.kind is Kind.PROMISE]
    open_ones = [note for note in promises if note.is_open_promise()]
    dated = [note.due for note in open_ones if note.due is not None]

    assert {note.promise.state for note in promises} == set(PromiseState)
    assert 1 <= sum(due < now.date() for due in dated) <= 2
    assert any(now.date() <= due <= now.date() + timedelta(days=7) for due in dated)
    assert any(note.theirs for note in open_ones)


def test_one_conversation_is_to_finish_from_the_last_working_day(seen: tuple[Sample, datetime]) -> None:
    sample, now = seen
    (waiting,) = (c for c in sample.conversations if c.status is not Status.DONE)
    friday = 4

    assert waiting.status is Status.TO_FINISH
    assert waiting is sample.conversations[-1]
    days = (now.date() - waiting.started_at.date()).days
    assert days == 1 or (days <= 3 and waiting.started_at.weekday() == friday)
    assert any(note.kind is Kind.PROMISE and note.due is None for note in waiting.notes)
    assert any(note.kind is None and not note.parked for note in waiting.notes)


def test_every_kind_occurs(sample: Sample) -> None:
    kinds = Counter(note.kind for note in notes_of(sample))

    assert set(kinds) == {*Kind, None}
    assert any(note.parked for note in notes_of(sample))


def test_at_least_three_talks_left_no_note(sample: Sample) -> None:
    assert sum(not conversation.notes for conversation in sample.conversations) >= 3


def test_somebody_was_not_heard_of_for_long_and_somebody_just_now(sample: Sample) -> None:
    last = {c.customer_id: c.started_at for c in sample.conversations}

    assert min(last.values()) < WEEK[2] - timedelta(days=120)
    assert max(last.values()) > WEEK[2] - timedelta(days=2)


def test_somebody_has_an_anniversary_within_a_week(sample: Sample) -> None:
    ahead = [WEEK[2].date() + timedelta(days=day) for day in range(1, 8)]
    years = {(day.month, day.day) for day in ahead}

    assert any((c.since.month, c.since.day) in years for c in sample.customers)


def test_where_talk_time_was_kept_the_customer_spoke_most(sample: Sample) -> None:
    kept = [private for private in sample.privates if private.changes]

    assert len(kept) >= 10
    for private in kept:
        assert private.until_s is not None
        share = LiveClock(private.changes).share(private.until_s)
        assert share is not None
        assert 0.7 <= share <= 0.9


def test_the_words_are_those_of_the_glossary() -> None:
    forbidden = {
        "de": r"bedarf|reklamation|interview|versprech|versproch",
        "en": r"\binterview|no proof",
    }
    for language, pattern in forbidden.items():
        for text in words_of(sample_records(language, WEEK[0], "Jana Ott")):
            assert not re.search(pattern, text, re.IGNORECASE), text


def test_texts_are_clean_short_and_need_no_second_look(sample: Sample) -> None:
    for text in words_of(sample):
        assert text == text.strip()
        assert len(text) <= 140, text
    for note in notes_of(sample):
        assert not note.text.startswith(tuple('-+>?=!"„“»')), note.text


def test_no_note_names_a_day_that_would_grow_old() -> None:
    # A birthday comes round every year; any other date would be wrong tomorrow.
    for language in CODES:
        for text in words_of(sample_records(language, WEEK[0], "Jana Ott")):
            dates = re.findall(r"\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\b20\d\d\b", text)
            assert not dates or text.startswith("Geburtstag"), text


def test_the_people_of_the_sketches_are_there_in_german() -> None:
    titles = {customer.title for customer in sample_records("de", WEEK[0], "Jana Ott").customers}

    assert {"Claudia Weber · Nordmetall GmbH", "Tom Yilmaz · Kroll AG", "Ulla Haas · Haas KG"} <= titles


def test_much_is_known_of_some_customers_and_nothing_ended_before_it_was_learnt(sample: Sample) -> None:
    entries = [one for customer in sample.customers for one in customer.entries]

    assert {one.aspect for one in entries} >= {
        Aspect.ROLE,
        Aspect.PHONE,
        Aspect.WISH,
        Aspect.LEFT,
        Aspect.TRIED,
        *TRAITS[:3],
    }
    assert any(one.is_over for one in entries)
    assert all(one.ended_at is None or one.ended_at > one.learnt_at for one in entries)


def test_who_came_through_somebody_came_through_another_customer(sample: Sample) -> None:
    through = [one.person for customer in sample.customers for one in customer.holding(Aspect.THROUGH)]

    assert len(through) == 1
    assert through[0] in {customer.id for customer in sample.customers}


def test_it_was_also_just_talked_and_somebody_was_not_reached(sample: Sample) -> None:
    assert {one.form for one in sample.conversations} == {Form.TALK, Form.CHAT, Form.ATTEMPT}


def test_measures_show_a_figure_and_of_whom_to_find_out_why(sample: Sample) -> None:
    answers = [(one.customer_id, one.measure) for one in sample.conversations if one.measure is not None]
    asked = {who for who, one in answers if one.measure == Measure.RECOMMENDATION and one.value is not None}

    assert len(asked) == 10  # fewer give no figure
    assert {one.measure for _, one in answers} == {
        Measure.RECOMMENDATION,
        Measure.SATISFACTION,
        Measure.FIT,
        Measure.EFFORT,
    }
    assert [one.measure for _, one in answers if one.value is None] == [Measure.SATISFACTION]
    assert 1 in {one.value for _, one in answers if one.measure == Measure.FIT}  # they would not miss us
