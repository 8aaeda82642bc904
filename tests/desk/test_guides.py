from pathlib import Path

from interview_tui.desk.guides import Guides
from interview_tui.guide.loader import library_folder
from interview_tui.guide.own import copied


def put(home: Path, name: str, text: str) -> None:
    """Put a guide of one's own into the person's folder."""
    folder = home / "guides"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


COMPLAINT = (library_folder() / "complaint.toml").read_text(encoding="utf-8")


def test_ones_own_guides_come_first_and_are_told_apart(tmp_path: Path) -> None:
    put(tmp_path, "mine", copied(COMPLAINT, "mine"))

    first, *others = Guides(tmp_path).all()

    assert first.id == "mine"
    assert Guides(tmp_path).is_own(first)
    assert not any(Guides(tmp_path).is_own(one) for one in others)


def test_a_guide_that_was_written_is_there_once_it_is_read_again(tmp_path: Path) -> None:
    guides = Guides(tmp_path)
    before = guides.library
    put(tmp_path, "mine", copied(COMPLAINT, "mine"))

    assert "mine" not in guides.library.guides
    guides.read_again()
    assert "mine" in guides.library.guides
    assert guides.library is not before


def test_a_guide_that_is_gone_gives_way_to_the_usual_one(tmp_path: Path) -> None:
    guides = Guides(tmp_path)

    assert guides.one("complaint") != guides.usual()
    assert guides.one("no such guide") == guides.one(None) == guides.usual()
