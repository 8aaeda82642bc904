"""`interview export` into files: over nothing, into a folder, as several, on a letterhead; what is told of them."""

import io
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from interview_tui.cli.progress import Progress
from interview_tui.export.formats import FORMATS, Format
from interview_tui.export.matter import Around, Held, Matter
from interview_tui.store.store import open_store
from tests.support.command_line import NOW, Interview

Heads = list[dict[str, Any]]
ALL = "33 conversations, 160 notes, 27 promises"


def test_nothing_is_overwritten_unless_that_is_wanted(export: Interview, heads: Heads, tmp_path: Path) -> None:
    file = tmp_path / "mine.md"
    file.write_text("mine")
    told = f"{file} is there already. Choose another name, or replace it with --force.\n"
    assert export(heads[0]["id"], "-o", file) == (2, "", told)
    assert file.read_text() == "mine"
    assert export(heads[0]["id"], "-o", file, "--force").code == 0
    assert file.read_text("utf-8") != "mine"


def test_what_cannot_be_written_is_told_in_the_language_that_the_store_speaks(
    interview: Interview, sample_home: Callable[[str, str], Path], tmp_path: Path
) -> None:
    home = sample_home("de", "Jana Reuter")
    heads: Heads = json.loads(interview("--home", home, "list", "--json").out)
    store = open_store(shutil.copytree(home, tmp_path / "home"), now=lambda: NOW)
    store.change_settings(store.settings.changed(language="de"))

    ended = interview("--home", tmp_path / "home", "export", heads[0]["id"], "-o", "/nowhere/a.md", "--lang", "en")
    assert ended.err.startswith(
        "/nowhere/a.md lässt sich nicht schreiben: diese Datei oder diesen Ordner gibt es nicht."
    )
    assert interview("--home", tmp_path / "home", "export").err.endswith("siehe: interview export --help\n")


def test_into_a_folder_it_goes_under_its_usual_name(export: Interview, heads: Heads, tmp_path: Path) -> None:
    folder = tmp_path / "out.md"  # what looks like an ending promises nothing
    folder.mkdir()
    for _ in range(2):
        assert export(heads[0]["id"], "--format", "csv", "-o", folder).code == 0
    names = sorted(one.name for one in folder.iterdir())
    assert [re.sub(r"^[-0-9]{10}", "DAY", one) for one in names] == ["DAY-hamish-reid-2.csv", "DAY-hamish-reid.csv"]


def test_a_folder_that_is_not_there_is_told(export: Interview, heads: Heads, tmp_path: Path) -> None:
    told = f"There is no folder {tmp_path}/none/. Make it first, or name a file.\n"
    assert export(heads[0]["id"], "-o", f"{tmp_path}/none/") == (2, "", told)
    assert not [*tmp_path.iterdir()]


def test_what_is_no_file_is_not_offered_to_be_replaced(export: Interview, heads: Heads) -> None:
    told = f"{os.devnull} is no file. Choose another name.\n"
    for more in ([], ["--force"]):
        assert export(heads[0]["id"], "-o", os.devnull, *more) == (2, "", told)


