"""Giving and taking over, killed at every step on the disk: nobody has a file of what is still written in here."""

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from interview_tui.desk.importing.planning import carried_out
from interview_tui.store.store import JsonStore
from tests.support.giving import CLAUDIA, given, jana, plan_of, taken_over, texts
from tests.support.gone import killed_everywhere
from tests.support.handing_over import opened

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked and killed")
ALL = ["Monatsabschluss dauert", "schickt ein Muster"]


def stands(store: JsonStore) -> tuple[str, list[str]]:
    person = store.customer(CLAUDIA)
    assert person is not None
    return person.given.to if person.given else "", sorted({head.given_to for head in store.listing().heads})


def test_killed_while_giving_there_is_no_file_of_what_is_not_marked_and_once_more_it_is_whole(tmp_path: Path) -> None:
    home = tmp_path / "giver"
    jana(home)
    shutil.copytree(home, tmp_path / "whole")
    whole = given(opened(tmp_path / "whole" / "jana", "Jana"), tmp_path / "whole.zip", "Ben", CLAUDIA).read_bytes()

    def giving(here: Path) -> Callable[[], object]:
        return partial(given, opened(here / "jana", "Jana"), here / "claudia.zip", "Ben", CLAUDIA)

    for at, here in killed_everywhere(home, giving):
        store, file = opened(here / "jana", "Jana"), here / "claudia.zip"
        assert len(texts(store)) == 4
        if file.exists():
            assert stands(store) == ("Ben", ["Ben"]), at
            assert file.read_bytes() == whole
        assert given(store, file, "Ben", CLAUDIA).read_bytes() == whole, at
        assert stands(store) == ("Ben", ["Ben"]), at


def test_killed_while_taking_over_all_of_it_is_there_or_nothing(tmp_path: Path) -> None:
    file = given(jana(tmp_path), tmp_path / "claudia.zip", "Ben", CLAUDIA)
    home = tmp_path / "ben"
    opened(home, "Ben")

    def taking(here: Path) -> Callable[[], object]:
        store = opened(here, "Ben")
        return partial(carried_out, plan_of(store, file), store)

    found = set()
    for _, here in killed_everywhere(home, taking):
        store = opened(here, "Ben")
        found.add((len(store.customer_heads().heads), tuple(texts(store)), len(store.imports())))
        taken_over(store, file)
        assert (len(store.customer_heads().heads), texts(store)) == (1, ALL)
    assert found == {(0, (), 0), (1, tuple(ALL), 1)}
