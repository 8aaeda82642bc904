"""Writing themes from the screen into a file: a page with bars and quotes, or a table."""

from __future__ import annotations

from dataclasses import replace

from interview_tui.desk.exporting.report import around_now
from interview_tui.desk.exporting.themed import THEMES, themed
from interview_tui.desk.themes.overview import Overview, everywhere
from interview_tui.language.message import N_, NC_
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.reporting import WritesReports
from interview_tui.tui.themes.commands import ThemeCommands


class ExportsThemes(ThemeCommands, WritesReports):
    """A screen whose themes can be written into a file."""

    @property
    def to_export(self) -> Overview | None:
        """What is written: all themes displayed."""
        return self.overview

    @command(N_("Export what is shown: a page with bars, quotes and sources, or a table"), NC_("hint", "export"),
             letter=NC_("key", "x"))  # fmt: skip
    def export(self) -> None:
        """Ask for the path, and write it there."""
        found = self.to_export
        if found is None:
            return
        services = self.services
        self.ask_report(THEMES, lambda: themed(everywhere(services.store), found, around_now(services)))


def of_one(found: Overview, theme_id: str) -> Overview:
    """Return an overview of a single theme."""
    return replace(found, rows=tuple(one for one in found.rows if one.theme.id == theme_id), without=())
