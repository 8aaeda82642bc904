"""What touches health, religion, a family in trouble: asked about before it is kept, and nothing else is."""

from pathlib import Path

import pytest

from interview_tui.insight.sensitive import touches
from interview_tui.records.words import Sensitive

LINES = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "sensitive_lines.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
HELD_OUT = [line for place, line in enumerate(LINES) if place // 2 % 2]


def test_of_the_lines_held_out_few_are_missed_and_few_asked_about_wrongly() -> None:
    missed = [text for said, text in HELD_OUT if said != "-" and touches(text) is None]
    wrongly = [text for said, text in HELD_OUT if said == "-" and touches(text) is not None]

    assert len(HELD_OUT) == 100
    assert (len(missed), len(wrongly)) <= (2, 3)


def test_what_is_touched_is_named_as_what_it_is() -> None:
    assert all(touches(text) in (None, said) for said, text in LINES if said != "-")


def test_every_such_matter_has_words_in_both_languages() -> None:
    assert {said for said, _ in LINES} == {*Sensitive, "-"}


@pytest.mark.parametrize(
    "text", ["Tochter rudert im Achter", "sucht einen Lieferanten", "hat uns besucht", "very patient", "rows stroke"]
)
def test_an_everyday_word_is_not_asked_about(text: str) -> None:
    assert touches(text) is None


def test_a_word_is_found_in_the_other_language_too() -> None:
    assert touches("had a Burnout, jetzt in der Reha") is Sensitive.HEALTH
