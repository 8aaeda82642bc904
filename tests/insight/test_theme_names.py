"""Names of themes that stand with notes: what nobody gathered yet is there under its name, and taken in at once."""

from interview_tui.insight.theme_names import Named, named, taken_in
from interview_tui.port.conversations import ThemeHead
from interview_tui.records.theme import Gathered, Theme
from tests.support.frozen import START
from tests.support.listed import head
from tests.support.written import number

EXPORT = Theme(id=number(700), at=START, name="Export")
FRESH = Theme(id=number(701), at=START, name="-")


def row(note: int, conversation: str) -> Gathered:
    return Gathered(id=number(note), conversation=conversation)


def typed(note: int, name: str) -> ThemeHead:
    return ThemeHead(number(note), name)


def test_notes_of_one_name_are_one_however_it_is_written_those_of_most_customers_first() -> None:
    heads = [
        head(1, customer_id="A", themes=(typed(1, "Preise"),)),
        head(2, customer_id="A", themes=(typed(2, "excel  export"), typed(3, "Excel Export"))),
        head(3, customer_id="B", themes=(typed(4, "Excel Export"),)),
    ]

    export = (row(2, heads[1].id), row(3, heads[1].id), row(4, heads[2].id))
    preise = (row(1, heads[0].id),)
    assert named(heads, {}, ()) == (Named("Excel Export", export, ("A", "B")), Named("Preise", preise, ("A",)))


def test_what_was_gathered_is_not_there_any_more_under_whatever_theme() -> None:
    heads = [head(1, themes=(typed(1, "Preise"), typed(2, "Preise")))]

    assert [one.notes for one in named(heads, {}, {number(1)})] == [(row(2, heads[0].id),)]
    assert named(heads, {}, {number(1), number(2)}) == ()


def test_taken_in_they_are_in_the_theme_of_that_name_which_is_begun_where_there_is_none() -> None:
    [one] = named([head(1, themes=(typed(1, "export"),))], {}, ())
    assert one.theme is None
    begun = taken_in(one, FRESH, {})
    assert (begun.id, begun.name, begun.notes) == (FRESH.id, "export", one.notes)

    themes = {EXPORT.id: EXPORT}
    [one] = named([head(1, themes=(typed(1, "export"),))], themes, ())
    assert one.theme == EXPORT
    into = taken_in(one, FRESH, themes)
    assert (into.id, into.name, into.notes) == (EXPORT.id, "Export", one.notes)


def test_a_theme_that_was_begun_or_went_meanwhile_is_no_hindrance() -> None:
    [one] = named([head(1, themes=(typed(1, "export"),))], {}, ())
    assert taken_in(one, FRESH, {EXPORT.id: EXPORT}).id == EXPORT.id

    [one] = named([head(1, themes=(typed(1, "export"),))], {EXPORT.id: EXPORT}, ())
    assert taken_in(one, FRESH, {}).id == FRESH.id
