"""What a file would change: who is new, what is news, what has to be asked, and nothing the second time."""

from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from interview_tui.desk.importing.plan import Plan, What
from interview_tui.desk.importing.planning import carried_out, planned, read_file
from interview_tui.importing.formats import NotRead
from interview_tui.importing.reading import Given
from interview_tui.language.message import Told
from interview_tui.records.customer_changes import begun, ended, with_fields
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect, Sensitive
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START
from tests.support.making import CUSTOMER, customer, numbered

IDS = count(1_000)


@pytest.fixture
def store(tmp_path: Path) -> JsonStore:
    return open_store(tmp_path / "home", now=lambda: START)


@pytest.fixture
def plan(store: JsonStore, tmp_path: Path) -> Callable[[str], Plan]:
    def of(text: str) -> Plan:
        path = tmp_path / "team.csv"
        path.write_text(text, "utf-8")
        read = read_file(path, Given(), at=START)
        return planned(read, store, at=START, region="DE", new_id=lambda: numbered(next(IDS)))

    return of


def known(store: JsonStore, aspect: Aspect, text: str, **fields: object) -> None:
    one = Entry(id=numbered(next(IDS)), aspect=aspect, text=text, learnt_at=START - timedelta(days=9))
    store.save_customer(begun(customer(**{"organisation": "Nordmetall GmbH"} | fields), one).changed(rev=1))


def whats(plan: Plan) -> list[What]:
    return [line.what for line in plan.lines]


def test_who_is_not_known_is_new_with_all_that_the_file_says(store: JsonStore, plan: Callable[[str], Plan]) -> None:
    made = plan("Name,Company,Role,Since\nAda Kern,Kern Ltd,CEO,2023-05-04\n")

    assert carried_out(made, store)

    [ada] = store.customers().customers.values()
    assert (ada.title, ada.source, str(ada.first_deal)) == ("Ada Kern · Kern Ltd", "team.csv", "2023-05-04")
    assert [(one.text, one.source, one.learnt_at) for one in ada.entries] == [("CEO", "team.csv", START)]


def test_the_same_file_twice_changes_nothing(store: JsonStore, plan: Callable[[str], Plan]) -> None:
    text = "Name,Company,Phone,Mail,Notes\nDr. Ada Kern,Kern Ltd,020 1234567,a@kern.co,likes rowing\nTom,,,,\n"
    carried_out(plan(text), store)

    again = plan(text)

    assert whats(again) == [What.KNOWN, What.KNOWN]
    assert not carried_out(again, store)


def test_nor_after_somebody_was_renamed_moved_on_or_what_was_wrong_was_mended(
    store: JsonStore, plan: Callable[[str], Plan]
) -> None:
    text = "Name,Company,Phone\nAda Kern,Kern Ltd,020 1234567\n"
    carried_out(plan(text), store)
    [ada] = store.customers().customers.values()
    at = START + timedelta(days=1)
    firm = Entry(id=numbered(1), aspect=Aspect.ORGANISATION, text="Reed Inc", learnt_at=at)
    store.change_customer(ada.id, lambda one: with_fields(begun(one, firm), at, name="Ada Reed"))
    store.change_customer(ada.id, lambda one: ended(one, one.entries[0].id, at))

    assert whats(plan(text)) == [What.KNOWN]


@pytest.mark.parametrize("name", ["Claudia Weber", "WEBER, Claudia", "Dr. Claudia Weber"])
def test_of_who_is_known_only_what_is_news_begins(store: JsonStore, plan: Callable[[str], Plan], name: str) -> None:
    known(store, Aspect.PHONE, "07361 5550-14")

    made = plan(f'Name;Firma;Telefon;Mail\n"{name}";nordmetall;+49 7361 555014;c@nord.de\n')

    [line] = made.lines
    assert (line.what, [one.text for one in line.taken]) == (What.MORE, ["c@nord.de"])
    carried_out(made, store)
    person = store.customer(CUSTOMER)
    assert person is not None
    assert [one.text for one in person.entries] == ["07361 5550-14", "c@nord.de"]


def test_what_would_end_what_is_known_is_asked_and_unasked_not_taken(
    store: JsonStore, plan: Callable[[str], Plan]
) -> None:
    known(store, Aspect.ROLE, "buys")
    made = plan("Name,Company,Role\nClaudia Weber,Nordmetall,sells\n")

    [(line, question)] = made.questions
    assert (line.what, question.instead_of) == (What.KNOWN, "buys")
    assert not carried_out(made, store)

    carried_out(made.answered(question.id, True), store)
    person = store.customer(CUSTOMER)
    assert person is not None
    assert [one.text for one in person.holding(Aspect.ROLE)] == ["sells"]


def test_what_touches_health_is_asked_and_unasked_not_taken(store: JsonStore, plan: Callable[[str], Plan]) -> None:
    made = plan('Name,Notes\nAda,"rows\noften ill with cancer"\n')

    [(line, question)] = made.questions
    assert [one.text for one in line.taken] == ["rows"]
    carried_out(made.answered(question.id, True), store)

    [ada] = store.customers().customers.values()
    assert [one.sensitive for one in ada.entries] == [None, Sensitive.HEALTH]


@pytest.mark.parametrize("row", ["C. Weber,Nordmetall,", "Claudia Weber,,", "Klaus Haas,Haas KG,c@nord.de"])
@pytest.mark.parametrize("yes", [True, False, None])
def test_who_is_perhaps_the_same_is_asked_new_and_merged_where_it_is_so(
    store: JsonStore, plan: Callable[[str], Plan], row: str, yes: bool | None
) -> None:
    known(store, Aspect.MAIL, "c@nord.de")
    text = f"Name,Company,Mail\n{row}\n"
    made = plan(text)

    [(line, question)] = made.questions
    assert line.what is What.NEW
    assert question.same is not None
    assert question.same.customer.id == CUSTOMER
    carried_out(made.answered(question.id, yes), store)

    assert len(store.customer_heads().heads) == (1 if yes else 2)
    assert [one.same for one in store.merges()] == ([] if yes is None else [yes])
    again = plan(text)
    assert (whats(again), again.questions) == ([What.KNOWN], ())


def test_two_rows_of_one_person_are_one(plan: Callable[[str], Plan]) -> None:
    made = plan("Name,Company,Phone\nAda Kern,Kern,020 1\nTom,,\nKERN ADA,Kern Ltd,020 2\n")

    assert [(line.place, line.title, len(line.taken)) for line in made.lines] == [
        (2, "Ada Kern · Kern", 2),
        (3, "Tom", 0),
    ]


def test_a_first_deal_that_is_still_to_come_is_none(store: JsonStore, plan: Callable[[str], Plan]) -> None:
    carried_out(plan("Name,Since\nAda,2999-01-01\n"), store)
    [ada] = store.customers().customers.values()
    assert ada.first_deal is None


def test_what_nobody_can_read_is_said(tmp_path: Path) -> None:
    for name, data in (("a.xyz", b"?"), ("a.pdf", b"%PDF")):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(Told):
            read_file(path, Given(), at=START)
    table = tmp_path / "a.csv"
    table.write_bytes(b"")
    with pytest.raises(NotRead):
        read_file(table, Given(), at=START)
