"""The look for canaries finds them however they are packed; else a clean run would show nothing."""

import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from interview_tui.export.order import Names
from interview_tui.records.words import Audience
from tests.support.canaries import Canaries, never


def _found(path: Path, canaries: Canaries) -> list[str]:
    return canaries.found_in(path, Audience.COLLEAGUE, Names.FULL, False)


def _text(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def _zip(path: Path, text: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", text)


def _mail(path: Path, text: str) -> None:
    message = EmailMessage()
    message["Subject"] = "ü"
    message.set_content(f"ü {text}", cte="base64")
    path.write_bytes(bytes(message))


@pytest.mark.parametrize("write", [_text, _zip, _mail])
@pytest.mark.parametrize("split", ["{}", "{:.4}<b/>{}", "{:.4}-\n{}"])
def test_a_word_is_found_however_it_is_packed(tmp_path: Path, write: object, split: str) -> None:
    canaries = Canaries()
    word = canaries.word("draft")
    path = tmp_path / "file"
    assert callable(write)

    write(path, split.format(word) if split == "{}" else split.format(word, word[4:]))

    assert _found(path, canaries) == ["draft"]


def test_a_name_is_found_with_a_capital_and_declined(tmp_path: Path) -> None:
    canaries = Canaries()
    _text(tmp_path / "file", f"{canaries.name('family name')}s Liste")

    assert canaries.found_in(tmp_path / "file", Audience.CRM, Names.INITIALS, False) == ["family name"]
    assert canaries.found_in(tmp_path / "file", Audience.CRM, Names.FULL, False) == []


def test_no_word_is_part_of_another() -> None:
    canaries = Canaries()
    words = [canaries.word("x", never) for _ in range(2000)]

    assert len(set(words)) == 2000
    assert len(set(map(len, words))) == 1
