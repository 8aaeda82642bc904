"""Parses keys from whatever a terminal sends: what is not understood is ignored, and never an error.

Textual's parser fails on forms that terminals may send unasked (a key release, another layout's key), and treats
unknown ones as text. Both protocols for distinguishing more keys are supported: kitty's (`CSI code:shifted:base ;
modifiers:event ; text u`) and xterm's modifyOtherKeys (`CSI 27 ; modifiers ; code ~`).
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS, MODIFIER_FUNCTIONAL_KEYS
from textual._xterm_parser import XTermParser
from textual.keys import Keys, _character_to_key
from textual.message import Message

from interview_tui.tui.terminal.pasted import Pasted, Pastes

_EXTENDED = re.compile(r"\x1b\[([0-9:]*)(?:;([0-9:]*))?(?:;([0-9:]*))?([u~ABCDEFHPQRS])")
_WHOLE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
"""A complete control sequence."""
_OF_OTHERS = ("m", "M", "$y", "[")
"""Final characters of what is parsed after keys: mouse and reports; the Linux console's function keys continue after
`[`.
"""

_OTHER_KEYS = 27
_MODIFIERS = ("shift", "alt", "ctrl", "super", "hyper", "meta")
_SHIFT, _ALT, _CAPS_LOCK = 1, 2, 64
_HELD = 2 + 4 + 8 + 16 + 32
"""Modifiers with which a key is no text."""
_RELEASED = 3
_SAME_WITH_SHIFT = ("enter", "backspace", "space")
_KEYPAD = {
    **{"decimal": ".", "divide": "/", "multiply": "*", "subtract": "-", "add": "+", "equal": "=", "separator": ","},
    **{digit: digit for digit in "0123456789"},
}
_CHARACTERS = {"enter": "\r", "backspace": "\x7f", "tab": "\t"}
_DIGITS = 7
_LARGEST_SCREEN = 2_000
"""In columns or rows; a larger size is not a terminal's."""


class Keyboard:
    """Parses keys, pastes and the mouse from what a terminal sends, in order."""

    def __init__(self, debug: bool = False) -> None:
        self._debug = debug
        self._parser = _Parser(debug)
        self._pastes = Pastes()

    def feed(self, text: str) -> Iterator[Message]:
        """Yield what was pressed and pasted; Textual's parser only gets keys."""
        for part in self._pastes.feed(text):
            if isinstance(part, Pasted):
                yield events.Paste(part.text)
                continue
            for character in part:
                # One by one, so that a sequence not understood takes nothing with it.
                yield from self._understood(partial(self._parser.feed, character))

    def tick(self) -> Iterator[Message]:
        """Yield what becomes clear with time: an Esc that came alone."""
        yield from self._understood(self._parser.tick)

    def close(self) -> None:
        """Accept no more. An unfinished sequence at the end means nothing."""
        list(self._understood(lambda: self._parser.feed("")))

    def _understood(self, read: Callable[[], Iterable[Message]]) -> list[Message]:
        try:
            found = list(read())
        except (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError):
            # An unforeseen sequence; continue with the next one.
            self._parser = _Parser(self._debug)
            return []
        return [one for one in found if not isinstance(one, events.Paste) and _is_possible(one)]


class _Parser(XTermParser):
    """Textual's parser with another way of parsing keys."""

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        return super()._sequence_to_key_events(sequence, alt) if len(sequence) == 1 else _pressed(sequence)


def _pressed(sequence: str) -> list[events.Key]:
    """Return the keys of a sequence, one to be ignored if it presses none; [] while it is incomplete."""
    match = _EXTENDED.fullmatch(sequence)
    known = ANSI_SEQUENCES_KEYS.get(sequence)
    if match is not None and (known is None or _function_key(match) is not None):
        return _keys(match) or [_ignored(sequence)]
    if isinstance(known, tuple):
        return [events.Key(key.value, None) for key in known]
    is_whole = known is not None or (_WHOLE.fullmatch(sequence) and not sequence.endswith(_OF_OTHERS))
    return [_ignored(sequence)] if is_whole else []


def _ignored(sequence: str) -> events.Key:
    return events.Key(Keys.Ignore, sequence)


def _function_key(match: re.Match[str]) -> str | None:
    return FUNCTIONAL_KEYS.get(f"{match[1] or 1}{match[4]}")


def _keys(match: re.Match[str]) -> list[events.Key]:
    """Return the keys of a sequence; [] if it presses none or is not understood."""
    numbers = [_numbers(part) for part in match.groups()[:3]]
    if None in numbers:
        return []
    codes, pressed, text = [part or () for part in numbers]
    code, end = codes[0] if codes else 1, match[4]
    if end == "~" and code == _OTHER_KEYS:
        code, text, end = text[0] if text else 0, (), "u"
    held = max(0, pressed[0] - 1) if pressed else 0
    name = FUNCTIONAL_KEYS.get(f"{code}{end}")
    if pressed[1:2] == (_RELEASED,) or name in MODIFIER_FUNCTIONAL_KEYS or (name is None and end != "u"):
        return []
    if name is None:
        if not _is_text(code):
            return []
        name = _character_to_key(chr(code))
        text = text or (() if held & _HELD else (_shifted(code, codes, held),))
    elif not text and not held & _HELD and name in _KEYPAD:
        text = (ord(_KEYPAD[name]),)
    if not text:
        return [_key(name, held, None)]
    return [_key(name, held, chr(one)) for one in text] if all(map(_is_text, text)) else []


def _key(name: str, held: int, text: str | None) -> events.Key:
    if text is not None:
        # A character made with Shift or AltGr is that character.
        name, held = _character_to_key(text), held & ~_ALT & (~0 if text.isspace() else ~_SHIFT)
    if name in _SAME_WITH_SHIFT:
        held &= ~_SHIFT
    modifiers = sorted(name for bit, name in enumerate(_MODIFIERS) if held & 1 << bit)
    return events.Key("+".join((*modifiers, name)), text or (None if modifiers else _CHARACTERS.get(name)))


def _shifted(code: int, codes: tuple[int, ...], held: int) -> int:
    """Return the shifted character of a key if the terminal did not send it."""
    if held & _SHIFT and len(codes) > 1 and codes[1]:
        return codes[1]
    is_upper = bool(held & _SHIFT) != bool(held & _CAPS_LOCK and chr(code).isalpha())
    upper = chr(code).upper()
    return ord(upper) if is_upper and len(upper) == 1 else code


def _is_text(code: int) -> bool:
    return 0 < code <= sys.maxunicode and (chr(code).isprintable() or chr(code).isspace()) and code >= ord(" ")


def _numbers(part: str | None) -> tuple[int, ...] | None:
    """Return the numbers between colons, an empty one as 0; None if one is too large to mean anything."""
    if not part:
        return ()
    numbers = part.split(":")
    return None if any(len(one) > _DIGITS for one in numbers) else tuple(int(one or 0) for one in numbers)


def _is_possible(message: Message) -> bool:
    """Return whether what a terminal says of its size can be."""
    if not isinstance(message, events.Resize):
        return True
    return 0 < message.size.width <= _LARGEST_SCREEN and 0 < message.size.height <= _LARGEST_SCREEN
