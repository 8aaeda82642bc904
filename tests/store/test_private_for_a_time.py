"""What is for the person alone: switched off it is not written; after its days it goes unless it was marked."""

import errno
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from interview_tui.port.faults import NotSaved
from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore, open_store
from interview_tui.talktime.live import Change, Talk
from tests.support.making import CONVERSATION, NOW, FaultyDisk, conversation, note, path_in


def held(store: JsonStore, ended: datetime | None, status: Status = Status.DONE, **private: object) -> Path:
    """Keep a conversation with a private record, and return the file of that."""
    handle = store.begin(conversation(note(1), ended_at=ended, status=status))
    handle.save(handle.conversation)
    handle.save_private(handle.private.changed(review="ruhig geblieben", **private))
    handle.close()
    return path_in(store.home, "private")


def days_later(home: Path, days: float, disk: FaultyDisk | None = None) -> JsonStore:
    return open_store(home, now=lambda: NOW + timedelta(days=days), disk=disk)


def test_a_private_record_goes_90_days_after_the_end_and_the_conversation_stays(store: JsonStore, home: Path) -> None:
    heard = ({"start_s": 0, "end_s": 9, "segments": ({"speaker": "staff", "start_s": 1, "end_s": 4},)},)
    path = held(store, NOW + timedelta(hours=1), listened=heard)
    assert b'"listened"' in path.read_bytes()
    aside = home / "attic" / f"{CONVERSATION}.private.damaged-1.json"
    aside.parent.mkdir()
    aside.write_text("ruhig geblieben", "utf-8")
    another = aside.with_name(f"{CONVERSATION}.damaged-1.json")
    another.write_text("bleibt", "utf-8")

    assert days_later(home, 90).remove_old_private() == 0
    assert path.exists()
    assert days_later(home, 90.1).remove_old_private() == 1

    assert not path.exists()
    assert not aside.exists()
    assert another.exists()
    assert store.read(CONVERSATION).notes == (note(1),)
    assert store.read_private(CONVERSATION).review == ""
    assert store.read_private(CONVERSATION).listened == ()
    assert days_later(home, 900).remove_old_private() == 0


def test_months_in_which_nothing_can_be_old_are_not_looked_into(
    store: JsonStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(store, NOW)
    monkeypatch.setattr("interview_tui.store.old_private.read_head", lambda path, kind: pytest.fail("was read"))
    assert days_later(store.home, 50).remove_old_private() == 0


def test_where_no_end_is_known_the_beginning_counts(store: JsonStore, home: Path) -> None:
    path = held(store, None, Status.TO_FINISH)
    assert days_later(home, 90.1).remove_old_private() == 1
    assert not path.exists()


@pytest.mark.parametrize(
    ("status", "fields"), [(Status.OPEN, {}), (Status.DONE, {"keep": True})], ids=["open", "marked to stay"]
)
def test_what_is_open_or_marked_stays(store: JsonStore, home: Path, status: Status, fields: dict[str, bool]) -> None:
    path = held(store, NOW, status, **fields)
    assert days_later(home, 900).remove_old_private() == 0
    assert path.exists()


def test_the_days_are_a_setting(store: JsonStore, home: Path) -> None:
    path = held(store, NOW)
    store.change_settings(store.settings.changed(private_days=None))
    assert days_later(home, 900).remove_old_private() == 0
    store.change_settings(store.settings.changed(private_days=5))
    assert days_later(home, 4).remove_old_private() == 0
    assert path.exists()
    assert days_later(home, 5.1).remove_old_private() == 1


def test_what_is_open_in_a_window_goes_another_time(store: JsonStore, home: Path) -> None:
    path = held(store, NOW)
    handle = store.open(CONVERSATION)
    assert days_later(home, 100).remove_old_private() == 0
    assert path.exists()
    handle.close()
    assert days_later(home, 100).remove_old_private() == 1


def test_what_cannot_be_read_stays_for_the_doctor(store: JsonStore, home: Path) -> None:
    path = held(store, NOW)
    whole, private = path_in(home).read_bytes(), path.read_bytes()
    for file, data in ((path_in(home), whole), (path, private)):
        file.write_bytes(data[:-9])
        assert days_later(home, 900).remove_old_private() == 0
        assert path.exists()
        file.write_bytes(data)
    path_in(home).unlink()
    assert days_later(home, 900).remove_old_private() == 0


def test_what_cannot_be_removed_is_told(store: JsonStore, home: Path, disk: FaultyDisk) -> None:
    held(store, NOW)
    later = days_later(home, 100, disk)
    disk.fail("remove", errno.EROFS, name="private")
    with pytest.raises(NotSaved, match="read-only"):
        later.remove_old_private()
    disk.heal()
    assert later.remove_old_private() == 1


def test_a_store_that_is_only_read_keeps_all(store: JsonStore, home: Path) -> None:
    path = held(store, NOW)
    (home / "store.json").write_text("{", "utf-8")
    assert days_later(home, 900).remove_old_private() == 0
    assert path.exists()


def test_switched_off_no_private_file_is_written_and_everything_else_is(store: JsonStore, home: Path) -> None:
    store.change_settings(store.settings.changed(private=False))

    path = held(store, NOW, changes=(Change(0.0, Talk.STAFF),))

    assert not path.exists()
    assert b"ruhig geblieben" not in b"".join(one.read_bytes() for one in home.rglob("*.json"))
    assert store.read(CONVERSATION).notes == (note(1),)
    handle = days_later(home, 1).open(CONVERSATION)
    handle.save_private(handle.private.changed(guess="x"))
    assert not handle.wait(5).waiting
    handle.close()
    assert not path.exists()


def test_switched_off_what_was_kept_before_can_still_be_read(store: JsonStore) -> None:
    path = held(store, NOW)
    before = path.read_bytes()
    store.change_settings(store.settings.changed(private=False))
    handle = store.open(CONVERSATION)
    assert handle.private.review == "ruhig geblieben"
    handle.save_private(handle.private.changed(review="anders"))
    handle.close()
    assert path.read_bytes() == before


def test_a_window_that_changes_its_theme_does_not_switch_on_what_another_switched_off(
    store: JsonStore, home: Path
) -> None:
    window = days_later(home, 0)
    store.change_settings(store.settings.changed(private=False))

    window.change_settings(window.settings.changed(theme="light"))

    assert not window.settings.private
    assert days_later(home, 0).settings == store.settings.changed(theme="light")
