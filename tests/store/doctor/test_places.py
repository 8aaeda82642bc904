"""Documents in a wrong place."""

from pathlib import Path

import pytest

from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import KINDS
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


PUT_BACK = {one.name: one for one in KINDS.values() if one.place.count("/") == 1 and one.name != "erased"}
VERSIONED = sorted(PUT_BACK.keys() - {"ledger", "import"})


def own(files: Files, kind: str) -> Path:
    [path] = (files.home / PUT_BACK[kind].folder).iterdir()
    return path


@pytest.mark.parametrize("kind", PUT_BACK)
@pytest.mark.parametrize("with_original", [True, False])
def test_what_is_in_a_wrong_place_is_put_back(files: Files, keeping: Keeping, kind: str, with_original: bool) -> None:
    path = own(files, kind)
    before = PUT_BACK[kind].opened(path, keeping).read()
    stray = place(files, f"conversations/{path.stem} (1).json", path.read_bytes())
    if not with_original:
        path.unlink()

    mend_all(files, keeping)

    assert PUT_BACK[kind].opened(path, keeping).read() == before
    assert not stray.exists()
    assert found(files, keeping) == []


@pytest.mark.parametrize("kind", VERSIONED)
@pytest.mark.parametrize("is_later", [True, False])
def test_of_two_states_the_later_stays_and_the_other_is_in_the_attic(
    files: Files, keeping: Keeping, kind: str, is_later: bool
) -> None:
    path = own(files, kind)
    place(files, f"conversations/{path.name}", path.read_bytes())
    document = PUT_BACK[kind].opened(path if not is_later else files.conversations / path.name, keeping)
    later = document.read().changed(rev=99)  # type: ignore[attr-defined]
    document.save(later)

    repair = mend_all(files, keeping)

    assert PUT_BACK[kind].opened(path, keeping).read() == later
    assert len(attic(files)) == 1 + is_later
    assert repair.told == []


@pytest.mark.parametrize("kind", VERSIONED)
def test_two_states_of_one_version_are_told_and_whichever_lay_there_the_same_stays(
    files: Files, keeping: Keeping, kind: str
) -> None:
    path = own(files, kind)
    stray = files.conversations / path.name
    record = PUT_BACK[kind].opened(path, keeping).read()
    PUT_BACK[kind].opened(stray, keeping).save(record.changed(by="another"))  # type: ignore[attr-defined]
    one, other = path.read_bytes(), stray.read_bytes()
    stays = set()
    for here, elsewhere in ((one, other), (other, one)):
        path.write_bytes(here)
        place(files, f"conversations/{path.name}", elsewhere)
        told = mend_all(files, keeping).told
        assert [dict(one.params)["id"] for one in told] == [path.stem]
        stays.add(str(PUT_BACK[kind].opened(path, keeping).read()))

    assert len(stays) == 1


def test_what_a_newer_version_wrote_gives_way_to_nothing(files: Files, keeping: Keeping) -> None:
    path = own(files, "theme")
    place(files, f"conversations/{path.name}", path.read_bytes().replace(b'"rev": ', b'"rev": 9'))
    newer = path.read_bytes().replace(b'"schema": 1', b'"schema": 9')
    path.write_bytes(newer)

    repair = mend_all(files, keeping)

    assert path.read_bytes() == newer
    assert [one.finding.path for one in repair.left] == [files.conversations / path.name]


def test_what_is_private_to_a_conversation_that_is_not_there_lies_in_the_attic(files: Files, keeping: Keeping) -> None:
    content = (FIXTURE / f"conversations/2026/11/{CONVERSATION}.private.json").read_bytes()
    place(files, f"{OTHER}.private.json", content)

    mend_all(files, keeping)

    assert attic(files) == [content]
    assert found(files, keeping) == []
