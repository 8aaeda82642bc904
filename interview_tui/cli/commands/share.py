"""`interview share` and `interview collect`: hand over what was released, and read what others handed over."""

import click

from interview_tui.cli.completion import complete_id
from interview_tui.cli.declaring import Runs, as_json, command, flag
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare both."""
    say = language.say
    release = click.Option(
        ["--release", "release_"], multiple=True, metavar="all|ID", shell_complete=complete_id,
        help=say(N_("Release this conversation from now on, or all that are done with.")),
    )  # fmt: skip
    take_back = click.Option(
        ["--take-back"], multiple=True, metavar="all|ID", shell_complete=complete_id,
        help=say(N_("Release this conversation, or all, no longer: readers no longer have it after the next file.")),
    )  # fmt: skip
    day = click.Option(
        ["--since", "since_"], metavar=say(N_("DAY")), help=say(N_("Only what changed on this day or later."))
    )
    for_ = click.Option(
        ["--for", "for_"],
        metavar=say(N_("NAME")),
        default="",
        help=say(N_("Who is handed it; to somebody whose conversations you read, only what you say about them.")),
    )
    output = click.Option(
        ["-o", "--output"],
        metavar=say(N_("FILE")),
        help=say(N_("The hand-over file, or a folder that is there; without one it is only shown.")),
    )
    share_told = say(N_("Hand over released conversations in a file; asks first."))
    share_options = [
        day, flag("--new", say(N_("Only what they were not handed yet."))), release, take_back, for_, output,
        flag("--yes", say(N_("Hand over without asking, for scripts."))), as_json(language),
    ]  # fmt: skip
    paths = click.Argument(["paths"], nargs=-1, required=True, metavar=say(N_("FILE|FOLDER...")))
    collect_told = say(N_("Take in what others handed over, from files or folders."))
    yes = flag("--yes", say(N_("Take in without asking, for scripts.")))
    return [
        command(language, "share", share_told, _share, share_options),
        command(language, "collect", collect_told, _collect, [paths, yes, as_json(language)]),
    ]


def _share() -> Runs:
    from interview_tui.cli.share import share

    return share


def _collect() -> Runs:
    from interview_tui.cli.collect import collect

    return collect
