"""The line to type in: keys in their order, three rows and no more, undo, pastes of any size."""

from collections.abc import Iterator

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.containers import Horizontal

from interview_tui.tui.widgets.text_line import LONGEST_PASTE, TextLine
from interview_tui.tui.widgets.theme import textual_theme
from tests.support.seeing import burst, drawn, is_whole, paste, rows


class Typing(App[None], inherit_bindings=False):
    """A line; Enter, F4 and Tab are commands, as in a call."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        """What the line told its screen, in order: commands by name, texts after a change."""
        self.pasted: list[str] = []
        self.line = TextLine(self.press, self.typed, placeholder="type")
        self.register_theme(textual_theme("dark"))
        self.theme = "dark"

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield self.line

    def on_mount(self) -> None:
        self.line.focus()

    def press(self, key: str, character: str | None) -> bool:
        if key not in ("enter", "f4", "tab", "escape"):
            return False
        self.told.append(f"<{key}>")
        if key == "enter":
            self.line.replace_text("")
        return True

    def typed(self, text: str, pasted: bool) -> None:
        self.told.append(text)
        if pasted:
            self.pasted.append(text)


@pytest.fixture
def typing() -> Iterator[Typing]:
    return Typing()


async def test_keys_of_one_burst_are_told_in_the_order_they_came(typing: Typing) -> None:
    async with typing.run_test(size=(60, 10)) as pilot:
        await burst(pilot, *"ab", "f4", "c", "enter", "d", "tab", *"ef", "enter", "enter")

        assert typing.told == ["a", "ab", "<f4>", "abc", "<enter>", "d", "<tab>", "de", "def", "<enter>", "<enter>"]


async def test_a_paste_between_keys_keeps_its_place(typing: Typing) -> None:
    async with typing.run_test(size=(60, 10)) as pilot:
        for event in (events.Key("a", "a"), events.Paste("MITTE"), events.Key("b", "b"), events.Key("enter", None)):
            typing.post_message(event)
        await drawn(pilot)

        assert typing.told == ["a", "aMITTE", "aMITTEb", "<enter>"]


async def test_the_line_grows_to_three_rows_and_no_more(typing: Typing) -> None:
    async with typing.run_test(size=(40, 10)) as pilot:
        heights = []
        for _ in range(12):
            await paste(pilot, "ein paar Worte ")
            await pilot.pause()
            heights.append(typing.line.size.height)
            assert is_whole(typing)

        assert heights[0] == 1
        assert sorted(heights) == heights
        assert set(heights) == {1, 2, 3}
        typing.line.replace_text("")
        await pilot.pause()
        assert typing.line.size.height == 1


async def test_the_end_of_a_long_text_is_seen_while_it_is_typed(typing: Typing) -> None:
    async with typing.run_test(size=(40, 10)) as pilot:
        await paste(pilot, "Wort " * 60)
        await burst(pilot, *"ENDE")
        await pilot.pause()

        assert any("ENDE" in row for row in rows(typing))


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (["left", "x"], "eins zwexi"),
        (["home", "x"], "xeins zwei"),
        (["ctrl+a", "x", "ctrl+e", "y"], "xeins zweiy"),
        (["ctrl+left", "x"], "eins xzwei"),
        (["ctrl+w"], "eins "),
        (["ctrl+backspace"], "eins "),
        (["home", "ctrl+delete"], " zwei"),
        (["ctrl+u"], ""),
        (["home", "ctrl+k"], ""),
        (["home", "delete"], "ins zwei"),
        (["shift+home", "x"], "x"),
        (["shift+left", "shift+left", "backspace"], "eins zw"),
        (["f6"], "eins zwei"),
        (["f7", "x"], "eins zweix"),
        (["pageup", "x"], "eins zweix"),
        (["ctrl+q"], "eins zwei"),
        (["ctrl+p"], "eins zwei"),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, list) else "",
)
async def test_keys_of_editing(typing: Typing, keys: list[str], text: str) -> None:
    async with typing.run_test(size=(60, 10)) as pilot:
        typing.line.replace_text("eins zwei")
        await burst(pilot, *keys)

        assert typing.line.text == text
        assert typing.is_running


@pytest.mark.parametrize("keys", [["ctrl+u"], ["home", "home", "ctrl+u", "end", "ctrl+u"]], ids=" ".join)
async def test_a_line_wrapped_into_several_rows_is_emptied_at_once(typing: Typing, keys: list[str]) -> None:
    async with typing.run_test(size=(20, 5)) as pilot:
        await paste(pilot, "/home/claudia/summaries/" * 3)
        await burst(pilot, *keys)
        assert typing.line.text == ""


async def test_ctrl_z_takes_back_what_was_typed_and_pasted(typing: Typing) -> None:
    async with typing.run_test(size=(60, 10)) as pilot:
        await burst(pilot, *"eins")
        await paste(pilot, " zwei drei")
        await burst(pilot, "ctrl+z")
        assert typing.line.text == "eins"
        await burst(pilot, "ctrl+z", "ctrl+z", "ctrl+z")

        assert typing.line.text == ""
        assert typing.told[-1] == ""


async def test_ctrl_z_does_not_bring_back_another_notes_text(typing: Typing) -> None:
    async with typing.run_test(size=(60, 10)) as pilot:
        await burst(pilot, *"eins", "enter", *"zw")
        await burst(pilot, *["ctrl+z"] * 6)

        assert typing.line.text == ""


async def test_a_paste_is_cleaned_before_it_stands_in_the_line(typing: Typing) -> None:
    async with typing.run_test(size=(60, 10)) as pilot:
        await paste(pilot, "\x1b]52;c;aGk=\x07Wort\x00\u202e\r\nzwei\tdrei")

        assert typing.line.text == "Wort\nzwei drei"
        assert typing.pasted == ["Wort\nzwei drei"]


async def test_a_paste_replaces_what_is_marked(typing: Typing) -> None:
    async with typing.run_test(size=(60, 10)) as pilot:
        await burst(pilot, *"alt", "shift+home")
        await paste(pilot, "neu")

        assert typing.line.text == "neu"


async def test_a_paste_that_is_too_long_is_told_whole_and_then_as_it_stands_there(typing: Typing) -> None:
    async with typing.run_test(size=(60, 10)) as pilot:
        await burst(pilot, *"ab")
        await paste(pilot, "x" * 25_000)

        assert typing.pasted == ["ab" + "x" * 25_000, typing.line.text]
        assert len(typing.line.text) == LONGEST_PASTE + 1


async def test_what_is_too_long_for_the_line_is_there_as_far_as_it_goes(typing: Typing) -> None:
    async with typing.run_test(size=(60, 10)) as pilot:
        await paste(pilot, "x" * LONGEST_PASTE)
        assert typing.line.text == "x" * LONGEST_PASTE
        await paste(pilot, "y" * 30)

        assert typing.pasted[-2:] == ["x" * LONGEST_PASTE + "y" * 30, "x" * LONGEST_PASTE + "y"]


async def test_keys_without_a_character_leave_the_text_alone(typing: Typing) -> None:
    async with typing.run_test(size=(60, 10)) as pilot:
        await burst(pilot, "f13", "insert", "ctrl+t", "ctrl+o", "alt+x", "ctrl+shift+k", "<up>")

        assert typing.line.text == ""
