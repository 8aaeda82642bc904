"""The summary on the screen."""

from interview_tui.export.paper import Paper
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.tui.widgets.drawing import Lines, Span, paragraph, wrapped

MOST_LINES = 2_000
"""Lines after which no further note is shown: a hundred screens, and a longer sheet would stop the screen."""


def summary_lines(summary: Paper, language: Language, width: int) -> Lines:
    """Return the summary in lines, as it will read when exported; what is too long for the screen is told."""
    lines: Lines = []
    for part in summary.parts:
        lines += paragraph(part.heading, "bold" if part.items else "quiet", width - 1, 1)
        for item in part.items:
            if len(lines) >= MOST_LINES:
                told = language.say(N_("The summary goes on; exported or copied it is whole."))
                return [*lines, (), *paragraph(told, "orange", width - 1, 1)]
            indent = " " * (2 + 2 * item.depth)
            label = f"{item.label}: " if item.label else ""
            remarks = "".join(f" ({remark})" for remark in item.remarks)
            pieces = wrapped(f"{label}{item.text}{remarks}", width - len(indent) - 3)
            first = pieces[0].removeprefix(label)
            style = "quiet" if item.quiet else "text"
            lines.append((Span(f"{indent}– ", style), Span(label, "bold"), Span(first, style)))
            lines += [(Span(f"{indent}  "), Span(piece, style)) for piece in pieces[1:]]
        lines.append(())
    return lines
