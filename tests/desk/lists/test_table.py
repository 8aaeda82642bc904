from collections.abc import Mapping, Sequence
from datetime import timedelta

from interview_tui.desk.lists.gathering import gathered
from interview_tui.desk.lists.table import LISTS
from interview_tui.language.catalogue import Language
from interview_tui.port.conversations import AnswerHead
from interview_tui.port.customer_heads import CustomerHead
from interview_tui.records.customer import Customer
from interview_tui.records.entry import ContactTerms
from interview_tui.records.words import Aspect, Sensitive
from tests.support.known_customers import known
from tests.support.listed import TODAY as LISTED_ON
from tests.support.listed import WEBER, head, promise
from tests.support.three_customers import ANNA, BEN, CLARA, TODAY, ago, with_entry
from tests.support.written import number

ENGLISH = Language("en")
NOTHING: Mapping[str, Sequence[str]] = {}


def told(name: str, *customers: CustomerHead, open_with: Sequence[str] = ()) -> list[tuple[str, str, str]]:
    """Return the lines of a list: who, what, which day."""
    found = gathered(customers, open_with, NOTHING, TODAY)
    row = next(row for row in LISTS if row.name == name)
    return [(line.customer.name, line.text, line.day) for line in row.lines(found, ENGLISH)]


def test_with_whom_nobody_talked_for_longest_comes_first_and_whom_nobody_talked_with_last() -> None:
    lines = told("silent", known(ANNA, [ago(5)]), known(BEN), known(CLARA, [ago(400), ago(90)]))

    assert lines == [
        ("Clara Moss", "", ago(90).isoformat()),
        ("Anna Reed", "", ago(5).isoformat()),
        ("Ben Hall", "not talked with yet", ""),
    ]


def test_who_left_or_wants_no_contact_is_not_among_them() -> None:
    left = with_entry(ANNA, Aspect.LEFT, "moved")
    in_peace = with_entry(BEN, Aspect.WISH, "not at all", terms=ContactTerms(never=True))

    assert told("silent", known(left, [ago(90)]), known(in_peace, [ago(90)])) == []


def test_the_address_stands_beside_the_name() -> None:
    here = with_entry(ANNA, Aspect.POSTAL, "Ulmer Str. 12, 73431 Aalen")

    assert told("silent", known(here, [ago(9)])) == [("Anna Reed", "Ulmer Str. 12, 73431 Aalen", ago(9).isoformat())]


def test_the_coming_week_says_who_is_due_now_and_who_on_which_day() -> None:
    def monthly(of: Customer) -> Customer:
        return with_entry(of, Aspect.RHYTHM, "weekly", terms=ContactTerms(days=7))

    lines = told("week", known(monthly(ANNA), [ago(2)]), known(monthly(BEN), [ago(50)]), known(CLARA, [ago(50)]))

    assert lines == [
        ("Ben Hall", "our rhythm: about every week", TODAY.isoformat()),
        ("Anna Reed", "our rhythm: about every week", ago(-5).isoformat()),
    ]


def test_all_customers_stand_by_name_with_where_they_are_and_the_next_contact() -> None:
    weekly = with_entry(BEN, Aspect.RHYTHM, "weekly", terms=ContactTerms(days=7))
    lines = told("customers", known(CLARA), known(weekly, [ago(50), ago(2)]), known(ANNA, [ago(2)]))

    assert lines == [
        ("Anna Reed", "build", ago(2).isoformat()),
        ("Ben Hall", "keep, next Wed 2 Dec", ago(2).isoformat()),
        ("Clara Moss", "plan", ""),
    ]


def test_all_reasons_stand_in_one_list_the_latest_first_also_those_that_are_over() -> None:
    returned = with_entry(with_entry(ANNA, Aspect.LEFT, "too far away", 400), Aspect.RETURNED, "missed us", 2, 51)
    unknown = with_entry(BEN, Aspect.LEFT, "?", 9)
    elsewhere = with_entry(CLARA, Aspect.ELSEWHERE, "the paper", since="2025")

    assert told("reasons", known(returned), known(unknown), known(elsewhere)) == [
        ("Anna Reed", "returned: missed us", ago(2).isoformat()),
        ("Ben Hall", "left: why is not known yet", ago(9).isoformat()),
        ("Anna Reed", "left: too far away", ago(400).isoformat()),
        ("Clara Moss", "partly elsewhere: the paper", "2025"),
    ]


