"""Answers to measures from a file: whose they are, known the second time, gone with one command."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from interview_tui.desk.importing import answers
from interview_tui.desk.importing.plan import Plan, What
from interview_tui.desk.importing.planning import carried_out, planned, read_file
from interview_tui.importing.formats import As
from interview_tui.importing.reading import Given
from interview_tui.language.message import Told
from interview_tui.port.conversations import Head
from interview_tui.records.customer_changes import begun
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect, Form, Measure, Mode
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START
from tests.support.making import CUSTOMER, customer, numbered

IDS = count(2_000)


@pytest.fixture
def store(tmp_path: Path) -> JsonStore:
    store = open_store(tmp_path / "home", now=lambda: START)
    mail = Entry(id=numbered(1), aspect=Aspect.MAIL, text="C@nord.de", learnt_at=START)
    store.save_customer(begun(customer(organisation="Nordmetall GmbH"), mail).changed(rev=1))
    return store


@pytest.fixture
def plan(store: JsonStore, tmp_path: Path) -> Callable[[str], Plan]:
    def of(text: str) -> Plan:
        path = tmp_path / "answers.csv"
        path.write_text(text, "utf-8")
        read = read_file(path, Given(), at=START)
        assert read.as_ is As.MEASURES
        return planned(read, store, at=START, region="DE", new_id=lambda: numbered(next(IDS)))

    return of


def faults(plan: Plan) -> list[str]:
    return [line.fault.reason for line in plan.lines if line.fault]


@pytest.mark.parametrize("who", ["Claudia Weber,,", "Weber Claudia,nordmetall,", ",,c@nord.de", f"{CUSTOMER},,"])
def test_an_answer_is_kept_as_what_was_sent_in_that_day(
    store: JsonStore, plan: Callable[[str], Plan], who: str
) -> None:
    assert carried_out(plan(f"Name,Company,Mail,NPS,Day,Question\n{who},9,2026-11-02,How likely?\n"), store)

    [head] = (one for one in store.heads() if isinstance(one, Head))
    kept = store.read(head.id)
    assert kept.measure is not None
    assert (kept.form, kept.source, kept.customer_id) == (Form.ANSWER, "answers.csv", CUSTOMER)
    assert (kept.measure.measure, kept.measure.value, kept.measure.mode) == (Measure.RECOMMENDATION, 9, Mode.IMPORTED)
    assert (str(kept.started_at.date()), kept.measure.wording) == ("2026-11-02", "How likely?")


def test_the_same_file_twice_changes_nothing_and_is_taken_back_as_a_whole(
    store: JsonStore, plan: Callable[[str], Plan]
) -> None:
    text = "Name,CSAT,NPS\nClaudia Weber,4,9\nClaudia Weber,4,\n"
    first = plan(text)
    assert [line.what for line in first.lines] == [What.MORE, What.MORE, What.KNOWN]
    carried_out(first, store)

    again = plan(text)
    assert [line.what for line in again.lines] == [What.KNOWN] * 3
    assert not carried_out(again, store)

    assert store.take_back(first.id).gone == 2
    assert list(store.heads()) == []


def test_whose_answer_nobody_can_tell_is_left_out_and_said(store: JsonStore, plan: Callable[[str], Plan]) -> None:
    store.save_customer(customer(id=numbered(3), organisation="Other"))

    made = plan(
        "Name,Company,NPS,Day\nNobody,,9,\nClaudia Weber,,9,\nClaudia Weber,Nowhere,9,\n"
        "Claudia Weber,Other,9,2999-01-01\n"
    )

    assert faults(made) == [answers.NOBODY, answers.SEVERAL, answers.NOBODY, answers.AHEAD]
    assert not carried_out(made, store)


def test_where_there_is_no_store_yet_nobody_is_known(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text("Name,NPS\nAda,9\n", "utf-8")
    made = planned(read_file(path, Given(), at=START), None, at=START, region="DE", new_id=lambda: numbered(next(IDS)))
    assert faults(made) == [answers.NOBODY]


def test_a_card_holds_no_answers(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_text("BEGIN:VCARD\nFN:Ada\nEND:VCARD\n", "utf-8")
    with pytest.raises(Told):
        read_file(path, Given(), As.MEASURES, at=START)
