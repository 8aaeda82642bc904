import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from interview_tui.port.faults import NotFound, Unreadable
from interview_tui.store.files import Files
from tests.support.making import CONVERSATION, NOW

OTHER = CONVERSATION[:-1] + "B"


def put(files: Files, conversation_id: str, at: datetime) -> Path:
    path = files.new_conversation(conversation_id, at)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{}", "utf-8")
    return path


def test_a_conversation_lies_in_the_month_it_started_in_as_the_clock_showed_it(tmp_path: Path) -> None:
    midnight = datetime(2026, 12, 1, 0, 30, tzinfo=timezone(timedelta(hours=1)))

    path = Files(tmp_path).new_conversation(CONVERSATION, midnight)

    assert path == tmp_path / "conversations" / "2026" / "12" / f"{CONVERSATION}.json"


@pytest.mark.parametrize("at", [NOW, datetime(2025, 11, 21, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)])
def test_a_conversation_is_found_by_its_id_wherever_it_lies(tmp_path: Path, at: datetime) -> None:
    path = put(Files(tmp_path), CONVERSATION, at)

    assert Files(tmp_path).conversation(CONVERSATION) == path


def test_the_month_of_an_id_is_looked_at_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = datetime(2025, 11, 20, 23, tzinfo=UTC)
    milliseconds = int(made.timestamp() * 1000)
    letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    timed = "".join(letters[milliseconds >> shift & 31] for shift in range(45, -5, -5)) + CONVERSATION[10:]
    path = put(Files(tmp_path), timed, made)
    monkeypatch.setattr(os, "listdir", lambda folder: pytest.fail("no folder needs to be read"))

    assert Files(tmp_path).conversation(timed) == path


@pytest.mark.parametrize(
    "wrong", [OTHER, "Z" * 26, "", "../../store", CONVERSATION.lower(), CONVERSATION + ".draft", "\0" * 26]
)
def test_an_id_nobody_has_is_told(tmp_path: Path, wrong: str) -> None:
    put(Files(tmp_path), CONVERSATION, NOW)

    with pytest.raises(NotFound, match="There is no conversation"):
        Files(tmp_path).conversation(wrong)


def test_the_beginning_of_an_id_is_enough(tmp_path: Path) -> None:
    put(Files(tmp_path), CONVERSATION, NOW)
    put(Files(tmp_path), OTHER, NOW)

    assert Files(tmp_path).find(f" {CONVERSATION.lower()} ") == CONVERSATION
    with pytest.raises(NotFound, match="2 conversations begin with 01K"):
        Files(tmp_path).find("01K")
    with pytest.raises(NotFound, match="No conversation begins with 02"):
        Files(tmp_path).find("02")
    with pytest.raises(NotFound, match="No conversation begins with"):
        Files(tmp_path).find(" ")


def test_conversations_come_latest_first_and_nothing_else_comes(tmp_path: Path) -> None:
    files = Files(tmp_path)
    first = put(files, CONVERSATION, datetime(2025, 12, 31, tzinfo=UTC))
    second = put(files, CONVERSATION, NOW)
    third = put(files, OTHER, NOW)
    for name in (f"{OTHER}.draft.json", f"{OTHER}.private.json", f".{OTHER}.json.1.0123abcd.tmp", "notes.txt"):
        (third.parent / name).write_text("{}", "utf-8")
    (files.conversations / "readme.txt").write_text("", "utf-8")
    (files.conversations / "2026" / "spring").mkdir()
    (files.conversations / "2027").write_text("", "utf-8")

    assert list(files.newest_first()) == [third, second, first]


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: Path) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)

    with pytest.raises(Unreadable, match=r"conversations cannot be read \(Permission denied\)"):
        Files(tmp_path).find("01")
