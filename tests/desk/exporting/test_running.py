"""A file holds what was handed over, or several do; it goes out whole."""

import errno
import io
import os
import stat
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from interview_tui.desk.exporting.running import NothingToWrite, NotWritten, planned, write, write_out, write_ready
from interview_tui.export.matter import Around, Held, Matter
from interview_tui.export.order import Names, Order, Which
from interview_tui.records.words import Audience, Kind
from tests.support.lines import LINES, Plans, counted, lines
from tests.support.making import CUSTOMER, FaultyDisk


def test_a_file_holds_what_was_handed_over_for_the_person_alone(plan: Plans, file: Path) -> None:
    written = write(plan(), file)
    assert (written.held, written.paths, written.faults) == (Held(3, 6, 3), (file,), ())
    assert counted(file) == Held(3, 6, None)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert os.listdir(file.parent) == [file.name]


def test_what_stays_is_in_no_file(plan: Plans, file: Path) -> None:
    write(plan(audience=Audience.CUSTOMER), file)
    assert "Zusage" in file.read_text("utf-8")
    assert "Fakt" not in file.read_text("utf-8")


def test_people_bear_other_names_and_the_account_knows_who_it_was(plan: Plans, file: Path) -> None:
    order = Order(Which(), Audience.COLLEAGUE, "lines", Names.PSEUDONYM)
    ready = plan()
    ready = planned(ready.gathered, order, ready.form, ready.around)
    [*named] = ready.leaving
    assert not any("Claudia Weber" in str(one.conversation.customer) for one in named)
    written = write(ready, file)
    assert len({one.id for one in written.sent}) == 3
    assert {one.customer_id for one in written.sent} == {CUSTOMER}


def test_only_the_notes_that_are_meant_are_in_it(plan: Plans, file: Path) -> None:
    assert write(plan(kind=Kind.PROMISE), file).held == Held(3, 3, 3)
    assert "Fakt" not in file.read_text("utf-8")


@pytest.mark.parametrize("which", [{"guide": "another"}, {"words": "nirgends"}])
def test_where_nothing_is_meant_there_is_no_file(plan: Plans, file: Path, which: dict[str, str]) -> None:
    with pytest.raises(NothingToWrite):
        write(plan(**which), file)
    assert os.listdir(file.parent) == []


def test_a_writer_may_walk_more_than_once(plan: Plans, file: Path) -> None:
    def twice(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
        assert len(list(matters)) == 3
        lines(matters, out, around)

    written = write(plan(replace(LINES, matters=lambda: twice)), file)
    assert (written.held, len(written.sent)) == (Held(3, 6, 3), 3)


# several files


def test_more_than_a_file_takes_become_several(plan: Plans, file: Path) -> None:
    several = plan(replace(LINES, most=2))
    names = ["export-01.lines", "export-02.lines"]
    assert [one.name for one in several.paths(file)] == names
    asked: list[int] = []
    written = write(several, file, goes_on=lambda number: not asked.append(number))
    assert written.held == Held(3, 6, 3)
    assert sorted(os.listdir(file.parent)) == names
    assert [counted(one).conversations for one in written.paths] == [2, 1]
    assert asked == [1, 2, 3]


def test_notes_that_are_meant_say_how_many_files_there_are(plan: Plans, file: Path) -> None:
    assert [one.name for one in plan(replace(LINES, most=1), words="Fakt 1").paths(file)] == ["export.lines"]
    with pytest.raises(NothingToWrite):
        plan(replace(LINES, most=1), words="nirgends")


# bytes that are there already


def test_ready_bytes_become_a_file_for_the_person_alone(folder: Path) -> None:
    write_ready(folder / "a.md", b"ready", None)
    assert (os.listdir(folder), (folder / "a.md").read_bytes()) == (["a.md"], b"ready")
    assert stat.S_IMODE((folder / "a.md").stat().st_mode) == 0o600


def test_ready_bytes_replace_nothing_and_leave_nothing_half(folder: Path) -> None:
    (folder / "a.md").write_text("mine")
    with pytest.raises(NotWritten, match="is there already"):
        write_ready(folder / "a.md", b"ready", None)
    disk = FaultyDisk()
    disk.fail("write", errno.ENOSPC)
    with pytest.raises(NotWritten, match="cannot be written"):
        write_ready(folder / "b.md", b"ready", None, disk)
    assert (os.listdir(folder), (folder / "a.md").read_text()) == (["a.md"], "mine")


# to where it is read at once


def test_it_goes_out_whole(plan: Plans, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "out"))
    (tmp_path / "out").mkdir()
    out = io.BytesIO()
    assert write_out(plan(), out).held == Held(3, 6, 3)
    assert out.getvalue().count(b"\n") == 9
    assert os.listdir(tmp_path / "out") == []
