"""What the doctor looks at and finds."""

import stat
from pathlib import Path

import pytest

from interview_tui.store.doctor.examine import examine
from interview_tui.store.doctor.finding import BY_HAND, REMARK, REMEDY, WHAT, Finding, Trouble
from interview_tui.store.doctor.repair import _MEND
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from tests.support.doctoring import found, mend_all
from tests.support.making import path_in


def test_every_trouble_has_its_words_and_somebody_who_mends_it() -> None:
    assert set(WHAT) == set(Trouble)
    assert set(REMEDY) | set(BY_HAND) | set(REMARK) == set(Trouble)
    assert set(_MEND) == set(REMEDY)


def test_a_store_that_is_well_has_no_findings_and_stays_as_it_is(files: Files, keeping: Keeping) -> None:
    before = {path: path.stat().st_mtime_ns for path in files.home.rglob("*")}

    examined = examine(files, keeping)

    assert (examined.findings, examined.conversations, examined.customers) == ([], 1, 1)
    assert {path: path.stat().st_mtime_ns for path in files.home.rglob("*")} == before


def test_a_folder_that_is_not_there_has_no_findings(tmp_path: Path) -> None:
    assert examine(Files(tmp_path / "none"), Keeping(tmp_path / "attic")).findings == []


def test_what_others_may_read_is_allowed_to_its_owner_alone(files: Files, keeping: Keeping) -> None:
    path = path_in(files.home)
    path.chmod(0o644)
    files.customers.chmod(0o755)
    (files.home / "guides").mkdir(mode=0o755)
    assert found(files, keeping) == [
        ("permissions", "conversations/2026/11/" + path.name), ("permissions", "customers")
    ]  # fmt: skip

    mend_all(files, keeping)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(files.customers.stat().st_mode) == 0o700
    assert found(files, keeping) == []


def test_a_link_to_the_store_is_as_good_as_the_store(files: Files, keeping: Keeping, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(files.home)

    assert examine(Files(tmp_path / "link"), keeping).findings == []


def test_windows_has_no_such_permissions(files: Files, keeping: Keeping, monkeypatch: pytest.MonkeyPatch) -> None:
    path_in(files.home).chmod(0o644)
    monkeypatch.setattr("interview_tui.store.doctor.examine.sys.platform", "win32")

    assert found(files, keeping) == []


def test_a_finding_knows_what_to_do(files: Files) -> None:
    from interview_tui.store.doctor.finding import finding

    one: Finding = finding(Trouble.LOCK, files.home)

    assert one.remedy.msgid == "remove it"
