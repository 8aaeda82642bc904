"""The ways from the first screen to what is about all customers."""

from collections.abc import Sequence
from typing import Any

from interview_tui.language.message import N_, NC_
from interview_tui.tui.shared.commands import Command, command
from interview_tui.tui.shared.messages import (
    DevelopmentWanted,
    GuidesWanted,
    ImportWanted,
    ListsWanted,
    MeasuresWanted,
    PromisesWanted,
)
from interview_tui.tui.shared.screen import InterviewScreen
from interview_tui.tui.shared.team_messages import BoardWanted
from interview_tui.tui.shared.theme_messages import ThemesWanted
from interview_tui.tui.shared.themes import TITLE as THEMES


class LeadsElsewhere(InterviewScreen[Any]):
    """A screen from which all that is open, the lists, the measures and the guides are one key away."""

    def commands(self) -> Sequence[Command]:
        """Leave out my development where nothing private is kept."""
        every = super().commands()
        return (
            every if self.services.store.settings.private else [one for one in every if one != self.development.command]
        )

    @command(
        N_("All that is open: every promise, and whatever else waits"), NC_("hint", "what waits"), keys=("f8", "ctrl+t")
    )
    def promises(self) -> None:
        """Show all promises that are open; keys from now on are for them."""
        self.give_way(PromisesWanted())

    @command(
        N_("Lists: not talked with for long, the coming week, why they left, what was tried"),
        NC_("hint", "lists"),
        keys=("f3", "ctrl+f"),
    )
    def lists(self) -> None:
        """Show the lists across all customers; keys from now on are for them."""
        self.give_way(ListsWanted())

    @command(
        N_("Measures: what customers answered, what that can tell, and what it cannot yet"),
        NC_("hint", "measures"),
        keys=("ctrl+r",),
    )
    def measures(self) -> None:
        """Show what customers answered to measures; keys from now on are for that."""
        self.give_way(MeasuresWanted())

    @command(N_("Team board: what customers wait for, who asks, what is new"), NC_("hint", "team"), keys=("ctrl+g",))
    def team(self) -> None:
        """Show the board of what others released; keys from now on are for it."""
        self.give_way(BoardWanted())

    @command(N_("My development: how my own conversations go on, for me alone"))
    def development(self) -> None:
        """Show my own development; keys from now on are for it."""
        self.give_way(DevelopmentWanted())

    @command(THEMES, NC_("hint", "themes"), keys=("ctrl+y",))
    def themes(self) -> None:
        """Show all themes; keys from now on are for them."""
        self.give_way(ThemesWanted())

    @command(N_("Import customers, answers, conversations or calls from a file"))
    def bring_in(self) -> None:
        """Show the import screen; keys from now on are for it."""
        self.give_way(ImportWanted())

    @command(N_("Guides: read, try, write my own"), NC_("hint", "guides"), keys=("f4", "ctrl+l"))
    def guides(self) -> None:
        """Show the guides; keys from now on are for them."""
        self.give_way(GuidesWanted())
