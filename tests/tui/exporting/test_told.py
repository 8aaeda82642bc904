from datetime import date

from interview_tui.desk.exporting.outlook import Outlook
from interview_tui.export.leaving import Why
from interview_tui.export.matter import Held
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Kind
from interview_tui.tui.exporting.view import told_lines


def first_line(outlook: Outlook) -> str:
    lines = told_lines(outlook, (), 0, Language("de"), date(2026, 11, 27), 78)
    return "".join(span.text for span in lines[0])


def test_what_leaves_is_told_by_kind_and_of_a_calendar_in_promises() -> None:
    assert first_line(Outlook({Kind.FACT: 2}, held=Held(1, 2, 0))) == " Hinaus    2 Notizen: 2 Fakten"
    assert first_line(Outlook({Kind.FACT: 2}, held=Held(3, 2, 0))) == " Hinaus    3 Gespräche, 2 Notizen: 2 Fakten"
    assert first_line(Outlook({Kind.PROMISE: 2}, held=Held(None, None, 2))) == " Hinaus    2 Zusagen"
    assert first_line(Outlook(held=Held(None, None, 0))) == " Hinaus    0 Zusagen"


def test_why_notes_stay_is_told_in_the_number_in_which_they_stay() -> None:
    for n, words in ((1, "1 bleibt bei mir"), (2, "2 bleiben bei mir")):
        lines = told_lines(Outlook(reasons={Why.STAYS_WITH_ME: n}), (), 0, Language("de"), date(2026, 11, 27), 78)
        assert "".join(span.text for span in lines[1]).endswith(words)
