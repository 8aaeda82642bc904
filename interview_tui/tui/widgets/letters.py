"""Letters that can be pressed, each inverse within its word, in as many lines as needed."""

from collections.abc import Iterable

from interview_tui.tui.widgets.drawing import Line, Lines, Span, width_of


def letters_lines(words: Iterable[tuple[str, str]], width: int) -> Lines:
    """Return each letter, inverse in its word, or before a word that lacks it. No line ends within a word."""
    lines: list[Line] = [(Span(" "),)]
    for letter, word in words:
        at = word.casefold().find(letter)
        told: Line = (Span(letter, "key text"), Span(f" {word}"))
        if at >= 0:
            told = (Span(word[:at]), Span(word[at], "key text"), Span(word[at + 1 :]))
        if width_of((*lines[-1], *told)) > width and len(lines[-1]) > 1:
            lines.append((Span(" "),))
        lines[-1] = (*lines[-1], *told, Span("  "))
    return lines
