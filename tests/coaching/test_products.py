import pytest

from interview_tui.coaching.products import names_a_product


@pytest.mark.parametrize(
    "need",
    [
        "ein Dashboard",
        "API",
        "braucht ein neues Reporting-Tool",
        "noch ein Drucker",
        "hätte gern eine Bestellvorlage",
        "Software, bald",
        "needs a new CRM",
        "wants Excel reports",
        "new printers",
        "An app",
    ],
)
def test_a_need_that_asks_for_a_thing_names_a_product(need: str) -> None:
    assert names_a_product(need)


@pytest.mark.parametrize(
    "need",
    [
        "will um 18 Uhr zu Hause sein",
        "die App soll schneller laden",
        "das System muss laufen",
        "eine App, damit die Fahrer nicht anrufen",
        "einen Ansprechpartner",
        "einen Kreditor weniger",
        "5 Rappen",
        "brauchen 2 Lizenzen mehr",
        "unsubscribed newsletter",
        "eigene Nummer",
        "mehr Zeit für die Übergabe",
        "a person to call",
        "an app for the road",
        "wants a printer that works",
        "the system keeps failing",
        "more staff",
        "needs happier people",
        "",
    ],
)
def test_a_need_in_their_world_or_with_its_purpose_names_none(need: str) -> None:
    assert not names_a_product(need)
