"""The kinds of notes, one row each with everything that differs between them. To add a kind, add a word and a row here.

The rows are in the order in which Tab offers them.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from interview_tui.language.catalogue import Language
from interview_tui.language.message import NC_
from interview_tui.records.words import Audience, Fate, Kind, Track


class Part(StrEnum):
    """What a note has besides its text; the value is the name of its field."""

    FACT = "fact"
    """What it rests on, and how we know."""
    PROMISE = "promise"
    """By when, by whom, and what became of it."""
    COMPLAINT = "complaint"
    """How far it is on the way to being settled."""
    PLACING = "placing"
    """Where a matter that was set aside goes."""


class Role(StrEnum):
    """Whose a note is; decides its colour."""

    THEIRS = "theirs"
    """About them, and theirs."""
    OURS = "ours"
    """Ours to act on."""
    NEITHER = "neither"


_WITHIN = frozenset({Audience.COLLEAGUE, Audience.CRM})
_OURS = _WITHIN | {Audience.VISIT}


class KindRow(NamedTuple):
    """The properties of one kind of note."""

    kind: Kind
    word: str
    """Its name, a sentence to translate."""
    counted: Callable[[Language, int], str]
    """The sentence that counts them."""
    choice: tuple[str, str] | None = None
    """The word and letter with which Tab offers it; None: only the menu does."""
    signs: Mapping[str, str] = MappingProxyType({})
    """Signs that begin such a note, each with the characters that may close it: `"` and `"`."""
    before_digits: bool = False
    """Whether its sign may also stand before a digit."""
    role: Role = Role.NEITHER
    part: Part | None = None
    """What such a note has besides its text."""
    on_a_track: bool = True
    """Whether it belongs to innovation or optimisation; otherwise a summary lists it apart from them."""
    track: Track | None = None
    """The track it is always on; None: the track of the guide's section."""
    told: bool = False
    """Whether it counts as something the customer told us."""
    answers: bool = False
    """Whether it may be the answer to a question of the guide."""
    may_be: Kind | None = None
    """The kind that the review after the call asks whether it really was: a criticism may be a complaint."""
    asks_why: bool = False
    """Whether it deserves a why."""
    thanked: bool = False
    """Whether one says thank you for it."""
    stands_in: str = ""
    """The part of a paper meant for it (`export.papers.inside.Place`); empty: the part of its track."""
    heads: bool = False
    """Whether the heading of that part names it: there it needs no word, and what has none is read as of this kind."""
    leaves_for: frozenset[Audience] = _OURS
    """The audiences it is exported to by default; a why goes with the note it stands under."""
    chosen_for: frozenset[Audience] = frozenset({Audience.CUSTOMER, Audience.PRODUCT, Audience.VISIT})
    """The audiences it is exported to if chosen by hand."""


