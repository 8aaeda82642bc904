import errno
import os
from pathlib import Path

import pytest

from interview_tui.disk.calls import Disk


@pytest.fixture
def new(tmp_path: Path) -> Path:
    path = tmp_path / "new.tmp"
    path.write_text("new")
    return path


def refuse_links(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", refuse)


@pytest.mark.parametrize("links", [True, False])
def test_a_file_gets_a_name_that_was_free(new: Path, links: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not links:
        refuse_links(monkeypatch, errno.EPERM)
    target = new.with_name("file.md")
    Disk().place(new, target)
    assert target.read_text() == "new"
    assert not new.exists()


@pytest.mark.parametrize("links", [True, False])
def test_a_name_that_is_taken_stays_what_it_was(new: Path, links: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not links:
        refuse_links(monkeypatch, errno.EOPNOTSUPP)
    target = new.with_name("file.md")
    target.write_text("mine")
    with pytest.raises(FileExistsError):
        Disk().place(new, target)
    assert (target.read_text(), new.read_text()) == ("mine", "new")


def test_another_fault_is_no_reason_to_try_otherwise(new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_links(monkeypatch, errno.EACCES)
    with pytest.raises(PermissionError):
        Disk().place(new, new.with_name("file.md"))
    assert os.listdir(new.parent) == ["new.tmp"]


def test_where_a_name_never_replaces_a_file_it_is_simply_given(new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    Disk().place(new, new.with_name("file.md"))
    assert os.listdir(new.parent) == ["file.md"]