@pytest.mark.parametrize(("answer", "code"), [("n", 1), ("", 1), ("j", 0)])
def test_who_can_be_asked_is_asked(
    export: Interview, heads: Heads, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    file = tmp_path / "mine.md"
    file.write_text("mine")
    stdin = io.StringIO(answer + "\n")
    monkeypatch.setattr(stdin, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", stdin)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    ended = export(heads[0]["id"], "-o", file)
    assert ended.err.startswith(f"{file} is there already. Replace it? [y/N]\n")
    assert (ended.code, file.read_text("utf-8") == "mine") == (code, code == 1)
    assert (code == 0) is ("Written: " in ended.err)


def test_a_place_that_takes_no_file_is_told(export: Interview, heads: Heads, tmp_path: Path) -> None:
    target = tmp_path / "none" / "x.md"
    told = f"{target} cannot be written: there is no such file or folder. Choose another place.\n"
    assert export(heads[0]["id"], "-o", target) == (2, "", told)


BYTES = b"PK\x00\x01\r\n\n"


def odd(matters: Iterable[Matter], out: BinaryIO, around: Around) -> None:
    list(matters)
    out.write(BYTES)


@pytest.fixture
def as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a format whose content is bytes, of two conversations a file."""
    form = Format(
        "odd", "odd", "Odd", binary=True, most=2,
        matters=lambda: odd, recounts=lambda: lambda path: Held(None, None, None),
    )  # fmt: skip
    monkeypatch.setattr("interview_tui.export.formats.FORMATS", (*FORMATS, form))


@pytest.mark.usefixtures("as_bytes")
def test_a_format_of_bytes_is_written_as_it_is(export: Interview, heads: Heads, tmp_path: Path) -> None:
    file = tmp_path / "x.odd"
    assert export(heads[0]["id"], "-o", file).code == 0
    assert file.read_bytes() == BYTES
    assert export(heads[0]["id"], "--format", "odd").out == BYTES.decode()


@pytest.mark.usefixtures("as_bytes")
def test_bytes_are_not_written_on_a_terminal(export: Interview, heads: Heads, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    told = "Odd is not for a terminal. Name a file with -o.\n"
    assert export(heads[0]["id"], "--format", "odd") == (2, "", told)


@pytest.mark.usefixtures("as_bytes")
def test_of_several_files_is_told_before(export: Interview, tmp_path: Path) -> None:
    file = tmp_path / "x.odd"
    ended = export("--all", "-o", file)
    assert ended.err == (
        f"That becomes 17 files: x-01.odd … x-17.odd\nWritten: {tmp_path / 'x-01.odd'} … x-17.odd ({ALL})\n"
    )
    assert len(list(tmp_path.glob("x-*.odd"))) == 17
    assert export("--all", "--format", "odd") == (2, "", "That becomes 17 files. Name one with -o.\n")


def test_what_is_worth_knowing_is_told_before_and_all_of_few_files_are_named(export: Interview, tmp_path: Path) -> None:
    ended = export("--all", "--for", "crm", "-o", tmp_path / "x.csv", "--format", "hubspot")
    told = ended.err.splitlines()
    assert (ended.code, len(told)) == (0, 3)
    assert told[0].startswith("HubSpot will not find the customers whose ID is missing here")
    assert told[1] == "That becomes 2 files: x.csv, x-meetings.csv"
    assert told[2].startswith(f"Written: {tmp_path / 'x.csv'}, x-meetings.csv (33 conversations, ")


def test_ctrl_c_leaves_nothing_and_says_so(
    export: Interview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(self: Progress, number: int) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(Progress, "__call__", interrupted)
    with pytest.raises(KeyboardInterrupt):
        export("--all", "-o", tmp_path / "all.md")
    assert list(tmp_path.iterdir()) == []
    assert capsys.readouterr().err == "Cancelled: nothing was written.\n"


def test_a_letterhead_that_is_not_there_is_refused_before_anything_is_written(
    export: Interview, heads: Heads, tmp_path: Path
) -> None:
    file, letterhead = tmp_path / "letter.docx", tmp_path / "none.docx"
    ended = export(heads[0]["id"], "--for", "customer", "--letterhead", letterhead, "-o", file)
    assert (ended.code, file.exists()) == (2, False)
    assert str(letterhead) in ended.err


def test_a_file_without_a_name_is_refused(export: Interview, heads: Heads) -> None:
    ended = export(heads[0]["id"], "-o", "")
    assert (ended.code, ended.out) == (2, "")
    assert "--output needs a value" in ended.err


@pytest.mark.parametrize("line", [["--for", "customer"], ["-o", "letter.pdf"], ["--for", "visit", "-o", "letter.docx"]])
def test_a_letterhead_where_there_is_no_letter_is_refused(
    export: Interview, heads: Heads, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.pdf").write_bytes(b"%PDF")
    told = "A letterhead is for a letter: with --for customer, as docx or pdf.\n"
    assert export(heads[0]["id"], "--letterhead", "mine.pdf", *line) == (2, "", told)
    assert not [*tmp_path.glob("letter.*")]


def test_a_calendar_says_how_many_promises_it_holds(export: Interview, tmp_path: Path) -> None:
    file = tmp_path / "promises.ics"
    ended = export("--all", "-o", file)
    assert ended.err == f"Written: {file} ({file.read_text('utf-8').count('BEGIN:VEVENT')} promises)\n"


@pytest.mark.parametrize("audience", ["colleague", "product", "customer", "visit"])
@pytest.mark.parametrize("form", ["md", "txt"])
def test_all_of_a_store_is_written_for_everybody(export: Interview, tmp_path: Path, audience: str, form: str) -> None:
    told = export("--all", "--for", audience, "--format", form, "-o", tmp_path / f"all.{form}")
    assert (told.code, told.err[:7]) == (0, "Written")
