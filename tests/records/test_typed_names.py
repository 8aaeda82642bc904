"""Several people typed in one line: who is one of them, and what is the name of one."""

import pytest

from interview_tui.records.typed_names import people


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Frau Lenz, Herr Vogt", ("Frau Lenz", "Herr Vogt")),
        ("Mr Smith,Mrs Jones", ("Mr Smith", "Mrs Jones")),
        ("Tom Yilmaz, Jens Huber", ("Tom Yilmaz", "Jens Huber")),
        ("Tom Yilmaz; Jens Huber, Dr.", ("Tom Yilmaz", "Jens Huber, Dr.")),
        ("Lenz und Vogt", ("Lenz", "Vogt")),
        ("Lenz and Vogt", ("Lenz", "Vogt")),
        ("Lenz, Vogt und von Berg", ("Lenz", "Vogt", "von Berg")),
        ("Lenz, Vogt, Huber", ("Lenz", "Vogt", "Huber")),
    ],
)
def test_people_are_parted(typed: str, names: tuple[str, ...]) -> None:
    assert people(typed) == names


@pytest.mark.parametrize(
    "typed",
    [
        "Weber, Anna",
        "Weber-Koch, Anna Maria",
        "Claudia Weber, Dr.",
        "Claudia Weber, Nordmetall",
        "Claudia Weber, Nordmetall GmbH",
        "Karl von und zu Guttenberg",
        "Herr und Frau Lenz",
        "Sandra Undeutsch",
        "und",
        "Lenz,",
        "",
    ],
)
def test_what_may_be_the_name_of_one_stays_whole(typed: str) -> None:
    assert people(typed) == (typed,)
