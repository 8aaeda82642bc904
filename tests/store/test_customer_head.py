"""A customer as lists need them, read straight from the JSON: what the record says, and the same from the index."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from interview_tui.insight.customer_heads import customer_head
from interview_tui.records.customer import Customer
from interview_tui.store import customer_head as reading
from interview_tui.store.customer_document import CustomerDocument
from interview_tui.store.document import Keeping
from interview_tui.store.kinds import CUSTOMER as KIND
from tests.support.making import CUSTOMER
from tests.support.strategies import customers


@settings(max_examples=100)
@given(customers())
def test_whatever_is_known_the_file_and_the_index_say_it(customer: Customer) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{CUSTOMER}.json"
        CustomerDocument(path, Keeping(Path(folder) / "attic")).save(customer)

        known = reading.read_known(path, KIND)

    assert known is not None
    assert known.head(None) == customer_head(customer, None, None)
    assert reading.got([CUSTOMER], [reading.written(known)]) == [known]
