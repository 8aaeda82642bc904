"""click's commands with help in the person's language; click itself speaks only English."""

import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import click

from interview_tui.cli.usage import GivenTwice, TooMuch, UnknownCommand
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

MOST_COLUMNS, FEWEST_COLUMNS = 78, 50
"""How wide help is where the terminal is wider, and where it is narrower."""


def help_width() -> int:
    """Return how wide help is in this terminal, as click has it, which loads four kinds of archives to know that."""
    told = os.environ.get("COLUMNS", "")
    try:
        columns = int(told) if told.isdecimal() and int(told) else os.get_terminal_size().columns
    except OSError:  # no terminal
        return MOST_COLUMNS
    return max(min(columns - 2, MOST_COLUMNS), FEWEST_COLUMNS)


class SpokenCommand(click.Command):
    """A command with help and errors in any language."""

    allow_extra_args = True  # counted below, for a complaint of ours

    def __init__(
        self, language: Language, name: str, *, loads: Callable[[], object] | None = None, **attributes: object
    ) -> None:
        super().__init__(name, add_help_option=False, options_metavar=language.say(N_("[OPTIONS]")), **attributes)  # type: ignore[arg-type]
        self.language = language
        self.loads = loads
        """Imports the command's function; None for a group."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments. Raises UsageError with the command in it."""
        try:
            self._look_for_twice(ctx, args)
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not isinstance(self, click.Group) and not ctx.resilient_parsing:
            raise TooMuch(rest[0], ctx)
        return rest

    def _look_for_twice(self, ctx: click.Context, args: list[str]) -> None:
        """Raise GivenTwice for a single-valued option given twice: click would silently take the last.

        For the common options the last one counts, since an alias may already contain one.
        """
        if ctx.resilient_parsing:
            return
        _, _, in_order = self.make_parser(ctx).parse_args(list(args))
        found: set[click.Parameter] = set()
        for one in in_order:
            if isinstance(one, click.Option) and not (one.multiple or one.is_flag) and one.expose_value:
                if one in found:
                    raise GivenTwice(one.opts[0], ctx)
                found.add(one)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{self.language.say(N_('Usage:'))} ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each option is for, without click's English additions ("[required]")."""
        records = [(one.get_help_record(ctx), one.help or "") for one in self.params if isinstance(one, click.Option)]
        self._section(formatter, self.language.say(N_("Options")), [(said[0], told) for said, told in records if said])

    def _section(self, formatter: click.HelpFormatter, heading: str, rows: Sequence[tuple[str, str]]) -> None:
        with formatter.section(heading):
            formatter.write_dl(rows)


class SpokenGroup(SpokenCommand, click.Group):
    """A group of commands, which may also run alone."""

    allow_extra_args = True

    def __init__(self, language: Language, name: str, *, commands: Iterable[click.Command], **attributes: Any) -> None:
        super().__init__(
            language,
            name,
            commands={command.name: command for command in commands},
            invoke_without_command=True,
            subcommand_metavar=language.say(N_("COMMAND ...")),
            **attributes,
        )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command. Raises UnknownCommand."""
        names = self.list_commands(ctx)
        if args[0] not in names and not ctx.resilient_parsing:
            raise UnknownCommand(args[0], names, ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each option and each command is for."""
        super().format_options(ctx, formatter)
        self._section(formatter, self.language.say(N_("Commands")), list(self.lines()))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands in the order of their declaration."""
        return list(self.commands)

    def lines(self) -> Iterable[tuple[str, str]]:
        """Return each command with what it does in one line."""
        return [(name, command.help or "") for name, command in self.commands.items()]