KINDS: tuple[KindRow, ...] = (
    KindRow(
        Kind.FACT,
        NC_("kind", "fact"),
        choice=(NC_("choice", "fact"), NC_("choice key", "f")),
        counted=lambda language, n: language.count("{n} fact", "{n} facts", n),
        signs={"=": ""},
        before_digits=True,
        role=Role.THEIRS,
        part=Part.FACT,
        told=True,
        answers=True,
        leaves_for=_OURS | {Audience.PRODUCT},
        chosen_for=frozenset({Audience.CUSTOMER}),
    ),
    KindRow(
        Kind.NEED,
        NC_("kind", "need"),
        choice=(NC_("choice", "need"), NC_("choice key", "n")),
        counted=lambda language, n: language.count("{n} need", "{n} needs", n),
        signs={">": ""},
        role=Role.THEIRS,
        told=True,
        answers=True,
        asks_why=True,
        leaves_for=_OURS | {Audience.PRODUCT},
        chosen_for=frozenset({Audience.CUSTOMER}),
        stands_in="needs",
        heads=True,
    ),
    KindRow(
        Kind.CRITICISM,
        NC_("kind", "criticism"),
        choice=(NC_("choice", "criticism"), NC_("choice key", "c")),
        counted=lambda language, n: language.count("{n} criticism", "{n} criticisms", n),
        signs={"-": ""},
        role=Role.OURS,
        track=Track.OPTIMISATION,
        told=True,
        may_be=Kind.COMPLAINT,
        asks_why=True,
        thanked=True,
        leaves_for=_WITHIN,
    ),
    KindRow(
        Kind.PRAISE,
        NC_("kind", "praise"),
        choice=(NC_("choice", "praise"), NC_("choice key", "p")),
        counted=lambda language, n: language.count("{n} praise", "{n} praises", n),
        signs={"+": ""},
        role=Role.THEIRS,
        track=Track.OPTIMISATION,
        told=True,
        leaves_for=_WITHIN,
    ),
    KindRow(
        Kind.WHY,
        NC_("kind", "why"),
        choice=(NC_("choice", "why"), NC_("choice key", "w")),
        counted=lambda language, n: language.count("{n} why", "{n} whys", n),
        signs={"?": ""},
        role=Role.THEIRS,
        leaves_for=_OURS | {Audience.PRODUCT},
        chosen_for=frozenset({Audience.CUSTOMER}),
    ),
    KindRow(
        Kind.QUOTE,
        NC_("kind", "quote"),
        choice=(NC_("choice", "quote"), NC_("choice key", "q")),
        counted=lambda language, n: language.count("{n} quote", "{n} quotes", n),
        signs={'"': '"', "„": '“”"', "“": '”"', "»": "«"},
        role=Role.THEIRS,
        told=True,
        answers=True,
        leaves_for=_WITHIN | {Audience.PRODUCT},
        chosen_for=frozenset({Audience.CUSTOMER, Audience.VISIT}),
    ),
    KindRow(
        Kind.PROMISE,
        NC_("kind", "promise"),
        choice=(NC_("choice", "promise"), NC_("choice key", "r")),
        counted=lambda language, n: language.count("{n} promise", "{n} promises", n),
        signs={"!": ""},
        before_digits=True,
        role=Role.OURS,
        part=Part.PROMISE,
        on_a_track=False,
        leaves_for=_OURS | {Audience.CUSTOMER},
        chosen_for=frozenset(),
    ),
    KindRow(
        Kind.PERSONAL,
        NC_("kind", "personal"),
        choice=(NC_("choice", "personal"), NC_("choice key", "s")),
        counted=lambda language, n: language.count("{n} personal", "{n} personal ones", n),
        on_a_track=False,
        leaves_for=frozenset(),
        chosen_for=_OURS,
        stands_in="personal",
        heads=True,
    ),
    KindRow(
        Kind.COMPLAINT,
        NC_("kind", "complaint"),
        counted=lambda language, n: language.count("{n} complaint", "{n} complaints", n),
        role=Role.OURS,
        part=Part.COMPLAINT,
        track=Track.OPTIMISATION,
        told=True,
        asks_why=True,
        thanked=True,
        leaves_for=_OURS | {Audience.CUSTOMER},
        chosen_for=frozenset({Audience.PRODUCT}),
        stands_in="complaints",
        heads=True,
    ),
    KindRow(
        Kind.TOLD,
        NC_("kind", "told"),
        counted=lambda language, n: language.count("{n} told by us", "{n} told by us", n),
        signs={"<": ""},
        on_a_track=False,
        chosen_for=frozenset(),
        stands_in="told",
        heads=True,
    ),
    KindRow(
        Kind.SOLUTION,
        NC_("kind", "idea"),
        counted=lambda language, n: language.count("{n} idea of a solution", "{n} ideas of a solution", n),
        part=Part.PLACING,
        leaves_for=frozenset({Audience.COLLEAGUE, Audience.VISIT}),
        chosen_for=frozenset({Audience.PRODUCT}),
        stands_in="next_time",
    ),
)
ROWS: Mapping[Kind, KindRow] = {row.kind: row for row in KINDS}


def row_of(kind: Kind | None) -> KindRow | None:
    """Return the properties of a kind; None for a note without one, and for a kind this version does not know."""
    return ROWS.get(kind) if kind is not None else None


def is_strange(kind: Kind | None) -> bool:
    """Return whether this version does not know a kind."""
    return kind is not None and kind not in ROWS


@lru_cache(256)  # an export asks this of every note
def needed(kind: Kind | None, parked: bool, fate: Fate | None = None) -> frozenset[Part]:
    """Return the parts of a note of this kind; a parked one has a placing, even once it became a promise."""
    row = row_of(kind)
    parts = {row.part} if row is not None and row.part is not None else set()
    if parked or (kind is Kind.PROMISE and fate == Fate.PROMISE):
        parts.add(Part.PLACING)
    return frozenset(parts)


def track_of(kind: Kind | None, parked: bool, chosen: Track | None, section: Track | None) -> Track | None:
    """Return the track of a note: the chosen one, else its kind's, else the section's."""
    if chosen is not None:
        return chosen
    row = row_of(kind)
    if parked or (row is not None and not row.on_a_track):
        return None
    return (row.track if row is not None else None) or section


TOLD = frozenset(row.kind for row in KINDS if row.told)
ANSWERS = frozenset(row.kind for row in KINDS if row.answers)
ASK_WHY = frozenset(row.kind for row in KINDS if row.asks_why)
THANKED = frozenset(row.kind for row in KINDS if row.thanked)
APART = frozenset(row.kind for row in KINDS if not row.on_a_track)
HEADS: Mapping[str, Kind] = {row.stands_in: row.kind for row in KINDS if row.heads}
"""The kind that the heading of a part of a paper names, by part."""
