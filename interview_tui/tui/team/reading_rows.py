"""A shared conversation in rows: its heading, its notes, and the comments on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from interview_tui.desk.team.reading import LeadReading
from interview_tui.desk.team.standing_in import away_word
from interview_tui.export.paper import Item, Paper
from interview_tui.insight.board_words import state_word
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.team import Said
from interview_tui.records.conversation import Conversation
from interview_tui.records.spoken_comment import say_word
from interview_tui.tui.widgets.drawing import Lines, Span, beside, fitted, line, paragraph, wrapped
from interview_tui.tui.widgets.words import KIND_WIDTH, kind_word


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One note, or one entry of the customer."""

    item: Item
    word: str
    colour: str
    important: bool = False

    def lines(self, width: int) -> Lines:
        """Return it in as many lines as it needs."""
        item = self.item
        lead = f"{'  ' * item.depth}└ " if item.depth else ""
        room = max(10, width - KIND_WIDTH - len(lead) - 2)
        remarks = " · ".join(item.remarks)
        pieces = [(piece, "quiet" if item.quiet else "text") for piece in wrapped(item.text, room)]
        if remarks and len(pieces[-1][0]) + len(remarks) + 3 <= room:
            last = [Span(pieces[-1][0]), Span(f" · {remarks}", "quiet")]
        else:
            last = [Span(*pieces[-1])]
            pieces += [(piece, "quiet") for piece in wrapped(remarks, room)] if remarks else []
            last = []
        mark = Span("! " if self.important else "  ", "orange bold")
        head = Span(fitted(self.word, KIND_WIDTH), f"{self.colour} bold")
        pad = Span(" " * (KIND_WIDTH + 2))
        rows: Lines = []
        for place, (text, style) in enumerate(pieces):
            spans = last if last and place == len(pieces) - 1 else [Span(text, style)]
            before = (mark, head, Span(lead, "quiet")) if not place else (pad, Span(" " * len(lead)))
            rows.append((*before, *spans))
        return rows


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """The heading of a section; empty: a gap."""

    words: str = ""

    def lines(self, width: int) -> Lines:
        """Return it in one line."""
        return [line("  ", (self.words, "bold")) if self.words else ()]


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A comment on what is above it."""

    word: str
    text: str
    answers: bool
    mine: bool

    def lines(self, width: int) -> Lines:
        """Return it in as many lines as it needs."""
        indent = KIND_WIDTH + (4 if self.answers else 2)
        style = "orange" if self.mine else "blue"
        pieces = wrapped(f"{self.word}: {self.text}" if self.text else self.word, max(10, width - indent - 2))
        first, *more = pieces
        told = first.removeprefix(self.word)
        head = (Span(" " * indent), Span("└ ", "quiet"), Span(self.word, style), Span(told))
        return [head, *((Span(" " * (indent + 2)), Span(piece)) for piece in more)]


Row = ItemRow | HeadingRow | SaidRow


def head_lines(shown: LeadReading, paper: Paper, today: date, language: Language, width: int) -> Lines:
    """Return the customer, when and by whom it was held, and how far one is with it."""
    found = shown.found
    if found is None:
        return []
    mark = "! " if found.key.conversation in found.reading.important else ""
    state = state_word(found.reading.state, language)
    if found.changed_since:
        state = language.say(N_("changed since it was read"))
    place = f"{shown.at + 1}/{len(shown.keys)}" if shown.counted and len(shown.keys) > 1 else ""
    title = [Span(" "), Span(mark, "orange bold"), Span(paper.title, "bold")]
    right = line(("  ".join(filter(None, (state, place))), "quiet"), " ")
    facts = filter(None, (*paper.facts, away_word(found.of_author, today, language)))
    return [beside(tuple(title), right, width), *paragraph(" · ".join(facts), "quiet", width - 1, 1), ()]


def reading_rows(shown: LeadReading, paper: Paper, today: date, language: Language) -> tuple[list[Row], dict[str, int]]:
    """Return the rows, and the index of each note among them; under "" that of the comments on the whole."""
    found = shown.found
    if found is None:
        return [], {}
    rows: list[Row] = []
    places: dict[str, int] = {}
    about = [one for one in found.said if one.comment.note is None]
    rows += _said(about, today, language)
    if about:
        rows.append(HeadingRow())
    for part in paper.parts:
        rows += [HeadingRow(), HeadingRow(part.heading)] if part.heading else []
        for item in part.items:
            if item.note:
                places[item.note] = len(rows)
            rows.append(_item(item, found.conversation, found.reading.important, language))
            said = [one for one in found.said if item.note and one.comment.note == item.note]
            rows += _said(said, today, language)
    return rows, places


def _item(item: Item, conversation: Conversation, important: Sequence[str], language: Language) -> ItemRow:
    note = conversation.note(item.note) if item.note else None
    if note is None:
        return ItemRow(item, item.label, "quiet")
    word, colour = kind_word(note.kind, note.parked, language)
    return ItemRow(item, word, colour, item.note in important)


def _said(said: Sequence[Said], today: date, language: Language) -> Iterator[SaidRow]:
    for one in said:
        who = language.say(N_("you")) if one.own else one.author
        day = forms.short_date(one.comment.on, language, near=today)
        word = f"{say_word(one.comment.say, language)}, {who} {day}"
        yield SaidRow(word, one.comment.text, one.comment.answers is not None, one.own)
