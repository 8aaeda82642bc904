"""Themes go into a file from the screen: a page with bars and quotes, or a table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual import on, work
from textual.message import Message as TextualMessage

from interview_tui.desk.exporting.themed import format_of, themed, usual_path, write_themes
from interview_tui.desk.exporting.turning import folder_shown, path_of
from interview_tui.desk.themes.overview import Overview, everywhere
from interview_tui.export.formats import WrongEnding
from interview_tui.export.matter import Around
from interview_tui.export.themed import theme_formats
from interview_tui.language.message import N_, NC_, Message, Told, message
from interview_tui.tui.shared.asking import ask
from interview_tui.tui.shared.commands import command
from interview_tui.tui.themes.commands import ThemeCommands


class ThemesWritten(TextualMessage):
    """A file was written, or could not be."""

    def __init__(self, told: Message) -> None:
        self.told = told
        super().__init__()


class ExportsThemes(ThemeCommands):
    """A screen whose themes can be written into a file."""

    @property
    def to_export(self) -> Overview | None:
        """What is written: all themes that are shown."""
        return self.overview

    @command(N_("Export what is shown: a page with bars, quotes and sources, or a table"), NC_("hint", "export"),
             letter=NC_("key", "x"))  # fmt: skip
    def export(self) -> None:
        """Ask where to, and write it there."""
        found = self.to_export
        if found is None:
            return
        usual = usual_path(Path(folder_shown(Path.cwd())), theme_formats()[0], self._around())
        endings = ", ".join(one.ending for one in theme_formats())
        question = self.say(N_("Into which file? Its ending tells the format: {endings}"), endings=endings)

        def answered(typed: str) -> None:
            self._write(found, path_of(typed))

        ask(self, question, str(usual), answered, self.file_fault)

    def file_fault(self, typed: str) -> str:
        """Return why no file can be written there, as far as that is known before."""
        try:
            format_of(path_of(typed))
        except WrongEnding as error:
            return self.tell(error.message)
        if not path_of(typed).is_file():
            return ""
        return self.say(N_("{path} is there already; nothing is ever overwritten. Choose another name."), path=typed)

    def _around(self) -> Around:
        services = self.services
        return Around(services.language, services.now().wall, author=services.author, home=services.home)

    @work(thread=True, exclusive=True, group="write", description="write")
    def _write(self, found: Overview, path: Path) -> None:
        around = self._around()
        try:
            told = themed(everywhere(self.services.store), found, around)
            written = write_themes(format_of(path), told, around, path)
        except Told as error:
            self.post_message(ThemesWritten(error.message))
        else:
            self.post_message(ThemesWritten(message(N_("Written: {path}"), path=folder_shown(written))))

    @on(ThemesWritten)
    def _is_written(self, written: ThemesWritten) -> None:
        self.tell_here(written.told)


def of_one(found: Overview, theme_id: str) -> Overview:
    """Return an overview of one theme alone."""
    return replace(found, rows=tuple(one for one in found.rows if one.theme.id == theme_id), without=())
