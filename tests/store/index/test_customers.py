"""Customers as the index knows them: no file is read for them, and a damaged index only takes longer."""

import shutil
from pathlib import Path

import pytest

from interview_tui.store import customer_head
from interview_tui.store.index.index import Index
from interview_tui.store.store import JsonStore
from tests.support.indexed import database, indexed, plain
from tests.support.making import CUSTOMER, customer, numbered

OTHER = numbered(801)


@pytest.fixture
def known(filled: JsonStore) -> JsonStore:
    """A store with an index that is whole and knows two customers."""
    for one in (CUSTOMER, OTHER):
        filled.save_customer(customer(id=one))
    filled.refresh(wait=True)
    return filled


def test_no_file_of_a_customer_is_read_for_a_list(known: JsonStore, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = known.customer_heads()
    monkeypatch.setattr(customer_head, "load", lambda path: pytest.fail(f"{path} was read"))

    assert known.customer_heads() == expected
    assert len(expected.heads) == 2


def test_of_one_that_changed_only_that_file_is_read_again(known: JsonStore, monkeypatch: pytest.MonkeyPatch) -> None:
    known.change_customer(OTHER, lambda one: one.changed(name="Tom Yilmaz"))
    read: list[str] = []
    load = customer_head.load
    monkeypatch.setattr(customer_head, "load", lambda path: read.append(path.stem) or load(path))  # type: ignore[func-returns-value]

    assert [one.name for one in known.customer_heads().heads] == ["Tom Yilmaz", "Claudia Weber"]
    assert read == [OTHER]


@pytest.mark.parametrize("damage", ["gone", "zeroed", "text"])
def test_whatever_becomes_of_the_index_the_customers_are_the_same(
    known: JsonStore, home: Path, cache: Path, damage: str
) -> None:
    path, expected = database(known, cache), plain(home).customer_heads()
    assert isinstance(known._index, Index)
    known._index.close()
    data = path.read_bytes()
    if damage == "gone":
        shutil.rmtree(cache)
    else:
        path.write_bytes(data[:4096] + bytes(len(data) - 4096) if damage == "zeroed" else b"nothing" * 1000)

    again = indexed(home, cache)
    for store in (known, again):
        assert store.customer_heads() == expected
        store.refresh(wait=True)
        assert store.customer_heads() == expected


def test_what_another_program_changes_is_seen(known: JsonStore, home: Path) -> None:
    known.customer_heads()

    plain(home).change_customer(OTHER, lambda one: one.changed(name="Tom Yilmaz"))
    (home / "customers" / f"{CUSTOMER}.json").unlink()

    assert [one.name for one in known.customer_heads().heads] == ["Tom Yilmaz"]
