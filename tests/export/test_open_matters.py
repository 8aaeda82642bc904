from datetime import date

import pytest

from interview_tui.export.open_matters import is_open
from interview_tui.insight.noted import said_since
from interview_tui.records.note import Note
from tests.support.frozen import START
from tests.support.written import conversation, note, number


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (note(1, kind="promise"), True),
        (note(1, kind="promise", promise="moved", theirs=True), True),
        (note(1, kind="promise", promise="kept"), False),
        (note(1, kind="promise", promise="not_kept"), False),
        (note(1, "falsche Säcke", kind="complaint"), True),
        (note(1, "falsche Säcke", kind="complaint", settled=date(2026, 11, 24)), False),
        (note(1, "will heim", kind="need"), True),
        (note(1, "Kinder", kind="why"), True),
        (note(1, "Hotline geht nie ran", kind="fact"), True),
        (note(1, "140 Bestellungen im Monat", kind="fact"), False),
        (note(1, "Messe", parked=True), True),
        (note(1, "Messe", parked=True, fate="next_time"), True),
        (note(1, "Messe", parked=True, fate="asked"), False),
        (note(1, "Rückruf?", kind="solution"), True),
        (note(1, "Rückruf?", kind="solution", fate="theme", theme="Hotline"), False),
    ],
)
def test_what_is_taken_along_is_what_is_still_open(one: Note, expected: bool) -> None:
    assert is_open(one, {}) is expected


def test_what_a_later_conversation_said_anew_is_not_taken_along() -> None:
    about = {"conversation": number(700), "note": number(1), "at": START, "kind": "need", "text": "will heim"}
    later = note(2, "bleibt gern länger", kind="need", about=about)

    assert not is_open(note(1, "will heim", kind="need"), said_since([conversation(later)]))
