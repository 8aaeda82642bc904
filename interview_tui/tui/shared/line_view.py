"""The line for writing a note, in a call or while reading: what is before, above and below it."""

from collections.abc import Sequence

from interview_tui.coaching.hint_rules import Hint
from interview_tui.desk.call.choice import Choice
from interview_tui.desk.call.measuring import meant
from interview_tui.desk.call.pressing import OnScreen
from interview_tui.desk.call.state import Call
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.answer_typed import Typed
from interview_tui.records.spoken import track_name
from interview_tui.records.spoken_measures import meant_told
from interview_tui.records.words import Kind
from interview_tui.tui.shared.note_rows import TIME_WIDTH
from interview_tui.tui.widgets.drawing import Line, Lines, Span, fitted, line, paragraph, shortened, width_of
from interview_tui.tui.widgets.text_line import TextLine
from interview_tui.tui.widgets.words import KIND_WIDTH, kind_word

ROOM_TO_WRAP = 16
"""In cells: what may be lost at the end of a line to wrapping."""


def on_screen(text_line: TextLine) -> OnScreen:
    """Return the state of the line that decides what a key means."""
    return OnScreen(
        empty=not text_line.text,
        at_start=text_line.at_start and not text_line.selected_text,
        high=text_line.wrapped_document.height > 1,
        can_undo=text_line.can_undo,
    )


def line_label(call: Call, language: Language) -> Line:
    """Return the label of the line: when it was begun, and what it will become."""
    word, colour = kind_word(call.line_kind, call.line.parked, language)
    if meant(call) is not None:
        word, colour = language.in_context("kind", NC_("kind", "measure")), "blue"
    at = forms.clock(call.line.at) if call.line.at and not call.written_up else ""
    return line((fitted(at, TIME_WIDTH), "quiet"), (fitted(word, KIND_WIDTH), f"{colour} bold"))


def above_line(call: Call, hint: Hint | None, language: Language, width: int) -> Lines:
    """Return what is above the line: the result of the last key, the note a why belongs to, or a hint.

    One line; the result of a key may take two.
    """
    if call.notice is not None:
        return paragraph(shortened(call.notice.told(language), 2 * (width - 2) - ROOM_TO_WRAP), "orange", width - 1, 1)
    if call.line.edits:
        told = language.say(N_("You change a note. Enter saves it, Esc leaves it as it was."))
        return [line(" ", (shortened(told, width - 2), "quiet"))]
    if call.line.about is not None:
        told = language.say(N_("Now, instead of: {note}"), note=call.line.about.text.split("\n")[0])
        return [line(" " * (TIME_WIDTH + KIND_WIDTH - 1), (shortened(f"└ {told}", width - 21), "blue"))]
    if call.line_kind is Kind.WHY:
        above = call.text_of(call.line.because_of or call.why_goes_on_from())
        if above is not None:
            asked = language.say(N_("Why? {note}"), note=above.split("\n")[0])
            return [
                line(
                    " ",
                    (fitted("", TIME_WIDTH + KIND_WIDTH - 2)),
                    (shortened(f"└ {asked}", width - 21), "blue"),
                )
            ]
    if (measured := meant(call)) is not None and isinstance(measured.read, Typed):
        told = meant_told(measured.measure, measured.read.value).told(language)
        return [line(" ", (shortened(told, width - 2), "blue"))]
    if call.line.theirs:
        told = language.say(N_("This note: promised by the customer's side"))
        return [line(" ", (shortened(told, width - 2), "blue"))]
    if (said := call.line_said) is not None:
        who = language.say(
            N_("{name} says this") if said.person else N_("{name} says this, and is there, too"), name=said.name
        )
        return [line(" ", (shortened(who, width - 2), "blue"))]
    if call.line.track is not None and not call.line.edits:
        told = language.say(N_("This note: {track}"), track=track_name(call.line.track, language))
        return [line(" ", (shortened(told, width - 2), "blue"))]
    if hint is not None:
        answer = language.say(hint.answer)
        told = hint.message.told(language)
        return [line(" ", (f"◆ {shortened(told, width - width_of(line(answer)) - 8)}", "orange"), f"   {answer}")]
    return []


def kind_menu(words: Sequence[tuple[Choice, str, str]], language: Language) -> Line:
    """Return the footer while Tab waits for a letter: each word in its colour, with its letter inverse."""
    pieces: list[Span] = [Span(" ")]
    for choice, word, letter in words:
        if choice.track is not None:
            pieces += [Span(f"{letter} ", "bold"), Span(f"{word} ")]
            continue
        _, colour = kind_word(choice.kind, choice.parked, language)
        at = word.casefold().find(letter)
        pieces += [Span(word[:at]), Span(word[at], f"key {colour}"), Span(f"{word[at + 1 :]} ")]
    return tuple(pieces)
