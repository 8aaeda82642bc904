"""Which conversation is meant when one is deleted, and which call may leave no trace."""

from datetime import date

from interview_tui.desk.call.state import Call
from interview_tui.desk.deleting import may_leave_no_trace, which
from interview_tui.language.catalogue import Language
from interview_tui.records.draft import Line
from tests.support.making import conversation, note

EMPTY = Call(conversation=conversation())


def test_only_a_call_under_a_minute_without_a_note_may_leave_no_trace() -> None:
    assert may_leave_no_trace(EMPTY, 59.9)
    assert not may_leave_no_trace(EMPTY, 60.0)
    assert not may_leave_no_trace(EMPTY.but(line=Line(text="ha")), 1.0)
    assert not may_leave_no_trace(EMPTY.but(conversation=conversation(note(1, "x"))), 1.0)
    assert may_leave_no_trace(EMPTY.but(conversation=conversation(note(1, "x").tombstone())), 1.0)


def test_a_conversation_is_named_by_its_customer_and_day() -> None:
    one = conversation(customer="Claudia Weber", organisation="Nordmetall")
    assert one.started_at.date() == date(2026, 11, 21)
    assert which(one, Language("en")) == "Claudia Weber · Nordmetall, 21 Nov 2026"
    assert which(one.changed(customer=None), Language("de")) == "ohne Namen, 21.11.2026"
