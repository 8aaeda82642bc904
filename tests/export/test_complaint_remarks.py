"""What is told of a complaint to those inside, and what of it to the customer."""

from interview_tui.export.complaint_remarks import complaint_remarks
from interview_tui.export.fields import cut
from interview_tui.export.items import item_of
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Audience
from tests.support.written import note

EN = Language("en")
WHOLE = note(
    1, "Hotline", kind="complaint", thanked="2026-11-21", apologised="2026-11-21", taken_on="2026-11-21",
    remedy="a call back", complaint_owner="Peter Lang", passed_on="2026-11-21", accepted="2026-11-22",
    answers=[{"text": "later", "on": "2026-11-23", "refused": "2026-11-24", "wanted": "a call today"},
             {"text": "we call", "on": "2026-11-25", "content": "2026-11-25"}],
    learnt="promise call backs", settled="2026-11-26",
)  # fmt: skip


def test_inside_all_is_told_from_the_thanks_to_what_was_learnt() -> None:
    assert list(complaint_remarks(WHOLE, EN)) == [
        "thanked, apologised, responsibility taken",
        "they want: a call back",
        "taken over by Peter Lang",
        "answered on Mon 23 Nov, not accepted: later",
        "answered on Wed 25 Nov: we call",
        "learnt: promise call backs",
        "settled on 26 Nov 2026",
    ]
    assert item_of(0, WHOLE, EN).remarks == tuple(complaint_remarks(WHOLE, EN))


def test_while_it_is_open_it_is_told_to_whom_it_went_and_what_is_promised() -> None:
    one = note(1, "x", kind="complaint", complaint_owner="Peter", passed_on="2026-11-21", answer_by="2026-11-27")

    assert list(complaint_remarks(one, EN)) == [
        "passed on to Peter on Sat 21 Nov", "answer promised by Fri 27 Nov",
    ]  # fmt: skip
    assert list(complaint_remarks(note(1, "x", kind="complaint", taken_on="2026-11-21"), EN)) == [
        "responsibility taken"
    ]


def test_to_the_customer_leaves_what_they_were_told_and_that_it_is_settled() -> None:
    left = cut(WHOLE, Audience.CUSTOMER).complaint

    assert left is not None
    assert left.as_document() == {
        "answers": [{"text": "later", "on": "2026-11-23"}, {"text": "we call", "on": "2026-11-25"}],
        "settled": "2026-11-26",
    }


def test_of_what_is_no_complaint_nothing_is_told() -> None:
    assert list(complaint_remarks(note(1, "140", kind="fact"), EN)) == []
