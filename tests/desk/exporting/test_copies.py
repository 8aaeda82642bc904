"""Where copies are of what is to go is said in the words of the screen."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from interview_tui.desk.exporting.copies import copies_told, destination_told, sent_told
from interview_tui.language.catalogue import Language
from interview_tui.records.destination import CLIPBOARD, MAIL, UNKNOWN, Destination, Sent
from interview_tui.records.words import Audience
from interview_tui.store.store import open_store
from tests.support.making import CONVERSATION, CUSTOMER, NOW, numbered

DE, EN = Language("de"), Language("en")


def to(**fields: object) -> Destination:
    known = {"id": numbered(1), "audience": Audience.CRM, "format": "hubspot", "at": NOW}
    return Destination.from_document({**known, **fields})


@pytest.mark.parametrize(
    ("destination", "english", "german"),
    [
        (to(), "HubSpot", "HubSpot"),
        (to(format="my-crm"), "my-crm", "my-crm"),
        (to(audience="customer", format="pdf"), "customer, PDF", "Kunde, PDF"),
        (to(audience="customer", format="eml", via=MAIL), "customer, as mail", "Kunde, als Mail"),
        (to(audience="colleague", format="md", via=CLIPBOARD), "colleague, by the clipboard",
         "Kollege, über die Zwischenablage"),
        (to(audience=UNKNOWN, format=UNKNOWN), "unknown, unknown", "unknown, unknown"),
    ],
)  # fmt: skip
def test_a_destination_is_called_by_whom_it_is_for_and_what_as(
    destination: Destination, english: str, german: str
) -> None:
    assert destination_told(destination, EN) == english
    assert destination_told(destination, DE) == german


@pytest.mark.parametrize(
    ("destination", "english", "german"),
    [
        (to(audience="customer", format="pdf"), "21 Nov as PDF", "21.11. als PDF"),
        (to(audience="customer", format="eml", via=MAIL), "21 Nov as mail", "21.11. als Mail"),
        (to(audience="customer", format="eml", via=CLIPBOARD), "21 Nov by the clipboard",
         "21.11. über die Zwischenablage"),
    ],
)  # fmt: skip
def test_what_went_out_the_last_time_is_told_by_its_way(destination: Destination, english: str, german: str) -> None:
    day = NOW.date()
    assert sent_told(day, destination, EN, near=day) == english
    assert sent_told(day, destination, DE, near=day) == german


def test_each_place_is_named_with_how_much_went_there_and_when(tmp_path: Path) -> None:
    store = open_store(tmp_path / "home", now=lambda: NOW)
    later: datetime = NOW + timedelta(days=1)
    mine = [Sent(id=one, customer_id=CUSTOMER, at=NOW) for one in (CONVERSATION, numbered(2))]
    store.went_out(to(), mine)
    store.went_out(to(id=numbered(5), audience="customer", format="pdf"), [mine[0].changed(at=later)])

    assert copies_told(store, {CUSTOMER}, EN) == (
        "Copies stay, to be deleted there, with: customer, PDF (1 conversation, 22 Nov 2026);"
        " HubSpot (2 conversations, 21 Nov 2026)."
    )
    assert copies_told(store, {numbered(9)}, EN) == ""
