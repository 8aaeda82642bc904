"""Displays which parts of a conversation would be shared: share it, keep it here, or decide note by note."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from interview_tui.desk.sharing import Shown, what_leaves
from interview_tui.desk.team.releasing import Release, release_of, stays
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.note import Note
from interview_tui.records.spoken_since import on_earlier
from interview_tui.tui.panels.deciding import Decide
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import open_panel
from interview_tui.tui.widgets.drawing import Line, Lines, Span, beside, line, paragraph, shortened
from interview_tui.tui.widgets.words import kind_word

if TYPE_CHECKING:
    from interview_tui.records.conversation import Conversation
    from interview_tui.tui.shared.screen import InterviewScreen

RELEASE = N_("Release to those who lead, or keep it here: shows what leaves")
IN_VAIN = N_("There is nothing in it to release: they were not reached.")
_WHOLE = "whole"
_KIND_WIDTH = 16
_DONE = {
    Release.HERE: N_("Release it"),
    Release.OUT: N_("No longer released: take it back"),
    Release.WHEN_DONE: N_("Keep it here"),
}
_ASKED = {
    Release.HERE: N_("This is what those who lead may read"),
    Release.OUT: N_("This is what those who lead read"),
    Release.WHEN_DONE: N_("This is what those who lead may read once it is finished"),
}


class Chosen(NamedTuple):
    """What was decided."""

    out: bool = False
    """It is shared from now on, or no longer."""
    note: Note | None = None
    """Applies to this note only: whether it is shared, or stays."""


def ask_release(screen: InterviewScreen[Any], one: Conversation, chosen: Callable[[Chosen], None]) -> None:
    """Show which parts of a conversation leave and which stay, and ask; `chosen` is called unless it was left."""
    services, state = screen.services, release_of(one, screen.services.store.settings)
    shown, language = what_leaves(services.store, one), services.language
    options = [Option(_WHOLE, screen.say(_DONE[state]))]
    by_itself = {note.id: note for note in shown.conversation.notes if _is_out(one, note.id)}
    back = (note for note_id, note in by_itself.items())
    options += [_option(note, N_("Keep this note here: {note}"), language) for note in back]
    too = (stay.note for stay in stays(shown, language) if stay.may_leave)
    options += [_option(note, N_("This note may leave, too: {note}"), language) for note in too]

    def decided(option: str) -> None:
        note = one.note(option)
        chosen(Chosen(note=note) if note is not None else Chosen(out=state is Release.HERE))

    panel = Decide(services, screen.say(_ASKED[state]), lambda width: shown_lines(shown, language, width), options)
    open_panel(screen, panel, decided)


def shown_lines(shown: Shown, language: Language, width: int) -> Lines:
    """Return the notes that leave, each with the earlier ones it quotes, then those that stay, each with its reason."""
    notes, stay = shown.conversation.notes, stays(shown, language)
    lines: Lines = [
        one for note in notes for one in (_note(note, "", language, width), *_quoted(note, language, width))
    ]
    if not notes:
        lines = paragraph(
            language.say(N_("No note of it leaves, only with whom and on which day.")), "quiet", width - 1, 1
        )
    if stay:
        lines += [(), line(" ", (language.say(N_("Stays here")), "bold"))]
        lines += [_note(one.note, one.why, language, width) for one in stay]
    told = language.say(
        N_("Without times, talk share and what is only for me; the customer as a colleague gets to know.")
    )
    return [*lines, (), *paragraph(told, "quiet", width - 1, 1)]


def _note(note: Note, why: str, language: Language, width: int) -> Line:
    word, colour = kind_word(note.kind, note.parked, language)
    room = width - _KIND_WIDTH - len(why) - 4
    text = shortened(note.text.split("\n")[0], max(10, room))
    left = (Span(f" {shortened(word, _KIND_WIDTH - 1):<{_KIND_WIDTH}}", "quiet" if why else colour), Span(text))
    return beside(left, line((why, "quiet"), " "), width)


def _quoted(note: Note, language: Language, width: int) -> Lines:
    quoted = [on_earlier(one, language, near=note.at.date()) for one in (note.asks_on, note.about) if one is not None]
    room = max(10, width - _KIND_WIDTH - 4)
    return [line(" " * (_KIND_WIDTH + 1), (f"└ {shortened(one, room)}", "quiet")) for one in quoted]


def _is_out(one: Conversation, note_id: str) -> bool:
    note = one.note(note_id)
    return note is not None and note.released


def _option(note: Note, words: str, language: Language) -> Option:
    return Option(note.id, language.say(words, note=note.text.split("\n")[0]))
