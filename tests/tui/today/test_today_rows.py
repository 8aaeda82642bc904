from datetime import datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interview_tui.desk.today.entries import Action, Entry, entries
from interview_tui.desk.today.waiting import reckoned
from interview_tui.insight.matching import match
from interview_tui.language.catalogue import Language
from interview_tui.port.conversations import ComplaintHead, Head, PromiseHead
from interview_tui.port.customers import named
from interview_tui.records.clean import clean_line
from interview_tui.tui.today.rows import EntryRow, entry_rows, who
from interview_tui.tui.widgets.drawing import width_of
from tests.support.frozen import HERE
from tests.support.known_customers import known
from tests.support.languages import LANGUAGES
from tests.support.listed import TODAY, WEBER, head, promise
from tests.support.written import number

DE, EN = Language("de"), Language("en")


def shown(typed: str, heads: list[Head], language: Language = EN) -> list[EntryRow]:
    """Return the rows of the first screen."""
    found = match(typed, [WEBER]) if typed else None
    listed = entries(typed, found, reckoned(heads, TODAY), heads, {WEBER.id: WEBER})
    return [EntryRow(one, TODAY, language) for one in listed]


def read(row: EntryRow, width: int = 80) -> str:
    """Return a row as it is read."""
    return " ".join("".join(span.text for line in row.lines(width) for span in line).split())


# nothing typed


def test_what_waits_and_what_was_last_have_their_headings() -> None:
    found = shown("", [head(1, 0, "open"), head(2), head(3)])

    assert [read(found[at]) for at in (0, 2, 3)] == ["Waiting for you", "", "Latest conversations"]


def test_two_unfinished_conversations_of_a_day_are_told_apart_by_their_time() -> None:
    early = datetime(2026, 11, 20, 9, 30, tzinfo=HERE)
    others = {"customer_id": None, "started_at": early}
    found = shown("", [head(1, 1, "to_finish"), head(2, 1, "to_finish", **others)])
    lines = [read(one) for one in found if one.entry.action is Action.AFTER]

    assert sorted(line[-16:] for line in lines) == ["Fri 20 Nov 09:30", "Fri 20 Nov 14:00"]


def test_an_open_conversation_says_with_whom_and_since_when() -> None:
    assert (
        read(shown("", [head(1, 0, "open")])[1]) == "Conversation with Claudia Weber from 14:00 is open Enter goes on"
    )


def test_an_open_conversation_of_another_day_says_which() -> None:
    assert "from Thu 19 Nov 14:00 is open" in read(shown("", [head(1, 2, "open")])[1])


def test_an_open_conversation_with_nobody_says_so() -> None:
    nobody = head(1, 0, "open", customer_id=None, customer=None, organisation=None)

    assert "Conversation without a name from" in read(shown("", [nobody])[1])


@pytest.mark.parametrize(
    ("days_ahead", "told"), [(-2, "2 days late"), (-1, "1 day late"), (0, "due today"), (3, "by Tue 24 Nov")]
)
def test_a_promise_says_how_it_stands(days_ahead: int, told: str) -> None:
    assert read(shown("", [head(1, 9, "done", promise(days_ahead))])[1]) == f"! CSV schicken Claudia Weber {told}"


@pytest.mark.parametrize(
    ("days_ago", "day"),
    [(1, "20 Nov 14:00"), (400, "17 Oct 2025")],
)
def test_a_conversation_of_another_year_names_the_year(days_ago: int, day: str) -> None:
    assert read(shown("", [head(1, days_ago)])[1]) == f"{day} Claudia Weber · Nordmetall 3 notes"


def test_a_conversation_that_rests_unfinished_says_so() -> None:
    assert read(shown("", [head(1, 30, "to_finish")])[1]).endswith("3 notes to wrap up")


@pytest.mark.parametrize("language", LANGUAGES)
def test_customers_and_days_stand_below_each_other(language: Language) -> None:
    others = [head(1, 9, "done", promise(-12)), head(2, 9, "done", promise(0), customer_id=None, customer="Yu")]
    found = entry_rows(
        entries("", None, reckoned(others, TODAY), [*others, head(3, 400), head(4, 12)], {WEBER.id: WEBER}),
        TODAY,
        language,
    )
    lines = ["".join(span.text for span in one.lines(80)[0]) for one in found if one.entry.action]
    promised = [line for line in lines if line.startswith("!")]

    assert len({line.index(name) for line, name in zip(promised, ("Claudia", "Yu"), strict=True)}) == 1
    assert len({line.index("Weber") for line in lines if line not in promised and "Claudia" in line}) == 1


# a name typed


def test_a_new_customer_is_shown_as_it_will_be_kept() -> None:
    assert read(shown("Tom Yilmaz (Kroll AG)", [])[0]) == "Tom Yilmaz · Kroll AG new customer"


# whose


def test_a_conversation_goes_by_the_name_the_customer_has_now() -> None:
    assert who(Entry(Action.READ, head=head(1), customer=WEBER), EN) == "Claudia Weber · Nordmetall"


def test_without_the_customers_record_it_goes_by_the_name_of_then() -> None:
    assert who(Entry(Action.READ, head=head(1)), EN) == "C. Weber · Nordmetall"


def test_a_conversation_with_nobody_is_without_a_name() -> None:
    assert who(Entry(Action.READ, head=head(1, customer_id=None, customer=None)), EN) == "without a name"


def test_a_gap_is_one_empty_line() -> None:
    assert EntryRow(Entry(), TODAY, EN).lines(80) == [()]


@given(
    st.text(min_size=1, max_size=60).map(clean_line),
    st.integers(40, 120),
    st.sampled_from(["open", "to_finish", "done"]),
)
@example("0" * 19, 40, "open")
@example("0" * 19, 40, "to_finish")
@example("0" * 19, 40, "done")
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
    waiting = reckoned([], TODAY, customers=[known(kept)])

    _, entry = entries("", None, waiting, [], {kept.id: named(kept)})

    assert read(EntryRow(entry, TODAY, language)) == told
    assert (entry.action, entry.customer) == (Action.CUSTOMER, named(kept))


def test_a_complaint_whose_answer_is_late_takes_room_from_its_own_line_alone() -> None:
    day = TODAY - timedelta(days=3)
    late = ComplaintHead(number(7), "the hotline was busy for an hour and a half", day, answer_by=day)
    long = "write the page about standing in for each other for Vienna"
    due = PromiseHead(number(9), long, TODAY, False)
    heads = [head(1, 3, complaints=(late,)), head(2, 2, "done", due, customer_id=number(8))]
    waiting = [one.entry for one in shown("", heads) if one.entry.due is not None]

    told = [read(row) for row in entry_rows(waiting, TODAY, EN)]

    assert any("answer promised by" in line for line in told)
    [promised] = [line for line in told if line.startswith("!")]
    assert len(promised.split("…")[0]) > 35
