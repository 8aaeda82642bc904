"""`interview team`: what team leads get to see and what they do not, and comments on conversations."""

import click

from interview_tui.cli.completion import complete_id
from interview_tui.cli.declaring import Runs, as_json, command, flag, group, show_help
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_


def commands(language: Language) -> list[click.Command]:
    """Declare the group."""
    say = language.say
    conversation = say(N_("CONVERSATION"))
    json = as_json(language)
    of = click.Argument(["conversation"], metavar=conversation, shell_complete=complete_id)
    perhaps = click.Argument(["conversation"], required=False, metavar=f"[{conversation}]", shell_complete=complete_id)
    words = click.Argument(["words"], nargs=-1, required=True, metavar=say(N_("[NOTE] TEXT")))
    one_each = [
        flag("--strength", say(N_("The one thing that went well."))),
        flag("--question", say(N_("The one question to think about."))),
    ]
    answered = [click.Argument(["comment_id"], metavar="ID"), click.Argument(["text"], metavar=say(N_("TEXT")))]
    whom = say(N_("Whom, where several people read your conversations."))
    fields = say(N_("Say every field that a hand-over holds, and what for; all others stay."))
    seen = say(N_("Show what those who lead see of you, as they see it, and who has read it."))
    comments = say(N_("Say what was said about conversations, to you and by you."))
    comment = say(N_("Say something about a conversation of somebody else, or a note of it."))
    answer = say(N_("Answer what somebody said."))
    ask = say(N_("Ask whoever leads about one of your own conversations, or a note of it."))
    give = say(
        N_(
            "Give customers to a colleague, with all their conversations: shows what goes and what stays, asks, writes"
            " a file. From then on the colleague writes in them, and here they are read."
        )
    )
    given = [
        click.Argument(["customers"], nargs=-1, required=True, metavar=say(N_("CUSTOMER..."))),
        click.Option(["--to"], metavar=say(N_("NAME")), default="", help=say(N_("The name of the colleague."))),
        click.Option(
            ["-o", "--output"], metavar=say(N_("FILE")), help=say(N_("The file; without one it is only shown."))
        ),
        flag("--undo", say(N_("Take them back: they are written in here again, and nowhere else."))),
        flag("--yes", say(N_("Give without asking, for scripts."))),
    ]
    takeover = say(
        N_(
            "Take over customers whom a colleague gives: shows them, asks, and writes all or nothing."
            " `interview import --undo` undoes it."
        )
    )
    taken = [
        click.Argument(["file"], type=click.Path(), metavar=say(N_("FILE"))),
        flag("--yes", say(N_("Take over without asking."))),
    ]
    inner = [
        command(language, "fields", fields, _fields, [json]),
        command(language, "seen", seen, _seen, [perhaps, json]),
        command(language, "comments", comments, _comments, [json]),
        command(language, "comment", comment, _comment, [of, words, *one_each]),
        command(language, "ask", ask, _ask, [of, words, click.Option(["--whom"], metavar=say(N_("NAME")), help=whom)]),
        command(language, "answer", answer, _answer, answered),
        command(language, "give", give, _give, given),
        command(language, "takeover", takeover, _takeover, taken),
    ]
    return [group(language, "team", say(N_("What those who lead get to know, and what not.")), show_help, inner)]


def _fields() -> Runs:
    from interview_tui.cli.team import fields

    return fields


def _seen() -> Runs:
    from interview_tui.cli.team_said import seen

    return seen


def _give() -> Runs:
    from interview_tui.cli.team_giving import give

    return give


def _takeover() -> Runs:
    from interview_tui.cli.team_giving import takeover

    return takeover


def _comments() -> Runs:
    from interview_tui.cli.team_said import comments

    return comments


def _comment() -> Runs:
    from interview_tui.cli.team_said import comment

    return comment


def _ask() -> Runs:
    from interview_tui.cli.team_said import ask

    return ask


def _answer() -> Runs:
    from interview_tui.cli.team_said import answer

    return answer
