"""The footer: the commands that help now, each with its key and one word, as many as fit."""

from collections.abc import Sequence
from typing import Any

from interview_tui.language.catalogue import Language
from interview_tui.tui.shared.commands import Bound, Declared
from interview_tui.tui.shared.key_words import footer_key
from interview_tui.tui.widgets.drawing import Line, Span, width_of

Named = Bound | Declared[Any]
Hint = Named | tuple[Named, str]
"""A command, with another word for what it does now where the usual one does not fit."""
MOST_HINTS = 6


def footer_line(hints: Sequence[Hint], language: Language, width: int) -> Line:
    """Return as many hints as fit, at most six."""
    pieces: list[Span] = [Span(" ")]
    for told in hints[:MOST_HINTS]:
        one, word = told if isinstance(told, tuple) else (told, "")
        command, key = one.command, footer_key(one.command, language)
        hint = [Span(f"{key} ", "text"), Span(language.in_context("hint", word or command.hint), "quiet")]
        gap = [Span("  ")] if len(pieces) > 1 else []
        if width_of((*pieces, *gap, *hint)) > width:
            break
        pieces += [*gap, *hint]
    return tuple(pieces)
