"""What came from others, and is damaged: named, set aside, and healed by their next file. What was taken over, too."""

from collections.abc import Callable
from pathlib import Path

import pytest

from interview_tui.desk.sharing import release
from interview_tui.exchange.digest import Digests
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.store import JsonStore
from tests.support.doctoring import attic, found, mend_all
from tests.support.giving import given, taken_over
from tests.support.handing_over import comment, handed, opened, taken, together, with_a_released_one
from tests.support.written import conversation, customer, note, number

SECOND = conversation(
    note(4, "zweites"), id=number(902), customer_id=number(3), customer="Claudia Weber", status="done"
)


@pytest.fixture
def team(tmp_path: Path) -> tuple[JsonStore, JsonStore, Path]:
    """Jana, who handed over, Mira, who collected it, and the folder between them."""
    jana, mira, folder = (
        with_a_released_one(tmp_path / "jana", "Jana"),
        opened(tmp_path / "mira", "Mira"),
        tmp_path / "f",
    )
    handle = jana.begin(SECOND)
    handle.save(SECOND)
    handle.close()
    release(jana, SECOND.id)
    folder.mkdir()
    handed(jana, folder)
    taken(mira, folder)
    mira.keep_comment(comment(1, Digests(jana.id), "Gut"))
    return jana, mira, folder


def bench(store: JsonStore) -> tuple[Files, Keeping]:
    files = Files(store.home)
    return files, Keeping(files.attic, store.id)


def everything(store: JsonStore) -> dict[str, bytes]:
    return {
        path.relative_to(store.home).as_posix(): path.read_bytes()
        for path in sorted((store.home / "from").rglob("*.json"))
    }


def torn(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:40])


def another(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b'"id"', b'"di"', 1))


def gone(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("harm", [torn, gone, another])
@pytest.mark.parametrize("name", ["customers/*.json", "conversations/*/*/*.json", "store.json", "handed.json"])
def test_it_is_named_set_aside_and_comes_again_with_the_next_file(
    team: tuple[JsonStore, JsonStore, Path], name: str, harm: Callable[[Path], None]
) -> None:
    jana, mira, folder = team
    before = everything(mira)
    assert found(*bench(mira)) == []
    path = sorted((mira.home / "from" / Digests(jana.id).store).glob(name))[0]
    harm(path)
    if name == "handed.json" and harm is gone:
        assert taken(mira, folder)[0].taken.new  # nothing came, as far as is known
    else:
        assert "from_others" in {trouble for trouble, _ in found(*bench(mira))}, found(*bench(mira))
        mend_all(*bench(mira))
        # Without the name of its author it cannot be shown: of that it goes on to tell.
        assert found(*bench(mira)) == [] or name == "store.json"
        assert harm is gone or attic(bench(mira)[0])
        [again] = taken(mira, folder)
        assert again.fault is None
    assert everything(mira) == before
    assert found(*bench(mira)) == []
    assert len(together(mira).listing().heads) == 2


def test_what_somebody_else_has_by_now_is_not_missing(tmp_path: Path, team: tuple[JsonStore, JsonStore, Path]) -> None:
    jana, mira, folder = team
    ben = opened(tmp_path / "ben", "Ben")
    taken_over(ben, given(jana, tmp_path / "claudia.zip", "Ben", number(3)))
    handed(ben, folder)
    handed(jana, folder)
    taken(mira, folder)
    for store in (mira, ben, jana):
        assert found(*bench(store)) == []


def test_what_was_taken_over_and_is_damaged_is_named_and_mended_as_ones_own(
    tmp_path: Path, team: tuple[JsonStore, JsonStore, Path]
) -> None:
    jana, _, _ = team
    ben = opened(tmp_path / "ben", "Ben")
    taken_over(ben, given(jana, tmp_path / "claudia.zip", "Ben", number(3)))
    [path, *_] = sorted((ben.home / "customers").glob("*.json"))
    text = path.read_text("utf-8")
    path.write_text(text.replace('"name": "Claudia Weber"', '"name": Claudia Weber'), "utf-8")
    assert [trouble for trouble, _ in found(*bench(ben))] == ["damaged"]
    mend_all(*bench(ben))
    assert found(*bench(ben)) == []
    person = ben.customer(path.stem)
    assert person is not None
    assert person.name == "Claudia Weber"
    assert customer(3, "Claudia Weber").name == person.name


def test_two_damaged_files_of_one_author_both_come_again(team: tuple[JsonStore, JsonStore, Path]) -> None:
    jana, mira, folder = team
    before = everything(mira)
    theirs = mira.home / "from" / Digests(jana.id).store
    torn(sorted(theirs.glob("customers/*.json"))[0])
    torn(theirs / "handed.json")
    mend_all(*bench(mira))
    assert taken(mira, folder)[0].fault is None
    assert everything(mira) == before


def test_what_anybody_can_mend_of_what_came_is_told_as_what_it_is(team: tuple[JsonStore, JsonStore, Path]) -> None:
    jana, mira, _ = team
    path = sorted((mira.home / "from" / Digests(jana.id).store).glob("customers/*.json"))[0]
    path.chmod(0o644)
    assert found(*bench(mira)) == [("permissions", path.relative_to(mira.home).as_posix())]
    mend_all(*bench(mira))
    assert found(*bench(mira)) == []


def test_a_folder_that_names_another_store_than_its_author_is_told(team: tuple[JsonStore, JsonStore, Path]) -> None:
    jana, mira, folder = team
    before = everything(mira)
    theirs = mira.home / "from" / Digests(jana.id).store / "store.json"
    theirs.write_bytes((mira.home / "store.json").read_bytes())
    assert found(*bench(mira)) == [("from_others", theirs.relative_to(mira.home).as_posix())]
    mend_all(*bench(mira))
    assert taken(mira, folder)[0].fault is None
    assert everything(mira) == before
