"""Figures of customers across what others released: counted together, never by who held a conversation."""

from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest

from interview_tui.desk.measured_across import Across, measured_across
from interview_tui.desk.team.folder import put
from interview_tui.insight.figure import By, Figure, Which
from interview_tui.insight.figure_words import OWN_GUIDES, group_words
from interview_tui.insight.figures import figures
from interview_tui.language.catalogue import Language
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.words import Form, Measure, Status
from interview_tui.tui.measures.screen import MeasuresScreen
from tests.support.frozen import START
from tests.support.teams import Member, made, member
from tests.support.written import conversation, customer, number

SHIPPED = {"measure-fit"}


def answered(team: Member, author: str, first: int, many: int, guide: str) -> None:
    """Let customers of somebody answer, and hand that over."""
    store = team.store
    for n in range(first, first + many):
        one = customer(n, f"Customer {n}")
        store.save_customer(one)
        at = START - timedelta(days=n)
        held = conversation(
            id=number(900 + n), author=author, started_at=at, ended_at=at, customer_id=one.id, customer=one.name,
            form=Form.ANSWER, status=Status.DONE, guide=guide, released=True,
            measure=MeasureAnswer(measure=Measure.FIT, value=3, at=at),
        )  # fmt: skip
        opened = store.begin(held)
        opened.save(held)
        opened.close()


@pytest.fixture
def across(tmp_path: Path) -> Across:
    """What a lead sees, of two others and of their own."""
    folder = tmp_path / "team"
    for place, (author, guide) in enumerate((("Jana Reuter", "measure-fit"), ("Ben Osei", "ben-visit"))):
        own = member(made(tmp_path / author, author, folder))
        answered(own, author, 10 + 10 * place, 6, guide)
        put(own.store, START.date())
    lead = member(made(tmp_path / "lead", "Erika Lead", folder)).colleague(tmp_path / "other", "Erika Lead")
    answered(lead, "Erika Lead", 60, 1, "erikas-own")
    return measured_across(lead.store, SHIPPED)


def test_answers_of_all_are_one_figure(across: Across) -> None:
    [figure] = figures(across.heads, Which(), START.date())

    assert (figure.n, len(across.came)) == (13, 12)
    assert figure.value == 100


def test_nobody_who_held_a_conversation_is_in_it(across: Across) -> None:
    theirs = [one for one in across.heads if one.id in across.came]

    assert {one.author for one in theirs} == {""}
    assert not {one.name for one in fields(Which)} & {"author", "person", "by_person"}
    assert set(By) == {By.GUIDE, By.QUARTER, By.ORGANISATION}
    assert not {one.name for one in fields(Figure)} & {"author", "person"}


def test_no_group_is_the_conversations_of_one_person(across: Across) -> None:
    """A guide that somebody wrote for themselves would be; theirs are one group."""
    groups = {one.group for one in figures(across.heads, Which(by=By.GUIDE), START.date())}

    assert groups == {"measure-fit", OWN_GUIDES, "erikas-own"}
    assert group_words(OWN_GUIDES, By.GUIDE, {}, Language("en")) == "others’ own guides"


@pytest.mark.parametrize("by", [None, *By])
def test_whoever_held_them_the_figures_are_the_same(across: Across, by: By | None) -> None:
    swapped = [one._replace(author="Somebody Else") for one in across.heads]

    assert figures(swapped, Which(by=by), START.date()) == figures(across.heads, Which(by=by), START.date())


def test_no_key_of_the_screen_narrows_it_to_somebody() -> None:
    assert not {"person", "author", "filter"} & set(MeasuresScreen.declared)
