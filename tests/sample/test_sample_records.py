"""The records of the sample hold together, on any day: ids, times, languages, and what points to what."""

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.language.locales import CODES
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.theme_cue import cue_of
from interview_tui.records.words import Form, Kind, Track
from interview_tui.sample import make
from interview_tui.sample.make import Sample, sample_records
from interview_tui.sample.script import read_script
from tests.support.sampled import WEEK, notes_of


def ids_of(sample: Sample) -> list[str]:
    records: list[Customer | Conversation | Note] = [
        *sample.customers,
        *sample.conversations,
        *notes_of(sample),
    ]
    return [record.id for record in records]


def test_german_and_its_kin_are_german_and_everything_else_is_english() -> None:
    german, english = sample_records("de", WEEK[0], "Jana Ott"), sample_records("en", WEEK[0], "Jana Ott")

    assert sample_records("de_AT", WEEK[0], "Jana Ott") == german
    assert sample_records("fr", WEEK[0], "Jana Ott") == english


def test_english_is_no_translation() -> None:
    german, english = sample_records("de", WEEK[0], "Jana Ott"), sample_records("en", WEEK[0], "Jana Ott")

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


def test_a_promise_with_a_date_has_an_owner_and_nothing_else_has(sample: Sample) -> None:
    for conversation in sample.conversations:
        for note in conversation.notes:
            owner = conversation.customer if note.theirs else conversation.author
            assert note.owner == (owner if note.due is not None else None)


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
    for language in CODES:
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


def test_nobody_is_asked_more_than_one_measure_in_a_conversation_and_none_in_an_attempt(sample: Sample) -> None:
    for one in sample.conversations:
        if one.measure is not None:
            assert one.form is Form.TALK
            assert one.ended_at is not None
            assert one.started_at < one.measure.at < one.ended_at
