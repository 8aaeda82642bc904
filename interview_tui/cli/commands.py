"""What can be typed after `interview`: each command, what it takes, and where its code lies until it is needed."""

from collections.abc import Callable
from functools import partial
from importlib import import_module

import click

from interview_tui import __version__
from interview_tui.cli.completion import Folder, complete_customer, complete_id
from interview_tui.cli.shell import HOME, LANGUAGE, PROGRAM, Shell, put
from interview_tui.cli.spoken_click import SpokenCommand, SpokenGroup
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

# As in `conversation.words`, whose import help and completion have no need of; a test compares them.
KINDS = ["fact", "need", "quote", "criticism", "complaint", "praise", "why", "promise", "personal", "solution"]
TRACKS = ["innovation", "optimisation"]
STATES = ["open", "to_finish", "done"]


def command_line(language: Language) -> click.Group:
    """Return the command with its subcommands, its help in a language."""
    say = language.say
    folder, file, speaker = say(N_("DIR")), say(N_("FILE")), say(N_("SPEAKER"))
    which = click.Argument(["conversation_id"], metavar="ID", shell_complete=complete_id)
    as_json = click.Option(["--json", "as_json"], is_flag=True, help=say(N_("As JSON.")))
    make = click.Option(
        ["--make"], type=Folder(), metavar=folder, help=say(N_("Only write the sample store into this new folder."))
    )
    private = click.Option(
        ["--private"], is_flag=True, help=say(N_("Also what is only for me: who spoke when, and the figures."))
    )
    format_ = click.Option(
        ["--format", "format_"], type=click.Choice(["md"]), default="md", help=say(N_("The format: md is Markdown."))
    )
    output = click.Option(
        ["-o", "--output"], type=click.Path(), metavar=file, help=say(N_("A new file instead of the terminal."))
    )
    rttm = click.Argument(["file"], type=click.Path(), metavar=file)
    me = click.Option(
        ["--me"], required=True, metavar=speaker,
        help=say(N_("The speaker who is me; all others are the customer's side.")),
    )  # fmt: skip
    repair = click.Option(["--repair"], is_flag=True, help=say(N_("Show what can be repaired, ask, and repair it.")))
    yes = click.Option(["--yes"], is_flag=True, help=say(N_("Repair without asking, for scripts.")))
    into = click.Option(
        ["--into"], type=Folder(), required=True, metavar=folder,
        help=say(N_("The new folder of the store; never one that has anything in it.")),
    )  # fmt: skip
    path = click.Argument(["file"], type=click.Path(), metavar=file)

    words = click.Argument(["words"], nargs=-1, metavar=say(N_("[WORDS]")))
    name, day = say(N_("NAME")), say(N_("DAY"))
    narrowing = [
        click.Option(["--kind"], type=click.Choice(KINDS), help=say(N_("Only notes of this kind."))),
        click.Option(["--track"], type=click.Choice(TRACKS), help=say(N_("Only notes of this track."))),
        click.Option(["--customer"], metavar=name, help=say(N_("Only of customers with this in their name."))),
        click.Option(["--author"], metavar=name, help=say(N_("Only of authors with this in their name."))),
        click.Option(["--since"], metavar=day, help=say(N_("From this day on, as 2026-11-21."))),
        click.Option(["--until"], metavar=day, help=say(N_("Up to this day."))),
        click.Option(["--guide"], metavar="ID", help=say(N_("Only of conversations by this guide."))),
        click.Option(["--status"], type=click.Choice(STATES), help=say(N_("Only of conversations in this state."))),
    ]

    commands: list[tuple[str, str, str, list[click.Parameter]]] = [
        ("demo", "start:demo", say(N_("Open the program on a sample store in a temporary folder.")), [make]),
        ("list", "reports:list_conversations", say(N_("List the conversations, the latest first.")), [as_json]),
        ("show", "reports:show", say(N_("Show a conversation.")), [which, as_json, private]),
        ("export", "reports:export", say(N_("Write the summary of a conversation.")), [which, format_, output]),
        ("search", "search:search", say(N_("Search the notes, newest first.")), [words, *narrowing, as_json]),
        ("talk", "talk:talk", say(N_("Measure who spoke how much in a recording's RTTM file.")), [rttm, me, as_json]),
        ("doctor", "doctor:doctor", say(N_("Check the store, and repair it.")), [repair, yes, as_json]),
        ("backup", "backup:backup", say(N_("Write the whole store into one new file.")), [path]),
        ("restore", "backup:restore", say(N_("Put a backup into a new folder.")), [path, into]),
    ]  # fmt: skip
    simple = [_command(language, *one) for one in commands]
    return SpokenGroup(
        language,
        PROGRAM,
        help=say(N_("Write along while a customer talks. Without a command the program opens.")),
        params=[*_everywhere(language, "INTERVIEW_HOME"), _version(language), _help(language)],
        callback=_open_without_command,
        commands=[*simple, _guides(language), _privacy(language)],
    )


