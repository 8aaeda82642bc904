import os
import stat
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.export.file_name import (
    LONGEST_SLUG,
    everything_name,
    file_name,
    free_path,
    free_together,
    slug,
    write_new,
)
from interview_tui.language.catalogue import Code, Language
from tests.support.written import conversation


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Claudia Weber", "claudia-weber"),
        ("Jürgen Müßig-Öhler", "juergen-muessig-oehler"),
        ("Mu\u0308ller", "muller"),
        ("René", "rene"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\con", "c-windows-con"),
        ("-rf *", "rf"),
        (".hidden", "hidden"),
        ("Ковалёв", "customer"),
        ("", "customer"),
        ("a" * 100, "a" * 40),
        ("a" * 39 + " b", "a" * 39),
    ],
)
def test_a_name_becomes_small_letters_digits_and_hyphens(text: str, safe: str) -> None:
    assert slug(text) == safe


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_no_name_leaves_its_folder_or_ends_oddly(text: str) -> None:
    safe = slug(text)

    assert set(safe) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert 0 < len(safe) <= LONGEST_SLUG
    assert safe == safe.strip("-")


def test_a_file_is_named_by_day_customer_and_the_end_of_the_id() -> None:
    assert file_name(conversation(customer="Claudia Weber"), "md") == "2026-11-21-claudia-weber-000900.md"


def test_a_conversation_with_nobody_has_a_file_name_too() -> None:
    assert file_name(conversation(), "md") == "2026-11-21-customer-000900.md"


def test_a_new_file_holds_the_text(tmp_path: Path) -> None:
    write_new(tmp_path / "a.md", "Größe\n")

    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "Größe\n"


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("alt", encoding="utf-8")

    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a.md", "neu")

    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "alt"


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_a_new_file_is_for_the_person_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_new(tmp_path / "a.md", "x")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o600


def test_what_cannot_be_written_leaves_no_empty_file(tmp_path: Path) -> None:
    with pytest.raises(UnicodeEncodeError):
        write_new(tmp_path / "a.md", "\ud800")

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_new(tmp_path / "nowhere" / "a.md", "x")


@pytest.mark.parametrize(("name", "other"), [("a.md", "a-2.md"), ("notes", "notes-2"), ("a.b.md", "a.b-2.md")])
def test_beside_what_is_there_a_file_gets_a_number_before_its_ending(tmp_path: Path, name: str, other: str) -> None:
    assert free_path(tmp_path, name).name == name
    (tmp_path / name).symlink_to("nowhere")
    assert free_path(tmp_path, name).name == other


def test_files_that_belong_together_get_one_number(tmp_path: Path) -> None:
    names = ["a.json", "a.md"]
    assert free_together(tmp_path, names) == [tmp_path / "a.json", tmp_path / "a.md"]
    (tmp_path / "a.md").symlink_to("nowhere")
    (tmp_path / "a-2.json").touch()
    assert free_together(tmp_path, names) == [tmp_path / "a-3.json", tmp_path / "a-3.md"]


@pytest.mark.parametrize(("code", "what"), [("en", "everything"), ("de", "alles")])
def test_a_file_about_a_person_is_named_by_day_name_and_id(code: Code, what: str) -> None:
    name = everything_name("Claudia Weber", "01M7ZZ00000000000000ABCDEF", date(2026, 11, 21), "json", Language(code))
    assert name == f"2026-11-21-{what}-claudia-weber-ABCDEF.json"
