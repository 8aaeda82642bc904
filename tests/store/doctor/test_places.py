"""Documents in a wrong place."""

import pytest

from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from tests.support.damaging import FIXTURE
from tests.support.doctoring import OTHER, attic, found, made, mend_all, place, texts
from tests.support.making import CONVERSATION, CUSTOMER, conversation, note


def test_a_second_file_of_a_conversation_gives_it_the_notes_it_lacks(files: Files, keeping: Keeping) -> None:
    second = conversation(note(1, "später geändert", rev=9), note(3, "älter", rev=1), note(8, "nur hier"))
    path = files.conversations / "2026" / "10" / f"{CONVERSATION}.json"
    content = made(keeping, path, second)
    place(files, f"conversations/2026/10/{CONVERSATION}.json", content)
    assert [name for name, _ in found(files, keeping)] == ["duplicate"]

    mend_all(files, keeping)

    assert [one for one in texts(files, keeping) if one in ("später geändert", "älter", "nur hier")] == [
        "später geändert",
        "nur hier",
    ]
    assert content in attic(files)
    assert len(attic(files)) == 2  # and what was joined with it, as it was before
    assert found(files, keeping) == []


@pytest.mark.parametrize(
    "where",
    [
        f"{OTHER}.json",
        f"conversations/{OTHER}.json",
        f"conversations/2026/11/{OTHER} (1).json",
        "conversations/2026/11/Kopie.json",
        f"customers/deep/{OTHER}.json",
    ],
)
def test_a_conversation_in_a_wrong_place_is_put_into_its_month(files: Files, keeping: Keeping, where: str) -> None:
    content = made(keeping, files.home / f"{OTHER}.json", conversation(note(1, "verlegt"), id=OTHER))
    place(files, where, content)
    assert [name for name, _ in found(files, keeping)] == ["misplaced"]

    mend_all(files, keeping)

    assert files.conversation(OTHER) == files.conversations / "2026" / "11" / f"{OTHER}.json"
    assert texts(files, keeping, OTHER) == ["verlegt"]
    assert attic(files) == [content]
    assert found(files, keeping) == []


@pytest.mark.parametrize(
    ("where", "source"),
    [
        (f"customers/copy/{CUSTOMER}.json", f"customers/{CUSTOMER}.json"),
        (f"{CONVERSATION}.private.json", f"conversations/2026/11/{CONVERSATION}.private.json"),
        (f"conversations/2026/10/{CONVERSATION}.private.json", f"conversations/2026/11/{CONVERSATION}.private.json"),
        (f"conversations/{CONVERSATION}.draft.json", f"conversations/2026/11/{CONVERSATION}.draft.json"),
        (f"conversations/2026/10/{CONVERSATION}.draft.json", f"conversations/2026/11/{CONVERSATION}.draft.json"),
        ("old/store.json", "store.json"),
        (f"{OTHER}.private.json", ""),
        (f"{OTHER}.json", ""),
        (f"customers/{OTHER}-2.json", ""),
    ],
)
@pytest.mark.parametrize("with_original", [True, False])
def test_other_documents_in_a_wrong_place(
    files: Files, keeping: Keeping, where: str, source: str, with_original: bool
) -> None:
    content = (FIXTURE / source).read_bytes() if source else b"{}"
    place(files, where, content)
    if source and source != "store.json" and not with_original:
        (files.home / source).unlink()

    mend_all(files, keeping)

    assert content in attic(files)
    assert found(files, keeping) == []
    if source.startswith("customers") or ".private" in source:
        assert (files.home / source).exists()
    if ".draft" in source:
        assert {"halb getippt", "zur Seite gelegt"} <= set(texts(files, keeping))


def test_a_merge_in_a_wrong_place_is_put_back_and_one_that_names_nobody_goes(files: Files, keeping: Keeping) -> None:
    [whole] = (FIXTURE / "merges").iterdir()
    place(files, f"customers/{whole.stem} (1).json", whole.read_bytes())
    torn = place(files, "merges/01KAJKVX0CCC1K5P8M3V3J6E4P.json", whole.read_bytes().replace(b'"one"', b'"eno"'))
    assert sorted(name for name, _ in found(files, keeping)) == ["damaged", "misplaced"]

    mend_all(files, keeping)

    assert files.merge(whole.stem).read_bytes() == whole.read_bytes()
    assert not torn.exists()
    assert found(files, keeping) == []


@pytest.mark.parametrize("folder", ["resting", "begun", "appointments", "announcements", "comments", "readings"])
def test_what_is_in_a_wrong_place_is_put_back(files: Files, keeping: Keeping, folder: str) -> None:
    [whole] = (FIXTURE / folder).iterdir()
    place(files, f"customers/{whole.stem} (1).json", whole.read_bytes())

    mend_all(files, keeping)

    assert (files.home / folder / whole.name).read_bytes() == whole.read_bytes()
    assert found(files, keeping) == []
