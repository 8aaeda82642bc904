from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.open_promises import Group, open_promises
from interview_tui.port.conversations import PromiseHead
from tests.support.listed import TODAY, head, promise

UNDATED = PromiseHead("U", "irgendwann", None, False)
THEIRS = PromiseHead("T", "Liste schicken", TODAY - timedelta(days=3), True)


def test_every_open_promise_has_its_group_however_far_off_it_is() -> None:
    # A Saturday: tomorrow is the last day of this week.
    held = head(1, 9, "done", promise(400), UNDATED, promise(1), THEIRS, promise(-1), promise(2))

    assert [
        (one.group, one.promise.due and (one.promise.due - TODAY).days) for one in open_promises([held], TODAY)
    ] == [
        (Group.LATE, -1),
        (Group.THIS_WEEK, 1),
        (Group.LATER, 2),
        (Group.LATER, 400),
        (Group.UNDATED, None),
        (Group.THEIRS, -3),
    ]


ANY = st.builds(
    PromiseHead,
    st.just("N"),
    st.just("x"),
    st.none() | st.integers(-400, 400).map(lambda days: TODAY + timedelta(days=days)),
    st.booleans(),
)


@given(st.lists(ANY, max_size=8))
def test_none_is_left_out_and_the_groups_stand_in_their_order(promises: list[PromiseHead]) -> None:
    found = open_promises([head(1, 9, "done", *promises)], TODAY)

    assert sorted(map(repr, promises)) == sorted(repr(one.promise) for one in found)
    order = [list(Group).index(one.group) for one in found]
    assert order == sorted(order)
