"""A paper on the screen: the summary, or what an export would say."""

from interview_tui.export.paper import Item, Paper, Part
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.tui.widgets.drawing import Lines, Span, paragraph, wrapped

MOST_LINES = 2_000
"""In lines: after this many no further note is displayed: a longer sheet would block the screen."""


def summary_lines(summary: Paper, language: Language, width: int) -> Lines:
    """Return the parts in lines, as they will read when exported; says so if it is too long for the screen."""
    lines: Lines = []
    for part in summary.parts:
        lines += _part(part, width)
        if len(lines) >= MOST_LINES:
            told = language.say(N_("The summary goes on; exported or copied it is whole."))
            return [*lines[:MOST_LINES], (), *paragraph(told, "orange", width - 1, 1)]
    return lines


def paper_lines(paper: Paper, language: Language, width: int) -> Lines:
    """Return everything on a paper in lines, including what is above and below its parts."""
    above = paragraph(paper.mark, "orange", width - 1, 1) if paper.mark else []
    title = paragraph(paper.title, "bold", width - 1, 1)
    facts = paragraph(" · ".join(paper.facts), "quiet", width - 1, 1) if paper.facts else []
    opening = _paragraphs(paper.opening, width)
    closing = _paragraphs(paper.closing, width)
    return [*above, *title, *facts, (), *opening, *summary_lines(paper, language, width), *closing]


def _part(part: Part, width: int) -> Lines:
    lines = paragraph(part.heading, "bold" if part.items or part.text else "quiet", width - 1, 1 + 2 * part.depth)
    for text in part.text:
        lines += paragraph(text, "text", width - 1, 2)
    for item in part.items:
        if len(lines) >= MOST_LINES:
            break
        lines += _item(item, width)
    return [*lines, ()]


def _item(item: Item, width: int) -> Lines:
    indent = " " * (2 + 2 * item.depth)
    label = f"{item.label}: " if item.label else ""
    remarks = "".join(f" ({remark})" for remark in item.remarks)
    pieces = wrapped(f"{label}{item.text}{remarks}", width - len(indent) - 3)
    first = pieces[0].removeprefix(label)
    style = "quiet" if item.quiet else "text"
    head = (Span(f"{indent}– ", style), Span(label, "bold"), Span(first, style))
    return [head, *((Span(f"{indent}  "), Span(piece, style)) for piece in pieces[1:])]


def _paragraphs(texts: tuple[str, ...], width: int) -> Lines:
    return [line for text in texts for line in (*paragraph(text, "text", width - 1, 1), ())]