def test_what_was_tried_says_what_came_of_it_and_what_we_change() -> None:
    tried = with_entry(ANNA, Aspect.TRIED, "a call at seven", came_of="nobody there", change="mail first")

    assert told("tried", known(tried)) == [
        ("Anna Reed", "a call at seven → nobody there → mail first", ago(3).isoformat())
    ]


def test_who_recommended_us_stands_with_whom_or_who_came_through_somebody_we_do_not_know() -> None:
    came = with_entry(BEN, Aspect.THROUGH, "Anna", person=number(1))
    stranger = with_entry(CLARA, Aspect.THROUGH, "her brother", 9)

    assert told("recommenders", known(ANNA), known(came), known(stranger)) == [
        ("Anna Reed", "recommended us to Ben Hall", ago(3).isoformat()),
        ("Clara Moss", "came through her brother", ago(9).isoformat()),
    ]


def test_presents_say_what_and_when() -> None:
    given = with_entry(ANNA, Aspect.PRESENT, "tea from Assam", since="2025-12")

    assert told("presents", known(given)) == [("Anna Reed", "tea from Assam", "2025-12")]


def test_what_touches_health_is_told_to_be_there_and_not_what_it_is() -> None:
    left = with_entry(ANNA, Aspect.LEFT, "her illness", sensitive=Sensitive.HEALTH)
    tried = with_entry(
        BEN, Aspect.TRIED, "a call", came_of="is in hospital", change="a card", sensitive=Sensitive.HEALTH
    )

    assert told("reasons", known(left)) == [("Anna Reed", "left: …", ago(3).isoformat())]
    assert told("tried", known(tried)) == [("Ben Hall", "…", ago(3).isoformat())]


def test_every_list_is_empty_without_customers_and_says_how_it_fills() -> None:
    assert [told(row.name) for row in LISTS] == [[]] * len(LISTS)
    assert all(row.empty for row in LISTS)


def test_what_is_promised_stands_in_the_coming_week_on_its_day() -> None:
    held = [head(1, 9, "done", promise(3), promise(30)), head(2, 9, "done", promise(4), customer_id=None)]
    found = gathered([known(WEBER)], (), NOTHING, LISTED_ON, held)
    week = next(row for row in LISTS if row.name == "week")

    assert [(line.customer.name, line.text, line.day) for line in week.lines(found, ENGLISH)] == [
        ("Claudia Weber", "CSV schicken", (LISTED_ON + timedelta(days=3)).isoformat())
    ]


def test_who_would_not_miss_us_stands_with_what_they_said_and_where_they_are_partly() -> None:
    elsewhere = with_entry(WEBER, Aspect.ELSEWHERE, "they deliver on Saturdays", 9)
    asked = [
        head(n, 2, customer_id=one.id, measure=AnswerHead(measure, value, head(n, 2).started_at))
        for n, (one, measure, value) in enumerate([(WEBER, "fit", 1), (ANNA, "fit", 0), (BEN, "effort", None)])
    ]
    customers = [known(one) for one in (elsewhere, ANNA, BEN)]
    found = gathered(customers, (), NOTHING, LISTED_ON, asked)._replace(said={asked[1].id: "moved to another one"})
    day = asked[0].started_at.date().isoformat()

    def lines(name: str) -> list[tuple[str, str, str]]:
        row = next(row for row in LISTS if row.name == name)
        return [(line.customer.name, line.text, line.day) for line in row.lines(found, ENGLISH)]

    assert lines("not_missed") == [
        ("Claudia Weber", "not disappointed · partly elsewhere: they deliver on Saturdays", day),
        ("Anna Reed", "no longer uses us · moved to another one", day),
    ]
    assert lines("unanswered") == [("Ben Hall", "Effort (CES)", day)]
