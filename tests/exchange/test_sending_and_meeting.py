from datetime import date
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.exchange.item import Item, hash_of
from interview_tui.exchange.meeting import clash, prevails
from interview_tui.exchange.sending import handed_now
from interview_tui.records.handed import Handed, HandedState, Sort
from tests.support.written import number

DAY, NEXT = date(2026, 11, 20), date(2026, 11, 21)


def _item(n: int, text: str) -> Item:
    return Item(Sort.CONVERSATION, number(n), {"id": number(n), "text": text})


def _now(known: tuple[Handed, ...], *items: Item, gone: str = "", term: int = 1, count: int = 0, day: date = DAY):
    return handed_now({one.id: one for one in known}, items, {gone}, term, day, count)


def test_what_is_new_is_the_first_version() -> None:
    [one], count = _now((), _item(1, "eins"))
    assert (one.state, one.term, one.rev, one.became, one.count, count) == (HandedState.THERE, 1, 1, DAY, 1, 1)
    assert one.hash == hash_of({"text": "eins", "id": number(1)})


def test_what_did_not_change_keeps_its_version() -> None:
    known, count = _now((), _item(1, "eins"))
    assert _now(known, _item(1, "eins"), count=count, day=NEXT) == (known, 1)


def test_a_change_is_the_next_version() -> None:
    known, count = _now((), _item(1, "eins"))
    [one], count = _now(known, _item(1, "zwei"), count=count, day=NEXT)
    assert (one.rev, one.became, one.count, count) == (2, NEXT, 2, 2)


def test_what_is_not_released_any_more_is_withdrawn_and_may_come_again() -> None:
    known, count = _now((), _item(1, "eins"))
    [gone], count = _now(known, count=count)
    [back], _ = _now((gone,), _item(1, "eins"), count=count)
    assert (gone.state, gone.hash, gone.rev) == (HandedState.WITHDRAWN, "", 2)
    assert (back.state, back.hash, back.rev) == (HandedState.THERE, known[0].hash, 3)


def test_what_was_erased_stays_erased_whatever_comes() -> None:
    known, count = _now((), _item(1, "eins"))
    [erased], count = _now(known, gone=number(1), count=count)
    [again], then = _now((erased,), _item(1, "eins"), count=count)
    assert erased.state is HandedState.ERASED
    assert (again, then) == (erased, count)


def test_what_is_unknown_stays_through_every_change_and_goes_with_what_was_erased() -> None:
    known = (Handed.from_document({"id": number(1), "x_seal": "green"}),)
    [changed], count = _now(known, _item(1, "eins"))
    [withdrawn], count = _now((changed,), count=count)
    [erased], _ = _now((withdrawn,), gone=number(1), count=count)

    assert (changed.unknown, withdrawn.unknown) == ({"x_seal": "green"},) * 2
    assert (erased.state, erased.unknown) == (HandedState.ERASED, {})


def test_a_restored_backup_gives_no_number_twice() -> None:
    known, count = _now((), _item(1, "eins"))
    [one], _ = _now(known, _item(1, "anders"), term=5, count=count)
    assert (one.term, one.rev) == (5, 1)
    assert prevails(one, known[0].changed(rev=99))


STATES = st.builds(
    Handed,
    id=st.just(number(1)),
    state=st.sampled_from(HandedState),
    hash=st.sampled_from(("", "a" * 64, "b" * 64)),
    term=st.integers(1, 2),
    rev=st.integers(1, 3),
)


@settings(max_examples=100)
@given(states=st.lists(STATES, min_size=1, max_size=4))
def test_in_whatever_order_states_come_the_same_one_stays(states: list[Handed]) -> None:
    def met(order: tuple[Handed, ...]) -> Handed | None:
        known: Handed | None = None
        for one in order:
            known = one if prevails(one, known) else known
        return known

    assert len({str(met(order)) for order in permutations(states)}) == 1


@given(one=STATES)
def test_what_is_known_does_not_come_again(one: Handed) -> None:
    assert not prevails(one, one)


@given(one=STATES, other=STATES)
def test_nothing_prevails_over_what_is_erased_but_that(one: Handed, other: Handed) -> None:
    erased = other.changed(state=HandedState.ERASED)
    assert not prevails(one, erased) or one.state is HandedState.ERASED


@given(one=STATES, other=STATES)
def test_two_states_of_one_version_are_told_whichever_came_first_unless_it_was_erased(
    one: Handed, other: Handed
) -> None:
    is_erased = HandedState.ERASED in (one.state, other.state)
    same = (one.term, one.rev) == (other.term, other.rev)
    assert clash(one, other) is clash(other, one) is (same and one != other and not is_erased)
    assert not clash(one, None)
