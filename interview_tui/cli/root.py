"""The `interview` command: for each subcommand its name, one line, and the file that declares it."""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

import click

from interview_tui import __version__
from interview_tui.cli.declaring import Runs, everywhere, help_option, run, that_tells, unless_one_follows
from interview_tui.cli.shell import PROGRAM
from interview_tui.cli.spoken_click import SpokenGroup
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class Row(NamedTuple):
    """A command: how it is called, what it does in one line, which file of `commands` declares it."""

    name: str
    told: str
    file: str


ROWS = (
    Row("demo", N_("Open the program on a sample store in a temporary folder."), "start"),
    Row("call", N_("Open the program on who calls from a number."), "start"),
    Row("today", N_("Say what waits today, and what falls due in the coming week."), "today"),
    Row("list", N_("List the conversations, the latest first."), "reports"),
    Row("show", N_("Show a conversation."), "reports"),
    Row("export", N_("Write conversations into a file for somebody."), "export"),
    Row("share", N_("Hand over released conversations in a file; asks first."), "share"),
    Row("collect", N_("Take in what others handed over, from files or folders."), "share"),
    Row("board", N_("See what customers wait for, who asks, what is new."), "board"),
    Row("team", N_("What those who lead get to know, and what not."), "team"),
    Row("import", N_("Bring in what is known elsewhere from a file."), "importing"),
    Row("layouts", N_("What exports look like: copy a layout, change it, check it."), "layouts"),
    Row("delete", N_("Delete a conversation for good; asks first."), "delete"),
    Row("search", N_("Search the notes, newest first."), "search"),
    Row("talk", N_("Measure who spoke how much in a recording's RTTM file."), "talk"),
    Row("listen", N_("See what talk time by listening would hear, and what not."), "listen"),
    Row("doctor", N_("Check the store, and repair it."), "doctor"),
    Row("backup", N_("Write the whole store into one new file."), "backup"),
    Row("restore", N_("Put a backup into a new folder."), "backup"),
    Row("promises", N_("See what is promised, and how its words are understood."), "promises"),
    Row("complaints", N_("See which complaints are open, and what was learnt."), "complaints"),
    Row("measures", N_("See what customers answered, and what that can tell."), "measures"),
    Row("development", N_("See how your own conversations go on: for you alone."), "development"),
    Row("themes", N_("See what several customers spoke of, of how many."), "themes"),
    Row("announcements", N_("Tell many customers something: who knows it."), "announcements"),
    Row("customers", N_("List the customers: where each is, the next contact."), "customers"),
    Row("organisations", N_("See who of ours knows whom at an organisation."), "organisations"),
    Row("guides", N_("Read the guides, write my own, and check them."), "guides"),
    Row("ids", N_("See or keep what other systems call a customer; - forgets it."), "ids"),
    Row("privacy", N_("What is kept on a person: hand it out, erase it, how long."), "privacy"),
)
"""In the order of the help."""


def command_line(language: Language) -> click.Group:
    """Return the command with its subcommands and its help in a language."""
    return Root(language)


def declared(file: str, language: Language) -> dict[str, click.Command]:
    """Return the commands declared by a file of `commands`, by name."""
    commands: list[click.Command] = import_module(f"interview_tui.cli.commands.{file}").commands(language)
    return {str(one.name): one for one in commands}


class Root(SpokenGroup):
    """`interview`, which loads a command's file when that command is typed."""

    def __init__(self, language: Language) -> None:
        super().__init__(
            language,
            PROGRAM,
            help=language.say(N_("Take notes while a customer talks. Without a command the program opens.")),
            params=[*everywhere(language, "INTERVIEW_HOME"), _version(language), help_option(language)],
            callback=unless_one_follows(_open),
            commands=(),
        )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return [row.name for row in ROWS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the command of this name; None if there is none."""
        row = next((row for row in ROWS if row.name == cmd_name), None)
        return declared(row.file, self.language)[row.name] if row else None

    def lines(self) -> Iterator[tuple[str, str]]:
        """Yield each command with what it does in one line."""
        return ((row.name, self.language.say(row.told)) for row in ROWS)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Return the commands and options that begin with `incomplete`, without loading them."""
        from click.shell_completion import CompletionItem

        names = [CompletionItem(name, help=told) for name, told in self.lines() if name.startswith(incomplete)]
        return names + click.Command.shell_complete(self, ctx, incomplete)


def _version(language: Language) -> click.Option:
    return that_tells(["--version"], lambda _: f"{PROGRAM} {__version__}", language.say(N_("Show the version.")))


def _open() -> None:
    run(_start)


def _start() -> Runs:
    from interview_tui.cli.start import start

    return start
