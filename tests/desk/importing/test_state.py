"""The import screen's state: what is asked comes into view, and another path or way of reading begins anew."""

from interview_tui.desk.importing import state
from interview_tui.desk.importing.plan import Line, Plan, Question, What
from interview_tui.desk.importing.planning import Read
from interview_tui.desk.importing.state import Importing
from interview_tui.importing.formats import FORMATS, As
from interview_tui.importing.reading import Given, Reading
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from tests.support.frozen import START
from tests.support.making import customer, numbered

ENTRY = Entry(id=numbered(7), aspect=Aspect.CIRCUMSTANCE, text="is ill", learnt_at=START)
LINES = (
    Line(2, "Known", numbered(1)),
    Line(3, "Ada", numbered(2), new=customer(id=numbered(2))),
    Line(4, "Tom", numbered(3), questions=(Question(ENTRY.id, ENTRY),)),
)
READ = Read("team.csv", As.CUSTOMERS, FORMATS[1], Reading())
SHOWN = state.planned(Importing("team.csv"), READ, Plan(numbered(9), START, "", LINES))


def test_what_is_known_stands_in_no_row_and_the_first_question_is_selected() -> None:
    assert [(row.line.title, row.question is not None) for row in SHOWN.rows] == [
        ("Ada", False), ("Tom", False), ("Tom", True),
    ]  # fmt: skip
    assert SHOWN.at == 2


def test_a_question_is_answered_yes_then_no_then_not_at_all() -> None:
    said = [SHOWN]
    for _ in range(3):
        said.append(state.answered(said[-1]))
    answers = [one.chosen.question.yes for one in said if one.chosen and one.chosen.question]
    assert answers == [None, True, False, None]
    assert [one.plan.lines[2].what for one in said[:2] if one.plan] == [What.KNOWN, What.MORE]


def test_where_nothing_is_asked_nothing_is_answered() -> None:
    there = state.picked(SHOWN, 0)
    assert state.answered(there) is there
    assert state.answered(Importing()) == Importing()


def test_the_selection_stays_among_the_rows() -> None:
    assert [state.moved(SHOWN, by).at for by in (-10, -1, 10)] == [0, 1, 2]
    assert state.moved(Importing(), 1).at == 0


def test_another_path_or_way_of_reading_begins_anew() -> None:
    assert state.typed(SHOWN, "team.csv") is SHOWN
    assert state.typed(SHOWN, "other.csv") == Importing("other.csv")
    parted = state.given_as(SHOWN, Given(separator="|"))
    assert (parted.given, parted.plan) == (Given(separator="|"), None)
    assert state.given_as(parted, Given("cp1252", "|")).given == Given("cp1252", "|")


def test_once_it_is_written_nothing_waits_for_a_key() -> None:
    assert state.written(SHOWN).done


def test_once_it_is_taken_back_the_file_can_be_read_again_as_it_was_said_to_be() -> None:
    written = state.written(state.given_as(SHOWN, Given(separator="|")))
    assert state.taken_back(written) == Importing("team.csv", Given(separator="|"))
