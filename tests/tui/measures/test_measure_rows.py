"""The table of figures: name, customers, figure, interval, bar, and what can be told below."""

import pytest

from interview_tui.desk.measured_across import Across
from interview_tui.desk.measures import Answers, opened, read
from interview_tui.insight.figure import By
from interview_tui.language.catalogue import Language
from interview_tui.port.conversations import Head
from interview_tui.port.customers import Named
from interview_tui.tui.measures.rows import figure_rows, person_rows, titles_line
from interview_tui.tui.widgets.drawing import width_of
from tests.support.measured import FIT, NPS, TODAY, answered, several
from tests.support.written import number

DE = Language("de")
HEADS = [*several([3] * 12 + [1] * 18, FIT), answered(50, 9, NPS), answered(51, None, NPS)]


def shown(heads: list[Head] = HEADS, by: By | None = None) -> Answers:
    customers = {number(50): Named(number(50), "Claudia Weber", "Nordmetall")}
    return read(Answers(TODAY, by=by), Across(tuple(heads), {}), customers, {}, TODAY)


def drawn(answers: Answers, width: int = 78) -> list[str]:
    rows = person_rows(answers, DE) if answers.whose else figure_rows(answers, DE)
    lines = [line for row in rows for line in row.lines(width)]
    assert max(map(width_of, lines)) <= width
    return ["".join(span.text for span in line).rstrip().replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def test_a_figure_stands_with_its_bar_and_below_what_can_be_told() -> None:
    assert drawn(shown())[4:] == [
        "Würden wir fehlen?",
        "im Gespräch gefragt     30    40    25 … 58    ███████▓▓▓▓│░░░░░············",
        "  12 von 30 „sehr“: zwischen 25 und 58 %; ob mehr als 40 %, ist noch nicht zu",
        "  sagen.",
    ]


def test_below_ten_there_are_the_answers_and_who_gave_none() -> None:
    assert drawn(shown())[:4] == [
        "Weiterempfehlung (NPS)",
        "im Gespräch gefragt      1  9",
        "  1 Antwort: noch nicht zu sagen, dafür braucht es 10. Daneben: 1 ohne",
        "  Antwort.",
    ]


def test_of_groups_it_is_said_in_the_same_line_that_nothing_can_be_told_yet() -> None:
    told = drawn(shown([answered(1, 9)], By.QUARTER))
    assert told[0] == "Weiterempfehlung (NPS)  im Gespräch gefragt"
    assert told[1].split("  ")[0] == "4. Quartal 2026"
    assert told[1].endswith("noch nicht zu sagen")
    assert len(told) == 2


def test_a_group_in_which_nobody_answered_says_so() -> None:
    assert drawn(shown([answered(1, None)], By.QUARTER))[1].endswith("Noch keine Antwort.")


@pytest.mark.parametrize("width", [50, 60, 78, 98, 200])
def test_the_table_fits_and_where_there_is_no_room_there_is_no_bar(width: int) -> None:
    assert ("█" in "".join(drawn(shown(), width))) is (width > 58)


def test_titles_stand_above_figures_and_where_there_is_none_not() -> None:
    (titles,) = titles_line(shown(), DE)
    row = " " + drawn(shown())[5]
    for word, cell in (("Kunden", "30"), ("Zahl", "40")):
        assert titles.text.index(word) + len(word) == row.index(f" {cell} ") + 1 + len(cell)
    assert titles_line(shown([answered(1, 9)]), DE) == ()


def test_whose_answers_they_are_is_shown_with_name_and_day() -> None:
    assert [one.split("  ")[0] for one in drawn(opened(shown()))] == ["9 von 10", "keine Antwort"]
    assert "Claudia Weber · Nordmetall" in drawn(opened(shown()))[0]
    assert drawn(opened(shown()))[0].endswith("Sa 21.11.")
    assert "ohne Namen" in drawn(opened(shown()))[1]
