"""As much of what is known as there is room for."""

from datetime import timedelta

import pytest

from interview_tui.desk.before.plan import Plan
from interview_tui.desk.before.preparing import all_shown, with_room
from interview_tui.desk.before.state import LEAST_TOLD, Before
from interview_tui.insight.known import Known, known
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Coach, Status
from interview_tui.tui.before.view import before_lines, told_room
from tests.support.frozen import START
from tests.support.written import conversation, customer, note

EN, DE = Language("en"), Language("de")
TODAY = START.date()


def knows(needs: int, facts: int, personal: int = 0) -> Before:
    """Return the time before a call with somebody who told so much."""
    notes = [
        *(note(n, f"need {n}", kind="need") for n in range(needs)),
        *(note(n + 100, f"fact {n}", kind="fact") for n in range(facts)),
        *(note(n + 200, f"thing {n}", kind="personal") for n in range(personal)),
    ]
    found: Known = known([conversation(*notes, started_at=START - timedelta(days=9), status=Status.DONE)])
    return Before(customer(7, "Claudia Weber"), Plan(known=found))


def drawn(before: Before, language: Language = EN) -> list[str]:
    lines = before_lines(before, language, TODAY, 78, Coach.QUIET, "f")
    return ["".join(span.text for span in one).rstrip() for one in lines]


def fitting(before: Before, height: int) -> Before:
    return with_room(before, told_room(before, EN, TODAY, 78, height, Coach.QUIET))


@pytest.mark.parametrize("height", [16, 22, 28, 40])
@pytest.mark.parametrize(("needs", "facts"), [(1, 40), (40, 1), (20, 20), (0, 40), (40, 0)])
def test_the_column_fills_the_height_and_not_more(height: int, needs: int, facts: int) -> None:
    lines = drawn(fitting(knows(needs, facts), height))

    # A heading with its blank line and its first note take three.
    assert height - 2 <= len(lines) <= height


def test_what_fits_as_a_whole_is_shown_as_a_whole() -> None:
    exact = len(drawn(all_shown(knows(3, 5)))) - 1

    assert fitting(knows(3, 5), exact).more_told == 0
    assert fitting(knows(3, 5), exact - 1).more_told > 0


def test_however_low_the_screen_a_few_things_are_shown() -> None:
    assert len(fitting(knows(9, 9), 4).told) == LEAST_TOLD


def test_needs_stand_first_under_a_heading_of_their_own() -> None:
    lines = drawn(knows(1, 1))
    needs, facts = (next(at for at, one in enumerate(lines) if word in one) for word in ("need 0", "fact 0"))

    assert (lines[needs - 1].split("  ")[0], lines[facts - 1].split("  ")[0]) == (" Needs", " What we know")
    assert needs < facts
    assert any(one.startswith(" Bedürfnisse") for one in drawn(knows(1, 1), DE))


def test_how_much_is_left_is_said_with_the_key_that_shows_it() -> None:
    before = fitting(knows(2, 40), 22)

    [left] = [one for one in drawn(before) if one.lstrip().startswith("+")]
    assert left.split() == [f"+{before.more_told}", "f", "all", "of", "it"]
    assert not any(one.lstrip().startswith("+") for one in drawn(all_shown(before)))


def test_all_of_it_has_every_personal_thing_too() -> None:
    few, every = ("\n".join(drawn(one)) for one in (knows(0, 0, 30), knows(0, 0, 30)._replace(shows_all=True)))

    assert ("thing 29" in few, "thing 0" in few) == (True, False)
    assert "thing 0" in every
    assert ("…" in few, "…" in every) == (True, False)


def test_personal_things_that_fill_more_than_two_lines_end_in_a_mark_that_there_is_more() -> None:
    long = note(1, "a daughter who rows " * 20, kind="personal")
    found = known([conversation(long, started_at=START - timedelta(days=9), status=Status.DONE)])
    personal = drawn(Before(customer(7, "Claudia Weber"), Plan(known=found)))

    shown = [one for one in personal if "rows" in one]
    assert len(shown) == 2
    assert shown[1].endswith("…")
