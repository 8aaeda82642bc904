"""The commands of screens that do not declare them themselves yet."""

from collections.abc import Mapping
from typing import Any

from interview_tui.language.message import N_, NC_
from interview_tui.tui.shared.commands import Command, Declared

COMMANDS: dict[str, tuple[Command, ...]] = {
    "before": (
        Command("kept", N_("Done: the promise is kept, the matter was asked"), NC_("hint", "done"), letter=NC_("key", "d")),
        Command("move", N_("Move the promise to another day"), NC_("hint", "move"), letter=NC_("key", "m")),
        Command("settle", N_("The complaint has come to its end"), NC_("hint", "settled"), letter=NC_("key", "p")),
        Command("take_back", N_("Take back what was just done"), NC_("hint", "undo"), keys=("ctrl+z",)),
        Command("begin", N_("Begin the call"), NC_("hint", "begin the call"), keys=("enter",)),
        Command("speak", N_("Bring it up in the call: the promise, the matter, the why to ask on"), NC_("hint", "bring it up"), letter=NC_("key", "s")),
        Command("guess", N_("Write down my guess"), NC_("hint", "my guess"), letter=NC_("key", "g")),
        Command("question", N_("Write down a question of my own"), NC_("hint", "my question"), letter=NC_("key", "q")),
        Command("guide", N_("Choose the guide"), NC_("hint", "guide"), letter=NC_("key", "l")),
        Command("channel", N_("Where the conversation takes place"), NC_("hint", "where"), letter=NC_("key", "w")),
        Command("rename", N_("Change name and organisation"), NC_("hint", "name"), letter=NC_("key", "n")),
        Command("address", N_("Address: Sie or du (German)"), NC_("hint", "Sie or du"), letter=NC_("key", "a")),
        Command("informed", N_("Informed that notes are kept: told, agreed, not yet"), NC_("hint", "informed"), letter=NC_("key", "h")),
        Command("keep_until", N_("Keep until: when what is kept on this customer is to go"), NC_("hint", "keep until"), letter=NC_("key", "k")),
        Command("first_deal", N_("Day of the first deal, for its anniversaries")),
        Command("remove", N_("Delete the selected note, or the question"), NC_("hint", "delete"), keys=("delete", "ctrl+x")),
        Command("leave", N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False),
    ),
    "after": (
        Command("answer", N_("Take the answer, on to the next question"), NC_("hint", "next"), keys=("enter",), in_menu=False),
        Command("skip", N_("Leave this question for later"), NC_("hint", "skip"), keys=("tab", "down"), in_menu=False),
        Command("previous", N_("Back to the question before"), keys=("up", "shift+tab"), in_menu=False),
        Command("summary", N_("Go to the summary"), NC_("hint", "summary"), keys=("f8", "ctrl+t")),
        Command("later", N_("Leave everything for later"), NC_("hint", "later"), keys=("escape",)),
        Command("quit", N_("Quit"), NC_("hint", "quit"), keys=("ctrl+q",)),
    ),
    "reading": (
        Command("settle", N_("The complaint has come to its end"), NC_("hint", "settled"), letter=NC_("key", "p")),
        Command("edit", N_("Edit the selected note"), NC_("hint", "edit"), keys=("enter",)),
        Command("how_known", N_("How the fact is known: told, seen, document"), NC_("hint", "how known"), letter=NC_("key", "h")),
        Command("remove", N_("Delete the selected note, or the question"), NC_("hint", "delete"), keys=("delete", "ctrl+x")),
        Command("restore", N_("Undo the last change"), NC_("hint", "undo"), keys=("ctrl+z",)),
        Command("filter_kind", N_("Show one kind after the other"), NC_("hint", "kind"), letter=NC_("key", "i")),
        Command("filter_track", N_("Show innovation, optimisation, all"), NC_("hint", "track"), letter=NC_("key", "t")),
        Command("export", N_("Write the summary as a Markdown file"), NC_("hint", "export"), letter=NC_("key", "x")),
        Command("copy", N_("Copy the summary to the clipboard"), NC_("hint", "copy"), letter=NC_("key", "c")),
        Command("view", N_("Summary or notes"), NC_("hint", "summary"), letter=NC_("key", "v")),
        Command("whose", N_("With whom was it? Name it or give it to another customer"), NC_("hint", "with whom?"), letter=NC_("key", "n")),
        Command("resume", N_("Finish what was left open after the call"), NC_("hint", "left open"), letter=NC_("key", "o")),
        Command("inform", N_("How the customer was informed that notes are kept")),
        Command("keep_review", N_("Keep my private review for good, or not")),
        Command("leave", N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False),
    ),
}  # fmt: skip
BY_ID = {one.id: one for one in COMMANDS["before"]}


def legacy(screen: type) -> Mapping[str, Declared[Any]]:
    """Return the commands that a screen does by a method `do_<id>`."""
    commands = COMMANDS.get(vars(screen).get("place", ""), ())
    return {one.id: Declared(_act(one.id), one) for one in commands}


def _act(command_id: str) -> Any:
    return lambda screen: getattr(screen, f"do_{command_id}")()
