"""How people are named in an export: in full, by initials, or by a pseudonym that is the same throughout."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from operator import is_
from typing import Any, TypeVar

from interview_tui.export.matter import Matter
from interview_tui.export.names_in_text import Bearer, Found, NamesInText, initials
from interview_tui.export.order import Names
from interview_tui.insight.noted import Noted
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.fold import fold
from interview_tui.records.note import Note
from interview_tui.records.present import Present
from interview_tui.records.record import Record
from interview_tui.records.typed_name import without_form

Renames = Callable[[Matter], Matter]
R = TypeVar("R", bound=Record)

_AS_THEY_ARE = frozenset(
    {"id", "conversation", "note", "because_of", "said_by", "customer_id", "author", "by", "address"}
)
"""Ids and texts that name nobody of the customer's side. Every other text is searched."""
_OF_CUSTOMER = frozenset({"id", "name", "organisation", "address", "since", "informed", "informed_on", "term", "rev"})
"""Customer fields that stay under another name; the others would identify them."""
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ID_LENGTH = 26


def naming(matters: Iterable[Matter], known: Iterable[Customer], names: Names, language: Language) -> Renames:
    """Return a function that replaces the customer side's names, in fields and texts.

    The matters have to be complete, before anything is left out: a text may name somebody no other field names. They
    are read once. `known` are further customers whose names may occur in texts.
    """
    if names is Names.FULL:
        return lambda matter: matter
    return partial(_named, _table(matters, known, names, language))


@dataclass(frozen=True, slots=True)
class _Table:
    """The names of one export; constant while it is written."""

    names: Names
    aliases: Mapping[str, str]
    """Aliases by bearer key, see `_key`."""
    ids: Mapping[str, str]
    """Replacement ids by id in the store."""
    texts: NamesInText
    somebody: str
    """The alias for a name borne by several."""

    def respelt(self, text: str, here: frozenset[str]) -> str:
        """Return a text with the names of this export; `here`: the people of the conversation."""
        if not text:
            return text
        with_titles = self.names is Names.PSEUDONYM
        return self.texts.respelt(text, partial(self._instead, here), with_titles=with_titles)

    def _instead(self, here: frozenset[str], found: Found) -> str:
        keys = frozenset(key for key in found.keys if key in self.aliases)
        if not keys:
            return found.text  # one of our side
        if found.titled:
            keys = frozenset(key for key in keys if not key.startswith(_FIRM)) or keys
        keys = keys & here or keys
        if len(keys) == 1:
            return self.aliases[next(iter(keys))]
        return initials(found.text, False) if self.names is Names.INITIALS else self.somebody


_FIRM = "firm:"
_OURS = "ours:"


def _key(name: str) -> str:
    return f"name:{fold(name)}"


def _firm(name: str) -> str:
    return f"{_FIRM}{fold(without_form(name))}"


# who there is


def _table(matters: Iterable[Matter], known: Iterable[Customer], names: Names, language: Language) -> _Table:
    # In the order in which they come; of a customer that is known and in no matter, at the end.
    theirs: dict[Bearer, None] = {}
    owners: dict[str, None] = {}
    ours: dict[str, None] = {}
    for matter in matters:
        theirs.update(dict.fromkeys(_bearers(matter)))
        for note in _notes(matter):
            if note.owner:
                (owners if note.theirs else ours)[note.owner] = None
        ours.update(dict.fromkeys(one.author for one in (matter.conversation, *matter.earlier.values()) if one.author))
    for customer in known:
        theirs.update(dict.fromkeys(_of_customer(customer)))
    found = NamesInText(theirs)
    theirs.update({Bearer(_key(owner), owner): None for owner in owners if not found.covers(owner)})
    aliases = _aliases(theirs, names, language)
    own = [Bearer(f"{_OURS}{name}", name, whole_only=True) for name in ours if len(name.split()) > 1]
    ids = {one.key: _made_id(place) for place, one in enumerate(theirs, 1) if ":" not in one.key}
    somebody = language.in_context("pseudonym", NC_("pseudonym", "somebody"))
    return _Table(names, aliases, ids, NamesInText([*theirs, *own]), somebody)


def _bearers(matter: Matter) -> Iterator[Bearer]:
    if matter.customer is not None:
        yield from _of_customer(matter.customer)
    then = (matter.then,) if matter.then is not None else ()
    there = (matter.conversation, *then, *matter.earlier.values(), *(one.conversation for one in matter.since.values()))
    for conversation in there:
        if conversation.customer:
            yield Bearer(conversation.customer_id or _key(conversation.customer), conversation.customer)
        if conversation.organisation:
            yield Bearer(_firm(conversation.organisation), conversation.organisation, is_firm=True)
        yield from (Bearer(one.id, one.name) for one in conversation.present)


