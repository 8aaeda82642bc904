import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from interview_tui.export.matter import Around
from interview_tui.export.paper import Paper, Property
from interview_tui.export.writers.front_matter import front_matter
from interview_tui.language.catalogue import Language
from tests.support.frozen import START

AROUND = Around(Language("de"), START)


def written(**known: Property) -> str:
    return front_matter([Paper("x", properties=known)], AROUND)


def test_properties_are_flat_and_of_one_type_each() -> None:
    block = written(
        title="Gespräch mit Claudia Weber: „heute“",
        date=date(2026, 11, 21),
        notes=9,
        customer="[[Claudia Weber]]",
        tags=("gespräch", "innovation"),
        aliases=("Weber",),
    )

    assert block == (
        "---\n"
        'title: "Gespräch mit Claudia Weber: „heute“"\n'
        "date: 2026-11-21\n"
        "notes: 9\n"
        'customer: "[[Claudia Weber]]"\n'
        'tags: ["gespräch", "innovation"]\n'
        'aliases: ["Weber"]\n'
        "---\n\n"
    )


def test_what_is_not_known_has_no_line() -> None:
    assert written(author="", tags=(), notes=0) == "---\nnotes: 0\n---\n\n"


def test_where_nothing_is_known_there_is_no_block() -> None:
    assert front_matter([Paper("x")], AROUND) == ""
    assert front_matter([], AROUND) == ""


@given(
    st.text() | st.sampled_from(["---", "a\n---\nb", "yes", "null", "1e3", "2026-11-21", "{a: b}", "&a", "*a", "!x"])
)
def test_no_text_is_anything_but_a_text(text: str) -> None:
    head, *title, end, foot, _, _ = written(title=text, end=1).split("\n")

    assert (head, end, foot) == ("---", "end: 1", "---")
    assert len(title) == bool(text)
    assert all(isinstance(json.loads(line.removeprefix("title: ")), str) for line in title)
