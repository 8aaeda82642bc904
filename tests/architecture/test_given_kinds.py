"""Of every kind of document it is decided what becomes of it when a customer is given to a colleague, and it is so."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from interview_tui.desk.team.giving import to_give
from interview_tui.records.words import Status
from interview_tui.store.kinds import KINDS, DocumentKind, Given
from tests.support.damaging import copy_of_the_fixture
from tests.support.handing_over import opened

GIVEN = [one for one in KINDS.values() if one.given is Given.GOES]


def words(value: Any) -> Iterator[str]:
    """Yield all texts that are values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from words(one)


def held_in(home: Path, kind: DocumentKind) -> set[str]:
    """Return the texts in all documents of a kind, its own among them nothing but what is said in one."""
    found = [path for path in home.rglob("*.json") if kind.has(path.relative_to(home))]
    assert found, "the fixture has one of each kind"
    documents = [json.loads(path.read_bytes()) for path in found]
    return {word for one in documents for name, rows in one.items() if name != "_meta" for word in words(rows)}


@pytest.fixture(scope="module")
def leaves(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    """Return a store with a document of every kind, and the texts in the file that gives all its customers."""
    home = copy_of_the_fixture(tmp_path_factory.mktemp("given") / "home")
    drafts = {path: path.read_bytes() for path in home.rglob("*.draft.json")}
    store = opened(home, "Jana")
    for head in store.listing().heads:
        handle = store.open(head.id)
        handle.save(handle.conversation.changed(status=Status.DONE))
        handle.close()
    for path, data in drafts.items():
        path.write_bytes(data)
    parcel = to_give(store, [one.id for one in store.customer_heads().heads], "Ben").parcel
    return home, set(words(dict(parcel.records)))


@pytest.mark.parametrize("kind", [one for one in KINDS.values() if one not in GIVEN], ids=lambda one: one.name)
def test_nothing_of_what_stays_or_is_passed_on_is_in_the_file(
    kind: DocumentKind, leaves: tuple[Path, set[str]]
) -> None:
    home, there = leaves
    given = set().union(*(held_in(home, one) for one in GIVEN))
    assert not (held_in(home, kind) - given) & there


@pytest.mark.parametrize("kind", GIVEN, ids=lambda one: one.name)
def test_what_goes_is_in_the_file(kind: DocumentKind, leaves: tuple[Path, set[str]]) -> None:
    home, there = leaves
    assert len(held_in(home, kind) & there) >= 2


def test_what_is_passed_on_is_what_many_are_told_and_asked() -> None:
    """`tests/desk/team/test_given_to_tell.py` proves it: for a new kind it is to be proved there, too."""
    passed_on = {one.name for one in KINDS.values() if one.given is Given.PASSED_ON}
    assert passed_on == {"announcement", "theme"}