def _privacy(language: Language) -> SpokenGroup:
    """Return `interview privacy` with its commands."""
    say = language.say
    customer = click.Argument(["customer"], metavar=say(N_("CUSTOMER")), shell_complete=complete_customer)
    format_ = click.Option(
        ["--format", "format_"], type=click.Choice(["json", "md"]), help=say(N_("Only this format, not both."))
    )
    into = click.Option(
        ["--into"], type=Folder(), default=".", metavar=say(N_("DIR")),
        help=say(N_("The folder for the files; otherwise the current one.")),
    )  # fmt: skip
    yes = click.Option(["--yes"], metavar=say(N_("NAME")), help=say(N_("Erase without asking: the customer's name.")))
    until = click.Argument(["until"], metavar=say(N_("DAY")))
    state = click.Argument(["state"], type=click.Choice(["on", "off"]), required=False, metavar="[on|off]")
    days = click.Option(["--days"], metavar="N", help=say(N_("Days after a conversation until it goes; - for never.")))
    commands: list[tuple[str, str, str, list[click.Parameter]]] = [
        ("export", "privacy:export", say(N_("Write everything kept on a person, as JSON and Markdown.")),
         [customer, format_, into]),
        ("erase", "privacy:erase", say(N_("Erase everything kept on a person; asks for the name.")), [customer, yes]),
        ("keep", "privacy:keep", say(N_("Set until when what is kept on a person is needed; - for no date.")),
         [customer, until]),
        ("review", "privacy:review", say(N_("Whether anything is kept for me alone, and for how long.")),
         [state, days]),
    ]  # fmt: skip
    told = say(N_("What is kept on a person: hand it out, erase it, say for how long."))
    return SpokenGroup(
        language, "privacy", help=told, short_help=told, params=[*_everywhere(language), _help(language)],
        callback=_show_help_without_command, commands=[_command(language, *one) for one in commands],
    )  # fmt: skip


def _guides(language: Language) -> click.Group:
    """Return the command `guides` with its own commands; alone it lists them."""
    say = language.say
    as_json = click.Option(["--json", "as_json"], is_flag=True, help=say(N_("As JSON.")))
    which = click.Argument(["guide_id"], metavar="ID")
    du = click.Option(["--du"], is_flag=True, help=say(N_("In German as for a customer I say du to.")))
    paths = click.Argument(["paths"], nargs=-1, required=True, type=click.Path(), metavar=say(N_("FILE ...")))
    original = click.Option(["--from", "original"], metavar="ID", help=say(N_("A copy of this guide, to be changed.")))
    question = click.Argument(["question"], metavar=say(N_("QUESTION")))
    commands: list[tuple[str, str, str, list[click.Parameter]]] = [
        ("list", "guides:list_guides", say(N_("List the guides, ours and my own.")), [as_json]),
        ("show", "guides:show", say(N_("Show a guide.")), [which, du]),
        ("check", "guides:check_guides", say(N_("Say what is wrong in guides, how to ask better.")), [paths, as_json]),
        ("new", "guides:new", say(N_("Begin a guide of my own.")), [which, original]),
        ("path", "guides:path", say(N_("Say where my own guides lie.")), []),
        ("schema", "guides:schema", say(N_("Print the JSON Schema of a guide, for an editor.")), []),
        ("ask", "guides:ask", say(N_("Say of which form a question is.")), [question, as_json]),
    ]  # fmt: skip
    told = say(N_("Read the guides, write my own, and check them."))
    return SpokenGroup(
        language, "guides", help=told, short_help=told, params=[*_everywhere(language), _help(language)],
        callback=_list_guides_without_command,
        commands=[_command(language, *one) for one in commands],
    )  # fmt: skip


def _command(language: Language, name: str, where: str, told: str, params: list[click.Parameter]) -> SpokenCommand:
    return SpokenCommand(
        language, name, help=told, short_help=told, params=[*params, *_everywhere(language), _help(language)],
        callback=partial(_load_and_call, where),
    )  # fmt: skip


def _everywhere(language: Language, home_variable: str | None = None) -> list[click.Parameter]:
    """Return the options that may stand before the command and after it."""
    say = language.say

    def keep_home(context: click.Context, option: click.Parameter, value: str | None) -> None:
        if value == "":
            # What a script says whose variable is empty; a store in the current folder is not what it means.
            raise click.BadParameter(say(N_("--home names no folder")), context, option)
        _keep(HOME, context, option, value)

    return [
        click.Option(
            ["--home"], type=Folder(), envvar=home_variable, metavar=say(N_("DIR")), expose_value=False,
            callback=keep_home, help=say(N_("The folder of the store (INTERVIEW_HOME).")),
        ),
        click.Option(
            ["--lang"], type=click.Choice(["de", "en"]), expose_value=False, callback=partial(_keep, LANGUAGE),
            help=say(N_("The language; otherwise the setting or LANG.")),
        ),
    ]  # fmt: skip


def _keep(name: str, context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.meta[name] = value


def _help(language: Language) -> click.Option:
    return _tells(["-h", "--help"], click.Context.get_help, language.say(N_("Show this help.")))


def _version(language: Language) -> click.Option:
    return _tells(["--version"], lambda _: f"{PROGRAM} {__version__}", language.say(N_("Show the version.")))


def _tells(names: list[str], what: Callable[[click.Context], str], told: str) -> click.Option:
    """Return an option that prints something, and that was all."""

    def tell(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            put(what(context))
            context.exit()

    return click.Option(names, is_flag=True, is_eager=True, expose_value=False, callback=tell, help=told)


@click.pass_context
def _open_without_command(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        _load_and_call("start:start")


@click.pass_context
def _show_help_without_command(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        put(context.get_help())


@click.pass_context
def _list_guides_without_command(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        _load_and_call("guides:list_guides", as_json=False)


@click.pass_context
def _load_and_call(context: click.Context, /, where: str, **values: object) -> None:
    module, _, name = where.partition(":")
    shell = Shell(context.meta.get(HOME), context.meta.get(LANGUAGE))
    getattr(import_module(f"interview_tui.cli.{module}"), name)(shell, **values)
