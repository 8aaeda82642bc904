"""Words that nobody writes, where they may not leave: a store full of them, and a look for them in what was written."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from interview_tui.export.order import Names
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.draft import Begun, Draft, Line
from interview_tui.records.note import Note
from interview_tui.records.private import Private
from interview_tui.records.words import Audience, Status
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.unpacked import unpacked
from tests.support.written import number

Forbidden = Callable[[Audience, Names, bool], bool]
"""Tells whether a word may not leave for an audience, under these names, and where all was chosen by hand (True)."""
IN_A_NEST = 40
"""About so many words are in one conversation."""


def never(audience: Audience, names: Names, taken: bool) -> bool:
    return True


def _unless(*audiences: Audience) -> Forbidden:
    return lambda audience, names, taken: audience not in audiences


def _unchosen(*within: Audience) -> Forbidden:
    return lambda audience, names, taken: not taken or audience not in within


def _under_other_names(audience: Audience, names: Names, taken: bool) -> bool:
    return names is not Names.FULL


COLLEAGUE, CUSTOMER, PRODUCT, CRM, VISIT = Audience
WITHIN = (COLLEAGUE, CRM, VISIT)


@dataclass
class Canaries:
    """Made words and where they stand; `controls` may leave, and show that a look finds what is there."""

    forbidden: dict[str, tuple[str, Forbidden]] = field(default_factory=dict)
    """By word: where it stands, and for whom it may not leave."""
    controls: dict[str, Audience] = field(default_factory=dict)
    first: int = 0
    """The place of the first word among all there can be: two of these with other places have no word in common."""

    def word(self, where: str, forbidden: Forbidden = never) -> str:
        """Return the next word."""
        made = _word(self.first + len(self.forbidden) + len(self.controls))
        self.forbidden[made] = (where, forbidden)
        return made

    def control(self, audience: Audience) -> str:
        """Return a word that leaves for an audience."""
        made = _word(self.first + len(self.forbidden) + len(self.controls))
        self.controls[made] = audience
        return made

    def name(self, where: str) -> str:
        """Return a word as part of a name."""
        return self.word(where, _under_other_names).title()

    def found_in(self, path: Path, audience: Audience, names: Names, taken: bool) -> list[str]:
        """Return where the words stood that left and may not."""
        text = unpacked(path)
        there = {word for word in _CANARY.findall(text) if word in self.forbidden}
        told = [self.forbidden[word] for word in sorted(there)]
        return [where for where, forbidden in told if forbidden(audience, names, taken)]

    def control_in(self, path: Path, audience: Audience) -> bool:
        """Tell whether a word is there that leaves for this audience."""
        text = unpacked(path)
        return any(word in text for word, of in self.controls.items() if of is audience)


_SIGNS = "bcdfghjkmnprtvwz"
_LENGTH = 5
_CANARY = re.compile(f"qx[{_SIGNS}]{{{_LENGTH}}}xq")


def _word(place: int) -> str:
    """Return a word that ends where it ends: so none is a part of another, or of two that stand together."""
    mixed, signs = place * 7919 % len(_SIGNS) ** _LENGTH, ""
    for _ in range(_LENGTH):
        mixed, sign = divmod(mixed, len(_SIGNS))
        signs += _SIGNS[sign]
    return f"qx{signs}xq"


# a store full of them

Says = Callable[[JsonStore, Canaries, int, str, str], None]
"""Keeps what is said about a conversation and a note of it, by their ids; the number is the first of a thousand."""


def nested(store: JsonStore, canaries: Canaries, words: int, says: Says | None = None) -> tuple[str, ...]:
    """Fill a store with so many words or a few more; return the ids of all notes. `says` is what is said about each."""
    ids: list[str] = []
    place = 0
    while len(canaries.forbidden) < words:
        first, notes = _nest(store, canaries, place)
        ids += notes
        if says is not None:
            says(store, canaries, place * 1000, first, number(place * 1000 + 26))
        place += 1
    return tuple(ids)


def _nest(store: JsonStore, c: Canaries, place: int) -> tuple[str, list[str]]:
    """Keep a conversation and a later one that goes on from it; return the first one's id, and those of all notes."""
    at = place * 1000
    who = Customer.from_document(
        {
            "id": number(500_000 + at),
            "name": f"{c.name('first name')} {c.name('family name')}",
            "organisation": f"{c.name('organisation')} GmbH",
            "since": START.isoformat(),
            "foreign_ids": [{"system": "hubspot", "id": c.word("foreign id", _foreign)}],
            "mood": c.word("unknown field of a customer"),
            "entries": _entries(c, at),
        }
    )
    other = Customer(id=number(500_001 + at), name=f"Ada {c.name('name of another customer')}", since=START)
    for one in (who, other):
        store.save_customer(one)
    first = _first(c, at, who, other)
    later = _later(c, at, who, first)
    for one, aside in ((first, False), (later, True)):
        with_aside = store.begin(one)
        with_aside.save(one)
        with_aside.save_private(_private(c, one.id))
        if aside:
            with_aside.save_draft(_draft(c, one.id, at))
        assert not with_aside.wait(10).waiting
        with_aside.close()
    attic = store.home / "attic"
    attic.mkdir(exist_ok=True)
    (attic / f"{first.id}.damaged-{place}.json").write_text(json.dumps({"text": c.word("attic")}), "utf-8")
    return first.id, [note.id for one in (first, later) for note in one.living()]


