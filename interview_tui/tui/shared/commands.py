"""Every action a person can take, in one list: keys, footer, menu, help and the README's table come from it."""

from dataclasses import dataclass
from enum import StrEnum

from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_


class Place(StrEnum):
    """Where a command works."""

    TODAY = "today"
    BEFORE = "before"
    CALL = "call"
    AFTER = "after"
    READING = "reading"
    GUIDES = "guides"


@dataclass(frozen=True, slots=True)
class Command:
    """One action: what it is called, and which keys start it where."""

    id: str
    places: tuple[Place, ...]
    title: str
    """For the menu, the help and the README."""
    hint: str = ""
    """One word for the footer."""
    keys: tuple[str, ...] = ()
    """Keys that start it at any time."""
    empty: tuple[str, ...] = ()
    """Keys that start it while nothing is typed."""
    selected: tuple[str, ...] = ()
    """Keys that start it while nothing is typed and a note or line is selected."""
    letter: str = ""
    """The letter that starts it on lists; each language has its own (context "key" in the catalogue)."""
    in_menu: bool = True

    def letter_in(self, language: Language) -> str:
        """Return the letter of this command in a language, or an empty text."""
        return language.in_context("key", self.letter) if self.letter else ""


_ALL = tuple(Place)

COMMANDS: tuple[Command, ...] = (
    # the call
    Command("pages", (Place.CALL,), N_("Scroll the notes"), keys=("pageup", "pagedown"), in_menu=False),
    Command("save", (Place.CALL,), N_("Save the note; answer the hint; edit the selected note"), NC_("hint", "save"), keys=("enter",), in_menu=False),
    Command("speaker", (Place.CALL,), N_("Switch who speaks: me or the customer"), NC_("hint", "speaker"), keys=("f2",), empty=("space",)),
    Command("silence", (Place.CALL,), N_("Silence begins or ends"), NC_("hint", "silence"), keys=("f3", "ctrl+l")),
    Command("kind", (Place.CALL,), N_("Choose the kind of the note"), NC_("hint", "kind"), keys=("tab",)),
    Command("why", (Place.CALL,), N_("Why? The next note stands under the selected or last one"), NC_("hint", "why"), keys=("f4", "ctrl+y")),
    Command("asked", (Place.CALL,), N_("Question asked, on to the next"), NC_("hint", "question"), empty=("right",)),
    Command("back", (Place.CALL,), N_("Back to the question before"), NC_("hint", "back"), empty=("left",)),
    Command("up", (Place.CALL,), N_("Select the note above"), NC_("hint", "note"), empty=("up",), in_menu=False),
    Command("down", (Place.CALL,), N_("Select the note below"), empty=("down",), in_menu=False),
    Command("delete", (Place.CALL,), N_("Delete the selected note"), NC_("hint", "delete"), selected=("delete", "ctrl+x")),
    Command("undo", (Place.CALL,), N_("Undo: in the text, a line put aside, or the last act"), NC_("hint", "undo"), keys=("ctrl+z",)),
    Command("aside", (Place.CALL,), N_("Put the line aside; undo brings it back"), NC_("hint", "aside"), keys=("escape",)),
    Command("complaint", (Place.CALL,), N_("Kind: complaint")),
    Command("solution", (Place.CALL,), N_("Kind: solution for later")),
    Command("theirs", (Place.CALL,), N_("Promise of the customer's side")),
    Command("give", (Place.CALL,), N_("Whose conversation is this? Name it or give it to another customer")),
    Command("mute", (Place.CALL,), N_("Mute or unmute hints for this call")),
    Command("search", _ALL, N_("Search what was noted"), NC_("hint", "search"), keys=("f7", "ctrl+s")),
    Command("end", (Place.CALL,), N_("End the call"), NC_("hint", "end"), keys=("f9", "ctrl+d", "ctrl+q")),
    # today
    Command("open", (Place.TODAY,), N_("Open the selected line; on the empty line go on or call without a name"), NC_("hint", "open"), keys=("enter",), in_menu=False),
    Command("finish", (Place.TODAY,), N_("Finish an open conversation without going on"), NC_("hint", "finish"), letter=NC_("key", "f")),
    Command("kept", (Place.TODAY, Place.BEFORE), N_("Done: the promise is kept, the matter was asked"), NC_("hint", "done"), letter=NC_("key", "d")),
    Command("move", (Place.TODAY, Place.BEFORE), N_("Move the promise to another day"), NC_("hint", "move"), letter=NC_("key", "m")),
    Command("settle", (Place.BEFORE, Place.READING), N_("The complaint has come to its end"), NC_("hint", "settled"), letter=NC_("key", "p")),
    Command("take_back", (Place.TODAY, Place.BEFORE), N_("Take back what was just done"), NC_("hint", "undo"), keys=("ctrl+z",)),
    Command("read", (Place.TODAY,), N_("Read the selected conversation"), NC_("hint", "read"), letter=NC_("key", "r")),
    Command("sample", (Place.TODAY,), N_("Look around with a sample"), NC_("hint", "sample"), letter=NC_("key", "b")),
    Command("guides", (Place.TODAY,), N_("Guides: read, try, write my own"), NC_("hint", "guides"), keys=("f4", "ctrl+l")),
    # before
    Command("begin", (Place.BEFORE,), N_("Begin the call"), NC_("hint", "begin the call"), keys=("enter",)),
    Command("speak", (Place.BEFORE,), N_("Bring it up in the call: the promise, the matter, the why to ask on"), NC_("hint", "bring it up"), letter=NC_("key", "s")),
    Command("guess", (Place.BEFORE,), N_("Write down my guess"), NC_("hint", "my guess"), letter=NC_("key", "g")),
    Command("question", (Place.BEFORE,), N_("Write down a question of my own"), NC_("hint", "my question"), letter=NC_("key", "q")),
    Command("guide", (Place.BEFORE,), N_("Choose the guide"), NC_("hint", "guide"), letter=NC_("key", "l")),
    Command("channel", (Place.BEFORE,), N_("Where the conversation takes place"), NC_("hint", "where"), letter=NC_("key", "w")),
    Command("rename", (Place.BEFORE,), N_("Change name and organisation"), NC_("hint", "name"), letter=NC_("key", "n")),
    Command("address", (Place.BEFORE,), N_("Address: Sie or du (German)"), NC_("hint", "Sie or du"), letter=NC_("key", "a")),
    Command("informed", (Place.BEFORE,), N_("Informed that notes are kept: told, agreed, not yet"), NC_("hint", "informed"), letter=NC_("key", "h")),
    Command("keep_until", (Place.BEFORE,), N_("Keep until: when what is kept on this customer is to go"), NC_("hint", "keep until"), letter=NC_("key", "k")),
    Command("first_deal", (Place.BEFORE,), N_("Day of the first deal, for its anniversaries")),
    # after
    Command("answer", (Place.AFTER,), N_("Take the answer, on to the next question"), NC_("hint", "next"), keys=("enter",), in_menu=False),
    Command("skip", (Place.AFTER,), N_("Leave this question for later"), NC_("hint", "skip"), keys=("tab", "down"), in_menu=False),
    Command("previous", (Place.AFTER,), N_("Back to the question before"), keys=("up", "shift+tab"), in_menu=False),
    Command("summary", (Place.AFTER,), N_("Go to the summary"), NC_("hint", "summary"), keys=("f8", "ctrl+t")),
    Command("later", (Place.AFTER,), N_("Leave everything for later"), NC_("hint", "later"), keys=("escape",)),
    # reading
    Command("edit", (Place.READING,), N_("Edit the selected note"), NC_("hint", "edit"), keys=("enter",)),
    Command("how_known", (Place.READING,), N_("How the fact is known: told, seen, document"), NC_("hint", "how known"), letter=NC_("key", "h")),
    Command("remove", (Place.BEFORE, Place.READING), N_("Delete the selected note, or the question"), NC_("hint", "delete"), keys=("delete", "ctrl+x")),
    Command("restore", (Place.READING,), N_("Undo the last change"), NC_("hint", "undo"), keys=("ctrl+z",)),
    Command("filter_kind", (Place.READING,), N_("Show one kind after the other"), NC_("hint", "kind"), letter=NC_("key", "i")),
    Command("filter_track", (Place.READING,), N_("Show innovation, optimisation, all"), NC_("hint", "track"), letter=NC_("key", "t")),
    Command("export", (Place.READING,), N_("Write the summary as a Markdown file"), NC_("hint", "export"), letter=NC_("key", "x")),
    Command("copy", (Place.READING,), N_("Copy the summary to the clipboard"), NC_("hint", "copy"), letter=NC_("key", "c")),
    Command("view", (Place.READING,), N_("Summary or notes"), NC_("hint", "summary"), letter=NC_("key", "v")),
    Command("whose", (Place.READING,), N_("With whom was it? Name it or give it to another customer"), NC_("hint", "with whom?"), letter=NC_("key", "n")),
    Command("resume", (Place.READING,), N_("Finish what was left open after the call"), NC_("hint", "left open"), letter=NC_("key", "o")),
    Command("inform", (Place.READING,), N_("How the customer was informed that notes are kept")),
    Command("keep_review", (Place.READING,), N_("Keep my private review for good, or not")),
    # guides
    Command("open_guide", (Place.GUIDES,), N_("Read the selected guide"), NC_("hint", "read"), keys=("enter",)),
    Command("try_guide", (Place.GUIDES,), N_("Try the guide: its questions as in a call, nothing is kept"), NC_("hint", "try"), letter=NC_("key", "t")),
    Command("forward", (Place.GUIDES,), N_("Trying: the next question"), NC_("hint", "next"), keys=("right",)),
    Command("backward", (Place.GUIDES,), N_("Trying: the question before"), NC_("hint", "back"), keys=("left",)),
    Command("copy_guide", (Place.GUIDES,), N_("Copy the guide to my own"), NC_("hint", "copy"), letter=NC_("key", "c")),
    Command("edit_guide", (Place.GUIDES,), N_("Change my own guide in the editor ($VISUAL, $EDITOR)"), NC_("hint", "edit"), letter=NC_("key", "e")),
    # everywhere
    Command("menu", _ALL, N_("Menu of all actions"), NC_("hint", "menu"), keys=("ctrl+o", "ctrl+p"), in_menu=False),
    Command("help", _ALL, N_("Help: the keys of this screen"), NC_("hint", "help"), keys=("f1",)),
    Command("language", _ALL, N_("Language: German or English")),
    Command("theme", _ALL, N_("Dark or light")),
    Command("coach", (Place.TODAY, Place.CALL), N_("Coach in the call: off, quiet, normal")),
    Command("author", (Place.TODAY,), N_("My name on conversations")),
    Command("private", (Place.TODAY,), N_("Keep what is private to me, or nothing of it")),
    Command("leave", (Place.BEFORE, Place.READING, Place.GUIDES), N_("Back"), NC_("hint", "back"), keys=("escape",), in_menu=False),
    Command("quit", (Place.TODAY, Place.BEFORE, Place.AFTER, Place.READING, Place.GUIDES), N_("Quit"), NC_("hint", "quit"), keys=("ctrl+q",)),
)  # fmt: skip

