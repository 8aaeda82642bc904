"""What came is gathered with what whoever leads keeps of it, and narrowed down by its notes."""

from pathlib import Path

import pytest

from interview_tui.desk.team.filtering import choices, for_words
from interview_tui.desk.team.gathering import counts_of, holding, read_at_once, read_team
from interview_tui.insight.board import Section, Team, rows_of
from interview_tui.insight.board_wanted import Wanted
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Kind, Track
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START
from tests.support.leading import TODAY, lead_store


@pytest.fixture(scope="module")
def lead(tmp_path_factory: pytest.TempPathFactory) -> JsonStore:
    return lead_store(tmp_path_factory.mktemp("lead"))


@pytest.fixture(scope="module")
def team(lead: JsonStore) -> Team:
    return read_team(lead, TODAY)


def test_at_once_there_is_what_presses_and_what_is_new_and_all_that_it_takes_for_the_board(lead: JsonStore) -> None:
    for one in lead.of_others():
        one.refresh(wait=True)
    first, whole = read_at_once(lead, TODAY), read_team(lead, TODAY)
    assert (first.all_read, whole.all_read) == (False, True)
    assert {one.key for one in first.came} < {one.key for one in whole.came}
    assert rows_of(first, Wanted()) == rows_of(whole, Wanted())


def firms(team: Team, wanted: Wanted, lead: JsonStore) -> set[str | None]:
    rows = rows_of(team, wanted, holding(lead, wanted))
    return {one.came.head.organisation for one in rows if one.came and one.section is Section.NEW}


def test_all_that_came_is_there_with_whose_it_is_and_how_far_it_is_read(lead: JsonStore, team: Team) -> None:
    assert sorted(team.authors.values()) == ["Ben Osei", "Jana Reed", "Leila Kay"]
    assert (len(team.came), team.customers, team.me) == (8, 6, "Mira Voss")
    assert sorted(team.states.values()) == ["read", "read", "settled", "to_talk"]
    assert {one.section for one in rows_of(team, Wanted())} == {Section.WAIT, Section.ASKS, Section.NEW}


def test_notes_are_looked_for_by_kind_track_and_words(lead: JsonStore, team: Team) -> None:
    assert firms(team, Wanted(kind=Kind.CRITICISM), lead) == {"Ames Millwrights, Diss"}
    assert firms(team, Wanted(words="gloves"), lead) == {"Baird Rope Works, Oban"}
    assert firms(team, Wanted(track=Track.OPTIMISATION, kind=Kind.NEED), lead) == {"Altmoor Water"}
    assert firms(team, Wanted(words="tag", customer="Altmoor"), lead) == set()
    assert holding(lead, Wanted(customer="Baird")) is None


def test_it_is_counted_what_a_conversation_holds_and_what_is_gone_is_left_out(lead: JsonStore, team: Team) -> None:
    keys = [one.key for one in team.came if one.head.organisation == "Ames Millwrights, Diss"]
    gone = keys[0]._replace(conversation="0" * 26)
    assert counts_of(lead, [*keys, gone, keys[0]._replace(store="0" * 26)], {}) == {
        keys[0]: {Kind.FACT: 1, Kind.WHY: 1, Kind.NEED: 2, Kind.CRITICISM: 1}
    }
    assert counts_of(lead, keys, {keys[0]: {Kind.NEED: 9}}) == {keys[0]: {Kind.NEED: 9}}


_ALONE = ("organisation", "customer", "only conversations to read")
"""Another customer takes the place of the one; a person is wanted alone."""


def test_everything_there_is_can_be_chosen_and_first_the_way_back(lead: JsonStore, team: Team) -> None:
    language = Language("en")
    offered = choices(team, Wanted(customer="Baird"), {"check-in": "Check-in"}, language)
    assert offered[0].wanted == Wanted()
    words = [one.words for one in offered]
    assert {"to talk about", "Ben Osei", "last week", "need", "innovation", "Check-in", "Altmoor Water"} <= set(words)
    assert "Ida Brenchley · Altmoor Water" in words
    assert all(one.wanted.customer == "Baird" for one in offered[1:] if one.what not in _ALONE)
    assert for_words("two days", Wanted(), language).wanted == Wanted(words="two days")


def test_where_nothing_came_there_is_no_board(tmp_path: Path) -> None:
    store = open_store(tmp_path, now=lambda: START)
    assert not store.has_collected()
    assert read_team(store, TODAY).came == ()
