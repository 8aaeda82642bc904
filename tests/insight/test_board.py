"""The board: what customers wait for, who asks, what is new, what many are told."""

from datetime import date
from typing import Any

import pytest

from interview_tui.insight.board import (
    Asked,
    Key,
    Section,
    new_since,
    rows_of,
)
from interview_tui.insight.board_wanted import Wanted
from interview_tui.insight.board_words import heading, told
from interview_tui.language.catalogue import Language
from interview_tui.port.team import Said
from interview_tui.records.announcement import Announcement
from interview_tui.records.comment import Comment, Say
from interview_tui.records.telling import Telling
from interview_tui.records.words import Kind, PromiseState
from tests.support.frozen import START
from tests.support.leading import JANA, LATE, TODAY, came, complaint, days, promise, sections, team
from tests.support.written import number

ENGLISH = Language("en")


def said(text: str, *, own: bool = False, **fields: Any) -> Said:
    known = {"id": number(800), "store": JANA, "conversation": number(1), "to": "M" * 26, "on": TODAY, "text": text}
    return Said(Comment.model_validate({**known, **fields}), JANA, "Jana Reuter", own)


# customers wait


def test_a_late_promise_says_that_the_customer_does_not_know_it() -> None:
    [row] = [one for one in rows_of(team(came(1, promises=(LATE,))), Wanted()) if one.section is Section.WAIT]
    words = told(row, team(), ENGLISH)
    assert (words.who, words.what, words.beside, words.text) == (
        "Firm 1", "Promise was due Fri 13 Nov", "customer does not know it", "Send the sample",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "what", "beside"),
    [
        (promise(None, state=PromiseState.NOT_KEPT, owes_word=True), "Promise not kept", "customer does not know it"),
        (
            promise(TODAY + days(3), state=PromiseState.MOVED, owes_word=True),
            "Promise moved to Tue 24 Nov",
            "customer does not know it",
        ),
        (
            promise(TODAY - days(1), state=PromiseState.MOVED),
            "Promise was due Fri 20 Nov",
            "customer knows of one move",
        ),
    ],
)
def test_a_promise_tells_what_the_customer_knows(one: Any, what: str, beside: str) -> None:
    [row] = [row for row in rows_of(team(came(1, promises=(one,))), Wanted()) if row.section is Section.WAIT]
    assert told(row, team(), ENGLISH)[1:3] == (what, beside)


@pytest.mark.parametrize("one", [promise(TODAY + days(2)), promise(None), promise(TODAY - days(3), theirs=True)])
def test_nobody_waits_for_what_is_not_late_or_is_promised_by_the_customers_side(one: Any) -> None:
    assert Section.WAIT not in sections(*rows_of(team(came(1, promises=(one,))), Wanted()))


@pytest.mark.parametrize(
    ("one", "what", "beside"),
    [
        (complaint(TODAY - days(1)), "Complaint for 1 day", "not answered yet"),
        (
            complaint(TODAY, again=True, answered=TODAY - days(2)),
            "Complaint, again, since today",
            "answered on 19 Nov",
        ),
        (complaint(TODAY, answer_by=TODAY - days(1)), "Complaint since today", "answer was promised by Fri 20 Nov"),
        (complaint(TODAY, answer_by=TODAY + days(2)), "Complaint since today", "answer by Mon 23 Nov"),
    ],
)
def test_a_complaint_tells_its_age_whether_it_is_again_and_what_was_answered(one: Any, what: str, beside: str) -> None:
    [row] = [row for row in rows_of(team(came(1, complaints=(one,))), Wanted()) if row.section is Section.WAIT]
    assert told(row, team(), ENGLISH)[1:3] == (what, beside)


def test_nobody_is_named_who_does_not_ask() -> None:
    both = came(1, promises=(promise(TODAY - days(9), owner="Ben Osei"),), complaints=(complaint(TODAY, owner="Ben"),))
    lines = [told(row, team(both), ENGLISH, counts={}) for row in rows_of(team(both), Wanted())]
    assert "Ben" not in repr(lines)
    assert "Jana" not in repr(lines)


# somebody asks


def test_a_promise_in_my_name_asks_me_until_i_answer_it() -> None:
    one = came(1, promises=(promise(TODAY + days(9), owner="mira voss"),))
    [row] = [row for row in rows_of(team(one), Wanted()) if row.section is Section.ASKS]
    assert told(row, team(one), ENGLISH)[:3] == ("Firm 1", "Send the sample", "Jana Reuter, 21 Nov")

    answered = said("", own=True, note=number(700), say=Say.TAKEN)
    assert Section.ASKS not in sections(*rows_of(team(one, said=(answered,)), Wanted()))