def _of_customer(customer: Customer) -> Iterator[Bearer]:
    yield Bearer(customer.id, customer.name)
    if customer.organisation:
        yield Bearer(_firm(customer.organisation), customer.organisation, is_firm=True)


def _notes(matter: Matter) -> Iterator[Note]:
    return chain(matter.conversation.living(), (one.note for one in matter.since.values()))


# how they are named


def _aliases(bearers: Iterable[Bearer], names: Names, language: Language) -> Mapping[str, str]:
    """Return the alias of each bearer; equal initials are numbered."""
    first: dict[str, Bearer] = {}
    for one in bearers:
        first.setdefault(one.key, one)
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for key, one in first.items():
        alike[initials(one.name, one.is_firm) if names is Names.INITIALS else _FIRM * one.is_firm].append(key)
    if names is Names.INITIALS:
        return {
            key: name if len(keys) == 1 else f"{name} {number}"
            for name, keys in alike.items()
            for number, key in enumerate(keys, 1)
        }
    return {
        key: language.say(N_("Company {n}") if is_firm else N_("Person {n}"), n=number)
        for is_firm, keys in alike.items()
        for number, key in enumerate(keys, 1)
    }


def _made_id(number: int) -> str:
    """Return an id that tells only its number in this export."""
    signs = ""
    while number:
        number, sign = divmod(number, len(_CROCKFORD))
        signs = _CROCKFORD[sign] + signs
    return signs.rjust(_ID_LENGTH, "0")


# a matter under other names


def _named(table: _Table, matter: Matter) -> Matter:
    here = frozenset(
        one.key for one in _bearers(replace(matter, earlier={}, since={}))
    ) | {_key(note.owner) for note in matter.conversation.living() if note.owner}  # fmt: skip
    return Matter(
        _conversation(table, matter.conversation, here),
        _customer(table, matter.customer) if matter.customer is not None else None,
        {
            note_id: Noted(_conversation(table, noted.conversation, here), _respelt(table, noted.note, here))
            for note_id, noted in matter.since.items()
        },
    )


def _conversation(table: _Table, one: Conversation, here: frozenset[str]) -> Conversation:
    author = one.author
    return _respelt(
        table,
        one,
        here,
        customer=one.customer and table.aliases.get(one.customer_id or _key(one.customer), table.somebody),
        organisation=one.organisation and table.aliases.get(_firm(one.organisation), table.somebody),
        present=tuple(_present(table, there) for there in one.present),
        notes=tuple(_note(table, note, here, author) for note in one.notes),
    )


def _customer(table: _Table, customer: Customer) -> Customer:
    return Customer(
        **{name: value for name, value in customer.__dict__.items() if name in _OF_CUSTOMER}
        | {
            "id": table.ids[customer.id],
            "name": table.aliases[customer.id],
            "organisation": customer.organisation and table.aliases[_firm(customer.organisation)],
        }
    )


def _present(table: _Table, there: Present) -> Present:
    return Present(id=table.ids[there.id], name=table.aliases[there.id])


def _note(table: _Table, note: Note, here: frozenset[str], author: str) -> Note:
    if note.promise is None or note.theirs or note.owner != author:
        return _respelt(table, note, here)
    promise = _respelt(table, note.promise, here, owner=note.owner)
    return _respelt(table, note, here, promise=promise)


def _respelt(table: _Table, record: R, here: frozenset[str], **instead: Any) -> R:
    """Return a record with the names of this export in all texts, and other fields replaced by `instead`."""
    fields = {
        name: then
        for name, value in record.__dict__.items()
        if (then := instead[name] if name in instead else _inner(table, name, value, here)) is not value
    }
    if record.model_extra:
        return type(record)(**{**record.__dict__, **fields})
    return record.changed(**fields) if fields else record


def _inner(table: _Table, name: str, value: Any, here: frozenset[str]) -> Any:
    if value is None or name in _AS_THEY_ARE:
        return table.ids.get(value) if name in ("customer_id", "said_by") and value is not None else value
    if type(value) is str:
        return table.respelt(value, here)
    if isinstance(value, Record):
        return _respelt(table, value, here)
    if type(value) is not tuple or not value:
        return value
    then = tuple(_inner(table, "", one, here) for one in value)
    return value if all(map(is_, then, value)) else then
