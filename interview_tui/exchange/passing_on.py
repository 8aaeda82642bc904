"""Announcements and questions between those who decide them and the authors whose customers they concern.

Each author gets a separate copy naming only their own customers. Their report is a record of theirs under the copy's
id, and goes back to where the copy came from.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from interview_tui.exchange.digest import Digests
from interview_tui.records.announcement import Announcement
from interview_tui.records.same_people import SamePeople
from interview_tui.records.telling import Telling, TellingState
from interview_tui.records.theme import Theme, ToAsk

Said = Mapping[str, Announcement]
"""What each author reported on one record, by their store."""


def copy_id(own_id: str, author: str, digests: Digests) -> str:
    """Return the id of an author's copy; two copies do not reveal that they are of the same record."""
    return digests.of(f"{own_id}:{author}", "copy")


# announcements


def copy_for(
    author: str, customers: Collection[str], one: Announcement, said: Said, people: SamePeople, digests: Digests
) -> Announcement | None:
    """Return an author's copy of an announcement; None if it concerns none of their customers.

    `customers` are those the author shares, and those they took over from this store by their internal id; `one` has
    one row per person, `said` has all authors' reports. Anybody told by somebody else is left out; the author's own
    report does not change the copy.
    """
    rows = {
        outside: Telling(
            id=digests.of(f"{row.id}:{outside}", "copy"), customer_id=outside, told=row.told, unwished=row.unwished
        )
        for row in one.tellings
        for outside in _meant(row.customer_id, customers, people, digests)
        if not _heard_elsewhere(row, author, said, people)
    }
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
        tellings=tuple(row for _, row in sorted(rows.items())),
    )


def _meant(customer_id: str, customers: Collection[str], people: SamePeople, digests: Digests) -> Iterator[str]:
    """Yield who of an author's customers somebody is, as they are known outside."""
    return (digests.of(one) for one in people.records(customer_id) if one in customers)


def _heard_elsewhere(row: Telling, author: str, said: Said, people: SamePeople) -> bool:
    """Return whether another author told somebody, or knows that they declined; only for people known to several."""
    if row.state is not TellingState.OPEN or len(people.records(row.customer_id)) == 1:
        return False
    others = (each for name, one in said.items() if name != author for each in one.tellings)
    return any(
        each.state is not TellingState.OPEN and people.leading(each.customer_id) == row.customer_id for each in others
    )


def told_by_all(one: Announcement, said: Said, people: SamePeople) -> Announcement:
    """Return an announcement including authors' reports on the customers in it."""
    ids = {people.leading(row.customer_id): row.id for row in one.tellings}
    more = [
        row.changed(id=ids[leading])
        for _, each in sorted(said.items())
        for row in each.tellings
        if (leading := people.leading(row.customer_id)) in ids
    ]
    return one.changed(tellings=(*one.tellings, *more)) if more else one


def without_said(after: Announcement, before: Announcement, said: Said, people: SamePeople) -> Announcement:
    """Return the changes without the authors' reports, so that changing what one sees does not adopt them."""
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
    """Return a received announcement under internal ids, with what was done here. `of` is the store it came from."""
    mine = {row.customer_id: row for row in said.tellings} if said is not None else {}
    rows = [row.changed(customer_id=own) for row in came.tellings if (own := own_of(row.customer_id)) is not None]
    rows = [mine.pop(row.customer_id, row) for row in rows]
    # Somebody no longer to be told was told all the same.
    return came.changed(of=of, to=None, tellings=(*rows, *mine.values()))


def said_here(now: Announcement, came: Announcement | None) -> Announcement:
    """Return one's own record of what was done here about `came`, a received announcement under internal ids."""
    theirs = {row.id: row for row in came.tellings} if came is not None else {}
    rows = (row for row in now.tellings if row.state is not TellingState.OPEN and row != theirs.get(row.id))
    return now.changed(tellings=tuple(rows))


def said_outside(said: Announcement, digests: Digests) -> Announcement | None:
    """Return what was done here in the form in which it goes back; None if nothing. The message is known there."""
    rows = tuple(_outside(row, digests) for row in said.tellings)
    if not rows:
        return None
    return Announcement(id=said.id, at=said.at, text="", of=said.of, to=said.of, tellings=rows)


def _outside(row: Telling, digests: Digests) -> Telling:
    return row.changed(customer_id=digests.of(row.customer_id), term=1, rev=1, by="")


def by_author(
    came: Iterable[tuple[str, Announcement]], here: str, own_of: Callable[[str], str]
) -> Mapping[str, Mapping[str, Announcement]]:
    """Return the authors' reports on this store's records, by author and copy, with internal customer ids."""
    found: dict[str, dict[str, Announcement]] = {}
    for author, one in came:
        if one.of == here:
            rows = tuple(row.changed(customer_id=own_of(row.customer_id)) for row in one.tellings)
            found.setdefault(author, {})[one.id] = one.changed(tellings=rows)
    return found


# themes' questions


def question_for(
    author: str,
    customers: Collection[str],
    theme: Theme,
    is_asked: Callable[[str], bool],
    people: SamePeople,
    digests: Digests,
) -> Theme | None:
    """Return an author's copy of a theme's question; None if it concerns none of their customers.

    `is_asked` tells for people also known to others whether one of those asked them. That the author asked is recorded
    in the conversation, and does not change the copy.
    """
    rows = [
        ToAsk(id=digests.of(f"{row.id}:{outside}", "copy"), customer_id=outside)
        for row in theme.to_ask
        for outside in _meant(row.customer_id, customers, people, digests)
        if not is_asked(row.customer_id)
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
    """Return a received question under internal ids; `of` is the store it came from."""
    rows = (row.changed(customer_id=own) for row in came.to_ask if (own := own_of(row.customer_id)) is not None)
    return came.changed(to=None, by=of, to_ask=tuple(rows))
