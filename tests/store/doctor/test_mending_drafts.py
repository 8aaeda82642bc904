"""Drafts and private files without their conversation, and damaged ones."""

import pytest

from interview_tui.store.doctor.examine import examine
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.private_document import PrivateDocument
from tests.support.doctoring import OTHER, attic, found, mend_all, read, texts
from tests.support.making import path_in


def test_a_draft_without_its_conversation_becomes_one(files: Files, keeping: Keeping) -> None:
    path_in(files.home).unlink()
    path_in(files.home, "private").unlink()
    draft = path_in(files.home, "draft").read_bytes()
    what = examine(files, keeping).findings[0].what
    assert dict(what.params)["typed"] == "zur Seite gelegt / halb getippt"
    assert [name for name, _ in found(files, keeping)] == ["orphan_draft"]

    mend_all(files, keeping)

    assert texts(files, keeping) == ["zur Seite gelegt", "halb getippt"]
    assert read(files, keeping).author == "Jana Reuter"
    assert attic(files) == [draft]
    assert found(files, keeping) == []


def test_what_was_private_to_it_finds_its_conversation_again(files: Files, keeping: Keeping) -> None:
    path_in(files.home).unlink()
    assert [name for name, _ in found(files, keeping)] == ["orphan_draft"]

    mend_all(files, keeping)

    assert PrivateDocument(path_in(files.home, "private"), keeping).read().review == "ruhig geblieben"


def test_what_is_private_to_nothing_is_kept_in_the_attic(files: Files, keeping: Keeping) -> None:
    path_in(files.home).unlink()
    path_in(files.home, "draft").unlink()
    private = path_in(files.home, "private").read_bytes()

    mend_all(files, keeping)

    assert attic(files) == [private]
    assert found(files, keeping) == []


def test_an_empty_draft_without_its_conversation_is_only_kept(files: Files, keeping: Keeping) -> None:
    path = path_in(files.home, "draft").with_name(f"{OTHER}.draft.json")
    path.write_text(f'{{"id": "{OTHER}", "alive_at": "2026-11-21T14:00:00Z"}}', "utf-8")
    path.chmod(0o600)

    mend_all(files, keeping)

    assert len(attic(files)) == 1
    assert found(files, keeping) == []


@pytest.mark.parametrize("with_conversation", [True, False])
def test_a_damaged_draft_becomes_notes(files: Files, keeping: Keeping, with_conversation: bool) -> None:
    path = path_in(files.home, "draft")
    path.write_bytes(path.read_bytes()[:-1])
    if not with_conversation:
        path_in(files.home).unlink()
        path_in(files.home, "private").unlink()
    assert [name for name, _ in found(files, keeping)] == ["damaged_draft"]

    mend_all(files, keeping)

    assert texts(files, keeping)[-2:] == ["halb getippt", "zur Seite gelegt"]
    assert found(files, keeping) == []


def test_a_damaged_draft_without_a_text_is_only_kept(files: Files, keeping: Keeping) -> None:
    path_in(files.home, "draft").write_bytes(b"[" + b"x" * 500)

    mend_all(files, keeping)

    assert attic(files) == [b"[" + b"x" * 500]


def test_a_long_draft_is_shown_by_its_beginning(files: Files, keeping: Keeping) -> None:
    path_in(files.home, "draft").write_text('{"text": "%s"' % ("a" * 500), "utf-8")

    shown = dict(examine(files, keeping).findings[0].what.params)["typed"]

    assert shown == "a" * 200 + "…"
