"""The board as it is wanted: filters, a theme, and of a person only what is to be read."""

from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.board import MOST_OF_PERSON, OfTheme, Section, rows_of
from interview_tui.insight.board_wanted import Wanted
from interview_tui.insight.board_words import heading, told, wanted_told
from interview_tui.insight.periods import Period
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Kind, Track
from tests.support.leading import BEN, JANA, LATE, TODAY, came, complaint, days, promise, sections, team
from tests.support.written import number

ENGLISH = Language("en")


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
