"""The commands of a theme: create, describe, merge, decide, tell."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from interview_tui.desk.themes.beginning import begin, take_in, unnamed
from interview_tui.desk.themes.changing import decide
from interview_tui.desk.themes.overview import Overview, Row
from interview_tui.insight.theme_names import Named
from interview_tui.insight.theme_words import STATE_WORDS, state_word
from interview_tui.language.message import N_, NC_, Message, Told
from interview_tui.records import theme_changes as changes
from interview_tui.records.states import ThemeState
from interview_tui.records.theme import Memo, Theme
from interview_tui.tui.panels.panel import Option
from interview_tui.tui.shared.announcing_messages import AnnouncementsWanted
from interview_tui.tui.shared.asking import Of, ask, choose
from interview_tui.tui.shared.commands import command
from interview_tui.tui.themes.acting import ActsOnThemes

NOTHING_TO_TELL = N_("Nothing was decided on it yet: {letter} says what becomes of it.")


class ThemeCommands(ActsOnThemes):
    """The commands of a theme, without anything about its display."""

    @property
    @abstractmethod
    def overview(self) -> Overview | None:
        """All themes, as they were read."""

    @property
    @abstractmethod
    def theme_row(self) -> Row | None:
        """The selected theme."""

    def begin_theme(self, name: str) -> None:
        """Save a new theme of this name, and select it."""
        told = self.done_with(self.say(N_("Begun")), name)
        self._act_on_another(lambda: begin(self.services, name, told), told)

    def _act_on_another(self, do: Callable[[], str], told: Message) -> None:
        """Do something that returns the id of a theme, report it, and select that theme."""

        def done() -> None:
            self.seen_next = do()

        self.act(done, told)

    @command(N_("Begin a theme"), NC_("hint", "new"), letter=NC_("key", "n"))
    def new(self) -> None:
        """Ask for a name, and create a theme."""
        fresh = unnamed(self.services)
        ask(
            self,
            self.say(N_("What is the theme called?")),
            "",
            self.begin_theme,
            lambda name: self.name_fault(fresh, name),
        )

    @command(N_("Rename the theme"), letter=NC_("own key", "c"), own_letter=True)
    def rename(self) -> None:
        """Ask for another name."""
        row = self.theme_row
        if row is None:
            return
        theme = row.theme

        def named(name: str) -> None:
            self.keep(
                lambda themes: {theme.id: changes.named(themes[theme.id], name, themes)}, self.say(N_("Renamed")), name
            )

        question = self.say(N_("What is the theme called?"))
        ask(self, question, theme.name, named, lambda name: self.name_fault(theme, name), of=Of(one=theme.id),
            proposed=True)  # fmt: skip

    @command(N_("Say what belongs to the theme, and what does not"), letter=NC_("own key", "b"), own_letter=True)
    def describe(self) -> None:
        """Ask what belongs to it, then what does not."""
        row = self.theme_row
        if row is None:
            return
        theme = row.theme

        def inner(belongs: str) -> None:
            def outer(outside: str) -> None:
                self.keep(
                    lambda themes: {theme.id: changes.described(themes[theme.id], belongs, outside)},
                    self.say(N_("Described")),
                    theme.name,
                )

            question = self.say(N_("What does not, although one might think so? Enter: nothing to say"))
            ask(self, question, theme.outside, outer, of=Of(one=theme.id))

        question = self.say(N_("What belongs to it? Enter: nothing to say"))
        ask(self, question, theme.belongs, inner, of=Of(one=theme.id))

    @command(N_("Write down a thought on the theme"), NC_("hint", "thought"), letter=NC_("own key", "m"),
             own_letter=True)  # fmt: skip
    def memo(self) -> None:
        """Ask for a memo."""
        row = self.theme_row
        if row is None:
            return
        theme, services = row.theme, self.services

        def written(text: str) -> None:
            if text.strip():
                thought = Memo(id=services.new_id(), at=services.now().wall, text=text.strip())
                self.keep(
                    lambda themes: {theme.id: changes.with_memo(themes[theme.id], thought)},
                    self.say(N_("Thought kept")),
                    theme.name,
                )

        ask(self, self.say(N_("What do you think about it?")), "", written, of=Of(one=theme.id))

    @command(N_("Put the theme into another; it can be taken out again at any time"), NC_("hint", "merge"),
             letter=NC_("key", "v"))  # fmt: skip
    def merge(self) -> None:
        """Choose the theme to merge it into."""
        row, found = self.theme_row, self.overview
        if row is None or found is None:
            return
        theme = row.theme
        others = {one.theme.id: one.theme for one in found.rows if one.theme.id != theme.id}

        def into(other: str) -> None:
            self.keep(
                lambda themes: {theme.id: changes.put_into(themes[theme.id], themes[other], themes)},
                self.say(N_("Put into “{other}”"), other=others[other].name),
                theme.name,
            )

        options = [Option(one.id, one.name) for one in others.values()]
        choose(self, self.say(N_("Into which theme does “{name}” go?"), name=theme.name), options, into)

    @command(N_("Take a theme out again that was put into this one"), letter=NC_("key", "u"))
    def apart(self) -> None:
        """Choose one of those merged into it."""
        row = self.theme_row
        if row is None:
            return
        every = self.services.store.themes()
        inner = {one.id: one for one in changes.parts(row.theme, every)[1:]}
        if not inner:
            self.tell_here(Message(N_("No theme was put into this one.")))
            return
        options = [Option(one.id, one.name) for one in inner.values()]
        choose(
            self,
            self.say(N_("Which theme is to be independent again?")),
            options,
            lambda one: self.take_apart(inner[one]),
        )

    def take_apart(self, theme: Theme) -> None:
        """Make a merged theme independent again."""
        self.keep(
            lambda themes: {theme.id: changes.by_itself(themes[theme.id], themes)},
            self.say(N_("Independent again")),
            theme.name,
        )

    @command(N_("Say what becomes of it: open, being worked on, done, won’t do because"), NC_("hint", "decide"),
             letter=NC_("key", "s"))  # fmt: skip
    def decide(self) -> None:
        """Choose the decision; then ask for the reason if it is "won't do", and for the message to customers."""
        row = self.theme_row
        if row is None:
            return
        language = self.services.language
        options = [Option(str(one), language.in_context("theme", word)) for one, word in STATE_WORDS.items()]
        question = self.say(N_("What becomes of “{name}”?"), name=row.theme.name)

        def stated(chosen: str) -> None:
            state = ThemeState(chosen)
            if state is ThemeState.WONT_DO:
                why = self.say(changes.NO_REASON)
                check = lambda typed: "" if typed.strip() else why  # noqa: E731
                ask(self, why, row.theme.because, lambda because: self._ask_words(row, state, because), check,
                    of=Of(one=row.theme.id))  # fmt: skip
            elif state is ThemeState.OPEN:
                self._decided(row, state, "", "")
            else:
                self._ask_words(row, state, "")

        choose(self, question, options, stated, at=str(row.theme.state))

    def _ask_words(self, row: Row, state: ThemeState, because: str) -> None:
        question = N_("What are its customers told, in a sentence? Enter: the name of the theme")
        ask(self, self.say(question), "", lambda words: self._decided(row, state, words, because),
            of=Of(one=row.theme.id))  # fmt: skip

    def _decided(self, row: Row, state: ThemeState, words: str, because: str) -> None:
        done = state_word(state, self.services.language)
        told = self.done_with(done[:1].upper() + done[1:], row.theme.name)
        self.act(lambda: decide(self.services, row, state, words, because, told), told)

    @command(N_("Tell its customers what became of it, one by one: told, or does not wish it"), NC_("hint", "tell"),
             letter=NC_("key", "t"))  # fmt: skip
    def tell_customers(self) -> None:
        """Show who knows it, and who does not yet."""
        row = self.theme_row
        if row is None:
            return
        if row.news is None:
            letter = self.decide.command.letter_in(self.services.language)
            self.tell_here(Message(NOTHING_TO_TELL, (("letter", letter),)))
        else:
            self.give_way(AnnouncementsWanted(row.news.id))

    def take_in_named(self, one: Named) -> None:
        """Assign the notes with an author's theme name to the theme of that name."""
        told = self.done_with(self.say(N_("Taken in")), one.name)
        self._act_on_another(lambda: take_in(self.services, one, told), told)

    def name_fault(self, theme: Theme, name: str) -> str:
        """Return why a theme cannot have this name."""
        try:
            changes.named(theme, name, self.services.store.themes())
        except Told as error:
            return self.tell(error.message)
        return ""
