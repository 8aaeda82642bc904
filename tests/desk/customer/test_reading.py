from interview_tui.desk.customer.reading import read_known
from interview_tui.store.store import JsonStore
from tests.support.kept import held


def test_the_call_that_is_being_held_is_not_read_beside_itself(store: JsonStore) -> None:
    before, now = (held(store, "types by hand", customer_id="0" * 25 + "7") for _ in range(2))

    known = read_known(store, "0" * 25 + "7", but=now.id).known

    assert [one.id for one in known.conversations] == [before.id]
