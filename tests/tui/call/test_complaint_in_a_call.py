"""In a call about a complaint the complaint itself stands on the screen; in any other it does not."""

from datetime import date, timedelta

import pytest

from interview_tui.desk.call.state import Call
from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.insight.complaints_again import times_told
from interview_tui.insight.known import Known, known
from interview_tui.language.catalogue import Language
from interview_tui.records.note import Note
from interview_tui.records.words import Kind, Status
from interview_tui.tui.call.complaint import complaint_lines
from tests.support.at_the_phone import call_with
from tests.support.frozen import START
from tests.support.written import conversation, note, number

EN, DE = Language("en"), Language("de")
TODAY = date(2026, 11, 21)
GUIDES = load_guides([library_folder()]).guides


def complaint(n: int, text: str, **fields: object) -> Note:
    one = note(n, text, kind=Kind.COMPLAINT)
    assert one.complaint is not None
    return one.changed(complaint=one.complaint.changed(**fields))


def held(*notes: Note, days: int = 11) -> Known:
    then = START - timedelta(days=days)
    at = [one.changed(at=then + timedelta(seconds=n)) for n, one in enumerate(notes)]
    return known([conversation(*at, started_at=then, status=Status.DONE)])


def drawn(of: Known, guide: str = "complaint", language: Language = EN, width: int = 80) -> list[str]:
    call: Call = call_with(guide=GUIDES[guide])
    lines = complaint_lines(call, of, TODAY, language, width)
    return [" ".join("".join(span.text for span in line).split()) for line in lines]


def test_it_stands_there_with_its_age_and_the_day_by_which_an_answer_was_promised() -> None:
    one = held(complaint(1, "the hotline was busy", answer_by=date(2026, 11, 24)))

    assert drawn(one) == ["the hotline was busy for 11 days · answer promised by Tue 24 Nov"]
    assert drawn(one, "check-in") == []


def test_it_is_said_how_often_it_came() -> None:
    again = held(complaint(1, "hotline", settled=date(2026, 11, 12)), complaint(2, "hotline again", again_of=number(1)))

    assert drawn(again, language=DE) == ["hotline again zum zweiten Mal · seit 11 Tagen"]


@pytest.mark.parametrize(
    ("n", "told"), [(0, ""), (1, ""), (2, "the second time"), (3, "the third time"), (4, "time no. 4")]
)
def test_the_times_have_words(n: int, told: str) -> None:
    assert times_told(n, EN) == told


def test_two_lines_at_most_and_none_is_wider_than_the_screen() -> None:
    many = held(*(complaint(n, "the hotline was busy for an hour and a half " * 3) for n in range(1, 5)), days=0)

    assert len(drawn(many)) == 2
    for line in complaint_lines(call_with(guide=GUIDES["complaint"]), many, TODAY, EN, 60):
        assert sum(len(span.text) for span in line) <= 60
