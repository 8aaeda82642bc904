"""Identifies customers by a caller's number, or a number that is typed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from interview_tui.insight.matching import Called, Matches, match
from interview_tui.language.phone import digits, ending, is_number, read_number


class Reachable(Protocol):
    """A customer, as kept or as lists know them."""

    @property
    def numbers(self) -> tuple[str, ...]:
        """Their phone numbers, as typed."""
        ...


class CalledAndReachable(Called, Reachable, Protocol):
    """A customer who can be found by name or number."""


R = TypeVar("R", bound=Reachable)
C = TypeVar("C", bound=CalledAndReachable)


def callers(number: str, customers: Iterable[R], region: str) -> tuple[R, ...]:
    """Return all customers with a number; one without a country code is taken to be in this region."""
    # Compare the ends first: normalising all numbers of a large store would take as long as a phone rings.
    end = ending(number)
    perhaps = [(one, text) for one in customers for text in one.numbers if end and ending(text) == end]
    called = read_number(number, region) if perhaps else None
    found: dict[int, R] = {}
    for one, text in perhaps:
        theirs = read_number(text, region)
        if (called is not None and theirs is not None and called.is_that_of(theirs)) or digits(number) == digits(text):
            found[id(one)] = one
    return tuple(found.values())


def numbered(typed: str, customers: Iterable[R]) -> tuple[R, ...]:
    """Return the customers with a number that starts with what is typed; () if that is no number."""
    if not is_number(typed):
        return ()
    # With or without country code, it is the same from the area code on.
    wanted = digits(typed).lstrip("0")
    return tuple(one for one in customers if any(wanted in digits(text) for text in one.numbers)) if wanted else ()


def matches(typed: str, customers: Iterable[C]) -> Matches[C]:
    """Return the possible customers for what is typed: by number if it is one, else by name."""
    return Matches(sure=numbered(typed, customers)) if is_number(typed) else match(typed, customers)
