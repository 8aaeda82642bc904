"""What many are to be told or asked, between whoever decided it and the authors whose customers they are.

Each author gets a copy of their own, which names their customers and nobody else. What they say to it is a record of
theirs under the id of that copy, and goes back to where the copy came from.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from interview_tui.exchange.digest import Digests
from interview_tui.records.announcement import Announcement
from interview_tui.records.same_people import SamePeople
from interview_tui.records.telling import Telling, TellingState
from interview_tui.records.theme import Theme, ToAsk

Said = Mapping[str, Announcement]
"""What each author said to one thing, by their store."""


def copy_id(own_id: str, author: str, digests: Digests) -> str:
    """Return the id of the copy for an author; nobody can tell from two of them that they are of one record."""
    return digests.of(f"{own_id}:{author}", "copy")


# what many are told


def copy_for(
    author: str, customers: Collection[str], one: Announcement, said: Said, people: SamePeople, digests: Digests
) -> Announcement | None:
    """Return what an author has to tell their customers; None where it is nothing.

    `customers` are those they released, `one` has one row a person, `said` is what all authors said to it. Whoever
    heard it from somebody else is not in it; what the author said to it does not change it.
    """
    rows = [
        Telling(
            id=digests.of(f"{row.id}:{customer}", "copy"), customer_id=customer, told=row.told, unwished=row.unwished
        )
        for row in one.tellings
        for customer in people.records(row.customer_id)
        if customer in customers and not _heard_elsewhere(row, author, said, people)
    ]
    if not rows:
        return None
    return Announcement(
        id=copy_id(one.id, author, digests),
        at=one.at,
        author=one.author,
        text=one.text,
        because=one.because,
        due=one.due,
        withdrawn=one.withdrawn,
        to=author,
        tellings=tuple(sorted(rows, key=lambda row: row.customer_id)),
    )


def _heard_elsewhere(row: Telling, author: str, said: Said, people: SamePeople) -> bool:
    """Tell whether another author told somebody, or knows that they do not wish it; only of whom several know."""
    if row.state is not TellingState.OPEN or len(people.records(row.customer_id)) == 1:
        return False
    others = (each for name, one in said.items() if name != author for each in one.tellings)
    return any(
        each.state is not TellingState.OPEN and people.leading(each.customer_id) == row.customer_id for each in others
    )


def told_by_all(one: Announcement, said: Said, people: SamePeople) -> Announcement:
    """Return an announcement with what authors said of the customers who are in it."""
    ids = {people.leading(row.customer_id): row.id for row in one.tellings}
    more = [
        row.changed(id=ids[leading])
        for _, each in sorted(said.items())
        for row in each.tellings
        if (leading := people.leading(row.customer_id)) in ids
    ]
    return one.changed(tellings=(*one.tellings, *more)) if more else one


def without_said(after: Announcement, before: Announcement, said: Said, people: SamePeople) -> Announcement:
    """Return what was changed without what authors said: whoever changes what they saw does not take it over."""
    theirs = {(people.leading(row.customer_id), _words(row)) for each in said.values() for row in each.tellings}
    earlier = {row.id: row for row in before.tellings}
    rows = tuple(
        earlier.get(row.id, _silent(row)) if (people.leading(row.customer_id), _words(row)) in theirs else row
        for row in after.tellings
    )
    return after.changed(tellings=rows)


def _words(row: Telling) -> tuple[object, ...]:
    return row.told, row.teller, row.words, row.reaction, row.unwished


def _silent(row: Telling) -> Telling:
    return row.changed(told=None, teller="", words="", reaction="", unwished=None)


def as_came(
    came: Announcement, of: str, own_of: Callable[[str], str | None], said: Announcement | None
) -> Announcement:
    """Return what came of somebody under the ids of here, with what was said to it here. `of` is the store it is of."""
    mine = {row.customer_id: row for row in said.tellings} if said is not None else {}
    rows = [row.changed(customer_id=own) for row in came.tellings if (own := own_of(row.customer_id)) is not None]
    rows = [mine.pop(row.customer_id, row) for row in rows]
    # Whoever is to be told no more was told all the same.
    return came.changed(of=of, to=None, tellings=(*rows, *mine.values()))


def said_here(now: Announcement, came: Announcement | None) -> Announcement:
    """Return one's own record of what was said here to something that `came`, as it is under the ids of here."""
    theirs = {row.id: row for row in came.tellings} if came is not None else {}
    rows = (row for row in now.tellings if row.state is not TellingState.OPEN and row != theirs.get(row.id))
    return now.changed(tellings=tuple(rows))


def said_outside(said: Announcement, digests: Digests) -> Announcement | None:
    """Return what was said here as it goes back; None where it is nothing. The words are known there."""
    rows = tuple(_outside(row, digests) for row in said.tellings)
    if not rows:
        return None
    return Announcement(id=said.id, at=said.at, text="", of=said.of, to=said.of, tellings=rows)


def _outside(row: Telling, digests: Digests) -> Telling:
    return row.changed(customer_id=digests.of(row.customer_id), term=1, rev=1, by="")


def by_author(came: Iterable[tuple[str, Announcement]], here: str) -> Mapping[str, Mapping[str, Announcement]]:
    """Return what authors said to what is of here, by author and by copy."""
    found: dict[str, dict[str, Announcement]] = {}
    for author, one in came:
        if one.of == here:
            found.setdefault(author, {})[one.id] = one
    return found


# what customers are asked about a theme


def question_for(
    author: str,
    customers: Collection[str],
    theme: Theme,
    is_asked: Callable[[str], bool],
    people: SamePeople,
    digests: Digests,
) -> Theme | None:
    """Return what an author has to ask their customers about a theme; None where it is nothing.

    `is_asked` tells of somebody whom others know, too, whether one of these asked them. That the author did says the
    conversation; it does not change what they are to ask.
    """
    rows = [
        ToAsk(id=digests.of(f"{row.id}:{customer}", "copy"), customer_id=customer)
        for row in theme.to_ask
        for customer in people.records(row.customer_id)
        if customer in customers and not is_asked(customer)
    ]
    if not rows or not theme.question or theme.asks is None:
        return None
    return Theme(
        id=copy_id(theme.id, author, digests),
        at=theme.at,
        name=theme.name,
        question=theme.question,
        asks=theme.asks,
        to=author,
        to_ask=tuple(sorted({row.customer_id: row for row in rows}.values(), key=lambda row: row.customer_id)),
    )


def question_as_came(came: Theme, of: str, own_of: Callable[[str], str | None]) -> Theme:
    """Return what came of somebody under the ids of here; `of` is their store."""
    rows = (row.changed(customer_id=own) for row in came.to_ask if (own := own_of(row.customer_id)) is not None)
    return came.changed(to=None, by=of, to_ask=tuple(rows))
