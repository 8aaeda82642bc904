"""The measures screen: a bar for each figure, what it says, and the customers behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult

from interview_tui.desk import measures
from interview_tui.desk.exporting.measured import MEASURES
from interview_tui.desk.measured_across import measured_across
from interview_tui.desk.measures import TIME_WORDS, Answers, Time
from interview_tui.desk.services import Services
from interview_tui.export.measured import Measured
from interview_tui.insight.figure_bars import CERTAIN, COUNTED, POSSIBLE
from interview_tui.insight.figure_words import BY_WORDS, figure_name
from interview_tui.language.message import N_, NC_, Message
from interview_tui.records.spoken_measures import measure_name
from interview_tui.tui import ending, settings
from interview_tui.tui.measures.messages import Reckoned
from interview_tui.tui.measures.rows import figure_rows, person_rows, titles_line
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.customer_page import LeadsToCustomer
from interview_tui.tui.shared.footer import Hint
from interview_tui.tui.shared.messages import AnswersRead, CustomerWanted, ReadingWanted
from interview_tui.tui.shared.read_first import ReadFirstScreen
from interview_tui.tui.shared.reporting import WritesReports
from interview_tui.tui.shared.team_messages import LeadReadingWanted
from interview_tui.tui.widgets.drawing import Lines, beside, line, paragraph
from interview_tui.tui.widgets.row_list import ALONG, MOVES, RowList
from interview_tui.tui.widgets.sheet import Sheet


class MeasuresScreen(WritesReports, ReadFirstScreen, LeadsToCustomer):
    """A table to look at; its letters act at once."""

    place: ClassVar[str] = NC_("place", "measures")
    offers = (*settings.EVERYWHERE, ending.quit)
    CSS_PATH = "measures.tcss"

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.answers = Answers(services.today())
        self.done: Message | None = None
        self._steps: list[Callable[[Answers], Answers]] = []
        """What is being computed, and what comes after it."""

    def compose(self) -> ComposeResult:
        """Lay out heading, table, and what is told."""
        yield Sheet(self._draw_heading, id="heading")
        yield RowList(id="figures")
        yield Sheet(self._draw_told, id="told")
        yield self.footer()

    @property
    def is_read(self) -> bool:
        """Return whether it has been read."""
        return self.answers.heads is not None

    def read_store(self) -> None:
        """Read the answers from the store, without opening conversations."""
        services, language = self.services, self.services.language
        every = services.guides.all()
        across = measured_across(services.store, {one.id for one in every if not services.guides.is_own(one)})
        guides = {one.id: one.title.in_language(language.code) for one in every}
        names = services.store.together() if across.came else services.store
        self.post_message(AnswersRead(across, names.customer_names().customers, guides))

    @on(AnswersRead)
    def _is_read(self, read: AnswersRead) -> None:
        today = self.services.today()
        self._reckon(lambda now: measures.read(now, read.across, read.customers, read.guides, today))

    def _reckon(self, step: Callable[[Answers], Answers]) -> None:
        """Compute on a thread: for very many answers that takes a moment. Keys wait for it."""
        self.turn.give()
        self._steps.append(step)
        if len(self._steps) == 1:
            self._count(step, self.answers)

    @work(thread=True, group="count", description="count")
    def _count(self, step: Callable[[Answers], Answers], before: Answers) -> None:
        self.post_message(Reckoned(step(before)))

    @on(Reckoned)
    def _is_reckoned(self, reckoned: Reckoned) -> None:
        del self._steps[0]
        if self._steps:
            self._count(self._steps[0], reckoned.answers)
            return
        self.show(reckoned.answers)
        self.turn.take_back()
        self.turn.catch_up()

    def reword(self) -> None:
        """Show everything in the other language."""
        super().reword()
        self.read_again()
        self.show()

    def customer_here(self) -> str | None:
        """Return whose answer is selected."""
        one = self.answers.chosen_person
        is_mine = one is not None and one.conversation_id not in self.answers.came
        return one.customer_id if one is not None and is_mine and one.customer_id in self.answers.customers else None

    # what is on the screen

    def show(self, answers: Answers | None = None) -> None:
        """Show the figures, or whose answers they are."""
        self.answers = now = answers or self.answers
        language, figures = self.services.language, self.query_one(RowList)
        if now.whose:
            figures.show(person_rows(now, language), now.person)
        else:
            at = now.lines.index(now.chosen) if now.chosen else None
            figures.show(figure_rows(now, language), at)
        self.query_one("#heading", Sheet).show(self._draw_heading)
        self.query_one("#told", Sheet).show(self._draw_told)
        self.refresh_footer()

    def _draw_heading(self, width: int) -> Lines:
        now, language = self.answers, self.services.language
        time = language.in_context("time", TIME_WORDS[now.time])
        if now.whose and now.chosen is not None:
            name = figure_name(now.chosen, now.by, now.guides, language)
            what = line(" ", (measure_name(now.chosen.measure, language), "bold"), (f"  {name}, {time}", "quiet"))
            return [beside(what, (), width), ()]
        by = f", {self.say(N_('by {group}'), group=language.in_context('by', BY_WORDS[now.by]))}" if now.by else ""
        legend = self.say(N_("{certain} certain {counted} counted {possible} possible"),
                          certain=CERTAIN, counted=COUNTED, possible=POSSIBLE)  # fmt: skip
        titles = titles_line(now, language)
        across = f", {self.say(N_('with what others released'))}" if now.came else ""
        what = line(" ", (self.say(N_("Measures")), "bold"), (f"  {time}{by}{across}", "quiet"))
        return [beside(what, line((legend, "quiet"), " ") if titles else (), width), titles]

    def _draw_told(self, width: int) -> Lines:
        if self.done is not None:
            return paragraph(self.tell(self.done), "orange", width - 1, 1)
        if not self.is_read or self.answers.figures:
            return self.reading_lines(width)
        told = N_("There were no answers in this time. {letter} shows all of them, from the beginning.")
        if not self.answers.heads:
            told = N_("What customers answer to a measure stands here: asked by its guide, or typed in a note: NPS 8.")
        letter = self.all_time.command.letter_in(self.services.language)
        return paragraph(self.say(told, letter=letter), "quiet", width - 1, 1)

    def hints(self) -> list[Hint]:
        """Return the commands for the footer, the most helpful first."""
        if self.answers.whose:
            return [self.open, self.menu, self.leave]
        grouped: list[Hint] = [self.following] if self.answers.heads else []
        shown: list[Hint] = [(self.open, NC_("hint", "whose"))] if self.answers.chosen else []
        others = {Time.YEAR: self.year, Time.QUARTER: self.quarter, Time.ALL: self.all_time}
        times = [bound for time, bound in others.items() if self.answers.heads and time is not self.answers.time]
        return [*shown, *grouped, *times, *([self.export] if self.answers.figures else []), self.menu, self.leave]

    # keys

    def commands(self) -> Sequence[Command]:
        """Leave out what does not fit."""
        fitting = {self.open.command: self.answers.chosen is not None, self.export.command: bool(self.answers.figures)}
        return [one for one in super().commands() if fitting.get(one, True)]

    def press(self, key: str, character: str | None) -> bool:
        """Forget what was told; the rest is a command."""
        if self.done is not None:
            self.done = None
            self.show()
        return super().press(key, character)

    @on(RowList.Clicked)
    def _clicked(self, clicked: RowList.Clicked) -> None:
        if self.turn.given:
            return
        after = measures.picked(self.answers, clicked.index)
        if (after.at, after.person) == (self.answers.at, self.answers.person):
            self.open()
        else:
            self.show(after)

    # commands

    @command(ALONG, keys=tuple(MOVES), in_menu=False)
    def along(self) -> None:
        """Move the selection."""
        self.show(measures.moved(self.answers, MOVES[self.key]))

    @command(N_("Whose answers these are; there the page of the customer"), NC_("hint", "open"), keys=("enter",))
    def open(self) -> None:
        """Show the customers behind the selected figure; there open the customer, or the conversation if unknown."""
        one = self.answers.chosen_person
        if one is None:
            self.show(measures.opened(self.answers))
        elif (key := self.answers.came.get(one.conversation_id)) is not None:
            self.give_way(LeadReadingWanted((key,), key))
        elif one.customer_id in self.answers.customers:
            self.give_way(CustomerWanted(one.customer_id))
        else:
            self.give_way(ReadingWanted(one.conversation_id))

    @command(N_("Group them: by quarter, guide, organisation, or not at all"), NC_("hint", "group"), keys=("tab",))
    def following(self) -> None:
        """Group by the next there is."""
        self._reckon(lambda now: measures.turned(now, 1))

    @command(N_("Group them as before"), NC_("hint", "group as before"), keys=("shift+tab",))
    def before(self) -> None:
        """Group by the one before."""
        self._reckon(lambda now: measures.turned(now, -1))

    @command(
        N_("Answers of the last 12 months"),
        NC_("hint", "12 months"),
        letter=NC_("own key", "y"),
        own_letter=True,
    )
    def year(self) -> None:
        """Show the answers of the last twelve months."""
        self._reckon(lambda now: measures.within(now, Time.YEAR))

    @command(N_("Answers of this quarter"), NC_("hint", "quarter"), letter=NC_("own key", "q"), own_letter=True)
    def quarter(self) -> None:
        """Show the answers of this quarter."""
        self._reckon(lambda now: measures.within(now, Time.QUARTER))

    @command(N_("All answers, from the beginning"), NC_("hint", "all"), letter=NC_("own key", "a"), own_letter=True)
    def all_time(self) -> None:
        """Show all answers."""
        self._reckon(lambda now: measures.within(now, Time.ALL))

    @command(N_("Export these figures: bars or a table, without names"), NC_("hint", "export"), letter=NC_("key", "x"))
    def export(self) -> None:
        """Ask where to, and write them there."""
        told = Measured(self.answers.figures, self.answers.which, self.answers.guides)
        self.ask_report(MEASURES, lambda: told)

    def tell_report(self, told: Message) -> None:
        """Say something below the figures."""
        self.done = told
        self.show()

    @command(N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False)
    def leave(self) -> None:
        """Go back: to the figures, else to the screen before."""
        if self.answers.whose:
            self.show(measures.closed(self.answers))
        else:
            self.go_back()
