"""The aspects of a customer that an entry can describe, one row each with everything that tells them apart.

The rows are in the order of the customer page. To add an aspect, add a word and a row here.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from interview_tui.language.message import NC_
from interview_tui.records.words import Aspect, Audience


class Stands(StrEnum):
    """Where an aspect appears on the customer page."""

    HEAD = "head"
    """In the lines below the name."""
    REACH = "reach"
    """Among the ways to reach them."""
    CONTACT = "contact"
    """With the wish and the rhythm of contact."""
    COUNTS = "counts"
    """Among the things that matter: who this person is."""
    FOLDED = "folded"
    """Hidden until unfolded: customers look over shoulders."""
    PAST = "past"
    """In the history, and how the relationship went on."""


class AspectRow(NamedTuple):
    """The properties of one aspect."""

    aspect: Aspect
    word: str
    """Its name, to be translated in the context "aspect"."""
    stands: Stands
    letter: str = ""
    """The letter that makes a line such an entry, to be translated in the context "aspect key"; none: it is entered in
    a way of its own.
    """
    single: bool = False
    """At most one holds at a time: a new one ends the one before."""
    ends: frozenset[Aspect] = frozenset()
    """The aspects that end when one of these begins."""
    is_trait: bool = False
    """Describes the person: a personal note may become one, and customers can be searched by it."""
    leaves_for: frozenset[Audience] = frozenset()
    """The audiences it is exported to by default while it holds; sensitive entries are exported to none."""
    happened: bool = False
    """It happened on one day and never ends."""


_WITHIN = frozenset({Audience.COLLEAGUE, Audience.CRM, Audience.VISIT})

ASPECTS: tuple[AspectRow, ...] = (
    AspectRow(Aspect.ORGANISATION, NC_("aspect", "organisation"), Stands.HEAD, single=True),
    AspectRow(Aspect.ROLE, NC_("aspect", "role"), Stands.HEAD, NC_("aspect key", "r"), single=True, leaves_for=_WITHIN),
    AspectRow(Aspect.PHONE, NC_("aspect", "phone"), Stands.REACH, leaves_for=_WITHIN),
    AspectRow(Aspect.MAIL, NC_("aspect", "mail address"), Stands.REACH, leaves_for=_WITHIN),
    AspectRow(Aspect.POSTAL, NC_("aspect", "address"), Stands.REACH, single=True, leaves_for=_WITHIN),
    AspectRow(Aspect.LANGUAGE, NC_("aspect", "language"), Stands.CONTACT, single=True, leaves_for=_WITHIN),
    AspectRow(
        Aspect.WISH, NC_("aspect", "wish on contact"), Stands.CONTACT, NC_("aspect key", "w"), single=True,
        leaves_for=_WITHIN,
    ),
    AspectRow(Aspect.RHYTHM, NC_("aspect", "rhythm"), Stands.CONTACT, single=True),
    AspectRow(Aspect.THROUGH, NC_("aspect", "came through"), Stands.CONTACT, single=True),
    AspectRow(
        Aspect.INTEREST, NC_("aspect", "interest"), Stands.COUNTS, NC_("aspect key", "i"), is_trait=True
    ),
    AspectRow(
        Aspect.PREFERENCE, NC_("aspect", "preference"), Stands.COUNTS, NC_("aspect key", "p"), is_trait=True
    ),
    AspectRow(
        Aspect.CIRCUMSTANCE, NC_("aspect", "circumstance"), Stands.COUNTS, NC_("aspect key", "c"), is_trait=True
    ),
    AspectRow(
        Aspect.SMALL_TALK, NC_("aspect", "small talk"), Stands.COUNTS, NC_("aspect key", "s"), is_trait=True
    ),
    AspectRow(
        Aspect.USES, NC_("aspect", "uses"), Stands.COUNTS, NC_("aspect key", "u"), is_trait=True,
        leaves_for=_WITHIN,
    ),
    AspectRow(
        Aspect.TOPIC, NC_("aspect", "wants to hear of"), Stands.COUNTS, NC_("aspect key", "t"), is_trait=True,
        leaves_for=_WITHIN,
    ),
    AspectRow(Aspect.EXPECTATION, NC_("aspect", "expects"), Stands.COUNTS, NC_("aspect key", "e"), is_trait=True),
    AspectRow(
        Aspect.AVOID, NC_("aspect", "better not mention"), Stands.FOLDED, NC_("aspect key", "n"), is_trait=True
    ),
    AspectRow(Aspect.MOMENT, NC_("aspect", "lived together"), Stands.PAST, NC_("aspect key", "m"), happened=True),
    AspectRow(Aspect.PRESENT, NC_("aspect", "small present"), Stands.PAST, NC_("aspect key", "g"), happened=True),
    AspectRow(Aspect.TRIED, NC_("aspect", "tried"), Stands.PAST, NC_("aspect key", "d"), happened=True),
    AspectRow(Aspect.ELSEWHERE, NC_("aspect", "partly elsewhere"), Stands.CONTACT, single=True),
    AspectRow(
        Aspect.LEFT, NC_("aspect", "left"), Stands.CONTACT, single=True,
        ends=frozenset({Aspect.ELSEWHERE, Aspect.RETURNED}),
    ),
    AspectRow(
        Aspect.RETURNED, NC_("aspect", "returned"), Stands.CONTACT, single=True,
        ends=frozenset({Aspect.LEFT, Aspect.ELSEWHERE}),
    ),
)  # fmt: skip
ROWS: Mapping[Aspect, AspectRow] = {row.aspect: row for row in ASPECTS}
FOLDED = frozenset(row.aspect for row in ASPECTS if row.stands is Stands.FOLDED)
"""What is better not mentioned: only that there is something is shown."""
TRAITS = tuple(row.aspect for row in ASPECTS if row.is_trait)
