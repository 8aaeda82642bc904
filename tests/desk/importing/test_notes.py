"""Notes in Markdown: line by line as the note line of a call reads them; our own export with its kinds."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from io import BytesIO
from itertools import count
from pathlib import Path

import pytest

from interview_tui.desk.importing.belonging import Ask, Unsaid
from interview_tui.desk.importing.plan import Plan, What
from interview_tui.desk.importing.planning import carried_out, planned, read_file
from interview_tui.export.matter import Around, Matter
from interview_tui.export.papers.colleague import papers
from interview_tui.export.writers import markdown
from interview_tui.importing.formats import As
from interview_tui.importing.reading import Given
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.locales import CODES
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.words import Kind, PromiseState, Track
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START
from tests.support.making import CUSTOMER, customer, numbered
from tests.support.written import conversation, note, number

IDS = count(4_000)
GIVEN = Given()
NOTES = """---
title: First talk
date: 2026-11-20
customer: "[[Claudia Weber]]"
---
# First talk
- =140 orders a month
- !send the sample until Friday
- rows
Quote: it is too slow
**Need:** home at six
## Open things
"""


@pytest.fixture
def store(tmp_path: Path) -> JsonStore:
    opened = open_store(tmp_path / "home", now=lambda: START)
    opened.save_customer(customer(organisation="Nordmetall GmbH"))
    return opened


@pytest.fixture
def plan(store: JsonStore, tmp_path: Path) -> Callable[..., Plan]:
    def of(
        text: str = NOTES, name: str = "a.md", given: Given = GIVEN, as_: As | None = None, at: datetime = START
    ) -> Plan:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        read = read_file(path, given, as_, at=at)
        return planned(read, store, at=at, region="DE", new_id=lambda: numbered(next(IDS)), code="en")

    return of


def said(notes: list[Note]) -> list[tuple[Kind | None, str]]:
    return [(one.kind, one.text) for one in notes]


def test_each_line_is_a_note_as_the_call_would_have_it_and_a_promise_counts_from_that_day(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    carried_out(plan(), store)

    [head] = store.of_customer(CUSTOMER)
    kept = store.read(head.id)
    assert said(list(kept.living())) == [
        (Kind.FACT, "140 orders a month"),
        (Kind.PROMISE, "send the sample until Friday"),
        (None, "rows"),
        (Kind.QUOTE, "it is too slow"),
        (Kind.NEED, "home at six"),
    ]
    assert (kept.started_at.date(), kept.source) == (date(2026, 11, 20), "a.md")
    assert [one.due for one in kept.living()][1] == date(2026, 11, 27)


def test_headings_are_shown_and_not_taken_by_themselves(plan: Callable[..., Plan]) -> None:
    assert [(one.note.text, one.taken) for one in plan().picks][-1] == ("Open things", False)


def test_the_same_notes_twice_change_nothing(store: JsonStore, plan: Callable[..., Plan]) -> None:
    carried_out(plan(), store)

    assert [line.what for line in plan().lines] == [What.KNOWN]
    made = plan(f"{NOTES}\n- swims too\n")
    assert [one.note.text for one in made.picks if one.taken] == ["swims too"]
    carried_out(made, store)
    [head] = store.of_customer(CUSTOMER)
    assert list(store.read(head.id).living())[-1].source == "a.md"


def test_the_name_of_the_file_tells_day_and_customer_where_nothing_else_does(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    made = plan("rows\nswims", "2026-11-20 Ada Kern.md")

    assert [(line.what, line.title) for line in made.lines] == [(What.NEW, "Ada Kern"), (What.NEW, "Ada Kern")]


def test_what_nobody_said_is_asked(plan: Callable[..., Plan]) -> None:
    for text, ask in (("rows", Ask.CUSTOMER), ("---\nkunde: Claudia Weber\n---\nrows", Ask.DAY)):
        with pytest.raises(Unsaid) as asked:
            plan(text)
        assert asked.value.ask is ask


def test_a_text_of_a_phone_is_read_as_notes_where_that_is_said(plan: Callable[..., Plan]) -> None:
    made = plan("rows\n- swims", "notes.txt", Given(customer="Weber", on="2026-11-20"), As.NOTES)

    assert [one.note.text for one in made.picks] == ["rows", "swims"]


HELD = conversation(
    note(1, "ends the month in a day", kind="need"),
    note(2, "the board wants figures (soon)", kind="why", because_of=number(1)),
    note(3, "140 orders * by hand", kind="fact", track="innovation"),
    note(4, "a nightmare.", kind="quote", track="innovation"),
    note(5, "hotline is slow", kind="criticism", track="optimisation"),
    note(6, "wrong delivery", kind="complaint", track="optimisation"),
    note(7, "send the list", kind="promise", due="2026-11-30", owner="Jana Reuter", promise="kept"),
    note(8, "send the log", kind="promise", due="2026-12-02", theirs=True),
    note(9, "discount?", parked=True),
    note(10, "two lines\nof text"),
    note(11, "call back at will", kind="solution"),
    customer_id=CUSTOMER, customer="Claudia Weber", organisation="Nordmetall GmbH", started_at=START,
)  # fmt: skip


def exported(code: Code, *held: Conversation) -> str:
    out = BytesIO()
    around = Around(Language(code), START)
    markdown.write(papers([Matter(one, None) for one in held], around), out, around)
    return out.getvalue().decode()


def as_set(notes: list[Note]) -> set[tuple[object, ...]]:
    every = {one.id: one for one in notes}
    return {
        (
            one.kind,
            one.text,
            one.track,
            one.parked,
            one.due,
            one.promise and one.promise.state,
            one.theirs,
            every[one.because_of].text if one.because_of in every else None,
        )
        for one in notes
    }


@pytest.mark.parametrize("code", CODES)
def test_our_own_export_comes_back_with_kinds_promises_and_whys(
    store: JsonStore, plan: Callable[..., Plan], code: Code
) -> None:
    carried_out(plan(exported(code, HELD), at=START + timedelta(days=1)), store)

    [head] = store.of_customer(CUSTOMER)
    kept = store.read(head.id)
    assert as_set(list(kept.living())) == as_set(list(HELD.living()))
    assert (kept.started_at.date(), kept.customer) == (START.date(), "Claudia Weber")
    [promise] = [one for one in kept.living() if one.text == "send the list"]
    assert (promise.owner, promise.promise and promise.promise.state) == ("Jana Reuter", PromiseState.KEPT)
    assert Track.INNOVATION in kept.reached


def test_several_conversations_in_one_file_are_several_again(store: JsonStore, plan: Callable[..., Plan]) -> None:
    other = HELD.changed(
        id=number(901), customer_id=number(5), customer="Ada Kern", organisation=None, notes=(note(20, "rows"),)
    )
    third = other.changed(id=number(902), started_at=START - timedelta(days=40), notes=(note(21, "swims"),))

    made = plan(exported("en", HELD, other, third), at=START + timedelta(days=1))

    carried_out(made, store)
    [ada] = [one for one in store.customers().customers.values() if one.name == "Ada Kern"]
    assert sorted(one.started_at.date() for one in store.of_customer(ada.id)) == [
        third.started_at.date(),
        START.date(),
    ]


def test_a_why_whose_note_is_left_out_stands_for_itself(store: JsonStore, plan: Callable[..., Plan]) -> None:
    made = plan(exported("en", HELD), at=START + timedelta(days=1))
    [need] = [one for one in made.picks if one.note.kind is Kind.NEED]
    carried_out(made.picked(need.note.id, False), store)

    [head] = store.of_customer(CUSTOMER)
    [why] = [one for one in store.read(head.id).living() if one.kind is Kind.WHY]
    assert why.because_of is None


def test_two_parts_of_a_file_that_belong_to_one_conversation_are_both_added(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    carried_out(plan(), store)
    [head] = store.of_customer(CUSTOMER)
    on = store.read(head.id).started_at
    first = HELD.changed(started_at=on, notes=(note(30, "sails"),))
    second = HELD.changed(id=number(902), started_at=on, notes=(note(31, "reads"),))

    carried_out(plan(exported("en", first, second), "b.md"), store)

    assert {"sails", "reads"} <= {one.text for one in store.read(head.id).living()}