def _entries(c: Canaries, at: int) -> list[dict[str, object]]:
    known = (
        ("uses", "what they use", _foreign, {}),
        ("phone", "a number", _foreign, {}),
        ("interest", "a trait", never, {}),
        ("avoid", "what is better not mentioned", never, {}),
        ("rhythm", "our rhythm", never, {}),
        ("left", "why they left", never, {}),
        ("uses", "what they used before", never, {"until": "2025", "ended_at": START.isoformat()}),
        ("topic", "a sensitive topic", never, {"sensitive": "health"}),
    )
    return [
        {"id": number(500_010 + at + n), "aspect": aspect, "text": c.word(where, forbidden),
         "learnt_at": START.isoformat(), "mood": c.word("unknown field of an entry"), **more}
        for n, (aspect, where, forbidden, more) in enumerate(known)
    ]  # fmt: skip


def _foreign(audience: Audience, names: Names, taken: bool) -> bool:
    return names is not Names.FULL or audience not in WITHIN


def _note(n: int, text: str, **fields: object) -> Note:
    return Note.from_document(
        {"id": number(n), "at": (START + timedelta(seconds=n % 1000)).isoformat(), "text": text, **fields}
    )


def _first(c: Canaries, at: int, who: Customer, other: Customer) -> Conversation:
    family, firm = who.name.split()[1], (who.organisation or "").split()[0]
    maiden = c.name("family name of then")
    named = f"Frau {family}, {maiden}s Liste, {family.lower()}@{firm.lower()}.de und Ada {other.name.split()[1]}"
    secret = {"stays_with_me": True, "kind": "fact", "evidence": [{"text": c.word("evidence of what stays")}]}
    notes = [
        *(_note(at + n, c.control(audience), **fields) for n, (audience, fields) in enumerate(_CONTROLS, 1)),
        _note(at + 11, c.word("stays with me"), **secret),
        _note(at + 12, c.word("why under what stays"), kind="why", because_of=number(at + 11)),
        _note(at + 13, c.word("promise that stays"), kind="promise", stays_with_me=True,
              owner=c.word("owner of what stays"), theirs=True),
        _note(at + 14, c.word("dropped"), parked=True, fate="dropped"),
        _note(at + 15, c.word("deleted")).tombstone(),
        _note(at + 16, c.word("personal", _unchosen(*WITHIN)), kind="personal"),
        _note(at + 17, c.word("why under something personal", _unchosen(*WITHIN)), kind="why",
              because_of=number(at + 16)),
        _note(at + 18, "anders", earlier=[c.word("earlier text")], kind="fact"),
        _note(at + 19, c.word("parked", _for_parked), parked=True, kind="fact"),
        _note(at + 20, c.word("criticism", _for_chosen(*Audience)), kind="criticism"),
        _note(at + 21, c.word("praise", _for_chosen(*Audience)), kind="praise"),
        _note(at + 22, c.word("idea", _for_idea), kind="solution", theme=c.word("theme", _unless(*_NOT_CUSTOMER))),
        _note(at + 23, "Zahl", kind="fact", cue=c.word("cue", _unless(*_NOT_CUSTOMER)),
              question=c.word("question", _unless(*_NOT_CUSTOMER)),
              evidence=[{"text": c.word("evidence", _unless(*_NOT_CUSTOMER))}]),
        _note(at + 24, "Feld", mood=c.word("unknown field of a note"), kind="promise"),
        _note(at + 25, named, kind="promise", theirs=True, owner=f"Bo {c.name('owner')}"),
        _note(at + 26, named, kind="fact"),
        _note(at + 27, c.word("unsorted", _for_chosen(*Audience))),
        _note(at + 28, c.word("unknown kind", _unchosen(*WITHIN)), kind="secret"),
    ]  # fmt: skip
    return Conversation.from_document(
        {
            "id": number(900_000 + at),
            "author": "Jana Reuter",
            "started_at": START.isoformat(),
            "ended_at": (START + timedelta(minutes=20)).isoformat(),
            "status": Status.DONE,
            "customer_id": who.id,
            "customer": f"Di {maiden}",
            "organisation": who.organisation,
            "present": [{"id": other.id, "name": other.name},
                        {"id": number(500_002 + at), "name": f"Cy {c.name('who was there')}"}],
            "guide": c.word("guide", _unless(*_NOT_CUSTOMER)),
            "asked": [c.word("asked", _unless(*WITHIN))],
            "notes": [note.as_document() for note in notes],
            "mood": c.word("unknown field of a conversation"),
        }
    )  # fmt: skip


