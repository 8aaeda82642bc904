"""The folder of a team: what is released lies in it by itself, what others put there is taken in."""

import os
from pathlib import Path

import pytest

from interview_tui.desk.handing_file import read
from interview_tui.desk.sharing import release
from interview_tui.desk.team.folder import chosen_folder, leave, put
from interview_tui.desk.team.polling import Polled, folders_of, poll
from interview_tui.language.message import Told
from interview_tui.records.words import Kind, Status
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.teams import TeamStore, made
from tests.support.written import conversation, note, number

TODAY = START.date()
HELD = conversation(note(1, "Monatsabschluss dauert drei Tage", kind=Kind.FACT), status=Status.DONE)


def looked(store: JsonStore) -> Polled:
    return poll(store, folders_of(store), {})


def test_what_is_released_lies_in_the_folder_under_the_same_name_each_time(team_store: TeamStore) -> None:
    team_store.keep(HELD)
    release(team_store.store, HELD.id)
    put(team_store.store, TODAY)
    put(team_store.store, TODAY)
    [path] = team_store.folder.iterdir()
    assert path.name.startswith("jana-reuter-")
    assert len(read(path).records) == 1


def test_under_another_name_the_earlier_file_goes(team_store: TeamStore) -> None:
    team_store.keep(HELD)
    release(team_store.store, HELD.id)
    put(team_store.store, TODAY)
    team_store.store.change_settings(team_store.store.settings.changed(author="Jana Kern"))
    put(team_store.store, TODAY)
    assert [path.name.partition("-")[2][:4] for path in team_store.folder.iterdir()] == ["kern"]


def test_where_nothing_was_ever_released_no_file_is_made(team_store: TeamStore) -> None:
    team_store.keep(HELD)
    put(team_store.store, TODAY)
    assert list(team_store.folder.iterdir()) == []


def test_a_file_in_which_nothing_changed_is_not_written_again(team_store: TeamStore) -> None:
    team_store.keep(HELD)
    release(team_store.store, HELD.id)
    put(team_store.store, TODAY)
    [path] = team_store.folder.iterdir()
    os.utime(path, (1, 1))
    put(team_store.store, TODAY)
    assert path.stat().st_mtime == 1


def test_what_is_taken_back_is_gone_from_the_file(team_store: TeamStore) -> None:
    team_store.keep(HELD)
    release(team_store.store, HELD.id)
    put(team_store.store, TODAY)
    release(team_store.store, HELD.id, released=False)
    put(team_store.store, TODAY)
    [path] = team_store.folder.iterdir()
    assert read(path).records == {}


def test_what_is_not_finished_stays_though_it_is_released(team_store: TeamStore) -> None:
    team_store.keep(HELD.changed(status=Status.TO_FINISH, released=True))
    put(team_store.store, TODAY)
    assert list(team_store.folder.iterdir()) == []


def test_what_is_outside_stays_so_while_the_call_goes_on(team_store: TeamStore) -> None:
    team_store.keep(HELD)
    release(team_store.store, HELD.id)
    put(team_store.store, TODAY)
    handle = team_store.store.open(HELD.id)
    handle.save(handle.conversation.changed(status=Status.OPEN))
    handle.close()
    put(team_store.store, TODAY)
    [path] = team_store.folder.iterdir()
    assert len(read(path).records) == 1


def test_a_folder_that_is_not_there_is_told_and_nothing_counts_as_handed_over(team_store: TeamStore) -> None:
    team_store.keep(HELD)
    release(team_store.store, HELD.id)
    team_store.folder.rmdir()
    with pytest.raises(Told, match="There is no folder"):
        put(team_store.store, TODAY)
    team_store.folder.mkdir()
    put(team_store.store, TODAY)
    assert len(list(team_store.folder.iterdir())) == 1


def test_what_a_colleague_put_there_is_taken_in_and_ones_own_is_left(team_store: TeamStore, tmp_path: Path) -> None:
    ben = made(tmp_path / "ben", "Ben Okafor", team_store.folder)
    for one, held in ((team_store, HELD), (ben, HELD.changed(id=number(950)))):
        one.keep(held)
        release(one.store, held.id)
        put(one.store, TODAY)
    polled = looked(team_store.store)
    assert (polled.is_new, polled.fault, polled.news) == (True, None, None)
    assert [one.handing.author for one in team_store.store.collected()] == ["Ben Okafor"]
    assert not looked(team_store.store).is_new


def test_a_damaged_file_is_told_and_the_others_are_taken_in(team_store: TeamStore, tmp_path: Path) -> None:
    ben = made(tmp_path / "ben", "Ben Okafor", team_store.folder)
    ben.keep(HELD)
    release(ben.store, HELD.id)
    put(ben.store, TODAY)
    (team_store.folder / "aaa.zip").write_bytes(b"half a file")
    polled = looked(team_store.store)
    assert polled.is_new
    assert polled.fault is not None


def test_with_no_folder_nothing_is_read_or_written(team_store: TeamStore) -> None:
    team_store.keep(HELD)
    release(team_store.store, HELD.id)
    team_store.store.change_settings(team_store.store.settings.changed(team_folder=""))
    put(team_store.store, TODAY)
    assert looked(team_store.store) == Polled({})
    assert list(team_store.folder.iterdir()) == []


def test_a_folder_that_is_left_keeps_nothing_of_ones_own(team_store: TeamStore) -> None:
    team_store.keep(HELD)
    release(team_store.store, HELD.id)
    put(team_store.store, TODAY)
    (team_store.folder / "letter.txt").write_text("not ours")
    leave(team_store.store, str(team_store.folder))
    assert [one.name for one in team_store.folder.iterdir()] == ["letter.txt"]


def test_a_folder_is_typed_as_in_a_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/jana")
    assert (chosen_folder(" ~/team "), chosen_folder("  ")) == ("/home/jana/team", "")
