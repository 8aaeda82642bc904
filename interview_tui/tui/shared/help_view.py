"""The help page of a screen."""

from collections.abc import Iterable
from itertools import zip_longest

from interview_tui.language.catalogue import Language
from interview_tui.tui.shared.commands import Command
from interview_tui.tui.shared.key_words import key_table
from interview_tui.tui.widgets.drawing import Lines, Span, fitted, paragraph, wrapped

KEYS_WIDTH = 22


def help_lines(commands: Iterable[Command], note: str, language: Language, width: int) -> Lines:
    """Return the keys of commands as lines, preceded by a sentence if there is one.

    Preceded, so that it is visible even on a low screen.
    """
    lines: Lines = [*paragraph(language.say(note), "quiet", width - 2, 1), ()] if note else []
    for keys, does in key_table(commands, language):
        rows = zip_longest(wrapped(keys, KEYS_WIDTH), wrapped(does, width - KEYS_WIDTH - 2), fillvalue="")
        lines += [(Span(" "), Span(fitted(key, KEYS_WIDTH), "blue"), Span(piece)) for key, piece in rows]
    return lines
