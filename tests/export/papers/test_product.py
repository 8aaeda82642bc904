from collections.abc import Iterator

from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.papers import product
from interview_tui.export.papers.grouping import MOST
from interview_tui.language.catalogue import Language
from interview_tui.records.customer import Customer
from interview_tui.records.note import Note
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

AROUND = Around(Language("de"), START)
CLAUDIA, TOM = customer(800, "Claudia Weber", "Nordmetall GmbH"), customer(801, "Tom Yilmaz")


def matter(n: int, whom: Customer | None, *notes: Note) -> Matter:
    named = {"customer": whom.name, "organisation": whom.organisation, "customer_id": whom.id} if whom else {}
    return Matter(conversation(*notes, id=number(n), **named), whom)


def papers(*matters: Matter) -> list[Paper]:
    return list(product.papers(matters, AROUND))


def test_it_goes_by_track_and_then_by_customer() -> None:
    found = papers(
        matter(900, CLAUDIA, note(1, "a", kind="fact", track="optimisation"), note(2, "b", kind="fact")),
        matter(
            901, TOM, note(3, "c", kind="need", track="innovation"), note(4, "d", kind="fact", track="optimisation")
        ),
    )

    assert [paper.title for paper in found] == [
        "Innovation: Tom Yilmaz",
        "Optimierung: Claudia Weber · Nordmetall GmbH",
        "Optimierung: Tom Yilmaz",
        "Ohne Richtung: Claudia Weber · Nordmetall GmbH",
    ]
    assert {paper.mark for paper in found} == {"INTERN"}


def test_each_conversation_of_a_customer_has_its_day_with_needs_first_and_whys_and_evidence() -> None:
    [paper] = papers(
        matter(
            900,
            CLAUDIA,
            note(1, "tippt ab", kind="fact", track="innovation", how_known="seen", evidence=({"text": "140"},)),
            note(2, "heim", kind="need", track="innovation"),
            note(3, "Kinder", kind="why", because_of=number(2)),
        ),
        matter(901, CLAUDIA, note(4, "Albtraum", kind="quote", track="innovation")),
    )

    assert paper.facts == ("2 Gespräche",)
    assert paper.parts == (
        Part(
            "Sa 21.11.2026",
            (
                Item(0, "Bedürfnis", "heim"),
                Item(1, "Warum", "Kinder"),
                Item(0, "Fakt", "tippt ab", ("140", "selbst gesehen")),
            ),
        ),
        Part("Sa 21.11.2026", (Item(0, "Zitat", "„Albtraum“"),)),
    )


def test_conversations_with_nobody_are_not_taken_for_one_customers() -> None:
    fact = {"kind": "fact", "track": "innovation"}
    found = papers(matter(900, None, note(1, "a", **fact)), matter(901, None, note(2, "b", **fact)))

    assert [paper.facts for paper in found] == [("1 Gespräch",), ("1 Gespräch",)]


def test_what_has_nothing_for_them_makes_no_paper() -> None:
    assert papers(matter(900, CLAUDIA)) == []


def test_matters_are_walked_through_and_not_gathered() -> None:
    """However many conversations there are, only those of one paper are held at a time."""
    given: list[int] = []

    class Many:
        def __iter__(self) -> Iterator[Matter]:
            for n in range(3 * MOST):
                given.append(n)
                yield matter(900 + n, CLAUDIA, note(n, "x", kind="fact", track="innovation"))

    first = next(product.papers(Many(), AROUND))

    assert (first.notes, len(given)) == (MOST, MOST)
