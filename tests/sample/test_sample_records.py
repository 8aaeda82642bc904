"""The sample: what a first look into the program finds."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path

import pytest

from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.language.catalogue import Code
from interview_tui.language.day_time import PartOfDay
from interview_tui.language.due.date import read_due
from interview_tui.records.aspects import TRAITS
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.theme_cue import cue_of
from interview_tui.records.words import Aspect, Channel, Form, Kind, Measure, PromiseState, Status, Track
from interview_tui.sample import make
from interview_tui.sample.make import Sample, sample_records
from interview_tui.sample.script import read_script
from interview_tui.talktime.live import LiveClock

LANGUAGES: tuple[Code, ...] = ("de", "en")
TOMORROW = tuple(zip(LANGUAGES, ("morgen", "tomorrow"), strict=True))
CET = timezone(timedelta(hours=1))
WEEK = [datetime(2026, 11, 16 + day, 9, 30, tzinfo=CET) for day in range(7)]
ODD_DAYS = [
    datetime(2027, 1, 1, 0, 0, 1, tzinfo=UTC),
    datetime(2028, 2, 29, 23, 59, 59, tzinfo=UTC),
    datetime(2026, 3, 30, 12, 0, tzinfo=timezone(timedelta(hours=-8))),
]


@pytest.fixture(
    scope="module",
    params=[(language, now) for language in LANGUAGES for now in (*WEEK, *ODD_DAYS)],
    ids=str,
)
def seen(request: pytest.FixtureRequest) -> tuple[Sample, datetime]:
    language, now = request.param
    return sample_records(language, now, "Jana Ott"), now


@pytest.fixture(scope="module", params=LANGUAGES)
def sample(request: pytest.FixtureRequest) -> Sample:
    return sample_records(request.param, WEEK[2], "Jana Ott")


def notes_of(sample: Sample) -> list[Note]:
    return [note for conversation in sample.conversations for note in conversation.notes]


def words_of(sample: Sample) -> list[str]:
    thoughts = [[p.guess, p.learnt, p.review, p.intention] for p in sample.privates]
    names = [customer.title for customer in sample.customers]
    return [*names, *(note.text for note in notes_of(sample)), *(t for four in thoughts for t in four)]


def ids_of(sample: Sample) -> list[str]:
    records: list[Customer | Conversation | Note] = [
        *sample.customers,
        *sample.conversations,
        *notes_of(sample),
    ]
    return [record.id for record in records]


def test_there_are_about_ten_customers_and_thirty_conversations(sample: Sample) -> None:
    assert 9 <= len(sample.customers) <= 11
    assert 28 <= len(sample.conversations) <= 34


def test_german_and_its_kin_are_german_and_everything_else_is_english() -> None:
    german, english = (sample_records(language, WEEK[0], "Jana Ott") for language in LANGUAGES)

    assert sample_records("de_AT", WEEK[0], "Jana Ott") == german
    assert sample_records("fr", WEEK[0], "Jana Ott") == english


def test_english_is_no_translation() -> None:
    german, english = (sample_records(language, WEEK[0], "Jana Ott") for language in LANGUAGES)

    assert not {c.name for c in german.customers} & {c.name for c in english.customers}
    assert not set(ids_of(german)) & set(ids_of(english))


def test_the_same_now_gives_the_same_sample_at_any_hour_of_the_day(sample: Sample) -> None:
    language = "de" if any(c.name == "Claudia Weber" for c in sample.customers) else "en"

    assert sample_records(language, WEEK[2] + timedelta(hours=11), "Jana Ott") == sample


def test_every_id_is_there_once(seen: tuple[Sample, datetime]) -> None:
    sample, _ = seen

    assert len(set(ids_of(sample))) == len(ids_of(sample))


def test_ids_sort_as_the_times_they_were_made_at(sample: Sample) -> None:
    assert [c.id for c in sample.conversations] == sorted(c.id for c in sample.conversations)
    for conversation in sample.conversations:
        assert [note.id for note in conversation.notes] == sorted(note.id for note in conversation.notes)


def test_every_record_comes_back_from_its_document(sample: Sample) -> None:
    for conversation in sample.conversations:
        assert Conversation.from_document(conversation.as_document()) == conversation
    for private in sample.privates:
        assert Private.from_document(private.as_document()) == private
    for customer in sample.customers:
        assert Customer.from_document(customer.as_document()) == customer


def test_every_conversation_names_its_customer_and_its_author(sample: Sample) -> None:
    customers = {customer.id: customer for customer in sample.customers}
    for conversation in sample.conversations:
        customer = customers[str(conversation.customer_id)]
        assert (conversation.customer, conversation.organisation) == (customer.name, customer.organisation)
        assert customer.since < conversation.started_at
        assert conversation.author == "Jana Ott"


def test_whys_point_to_earlier_notes_of_the_same_conversation(sample: Sample) -> None:
    for conversation in sample.conversations:
        earlier: set[str] = set()
        for note in conversation.notes:
            assert (note.because_of is not None) == (note.kind is Kind.WHY)
            assert note.because_of is None or note.because_of in earlier
            earlier.add(note.id)


def test_some_whys_go_three_deep(sample: Sample) -> None:
    above = {note.id: note.because_of for note in notes_of(sample)}

    def depth(note_id: str | None) -> int:
        return 0 if note_id is None else 1 + depth(above[note_id])

    # Three whys and the note they all stand under.
    assert max(depth(note_id) for note_id in above) >= 4


def test_nothing_but_a_due_date_lies_ahead(seen: tuple[Sample, datetime]) -> None:
    sample, now = seen
    for customer in sample.customers:
        assert customer.since < now
    for conversation in sample.conversations:
        assert conversation.ended_at is not None
        assert conversation.started_at < conversation.ended_at < now
        for note in conversation.notes:
            assert conversation.started_at <= note.at < now
            later = conversation.written_up is not None or note.addition
            assert later == (note.at > conversation.ended_at)


def test_nobody_is_called_on_a_weekend_or_at_night(seen: tuple[Sample, datetime]) -> None:
    sample, _ = seen
    for conversation in sample.conversations:
        assert conversation.started_at.weekday() < 5
        assert 7 <= conversation.started_at.hour < 19


def test_a_visit_was_written_up_later_with_somebody_else_there(sample: Sample) -> None:
    [visit] = (one for one in sample.conversations if one.written_up is not None)
    [other] = visit.present

    assert visit.channel is Channel.VISIT
    assert isinstance(visit.time_told, PartOfDay)
    assert visit.id not in {private.id for private in sample.privates}
    assert [note.said_by for note in visit.notes if note.said_by is not None] == [other.id]
    assert [note for note in visit.notes if note.addition] == [visit.notes[-1]]


def test_what_was_known_is_still_so_or_has_ended_in_a_later_conversation(sample: Sample) -> None:
    known = {note.id: (one, note) for one in sample.conversations for note in one.notes}
    renewing = [(one, note) for one in sample.conversations for note in one.notes if note.about is not None]

    assert [note.about.still for _, note in renewing if note.about] == [True, False]
    for later, note in renewing:
        assert note.about is not None
        earlier, named = known[note.about.note]
        assert note.about.conversation == earlier.id
        assert earlier.customer_id == later.customer_id
        assert earlier.started_at < later.started_at
        assert (note.about.text, note.about.kind, note.kind) == (named.text, named.kind, named.kind)
        assert (note.text == named.text) == note.about.still


def test_one_open_promise_has_its_time(sample: Sample) -> None:
    [timed] = (note for note in notes_of(sample) if note.due_time is not None)

    assert timed.is_open_promise()
    assert timed.due_time in {read_due(f"{day} {timed.text}", WEEK[2].date(), code).time for code, day in TOMORROW}


def test_no_promise_is_due_on_a_weekend_or_before_it_was_made(seen: tuple[Sample, datetime]) -> None:
    sample, _ = seen
    for conversation in sample.conversations:
        for note in conversation.notes:
            if note.due is not None:
                assert note.kind is Kind.PROMISE
                assert note.due.weekday() < 5
                assert note.due >= conversation.started_at.date()


def test_nobody_holds_two_conversations_at_once(seen: tuple[Sample, datetime]) -> None:
    sample, _ = seen
    for before, after in pairwise(sample.conversations):
        assert before.ended_at is not None
        assert before.ended_at < after.started_at


def test_promises_are_late_due_this_week_and_settled(seen: tuple[Sample, datetime]) -> None:
    sample, now = seen
    promises = [note for note in notes_of(sample) if note.kind is Kind.PROMISE]
    open_ones = [note for note in promises if note.is_open_promise()]
    dated = [note.due for note in open_ones if note.due is not None]

    assert {note.promise.state for note in promises} == set(PromiseState)
    assert 1 <= sum(due < now.date() for due in dated) <= 2
    assert any(now.date() <= due <= now.date() + timedelta(days=7) for due in dated)
    assert any(note.theirs for note in open_ones)


def test_a_promise_with_a_date_has_an_owner_and_nothing_else_has(sample: Sample) -> None:
    for conversation in sample.conversations:
        for note in conversation.notes:
            owner = conversation.customer if note.theirs else conversation.author
            assert note.owner == (owner if note.due is not None else None)


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


def test_tracks_follow_the_kind(sample: Sample) -> None:
    notes = {note.id: note for note in notes_of(sample)}
    for note in notes.values():
        if note.kind in (Kind.CRITICISM, Kind.PRAISE):
            assert note.track is Track.OPTIMISATION
        elif note.parked or note.kind in (Kind.PROMISE, Kind.PERSONAL):
            assert note.track is None
        elif note.because_of is not None:
            assert note.track is notes[note.because_of].track


def test_no_track_is_written_where_another_rule_decides_it() -> None:
    for language in LANGUAGES:
        for customer in read_script(language).customers:
            for conversation in customer.conversations:
                for note in conversation.notes:
                    decided = (
                        note.because_of
                        or note.parked
                        or note.kind
                        in (
                            Kind.CRITICISM,
                            Kind.PRAISE,
                            Kind.PROMISE,
                            Kind.PERSONAL,
                        )
                    )
                    assert not (note.track and decided), note.text


def test_the_guide_and_its_cues_exist(sample: Sample) -> None:
    guides = load_guides([library_folder()]).guides
    for conversation in sample.conversations:
        assert conversation.guide is not None or not conversation.asked
        if conversation.guide is not None:
            cues = {step.cue.id for step in guides[conversation.guide].steps}
            cues |= {cue_of(one.asks) for one in sample.themes if one.asks is not None}
            assert set(conversation.asked) <= cues
            assert len(set(conversation.asked)) == len(conversation.asked)


def test_a_private_belongs_to_a_conversation_and_thanks_for_its_criticism(sample: Sample) -> None:
    conversations = {conversation.id: conversation for conversation in sample.conversations}
    for private in sample.privates:
        conversation = conversations[private.id]
        assert conversation.ended_at is not None
        assert private.until_s == (conversation.ended_at - conversation.started_at).total_seconds()
        for note_id in private.thanked:
            note = conversation.note(note_id)
            assert note is not None
            assert note.kind in (Kind.CRITICISM, Kind.COMPLAINT)


def test_a_private_is_not_older_than_it_would_be_kept(seen: tuple[Sample, datetime]) -> None:
    sample, now = seen
    dates = {conversation.id: conversation.started_at for conversation in sample.conversations}

    assert all(dates[private.id] > now - timedelta(days=90) for private in sample.privates)


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
    for language in LANGUAGES:
        for text in words_of(sample_records(language, WEEK[0], "Jana Ott")):
            dates = re.findall(r"\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\b20\d\d\b", text)
            assert not dates or text.startswith("Geburtstag"), text


def test_the_people_of_the_sketches_are_there_in_german() -> None:
    titles = {customer.title for customer in sample_records("de", WEEK[0], "Jana Ott").customers}

    assert {"Claudia Weber · Nordmetall GmbH", "Tom Yilmaz · Kroll AG", "Ulla Haas · Haas KG"} <= titles


def test_the_texts_lie_beside_the_code_in_both_languages() -> None:
    folder = Path(make.__file__).parent

    assert {file.name for file in folder.glob("*.toml")} == {
        *("de.toml", "en.toml"),
        *("lead_de.toml", "lead_en.toml"),
    }


def test_a_conversation_came_to_the_tracks_in_which_its_notes_stand(sample: Sample) -> None:
    for one in sample.conversations:
        assert set(one.reached) == {note.track for note in one.notes if note.track}
    assert any(one.reached for one in sample.conversations)


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


def test_nobody_is_asked_more_than_one_measure_in_a_conversation_and_none_in_an_attempt(sample: Sample) -> None:
    for one in sample.conversations:
        if one.measure is not None:
            assert one.form is Form.TALK
            assert one.ended_at is not None
            assert one.started_at < one.measure.at < one.ended_at
