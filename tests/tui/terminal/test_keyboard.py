"""What a terminal may send is read rightly or ignored; nothing whatever raises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from interview_tui.tui.terminal.keyboard import Keyboard


def sent(text: str) -> list[Message]:
    keyboard = Keyboard()
    return [*keyboard.feed(text), *keyboard.tick()]


def keys(text: str) -> list[tuple[str, str | None]]:
    """Return the keys and what they would write."""
    return [
        (event.key, event.character if event.is_printable else None)
        for event in sent(text)
        if isinstance(event, events.Key)
    ]


@pytest.mark.parametrize(
    ("sequence", "pressed"),
    [
        # plain, as every terminal sends it
        *[("a", ("a", "a")), ("\r", ("enter", None)), (" ", ("space", " ")), ("\x7f", ("backspace", None))],
        *[("\x1b[A", ("up", None)), ("\x1b[3~", ("delete", None)), ("\x1b[1;5C", ("ctrl+right", None))],
        *[("\x1bOP", ("f1", None)), ("\x1b[15;2~", ("shift+f5", None)), ("\x1b[25~", ("f13", None))],
        *[("\x1b[Z", ("shift+tab", None)), ("\x1b[[A", ("f1", None)), ("\x1b[7^", ("ctrl+end", None))],
        # kitty
        *[("\x1b[97;;97u", ("a", "a")), ("\x1b[97;2;65u", ("A", "A")), ("\x1b[97;5u", ("ctrl+a", None))],
        *[("\x1b[97u", ("a", "a")), ("\x1b[97;2u", ("A", "A")), ("\x1b[97;65u", ("A", "A"))],
        *[("\x1b[228;2u", ("Ä", "Ä")), ("\x1b[223;2u", ("ß", "ß")), ("\x1b[49:33;2u", ("exclamation_mark", "!"))],
        *[("\x1b[113;7;64u", ("ctrl+at", "@")), ("\x1b[13u", ("enter", None)), ("\x1b[27u", ("escape", None))],
        *[("\x1b[97;1:1u", ("a", "a")), ("\x1b[97;1:2u", ("a", "a")), ("\x1b[1;1:2A", ("up", None))],
        *[("\x1b[43::45;3u", ("alt+plus", None)), ("\x1b[57400u", ("1", "1")), ("\x1b[57413;;43u", ("plus", "+"))],
        # as without Shift
        *[("\x1b[13;2u", ("enter", None)), ("\x1b[127;2u", ("backspace", None)), ("\x1b[32;2u", ("space", " "))],
        *[("\x1b[32;2;32u", ("space", " ")), ("\x1b[9;2u", ("shift+tab", None))],
        *[("\x1b[127;5u", ("ctrl+backspace", None)), ("\x1b[127;6u", ("ctrl+backspace", None))],
        *[("\x1b[57414;2u", ("enter", None))],
        # modifyOtherKeys
        *[("\x1b[27;2;13~", ("enter", None)), ("\x1b[27;2;127~", ("backspace", None))],
        *[("\x1b[27;2;32~", ("space", " "))],
        *[("\x1b[27;5;127~", ("ctrl+backspace", None)), ("\x1b[27;5;105~", ("ctrl+i", None))],
        *[("\x1b[27;2;65~", ("A", "A")), ("\x1b[27;2;9~", ("shift+tab", None))],
    ],
)  # fmt: skip
def test_a_key_is_read_in_each_form(sequence: str, pressed: tuple[str, str | None]) -> None:
    assert keys(f"{sequence}x") == [pressed, ("x", "x")]


@pytest.mark.parametrize(
    "sequence",
    [
        *["\x1b[97;1:3u", "\x1b[1;1:3A", "\x1b[13;1:3u", "\x1b[3;1:3~"],  # let go
        *["\x1b[57441;2u", "\x1b[57447u"],  # Shift alone
        *["\x1b[97;1;55296u", "\x1b[1114112u", "\x1b[97;1;1114112u", "\x1b[99999999999u", "\x1b[0u", "\x1b[7u"],
        *["\x1b[97;;7u", "\x1b[:;:;:u", "\x1b[60000;1:9u", "\x1b[27;5~", "\x1b[27;5;99999999~"],
        *["\x1b[?62;c", "\x1b[99z", "\x1b[>1;2;3c", "\x1b[5n", "\x1b[1 q", "\x1b[99~", "\x1b[10~"],
        *["\x1b[48;0;0;0;0t", "\x1b[48;99999;99999;1;1t", "\x1b[8;24;80t"],
    ],
)  # fmt: skip
def test_what_presses_no_key_is_ignored_and_the_next_one_is_read(sequence: str) -> None:
    assert keys(f"{sequence}x") == [("x", "x")]
    assert not [event for event in sent(sequence) if isinstance(event, events.Resize)]


def test_the_mouse_on_a_terminal_that_says_it_has_no_size_ends_nothing() -> None:
    assert keys("\x1b[48;24;80;0;0t\x1b[<0;3;3Mx") == [("x", "x")]


PIECES = st.one_of(
    st.sampled_from(["\x1b", "\x1b[", "\x1bO", "\x1b]", "\x1b[<", "\x1b[?", "\x1b[27;", "\x9b"]),
    st.sampled_from(["\x1b[200~", "\x1b[201~"]),
    st.sampled_from([*";:?<>$ ", *"uABCDEFHPQRSZ~mMtyIOc"]),
    st.integers(0, 99_999_999).map(str),
    st.sampled_from(["97", "13", "1", "3", "48", "57441", "55296", "1114112", "2026", "2048"]),
    st.characters(),
)  # fmt: skip


@given(st.lists(st.lists(PIECES, max_size=12).map("".join), max_size=6))
def test_no_sequence_of_characters_whatever_raises(texts: list[str]) -> None:
    keyboard = Keyboard()
    for text in texts:
        for event in (*keyboard.feed(text), *keyboard.tick()):
            if isinstance(event, events.Key) and event.character is not None and event.is_printable:
                event.character.encode()
    keyboard.close()


@given(st.lists(PIECES, max_size=12).map("".join))
def test_after_any_sequence_and_some_time_keys_are_read_again(text: str) -> None:
    keyboard = Keyboard()
    list(keyboard.feed(f"{text}\x1b[201~"))
    list(keyboard.feed("x" * 40))

    assert [event.key for event in keyboard.feed("y") if isinstance(event, events.Key)] == ["y"]
