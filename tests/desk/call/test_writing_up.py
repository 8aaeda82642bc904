"""A call screen on which is written up what was before: no time is counted in it."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest

from interview_tui.desk import starting
from interview_tui.desk.before import preparing
from interview_tui.desk.before.plan import Plan
from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.choice import PROMISE
from interview_tui.desk.call.state import Call
from interview_tui.desk.held_at import held_at
from interview_tui.desk.services import Services
from interview_tui.insight import answering
from interview_tui.insight.after_call import Asked, questions
from interview_tui.insight.answering import Kept
from interview_tui.language.past_moment import PastMoment
from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Channel, Kind, Status
from interview_tui.talktime.clock import Away
from tests.support.at_the_phone import call_with, moments
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, private

YESTERDAY = PastMoment(date(2026, 11, 20), None, time(14), 60)


def test_it_begins_on_the_day_and_for_the_length_that_were_told(services: Services) -> None:
    started = starting.begin(Plan(moment=YESTERDAY), services)
    started.opened.close()

    one = services.store.read(started.call.conversation.id)
    assert (one.started_at, one.ended_at) == (START - timedelta(days=1), START - timedelta(hours=23))
    assert (one.written_up, one.time_told, one.status) == (START, time(14), Status.OPEN)
    [head] = services.store.listing().heads
    assert (head.started_at, head.written_up, head.time_told) == (one.started_at, START, time(14))


@pytest.mark.parametrize("channel", [Channel.MAIL, Channel.LETTER])
def test_what_came_by_mail_or_letter_is_written_up_on_the_day_it_is_read(services: Services, channel: Channel) -> None:
    started = starting.begin(Plan(channel=channel), services)
    started.opened.close()

    assert started.call.written_up
    assert started.call.conversation.started_at.date() == START.date()
    assert started.call.conversation.time_told is None


def test_at_its_end_it_is_as_long_as_was_told() -> None:
    now = moments()(1200)
    told = call_with().but(conversation=held_at(conversation(), YESTERDAY, START))
    untold = call_with().but(conversation=held_at(conversation(), PastMoment(date(2026, 11, 20)), START))

    assert moving.ended(told, now).conversation.ended_at == START - timedelta(hours=23)
    assert moving.ended(untold, now).conversation.ended_at is None
    assert moving.ended(untold, now).conversation.status is Status.TO_FINISH


def test_a_gap_while_it_is_written_up_is_no_interruption() -> None:
    call = call_with().but(conversation=held_at(conversation(), YESTERDAY, START))

    assert moving.away(call, Away(10.0, 90.0, "killed"), moments()(90)) is call
    assert moving.clock_changed(call, 3600.0) is call


def test_what_has_no_length_is_asked_about_as_a_long_call_is() -> None:
    kindless = note(1, "a note of some length")

    later = held_at(conversation(kindless), PastMoment(date(2026, 11, 20)), START)

    assert Asked.KIND in {one.about for one in questions(later, private())}
    assert Asked.KIND not in {one.about for one in questions(conversation(kindless, ended_at=START), private())}


def test_before_it_the_moment_can_be_typed_and_taken_out_again() -> None:
    before = preparing.begun(customer(1, "Huber"), None)

    chosen = preparing.moment_chosen(before, "gestern 14:00, 60 min", START, "de")

    assert chosen.plan.moment == YESTERDAY
    assert preparing.moment_chosen(chosen, "", START, "de").plan.moment is None


NOW = moments("de")
TEXT, FRIDAY, NEXT_FRIDAY = "CSV bis Freitag", date(2026, 11, 20), date(2026, 11, 27)


def typed(call: Call, text: str) -> Call:
    return writing.saved(writing.typed(call, text, NOW(1)), NOW(2))


def by_its_sign(call: Call) -> Conversation:
    return typed(call, f"!{TEXT}").conversation


def by_a_letter_afterwards(call: Call) -> Conversation:
    noted = typed(call, TEXT)
    return writing.chosen(noted.but(selected=noted.conversation.notes[0].id), PROMISE, NOW(3)).conversation


def by_other_words(call: Call) -> Conversation:
    noted = typed(call, "!CSV bis Montag")
    return typed(writing.begin_edit(noted.but(selected=noted.conversation.notes[0].id)), TEXT).conversation


def asked_after_it(call: Call) -> Conversation:
    noted = typed(call, TEXT).conversation
    return answering.of_kind(Kept(noted, private()), noted.notes[0], Kind.PROMISE, False, None, "de").conversation


@pytest.mark.parametrize("way", [by_its_sign, by_a_letter_afterwards, by_other_words, asked_after_it])
@pytest.mark.parametrize(("day", "due"), [(date(2026, 11, 18), FRIDAY), (None, NEXT_FRIDAY)])
def test_days_count_from_the_day_it_was_held(way: Callable[[Call], Conversation], day: date | None, due: date) -> None:
    one = conversation() if day is None else held_at(conversation(), PastMoment(day), START)

    assert way(call_with().but(conversation=one)).notes[0].due == due


def test_days_in_what_is_added_after_its_end_count_from_the_day_it_is_typed() -> None:
    held = held_at(conversation(status=Status.DONE), PastMoment(date(2026, 11, 18)), START)

    assert by_its_sign(call_with().but(conversation=held)).notes[0].due == NEXT_FRIDAY
