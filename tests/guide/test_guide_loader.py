"""How folders of guides become a library."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from interview_tui.guide import loader
from interview_tui.guide.loader import Library, library_folder, load_guides
from interview_tui.guide.model import Guide
from interview_tui.language.catalogue import Language

EN = Language("en")

SHIPPED = library_folder()
CHECK_IN = (SHIPPED / "check-in.toml").read_text(encoding="utf-8")
RULES = (SHIPPED / "rules.toml").read_text(encoding="utf-8")


def keep(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def reasons(library: Library) -> list[str]:
    return [f"{fault.file.name}:{fault.line}: {fault.why(EN)}" for fault in library.faults]


def test_the_shipped_folder_loads_without_a_fault() -> None:
    library = load_guides([SHIPPED])
    assert "check-in" in library.guides
    assert len(library.rules) == 9
    assert library.faults == ()


def test_a_folder_that_does_not_exist_holds_nothing(tmp_path: Path) -> None:
    assert load_guides([tmp_path / "none"]) == Library({}, {})


def test_a_later_folder_replaces_a_guide_of_the_same_id(tmp_path: Path) -> None:
    keep(tmp_path, "anything.toml", CHECK_IN.replace("minutes = 20", "minutes = 5"))
    library = load_guides([SHIPPED, tmp_path])
    assert library.guides["check-in"].minutes == 5
    assert library.faults == ()


def test_a_guide_of_another_id_is_added(tmp_path: Path) -> None:
    keep(tmp_path, "mine.toml", CHECK_IN.replace('id = "check-in"', 'id = "mine"'))
    library = load_guides([SHIPPED, tmp_path])
    assert {"check-in", "mine"} <= set(library.guides)


def test_a_broken_own_guide_leaves_the_shipped_one_in_place(tmp_path: Path) -> None:
    keep(tmp_path, "check-in.toml", CHECK_IN.replace("minutes = 20", "minutes = 'x'"))
    library = load_guides([SHIPPED, tmp_path])
    assert library.guides["check-in"].minutes == 20
    assert [fault.file for fault in library.faults] == [tmp_path / "check-in.toml"]


@pytest.mark.parametrize("copy", ["a.toml", "check-in (1).toml", "z.toml"])
def test_of_two_with_the_same_id_the_file_called_after_it_holds(tmp_path: Path, copy: str) -> None:
    keep(tmp_path, copy, CHECK_IN.replace("minutes = 20", "minutes = 5"))
    keep(tmp_path, "check-in.toml", CHECK_IN)
    library = load_guides([tmp_path])
    assert (library.guides["check-in"].minutes, library.files["check-in"].name) == (20, "check-in.toml")
    assert [fault.file.name for fault in library.faults] == [copy]


def test_two_guides_of_one_folder_do_not_share_an_id(tmp_path: Path) -> None:
    keep(tmp_path, "a.toml", CHECK_IN.replace("minutes = 20", "minutes = 5"))
    keep(tmp_path, "b.toml", CHECK_IN)
    library = load_guides([tmp_path])
    assert library.guides["check-in"].minutes == 5
    assert reasons(library) == ['b.toml:1: `id` "check-in" is already used by a.toml in this folder']


def test_own_rules_replace_the_shipped_ones_in_the_order_of_the_nine(tmp_path: Path) -> None:
    first, _, rest = RULES.partition("[[rules]]")[2].partition("[[rules]]")
    keep(tmp_path, "rules.toml", f"[[rules]]{rest}\n[[rules]]{first.replace('ganz normal reden', 'wie immer')}")
    library = load_guides([SHIPPED, tmp_path])
    assert [card.number for card in library.rules.values()] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert next(iter(library.rules.values())).reminder.de == "wie immer"


def test_broken_own_rules_leave_the_shipped_ones_in_place(tmp_path: Path) -> None:
    keep(tmp_path, "rules.toml", RULES + "[[rules]]\n")
    library = load_guides([SHIPPED, tmp_path])
    assert library.rules == load_guides([SHIPPED]).rules
    assert [fault.file.name for fault in library.faults] == ["rules.toml"]


def test_a_broken_guide_does_not_keep_the_others_from_loading(tmp_path: Path) -> None:
    keep(tmp_path, "a.toml", "id = ")
    keep(tmp_path, "b.toml", CHECK_IN)
    keep(tmp_path, "notes.txt", "not a guide")
    library = load_guides([tmp_path])
    assert list(library.guides) == ["check-in"]
    assert reasons(library) == ["a.toml:1: is not valid TOML: this is no value; a text needs quotation marks"]
    assert library.faults[0].told(EN) == f"{tmp_path / 'a.toml'}:{reasons(library)[0].partition(':')[2]}"


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes('id = "x"\nminutes = 5\ntitle = "Für"'.encode("latin-1"))
    assert reasons(load_guides([tmp_path])) == ["latin.toml:3: is not UTF-8; save the file in that encoding"]


def test_a_file_saved_by_a_windows_editor_is_read(tmp_path: Path) -> None:
    (tmp_path / "bom.toml").write_bytes(b"\xef\xbb\xbf" + CHECK_IN.replace("\n", "\r\n").encode())
    library = load_guides([tmp_path])
    assert library.guides["check-in"] == load_guides([SHIPPED]).guides["check-in"]
    assert isinstance(library.guides["check-in"], Guide)


def test_lines_of_a_windows_file_are_counted_alike(tmp_path: Path) -> None:
    text = CHECK_IN.replace('rule = "focus"', 'rule = "hocus"')
    (tmp_path / "crlf.toml").write_bytes(text.replace("\n", "\r\n").encode())
    line = text[: text.index("hocus")].count("\n") + 1
    assert [fault.line for fault in load_guides([tmp_path]).faults] == [line]


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    keep(tmp_path, "big.toml", CHECK_IN + "#\n" * 100_000)
    assert reasons(load_guides([tmp_path])) == ["big.toml:1: is larger than 200 KB"]


def test_a_folder_with_the_name_of_a_guide_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    assert reasons(load_guides([tmp_path])) == ["folder.toml:1: is not a file; it has to be a text file in TOML"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert reasons(load_guides([tmp_path])) == ["pipe.toml:1: is not a file; it has to be a text file in TOML"]


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    keep(tmp_path, "secret.toml", CHECK_IN)
    monkeypatch.setattr(Path, "open", refuse)
    assert reasons(load_guides([tmp_path])) == ["secret.toml:1: cannot be read: it is not permitted"]


def test_a_file_in_place_of_a_folder_is_told(tmp_path: Path) -> None:
    file = keep(tmp_path, "file", "")
    assert reasons(load_guides([file, SHIPPED])) == ["file:1: cannot be read: a part of its path is not a folder"]


def test_an_installed_copy_of_the_library_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = tmp_path / "interview_tui" / "guide"
    code.mkdir(parents=True)
    monkeypatch.setattr(loader, "__file__", str(code / "loader.py"))
    assert library_folder() == tmp_path / "guides"
    (code / "library").mkdir()
    assert library_folder() == code / "library"


def test_loading_guides_loads_no_screens_and_no_store() -> None:
    program = (
        "import sys\nfrom interview_tui.guide.loader import library_folder, load_guides\n"
        "load_guides([library_folder()])\n"
        "print(sorted({'textual', 'rich', 'tinydb', 'click', 'sqlite3'} & set(sys.modules)))"
    )
    root = str(Path(loader.__file__).parents[2])
    answer = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": root},
    )
    assert answer.stdout.strip() == "[]"
