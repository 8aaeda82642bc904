"""What entries say of a customer, one row an aspect: all that differs from one to the other.

The rows stand in the order of the page. A new aspect is a word and a row here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from interview_tui.language.message import NC_
from interview_tui.records.words import Aspect, Audience


class Stands(StrEnum):
    """Where it stands on the page of a customer."""

    HEAD = "head"
    """In the lines below the name."""
    REACH = "reach"
    """Among the ways to reach them."""
    CONTACT = "contact"
    """With the wish and the rhythm."""
    COUNTS = "counts"
    """In what counts: who this person is."""
    FOLDED = "folded"
    """Nowhere until it is unfolded: customers look over shoulders."""
    PAST = "past"
    """In what was, and how it went on with us."""


@dataclass(frozen=True, slots=True)
class AspectRow:
    """What one aspect is like."""

    aspect: Aspect
    word: str
    """What it is called, a sentence to translate in the context "aspect"."""
    stands: Stands
    letter: str = ""
    """The letter by which a line becomes such an entry, to translate in the context "aspect key"; none: it has its own
    way in."""
    single: bool = False
    """At most one holds at a time: one that begins ends the one before."""
    ends: frozenset[Aspect] = frozenset()
    """Which others end when such a one begins."""
    is_trait: bool = False
    """Says who the person is: what a personal note may become, what customers are looked for by."""
    leaves_for: frozenset[Audience] = frozenset()
    """For whom it leaves in an export by itself as long as it holds; what is sensitive leaves for nobody."""
    happened: bool = False
    """It happened on its day and does not go on: it never ends."""


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
TRAITS = tuple(row.aspect for row in ASPECTS if row.is_trait)