def test_a_complaint_that_was_passed_on_to_me_asks_me_until_it_is_taken_over() -> None:
    mine = complaint(TODAY, owner="Mira Voss", passed_on=TODAY)
    assert Section.ASKS in sections(*rows_of(team(came(1, complaints=(mine,))), Wanted()))
    taken = complaint(TODAY, owner="Mira Voss", passed_on=TODAY, accepted=TODAY)
    assert Section.ASKS not in sections(*rows_of(team(came(1, complaints=(taken,))), Wanted()))


def test_who_has_no_name_is_asked_by_nobody() -> None:
    assert Section.ASKS not in sections(*rows_of(team(came(1, promises=(LATE,)), me=""), Wanted()))


def test_an_answer_is_shown_in_its_words_until_it_is_answered_or_settled() -> None:
    answer = said("May I promise the date?", say=Say.ANSWER)
    [row] = [row for row in rows_of(team(came(1), said=(answer,)), Wanted()) if row.section is Section.ASKS]
    assert row.asked == Asked("May I promise the date?", "Jana Reuter", TODAY, quoted=True)
    assert told(row, team(), ENGLISH).what == "“May I promise the date?”"

    back = said("Yes", own=True, id=number(801), answers=number(800))
    assert Section.ASKS not in sections(*rows_of(team(came(1), said=(answer, back)), Wanted()))
    settled = team(came(1), said=(answer,), states={Key(JANA, number(1)): "settled"})
    assert Section.ASKS not in sections(*rows_of(settled, Wanted()))


@pytest.mark.parametrize(
    "one",
    [
        said("for somebody else", to="X" * 26),
        said("", say=Say.DONE),
        said("about what is gone", conversation=number(9)),
    ],
)
def test_what_is_for_others_or_about_what_is_gone_asks_nothing(one: Said) -> None:
    assert Section.ASKS not in sections(*rows_of(team(came(1), said=(one,)), Wanted()))


# new


@pytest.mark.parametrize(
    ("today", "since", "words"),
    [
        (date(2026, 11, 23), date(2026, 11, 16), "New since Mon 16 Nov"),
        (date(2026, 11, 24), date(2026, 11, 23), "New since Monday"),
        (date(2026, 11, 29), date(2026, 11, 23), "New since Monday"),
    ],
)
def test_new_is_what_was_held_since_the_monday_before_today(today: date, since: date, words: str) -> None:
    assert new_since(today) == since
    assert heading(Section.NEW, Wanted(), today, ENGLISH) == words


def test_what_was_read_is_new_no_more_and_the_latest_comes_first() -> None:
    each = [came(1, TODAY - days(1)), came(2), came(3, TODAY - days(30)), came(4, TODAY)]
    rows = rows_of(team(*each, states={Key(JANA, number(4)): "read"}), Wanted())
    assert [one.came.head.id for one in rows if one.came] == [number(2), number(1)]


@pytest.mark.parametrize("fields", [{"status": "to_finish"}, {"form": "attempt"}])
def test_what_is_not_done_and_what_was_no_talk_is_not_listed(fields: dict[str, str]) -> None:
    assert rows_of(team(came(1, **fields)), Wanted()) == ()


def test_a_new_conversation_says_what_it_holds() -> None:
    [row] = rows_of(team(came(1)), Wanted())
    counts = {Kind.NEED: 2, Kind.PRAISE: 1, Kind.WHY: 4}
    assert told(row, team(), ENGLISH, counts=counts)[:3] == ("Firm 1", "2 needs, 1 praise", "Sat 21 Nov")


# to tell


def test_what_many_are_told_says_how_many_do_not_know_it() -> None:
    rows = (Telling(id=number(1), customer_id=number(1), told=TODAY), Telling(id=number(2), customer_id=number(2)))
    one = Announcement(id=number(5), at=START, text="Month-end in a day", tellings=rows)
    [row] = rows_of(team(announcements=(one,)), Wanted())
    assert told(row, team(), ENGLISH)[:3] == ("Month-end in a day", "", "1 of 2 customers do not know it yet")
    assert rows_of(team(announcements=(one.changed(withdrawn=TODAY),)), Wanted()) == ()
    assert rows_of(team(announcements=(one,)), Wanted(customer="Firm")) == ()
