"""Notes in Markdown: what stands about them at the top, and their lines."""

import pytest

from interview_tui.importing import pages
from interview_tui.importing.formats import NotRead, format_of
from interview_tui.importing.pages import read_pages, unescaped
from interview_tui.importing.reading import Given, Page


def read(text: str) -> Page:
    [page] = read_pages(text.encode(), "a.md", Given()).rows
    return page


def top(*lines: str) -> Page:
    return read("\n".join(["---", *lines, "---", "rows"]))


def test_what_our_own_export_and_obsidian_write_at_the_top_is_read() -> None:
    own = top(
        'title: "Ada: Kern"', "date: 2026-11-20", 'customer: "Ada Kern"', 'organisation: "Kern & Co"', 'tags: ["x"]'
    )
    theirs = top(
        "Datum: 2026-11-20T14:05", 'Kunde: "[[People/Ada Kern|Ada]]"', "Firma: Kern & Co # old", "aliases:", "  - x"
    )

    assert own == Page(8, ((8, "rows"),), "Ada: Kern", "Ada Kern", "Kern & Co", "2026-11-20", "")
    assert theirs == Page(8, ((8, "rows"),), "", "Ada Kern", "Kern & Co", "2026-11-20", "14:05")


@pytest.mark.parametrize(
    ("line", "customer"),
    [
        ("kunde: 'Ada ''K'''", "Ada 'K'"),
        ("with: [Ada Kern, Tom]", "Ada Kern"),
        ("contact:\n- Ada Kern", "Ada Kern"),
        ("person: [Ada](x.md)", "Ada"),
        ('customer: "\\ud800"', ""),
        ('customer: "Ada', "Ada"),
        ("nested:\n  customer: Ada", ""),
        ("customer:", ""),
        ("customer: Ada\ncustomer: Tom", "Ada"),
    ],
)
def test_a_value_in_its_many_forms(line: str, customer: str) -> None:
    assert top(*line.split("\n")).customer == customer


@pytest.mark.parametrize(
    ("lines", "day", "time"),
    [
        (["date: 20.11.2026", "time: 9:05"], "2026-11-20", "09:05"),
        (["date: 20/11/2026"], "2026-11-20", ""),
        (["date: 2026-11-20 14:05:09"], "2026-11-20", "14:05"),
        (["time: soon"], "", ""),
    ],
)
def test_days_and_times(lines: list[str], day: str, time: str) -> None:
    page = top(*lines)
    assert (page.day, page.time) == (day, time)


def test_a_day_that_may_be_one_of_two_is_refused_and_never_guessed() -> None:
    with pytest.raises(NotRead, match=r"^a.md:2: .*one of two days"):
        top("date: 3/4/2026")


def test_without_a_top_or_with_one_that_does_not_end_all_of_it_is_notes() -> None:
    assert read("one\n\ntwo").lines == ((1, "one"), (3, "two"))
    assert read("---\ncustomer: Ada\nrows").customer == ""


@pytest.mark.parametrize("text", ["", "\n \n", "---\ncustomer: Ada\n---\n", "---\ncustomer: " + "x" * 900 + "\n---\nx"])
def test_where_nothing_stands_in_it_or_too_much_it_is_refused(text: str) -> None:
    with pytest.raises(NotRead):
        read(text)


def test_too_many_lines_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_LINES", 1)
    with pytest.raises(NotRead, match="import it in parts"):
        read("one\ntwo")


def test_what_our_own_export_escaped_is_as_it_was_typed() -> None:
    assert unescaped(r"a\*b c&#46;d &amp; \- 1") == "a*b c.d & - 1"
    found = format_of("notes.markdown")
    assert found is not None
    assert found.id == "md"
