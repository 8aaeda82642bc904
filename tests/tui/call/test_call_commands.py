import pytest

from interview_tui.desk.call.choice import CHOICES, choice_letters, choice_words
from interview_tui.desk.call.pressing import Step, entered, key_map, started
from interview_tui.desk.call.state import Call, Now
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.locales import CODES
from interview_tui.records.draft import Line
from interview_tui.records.words import Kind
from interview_tui.talktime.live import Talk
from interview_tui.tui.call.screen import CallScreen
from tests.support.frozen import START, Ids
from tests.support.written import conversation, note, number

EMPTY = Call(conversation(note(1, "eins")))
TEXT = EMPTY.but(line=Line(id=number(2), at=START, text="halb"))
SELECTED = EMPTY.but(selected=number(1))
EDITING = SELECTED.but(line=Line(id=number(1), at=START, text="eins", edits=True))
EDIT_EMPTIED = EDITING.but(line=Line(id=number(1), at=START, edits=True))
STATES = {"empty": EMPTY, "text": TEXT, "selected": SELECTED, "editing": EDITING, "emptied": EDIT_EMPTIED}

COMMANDS = [one.command for one in CallScreen.declared.values()]
KEYS = key_map(COMMANDS)


def command_for(call: Call, key: str, text_empty: bool) -> str | None:
    command = started(call, key, text_empty, KEYS)
    return command and command.id


class Held:
    """Takes the next call, as the screen does, without one."""

    def __init__(self, call: Call) -> None:
        self.call = call

    def step(self, makes: Step) -> None:
        self.call = makes(self.call, now())


def perform(call: Call, command: str) -> Call:
    held = Held(call)
    CallScreen.declared[command].act(held)
    return held.call


AT_ANY_TIME = {
    "enter": "save",
    "tab": "kind",
    "f2": "speaker",
    "f3": "silence",
    "ctrl+l": "silence",
    "f4": "why",
    "ctrl+y": "why",
    "ctrl+g": "still",
    "ctrl+n": "now",
    "escape": "aside",
    "ctrl+f": "listen",
    "f7": "search",
    "f8": "open_matters",
    "ctrl+r": "open_matters",
    "ctrl+s": "search",
    "f9": "end",
    "ctrl+d": "end",
    "ctrl+q": "end",
    "ctrl+o": "menu",
    "ctrl+p": "menu",
    "f1": "help",
    "f6": "customer_page",
    "ctrl+t": "customer_page",
}
WITHOUT_TEXT = {"space": "speaker", "right": "asked", "left": "back", "up": "up", "down": "down", "ctrl+z": "undo"}
ON_A_NOTE = {"delete": "delete", "ctrl+x": "delete", "ctrl+w": "stays"}
FOR_THE_TEXT = ["a", "ü", "1", "minus", "question_mark", "backspace", "home", "end", "ctrl+a", "ctrl+u", "shift+left"]


def now() -> Now:
    return Now(START, 10.0, Ids())


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(("key", "command"), AT_ANY_TIME.items())
def test_these_keys_mean_the_same_at_any_time(state: str, key: str, command: str) -> None:
    call = STATES[state]

    assert command_for(call, key, text_empty=not call.line.text) == command


@pytest.mark.parametrize("state", ["empty", "selected"])
@pytest.mark.parametrize(("key", "command"), WITHOUT_TEXT.items())
def test_these_keys_act_while_nothing_is_typed(state: str, key: str, command: str) -> None:
    assert command_for(STATES[state], key, text_empty=True) == command


@pytest.mark.parametrize("state", ["text", "editing"])
@pytest.mark.parametrize("key", [*WITHOUT_TEXT, *ON_A_NOTE])
def test_in_a_text_the_same_keys_are_the_texts(state: str, key: str) -> None:
    assert command_for(STATES[state], key, text_empty=False) is None


@pytest.mark.parametrize("key", ["space", "right", "left", "up", "down", "delete", "ctrl+z"])
def test_in_an_edit_they_stay_the_texts_though_all_of_it_was_deleted(key: str) -> None:
    assert command_for(EDIT_EMPTIED, key, text_empty=True) is None


