"""Which complaints and promises are open during a call, and what may be done with them."""

from datetime import date, timedelta

import pytest

from interview_tui.desk.call.open_matters import complaints_here, fitting_acts, in_view, selected_complaint
from interview_tui.desk.promises import PromiseAct
from interview_tui.insight.known import Known, known
from interview_tui.records.words import Occasion, PromiseState, Status
from tests.support.at_the_phone import GUIDE, call_with
from tests.support.frozen import START
from tests.support.written import conversation, note

TODAY = date(2026, 11, 21)
WHILE_OPEN = (PromiseAct.KEEP, PromiseAct.MOVE, PromiseAct.NOT_KEPT)


def complained_before(*texts: str) -> Known:
    """Return what is known of a customer who complained about these in a call before."""
    notes = [note(n, text, kind="complaint") for n, text in enumerate(texts, 50)]
    return known([conversation(*notes, started_at=START - timedelta(days=9), status=Status.DONE)])


def test_complaints_of_this_call_come_first_the_latest_at_the_top_and_none_that_is_settled() -> None:
    settled = note(2, "settled", kind="complaint")
    assert settled.complaint is not None
    settled = settled.changed(complaint=settled.complaint.changed(settled=TODAY))
    call = call_with(note(1, "late", kind="complaint"), settled, note(3, "a fact"), note(4, "rude", kind="complaint"))

    found = complaints_here(call, complained_before("bags"))

    assert [one.note.text for one in found] == ["rude", "late", "bags"]


@pytest.mark.parametrize(("kind", "fits"), [("complaint", True), ("criticism", True), ("fact", False), (None, False)])
def test_a_complaint_or_a_criticism_is_asked_about_where_it_is_selected(kind: str | None, fits: bool) -> None:
    one = note(1, "late", kind=kind) if kind else note(1, "late")

    assert selected_complaint(call_with(one)) is None
    assert (selected_complaint(call_with(one).but(selected=one.id)) is one) is fits


def test_a_promise_may_be_kept_moved_or_not_kept_while_it_is_open() -> None:
    one = note(1, "send it", kind="promise")
    assert one.promise is not None

    def then(**fields: object) -> tuple[PromiseAct, ...]:
        assert one.promise is not None
        return fitting_acts(one.changed(promise=one.promise.changed(**fields)))

    assert fitting_acts(one) == WHILE_OPEN
    assert then(state=PromiseState.KEPT, since=TODAY) == ()
    assert then(state=PromiseState.NOT_KEPT, since=TODAY) == (PromiseAct.TELL,)
    assert then(state=PromiseState.NOT_KEPT, since=TODAY, told=TODAY) == ()
    assert then(state=PromiseState.MOVED, since=TODAY, due=TODAY) == (*WHILE_OPEN, PromiseAct.TELL)
    assert fitting_acts(note(2, "a fact")) == ()


def test_a_complaint_is_in_view_where_it_is_noted_now_or_the_call_is_about_one() -> None:
    before = complained_before("bags")
    about_it = GUIDE.changed(occasions=(Occasion.OPEN_COMPLAINT,))

    assert in_view(call_with(note(2, "late", kind="complaint")), Known())
    assert in_view(call_with(guide=about_it), before)
    assert not in_view(call_with(guide=GUIDE), before)
    assert not in_view(call_with(guide=about_it), Known())
