"""Shell completion, without loading the store."""

import os
import re
from typing import TYPE_CHECKING

import click

from interview_tui.cli.shell import HOME, home_folder

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_CONVERSATION = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")


class Folder(click.ParamType):  # type: ignore[type-arg]
    """A folder, also one that is still to be made. `click.Path` would load all of `locale` to know its own name."""

    name = "directory"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Accept any path: whoever uses it reports what is wrong with it, in the person's language."""
        return os.fspath(value)  # type: ignore[call-overload,no-any-return]

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
        """Let the shell offer its folders."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="dir")]


def complete_id(context: click.Context, _: click.Parameter, begun: str) -> "list[CompletionItem]":
    """Return the ids of conversations that begin with `begun`, latest first; none if they cannot be read."""
    from click.shell_completion import CompletionItem

    home = home_folder(context.meta.get(HOME))
    # As the store names them: a file per conversation, what belongs to it beside it with a longer name; and one for
    # each that was deleted.
    names = {path.stem for path in (home / "conversations").glob("[0-9][0-9][0-9][0-9]/[0-9][0-9]/*.json")}
    names -= {path.stem for path in (home / "erased").glob("*.json")}
    ids = sorted(filter(_CONVERSATION.fullmatch, names), reverse=True)
    return [CompletionItem(one) for one in ids if one.startswith(begun.upper())]


def complete_customer(context: click.Context, _: click.Parameter, begun: str) -> "list[CompletionItem]":
    """Return the customer ids that begin with `begun`; none if they cannot be read. Names are not completed."""
    from click.shell_completion import CompletionItem

    folder = home_folder(context.meta.get(HOME)) / "customers"
    ids = sorted(path.stem for path in folder.glob("*.json") if _CONVERSATION.fullmatch(path.stem))
    return [CompletionItem(one) for one in ids if one.startswith(begun.upper())]
