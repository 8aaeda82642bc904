"""Where an export goes in a folder."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from interview_tui.desk.exporting.gathering import gathered
from interview_tui.desk.exporting.placing import in_folder, may_replace, usual_name
from interview_tui.desk.exporting.running import Plan, planned
from interview_tui.export.formats import FORMATS
from interview_tui.export.matter import Around
from interview_tui.export.order import Names, Order, Which
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Audience, Kind
from interview_tui.store.store import JsonStore
from tests.support.lines import Plans
from tests.support.making import CUSTOMER, NOW

EVERYTHING = Which()
IDS = [f"01KAJKVX0{number}CC1K5P8M3V3J6E50" for number in range(3)]


@pytest.fixture
def plan(kept: JsonStore) -> Plans:
    def made(which: Which = EVERYTHING, code: str = "en", names: Names = Names.FULL, most: int | None = None) -> Plan:
        form = replace(next(one for one in FORMATS if one.id == "md"), most=most)
        order = Order(which, Audience.COLLEAGUE, form.id, names)
        return planned(gathered(kept, which, kept.settings), order, form, Around(Language(code), NOW))

    return made


@pytest.mark.parametrize(
    ("which", "code", "name"),
    [
        (Which(conversation_ids=(IDS[0],)), "de", "claudia-weber"),
        (Which(customer_id=CUSTOMER), "de", "claudia-weber"),
        (Which(since=date(2025, 1, 1)), "en", "conversations-since-2025-01-01"),
        (Which(), "de", "alle-gespraeche"),
        (Which(until=date(2028, 1, 1)), "en", "conversations"),
        (Which(kind=Kind.FACT), "de", "gespraeche"),
    ],
)
def test_a_file_is_called_after_what_it_is_about(plan: Plans, which: Which, code: str, name: str) -> None:
    found = usual_name(plan(which, code))
    date.fromisoformat(found[:10])
    assert found[10:] == f"-{name}.md"


def test_a_name_that_does_not_leave_is_in_no_file_name(plan: Plans) -> None:
    assert "weber" not in usual_name(plan(Which(customer_id=CUSTOMER), names=Names.PSEUDONYM))


def test_one_that_is_there_stays_unless_it_may_be_overwritten(plan: Plans, tmp_path: Path) -> None:
    ready = plan(most=2)  # two files
    first = in_folder(ready, tmp_path)
    taken = ready.paths(first)[1]
    taken.write_text("mine")
    other = in_folder(ready, tmp_path)
    assert (other.parent, other.stem) == (tmp_path, f"{first.stem}-2")
    assert in_folder(ready, tmp_path, overwrite=True) == first


def test_only_the_file_that_was_asked_about_may_be_replaced(plan: Plans, tmp_path: Path) -> None:
    path = tmp_path / "mine.md"
    assert may_replace(plan(most=2), path)
    path.write_text("asked about")
    assert may_replace(plan(), path)
    plan(most=2).paths(path)[1].write_text("not asked about")
    assert not may_replace(plan(most=2), path)
