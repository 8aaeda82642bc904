"""Nothing is overwritten, and nothing half written stays, whatever comes between."""

import errno
import io
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from interview_tui.desk.exporting.passing import write_into
from interview_tui.desk.exporting.running import Cancelled, NotWritten, write, write_out
from interview_tui.export.formats import FORMATS, Format
from interview_tui.export.matter import Around, Matter
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Audience
from interview_tui.store.store import JsonStore
from tests.support.lines import LINES, Plans, counted, lines
from tests.support.making import FaultyDisk


def told(error: pytest.ExceptionInfo[NotWritten]) -> str:
    return error.value.message.told(Language("en"))


@pytest.mark.parametrize("there", ["file", "folder", "link"])
def test_what_is_there_is_not_overwritten(plan: Plans, file: Path, there: str) -> None:
    if there == "file":
        file.write_text("mine")
    elif there == "folder":
        file.mkdir()
    else:
        file.symlink_to("nowhere")
    with pytest.raises(NotWritten, match="is no file" if there == "folder" else "is there already"):
        write(plan(), file)
    assert os.listdir(file.parent) == [file.name]
    assert there != "file" or file.read_text() == "mine"


def test_what_comes_there_meanwhile_is_not_overwritten(plan: Plans, file: Path) -> None:
    def goes_on(number: int) -> bool:
        file.write_text("mine")
        return True

    with pytest.raises(NotWritten, match="is there already") as error:
        write(plan(), file, goes_on=goes_on)
    assert str(file) in told(error)
    assert (os.listdir(file.parent), file.read_text()) == ([file.name], "mine")


def test_a_file_is_replaced_where_that_is_wanted(plan: Plans, file: Path) -> None:
    real = file.with_name("real.lines")
    real.write_text("old")
    file.symlink_to(real)
    assert write(plan(), file, overwrite=True).paths == (real,)
    assert file.is_symlink()
    assert counted(real).notes == 6


def test_a_folder_or_a_device_is_never_replaced(plan: Plans, folder: Path) -> None:
    for there in (folder, Path(os.devnull)):
        with pytest.raises(NotWritten, match="is no file"):
            write(plan(), there, overwrite=True)
    assert folder.is_dir()


