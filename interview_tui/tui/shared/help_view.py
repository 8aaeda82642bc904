"""The help page of a screen."""

from interview_tui.language.catalogue import Language
from interview_tui.tui.shared.commands import Place
from interview_tui.tui.shared.help import KEYS_WIDTH, SIGNS, key_table
from interview_tui.tui.widgets.drawing import Lines, Span, fitted, paragraph, wrapped


def help_lines(place: Place, language: Language, width: int) -> Lines:
    """Return the keys of a place in lines."""
    lines: Lines = []
    for keys, does in key_table(place, language):
        pieces = wrapped(does, width - KEYS_WIDTH - 2)
        for at, piece in enumerate(pieces):
            lines.append((Span(" "), Span(fitted(keys if at == 0 else "", KEYS_WIDTH), "blue"), Span(piece)))
    if place is Place.CALL:
        lines += [(), *paragraph(language.say(SIGNS), "quiet", width - 2, 1)]
    return lines
