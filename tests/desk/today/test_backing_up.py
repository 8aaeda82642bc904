"""What the first screen says of backups: an old one in one line, a folder that cannot be written once."""

from datetime import date, timedelta
from pathlib import Path

from interview_tui.desk.today.backing_up import Tried, in_folder, is_new_fault, is_old, remembered
from interview_tui.language.message import Message
from interview_tui.records.settings import Settings

TODAY = date(2026, 11, 27)
USUAL = Settings()
FULL = Tried("/stick", None, Message("full"))


def test_only_a_backup_older_than_a_week_is_told_and_none_where_none_is_wanted() -> None:
    week = Tried("/b", TODAY - timedelta(days=7))
    older = Tried("/b", TODAY - timedelta(days=8))
    assert not is_old(None, USUAL, TODAY)
    assert not is_old(week, USUAL, TODAY)
    assert is_old(older, USUAL, TODAY)
    assert is_old(FULL, USUAL, TODAY)
    assert not is_old(older, USUAL.changed(backup=False), TODAY)


def test_a_folder_that_cannot_be_written_is_told_once_until_one_could() -> None:
    assert is_new_fault(FULL, USUAL)
    told = remembered(FULL, USUAL)
    assert not is_new_fault(FULL, told)
    assert is_new_fault(Tried("/other", None, Message("full")), told)
    assert remembered(Tried("/stick", TODAY), told) == USUAL
    assert not is_new_fault(Tried("/stick", TODAY), USUAL)


def test_another_folder_comes_first_and_earlier_ones_are_not_forgotten() -> None:
    stick = in_folder(USUAL, " /stick ")
    assert stick.backup_folders == ("/stick",)
    back = in_folder(in_folder(stick, "~/copies").changed(backup_told="x"), "")
    assert back.backup_folders == ("", str(Path.home() / "copies"), "/stick")
    assert back.backup_told == ""
    assert Settings(**stick.as_document()) == stick
