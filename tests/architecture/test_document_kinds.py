"""A new kind of document is known everywhere, or these tests name where it is not."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from interview_tui.records.parts import CleanText
from interview_tui.records.private import Private
from interview_tui.records.record import Record
from interview_tui.store.contents import belongs
from interview_tui.store.doctor.rebuild import REBUILT
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.kinds import CUSTOMER, KINDS, DocumentKind, Goes, Own, kind_at
from interview_tui.store.ledger_document import Ledger
from interview_tui.store.others import OTHERS, other_at
from tests.support.filled import FILLED
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
        "which own texts of it are searched for whoever is erased, or why none, in own": (
            kind.own.searched != bool(kind.own.none)
        ),
    }
    return [what for what, there in known.items() if not there]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_kind_is_known_wherever_it_has_to_be(kind: DocumentKind) -> None:
    assert missing(kind) == []


def test_what_a_new_kind_lacks_is_named() -> None:
    letter = CUSTOMER._replace(name="letter", place="letters/ID.json", main="letter", version=2, own=Own())

    assert missing(letter) == [
        "a row in KINDS",
        "steps from every earlier version",
        "a place in the backup",
        "a fixture of its version",
        "how the doctor builds it anew, in REBUILT",
        "which own texts of it are searched for whoever is erased, or why none, in own",
    ]


NOT_SEARCHED = {
    ("Announcement", "author"): "a colleague",
    ("Appointment", "source"): "the name of a file, of the whole calendar",
    ("BegunLine", "asked"): "the question, in words of the program; one about a customer has the id, too",
    ("BegunLine", "said"): "a choice made with a key",
    ("ImportedTalk", "source"): "the name of a file, of the conversation it belongs to",
    ("KeptOrder", "guide"): "the id of a guide",
    ("KeptOrder", "since"): "a day",
    ("KeptOrder", "until"): "a day",
    ("Sent", "digest"): "a digest",
    ("Sent", "notes"): "ends of ids",
    ("Telling", "teller"): "a colleague",
}
"""Texts of kinds that are searched which are not, by record and field, and why."""


def texts_in(value: object) -> set[tuple[str, str]]:
    """Return which fields of the records in a value hold free text: neither an id nor a word of a vocabulary."""
    return {
        (record.__name__, name)
        for record in {type(one) for one in every_record(value)}
        for name, field in record.model_fields.items()
        if name != "by" and takes_text(field)
    }


def takes_text(field: FieldInfo) -> bool:
    """Return whether a field takes a sentence, or several."""
    takes = TypeAdapter(Annotated[field.rebuild_annotation(), field])
    for sentence in ("Frau Weber, am 3. um zehn.", ("Frau Weber, am 3. um zehn.",)):
        with suppress(ValidationError):
            takes.validate_python(sentence)
            return True
    return False


def every_record(value: object) -> Iterator[Record]:
    if isinstance(value, Ledger):
        value = (value.destination, *value.sent.values())
    if isinstance(value, Record):
        yield value
        value = tuple(getattr(value, name) for name in type(value).model_fields)
    for one in value if isinstance(value, tuple) else ():
        yield from every_record(one)


def searched(kind: DocumentKind) -> set[str]:
    """Return the names of the fields that are searched."""
    of_rows = chain(*kind.own.rows.values(), *kind.own.stays.values())
    return {*kind.own.texts, *of_rows}


SEARCHED = [name for name, kind in KINDS.items() if kind.own.searched]


@pytest.mark.parametrize("kind", SEARCHED)
def test_every_text_of_a_kind_that_is_searched_is_searched_or_says_why_not(kind: str) -> None:
    texts = texts_in(FILLED[kind])
    known = {record for record, _ in texts} & {record for record, _ in NOT_SEARCHED}
    reasons = {one for one in NOT_SEARCHED if one[0] in known}

    assert {one for one in texts if one[1] not in searched(KINDS[kind])} == reasons
    assert searched(KINDS[kind]) <= {name for _, name in texts}


def test_a_text_that_is_not_searched_is_named() -> None:
    class Postcard(Private):
        front: CleanText = ""

    found = texts_in(Postcard(id=CONVERSATION))
    assert {one for one in found if one[1] not in searched(KINDS["private"])} == {("Postcard", "front")}


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
