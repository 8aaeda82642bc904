"""The note line says what it will be kept as while it is typed: a kind, or the answer to a measure."""

from pathlib import Path

import pytest

from interview_tui import tui
from interview_tui.desk.call.state import Call
from interview_tui.language.catalogue import Language
from interview_tui.records.draft import Line
from interview_tui.tui.shared.line_view import above_line, line_label
from interview_tui.tui.shared.note_rows import TEXT_AT
from tests.support.at_the_phone import call_with

DE = Language("de")


def said(call: Call) -> tuple[str, str]:
    above = above_line(call, None, DE, 80)
    label = "".join(span.text for span in line_label(call, DE)).strip()
    return label, "".join(span.text for one in above for span in one).strip()


@pytest.mark.parametrize(
    ("line", "label", "above"),
    [
        ({"text": "NPS 8, weil nett"}, "Messfrage", "Weiterempfehlung (NPS): 8 von 10"),
        ({"text": "fit: nutzt uns nicht mehr"}, "Messfrage", "Würden wir fehlen? nutzt uns nicht mehr"),
        ({"text": "CES keine Antwort"}, "Messfrage", "Aufwand (CES): keine Antwort"),
        ({"text": "NPS 9-10"}, "Messfrage", ""),
        ({"text": "Aufwand 3 Stunden"}, "Notiz", ""),
        ({"text": "NPS 8", "kind": "fact"}, "Fakt", ""),
    ],
)
def test_it_says_what_it_will_be(line: dict[str, str], label: str, above: str) -> None:
    assert said(call_with().but(line=Line.model_validate(line))) == (label, above)


@pytest.mark.parametrize("sheet", ["call/call.tcss", "reading/reading.tcss"])
def test_there_is_room_for_the_time_the_longest_word_and_a_blank(sheet: str) -> None:
    styles = (Path(tui.__file__).parent / sheet).read_text(encoding="utf-8")
    assert f"#label {{ width: {TEXT_AT};" in styles
