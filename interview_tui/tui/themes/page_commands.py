"""The commands for notes of a theme: mark, move, split off, mark as contradicting, remove."""

from __future__ import annotations

from collections.abc import Sequence

from interview_tui.desk.themes import page as pages
from interview_tui.desk.themes.gathering import ToGather, moved, out_of, split_off, turned_against
from interview_tui.desk.themes.overview import Overview
from interview_tui.desk.themes.page import ThemePage
from interview_tui.language.message import N_, NC_, Message
from interview_tui.records.theme import Theme
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import Of, ask, choose
from interview_tui.tui.shared.commands import Bound, command
from interview_tui.tui.shared.gathering import GathersNotes
from interview_tui.tui.themes.commands import ThemeCommands
from interview_tui.tui.themes.exporting import ExportsThemes, of_one


class PageCommands(ExportsThemes, GathersNotes):
    """The commands of a theme's page, without anything about its display."""

    page: ThemePage
    # Their letters mean something else for the notes of one theme than for all themes.
    new = ThemeCommands.new.in_menu_only()
    merge = ThemeCommands.merge.in_menu_only()
    decide = ThemeCommands.decide.in_menu_only()
    tell_customers = ThemeCommands.tell_customers.in_menu_only()
    apart = ThemeCommands.apart.in_menu_only()

    @property
    def to_export(self) -> Overview | None:
        """Return this theme alone."""
        return of_one(self.overview, self.page.theme_id) if self.overview is not None else None

    def show(self, page: ThemePage | None = None) -> None:
        """Show the theme as it is now."""
        raise NotImplementedError

    def of_notes(self) -> list[Bound]:
        """Return the commands for notes."""
        return [self.mark, self.gather, self.move, self.split, self.against, self.take_out]

    def to_gather(self) -> Sequence[ToGather]:
        """Return the marked notes, else the selected one."""
        return [ToGather(one.note_id, one.conversation_id, one.text) for one in self.page.notes]

    def has_gathered(self, told: Message) -> None:
        """Report it; the marks have served their purpose."""
        self.show(pages.unmarked(self.page))
        self.tell_done(told)

    @command(N_("Mark the note, or take the mark away: keys act on all that are marked"), NC_("hint", "mark"),
             keys=("space",))  # fmt: skip
    def mark(self) -> None:
        """Mark the selected note, and go on to the next."""
        self.show(pages.marking(self.page))

    @command(N_("Move the notes to another theme"), NC_("hint", "move"), letter=NC_("own key", "v"), own_letter=True)
    def move(self) -> None:
        """Choose the other theme."""
        found, ids = self.overview, self._ids()
        if found is None or not ids:
            return
        others = {one.theme.id: one.theme.name for one in found.rows if one.theme.id != self.page.theme_id}
        options = [Option(one, name) for one, name in others.items()]

        def chosen(target: str) -> None:
            self._done(self.keep(moved(self.page.theme_id, target, ids), self.say(N_("Moved")), others[target]))

        choose(self, self.say(N_("To which theme?")), options, chosen)

    @command(N_("Make a theme of its own of the notes"), NC_("hint", "split"), letter=NC_("key", "s"))
    def split(self) -> None:
        """Ask for the new theme's name."""
        ids, services = self._ids(), self.services
        if not ids:
            return
        fresh = Theme(id=services.new_id(), at=services.now().wall, name="?")

        def named(name: str) -> None:
            self._done(self.keep(split_off(self.page.theme_id, fresh, name, ids), self.say(N_("Split off")), name))

        question = self.say(N_("What is the new theme called?"))
        ask(self, question, "", named, lambda name: self.name_fault(fresh, name), of=Of(one=self.page.theme_id))

    @command(N_("The notes speak against the theme; again: for it"), NC_("hint", "against"),
             letter=NC_("own key", "d"), own_letter=True)  # fmt: skip
    def against(self) -> None:
        """Toggle whether the notes contradict the theme."""
        row, ids = self.theme_row, self._ids()
        if row is not None and ids:
            done = self.say(N_("For and against changed"))
            self._done(self.keep(turned_against(self.page.theme_id, ids), done, row.theme.name))

    @command(N_("Take the notes out of the theme"), NC_("hint", "take out"), keys=("delete",))
    def take_out(self) -> None:
        """Remove the notes from this theme."""
        row, ids = self.theme_row, self._ids()
        if row is not None and ids:
            self._done(self.keep(out_of(self.page.theme_id, ids), self.say(N_("Taken out")), row.theme.name))

    def _ids(self) -> list[str]:
        return [one.note_id for one in self.page.notes]

    def _done(self, kept: bool) -> None:
        if kept:
            self.show(pages.unmarked(self.page))
