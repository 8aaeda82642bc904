from pathlib import Path

import pytest

from interview_tui.desk.guides import Guides
from interview_tui.desk.own_guides import NotWritten, copy_to_own, write_guide
from interview_tui.desk.services import Services
from interview_tui.desk.starting import tried
from interview_tui.guide.checking import check
from interview_tui.guide.own import copied
from interview_tui.language.catalogue import Language

EN = Language("en")


def test_a_copy_gets_a_free_id_and_can_be_used_at_once(tmp_path: Path) -> None:
    guides = Guides(tmp_path)
    visit, file = guides.library.guides["visit"], guides.library.files["visit"]

    first, second = (copy_to_own(guides, visit, file) for _ in range(2))

    assert (first, second) == (guides.own / "my-visit.toml", guides.own / "my-visit-2.toml")
    assert first.read_text("utf-8") == copied(file.read_text("utf-8"), "my-visit")
    assert {"my-visit", "my-visit-2"} <= guides.library.guides.keys()


def test_the_id_of_a_file_that_cannot_be_read_is_taken_all_the_same(tmp_path: Path) -> None:
    guides = Guides(tmp_path)
    guides.own.mkdir()
    broken = guides.own / "my-visit.toml"
    broken.write_text("broken", "utf-8")

    path = copy_to_own(guides, guides.library.guides["visit"], guides.library.files["visit"])

    assert path.name == "my-visit-2.toml"
    assert broken.read_text("utf-8") == "broken"


def test_a_new_guide_is_sound_as_it_is_and_never_written_over_another(tmp_path: Path) -> None:
    path = write_guide(tmp_path / "guides", "mine")
    before = path.read_bytes()

    assert check(path).sound
    with pytest.raises(NotWritten) as refused:
        write_guide(tmp_path / "guides", "mine")
    assert refused.value.message.told(EN) == (
        f"{path} is there already; nothing is ever overwritten. Choose another name."
    )
    assert path.read_bytes() == before


def test_a_guide_whose_id_cannot_be_changed_is_not_copied(tmp_path: Path) -> None:
    original = tmp_path / "theirs.toml"
    original.write_text('"id" = "theirs"\n', "utf-8")

    with pytest.raises(NotWritten) as refused:
        write_guide(tmp_path / "guides", "mine", original)

    assert refused.value.message.told(EN) == (
        f"{original} cannot be copied: its id does not stand in a line of its own."
    )
    assert not (tmp_path / "guides").exists()


def test_a_folder_that_cannot_be_made_and_an_original_that_is_gone_are_told(tmp_path: Path) -> None:
    (tmp_path / "guides").write_text("a file")

    with pytest.raises(NotWritten) as refused:
        write_guide(tmp_path / "guides", "mine")
    with pytest.raises(NotWritten) as gone:
        write_guide(tmp_path / "others", "mine", tmp_path / "gone.toml")

    path = tmp_path / "guides" / "mine.toml"
    assert refused.value.message.told(EN) == (
        f"{path} cannot be written: a part of its path is not a folder. Choose another place."
    )
    assert "there is no such file or folder" in gone.value.message.told(EN)


def test_trying_a_guide_is_a_call_with_nobody_of_which_nothing_is_kept(services: Services) -> None:
    guide = services.guides.library.guides["visit"]

    call = tried(guide, services)

    assert call.guide is guide
    assert (call.conversation.customer_id, call.conversation.author) == (None, "Jana Reuter")
    assert list(services.store.heads()) == []
