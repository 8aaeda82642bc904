from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.insight.due import due
from interview_tui.insight.matching import Matches, match
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Message
from interview_tui.port.conversations import Head, PromiseHead
from interview_tui.port.faults import Fault
from interview_tui.records.clean import clean_line
from interview_tui.records.customer import Customer
from interview_tui.tui.shared.entries import Action, Entry
from interview_tui.tui.today.rows import LATEST, MOST_MATCHES, entries, moved, showable, who
from interview_tui.tui.widgets.drawing import width_of
from tests.support.frozen import HERE
from tests.support.written import customer, number

DE, EN = Language("de"), Language("en")
TODAY = date(2026, 11, 21)
WEBER = customer(7, "Claudia Weber", "Nordmetall")


def head(n: int, days_ago: int = 1, status: str = "done", *promises: PromiseHead, **fields: object) -> Head:
    """Return a conversation with Claudia Weber so many days ago as lists know it."""
    started = datetime(2026, 11, 21, 14, 0, tzinfo=HERE) - timedelta(days=days_ago)
    known = {"customer_id": WEBER.id, "customer": "C. Weber", "organisation": "Nordmetall"}
    values = {**known, "author": "Jana", "guide": None, "channel": "phone", "started_at": started, "ended_at": started}
    return Head(id=number(n), status=status, notes=3, promises=promises, **{**values, **fields})


def shown(
    typed: str, heads: list[Head], customers: list[Customer] | None = None, language: Language = EN
) -> list[Entry]:
    """Return the entries of the first screen."""
    known = {one.id: one for one in (customers if customers is not None else [WEBER])}
    found = match(typed, known.values()) if typed else None
    return entries(typed, found, due(heads, TODAY), heads, known, TODAY, language)


def read(entry: Entry, width: int = 80) -> str:
    """Return an entry as it is read."""
    return " ".join("".join(span.text for line in entry.lines(width) for span in line).split())


def promise(days_ahead: int) -> PromiseHead:
    return PromiseHead(number(1), "CSV schicken", TODAY + timedelta(days=days_ahead), False)


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
        return entries("", None, due(some, day), some, {WEBER.id: WEBER}, day, EN)

    assert on_that_day([one for one in showable(heads) if isinstance(one, Head)]) == on_that_day(heads)


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
    assert [read(found[at]) for at in (0, 3)] == ["Waiting for you", "Latest conversations"]


def test_what_waits_is_not_among_the_latest_too() -> None:
    found = shown("", [head(1, 0, "open"), head(2, 1, "to_finish")])

    assert Action.READ not in [one.action for one in found]


def test_a_conversation_with_a_promise_that_waits_is_among_the_latest_too() -> None:
    found = shown("", [head(1, 1, "done", promise(-1))])

    assert [one.action for one in found if one.action] == [Action.PROMISE, Action.READ]


def test_two_unfinished_conversations_of_a_day_are_told_apart_by_their_time() -> None:
    early = datetime(2026, 11, 20, 9, 30, tzinfo=HERE)
    found = shown("", [head(1, 1, "to_finish"), head(2, 1, "to_finish", started_at=early)])
    lines = [read(one) for one in found if one.action is Action.AFTER]

    assert sorted(line[-17:] for line in lines) == ["Fri 20 Nov, 09:30", "Fri 20 Nov, 14:00"]


def test_an_open_conversation_says_with_whom_and_since_when() -> None:
    assert (
        read(shown("", [head(1, 0, "open")])[1]) == "Conversation with Claudia Weber from 14:00 is open Enter goes on"
    )


def test_an_open_conversation_of_another_day_says_which() -> None:
    assert "from Thu 19 Nov, 14:00 is open" in read(shown("", [head(1, 2, "open")])[1])


def test_an_open_conversation_with_nobody_says_so() -> None:
    nobody = head(1, 0, "open", customer_id=None, customer=None, organisation=None)

    assert "Conversation without a name from" in read(shown("", [nobody])[1])


@pytest.mark.parametrize(
    ("days_ahead", "told"), [(-2, "2 days late"), (-1, "1 day late"), (0, "due today"), (3, "by Tue 24 Nov")]
)
def test_a_promise_says_how_it_stands(days_ahead: int, told: str) -> None:
    entry = shown("", [head(1, 9, "done", promise(days_ahead))])[1]

    assert read(entry) == f"! CSV schicken Claudia Weber {told}"
    assert entry.action is Action.PROMISE


@pytest.mark.parametrize(
    ("days_ago", "day"),
    [(1, "20 Nov"), (400, "17 Oct 2025")],
)
def test_a_conversation_of_another_year_names_the_year(days_ago: int, day: str) -> None:
    assert read(shown("", [head(1, days_ago)])[1]) == f"{day} Claudia Weber · Nordmetall 3 notes"


