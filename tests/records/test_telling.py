"""Who of many was told something: each person once, whatever records they have, and the counts always fit."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from interview_tui.records import telling as tellings
from interview_tui.records.announcement import Announcement, as_read, for_more, with_telling, withdrawn, without
from interview_tui.records.same_people import SamePeople, same_people
from interview_tui.records.telling import Count, Telling, TellingState, counted, of_people, of_person
from tests.support.making import CUSTOMER, NOW, numbered

DAY = NOW.date()
WEBER = Telling(id=numbered(1), customer_id=CUSTOMER)
YILMAZ = Telling(id=numbered(2), customer_id=numbered(60))
NOBODY_TWICE = SamePeople()
PRICES = Announcement(id=numbered(9), at=NOW, text="Prices rise in January", tellings=(WEBER, YILMAZ))


def test_who_was_told_was_told_by_somebody_on_a_day() -> None:
    told = tellings.told(WEBER, DAY, "Jana\n", "three percent")

    assert (told.state, told.told, told.teller, told.words) == (TellingState.TOLD, DAY, "Jana", "three percent")


def test_how_they_took_it_is_kept_only_of_who_was_told() -> None:
    assert tellings.taken(WEBER, "calmly") == WEBER
    assert tellings.taken(tellings.told(WEBER, DAY, "Jana"), " calmly ").reaction == "calmly"


def test_who_heard_it_already_cannot_wish_not_to_hear_it() -> None:
    told = tellings.told(WEBER, DAY, "Jana")

    assert tellings.unwished(told, DAY) == told
    assert tellings.unwished(WEBER, DAY).state is TellingState.UNWISHED


def test_on_a_day_before_they_were_told_or_wished_not_to_hear_it_neither_was_so() -> None:
    before = DAY - timedelta(days=1)
    unwished = tellings.unwished(WEBER, before)
    both = tellings.taken(tellings.told(unwished, DAY, "Jana", "so"), "calmly")

    assert tellings.as_on(both, DAY) == both
    assert tellings.as_on(both, before) == unwished
    assert tellings.as_on(both, before - timedelta(days=1)) == WEBER


def test_a_person_with_two_records_was_told_where_one_of_them_was() -> None:
    people = same_people([(CUSTOMER, YILMAZ.customer_id)])

    [row] = of_people([tellings.unwished(WEBER, DAY), tellings.told(YILMAZ, DAY, "Jana")], people)

    assert (row.id, row.customer_id, row.state) == (YILMAZ.id, CUSTOMER, TellingState.TOLD)
    assert of_person([row], CUSTOMER) is row
    assert of_person([row], YILMAZ.customer_id) is None


def untold(row: Telling) -> Telling:
    return Telling(id=row.id, customer_id=row.customer_id)


def test_a_row_is_changed_by_its_id_and_gets_the_next_version() -> None:
    after = with_telling(PRICES, YILMAZ.id, lambda one: tellings.told(one, DAY, "Jana"))

    assert [one.rev for one in after.tellings] == [1, 2]
    assert after.telling(YILMAZ.id) == after.tellings[1]
    assert with_telling(PRICES, numbered(77), untold) is PRICES
    assert with_telling(PRICES, WEBER.id, untold) is PRICES


def test_who_is_to_hear_it_already_is_not_added_a_second_time() -> None:
    again, new = WEBER.changed(id=numbered(3)), Telling(id=numbered(4), customer_id=numbered(61))

    after = for_more(PRICES, [again, new, new.changed(id=numbered(5))])

    assert [one.customer_id for one in after.tellings] == [CUSTOMER, YILMAZ.customer_id, new.customer_id]
    assert without(after, [again, after.tellings[-1]]) == PRICES


def test_an_announcement_is_withdrawn_on_a_day_and_told_again() -> None:
    assert withdrawn(PRICES, DAY).withdrawn == DAY
    assert withdrawn(withdrawn(PRICES, DAY), None) == PRICES


IDS = [numbered(one) for one in range(100, 106)]
ACTS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["told", "unwished", "untold", "erased"]), st.sampled_from(range(6))),
        st.tuples(st.just("merged"), st.tuples(st.sampled_from(range(6)), st.sampled_from(range(6)))),
    ),
    max_size=12,
)


@given(ACTS)
def test_in_whatever_order_people_are_told_merged_and_erased_the_counts_fit(acts: list[tuple[str, object]]) -> None:
    rows = tuple(Telling(id=numbered(200 + at), customer_id=one) for at, one in enumerate(IDS))
    announcement, pairs = PRICES.changed(tellings=rows), []
    for act, whom in acts:
        if act == "merged":
            one, other = whom  # type: ignore[misc]
            pairs.append((IDS[one], IDS[other]))
        elif act == "erased":
            kept = tuple(one for one in announcement.tellings if one.customer_id != IDS[whom])  # type: ignore[call-overload]
            announcement = announcement.changed(tellings=kept)
        else:
            change = {
                "told": lambda one: tellings.told(one, DAY + timedelta(days=1), "Jana"),
                "unwished": lambda one: tellings.unwished(one, DAY),
                "untold": untold,
            }[act]
            announcement = with_telling(announcement, numbered(200 + whom), change)  # type: ignore[operator]
    people = same_people(pairs)
    read = as_read(announcement, people).tellings
    count = counted(read)

    there = {people.leading(one.customer_id) for one in announcement.tellings}
    assert count.whom + count.unwished == len(read) == len(there)
    assert {one.customer_id for one in read} == there
    told = {people.leading(one.customer_id) for one in announcement.tellings if one.told == date(2026, 11, 22)}
    assert count.told == len(told)
    assert {one.customer_id for one in read if one.state is TellingState.TOLD} == told


def test_nobody_is_nobody() -> None:
    assert counted(()) == Count()
    assert Count().whom == 0
