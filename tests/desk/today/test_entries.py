from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.today.entries import LATEST, MOST_MATCHES, Action, Entry, Heading, entries, showable
from interview_tui.desk.today.waiting import reckoned
from interview_tui.insight.matching import Matches, match
from interview_tui.language.message import Message
from interview_tui.port.conversations import AnswerHead, Head
from interview_tui.port.customers import named
from interview_tui.port.faults import Fault
from interview_tui.records.customer import Customer
from tests.support.known_customers import heads_of
from tests.support.listed import TODAY, WEBER, head, promise
from tests.support.written import customer, number


def shown(typed: str, heads: list[Head], customers: tuple[Customer, ...] = (WEBER,)) -> list[Entry]:
    """Return the entries of the first screen."""
    names = {one.id: named(one) for one in customers}
    found = match(typed, names.values()) if typed else None
    return entries(typed, found, reckoned(heads, TODAY), heads, names)


# what is held in memory

KINDS = st.tuples(st.sampled_from(["done", "done", "done", "open", "to_finish"]), st.integers(-30, 30) | st.none())


@given(st.lists(KINDS, max_size=3 * LATEST), st.integers(0, 30))
def test_the_list_is_the_same_on_any_day_without_the_conversations_it_never_shows(
    kinds: list[tuple[str, int | None]], later: int
) -> None:
    heads = [
        head(n, n // 4, status, *([] if ahead is None or n % 5 else [promise(ahead)]))
        for n, (status, ahead) in enumerate(kinds)
    ]
    day = TODAY + timedelta(days=later)

    def on_that_day(some: list[Head]) -> list[Entry]:
        return entries("", None, reckoned(some, day), some, {WEBER.id: named(WEBER)})

    assert on_that_day([one for one in showable(heads) if isinstance(one, Head)]) == on_that_day(heads)


def test_an_answer_that_asks_for_a_call_is_held_and_an_earlier_one_is_not() -> None:
    def answered(n: int, days_ago: int, value: int) -> Head:
        at = head(n, days_ago).started_at
        return head(n, days_ago)._replace(form="answer", measure=AnswerHead("recommendation", value, at))

    many = [head(n, 1) for n in range(3 * LATEST)]

    held = [one.id for one in showable([*many, answered(901, 50, 4), answered(902, 60, 2)]) if isinstance(one, Head)]

    assert number(901) in held
    assert number(902) not in held


def test_an_answer_that_asks_for_a_call_leads_to_the_customer_and_stays_among_the_latest() -> None:
    asks = head(1, 3)._replace(form="answer", measure=AnswerHead("effort", 1, head(1, 3).started_at))
    known = heads_of([WEBER], [asks])

    found = entries("", None, reckoned([asks], TODAY, customers=known), [asks], {WEBER.id: named(WEBER)})

    assert [(one.action, one.head) for one in found if one.action] == [(Action.CUSTOMER, None), (Action.READ, asks)]


def test_of_many_conversations_that_are_done_few_are_held_and_every_fault() -> None:
    fault = Fault("1.json", Message("It cannot be read."))

    held = list(showable([*(head(n) for n in range(500)), fault]))

    assert held[:LATEST] == [head(n) for n in range(LATEST)]
    assert len(held) < 2 * LATEST
    assert held[-1] == fault


# nothing typed


def test_an_empty_store_has_no_entries() -> None:
    assert shown("", []) == []


def test_what_waits_stands_above_the_latest_conversations() -> None:
    found = shown("", [head(1, 0, "open"), head(2), head(3)])

    assert [one.action for one in found] == [None, Action.RESUME, None, None, Action.READ, Action.READ]
    assert [one.heading for one in found if one.heading] == [Heading.WAITING, Heading.LATEST]


def test_what_waits_is_not_among_the_latest_too() -> None:
    found = shown("", [head(1, 0, "open"), head(2, 1, "to_finish", customer_id=None)])

    assert Action.READ not in [one.action for one in found]


def test_what_waits_says_how_many_promises_have_no_line_here() -> None:
    found = shown("", [head(1, 1, "done", promise(-1), promise(21)), head(2, 1, "done", promise(20))])

    assert [one.more for one in found if one.heading is Heading.WAITING] == [2]


def test_what_else_waits_of_a_customer_is_said_on_their_line_and_can_be_found_below() -> None:
    found = shown("", [head(1, 0, "open"), head(2, 1, "to_finish")])

    assert [(one.action, one.due and one.due.more) for one in found if one.action] == [
        (Action.RESUME, 1),
        (Action.READ, None),
    ]


def test_promises_that_all_have_a_line_are_not_counted_again() -> None:
    found = shown("", [head(1, 1, "done", promise(-1))])

    assert [one.more for one in found if one.heading is Heading.WAITING] == [0]


def test_a_conversation_with_a_promise_that_waits_is_among_the_latest_too() -> None:
    found = shown("", [head(1, 1, "done", promise(-1))])

    assert [one.action for one in found if one.action] == [Action.PROMISE, Action.READ]


def test_an_entry_knows_the_customer_as_now_known() -> None:
    assert [one.customer for one in shown("", [head(1, 0, "open"), head(2)]) if one.action] == [named(WEBER)] * 2


def test_an_entry_of_a_promise_knows_its_note() -> None:
    [waiting] = [one for one in shown("", [head(1, 1, "done", promise(-1))]) if one.action is Action.PROMISE]

    assert waiting.note_id == promise(-1).note_id


def test_the_latest_are_cut_where_nobody_reads_on() -> None:
    assert len([one for one in shown("", [head(n) for n in range(200)]) if one.action]) == LATEST


# a name typed


def test_who_is_surely_meant_comes_first_then_the_new_one_then_who_may_be() -> None:
    people = (WEBER, customer(8, "Tom Wehner"))

    found = shown("weber", [], people)

    assert [(one.action, one.customer or one.name) for one in found] == [
        (Action.CUSTOMER, named(WEBER)),
        (Action.NEW, "weber"),
    ]
    assert [one.action for one in shown("Webber", [], people)] == [Action.NEW, Action.CUSTOMER]


def new(typed: str, customers: tuple[Customer, ...] = (WEBER,)) -> list[tuple[str, str | None]]:
    """Return name and organisation of the new customers that are offered."""
    return [(one.name, one.organisation) for one in shown(typed, [], customers) if one.action is Action.NEW]


def test_a_new_name_is_offered_with_its_organisation_and_below_it_as_one_name() -> None:
    assert new("Ulla Haas, Nordstahl") == [("Ulla Haas", "Nordstahl"), ("Ulla Haas, Nordstahl", None)]


def test_an_organisation_of_another_customer_is_known() -> None:
    haas = customer(8, "Ulla Haas", "Nordstahl AG")

    assert new("Tom von Nordstahl", (haas,))[0] == ("Tom", "Nordstahl")
    assert new("Tom von Nordstahl") == [("Tom von Nordstahl", None)]


def test_a_new_name_that_resembles_another_is_first_the_new_one() -> None:
    assert shown("Claudia Webre", [])[0].action is Action.NEW


def test_one_of_that_name_without_an_organisation_may_be_the_one_who_is_typed_with_one() -> None:
    anna, namesake = customer(8, "Anna Weber"), customer(9, "Anna Weber", "Kroll AG")

    found = shown("Anna Weber (Nordmetall)", [], (anna, namesake))

    assert [(one.action, one.customer or one.name, one.organisation) for one in found] == [
        (Action.NEW, "Anna Weber", "Nordmetall"),
        (Action.NEW, "Anna Weber (Nordmetall)", None),
        (Action.CUSTOMER, named(anna), "Nordmetall"),
    ]


def test_a_firm_that_is_typed_stands_below_its_people() -> None:
    people = (customer(8, "Ulla Haas", "Nordstahl AG"), customer(9, "Tom Baum", "Nordstahl"))

    found = shown("nordst", [], people)

    assert [(one.action, one.organisation) for one in found][2:] == [
        (Action.ORGANISATION, "Nordstahl"),
        (Action.NEW, None),
    ]


def test_a_crowd_of_one_name_is_cut() -> None:
    crowd = tuple(customer(n, f"Weber {n}") for n in range(40))

    found = entries("weber", Matches(crowd, crowd), [], [], {})

    assert len(found) == MOST_MATCHES + 1


# known again


def test_an_entry_is_known_again_while_the_list_changes_around_it() -> None:
    before = shown("", [head(1), head(2)])
    after = shown("", [head(3), head(1), head(2)])

    assert {one.key for one in before} <= {one.key for one in after}
    assert len({one.key for one in after if one.action}) == 3
