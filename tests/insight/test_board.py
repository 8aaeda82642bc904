"""The board: what customers wait for, who asks, what is new; of a person only what is to be read."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.board import (
    MOST_OF_PERSON,
    Asked,
    Key,
    OfTheme,
    Row,
    Section,
    Team,
    in_order,
    new_since,
    rows_of,
)
from interview_tui.insight.board_wanted import Wanted
from interview_tui.insight.board_words import heading, told, wanted_told
from interview_tui.insight.periods import Period
from interview_tui.language.catalogue import Language
from interview_tui.port.team import Said
from interview_tui.records.announcement import Announcement
from interview_tui.records.comment import Comment, Say
from interview_tui.records.telling import Telling
from interview_tui.records.words import Kind, PromiseState, Track
from tests.support.frozen import START
from tests.support.leading import BEN, JANA, TODAY, came, complaint, days, promise
from tests.support.written import number

ENGLISH = Language("en")
LATE = promise(TODAY - days(8))


def team(*each: Any, **fields: Any) -> Team:
    known = {"me": "Mira Voss", "own_store": "M" * 26, "authors": {JANA: "Jana Reuter", BEN: "Ben Osei"}}
    return Team(in_order(each), TODAY, **{**known, **fields})


def sections(*rows: Row) -> list[Section]:
    return [one.section for one in rows]


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


# what is wanted


def test_with_a_filter_all_that_fits_is_listed_read_or_not() -> None:
    old = came(2, TODAY - days(90), guide="check-in")
    both = team(came(1), old, states={old.key: "read"})
    found = {
        name: [one.came.head.id for one in rows_of(both, wanted) if one.came]
        for name, wanted in {
            "customer": Wanted(customer="firm 2"),
            "guide": Wanted(guide="check-in"),
            "period": Wanted(period=Period(until=TODAY - days(1))),
            "state": Wanted(state="read"),
        }.items()
    }
    assert found == {name: [number(2)] for name in ("customer", "guide", "period", "state")}
    assert [one.came.head.id for one in rows_of(both, Wanted(kind=Kind.NEED), frozenset({old.key})) if one.came] == [
        number(2)
    ]


def test_of_what_customers_wait_for_only_the_wanted_kind_track_and_words_stay() -> None:
    both = team(came(1, promises=(LATE,), complaints=(complaint(TODAY),)))

    def waits(wanted: Wanted) -> list[str]:
        rows = [one for one in rows_of(both, wanted, frozenset()) if one.section is Section.WAIT]
        return [told(one, both, ENGLISH).text for one in rows]

    assert waits(Wanted(kind=Kind.PROMISE)) == ["Send the sample"]
    assert waits(Wanted(kind=Kind.COMPLAINT)) == waits(Wanted(track=Track.OPTIMISATION)) == ["Nobody rings back"]
    assert waits(Wanted(words="rings nobody")) == ["Nobody rings back"]
    assert waits(Wanted(kind=Kind.NEED)) == waits(Wanted(state="read")) == waits(Wanted(customer="Else")) == []


WANTED = st.builds(
    Wanted,
    words=st.sampled_from(["", "sample"]),
    customer=st.sampled_from(["", "Firm"]),
    kind=st.sampled_from([None, Kind.PROMISE, Kind.COMPLAINT]),
    state=st.sampled_from(["", "new", "read"]),
    period=st.sampled_from([Period(), Period(TODAY - days(5))]),
    person=st.sampled_from([JANA, BEN]),
)


@given(WANTED)
def test_of_a_person_there_are_only_conversations_to_read_whatever_else_is_wanted(wanted: Wanted) -> None:
    waiting = {"promises": (LATE,), "complaints": (complaint(TODAY),)}
    calm = team(came(1), came(2, store=BEN))
    pressed = team(came(1, **waiting), came(2, store=BEN, **waiting))
    rows, same = rows_of(pressed, wanted), rows_of(calm, wanted)
    lines = [told(one, pressed, ENGLISH, person=True) for one in rows]
    # Whatever is promised or complained of, the same stands there.
    assert lines == [told(one, calm, ENGLISH, person=True) for one in same]
    assert {one.section for one in rows} <= {Section.NEW}


@given(WANTED)
def test_a_person_and_what_asks_for_notes_take_each_others_place(wanted: Wanted) -> None:
    assert not wanted.but(person=JANA).notes
    assert wanted.but(kind=Kind.PROMISE).person is None
    assert wanted.but(words="sample").person is None


@given(WANTED)
def test_a_person_is_wanted_alone(wanted: Wanted) -> None:
    assert wanted.but(person=JANA) == Wanted(person=JANA)
    assert Wanted(person=JANA).but(state="read") == Wanted(state="read")


def test_of_a_person_the_latest_are_listed_and_not_how_many_there_are() -> None:
    every = team(*(came(n, TODAY - days(n)) for n in range(1, 60)))
    assert len(rows_of(every, Wanted(person=JANA))) == MOST_OF_PERSON
    assert rows_of(every, Wanted(person=JANA))[0].came == every.came[0]


def test_of_a_theme_there_is_what_was_gathered_under_it() -> None:
    one, other = came(1, promises=(LATE,)), came(2, promises=(promise(TODAY - days(2)),))
    themes = {"T": OfTheme("Month end", frozenset({number(1)}), frozenset({LATE.note_id}))}
    other = other._replace(head=other.head._replace(promises=(other.head.promises[0]._replace(note_id=number(701)),)))
    found = rows_of(team(one, other, themes=themes), Wanted(theme="T"))
    assert [(row.section, row.came.key.conversation) for row in found if row.came] == [
        (Section.WAIT, number(1)),
        (Section.NEW, number(1)),
    ]
    assert rows_of(team(one, other, themes=themes), Wanted(theme="T", customer="Firm 2")) == ()
    assert rows_of(team(one, other), Wanted(theme="T")) == ()
    assert wanted_told(Wanted(theme="T"), team(themes=themes), {}, ENGLISH) == ["Month end"]


def test_what_is_asked_about_a_note_of_a_theme_is_of_the_theme() -> None:
    asks = came(1, promises=(promise(TODAY + days(9), owner="Mira Voss"),))
    themes = {"T": OfTheme("Month end", frozenset({number(1)}), frozenset({number(700)}))}
    assert Section.ASKS in sections(*rows_of(team(asks, themes=themes), Wanted(theme="T")))
    assert Section.ASKS not in sections(*rows_of(team(asks), Wanted(theme="T")))


def test_a_persons_heading_and_a_filters_say_what_is_shown() -> None:
    assert heading(Section.NEW, Wanted(person=JANA), TODAY, ENGLISH) == "To read"
    assert heading(Section.NEW, Wanted(customer="x"), TODAY, ENGLISH) == "Conversations"
    wanted = Wanted("tag", "Firm", "check-in", Kind.NEED, Track.INNOVATION, Period(TODAY - days(5), TODAY), "to_talk")
    assert wanted_told(wanted, team(), {"check-in": "Check-in"}, ENGLISH) == [
        "Firm", "Check-in", "need", "innovation", "16 Nov to 21 Nov", "to talk about", "“tag”",
    ]  # fmt: skip
    assert wanted_told(Wanted(person=JANA), team(), {}, ENGLISH) == ["Jana Reuter"]
    assert wanted_told(Wanted(period=Period(TODAY)), team(), {}, ENGLISH) == ["since 21 Nov"]
    assert wanted_told(Wanted(period=Period(until=TODAY)), team(), {}, ENGLISH) == ["until 21 Nov"]
