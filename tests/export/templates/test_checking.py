from pathlib import Path

import pytest

from interview_tui.export.matter import Around
from interview_tui.export.templates.checking import checked
from interview_tui.export.templates.own import copied_out, shipped
from interview_tui.language.catalogue import Language
from tests.support.frozen import START

EN = Language("en")


def told(path: Path) -> list[str]:
    return [one.told(EN) for one in checked(path, Around(EN, START))]


@pytest.mark.parametrize("name", [name for name in shipped() if name.startswith("paper.")])
def test_a_copy_of_ours_is_well_and_can_be_checked(tmp_path: Path, name: str) -> None:
    assert told(copied_out(name, tmp_path)) == []


def test_a_broken_one_is_told_once_with_its_line(tmp_path: Path) -> None:
    path = copied_out("paper.txt", tmp_path)
    path.write_text("\n{{ nothing }}", encoding="utf-8")

    [one] = told(path)
    assert one.startswith(f"{path}, line 2: 'nothing' is undefined.")


def test_one_that_leaves_notes_out_is_told(tmp_path: Path) -> None:
    path = copied_out("paper.html", tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("{{ 'note' if item.note", "{{ 'x' if item.note"))

    [one] = told(path)
    assert one == (f"{path} shows 0 of 2 notes as ours does. Begin each as there, or nothing is exported with it.")


def test_a_file_of_another_name_is_no_layout(tmp_path: Path) -> None:
    assert told(tmp_path / "letter.html") == [
        "No layout is called letter.html: there are paper.css, paper.html, paper.md, paper.txt, paper.typ."
    ]
