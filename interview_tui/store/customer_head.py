"""Reads customers as lists need them, straight from the JSON: pydantic would take many times as long."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from interview_tui.port.conversations import Head
from interview_tui.port.customer_heads import CustomerHead, EntryHead, Terms
from interview_tui.port.customers import Named
from interview_tui.port.faults import Fault, Unreadable
from interview_tui.records.clean import clean_line
from interview_tui.records.forms import is_contact
from interview_tui.records.rough_date import first_day
from interview_tui.records.words import Aspect, Channel, read_word
from interview_tui.store.head_values import moment
from interview_tui.store.kinds import DocumentKind
from interview_tui.store.stamp import Stamp
from interview_tui.store.tables import Json, Tables, load, misshapen

if TYPE_CHECKING:
    from interview_tui.records.customer import Customer

_TERMS = (Aspect.WISH, Aspect.RHYTHM)
_ASPECTS: Mapping[str, Aspect] = {one.value: one for one in Aspect}

Days = tuple[date, date, datetime]
"""First and last day of contact, and when the last one began."""


class Known(NamedTuple):
    """What a customer's file says; the dates of contact come from the conversations."""

    id: str
    name: str
    organisation: str | None
    since: date
    wish: Terms | None
    rhythm: Terms | None
    first_deal: date | None
    keep_until: date | None
    entries: tuple[EntryHead, ...]
    earlier_names: tuple[str, ...] = ()
    given_to: str = ""
    taken_from: str = ""

    @property
    def named(self) -> Named:
        """The customer as a possible match for typed text."""
        numbers = tuple(one.text for one in self.entries if one.aspect is Aspect.PHONE and not one.over)
        return Named(self.id, self.name, self.organisation, self.earlier_names, numbers)

    def head(self, contact: Days | None) -> CustomerHead:
        """Return the customer as lists need them."""
        first, last, at = contact or (None, None, None)
        return CustomerHead(
            self.id, self.name, self.organisation, self.since, first, last, self.wish, self.rhythm, self.first_deal,
            self.keep_until, self.entries, at, self.given_to, self.taken_from,
        )  # fmt: skip


class KeptName(NamedTuple):
    """A customer's names and the stamp of the file they were read from: while it matches, the file need not be read."""

    stamp: Stamp
    named: Named


def read_known(path: Path, kind: DocumentKind) -> Known | None:
    """Return what a customer's file says; None if it is gone by now. Raises Unreadable."""
    tables = load(path)
    if tables is None:
        return None
    return known_in(kind.brought_up(tables, path), path)


def known_in(tables: Tables, path: Path) -> Known:
    """Return what a customer's tables say. Raises Unreadable."""
    try:
        record = tables["customer"]["1"]
        if record["id"] != path.stem:
            raise ValueError("a file has the name of its customer")
        rows = tables.get("entries", {})
        listed = [rows[number] for number in sorted(rows, key=int)]
        return _known(path.stem, record, listed or record.get("entries", []))
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise misshapen(path) from error


def _known(customer_id: str, record: Json, rows: Iterable[Json]) -> Known:
    since, organisation = moment(record["since"]).date(), _line_or_none(record.get("organisation"))
    terms: dict[Aspect, Terms | None] = {}
    entries: list[EntryHead] = []
    for row in rows:
        aspect = _aspect(row["aspect"])
        if aspect in _TERMS:
            if row.get("ended_at") is None:
                terms.setdefault(aspect, _terms(row.get("terms"), _rough(row.get("until"))))
        elif not row.get("mistaken", False):
            entries.append(_entry(row, aspect))
    if organisation and not any(_aspect(row["aspect"]) is Aspect.ORGANISATION for row in rows):
        # Same as in `Customer.known`.
        entries.insert(0, EntryHead(customer_id, Aspect.ORGANISATION, organisation, since))
    return Known(
        customer_id, _line(record["name"]), organisation, since, terms.get(Aspect.WISH), terms.get(Aspect.RHYTHM),
        _day(record.get("first_deal")), _day(record.get("keep_until")), tuple(entries),
        tuple(_line(one["value"]) for one in record.get("earlier", ()) if one["field"] == "name" and one.get("value")),
        _line(record["given"]["to"]) if record.get("given") else "",
        _line(record["taken"]["of"]) if record.get("taken") else "",
    )  # fmt: skip


def _entry(row: Json, aspect: Aspect) -> EntryHead:
    return EntryHead(
        _line(row["id"]), aspect, _line(row["text"]), moment(row["learnt_at"]).date(), _rough(row.get("since")),
        _rough(row.get("until")), row.get("ended_at") is not None, _line_or_none(row.get("person")),
        _line(row.get("came_of", "")), _line(row.get("change", "")), row.get("sensitive") is not None,
    )  # fmt: skip


