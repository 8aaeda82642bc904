from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.export.file_name import LONGEST_SLUG, about_words, everything_name, file_name, free_path, slug
from interview_tui.export.order import Which
from interview_tui.language.catalogue import Code, Language
from interview_tui.records.words import Kind


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


def test_a_file_is_named_by_day_and_what_it_is_about() -> None:
    assert file_name(date(2026, 11, 21), "Claudia Weber", "md") == "2026-11-21-claudia-weber.md"


@pytest.mark.parametrize(
    ("which", "whom", "about"),
    [
        (Which(), "", ""),
        (Which(kind=Kind.NEED), "Claudia Weber", "Claudia Weber"),
        (Which(), None, "all conversations"),
        (Which(kind=Kind.NEED), None, "conversations"),
        (Which(since=date(2026, 11, 15), kind=Kind.NEED), None, "conversations since 2026-11-15"),
    ],
)
def test_a_file_is_about_whom_it_is_or_how_many_are_meant(which: Which, whom: str | None, about: str) -> None:
    assert about_words(which, whom, Language("en")) == about


@pytest.mark.parametrize(("name", "other"), [("a.md", "a-2.md"), ("notes", "notes-2"), ("a.b.md", "a.b-2.md")])
def test_beside_what_is_there_a_file_gets_a_number_before_its_ending(tmp_path: Path, name: str, other: str) -> None:
    assert free_path(tmp_path / name).name == name
    (tmp_path / name).symlink_to("nowhere")
    assert free_path(tmp_path / name).name == other


def test_files_that_belong_together_get_one_number(tmp_path: Path) -> None:
    def files(path: Path) -> list[Path]:
        return [path.with_name(f"{path.name}.json"), path.with_name(f"{path.name}.md")]

    (tmp_path / "a.md").touch()
    (tmp_path / "a-2.json").touch()
    assert free_path(tmp_path / "a", files) == tmp_path / "a-3"


@pytest.mark.parametrize(("code", "what"), [("en", "everything"), ("de", "alles")])
def test_a_file_about_a_person_is_named_by_day_name_and_id(code: Code, what: str) -> None:
    name = everything_name("Claudia Weber", "01M7ZZ00000000000000ABCDEF", date(2026, 11, 21), Language(code))
    assert name == f"2026-11-21-{what}-claudia-weber-ABCDEF"
