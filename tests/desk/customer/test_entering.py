"""What is typed to be known of a customer: read out of the words, told before it is kept, asked about where it must."""

from datetime import UTC, datetime

import pytest

from interview_tui.desk.customer.entering import (
    Proposed,
    as_correction,
    confirmed,
    proposed,
    sensitive_question,
    understood,
    with_outcome,
)
from interview_tui.language.catalogue import Language
from interview_tui.records.customer import Customer
from interview_tui.records.entry import ContactTerms, Entry
from interview_tui.records.words import Aspect, Channel, Sensitive

AT = datetime(2026, 11, 27, 14, 4, tzinfo=UTC)
DE, EN = Language("de"), Language("en")


def said(typed: str, aspect: Aspect) -> Proposed:
    """Return what is made of what was typed in German."""
    proposal = proposed(typed, aspect, entry_id="01JNEDZK400000000000000001", at=AT, code="de")
    assert proposal is not None
    return proposal


def test_since_when_leaves_the_words_and_is_told() -> None:
    proposal = said("Einkaufsleitung seit März 2025", Aspect.ROLE)

    assert (proposal.entry.text, proposal.entry.since) == ("Einkaufsleitung", "2025-03")
    assert understood(proposal, DE) == "seit März 2025"


def test_what_is_over_was_over_when_it_was_learnt() -> None:
    was = said("in Kanada von 2019 bis 2021", Aspect.CIRCUMSTANCE).entry

    assert (was.since, was.until, was.ended_at, was.is_over) == ("2019", "2021", AT, True)


def test_what_will_end_holds_till_then() -> None:
    leave = said("Elternzeit bis Ende 2027", Aspect.CIRCUMSTANCE).entry

    assert (leave.until, leave.is_over) == ("2027-12", False)


def test_a_wish_keeps_its_words_and_what_was_understood_of_them() -> None:
    proposal = said("höchstens alle 4 Wochen, lieber Mail, nach der Ernte", Aspect.WISH)

    assert proposal.entry.text == "höchstens alle 4 Wochen, lieber Mail, nach der Ernte"
    assert proposal.entry.terms == ContactTerms(days=28, channel=Channel.MAIL)
    assert understood(proposal, DE) == (
        "höchstens alle 4 Wochen, lieber E-Mail · nicht verstanden, bleibt als Text: nach der Ernte"
    )


def test_a_wish_of_which_nothing_is_understood_says_so() -> None:
    proposal = said("wie immer", Aspect.WISH)

    assert proposal.entry.terms is None
    assert understood(proposal, EN) == "not understood, kept as text: wie immer"


@pytest.mark.parametrize(
    ("typed", "text", "until", "told"),
    [
        ("gar nicht bis Ende März", "gar nicht", "2027-03", "gar nicht bis März 2027"),
        ("bis Juni höchstens monatlich", "höchstens monatlich", "2027-06", "höchstens jeden Monat bis Juni 2027"),
        ("Mo bis Mi vormittags", "Mo bis Mi vormittags", None, "Mo bis Mi vormittags"),
        ("vormittags bis 10 Uhr", "vormittags bis 10 Uhr", None, "vormittags bis 10 Uhr"),
    ],
)
def test_a_wish_may_hold_for_some_time_and_hours_are_hours(typed: str, text: str, until: str | None, told: str) -> None:
    wish = said(typed, Aspect.WISH)

    assert (wish.entry.text, wish.entry.until) == (text, until)
    assert understood(wish, DE) == told


def test_a_rhythm_is_told_without_a_bound() -> None:
    assert understood(said("alle 6 Wochen", Aspect.RHYTHM), DE) == "alle 6 Wochen"


def test_what_happened_has_its_day() -> None:
    assert said("Honig vom eigenen Stand", Aspect.PRESENT).entry.since == "2026-11-27"
    assert said("Kerze, seit 2024", Aspect.PRESENT).entry.since == "2024"


