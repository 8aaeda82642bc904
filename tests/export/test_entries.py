"""What of that which is known of a customer leaves, for whom."""

import pytest

from interview_tui.export.leaving import leaving
from interview_tui.export.matter import Matter
from interview_tui.export.order import Choice
from interview_tui.export.papers.who import who_it_is
from interview_tui.language.catalogue import Language
from interview_tui.records.aspects import ASPECTS
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.words import Aspect, Audience, Sensitive
from tests.support.frozen import START
from tests.support.written import conversation, customer, number

COLLEAGUE, CUSTOMER, PRODUCT, CRM, VISIT = Audience
WITHIN = (COLLEAGUE, CRM, VISIT)


def entry(n: int, text: str, aspect: Aspect, **fields: object) -> Entry:
    return Entry.model_validate({"id": number(n), "aspect": aspect, "text": text, "learnt_at": START} | fields)


def left(*entries: Entry, audience: Audience = COLLEAGUE, taken: frozenset[str] = frozenset()) -> list[str]:
    """Return the texts of the entries that leave."""
    weber = customer(7, "Claudia Weber").changed(entries=entries)
    there = leaving(Matter(conversation(), weber), audience, Choice(taken=taken)).customer
    assert there is not None
    return [one.text for one in there.entries]


@pytest.mark.parametrize("audience", Audience)
def test_how_to_reach_them_and_what_they_use_leaves_by_itself_only_within(audience: Audience) -> None:
    known = [entry(1, "Einkauf", Aspect.ROLE), entry(2, "07361 555", Aspect.PHONE), entry(3, "Modul", Aspect.USES)]

    assert left(*known, audience=audience) == (["Einkauf", "07361 555", "Modul"] if audience in WITHIN else [])


@pytest.mark.parametrize("audience", Audience)
def test_a_trait_leaves_one_by_one_and_only_within(audience: Audience) -> None:
    one, two = entry(1, "rudert", Aspect.INTEREST), entry(2, "singt", Aspect.INTEREST)

    assert left(one, two, audience=audience) == []
    assert left(one, two, audience=audience, taken=frozenset({one.id})) == (["rudert"] if audience in WITHIN else [])


@pytest.mark.parametrize("row", ASPECTS, ids=lambda row: row.aspect)
@pytest.mark.parametrize("audience", Audience)
def test_what_is_sensitive_or_over_leaves_by_no_door_not_even_by_hand(row: object, audience: Audience) -> None:
    aspect = next(one.aspect for one in ASPECTS if one is row)
    known = [
        entry(1, "a", aspect, sensitive=Sensitive.HEALTH),
        entry(2, "b", aspect, until="2026", ended_at=START),
    ]

    assert left(*known, audience=audience, taken=frozenset({number(1), number(2)})) == []


def test_what_is_better_not_mentioned_leaves_by_no_door() -> None:
    assert left(entry(1, "der Streit", Aspect.AVOID), taken=frozenset({number(1)})) == []


def test_where_it_came_from_stays() -> None:
    whole = entry(1, "Mail", Aspect.WISH, note=number(3), conversation=number(4), terms=ContactTerms(days=28))
    weber = customer(7, "Claudia Weber").changed(entries=(whole,))

    there = leaving(Matter(conversation(), weber), COLLEAGUE).customer

    assert there is not None
    assert there.entries == (entry(1, "Mail", Aspect.WISH, terms=ContactTerms(days=28)),)


def test_on_paper_it_stands_in_the_order_of_the_page_with_since_when() -> None:
    weber = customer(7, "Claudia Weber", "Nordmetall GmbH").changed(
        entries=(entry(1, "Bestellmodul", Aspect.USES, since="2023"), entry(2, "Einkauf", Aspect.ROLE))
    )

    [part] = who_it_is(Matter(conversation(), weber), Language("de"))

    assert part.heading == "Was zählt"
    assert [(one.label, one.text, one.remarks) for one in part.items] == [
        ("Aufgabe", "Einkauf", ()),
        ("Nutzt", "Bestellmodul", ("seit 2023",)),
    ]


def test_of_whom_nothing_leaves_no_part_is_written() -> None:
    assert who_it_is(Matter(conversation(), customer(7, "Claudia Weber", "Nordmetall GmbH")), Language("de")) == ()
