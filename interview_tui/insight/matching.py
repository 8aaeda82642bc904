"""Finds customers by what is typed of their name: certain matches, and possible ones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Generic, NamedTuple, Protocol, TypeVar

from interview_tui.records.fold import fold


class Called(Protocol):
    """A customer, as kept or as lists know them."""

    @property
    def id(self) -> str:
        """The leading id."""
        ...

    @property
    def name(self) -> str:
        """Their present name."""
        ...

    @property
    def title(self) -> str:
        """Name and organisation."""
        ...

    @property
    def earlier_names(self) -> tuple[str, ...]:
        """Their former names."""
        ...


C = TypeVar("C", bound=Called)


class Matches(NamedTuple, Generic[C]):
    """The customers certainly meant, best match first, and others that may be."""

    sure: tuple[C, ...] = ()
    perhaps: tuple[C, ...] = ()


def match(typed: str, customers: Iterable[C]) -> Matches[C]:
    """Match each typed word against the words of name, former names and organisation, folded.

    Certain: every word begins a word. Possible: it is inside one, or the letters occur in this order starting with a
    word's first letter, or one letter is wrong. A new customer is never taken for a possible match.
    """
    wanted = list(dict.fromkeys(_WORD.findall(fold(typed))))
    if not wanted:
        return Matches()
    ranked = [(rank, customer) for customer in customers if (rank := _rank(wanted, customer)) is not None]
    ranked.sort(key=lambda pair: (pair[0], fold(pair[1].name), pair[1].id))
    return Matches(
        sure=tuple(customer for rank, customer in ranked if rank == _BEGINS),
        perhaps=tuple(customer for rank, customer in ranked if rank > _BEGINS),
    )


def meant(typed: str, customers: Iterable[C]) -> tuple[C, ...]:
    """Return who is meant by an id, its beginning, or a name, where a mistake would be costly: no guesses.

    The whole name, or name and organisation, means those who have it; otherwise every word must begin a word.
    """
    every = list(customers)
    wanted = fold(" ".join(typed.split()))
    is_id = [one for one in every if one.id == typed.strip().upper()]
    named = [one for one in every if wanted and wanted in (fold(one.name), fold(one.title))]
    begun = [one for one in every if len(typed.strip()) >= LEAST_OF_AN_ID and one.id.startswith(typed.strip().upper())]
    return tuple(is_id or named or begun or match(typed, every).sure)


LEAST_OF_AN_ID = 6
"""How many characters of an id are needed to recognise it."""

_WORD = re.compile(r"[^\W_]+")
_BEGINS, _WITHIN, _PERHAPS = 0, 1, 2


def _rank(wanted: list[str], customer: Called) -> int | None:
    words = _WORD.findall(fold(" ".join((customer.title, *customer.earlier_names))))
    worst = _BEGINS
    for one in wanted:
        rank = _word_rank(one, words)
        # Whatever is pasted here, stop at the first word that fits nowhere.
        if rank is None:
            return None
        worst = max(worst, rank)
    return worst


def _word_rank(wanted: str, words: list[str]) -> int | None:
    if any(word.startswith(wanted) for word in words):
        return _BEGINS
    if len(wanted) > 1 and any(wanted in word for word in words):
        return _WITHIN
    if len(wanted) > 2 and any(_in_order(wanted, word) or _one_wrong(wanted, word) for word in words):
        return _PERHAPS
    return None


def _in_order(wanted: str, word: str) -> bool:
    letters = iter(word)
    return len(wanted) <= len(word) and wanted[0] == word[0] and all(letter in letters for letter in wanted)


def _one_wrong(wanted: str, word: str) -> bool:
    """Return whether one letter is missing, extra, changed, or swapped with the next."""
    begin = word[: len(wanted)]
    if len(begin) == len(wanted):
        differ = [at for at, pair in enumerate(zip(wanted, begin, strict=True)) if pair[0] != pair[1]]
        if len(differ) == 1:
            return True
        if len(differ) == 2 and differ[1] == differ[0] + 1:
            first, second = differ
            return wanted[first] == begin[second] and wanted[second] == begin[first]
    one_more = len(wanted) == len(word) + 1
    return one_more and any(wanted[:at] + wanted[at + 1 :] == word for at in range(len(wanted)))
