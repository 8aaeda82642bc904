"""Who stands in for somebody: named once, handed over with every file, shown to whoever reads; gets the promises."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from interview_tui.desk.sharing import release
from interview_tui.desk.team.asked import answer_promise, asked
from interview_tui.desk.team.asked_words import in_my_name_told, to_me_told
from interview_tui.desk.team.folder import put
from interview_tui.desk.team.standing_in import away_word, stands_in_told
from interview_tui.language.catalogue import Language
from interview_tui.records import changes
from interview_tui.records.comment import Say
from interview_tui.records.settings import Settings
from interview_tui.records.words import Kind, Status
from tests.support.frozen import START
from tests.support.handing_over import taken_in
from tests.support.teams import Member, TeamStore, made, member
from tests.support.written import conversation, note

TODAY = START.date()
EN = Language("en")
AWAY = {"stand_in": "Ben Okafor", "stand_in_until": "2026-12-04"}


def test_who_stands_in_is_told_to_the_author_and_to_readers_until_that_day() -> None:
    away = Settings(**AWAY)
    told = stands_in_told(away, TODAY, EN)
    assert told is not None
    assert "Ben Okafor stands in for you" in told.told(EN)
    assert away_word(away, TODAY, EN) == "Ben Okafor stands in until 4 Dec"
    assert stands_in_told(away, date(2026, 12, 5), EN) is None
    assert away_word(away, date(2026, 12, 5), EN) == ""


def test_it_goes_with_what_is_handed_over_and_stays_whichever_file_comes_last(
    team_store: TeamStore, tmp_path: Path
) -> None:
    held = conversation(note(1, "the month end takes three days"), status=Status.DONE)
    team_store.keep(held)
    release(team_store.store, held.id)
    put(team_store.store, TODAY)
    [path] = team_store.folder.iterdir()
    before = path.read_bytes()
    team_store.store.change_settings(team_store.store.settings.changed(**AWAY))
    put(team_store.store, TODAY)
    kim = made(tmp_path / "kim", "Kim Reuter", team_store.folder)
    list(taken_in(kim.store))
    path.write_bytes(before)
    list(taken_in(kim.store))
    [other] = kim.store.of_others()
    assert other.settings.stands_in(TODAY) == "Ben Okafor"


@pytest.fixture
def away(tmp_path: Path) -> tuple[Member, Member, Member]:
    """Return Jana, who is away and never released anything, Ben, who stands in, and Kim, who promised in her name."""
    folder = tmp_path / "team"
    jana, ben, kim = (
        member(made(tmp_path / name.split()[0], name, folder)) for name in ("Jana Reuter", "Ben Okafor", "Kim Reuter")
    )
    jana.store.change_settings(jana.store.settings.changed(**AWAY))
    sample = changes.dated(note(2, "send the sample", kind=Kind.PROMISE), TODAY + timedelta(days=3), "Jana Reuter")
    held = conversation(sample, customer="Claudia Weber", status=Status.DONE)
    made(tmp_path / "Kim", "Kim Reuter", folder).keep(held)
    release(kim.store, held.id)
    exchange(jana, ben, kim)
    return jana, ben, kim


def exchange(*people: Member) -> None:
    for one in people:
        put(one.store, TODAY)
    for one in people:
        assert all(each.fault is None for each in taken_in(one.store))


def test_a_promise_in_the_name_of_whoever_is_away_reaches_who_stands_in_until_that_day(
    away: tuple[Member, Member, Member],
) -> None:
    _, ben, kim = away
    [one] = asked(ben.store, TODAY).in_my_name
    assert one.away == "Jana Reuter"
    told = "standing in for Jana Reuter · Kim Reuter · Claudia Weber · by Tue 24 Nov"
    assert in_my_name_told(one, TODAY, EN) == ("send the sample", told)
    assert asked(ben.store, date(2026, 12, 5)).in_my_name == ()
    assert asked(kim.store, TODAY).in_my_name == ()


def test_what_was_taken_on_stays_with_who_stood_in_and_whoever_promised_it_is_told(
    away: tuple[Member, Member, Member],
) -> None:
    _, ben, kim = away
    [one] = asked(ben.store, TODAY).in_my_name
    answer_promise(ben.services, one, Say.TAKEN)
    exchange(ben, kim)
    assert [each.promise.text for each in asked(ben.store, date(2026, 12, 5)).in_my_name] == ["send the sample"]
    assert to_me_told(asked(kim.store, TODAY).to_me, EN) == "Ben Okafor has taken on a promise to Claudia Weber"


def test_whoever_was_read_before_is_read_with_who_stands_in_now(away: tuple[Member, Member, Member]) -> None:
    jana, ben, kim = away
    assert [one.settings.stands_in(TODAY) for one in kim.store.of_others() if one.settings.author != "Ben Okafor"] == [
        "Ben Okafor"
    ]
    jana.store.change_settings(jana.store.settings.changed(stand_in="Kim Reuter"))
    exchange(jana, ben, kim)
    assert [one.settings.stands_in(TODAY) for one in kim.store.of_others()] == ["Kim Reuter"]


def test_who_is_back_earlier_gets_their_promises_themselves(away: tuple[Member, Member, Member]) -> None:
    jana, ben, kim = away
    jana.store.change_settings(jana.store.settings.changed(stand_in="", stand_in_until=""))
    exchange(jana, ben, kim)
    assert asked(ben.store, TODAY).in_my_name == ()
    assert [one.away for one in asked(jana.store, TODAY).in_my_name] == [""]


def test_the_later_word_on_who_stands_in_counts_whichever_file_comes_last(
    away: tuple[Member, Member, Member],
) -> None:
    jana, ben, kim = away
    path = next(one for one in jana.folder.iterdir() if one.name.startswith("jana"))
    first = path.read_bytes()
    jana.store.change_settings(jana.store.settings.changed(stand_in="Kim Reuter", stand_in_until="2026-11-30"))
    exchange(jana, ben, kim)
    path.write_bytes(first)
    list(taken_in(ben.store))
    assert asked(ben.store, TODAY).in_my_name == ()
    [other] = (one for one in ben.store.of_others() if one.settings.author == "Jana Reuter")
    assert (other.settings.stand_in, other.settings.stand_in_until) == ("Kim Reuter", "2026-11-30")