@pytest.mark.parametrize(("key", "command"), ON_A_NOTE.items())
def test_these_keys_are_for_the_selected_note(key: str, command: str) -> None:
    assert command_for(SELECTED, key, text_empty=True) == command


@pytest.mark.parametrize("key", ON_A_NOTE)
def test_without_a_selected_note_they_are_the_texts(key: str) -> None:
    assert command_for(EMPTY, key, text_empty=True) is None


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("key", FOR_THE_TEXT)
def test_every_other_key_is_for_the_text(state: str, key: str) -> None:
    call = STATES[state]

    assert command_for(call, key, text_empty=not call.line.text) is None


def test_no_key_of_the_call_was_left_out_here() -> None:
    known = {*AT_ANY_TIME, *WITHOUT_TEXT, *ON_A_NOTE, "pageup", "pagedown"}

    assert {key for one in COMMANDS for key in (*one.keys, *one.empty, *one.selected)} <= known


# what the commands do


def test_enter_saves_what_is_typed() -> None:
    assert [one.text for one in entered(TEXT, now()).conversation.notes] == ["eins", "halb"]


def test_enter_on_a_selected_note_edits_it() -> None:
    assert entered(SELECTED, now()).line.edits


def test_enter_in_an_edit_saves_it() -> None:
    changed = EDITING.but(line=EDITING.line.changed(text="zwei"))

    assert [one.text for one in entered(changed, now()).conversation.notes] == ["zwei"]


def test_tab_opens_the_choice_and_closes_it_again() -> None:
    chosen = perform(EMPTY, "kind")

    assert (chosen.choosing, perform(chosen, "kind").choosing) == (True, False)


def test_space_lets_the_other_one_speak() -> None:
    assert perform(EMPTY, "speaker").talk.state_at_end is Talk.STAFF


def test_a_silence_can_be_begun() -> None:
    assert perform(EMPTY, "silence").talk.state_at_end is Talk.SILENCE


def test_escape_puts_the_line_aside_and_leaves_the_selected_note() -> None:
    left = perform(EDITING.but(line=EDITING.line.changed(text="zwei")), "aside")

    assert (left.line, left.selected) == (Line(), None)
    assert left.past[-1].line.text == "zwei"


def test_the_arrows_move_among_the_notes() -> None:
    up = perform(EMPTY, "up")

    assert (up.selected, perform(up, "down").selected) == (number(1), None)


@pytest.mark.parametrize(("command", "kind"), [("complaint", Kind.COMPLAINT), ("solution", Kind.SOLUTION)])
def test_the_menu_has_two_more_kinds(command: str, kind: Kind) -> None:
    assert perform(SELECTED, command).conversation.notes[0].kind is kind


def test_hints_are_muted_and_unmuted() -> None:
    muted = perform(EMPTY, "mute")

    assert (muted.muted, perform(muted, "mute").muted) == (True, False)


@pytest.mark.parametrize("command", ["why", "asked", "back", "delete"])
@pytest.mark.parametrize("state", STATES)
def test_every_pure_command_can_be_done_in_every_state(command: str, state: str) -> None:
    assert isinstance(perform(STATES[state], command), Call)


# what Tab offers


@pytest.mark.parametrize("code", CODES)
def test_every_choice_has_a_letter_of_its_own(code: Code) -> None:
    letters = choice_letters(Language(code))

    assert tuple(letters.values()) == CHOICES


@pytest.mark.parametrize("code", CODES)
def test_a_letter_stands_in_its_word_and_tracks_have_digits(code: Code) -> None:
    for choice, word, letter in choice_words(Language(code)):
        assert len(letter) == 1
        assert letter.isdigit() if choice.track else letter in word.casefold()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("de", "Fakt Bedürfnis Kritik Lob Warum Zitat Zusage Persönl. geparkt Innov. Optim."),
        ("en", "fact need criticism praise why quote promise personal parked innov. optim."),
    ],
)
def test_the_choices_are_these_words(code: Code, words: str) -> None:
    assert " ".join(word for _, word, _ in choice_words(Language(code))) == words