def _terms(terms: Json | None, until: str | None) -> Terms | None:
    if terms is None:
        return None
    days, channel = terms.get("days"), terms.get("channel")
    if days is not None and not isinstance(days, int):
        raise TypeError("days are counted")
    word = None if channel is None else str(read_word(Channel, channel))
    return Terms(days, word, _line(terms.get("hours", "")), bool(terms.get("never", False)), until)


def _aspect(value: Any) -> Aspect:
    return _ASPECTS.get(value) or read_word(Aspect, value)


def _line(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is expected")
    return clean_line(value)


def _line_or_none(value: Any) -> str | None:
    return None if value is None else _line(value)


def _day(value: Any) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _rough(value: Any) -> str | None:
    if value is not None:
        first_day(value)
    return value  # type: ignore[no-any-return]


def read_all(paths: Iterable[Path], kind: DocumentKind) -> tuple[list[Known], list[Fault]]:
    """Return what customers' files say, and why some cannot be read."""
    known: list[Known] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            found = read_known(path, kind)
        except Unreadable as error:
            faults.append(Fault(str(path), error.message, path.stem))
        else:
            known += [found] if found else []
    return known, faults


def contacts_in(heads: Iterable[Head | Fault]) -> Iterator[tuple[str, Days]]:
    """Yield each customer contacted in a conversation, including others present, with the days."""
    for head in heads:
        if isinstance(head, Head) and is_contact(head.form):
            day = head.started_at.date()
            for one in (head.customer_id, *(present.id for present in head.present)):
                if one is not None:
                    yield one, (day, day, head.started_at)


def heads_of(known: Iterable[Known], contacts: Iterable[tuple[str, Days]]) -> dict[str, CustomerHead]:
    """Return the customers as lists need them, by id; contacts of one customer may come in any number of pieces."""
    days: dict[str, Days] = {}
    for one, found in contacts:
        before = days.get(one)
        days[one] = found if before is None else _together(before, found)
    return {one.id: one.head(days.get(one.id)) for one in known}


def _together(one: Days, other: Days) -> Days:
    return min(one[0], other[0]), max(one[1], other[1]), max(one[2], other[2])


def head_of_person(person: Customer, heads: Iterable[CustomerHead]) -> CustomerHead:
    """Return a person with several records as lists need them; `heads` are those of the records."""
    record = person.as_document()
    contacts = [
        (one.first_contact, one.last_contact, one.last_contact_at)
        for one in heads
        if one.first_contact and one.last_contact and one.last_contact_at
    ]
    return _known(person.id, record, record.get("entries", [])).head(reduce(_together, contacts) if contacts else None)


# the form kept in the index


def written(known: Known) -> str:
    """Return what is known of a customer as one JSON text, without the id."""
    fields: list[Any] = [
        known.name, known.organisation, known.since, known.wish and _told(known.wish),
        known.rhythm and _told(known.rhythm), known.first_deal, known.keep_until, known.given_to, known.taken_from,
        known.entries,
        known.earlier_names,
    ]  # fmt: skip
    return json.dumps(fields, ensure_ascii=False, default=date.isoformat, separators=(",", ":"))


def _told(terms: Terms) -> list[Any]:
    return [terms.days, terms.channel, terms.hours, terms.never, terms.until]


def got(ids: Iterable[str], written: Iterable[str]) -> list[Known]:
    """Return the customers with these ids from what `written` wrote, all at once: one by one takes twice as long."""
    rows = json.loads(f"[{','.join(written)}]")
    return [_got(one, row) for one, row in zip(ids, rows, strict=True)]


def _got(customer_id: str, row: list[Any]) -> Known:
    name, organisation, since, wish, rhythm, first_deal, keep_until, given_to, taken_from, entries, earlier = row
    return Known(
        customer_id, name, organisation, _DAY(since), wish and Terms(*wish), rhythm and Terms(*rhythm),
        first_deal and _DAY(first_deal), keep_until and _DAY(keep_until), tuple(map(_got_entry, entries)),
        tuple(earlier), given_to, taken_from,
    )  # fmt: skip


def got_names(ids: Iterable[str], written: Iterable[str]) -> list[Named]:
    """Return only the names of customers, as `got` does, in a third of the time."""
    rows = json.loads(f"[{','.join(written)}]")
    return [
        Named(
            one,
            name,
            organisation,
            tuple(earlier),
            tuple(text for _, aspect, text, *rest in entries if aspect == _PHONE and not rest[_OVER]),
        )
        for one, (name, organisation, *_, entries, earlier) in zip(ids, rows, strict=True)
    ]


_PHONE = Aspect.PHONE.value
_OVER = EntryHead._fields.index("over") - 3


def _got_entry(row: list[Any]) -> EntryHead:
    row[1] = _ASPECTS.get(row[1]) or _aspect(row[1])
    row[3] = _DAY(row[3])
    return _MADE(row)


_DAY: Callable[[str], date] = date.fromisoformat
_MADE: Callable[[Iterable[Any]], EntryHead] = EntryHead._make
