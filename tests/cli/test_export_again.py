"""`interview export` the next time: a line that was kept under a name, and only what is new or changed."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from interview_tui.records.destination import Destination
from interview_tui.records.version import amended
from interview_tui.store.store import open_store
from tests.support.command_line import Ended, Interview
from tests.support.frozen import START

Heads = list[dict[str, Any]]


def destinations(written_down: Path) -> tuple[Destination, ...]:
    return open_store(written_down, now=lambda: START).destinations()


def test_what_goes_into_a_file_is_written_down(
    interview: Interview, written_down: Path, export: Interview, heads: Heads, tmp_path: Path
) -> None:
    before = destinations(written_down)
    export(heads[0]["id"], "--for", "product")
    assert destinations(written_down) == before
    export(heads[0]["id"], "--for", "product", "--names", "initials", "-o", tmp_path / "x.md")
    store = open_store(written_down, now=lambda: START)
    [to] = [one for one in store.destinations() if one not in before]
    assert (to.audience, to.format, to.via, to.orders) == ("product", "md", "file", ())
    assert set(store.sent_to(to.id)) == {heads[0]["id"]}


@pytest.mark.parametrize(("more", "code"), [((), 0), (("--as", "weekly"), 2)])
def test_that_no_account_can_be_kept_is_told_and_no_success_where_a_name_was_to_be_kept(
    interview: Interview, written_down: Path, heads: Heads, tmp_path: Path, more: tuple[str, ...], code: int
) -> None:
    home, file = Path(shutil.copytree(written_down, tmp_path / "own")), tmp_path / "x.md"
    shutil.rmtree(home / "ledgers", ignore_errors=True)
    (home / "ledgers").write_text("no folder")
    ended = interview("--home", home, "export", heads[0]["id"], "-o", file, *more)
    why, written = ended.err.splitlines()
    assert (ended.code, file.exists()) == (code, True)
    assert why.startswith(f"That this went out is not kept: {home / 'ledgers'}")
    assert written.startswith(f"Written: {file} (")


def test_an_export_with_a_name_is_done_again_by_its_name_alone(
    export: Interview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "needs.csv"
    monkeypatch.chdir(tmp_path)
    line = ["--since", "1 Oct 2025", "--kind", "need", "--for", "product", "--names", "pseudonym", "--lang", "de"]
    first = export(*line, "-o", file.name, "--as", " needs ")
    written = file.read_bytes()
    assert first.code == 0
    monkeypatch.chdir("/")
    told = f"{file} is there already. Choose another name, or replace it with --force.\n"
    assert export("--as", "needs") == (2, "", told)
    again = export("--as", "needs", "--force")
    assert (again.code, again.err.split(" (")[1]) == (0, first.err.split(" (")[1])
    assert file.read_bytes() == written
    assert export("--as", "needs", "-o", "-").code == 0
    elsewhere = tmp_path / "elsewhere.csv"
    assert export("--as", "needs", "-o", elsewhere).code == 0
    assert elsewhere.read_bytes() == written


def test_a_name_that_is_taken_is_kept_anew_and_one_that_is_none_is_told(export: Interview) -> None:
    assert export("--as", "nobody").err.startswith("There is no export named nobody")
    assert export("--words", "overall", "--as", "weekly").code == 0
    few = export("--as", "weekly")
    assert export("--all", "--as", "weekly").code == 0
    assert len(export("--as", "weekly").out) > len(few.out)
    ended = export("--as", "nobody")
    assert (ended.code, "there is " in ended.err, "weekly" in ended.err) == (1, True, True)
    assert export("--forget", "weekly") == (0, "Forgotten: weekly\n", "")
    assert export("--forget", "weekly") == (1, "", "There is no export named weekly.\n")


def test_a_name_needs_a_name(export: Interview, interview: Interview, tmp_path: Path) -> None:
    assert export("--all", "--as", " ") == (2, "", "--as needs a value\n")
    assert interview("--home", tmp_path / "none", "export", "--forget", "x").code == 1


def test_only_what_is_new_or_changed_leaves_and_what_was_deleted_is_told_once(
    interview: Interview, written_down: Path, heads: Heads, tmp_path: Path
) -> None:
    home = Path(shutil.copytree(written_down, tmp_path / "own"))
    line = ("--new", "--for", "crm", "--format", "espocrm")

    def again(name: str) -> Ended:
        return interview("--home", home, "export", *line, "-o", tmp_path / name)

    first = again("first.csv")
    nothing = again("second.csv")
    store = open_store(home, now=lambda: START)
    gone, changed = heads[-1]["id"], heads[0]["id"]
    opened = store.open(changed)
    opened.save(opened.conversation.put(amended(next(opened.conversation.living()), text="anders")))
    opened.close()
    store.delete(gone)
    store.finish_deleting()
    third = again("third.csv")

    assert first.code == 0
    assert "Nothing went there yet: new 33." in first.err
    assert (nothing.code, "Nothing is new or changed." in nothing.err) == (1, True)
    assert not (tmp_path / "second.csv").exists()
    assert "new 0, changed 1, deleted 1." in third.err
    assert f"\n    {gone}\n" in third.err
    assert changed in (tmp_path / "third.csv").read_text("utf-8")
    assert gone not in again("fourth.csv").err


def test_a_letterhead_is_kept_with_a_name_wherever_one_stands(
    export: Interview, heads: Heads, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docx import Document

    monkeypatch.chdir(tmp_path)
    Document().save("mine.docx")
    line = ("--for", "customer", "--letterhead", "mine.docx", "-o", "letter.docx", "--as", "letter")
    assert export(heads[0]["id"], *line).code == 0
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert export("--as", "letter", "--force").code == 0


@pytest.mark.parametrize("option", ["--with", "--without"])
def test_a_note_chosen_by_hand_is_not_forgotten_under_a_name(
    export: Interview, heads: Heads, tmp_path: Path, option: str
) -> None:
    file = tmp_path / "x.md"
    told = "--with and --without are for one export only: leave them out, or --as.\n"
    assert export(heads[0]["id"], option, heads[0]["id"], "--as", "x", "-o", file) == (2, "", told)
    assert not file.exists()
