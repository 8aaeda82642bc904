"""What counts where, for each form of a conversation: as its row in the table of forms says, and no otherwise."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.starting import again_fault
from interview_tui.desk.today.entries import Action, entries, showable
from interview_tui.desk.today.waiting import Waiting
from interview_tui.export.matter import Matter
from interview_tui.export.summary import summary
from interview_tui.export.table import met
from interview_tui.insight.after_call import questions
from interview_tui.insight.due import Reason, reminders
from interview_tui.insight.known import informed, known
from interview_tui.insight.occasion import reasons
from interview_tui.language.catalogue import Language
from interview_tui.records.conversation import Conversation
from interview_tui.records.forms import FORMS, FormRow
from interview_tui.records.words import Form, Informed, Occasion, Status
from tests.support.frozen import START
from tests.support.listed import TODAY, head, promise
from tests.support.written import conversation, note, number, private

ENGLISH = Language("en")
each_form = pytest.mark.parametrize("row", FORMS, ids=lambda row: row.form)


def held(form: Form, days_ago: int, *texts: str) -> Conversation:
    notes = [note(place, text) for place, text in enumerate(texts, 1)]
    started = START - timedelta(days=days_ago)
    return conversation(*notes, id=number(1000 + days_ago), started_at=started, status=Status.DONE, form=form)


@each_form
def test_only_a_contact_is_when_we_last_talked(row: FormRow) -> None:
    found = known([held(Form.TALK, 9), held(row.form, 2)])

    assert found.last_at == START - timedelta(days=2 if row.contact else 9)


@each_form
def test_only_a_contact_ends_a_long_silence_and_is_a_first_one(row: FormRow) -> None:
    again = [one.occasion for one in reasons(None, known([held(Form.TALK, 120), held(row.form, 2)]), START.date())]
    first = [one.occasion for one in reasons(None, known([held(row.form, 2)]), START.date())]

    assert (Occasion.LONG_SILENCE in again) is not row.contact
    assert (Occasion.FIRST_CONTACT in first) is not row.contact


@each_form
def test_only_what_the_customer_said_is_told_of_them(row: FormRow) -> None:
    told = known([held(row.form, 2, "tippt 140 Bestellungen ab")]).told

    assert bool(told) is row.theirs


def test_they_were_tried_since_we_last_talked() -> None:
    before, talk, since, then = (
        held(Form.ATTEMPT, 9), held(Form.TALK, 6), held(Form.ATTEMPT, 3), held(Form.ATTEMPT, 1),
    )  # fmt: skip

    assert known([before, talk, since, then]).tried == (then, since)


@each_form
def test_only_in_a_call_somebody_was_informed(row: FormRow) -> None:
    told = [held(one, ago).changed(informed=Informed.TOLD) for one, ago in ((Form.TALK, 9), (row.form, 2))]

    assert informed(None, known(told)) == (Informed.TOLD, told[1 if row.guided else 0].started_at.date())


@each_form
@pytest.mark.parametrize("status", [Status.OPEN, Status.TO_FINISH])
def test_only_what_was_held_by_a_guide_waits_to_be_gone_on_with_or_finished(row: FormRow, status: Status) -> None:
    waiting = reminders([head(1, 0, status)._replace(form=row.form)], TODAY)

    assert bool(waiting) is row.guided


@each_form
def test_a_promise_waits_wherever_it_was_made(row: FormRow) -> None:
    [waiting] = reminders([head(1, 0, "done", promise(-2))._replace(form=row.form)], TODAY)

    assert waiting.reason is Reason.LATE


@each_form
def test_only_a_call_is_asked_about_afterwards(row: FormRow) -> None:
    long = held(row.form, 0, "! CSV schicken", "etwas").changed(ended_at=START + timedelta(minutes=20))

    assert bool(questions(long, private())) is row.guided


@each_form
def test_only_a_call_of_today_goes_on(row: FormRow) -> None:
    assert (again_fault(held(row.form, 0), START.date()) is None) is row.guided


@each_form
def test_it_stands_among_the_latest_as_its_row_says(row: FormRow) -> None:
    heads = [head(1)._replace(form=row.form)]

    stands = any(one.action is Action.READ for one in entries("", None, Waiting(), heads, {}))
    assert stands is row.latest
    assert bool(list(showable(heads))) is row.latest


@each_form
def test_only_contacts_are_counted_in_the_table_of_customers(row: FormRow) -> None:
    one = met(None, Matter(held(row.form, 2), None), number(7))

    assert (one.conversations, one.last is not None) == (int(row.contact), row.contact)


@each_form
def test_only_of_a_call_it_is_said_what_was_not_asked(row: FormRow) -> None:
    headings = [part.heading for part in summary(held(row.form, 0), ENGLISH).parts]

    assert any("not asked" in heading for heading in headings) is row.guided


@given(st.lists(st.tuples(st.integers(0, 400), st.sampled_from(list(Form))), max_size=12))
def test_what_is_no_contact_changes_nothing_of_the_occasion(history: list[tuple[int, Form]]) -> None:
    contacts = {row.form for row in FORMS if row.contact}
    every = [held(form, days_ago) for days_ago, form in history]
    some = [one for one in every if one.form in contacts]

    assert reasons(None, known(every), START.date()) == reasons(None, known(some), START.date())
    assert known(every).last == known(some).last
