"""The customer page on the screen: its head, and its lines in columns."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from interview_tui.desk.customer.head import head_of
from interview_tui.desk.customer.lines import Heading, Section
from interview_tui.desk.customer.page import Page
from interview_tui.desk.customer.told import Told, told
from interview_tui.language.catalogue import Language
from interview_tui.tui.widgets.drawing import Lines, Span, beside, fitted, line, paragraph, shortened

LONGEST_WORD = 16
LONGEST_WHOSE = 22
GAP = 2
"""Cells between columns."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The widths in cells of a section's columns, so that they align."""

    word: int = 0
    form: int = 0
    whose: int = 0
    how: int = 0


@dataclass(frozen=True, slots=True)
class PageRow:
    """One line of the page."""

    told: Told
    columns: Columns

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        one, columns = self.told, self.columns
        if one.heading:
            return [beside(line((one.text, "bold")), line((one.how, "quiet"), " "), width)]
        style = "orange bold" if one.pressing else "quiet" if one.quiet else "text"
        left = [Span(_column(one.word, columns.word), "orange" if one.pressing else "quiet")]
        left += [Span(_column(one.form, columns.form), "quiet" if one.quiet else "text")]
        colour = "orange" if one.pressing else "quiet"
        if columns.how:
            whose = shortened(one.whose, columns.whose)
            blank = " " * (columns.whose - cell_len(whose))
            right = line((f"{blank}{whose}  ", "quiet"), (fitted(one.how, columns.how), colour), " ")
        else:
            right = line(("  ".join(filter(None, (one.whose, one.how))), colour), " ")
        return [beside((*left, Span(one.text, style)), right, width)]


def _column(text: str, cells: int) -> str:
    return f"{fitted(text, cells)}{' ' * GAP}" if cells else ""


def page_rows(page: Page, language: Language) -> list[PageRow]:
    """Return the rows of the page, with columns per section."""
    parts: dict[Section | None, list[Told]] = {}
    rows: list[tuple[Section | None, Told]] = []
    section: Section | None = None
    for one in page.lines:
        section = one.section if isinstance(one, Heading) else section
        words = told(one, page, language)
        rows.append((section, words))
        if not words.heading:
            parts.setdefault(section, []).append(words)
    columns = {section: _columns(every, section) for section, every in parts.items()}
    return [PageRow(words, columns.get(section, Columns())) for section, words in rows]


def _columns(every: list[Told], section: Section | None) -> Columns:
    # Only among what is open are names and days compared with each other; elsewhere the text gets the room.
    aligned = every if section is Section.OPEN else []
    return Columns(
        min(LONGEST_WORD, max(cell_len(one.word) for one in every)),
        min(LONGEST_WORD, max(cell_len(one.form) for one in every)),
        min(LONGEST_WHOSE, max((cell_len(one.whose) for one in aligned), default=0)),
        max((cell_len(one.how) for one in aligned), default=0),
    )


def head_lines(page: Page, language: Language, width: int) -> Lines:
    """Return the head of the page."""
    head = head_of(page, language)
    last = line((head.last, "blue bold" if page.on else "quiet"), " ")
    lines: Lines = [beside(line(" ", (head.name, "bold")), last, width)]
    for pieces in (head.first, head.second):
        lines += paragraph(" · ".join(pieces), "quiet", width - 1, 1) if pieces else []
    lines += paragraph(head.stands, "text", width - 1, 1) if head.stands else []
    return [*lines, ()]
