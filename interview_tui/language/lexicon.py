"""Reads a text as a row of word classes, so that grammars are short patterns over classes and not over letters.

A pattern is written to be read: a word in CAPITALS is a class of words, a word in small letters is itself, a space
is white space, `~` is white space or nothing; all else is a regular expression. Words of a class are written small
and met in any case; with `=` before them only as they are written. There for every grammar: D (a number of one or
two digits), DD (two), N (up to three), Y (four), YEAR (1950 to 2099), NUM (any), and X, a word with a capital that
no grammar knows. A long dash is a hyphen, a curly apostrophe a straight one, `$` any currency.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_PIECE = re.compile(r"[0-9]+|[^\W\d_]+|\s+|.", re.DOTALL)
_NAMED = re.compile(r"\(\?P<\w+>|[A-Z]+|[a-zäöüß]+")
_SPACE, _WIDE_SPACE, _NAME, _WORD, _OTHER = " ", "\t", "X", "x", "o"
_WIDEST_SPACE = 3
# Classes are letters below 256: sets of these are compiled ten times faster.
_FIRST_NUMBER, _LAST_NUMBER, _FIRST_WORD, _LAST_WORD = "\x10", "\x1f", "\x80", "\xff"
_A_WORD = f"[{_WORD}{_NAME}_{_FIRST_WORD}-{_LAST_WORD}]"
_A_NUMBER = f"[{_FIRST_NUMBER}-{_LAST_NUMBER}]"
# Never a part of a word, a number, a version, a path, of what belongs to a day ("Friday's").
_BEFORE = rf"(?<!{_A_WORD})(?<!{_A_NUMBER})(?<![/-])(?<!{_A_NUMBER}[.,])"
_BEHIND = rf"(?!{_A_WORD}|{_A_NUMBER}|-{_A_WORD}|[.,/:]{_A_NUMBER}|'OWNER)"
_MARKS = {mark: mark for mark in ".,;:!?()/-_'%$"} | {"–": "-", "’": "'", "€": "$"}
_NUMBERS = ({"D", "N"}, {"D", "DD", "N"}, {"N"}, {"Y"}, {"Y", "YEAR"}, set[str]())


class Read(NamedTuple):
    """A text as its classes, one character each, and where each piece stands in it."""

    text: str
    classes: str
    starts: tuple[int, ...]
    """Where each piece begins, and last where the text ends."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the pieces from start to end stand in the text."""
        return self.starts[start], self.starts[end]

    def rest(self, spans: Iterable[tuple[int, int]]) -> str:
        """Return the classes outside some spans of pieces."""
        said = {place for start, end in spans for place in range(start, end)}
        return "".join(piece for place, piece in enumerate(self.classes) if place not in said)

    def groups(self, match: re.Match[str]) -> dict[str, str]:
        """Return what the named groups of a match hold, in small letters, with single spaces."""
        return {
            name: " ".join(self.text[slice(*self.span(*match.span(name)))].lower().split())
            for name, held in match.groupdict().items()
            if held is not None
        }


class Lexicon:
    """The words that one language's grammars know, each with the classes it belongs to."""

    def __init__(
        self, classes: Mapping[str, Iterable[str]], patterns: Iterable[str], joined: Mapping[str, int] | None = None
    ) -> None:
        """Take the classes and every pattern that will be read.

        `joined` are words written as one, with the length of their first part ("Freitagnachmittag": 7).
        """
        belongs: dict[str, set[str]] = {}
        for name, words in classes.items():
            for word in words:
                belongs.setdefault(word, set()).add(name)
        belongs.setdefault("s", set()).add("OWNER")
        for pattern in patterns:
            for named in _NAMED.findall(pattern):
                if named.islower():
                    belongs.setdefault(named, set()).add(named)
        for word, names in belongs.items():
            if word.startswith("="):
                names |= belongs.get(word[1:].lower(), set())
        self._joined = joined or {}
        self._class_of: dict[str, str] = {}
        self._members: dict[str, list[str]] = {_NAME: [_NAME]}
        given: dict[frozenset[str], str] = {}
        for word, names in belongs.items():
            letter = given.setdefault(frozenset(names), chr(ord(_FIRST_WORD) + len(given)))
            if letter > _LAST_WORD:
                raise ValueError("too many classes of words for one lexicon")
            self._class_of[word] = letter
        for letter, numbers in zip(_letters(_FIRST_NUMBER), _NUMBERS, strict=False):
            given[frozenset(numbers | {"NUM"})] = letter
        for names_of, letter in given.items():
            for name in names_of:
                self._members.setdefault(name, []).append(letter)

    def read(self, text: str) -> Read:
        """Return a text as its classes."""
        classes: list[str] = []
        starts: list[int] = []
        for piece in _PIECE.finditer(text):
            first = self._joined.get(piece[0].lower())
            starts.append(piece.start())
            if first:
                starts.append(piece.start() + first)
                classes += (self._class(piece[0][:first]), self._class(piece[0][first:]))
            else:
                classes.append(self._class(piece[0]))
        return Read(text, "".join(classes), (*starts, len(text)))

    def members(self, name: str) -> frozenset[str]:
        """Return the letters that stand for the words of a class."""
        return frozenset(self._members[name])

    def expression(self, pattern: str) -> re.Pattern[str]:
        """Return a pattern over classes, compiled."""
        spelt_out = _NAMED.sub(lambda named: self._spelt(named[0]), f"(?:{pattern})")
        behind = _BEHIND.replace("OWNER", self._spelt("OWNER"))
        return re.compile(f"{_BEFORE}{spelt_out.replace('~', f'{_SPACE}?')}{behind}")

    def _class(self, piece: str) -> str:
        if piece.isspace():
            return _SPACE if len(piece) <= _WIDEST_SPACE else _WIDE_SPACE
        if piece[0].isascii() and piece.isdecimal():
            return _number_class(piece)
        if piece.isalpha():
            known = self._class_of.get(f"={piece}") or self._class_of.get(piece.lower())
            return known or (_NAME if piece[0].isupper() else _WORD)
        return _MARKS.get(piece, _OTHER)

    def _spelt(self, named: str) -> str:
        if named.startswith("("):
            return named
        return f"[{''.join(self._members[named])}]"


@dataclass(frozen=True)
class Pattern:
    """One pattern of a lexicon; compiled when it is first looked for."""

    lexicon: Lexicon
    written: str

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The pattern over classes."""
        return self.lexicon.expression(self.written)


def found_in(read: Read, patterns: Iterable[Pattern]) -> list[tuple[int, re.Match[str]]]:
    """Return what is found beside each other, with the place of its pattern.

    Of what begins at the same place the longest holds, then the first pattern.
    """
    found = [
        (match.start(), -match.end(), place, match)
        for place, pattern in enumerate(patterns)
        for match in pattern.expression.finditer(read.classes)
    ]
    beside: list[tuple[int, re.Match[str]]] = []
    taken = 0
    for start, end, place, match in sorted(found, key=lambda one: one[:3]):
        if start >= taken:
            taken = -end
            beside.append((place, match))
    return beside


def _number_class(digits: str) -> str:
    if len(digits) > len("2026"):
        return chr(ord(_FIRST_NUMBER) + 5)
    is_year = len(digits) == len("2026") and "1950" <= digits <= "2099"
    return chr(ord(_FIRST_NUMBER) + (4 if is_year else len(digits) - 1))


def _letters(first: str) -> Iterable[str]:
    return (chr(ord(first) + n) for n in range(len(_NUMBERS)))
