"""The way to the themes, from a screen on which letters act at once."""

from __future__ import annotations

from typing import Any

from interview_tui.language.message import N_, NC_
from interview_tui.tui.shared.commands import command
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.shared.theme_messages import ThemesWanted

TITLE = N_("Themes: what customers spoke of, how many did, and what becomes of it")


class LeadsToThemes(InterviewScreen[Any]):
    """A screen from which the themes are one key away."""

    @command(TITLE, NC_("hint", "themes"), keys=("ctrl+y",), letter=NC_("own key", "t"), own_letter=True)
    def themes(self) -> None:
        """Show all themes; keys from now on go there."""
        self.give_way(ThemesWanted())