def test_a_conversation_that_rests_unfinished_says_so() -> None:
    assert read(shown("", [head(1, 30, "to_finish")])[1]).endswith("3 notes to finish")


def test_the_latest_are_cut_where_nobody_reads_on() -> None:
    assert len([one for one in shown("", [head(n) for n in range(200)]) if one.action]) == LATEST


# a name typed


def test_who_is_surely_meant_comes_first_then_the_new_one_then_who_may_be() -> None:
    people = (WEBER, customer(8, "Tom Wehner"))

    found = shown("weber", [], people)

    assert [(one.action, read(one)) for one in found] == [
        (Action.CUSTOMER, "Claudia Weber · Nordmetall"),
        (Action.NEW, "weber new customer"),
    ]
    assert [one.action for one in shown("Webber", [], people)] == [Action.NEW, Action.CUSTOMER]


def test_a_new_name_that_resembles_another_is_first_the_new_one() -> None:
    assert shown("Claudia Webre", [])[0].action is Action.NEW


def test_a_new_customer_is_shown_as_it_will_be_kept() -> None:
    assert read(shown("Tom Yilmaz (Kroll AG)", [])[0]) == "Tom Yilmaz · Kroll AG new customer"


def test_a_crowd_of_one_name_is_cut() -> None:
    crowd = tuple(customer(n, f"Weber {n}") for n in range(40))

    found = entries("weber", Matches(crowd, crowd), [], [], {}, TODAY, EN)

    assert len(found) == MOST_MATCHES + 1


# whose


def test_a_conversation_goes_by_the_name_the_customer_has_now() -> None:
    assert who(head(1), {WEBER.id: WEBER}, EN) == "Claudia Weber · Nordmetall"


def test_without_the_customers_record_it_goes_by_the_name_of_then() -> None:
    assert who(head(1), {}, EN) == "C. Weber · Nordmetall"


def test_a_conversation_with_nobody_is_without_a_name() -> None:
    assert who(head(1, customer_id=None, customer=None), {}, EN) == "without a name"


# entries


def test_an_entry_is_known_again_while_the_list_changes_around_it() -> None:
    before = shown("", [head(1), head(2)])
    after = shown("", [head(3), head(1), head(2)])

    assert {one.key for one in before} <= {one.key for one in after}
    assert len({one.key for one in after if one.action}) == 3


PLACES = [Entry(), Entry(Action.READ), Entry(), Entry(Action.READ), Entry()]


@pytest.mark.parametrize(
    ("selected", "down", "up"), [(None, 1, None), (1, 3, None), (3, 3, 1), (2, 3, 1)], ids=["line", "1", "3", "gap"]
)
def test_the_arrows_go_from_one_that_can_be_selected_to_the_next(
    selected: int | None, down: int | None, up: int | None
) -> None:
    assert (moved(PLACES, selected, 1), moved(PLACES, selected, -1)) == (down, up)


def test_where_nothing_can_be_selected_nothing_is() -> None:
    assert moved([Entry()], None, 1) is None


def test_a_gap_is_one_empty_line() -> None:
    assert Entry().lines(80) == [()]


@given(
    st.text(min_size=1, max_size=60).map(clean_line),
    st.integers(40, 120),
    st.sampled_from(["open", "to_finish", "done"]),
)
def test_no_entry_is_wider_than_the_screen(text: str, width: int, status: str) -> None:
    hostile = head(1, 2, status, PromiseHead(number(1), text, TODAY, False), customer=text, customer_id=None)

    found = [*shown("", [hostile], language=DE), *shown(f"x{text}", [], language=DE)]

    assert all(width_of(line) <= width for one in found for line in one.lines(width))


@pytest.mark.parametrize(
    ("days_ago", "language", "told"),
    [
        (18, EN, "Retention of Claudia Weber ended on 3 Nov interview privacy erase"),
        (18, DE, "Aufbewahrung von Claudia Weber endete am 3.11. interview privacy erase"),
        (400, EN, "Retention of Claudia Weber ended on 17 Oct 2025 interview privacy erase"),
        (0, EN, "Retention of Claudia Weber ends today interview privacy erase"),
    ],
)
def test_who_is_kept_too_long_stands_among_what_is_due(days_ago: int, language: Language, told: str) -> None:
    kept = WEBER.changed(keep_until=TODAY - timedelta(days=days_ago))
    waiting = due([], TODAY, customers=[kept])

    _, entry = entries("", None, waiting, [], {kept.id: kept}, TODAY, language)

    assert read(entry) == told
    assert (entry.action, entry.customer) == (Action.CUSTOMER, kept)
