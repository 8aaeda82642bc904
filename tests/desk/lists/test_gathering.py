"""What lists are made of, read from a store."""

from datetime import timedelta

from interview_tui.desk.lists.gathering import fitting, gather, gathered
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.customer_changes import begun
from interview_tui.records.words import Aspect, Measure
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.kept import held
from tests.support.known_customers import entry, known
from tests.support.written import customer


def test_what_was_said_to_an_answer_is_read_where_something_is_to_be_found_out(store: JsonStore) -> None:
    weber = customer(7, "Claudia Weber")
    store.save_customer(weber)
    answer = MeasureAnswer(measure=Measure.FIT, value=1, at=START)
    one = held(store, "another one is quicker", customer_id=weber.id, customer=weber.name, measure=answer)

    found = gather(store, START.date() + timedelta(days=3))

    assert [each.head.id for each in found.unexplained] == [one.id]
    assert found.said == {one.id: "another one is quicker"}


def test_nobody_is_found_by_what_was_to_hold_until_a_day_that_is_over() -> None:
    over, holds = (
        known(begun(customer(n, "Anna Reed"), entry(5, Aspect.CIRCUMSTANCE, "on leave", START.date(), until=until)))
        for n, until in ((1, "2026-11-20"), (2, "2026-11-21"))
    )

    assert fitting(gathered([over, holds], (), {}, START.date()), "leave") == [holds]
