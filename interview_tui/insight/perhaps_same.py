"""Possible duplicates: customers who may be the same person. They are asked about, never merged automatically."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from interview_tui.insight.organisations import WithFirm, folded_firm
from interview_tui.records.fold import fold
from interview_tui.records.typed_name import plain, words_of
from interview_tui.records.words import Aspect

if TYPE_CHECKING:
    from interview_tui.port.customer_heads import CustomerHead
    from interview_tui.records.typed_name import Reading

C = TypeVar("C", bound=WithFirm)
Pair = frozenset[str]
"""Two ids."""


class Because(StrEnum):
    """What two records have in common, the strongest evidence first."""

    REACHED = "reached"
    """A number or a mail address."""
    NAME = "name"
    """The name, and no contradicting organisations."""


class PerhapsSame(NamedTuple):
    """Somebody who may be the same person."""

    customer: CustomerHead
    because: Because


def perhaps_same(
    customer: CustomerHead, customers: Iterable[CustomerHead], apart: Collection[Pair] = ()
) -> tuple[PerhapsSame, ...]:
    """Return who may be the same person as this one, most probable first, without those ruled out.

    `apart` are the pairs ruled out; the records of one person are already one here.
    """
    found = [
        PerhapsSame(other, because)
        for other in customers
        if other.id != customer.id and frozenset((customer.id, other.id)) not in apart
        if (because := _because(customer, other)) is not None
    ]
    return tuple(sorted(found, key=lambda one: (list(Because).index(one.because), one.customer.id)))


def without_firm(typed: Iterable[Reading], customers: Iterable[C]) -> tuple[C, ...]:
    """Return the customers without organisation whose name was typed with one: possibly the same person."""
    wanted = [names for one in typed if one.organisation and (names := name_words(one.name))]
    # Asked with every letter typed: compare names only if one of their words occurs.
    words = {names[-1] for names in wanted}
    return tuple(
        one
        for one in (customers if wanted else ())
        if one.organisation is None and any(word in fold(one.name) for word in words) and name_words(one.name) in wanted
    )


def _because(one: CustomerHead, other: CustomerHead) -> Because | None:
    if set(_reached_at(one)) & set(_reached_at(other)):
        return Because.REACHED
    if _is_nearly(name_words(one.name), name_words(other.name)) and _may_be_colleagues(one, other):
        return Because.NAME
    return None


def _reached_at(customer: CustomerHead) -> Iterator[str]:
    yield from (fold(one.text) for one in customer.holding(Aspect.MAIL))
    for one in customer.holding(Aspect.PHONE):
        if len(number := "".join(letter for letter in one.text if letter.isdecimal())) >= _LEAST_OF_A_NUMBER:
            # 0171 and +49 171 are one: their ends agree.
            yield number[-_TELLS_APART:]


_LEAST_OF_A_NUMBER, _TELLS_APART = 6, 9
"""In digits: shorter numbers are extensions; so many at the end distinguish numbers."""


def _may_be_colleagues(one: CustomerHead, other: CustomerHead) -> bool:
    """Return whether their organisations do not contradict: one is unknown, or one of them was with both."""
    theirs = [
        {folded_firm(entry.text) for entry in each.entries if entry.aspect is Aspect.ORGANISATION}
        for each in (one, other)
    ]
    return not all(theirs) or bool(theirs[0] & theirs[1])


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name, sorted, without titles: `Dr. Weber, Anna` is Anna Weber."""
    titles = words_of("titles") | words_of("behind_names")
    words = (word for word in name.replace(",", " ").split() if plain(word) not in titles)
    return tuple(sorted(fold(word).strip(".") for word in words))


def _is_nearly(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two names are equal, or differ by an initial or by one letter."""
    if len(one) != len(other) or len(one) < 2:
        return one == other and bool(one)
    differ = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if not differ:
        return True
    return len(differ) == 1 and (_is_initial(*differ[0]) or _is_initial(*reversed(differ[0])) or _one_wrong(*differ[0]))


def _is_initial(short: str, name: str) -> bool:
    return len(short) == 1 and name.startswith(short)


def _one_wrong(one: str, other: str) -> bool:
    """Return whether two longer words differ by one changed or doubled letter."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG or len(long) - len(short) > 1:
        return False
    at = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


_LONG = 5
"""In shorter words one letter makes another name: Maier and Meyer are asked about, Kurt and Kurz are not."""
