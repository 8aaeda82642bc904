"""What is left of documents that have a row for each."""

from interview_tui.records.readings import Reading, Readings
from interview_tui.records.states import ReadState
from interview_tui.store.doctor.rebuild_rows import readings_from
from interview_tui.store.salvage import Salvaged
from tests.support.damaging import nameless
from tests.support.making import numbered

JANA = numbered(9)
READ = {"id": numbered(501), "state": "read"}


def test_what_was_read_stays_where_nobody_can_say_of_whom_any_more() -> None:
    found = readings_from(nameless(READ), JANA)

    assert found == Readings(id=JANA, read=(Reading(id=numbered(501), state=ReadState.READ),))


def test_a_row_that_says_nothing_any_more_is_left_out() -> None:
    found = readings_from(Salvaged((("readings", {"id": JANA}), ("read", {"id": "no"}))), JANA)

    assert found == Readings(id=JANA)


def test_of_nothing_nothing_is_made() -> None:
    assert readings_from(Salvaged(), JANA) is None
