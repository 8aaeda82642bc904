"""The footer: the commands that help now, each with its key and one word, as many as fit; the way out always does."""

from collections.abc import Sequence
from typing import Any

from interview_tui.language.catalogue import Language
from interview_tui.tui.shared.commands import Bound, Command, Declared
from interview_tui.tui.shared.key_words import footer_key
from interview_tui.tui.widgets.drawing import Line, Span, width_of

Named = Bound | Declared[Any]
Hint = Named | tuple[Named, str]
"""A command, optionally with another word if the usual one does not fit now."""
MOST_HINTS = 6
_STAYS = ("escape", "ctrl+q", "ctrl+o")
"""Keys of what leads out of here, and to everything else: what has one of them stays, whatever else has no room."""
_GAP = Span("  ")


def leads_out(hint: Hint) -> bool:
    """Return whether a hint says how one gets away from here."""
    return bool({"escape", "ctrl+q"} & set(_command(hint).keys))


def goes_back(command: Command) -> bool:
    """Return whether a command does nothing but lead back to the screen before: Escape, and no line of the menu."""
    return "escape" in command.keys and not command.in_menu


def footer_line(hints: Sequence[Hint], language: Language, width: int) -> Line:
    """Return as many hints as fit, at most six, in their order."""
    shown: list[int] = []
    for place in sorted(range(len(hints)), key=lambda place: _rank(hints[place])):
        several = sorted([*shown, place])
        if len(several) > MOST_HINTS or width_of(_joined([hints[one] for one in several], language)) > width:
            break
        shown = several
    return _joined([hints[one] for one in shown], language)


def _rank(hint: Hint) -> int:
    keys = _command(hint).keys
    return next((rank for rank, key in enumerate(_STAYS) if key in keys), len(_STAYS))


def _command(hint: Hint) -> Command:
    return (hint[0] if isinstance(hint, tuple) else hint).command


def _joined(hints: Sequence[Hint], language: Language) -> Line:
    pieces: list[Span] = [Span(" ")]
    for told in hints:
        one, word = told if isinstance(told, tuple) else (told, "")
        key = footer_key(one.command, language)
        hint = [Span(f"{key} ", "text"), Span(language.in_context("hint", word or one.command.hint), "quiet")]
        pieces += [*([_GAP] if len(pieces) > 1 else []), *hint]
    return tuple(pieces)
