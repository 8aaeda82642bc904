from pathlib import Path

import pytest

from interview_tui.export.templates.own import (
    LARGEST_FILE,
    UnreadableTemplate,
    copied_out,
    place_of,
    shipped,
    text_of,
)
from interview_tui.language.catalogue import Language


def own(home: Path, content: bytes, name: str = "paper.md") -> Path:
    path = home / "templates" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


def test_every_layout_that_comes_with_the_program_has_a_text() -> None:
    assert "paper.md" in shipped()
    assert not [name for name in shipped() if not text_of(name, None) or name.endswith(".py")]


def test_a_layout_of_ones_own_goes_before_ours(tmp_path: Path) -> None:
    path = own(tmp_path, b"mine")

    assert text_of("paper.md", tmp_path) == "mine"
    assert place_of("paper.md", tmp_path) == path
    assert text_of("paper.md", None) != "mine"


def test_a_file_beside_ones_own_layout_can_be_taken_into_it(tmp_path: Path) -> None:
    own(tmp_path, b"<svg/>", "logo.svg")

    assert text_of("logo.svg", tmp_path) == "<svg/>"


@pytest.mark.parametrize("name", ["nothing.md", "", ".", "..", "../paper.md", "/etc/passwd", "../store.json"])
def test_there_is_no_layout_elsewhere(tmp_path: Path, name: str) -> None:
    own(tmp_path, b"mine")
    (tmp_path / "store.json").write_text("{}")

    with pytest.raises(KeyError):
        text_of(name, tmp_path)


def test_a_mark_that_an_editor_put_first_is_no_part_of_a_layout(tmp_path: Path) -> None:
    own(tmp_path, b"\xef\xbb\xbfmine")

    assert text_of("paper.md", tmp_path) == "mine"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xe4\xf6", "cannot be read: "),
        (b"a" * (LARGEST_FILE + 1), "is too large for a layout. Make it smaller, or move it away."),
    ],
)
def test_a_layout_that_cannot_be_read_is_told_with_its_file(tmp_path: Path, content: bytes, told: str) -> None:
    path = own(tmp_path, content)

    with pytest.raises(UnreadableTemplate) as error:
        text_of("paper.md", tmp_path)

    assert error.value.message.told(Language("en")).startswith(f"{path} {told}")


def test_a_copy_lies_where_it_goes_before_ours(tmp_path: Path) -> None:
    path = copied_out("paper.md", tmp_path)

    assert place_of("paper.md", tmp_path) == path
    assert path.read_text(encoding="utf-8") == text_of("paper.md", None)


def test_a_copy_never_goes_over_what_somebody_changed(tmp_path: Path) -> None:
    path = own(tmp_path, b"mine")

    with pytest.raises(FileExistsError):
        copied_out("paper.md", tmp_path)

    assert path.read_bytes() == b"mine"


def test_what_is_only_ones_own_cannot_be_copied_from_us(tmp_path: Path) -> None:
    own(tmp_path, b"<svg/>", "logo.svg")

    with pytest.raises(KeyError):
        copied_out("logo.svg", tmp_path)
