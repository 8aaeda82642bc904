"""What lists are made of, read from a store."""

from datetime import timedelta

from interview_tui.desk.lists.gathering import gather
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.words import Measure
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.kept import held
from tests.support.written import customer


def test_what_was_said_to_an_answer_is_read_where_something_is_to_be_found_out(store: JsonStore) -> None:
    weber = customer(7, "Claudia Weber")
    store.save_customer(weber)
    answer = MeasureAnswer(measure=Measure.FIT, value=1, at=START)
    one = held(store, "another one is quicker", customer_id=weber.id, customer=weber.name, measure=answer)

    gathered = gather(store, START.date() + timedelta(days=3))

    assert [each.head.id for each in gathered.unexplained] == [one.id]
    assert gathered.said == {one.id: "another one is quicker"}
