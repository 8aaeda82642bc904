"""What is told of when a conversation was held, and what is shown of it from then on."""

import re
from datetime import date, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.desk.held_at import held_at, moment_fault, moment_of, moment_told, moment_typed
from interview_tui.export.everything import everything_summary
from interview_tui.export.writers.markdown import of_conversation
from interview_tui.insight.known import known
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import PartOfDay
from interview_tui.language.locales import CODES
from interview_tui.language.past_moment import PastMoment
from interview_tui.port.privacy import Everything, Whole
from interview_tui.records.conversation import in_reading_order
from interview_tui.records.kept_talk import kept_figures, kept_timeline
from interview_tui.records.words import Status
from interview_tui.talktime.live import Change, Talk
from interview_tui.tui.shared.note_rows import note_rows
from tests.support.frozen import START
from tests.support.written import conversation, note, private

CLOCK = re.compile(r"\b\d\d:\d\d\b")
TODAY = START.date()
MOMENTS = st.builds(
    PastMoment,
    day=st.dates(date(2020, 1, 1), TODAY - timedelta(days=1)),
    time=st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)) | st.sampled_from(PartOfDay),
    minutes=st.none() | st.integers(1, 600),
    doubt=st.none(),
)


@pytest.mark.parametrize(
    ("code", "typed", "shown"),
    [
        ("de", "gestern 14:00, 60 min", "Fr 20.11. 14:00, 60 Minuten"),
        ("de", "Mi vormittags", "Mi 18.11. vormittags"),
        ("de", "gestern", "Fr 20.11."),
        ("en", "yesterday 2 pm, 1 h", "Fri 20 Nov 14:00, 60 minutes"),
    ],
)
def test_when_it_was_is_shown_as_it_can_be_typed_again(code: str, typed: str, shown: str) -> None:
    language = Language(code)
    moment = moment_typed(typed, START, language.code)

    assert moment_told(moment, language, near=TODAY) == shown
    assert moment_typed(shown, START, language.code) == moment


def test_a_time_or_a_length_alone_is_that_of_today() -> None:
    assert moment_typed("8:00, 45 min", START, "de") == PastMoment(TODAY, None, time(8), 45)
    assert moment_typed("45 min", START, "de") == PastMoment(TODAY, None, None, 45)


@pytest.mark.parametrize("typed", ["morgen 14:00", "irgendwann", "heute 23:30", "31.2.", "Mi 26.11.2025 und gestern"])
def test_what_is_no_time_that_has_been_is_told_in_a_sentence(typed: str) -> None:
    assert moment_fault(typed, START, "de") is not None


def test_nothing_typed_is_no_fault_and_says_nothing() -> None:
    assert moment_fault("  ", START, "de") is None
    assert moment_typed("", START, "de").day is None


def test_the_time_of_writing_is_kept_when_a_moment_is_corrected() -> None:
    first = held_at(conversation(), PastMoment(TODAY, None, time(8), 30), START)
    again = held_at(first, PastMoment(TODAY - timedelta(days=1), None, None, None), START)

    assert again.written_up == START
    assert again.ended_at is None
    assert again.started_at.date() == TODAY - timedelta(days=1)


@settings(max_examples=100)
@given(MOMENTS)
def test_what_was_told_of_a_moment_is_what_is_known_of_it(moment: PastMoment) -> None:
    assert moment_of(held_at(conversation(), moment, START)) == moment


@settings(max_examples=100)
@given(MOMENTS, st.sampled_from(CODES))
def test_whatever_moment_is_told_no_note_shows_a_clock_time_and_no_talk_time_is_claimed(
    moment: PastMoment, code: str
) -> None:
    language = Language(code)
    mine = private(changes=(Change(0, Talk.STAFF), Change(60, Talk.CUSTOMER), Change(600, Talk.SILENCE)), until_s=700)
    one = held_at(conversation(note(1, "eins"), note(2, "zwei", kind="fact")), moment, START)
    one = one.changed(status=Status.DONE, customer="Weber")

    rows = note_rows(in_reading_order(one.notes), language, timed=one.written_up is None)
    shown = [span.text for row in rows for line in row.lines(80) for span in line]
    whole = everything_summary(Everything("1", None, (Whole(one, mine, None),), ()), TODAY, language)
    items = [item for part in whole.parts for item in part.items if item.text in ("eins", "zwei")]
    noted = [" ".join((item.text, *item.remarks)) for item in items]
    summary = [text for text in of_conversation(one, language).splitlines() if "eins" in text or "zwei" in text]

    assert not CLOCK.search(" ".join([*shown, *noted, *summary]))
    assert noted
    assert summary
    assert kept_figures(one, mine) is None
    assert kept_timeline(one, mine) == ()
    assert {noted.at.date() for noted in known([one]).told} == {moment.day}
