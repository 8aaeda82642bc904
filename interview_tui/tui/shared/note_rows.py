"""Notes as rows: time, kind, text with indented whys, and the track where it changes."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from operator import is_not
from types import MappingProxyType
from typing import NamedTuple

from rich.cells import cell_len

from interview_tui.insight.noted import Noted, Since, following
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.day_time import time_told
from interview_tui.language.message import N_
from interview_tui.records.conversation import in_reading_order
from interview_tui.records.note import Earlier, Note
from interview_tui.records.spoken import due_words, fate_words, how_known_word, promise_word, track_short
from interview_tui.records.spoken_due import whose_words
from interview_tui.records.spoken_since import about_words, addition_words, on_earlier, since_words, stays_words
from interview_tui.records.words import Kind, Track
from interview_tui.tui.widgets.drawing import Lines, Span, fitted, paragraph, shortened, width_of, wrapped
from interview_tui.tui.widgets.words import KIND_WIDTH, kind_word

TIME_WIDTH = 7
TEXT_AT = TIME_WIDTH + KIND_WIDTH
TRACK_WIDTH = 7


class NoteRow(NamedTuple):
    """One note. Equal rows look the same, so the list draws only what is new."""

    note: Note
    depth: int
    track: Track | None
    """Displayed at the right; None if it is the same as above."""
    language: Language
    timed: bool = True
    """Its time is displayed: it was written during the conversation."""
    question: str = ""
    """The question displayed above it, if it is the first answer to one."""
    since: tuple[Noted, ...] = ()
    """What was said about it in later conversations."""
    said_by: str = ""
    """Who of those present said it."""
    said: tuple[str, ...] = ()
    """The comments of those who read it, with answers."""
    whose: str = ""
    """Whose promise it is, if it is not mine."""

    def lines(self, width: int) -> Lines:
        """Return the note in as many lines as its text needs."""
        note, language = self.note, self.language
        word, colour = kind_word(note.kind, note.parked, language)
        lead = f"{'  ' * self.depth}└ " if note.kind is Kind.WHY or self.depth else ""
        room = max(10, width - TEXT_AT - TRACK_WIDTH - 1)
        lead = lead if len(lead) < room // 2 else "└ "
        said = f"{self.said_by}: " if self.said_by else ""
        pieces = wrapped(f"{said}{self._text()}", room - len(lead))
        behind, below = self._quiet(room - len(lead), pieces[-1])
        pad = " " * len(lead)
        rows = [[Span(f"{pad if at else lead}{piece}")] for at, piece in enumerate(pieces)]
        rows[-1].append(Span(behind, "quiet"))
        rows += [[Span(f"{pad}{piece}", "quiet")] for piece in below]
        if note.asks_on is not None:
            rows.insert(0, [Span(on_earlier(note.asks_on, language, near=note.at.date()), "quiet")])
        rows[0][0] = Span(shortened(rows[0][0].text, room), rows[0][0].style)
        head = (
            Span(fitted(forms.clock(note.at) if self.timed else "", TIME_WIDTH), "quiet"),
            Span(fitted(word, KIND_WIDTH), f"{colour} bold"),
            *rows[0],
            Span(" " * (room - width_of(rows[0]))),
            Span(f" {fitted(track_short(self.track, language), TRACK_WIDTH)}", "quiet"),
        )
        # Above the kind: next to it, it would read as the customer's words.
        above = [(Span(" " * TEXT_AT), Span(piece, "quiet")) for piece in wrapped(self.question, room) if piece]
        below_it = [line for told in self.said for line in said_lines(told, TEXT_AT, width)]
        return [*above, head, *((Span(" " * TEXT_AT), *piece) for piece in rows[1:]), *below_it]

    def _quiet(self, room: int, last: str) -> tuple[str, list[str]]:
        """Return the quiet remarks behind the last line of the text, or below it if they do not fit."""
        remarks = self._remarks()
        behind = f" · {remarks}"
        if not remarks:
            return "", []
        if "\n" not in remarks and cell_len(last) + cell_len(behind) <= room:
            return behind, []
        return "", wrapped(remarks, room)

    def _remarks(self) -> str:
        """Return whose promise it is, that it stays, what a fact rests on, how it is known, where it was put."""
        note = self.note
        remarks = [self.whose] if self.whose and self.whose != self.said_by else []
        remarks += [stays] if (stays := stays_words(note, self.language)) else []
        remarks += [one.text for one in note.evidence]
        remarks += [how_known_word(note.how_known, self.language)] if note.how_known else []
        remarks += [fate] if (fate := fate_words(note, self.language)) else []
        remarks += [added] if (added := addition_words(note, self.language)) else []
        remarks += [about] if (about := about_words(note, self.language)) else []
        near = note.at.date()
        remarks += [since_words(one.note, one.at.date(), self.language, near) for one in self.since]
        return " · ".join(remarks)

    def _text(self) -> str:
        promise = self.note.promise
        if promise is not None and promise.due is not None:
            written = self.note.at.date()
            due = due_words(promise.due, promise.due_time, self.language, near=written)
            short = forms.short_date(promise.due, self.language, near=written)
            # "4.12." is contained in "24.12.", which is another day.
            named = any(not before[-1:].isdigit() for before in self.note.text.split(short)[:-1])
            if named:
                due = time_told(promise.due_time, self.language) if promise.due_time else ""
            text = self.note.text if not due or due in self.note.text else f"{self.note.text}, {due}"
            return f"{text} · {state}" if (state := promise_word(promise.state, self.language)) else text
        if self.note.settled is not None:
            day = forms.short_date(self.note.settled, self.language, near=self.note.at.date())
            return f"{self.note.text} · {self.language.say(N_('settled on {date}'), date=day)}"
        return self.note.text


def said_lines(told: str, indent: int, width: int) -> Lines:
    """Return comments on what is above, in as many lines as needed."""
    first, *more = wrapped(told, max(10, width - indent - 3))
    head = (Span(" " * indent), Span("└ ", "quiet"), Span(first, "blue"))
    return [head, *((Span(" " * (indent + 2)), Span(piece, "blue")) for piece in more)]


class QuietRow(NamedTuple):
    """A sentence where there is no note yet."""

    told: str

    def lines(self, width: int) -> Lines:
        """Return it in as many lines as it needs."""
        return paragraph(self.told, "quiet", width)


class EarlierRow(NamedTuple):
    """A note of an earlier conversation from which this call asks on."""

    earlier: Earlier
    language: Language
    today: date
    said: tuple[str, ...] = ()
    """The comments of those who read it, with answers."""

    def lines(self, width: int) -> Lines:
        """Return it with its day instead of the time, in at most two lines, with the latest comments."""
        word, colour = kind_word(self.earlier.kind, False, self.language)
        day = forms.short_date(self.earlier.at.date(), self.language, near=self.today)
        for_day = max(TIME_WIDTH, len(day) + 1)
        pieces = wrapped(self.earlier.text, max(10, width - for_day - KIND_WIDTH - 1))[:2]
        head = (
            Span(fitted(day, for_day), "quiet"),
            Span(fitted(word, KIND_WIDTH), colour),
            Span(pieces[0], "quiet"),
        )
        below = [said_lines(told, for_day + KIND_WIDTH, width)[0] for told in self.said[-1:]]
        return [head, *((Span(" " * (for_day + KIND_WIDTH)), Span(piece, "quiet")) for piece in pieces[1:]), *below]


def note_rows(
    shown: Iterable[tuple[int, Note]],
    language: Language,
    *,
    timed: bool = True,
    questions: Mapping[str, str] = MappingProxyType({}),
    since: Since = MappingProxyType({}),
    names: Mapping[str, str] = MappingProxyType({}),
    said: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    mine: Collection[str] | None = None,
) -> list[NoteRow]:
    """Return the rows of notes in reading order; the track is displayed only where it changes.

    By note id: `questions` are displayed above some notes, `since` is what was said about some later, `said` are
    comments; `names` are those of the people present, by their ids. A promise in none of the names `mine` says whose it
    is; None: no promise does.
    """
    rows: list[NoteRow] = []
    track: Track | None = None
    for depth, note in shown:
        changes = note.track is not None and note.track is not track
        question, later = questions.get(note.id, ""), following(note.id, since)
        said_by = names.get(note.said_by or "", "")
        shown_track, told = note.track if changes else None, said.get(note.id, ())
        whose = whose_words(note.promise, mine, language) if mine is not None else ""
        rows.append(NoteRow(note, depth, shown_track, language, timed, question, later, said_by, told, whose))
        track = note.track or track
    return rows


class GrowingRows:
    """The rows of a conversation being written: appending a note costs only that note."""

    def __init__(self) -> None:
        self._around: tuple[Language | None, bool, Mapping[str, str]] = (None, True, {})
        self._notes: tuple[Note, ...] = ()
        self._shown: list[tuple[int, Note]] = []
        self._rows: list[NoteRow] = []
        self._track: Track | None = None

    def of(
        self,
        notes: tuple[Note, ...],
        language: Language,
        *,
        timed: bool = True,
        names: Mapping[str, str] = MappingProxyType({}),
    ) -> tuple[list[tuple[int, Note]], list[NoteRow]]:
        """Return the living notes in reading order with their depth, and their rows."""
        around, self._around = self._around, (language, timed, names)
        depth = self._depth_of_last(notes) if around == self._around else None
        if depth is None:
            self._shown = in_reading_order(notes)
            self._rows = note_rows(self._shown, language, timed=timed, names=names)
        else:
            last = notes[-1]
            changes = last.track is not None and last.track is not self._track
            self._shown = [*self._shown, (depth, last)]
            said_by = names.get(last.said_by or "", "")
            row = NoteRow(last, depth, last.track if changes else None, language, timed, said_by=said_by)
            self._rows = [*self._rows, row]
        self._notes = notes
        self._track = next((note.track for _, note in reversed(self._shown) if note.track is not None), None)
        return self._shown, self._rows

    def _depth_of_last(self, notes: tuple[Note, ...]) -> int | None:
        """Return the depth of the last note if only it is new, at the end; else None."""
        before = self._notes
        if len(notes) != len(before) + 1 or any(map(is_not, before, notes)):
            return None
        last = notes[-1]
        if last.deleted:
            return None
        if last.because_of is None:
            return 0
        above = self._shown[-1] if self._shown else None
        return above[0] + 1 if above is not None and above[1].id == last.because_of else None
