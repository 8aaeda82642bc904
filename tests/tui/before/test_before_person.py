"""Before a call: the wish on contact, what is better not mentioned, what changed since one last talked."""

from datetime import timedelta

import pytest

from interview_tui.insight.changed_since import Changed
from interview_tui.insight.occasion import Reason
from interview_tui.language.catalogue import Language
from interview_tui.records.customer import Customer
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.words import Aspect, Channel, Occasion
from interview_tui.tui.before.person import changed_lines, presents_lines, wish_lines
from interview_tui.tui.widgets.drawing import Lines, width_of
from tests.support.frozen import START
from tests.support.written import number

DE = Language("de")
TODAY = START.date()
WISH = ContactTerms(days=28, channel=Channel.MAIL, hours="vormittags")


def entry(n: int, text: str, aspect: Aspect, **fields: object) -> Entry:
    known = {"id": number(n), "aspect": aspect, "text": text, "learnt_at": START - timedelta(days=9)}
    return Entry.model_validate(known | fields)


def weber(*entries: Entry) -> Customer:
    return Customer(id=number(80), name="Claudia Weber", since=START - timedelta(days=400), entries=entries)


def read(lines: Lines) -> list[str]:
    """Return lines as they are read, runs of spaces as one."""
    return [" ".join("".join(span.text for span in line).split()) for line in lines]


AVOID = entry(2, "der Streit mit der Hotline", Aspect.AVOID)


def wish(customer: Customer, *, uncovered: bool = False) -> list[str]:
    return read(wish_lines(customer, "z", DE, TODAY, 78, uncovered=uncovered))


def test_the_wish_stands_as_it_was_understood_and_what_to_avoid_stands_covered() -> None:
    customer = weber(entry(1, "alle 4 Wochen …", Aspect.WISH, terms=WISH), AVOID)

    assert wish(customer) == [
        "Kontakt höchstens alle 4 Wochen, lieber E-Mail, vormittags z 1 Thema meiden",
    ]


def test_uncovered_it_says_what_is_better_not_mentioned() -> None:
    assert wish(weber(AVOID), uncovered=True) == ["z 1 Thema meiden", "besser nicht: der Streit mit der Hotline"]


@pytest.mark.parametrize(
    ("terms", "told"),
    [(None, "nur nach der Ernte"), (ContactTerms(never=True), "gar nicht, außer bei Zusagen und Beschwerden")],
)
def test_a_wish_that_is_not_understood_or_bars_all_is_said(terms: ContactTerms | None, told: str) -> None:
    assert wish(weber(entry(1, "nur nach der Ernte", Aspect.WISH, terms=terms))) == [f"Kontakt {told}"]


def test_a_wish_for_some_time_says_until_when_and_is_gone_behind_it() -> None:
    held = entry(1, "gar nicht", Aspect.WISH, terms=ContactTerms(never=True), until=f"{TODAY:%Y-%m}")
    over = entry(1, "gar nicht", Aspect.WISH, terms=ContactTerms(never=True), until=f"{TODAY.year - 1}")

    assert wish(weber(held)) == [
        "Kontakt gar nicht bis November 2026, außer bei Zusagen und Beschwerden",
    ]
    assert wish(weber(over)) == []


def test_of_whom_nothing_is_known_nothing_stands() -> None:
    assert wish(weber()) == []


def changes(n: int) -> list[Changed]:
    return [Changed(entry(one, f"Nummer {one}", Aspect.INTEREST), TODAY) for one in range(n)]


def test_what_changed_is_told_with_its_day_and_what_was_before() -> None:
    buyer = entry(1, "Einkauf", Aspect.ROLE)
    head = Changed(entry(2, "Einkaufsleitung", Aspect.ROLE, since="2026-10"), TODAY, before=buyer)
    over = Changed(entry(3, "rudert", Aspect.INTEREST), TODAY, is_over=True)

    assert read(changed_lines([head, over], DE, TODAY, 78)) == [
        "",
        "Neu seit dem letzten Mal",
        "Aufgabe: Einkaufsleitung seit Oktober 2026, bisher: Einkauf 21.11.",
        "vorbei: Interesse: rudert 21.11.",
    ]


@pytest.mark.parametrize("n", [0, 1, 3, 4, 40])
@pytest.mark.parametrize("width", [38, 78])
def test_it_takes_at_most_three_lines_below_its_heading(n: int, width: int) -> None:
    lines = changed_lines(changes(n), DE, TODAY, width)

    assert len(lines) <= 2 + 3
    assert all(width_of(one) <= width for one in lines)
    assert (f"und {n - 2} weitere" in read(lines)) is (n > 3)


def test_near_an_anniversary_stands_what_they_were_given_the_latest_first() -> None:
    customer = weber(entry(1, "Tee", Aspect.PRESENT, since="2024-12"), entry(2, "ein Buch", Aspect.PRESENT))
    near, other = [Reason(Occasion.ANNIVERSARY, TODAY)], [Reason(Occasion.LONG_SILENCE, TODAY)]

    assert read(presents_lines(customer, near, DE, 78)) == ["Bisher geschenkt: ein Buch, Tee (Dezember 2024)"]
    assert presents_lines(customer, other, DE, 78) == presents_lines(weber(), near, DE, 78) == []
