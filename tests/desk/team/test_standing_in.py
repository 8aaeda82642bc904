"""Who stands in for somebody: named once, handed over with every file, shown to whoever reads."""

from datetime import date
from pathlib import Path

from interview_tui.desk.sharing import release
from interview_tui.desk.team.folder import put, taken_in
from interview_tui.desk.team.standing_in import away_word, stands_in_told
from interview_tui.language.catalogue import Language
from interview_tui.records.settings import Settings
from interview_tui.records.words import Status
from tests.support.frozen import START
from tests.support.teams import TeamStore, made
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