BY_ID = {command.id: command for command in COMMANDS}


def commands_of(place: Place) -> tuple[Command, ...]:
    """Return the commands that work in a place, in the order of the list."""
    return tuple(command for command in COMMANDS if place in command.places)


_KEY_NAMES = {
    "enter": N_("Enter"),
    "space": N_("Space"),
    "tab": N_("Tab"),
    "escape": N_("Esc"),
    "delete": N_("Del"),
    "backspace": N_("Backspace"),
    "pageup": N_("PgUp"),
    "pagedown": N_("PgDn"),
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def key_name(key: str, language: Language) -> str:
    """Return a key as it is written on the screen: `Ctrl+O`, in German `Strg+O`."""
    if key in _KEY_NAMES:
        return language.say(_KEY_NAMES[key])
    if key.startswith("ctrl+"):
        return language.say(N_("Ctrl+{letter}"), letter=key.removeprefix("ctrl+").upper())
    if key.startswith("shift+"):
        return language.say(N_("Shift+{key}"), key=key_name(key.removeprefix("shift+"), language))
    return key.upper() if key[0] == "f" and key[1:].isdigit() else key


def key_names(command: Command, language: Language) -> list[str]:
    """Return all keys of a command as they are written on the screen."""
    keys = [*command.empty, *command.selected, *command.keys]
    letter = command.letter_in(language)
    return [*([letter] if letter else []), *(key_name(key, language) for key in keys)]