def test_a_small_present_that_was_given_before_is_told_and_nothing_else_is() -> None:
    honey = said("Honig, seit 14.3.2025", Aspect.PRESENT).entry
    weber = Customer(id="01JNEDZK400000000000000080", name="Claudia Weber", since=AT, entries=(honey,))

    assert understood(said("honig", Aspect.PRESENT), DE, weber).endswith("schon geschenkt: 14.3.2025")
    assert "geschenkt" not in understood(said("Kerze", Aspect.PRESENT), DE, weber)
    assert understood(said("Honig", Aspect.INTEREST), DE, weber) == ""


@pytest.mark.parametrize(
    ("typed", "aspect", "touched"),
    [
        ("macht eine Chemotherapie", Aspect.CIRCUMSTANCE, Sensitive.HEALTH),
        ("lebt in Scheidung", Aspect.AVOID, Sensitive.FAMILY),
        ("Klinikum Aalen, Krankenhaus", Aspect.ORGANISATION, None),
        ("Tochter rudert im Achter", Aspect.SMALL_TALK, None),
    ],
)
def test_what_touches_such_a_matter_is_asked_about(typed: str, aspect: Aspect, touched: Sensitive | None) -> None:
    assert said(typed, aspect).touches is touched


def test_it_is_kept_with_what_it_touches_and_asked_with_the_reason() -> None:
    proposal = said("macht eine Chemotherapie", Aspect.CIRCUMSTANCE)

    assert confirmed(proposal).sensitive is Sensitive.HEALTH
    assert sensitive_question(Sensitive.HEALTH, DE) == (
        "Das berührt die Gesundheit: nur aufbewahren, wenn das Gespräch es braucht und die Person es weiß. Aufbewahren?"
    )


def test_of_nothing_nothing_is_made() -> None:
    assert proposed(" \n ", Aspect.INTEREST, entry_id="01JNEDZK400000000000000001", at=AT, code="de") is None


def test_a_text_of_many_lines_becomes_one_of_what_a_line_holds() -> None:
    assert len(said("a\n" * 2000, Aspect.INTEREST).entry.text) <= 400


def test_a_correction_keeps_every_field_that_was_not_typed_also_one_this_version_does_not_know() -> None:
    document = {
        "id": "01JNEDZK400000000000000002",
        "aspect": "wish",
        "text": "lieber Mial",
        "since": "2025-03",
        "learnt_at": "2026-01-02T10:00:00+00:00",
        "conversation": "01JNEDZK400000000000000003",
        "note": "01JNEDZK400000000000000004",
        "source": "people.csv",
        "person": "01JNEDZK400000000000000005",
        "came_of": "nothing yet",
        "change": "fewer calls",
        "weight": 7,
    }
    typed = said("lieber Mail", Aspect.WISH).entry

    better = as_correction(Entry.from_document(document), typed)

    assert better.as_document() == document | {
        "id": typed.id,
        "text": "lieber Mail",
        "learnt_at": typed.as_document()["learnt_at"],
        "terms": {"channel": "mail"},
    }


def test_a_correction_with_a_day_or_a_matter_of_its_own_goes_by_that() -> None:
    known = said("Elternzeit seit März 2025 bis Ende 2027", Aspect.CIRCUMSTANCE).entry
    known = known.changed(sensitive=Sensitive.HEALTH)

    better = as_correction(known, said("Elternzeit von 2024 bis 2025", Aspect.CIRCUMSTANCE).entry)

    assert (better.since, better.until, better.ended_at, better.sensitive) == ("2024", "2025", AT, None)


def test_a_corrected_entry_stays_sensitive_for_what_came_of_it() -> None:
    known = with_outcome(said("Anruf am Mittag", Aspect.TRIED), "war gerade in der Reha")
    assert known.touches is Sensitive.HEALTH

    better = as_correction(confirmed(known), said("Anruf am Montag", Aspect.TRIED).entry)

    assert (better.came_of, better.sensitive) == ("war gerade in der Reha", Sensitive.HEALTH)
