"""`interview export`: to the terminal, into a new file, over nothing."""

from pathlib import Path
from typing import Any

import pytest

from interview_tui.export.formats import FORMATS, Format
from tests.support.command_line import Interview


def test_the_summary_goes_to_the_terminal_or_into_a_new_file(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], tmp_path: Path
) -> None:
    file = tmp_path / "Gespräch.md"
    printed = interview("--home", sample, "export", heads[0]["id"], "--format", "md")
    written = interview("--home", sample, "export", heads[0]["id"], "-o", file)
    assert written == (0, "", "")
    assert printed == (0, file.read_text("utf-8"), "")
    assert printed.out.startswith(f"# {heads[0]['customer']}")
    assert interview("--home", sample, "export", heads[0]["id"], "-o", "-") == printed


def test_nothing_is_ever_overwritten(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], tmp_path: Path
) -> None:
    file = tmp_path / "mine.md"
    file.write_text("mine")
    for target in (file, tmp_path):
        told = f"{target} is there already; nothing is ever overwritten. Choose another name.\n"
        assert interview("--home", sample, "export", heads[0]["id"], "-o", target) == (2, "", told)
    assert file.read_text() == "mine"


def test_a_place_that_takes_no_file_is_told(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], tmp_path: Path
) -> None:
    target = tmp_path / "none" / "x.md"
    told = f"{target} cannot be written: there is no such file or folder. Choose another place.\n"
    assert interview("--home", sample, "export", heads[0]["id"], "-o", target) == (2, "", told)


@pytest.mark.parametrize("more", [(), ("--format", "md")])
def test_a_file_whose_ending_no_format_has_is_refused_in_a_sentence(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], tmp_path: Path, more: tuple[str, ...]
) -> None:
    file = tmp_path / "x.pdf"
    told = f"{file} ends in .pdf, and no format does; there is .md.\n"
    assert interview("--home", sample, "export", heads[0]["id"], "-o", file, *more) == (2, "", told)
    assert not file.exists()


BYTES = b"PK\x00\x01\r\n\n"


def as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a format whose content is bytes."""
    form = Format("odd", "odd", "Odd", binary=True, conversation=lambda: lambda *_: BYTES)
    monkeypatch.setattr("interview_tui.export.formats.FORMATS", (*FORMATS, form))


def test_a_format_of_bytes_is_written_as_it_is(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_bytes(monkeypatch)
    file = tmp_path / "x.odd"
    assert interview("--home", sample, "export", heads[0]["id"], "-o", file) == (0, "", "")
    assert file.read_bytes() == BYTES
    assert interview("--home", sample, "export", heads[0]["id"], "--format", "odd").out == BYTES.decode()


def test_bytes_are_not_written_on_a_terminal(
    interview: Interview, sample: Path, heads: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    as_bytes(monkeypatch)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    told = "Odd is not for a terminal. Name a file with -o.\n"
    assert interview("--home", sample, "export", heads[0]["id"], "--format", "odd") == (2, "", told)
