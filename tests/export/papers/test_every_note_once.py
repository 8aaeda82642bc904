from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.export.audiences import AUDIENCES
from interview_tui.export.leaving import leaving
from interview_tui.export.matter import Around, Matter
from interview_tui.export.order import Choice
from interview_tui.export.paper import Paper
from interview_tui.insight.noted import said_since
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.words import Audience
from tests.support.frozen import START
from tests.support.strategies import conversations
from tests.support.written import conversation, customer, note, number

CUSTOMERS = (customer(800, "Claudia Weber", "Nordmetall GmbH"), customer(801, "Tom Yilmaz").changed(address="du"), None)

WHOM = st.lists(st.integers(0, 2), max_size=3)


def shown(papers: list[Paper]) -> list[str]:
    return [item.note for paper in papers for part in paper.parts for item in part.items if item.note]


@st.composite
def matters(draw: st.DrawFn) -> list[Matter]:
    """Draw some conversations, each with ids of its own, in the order in which they are handed over."""
    drawn: list[tuple[Conversation, Customer | None]] = []
    for place, whom in enumerate(sorted(draw(WHOM))):
        one, to = draw(conversations()), CUSTOMERS[whom]
        moved = {f"01M7ZX{n:020d}": f"01M7Z{place}{n:020d}" for n in range(10)}
        notes = [
            found.changed(id=f"01M7Z{place}{n:020d}", because_of=moved.get(found.because_of or "", found.because_of))
            for n, found in enumerate(one.notes)
        ]
        named = {"customer": to.name, "customer_id": to.id} if to else {}
        drawn.append((one.changed(id=number(900 + place), notes=tuple(notes), **named), to))
    since = said_since(one for one, _ in drawn)
    return [Matter(one, to, since) for one, to in drawn]


@given(matters(), st.booleans(), st.sampled_from(CODES))
@settings(max_examples=60)
def test_every_note_that_leaves_is_shown_once_and_nothing_else(drawn: list[Matter], taken: bool, code: str) -> None:
    by_hand = frozenset(one.id for matter in drawn for one in matter.conversation.notes) if taken else frozenset()
    # To draw them takes longer than to write them: each is written for everybody.
    for audience in Audience:
        out = [leaving(matter, audience, Choice(taken=by_hand)) for matter in drawn]

        papers = list(AUDIENCES[audience].papers()(out, Around(Language(code), START, audience, "Jana Reuter")))

        assert sorted(shown(papers)) == sorted(one.id for matter in out for one in matter.conversation.living())
        assert sum(paper.notes for paper in papers) == len(shown(papers))


@pytest.mark.parametrize("audience", Audience)
def test_a_thousand_notes_are_all_shown(audience: Audience) -> None:
    kinds = (None, "fact", "need", "why", "promise", "complaint", "quote", "solution", "criticism")
    notes = [
        note(n, f"n{n}n", kind=kinds[n % 9], because_of=number(n - 1) if kinds[n % 9] == "why" else None)
        for n in range(1000)
    ]
    matter = leaving(Matter(conversation(*notes)), audience)

    papers = list(AUDIENCES[audience].papers()([matter], Around(Language("de"), START + timedelta(days=1), audience)))

    assert len(set(shown(papers))) == len(list(matter.conversation.living())) > 100