def test_nothing_is_written_into_the_store_itself(plan: Plans, kept: JsonStore, folder: Path) -> None:
    link = folder / "link"
    link.symlink_to(kept.home)
    for place in (kept.home / "store.json", link / "export.lines"):
        with pytest.raises(NotWritten, match="lies in the store itself"):
            write(plan(home=kept.home), place, overwrite=True)
    assert not (kept.home / "export.lines").exists()


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("call", ["create", "write", "sync", "close", "place", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
def test_a_disk_that_takes_no_more_is_told_and_nothing_is_left(
    plan: Plans, file: Path, call: str, number: int, overwrite: bool
) -> None:
    if overwrite:
        file.write_text("old")
    disk = FaultyDisk()
    disk.fail(call, number)
    if call == ("place" if overwrite else "replace"):
        write(plan(), file, overwrite=overwrite, disk=disk)
        return
    with pytest.raises(NotWritten) as error:
        write(plan(), file, overwrite=overwrite, disk=disk)
    assert f"{file.name} cannot be written: " in told(error)
    assert disk.failures
    assert os.listdir(file.parent) == ([file.name] if overwrite else [])
    assert not overwrite or file.read_text() == "old"


@pytest.mark.parametrize("call", ["place", "sync_folder"])
def test_of_several_files_all_are_there_or_none(plan: Plans, file: Path, call: str) -> None:
    class Third(FaultyDisk):
        def _perhaps(self, called: str, path: Path | None = None) -> None:
            if path is None or path.name.endswith("03.lines"):
                super()._perhaps(called, path)

    disk = Third()
    disk.fail(call)
    several = plan(replace(LINES, most=1))
    if call == "place":
        with pytest.raises(NotWritten):
            write(several, file, disk=disk)
        assert os.listdir(file.parent) == []
    else:  # they are there already
        assert len(write(several, file, disk=disk).paths) == 3


@pytest.mark.parametrize("place", ["missing/x.lines", "file/x.lines", "a" * 300, "nul\0.lines"])
def test_a_place_that_takes_no_file_is_told(plan: Plans, folder: Path, place: str) -> None:
    (folder / "file").write_text("mine")
    with pytest.raises(NotWritten, match="cannot be written"):
        write(plan(), folder / place)
    assert os.listdir(folder) == ["file"]


def test_bytes_are_written_however_few_the_disk_takes_at_once(plan: Plans, file: Path) -> None:
    disk = FaultyDisk()
    disk.longest_write = 3
    assert write(plan(), file, disk=disk).held.notes == 6
    assert counted(file).notes == 6


def fewer(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
    lines(list(matters)[:-1], out, around)


def cut(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
    lines(matters, out, around)
    out.seek(-1, os.SEEK_END)
    out.seek(out.tell() - len("Zusage 0"))
    out.truncate()


def stopping(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
    lines([next(iter(matters))], out, around)


@pytest.mark.parametrize(
    ("writes", "why"),
    [(fewer, "2 of 3 conversations"), (cut, "5 of 6 notes"), (stopping, "would end short")],
)
def test_a_file_never_ends_short(plan: Plans, file: Path, writes: object, why: str) -> None:
    form = replace(LINES, matters=lambda: writes)
    with pytest.raises(NotWritten, match=why):
        write(plan(form), file)
    assert os.listdir(file.parent) == []
    with pytest.raises(NotWritten, match=why):
        write_out(plan(form), io.BytesIO())


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_a_file_that_no_format_can_read_to_its_end_is_told_in_a_sentence(plan: Plans, file: Path, form: Format) -> None:
    def empty(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
        assert list(matters)

    def torn(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
        whole = io.BytesIO()
        write_into(whole, matters, form, around)
        out.write(whole.getvalue()[: len(whole.getvalue()) // 3])

    audience = next(one for one in Audience if form.is_for(one))
    for writes in (empty, torn):
        broken = replace(form, papers=None, matters=lambda writes=writes: writes)
        with pytest.raises(NotWritten, match="would end short"):
            write(plan(broken, audience=audience), file)
    assert os.listdir(file.parent) == []


@pytest.mark.parametrize("ends", [Cancelled, KeyboardInterrupt, RuntimeError])
def test_cancelled_in_the_middle_nothing_is_left(plan: Plans, file: Path, ends: type[BaseException]) -> None:
    asked: list[int] = []

    def goes_on(number: int) -> bool:
        asked.append(number)
        if number == 2 and ends is not Cancelled:
            raise ends
        return number < 2

    with pytest.raises(ends):
        write(plan(), file, goes_on=goes_on)
    assert (asked, os.listdir(file.parent)) == ([1, 2], [])


def test_who_writes_nothing_for_long_is_asked_whether_to_go_on(plan: Plans, file: Path) -> None:
    def slow(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
        lines(matters, out, around)
        out.write(b"")

    asked: list[int] = []

    def goes_on(number: int) -> bool:
        asked.append(number)
        return len(asked) < 4

    with pytest.raises(Cancelled):
        write(plan(replace(LINES, matters=lambda: slow)), file, goes_on=goes_on)
    assert (asked, os.listdir(file.parent)) == ([1, 2, 3, 3], [])


def test_what_a_killed_export_left_goes_with_the_next_one(plan: Plans, file: Path) -> None:
    left = file.with_name(f".interview-export.{10**9}.0123abcd.tmp")
    others = file.with_name(f".other.{10**9}.0123abcd.tmp")
    for one in (left, others):
        one.write_text("half")
        os.utime(one, (1, 1))
    write(plan(), file)
    assert sorted(os.listdir(file.parent)) == sorted([others.name, file.name])


def test_until_it_is_whole_there_is_nothing_under_the_name(plan: Plans, file: Path) -> None:
    there: list[str] = []
    write(plan(replace(LINES, most=2)), file, goes_on=lambda _: not there.extend(os.listdir(file.parent)))
    assert there
    assert all(one.startswith(".interview-export.") for one in there)


def test_of_several_files_none_may_be_there(plan: Plans, file: Path) -> None:
    file.with_name("export-03.lines").write_text("mine")
    with pytest.raises(NotWritten, match=r"export-03\.lines is there already"):
        write(plan(replace(LINES, most=1)), file)
    assert os.listdir(file.parent) == ["export-03.lines"]
