"""The search panel: a line, and the results while one types.

What is known of customers comes first, since it says who they are; then notes, newest first.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message as TextualMessage
from textual.worker import get_current_worker

from interview_tui.desk.services import Services
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.port.search import Found, FoundEntry, Hit, Query
from interview_tui.port.sought import first_place, sought
from interview_tui.records.aspects import FOLDED
from interview_tui.records.naming import title
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.spoken_terms import lasting_told
from interview_tui.tui.panels.panel import Panel
from interview_tui.tui.widgets.drawing import Lines, beside, fitted, line, shortened
from interview_tui.tui.widgets.row_list import RowList
from interview_tui.tui.widgets.sheet import Sheet
from interview_tui.tui.widgets.text_line import TextLine
from interview_tui.tui.widgets.words import KIND_WIDTH, kind_word

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer

MOST = 50
"""How many notes are displayed; more words find fewer."""
MOST_KNOWN = 8
"""How many entries of customers are displayed above them."""
PROGRESS_S = 0.3
_LONGEST_WORD = 14
"""In characters: how much of the found word has to be visible."""


class FoundRow(NamedTuple):
    """A note that was found, in one line: its kind, its words, whose it is, and when."""

    found: Found
    words: tuple[str, ...]
    """The words sought, from `sought`."""
    language: Language
    today: date

    def lines(self, width: int) -> Lines:
        """Return the note in one line."""
        found = self.found
        day = forms.short_date(found.at.date(), self.language, near=self.today)
        name = shortened(title(found.customer, found.organisation), width // 4) if found.customer else ""
        whose = f"{name}  {day}" if name and width > 60 else day
        word, colour = kind_word(found.kind, False, self.language)
        text = excerpt(" ".join(found.text.split()), self.words, max(5, width - len(whose) - KIND_WIDTH - 4))
        left = line((fitted(word, KIND_WIDTH), f"{colour} bold"), text)
        return [beside(left, line((f"  {whose}", "quiet"), " "), width)]


class EntryRow(NamedTuple):
    """Something known of a customer, in one line: what it is, its words, whose it is, and since when.

    What is better not mentioned is listed without its content: customers look over shoulders.
    """

    found: FoundEntry
    words: tuple[str, ...]
    language: Language

    def lines(self, width: int) -> Lines:
        """Return the entry in one line."""
        found, entry = self.found, self.found.entry
        name = shortened(title(found.customer, found.organisation), max(10, width // 4))
        folded = entry.aspect in FOLDED
        when = lasting_told(entry.since, entry.until, self.language)
        # The text comes first: since when is displayed if both fit.
        fits = not folded and KIND_WIDTH + len(entry.text) + len(when) + len(name) + 8 <= width
        whose = "  ".join(filter(None, (when if fits else "", name)))
        room = max(5, width - len(whose) - KIND_WIDTH - 4)
        text = "…" if folded else excerpt(entry.text, self.words, room)
        word = fitted(shortened(aspect_word(entry.aspect, self.language), KIND_WIDTH - 1), KIND_WIDTH)
        return [beside(line((word, "blue bold"), text), line((f"  {whose}", "quiet"), " "), width)]


def excerpt(text: str, words: Sequence[str], room: int) -> str:
    """Return an excerpt of a text in which one of the sought words is visible."""
    at = first_place(text, words)
    if at + _LONGEST_WORD > room:
        begin = text.rfind(" ", 0, max(0, at - room // 4)) + 1
        text = f"…{text[begin:]}" if begin else text
    return shortened(text, room)


class ItFound(TextualMessage):
    """A search has finished."""

    def __init__(self, words: str, found: tuple[Found | FoundEntry, ...]) -> None:
        self.words = words
        self.found = found
        super().__init__()


class Search(Panel[Hit | None]):
    """Finds notes and entries while words are typed. Returns the chosen one, or None."""

    def __init__(self, services: Services, question: str, query: Query) -> None:
        super().__init__(services)
        self._question = question
        self._query = query._replace(limit=MOST)
        self._words = ""
        self._found_for: str | None = None
        """The words that the displayed results belong to."""
        self._found: tuple[Found | FoundEntry, ...] = ()
        self._at = 0
        self._enter_waits = False
        self._customers: dict[str, Customer | None] = {}
        """The customers of the notes found so far."""

    def compose(self) -> ComposeResult:
        """Lay out the question, the line, what is found, and how far it is."""
        with Vertical(id="panel"):
            yield Sheet(lambda width: [line(" ", (shortened(self._question, width - 2), "bold"))])
            yield TextLine(
                self.press, self._typed, placeholder=self.services.language.say(N_("Type what to search")), id="answer"
            )
            yield RowList(id="options")
            yield Sheet(self._draw_told, id="told")

    def on_mount(self) -> None:
        """Show the latest notes, and have the index compared with the files."""
        super().on_mount()
        self.services.store.refresh()
        self.set_interval(PROGRESS_S, self._show_told)
        self._look(self._words)

    def on_resize(self) -> None:
        """Give the list a third of the screen, but at least three rows."""
        self.query_one(RowList).styles.height = max(3, self.size.height // 3)

    def _typed(self, text: str, pasted: bool) -> None:
        self._words, self._enter_waits = text.strip(), False
        self._look(self._words)
        self._show_told()

    @work(thread=True, exclusive=True, description="look")
    def _look(self, words: str) -> None:
        worker = get_current_worker()
        query = self._query._replace(words=words)
        known = self.services.store.search_entries(query._replace(limit=MOST_KNOWN))
        notes = map(self._named, self.services.store.search(query, lambda: not worker.is_cancelled))
        found: tuple[Found | FoundEntry, ...] = (*known, *notes)
        if not worker.is_cancelled:
            self.post_message(ItFound(words, found))

    def _named(self, found: Found) -> Found:
        """Return the result under its customer's present name."""
        who = found.customer_id
        if who is None:
            return found
        if who not in self._customers:
            self._customers[who] = self.services.store.customer(who)
        customer = self._customers[who]
        return found if customer is None else found._replace(customer=customer.name, organisation=customer.organisation)

    @on(ItFound)
    def _is_found(self, message: ItFound) -> None:
        if message.words != self._words:
            return
        self._found, self._found_for, self._at = message.found, message.words, 0
        self._show()
        self._show_told()
        if self._enter_waits:
            self._take()

    def _show(self) -> None:
        words, language, today = sought(self._found_for or ""), self.services.language, self.services.today()
        rows = [
            EntryRow(one, words, language) if isinstance(one, FoundEntry) else FoundRow(one, words, language, today)
            for one in self._found
        ]
        self.query_one(RowList).show(rows, self._at if rows else None)

    def _show_told(self) -> None:
        self.query_one("#told", Sheet).show(self._draw_told)

    def _draw_told(self, width: int) -> Lines:
        say = self.services.language.say
        told = say(N_("Enter opens it, Esc leaves it"))
        if self._found_for != self._words:
            progress = self.services.store.progress
            told = say(N_("Searching …"))
            if progress is not None:
                told = say(N_("Searching … {read} of {of} conversations read"), read=progress.read, of=progress.of)
        elif not self._found:
            told = say(N_("Nothing found."))
        return [line(" ", (shortened(told, width - 2), "quiet"))]

    def _take(self) -> None:
        self._enter_waits = self._found_for != self._words
        if self._found and not self._enter_waits:
            self.answer(self._found[self._at])

    def _press_here(self, key: str, character: str | None) -> bool:
        if key in ("escape", "ctrl+q", "f7", "ctrl+s"):
            self.answer(None)
        elif key == "enter":
            self._take()
        elif key in ("up", "down", "tab", "shift+tab"):
            step = 1 if key in ("down", "tab") else -1
            self._at = max(0, min(len(self._found) - 1, self._at + step))
            self._show()
        else:
            return False
        return True

    @on(RowList.Clicked)
    def _clicked(self, message: RowList.Clicked) -> None:
        if message.index < len(self._found):
            self.answer(self._found[message.index])
