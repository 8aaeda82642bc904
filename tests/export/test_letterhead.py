from pathlib import Path

import pytest

from interview_tui.export import letterhead
from interview_tui.export.letterhead import FOLDER, BadLetterhead, Edges, bytes_of, edges_of, letterhead_for

PICTURES = (".pdf", ".png")


def there(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_bytes(b"x")


def told(path: Path, endings: tuple[str, ...] = PICTURES) -> str:
    with pytest.raises(BadLetterhead) as error:
        letterhead_for(path, endings)
    return str(error.value)


def test_without_a_letterhead_there_is_none() -> None:
    assert letterhead_for(None, PICTURES) is None


def test_a_letterhead_in_a_form_that_can_be_taken_is_taken(tmp_path: Path) -> None:
    there(tmp_path, "ahorn.PNG", "ahorn.pdf")

    assert letterhead_for(tmp_path / "ahorn.PNG", PICTURES) == tmp_path / "ahorn.PNG"


def test_else_the_one_of_the_same_name_beside_it_is(tmp_path: Path) -> None:
    there(tmp_path, "ahorn.docx", "ahorn.png")

    assert letterhead_for(tmp_path / "ahorn.docx", PICTURES) == tmp_path / "ahorn.png"


def test_of_the_folder_of_letterheads_the_first_that_fits_is_taken(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    assert letterhead_for(folder, PICTURES) is None

    folder.mkdir()
    there(folder, "a.docx", "a.toml", "c.pdf", "b.PNG")

    assert letterhead_for(folder, PICTURES) == folder / "b.PNG"
    assert letterhead_for(folder, (".docx",)) == folder / "a.docx"
    assert letterhead_for(folder, (".odt",)) is None


def test_where_none_is_beside_it_that_is_told(tmp_path: Path) -> None:
    there(tmp_path, "ahorn.docx")

    sentence = f"{tmp_path / 'ahorn.docx'} cannot be the letterhead here: put one in this form beside it, ahorn.pdf."
    assert told(tmp_path / "ahorn.docx") == sentence


def test_a_letterhead_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(tmp_path / "a.pdf") == f"There is no letterhead {tmp_path / 'a.pdf'}. Choose another, or none."


def test_the_edges_are_the_usual_ones_where_nothing_tells_them(tmp_path: Path) -> None:
    assert edges_of(None) == edges_of(tmp_path / "ahorn.pdf") == Edges()


def test_a_file_of_the_same_name_tells_the_edges(tmp_path: Path) -> None:
    (tmp_path / "ahorn.toml").write_text("top = 45\nsubject = 103.4\n", encoding="utf-8")

    assert edges_of(tmp_path / "ahorn.pdf") == Edges(top=45, subject=103.4)


@pytest.mark.parametrize("text", ["top = ", "above = 3", 'top = "x"', "top = -4", "left = 250", "top = nan", "\xff"])
def test_edges_that_are_none_are_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "ahorn.toml").write_bytes(text.encode("latin-1"))

    with pytest.raises(BadLetterhead, match="does not tell the edges"):
        edges_of(tmp_path / "ahorn.pdf")


def test_a_letterhead_that_is_too_large_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letterhead, "LARGEST", 3)
    (tmp_path / "a.png").write_bytes(b"1234")
    (tmp_path / "b.png").write_bytes(b"123")

    assert bytes_of(tmp_path / "b.png") == b"123"
    with pytest.raises(BadLetterhead, match="is too large: save it with smaller pictures"):
        bytes_of(tmp_path / "a.png")


def test_a_letterhead_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadLetterhead) as error:
        bytes_of(tmp_path)
    assert str(error.value).startswith(f"The letterhead {tmp_path} cannot be read: ")
