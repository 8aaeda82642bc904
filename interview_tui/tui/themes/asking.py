"""Asking customers about a theme in their next conversation: the wording, and whom."""

from __future__ import annotations

from textual import on

from interview_tui.desk.announcing.beginning import meant
from interview_tui.desk.lists.gathering import gather
from interview_tui.desk.themes.changing import ask_customers
from interview_tui.desk.themes.overview import Row, everywhere
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.records.theme_questions import not_asking, worded
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.asking import Of, ask, choose
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.theme_messages import MeantRead
from interview_tui.tui.themes.commands import ThemeCommands

_SPOKE, _WORDS, _NOBODY = "spoke", "words", "nobody"
NOBODY_FITS = N_("Nobody matches all of “{words}”: try a tag, an organisation, a name.")


class AsksAboutThemes(ThemeCommands):
    """The question of a theme on its screens."""

    @command(
        N_("Let customers be asked about it, when one talks with them anyway"),
        NC_("hint", "question"),
        letter=NC_("own key", "q"),
        own_letter=True,
    )
    def question(self) -> None:
        """Ask for the question, then for the customers."""
        row = self.theme_row
        if row is not None:
            said = self.say(N_("What are customers asked about “{name}”? An open question"), name=row.theme.name)
            of = Of(one=row.theme.id)
            ask(self, said, row.theme.question, lambda text: self._ask_whom(row, text), self._worded, of=of)

    def _worded(self, text: str) -> str:
        try:
            worded(text)
        except Told as error:
            return self.tell(error.message)
        return ""

    def _ask_whom(self, row: Row, text: str) -> None:
        waiting = len(row.asked[0].waiting) if row.asked else 0
        spoke, say = len(row.customers), self.say
        options = [Option(_SPOKE, say(N_("Who spoke of it")), str(spoke))] if spoke else []
        options.append(Option(_WORDS, say(N_("By words: a tag, an organisation, a name"))))
        if waiting:
            options.append(Option(_NOBODY, say(N_("Nobody any more; who was asked stays counted")), str(waiting)))

        def chosen(whom: str) -> None:
            if whom == _SPOKE:
                self._put(row, text, row.customers)
            elif whom == _WORDS:
                ask(
                    self,
                    say(N_("Whom? All of whom these words are known")),
                    "",
                    lambda typed: self._look(row, text, typed),
                )
            else:
                told = say(N_("Nobody is asked any more"))
                self.keep(lambda themes: {row.theme.id: not_asking(themes[row.theme.id])}, told, row.theme.name)

        choose(self, say(N_("Who is asked?")), options, chosen)

    def _look(self, row: Row, text: str, words: str) -> None:
        """Find whom these words mean, on a thread: all customers are searched."""
        store, today = everywhere(self.services.store), self.services.today()

        def look() -> None:
            ids = tuple(one.id for one in meant(gather(store, today), words))
            self.post_message(MeantRead(row, text, words, ids))

        self.run_worker(look, thread=True, exclusive=True, group="meant")

    @on(MeantRead)
    def _is_meant(self, found: MeantRead) -> None:
        if found.customer_ids:
            self._put(found.row, found.text, found.customer_ids)
        else:
            self.tell_here(Message(NOBODY_FITS, (("words", found.words),)))

    def _put(self, row: Row, text: str, customer_ids: tuple[str, ...]) -> None:
        n = len(customer_ids)
        done = self.services.language.count("{n} customer to ask", "{n} customers to ask", n)
        told = self.done_with(done, row.theme.name)
        self.act(lambda: ask_customers(self.services, row, text, customer_ids, told), told)
