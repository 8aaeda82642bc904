"""`interview layouts`: what exports look like, ours and the person's own."""

from pathlib import Path

import pytest

from tests.support.command_line import Ended, Interview


@pytest.fixture
def layouts(interview: Interview, tmp_path: Path) -> Interview:
    def run(*words: str) -> Ended:
        ended: Ended = interview("--home", tmp_path / "home", "layouts", *words)
        return ended

    return run


def test_ours_are_listed_and_nothing_is_made(layouts: Interview, tmp_path: Path) -> None:
    ended = layouts()
    assert ended.code == 0
    assert {"paper.md    document", "hubspot     CRM"} <= set(ended.out.splitlines())
    assert "my own" not in ended.out
    assert layouts("list") == ended
    assert not (tmp_path / "home").exists()


def test_where_my_own_lie_is_told(layouts: Interview, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert layouts("path") == (0, f"{home / 'templates'}\n{home / 'crm'}\n", "")


@pytest.mark.parametrize(("name", "place"), [("paper.html", "templates/paper.html"), ("hubspot", "crm/hubspot.toml")])
def test_a_copy_is_mine_and_stays_as_it_is(layouts: Interview, tmp_path: Path, name: str, place: str) -> None:
    file = tmp_path / "home" / place
    assert layouts("copy", name) == (0, f"{file}\n", "")
    assert layouts("check") == (0, f"{file.name}: nothing wrong\n", "")
    assert next(line for line in layouts().out.splitlines() if line.endswith(" · my own")).startswith(name)
    file.write_text("mine")
    assert layouts("copy", name) == (2, "", f"You have your own {name} already; it stays as it is.\n")
    assert file.read_text() == "mine"


def test_a_layout_that_is_none_is_told(layouts: Interview) -> None:
    ended = layouts("copy", "paper.odt")
    assert ended.code == 1
    assert ended.err.startswith("There is no layout paper.odt; there is paper.css, ")


def test_a_folder_that_cannot_be_written_is_told(layouts: Interview, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    ended = layouts("copy", "hubspot")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"{tmp_path / 'home' / 'crm'} cannot be written: ")


@pytest.mark.parametrize(
    ("place", "wrong"),
    [("templates/paper.md", "{% for one in papers %}"), ("templates/paper.md", "{{ nothing.at.all }}"),
     ("templates/paper.typ", "#let x = ("), ("crm/hubspot.toml", "id = ")],
)  # fmt: skip
def test_what_is_wrong_in_my_own_is_told_with_its_place(
    layouts: Interview, tmp_path: Path, place: str, wrong: str
) -> None:
    file = tmp_path / "home" / place
    file.parent.mkdir(parents=True)
    file.write_text(wrong)
    ended = layouts("check")
    assert ended.code == 1
    assert str(file) in ended.out


def test_a_layout_of_a_person_shapes_what_is_written(
    layouts: Interview, interview: Interview, sample_home: object, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    assert interview("demo", "--make", home).code == 0
    assert layouts("copy", "paper.txt").code == 0
    (home / "templates" / "paper.txt").write_text("{% for one in papers %}<<{{ one.title }}>>{% endfor %}")
    ended = interview("--home", home, "export", "--all", "--format", "txt", "-o", tmp_path / "x.txt")
    assert (ended.code, "would end short" in ended.err) == (2, True)
    assert not (tmp_path / "x.txt").exists()
