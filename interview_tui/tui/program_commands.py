"""The commands that hold on every screen: menu, help, and the choices that stay."""

from __future__ import annotations

from textual import on

from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.language.message import N_, Message, Told
from interview_tui.records.spoken import coach_word
from interview_tui.records.words import Coach
from interview_tui.tui.panels.panel import Choose, Option, Page
from interview_tui.tui.program import Program
from interview_tui.tui.shared.messages import AppCommand
from interview_tui.tui.shared.screen import InterviewScreen


class CommandedProgram(Program, inherit_bindings=False):
    """Does what a screen's commands leave to the program."""

    @on(AppCommand)
    def _command(self, message: AppCommand) -> None:
        act = getattr(self, f"_do_{message.command}", None)
        if act is not None:
            act()

    def _do_menu(self) -> None:
        screen = self.shown
        if screen is None:
            return
        language = self.services.language
        options = [
            Option(one.id, language.say(one.title), "  ".join(screen.key_names(one)))
            for one in screen.commands()
            if one.in_menu
        ]

        screen.open_panel(Choose(self.services, language.say(N_("Menu")), options), screen.start)

    def _do_help(self) -> None:
        from interview_tui.tui.shared.help_view import help_lines

        screen = self.shown
        if screen is not None:
            language = self.services.language
            heading = language.say(N_("Keys"))
            closing = language.say(N_("Esc goes back"))
            self.push_screen(Page(heading, lambda width: help_lines(screen.place, language, width), closing))

    def _do_language(self) -> None:
        code = CODES[(CODES.index(self.services.language.code) + 1) % len(CODES)]
        self.services.language = Language(code)
        self._keep_setting(language=code)
        for screen in self.screen_stack:
            if isinstance(screen, InterviewScreen):
                screen.reword()

    def _do_theme(self) -> None:
        self.theme = "light" if self.theme == "dark" else "dark"
        self._keep_setting(theme=self.theme)

    def _do_coach(self) -> None:
        screen = self.shown
        if screen is None:
            return
        language, on = self.services.language, self.services.store.settings.coach
        now = language.say(N_("as it is now"))
        levels = [Option(one, coach_word(one, language), now if one is on else "") for one in Coach]

        def chosen(level: str) -> None:
            self._keep_setting(coach=level)
            screen.reword()

        screen.choose(language.say(N_("How much does the coach say in a call?")), levels, chosen, at=on)

    def _do_author(self) -> None:
        screen = self.shown
        if screen is not None:
            question = self.services.language.say(N_("My name on conversations"))
            screen.ask(
                question, self.services.author, lambda name: self._keep_setting(author=name.strip()), screen.name_fault
            )

    def _do_private(self) -> None:
        settings = self.services.store.settings
        self._keep_setting(private=not settings.private)
        if self.services.store.settings.private == settings.private:
            return  # told already why not
        told = N_("Nothing private is kept from now on: not who speaks when, no guess, no review.")
        if not settings.private:
            told = N_("Private to you are kept from now on: who speaks when, your guess, your review.")
        self.tell(Message(told))

    def _keep_setting(self, **fields: str | bool) -> None:
        settings = self.services.store.settings.changed(**fields)
        try:
            self.services.store.change_settings(settings)
        except Told as error:
            self.tell(error.message)

    def _do_sample(self) -> None:
        self.exit("sample")

    def _do_quit(self) -> None:
        self.exit()
