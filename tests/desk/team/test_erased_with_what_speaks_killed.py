"""Killed while what speaks of somebody is erased at the lead: the same file does the rest."""

import os
from functools import partial
from pathlib import Path

import pytest

from interview_tui.desk.sharing import release
from tests.support.giving import CLAUDIA
from tests.support.gone import found_in, killed_everywhere
from tests.support.handing_over import HELD, handed, opened, taken
from tests.support.speaking_of import NAMES, QUOTED, STAYS, TEXTS, TOMS, author, everywhere, leading, mira, texts


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be killed")
def test_killed_while_a_release_that_was_taken_back_is_taken_in_it_is_known_all_the_same(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    jana = author(whole)
    leading(whole, jana)
    for one in (HELD.id, TOMS.id):
        assert release(jana, one, released=False) is None
    handed(jana, whole / "team")

    for kill_at, folder in killed_everywhere(whole, lambda folder: partial(taken, mira(folder), folder / "team")):
        lead, again = mira(folder), opened(folder / "jana", "Jana")
        taken(lead, folder / "team")
        assert texts(lead) == list(TEXTS), kill_at
        again.erase(CLAUDIA)
        handed(again, folder / "team")
        taken(lead, folder / "team")
        assert texts(lead) == [STAYS], kill_at
    assert kill_at > 10


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be killed")
def test_killed_at_any_moment_the_same_file_does_the_rest(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    jana = author(whole)
    leading(whole, jana)
    jana.erase(CLAUDIA)
    handed(jana, whole / "team")

    for kill_at, folder in killed_everywhere(whole, lambda folder: partial(taken, mira(folder), folder / "team")):
        lead = mira(folder)
        assert all(one.fault is None for one in taken(lead, folder / "team")), kill_at
        assert found_in((*NAMES, *QUOTED), *everywhere(folder, lead)) == set(), kill_at
        assert texts(lead) == [STAYS], kill_at
    assert kill_at > 20
