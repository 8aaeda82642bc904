"""Commands, each declared with `@command` on the method that performs it, and collected by the screen.

Keys, footer, menu, help page and the table of keys all come from this; nothing is listed twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Generic, NamedTuple, Self, TypeVar, overload

from interview_tui.language.catalogue import Language

Owner = TypeVar("Owner", contravariant=True)
"""The object a command acts on: a screen."""


class Command(NamedTuple):
    """One action: what it is called, and which keys start it."""

    id: str
    """The name of the method."""
    title: str
    """For the menu, the help and the table of keys."""
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
    after_tab: str = ""
    """The letter that starts it after Tab, on screens where a bare letter goes to the line."""
    in_menu: bool = True
    own_letter: bool = False
    """Its letter has a translation of its own (context "own key"), different from the same letter elsewhere."""

    def letter_in(self, language: Language) -> str:
        """Return the letter of this command in a language, or ""."""
        return self._in(language, self.letter)

    def after_tab_in(self, language: Language) -> str:
        """Return the letter that starts this command after Tab in a language, or ""."""
        return self._in(language, self.after_tab)

    def _in(self, language: Language, letter: str) -> str:
        if not letter:
            return ""
        return language.in_context("own key", letter) if self.own_letter else language.in_context("key", letter)


@dataclass(frozen=True, slots=True)
class Bound:
    """A command bound to its screen: calling it performs it."""

    command: Command
    _act: Callable[[], None] = field(compare=False, repr=False)

    def __call__(self) -> None:
        """Perform it."""
        self._act()


class Declared(Generic[Owner]):
    """A command with its function, as an attribute of a class; accessed through a screen, it is bound to it."""

    def __init__(self, act: Callable[[Owner], None], command: Command) -> None:
        self.act = act
        self.command = command
        self.__doc__ = act.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.command = self.command._replace(id=name)

    def in_menu_only(self) -> Self:
        """Return the same for a screen on which its letter means something else."""
        return type(self)(self.act, self.command._replace(letter="", own_letter=False))

    def with_keys(self, *keys: str) -> Self:
        """Return the same for a screen on which its other keys go to the text."""
        return type(self)(self.act, self.command._replace(keys=keys))

    @overload
    def __get__(self, screen: None, owner: type) -> Self: ...
    @overload
    def __get__(self, screen: Owner, owner: type) -> Bound: ...
    def __get__(self, screen: Owner | None, owner: type) -> Self | Bound:
        return self if screen is None else Bound(self.command, partial(self.act, screen))


def command(
    title: str,
    hint: str = "",
    *,
    keys: tuple[str, ...] = (),
    empty: tuple[str, ...] = (),
    selected: tuple[str, ...] = (),
    letter: str = "",
    after_tab: str = "",
    in_menu: bool = True,
    own_letter: bool = False,
) -> Callable[[Callable[[Owner], None]], Declared[Owner]]:
    """Declare the decorated method as a command, its name being the id; the parameters are those of `Command`."""

    def declare(act: Callable[[Owner], None]) -> Declared[Owner]:
        named = Command(act.__name__, title, hint, keys, empty, selected, letter, after_tab, in_menu, own_letter)
        return Declared(act, named)

    return declare


def gathered(screen: type, offered: Iterable[Declared[Any]]) -> Mapping[str, Declared[Any]]:
    """Return a class's commands by id: its own in order, those of its bases, then those `offered`."""
    found: dict[str, Declared[Any]] = {}
    for one in screen.__mro__:
        for declared in vars(one).values():
            if isinstance(declared, Declared):
                # Declared anew, it stands where the one below stood.
                found[declared.command.id] = found.pop(declared.command.id, declared)
    for declared in offered:
        found.setdefault(declared.command.id, declared)
    return found
