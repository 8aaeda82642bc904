"""A new kind of document is known everywhere, or these tests name where it is not."""

import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from interview_tui.store.contents import belongs
from interview_tui.store.doctor.rebuild import REBUILT
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import CUSTOMER, KINDS, DocumentKind, Goes, kind_at
from interview_tui.store.others import OTHERS, other_at
from tests.support.making import CONVERSATION

FIXTURES = Path(__file__).parents[1] / "store" / "fixtures"


def place_of(kind: DocumentKind) -> PurePosixPath:
    """Return a place where a document of this kind may lie."""
    return PurePosixPath(kind.place.replace("YYYY", "2026").replace("MM", "11").replace("ID", CONVERSATION))


def missing(kind: DocumentKind) -> list[str]:
    """Return what a row of the table still lacks elsewhere."""
    place = place_of(kind)
    fixture = FIXTURES / f"v{kind.version}"
    known = {
        "a row in KINDS": kind_at(place) is kind,
        "steps from every earlier version": kind.steps.keys() == set(range(1, kind.version)),
        "a place in the backup": belongs(place),
        "a fixture of its version": any(kind.has(path.relative_to(fixture)) for path in fixture.rglob("*.json")),
        "how the doctor builds it anew, in REBUILT": not kind.main or kind.name in REBUILT,
    }
    return [what for what, there in known.items() if not there]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_kind_is_known_wherever_it_has_to_be(kind: DocumentKind) -> None:
    assert missing(kind) == []


def test_what_a_new_kind_lacks_is_named() -> None:
    letter = CUSTOMER._replace(name="letter", place="letters/ID.json", main="letter", version=2)

    assert missing(letter) == [
        "a row in KINDS",
        "steps from every earlier version",
        "a place in the backup",
        "a fixture of its version",
        "how the doctor builds it anew, in REBUILT",
    ]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_a_kind_is_opened_with_can_read_and_save(kind: DocumentKind, tmp_path: Path) -> None:
    document = kind.opened(tmp_path / place_of(kind).name, Keeping(tmp_path / "attic"))

    assert not document.newer
    assert callable(document.read)
    assert callable(document.save)


def test_the_paths_that_are_made_are_those_of_the_table(tmp_path: Path) -> None:
    files = Files(tmp_path)
    made = {"store": files.store, "customer": files.customer(CONVERSATION), "erased": files.tombstone(CONVERSATION)}

    assert {name: files.kind_of(path) for name, path in made.items()} == {name: KINDS[name] for name in made}


def test_every_document_of_a_person_goes_with_somebody() -> None:
    assert {name for name, kind in KINDS.items() if kind.goes is Goes.NEVER} == {"store", "erased"}


def test_no_document_is_anything_else_as_well() -> None:
    assert [kind.name for kind in KINDS.values() if other_at(place_of(kind)) is not None] == []
    assert len({other.place for other in OTHERS}) == len(OTHERS)


def test_the_tables_load_neither_pydantic_nor_tinydb() -> None:
    program = """
import sys
import interview_tui.store.kinds, interview_tui.store.others
sys.exit(bool({"pydantic", "tinydb", "filelock", "sqlite3"} & sys.modules.keys()))
"""
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == 0


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_the_readme_of_the_store_says_where_every_kind_lies(kind: DocumentKind) -> None:
    readme = (Path(__file__).parents[2] / "interview_tui" / "store" / "README.md").read_text("utf-8")
    assert f"\n  {kind.place.partition('/')[0]}" in readme