_NOT_CUSTOMER = (COLLEAGUE, PRODUCT, CRM, VISIT)
_PROMISE = {"kind": "promise", "due": "2026-12-04"}
_CONTROLS = (
    (COLLEAGUE, _PROMISE),
    (CUSTOMER, _PROMISE),
    (PRODUCT, {"kind": "need"}),
    (CRM, _PROMISE),
    (VISIT, _PROMISE),
)


def _for_chosen(*audiences: Audience) -> Forbidden:
    """Leave by itself within, and where it was chosen for the others named."""
    return lambda audience, names, taken: audience not in (COLLEAGUE, CRM) and not (taken and audience in audiences)


def _for_parked(audience: Audience, names: Names, taken: bool) -> bool:
    return audience not in (COLLEAGUE, VISIT) and not taken


def _for_idea(audience: Audience, names: Names, taken: bool) -> bool:
    return audience not in (COLLEAGUE, VISIT) and not (taken and audience is PRODUCT)


def _later(c: Canaries, at: int, who: Customer, first: Conversation) -> Conversation:
    """Return a conversation that quotes secrets of the first one, and asks on from them."""

    def quoting(n: int, text: str, where: int, word: str, **fields: object) -> Note:
        quote = {"conversation": first.id, "note": number(at + where), "at": START.isoformat(), "text": c.word(word)}
        return _note(at + n, text, **{key: quote if value is ... else value for key, value in fields.items()})

    why = c.word("why on an earlier secret")
    notes = [
        quoting(51, why, 11, "quote of what stays", kind="why", because_of=number(at + 11), asks_on=...),
        quoting(52, "jetzt anders", 11, "about what stays", kind="fact", about=...),
        quoting(53, "doch anders", 15, "about what was deleted", kind="fact", about=...),
        quoting(54, "wieder anders", 18, "an earlier text in a quote", kind="fact", about=...),
        quoting(55, c.word("later, staying"), 18, "about in what stays", kind="fact", about=..., stays_with_me=True),
    ]
    return first.changed(
        id=number(900_001 + at),
        started_at=START + timedelta(days=3),
        ended_at=START + timedelta(days=3, minutes=9),
        present=(),
        guide=None,
        asked=(),
        notes=tuple(notes),
        status=Status.TO_FINISH,
    )


def _private(c: Canaries, conversation_id: str) -> Private:
    return Private(
        id=conversation_id,
        questions=(c.word("my own question"),),
        guess=c.word("my guess"),
        learnt=c.word("what I learnt"),
        review=c.word("my review"),
        intention=c.word("my intention"),
        intention_became=c.word("what became of it"),
    )


def _draft(c: Canaries, conversation_id: str, at: int) -> Draft:
    lines = [Line(id=number(at + n), at=START, text=c.word("draft")) for n in (91, 92)]
    begun = Begun(about="fate", note=number(at + 52), text=c.word("answer that was begun"))
    return Draft(id=conversation_id, line=lines[0], aside=(lines[1],), alive_at=START, begun=(begun,))
