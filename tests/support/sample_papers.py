"""Papers as they are made for a colleague, a customer and a visit, and one full of what wants to be more than text."""

from interview_tui.export.paper import Item, Paper, Part
from tests.support.hostile import CORPUS


def note(number: int, text: str, *remarks: str, depth: int = 0, label: str = "") -> Item:
    return Item(depth, label, text, remarks, note=f"{number:026}")


COLLEAGUE = Paper(
    "Claudia Weber, Nordmetall GmbH",
    ("20.11.2026, 14:02", "Telefon"),
    (
        Part("Zu tun", (note(1, "Rückruf wegen der Hotline", "Di 24.11., Peter Lang, offen"),)),
        Part(
            "Innovation",
            (
                Item(0, "", "Was dauert am längsten?", quiet=True),
                note(2, "„Ein Albtraum“", "gehört", depth=1, label="Zitat"),
                note(3, "die Zahlen kommen am 3. Tag", depth=2, label="Warum"),
                note(4, "180 am Vormittag\nund 20 danach", "gehört", "180", depth=1, label="Fakt"),
            ),
        ),
        Part("Optimierung: nicht gefragt"),
        Part("Nächstes Mal", (note(5, "Wer entscheidet?"),), ("Ideen und Geparktes",)),
        Part("Geparkt", (note(6, "Preise"),), depth=1),
    ),
    mark="Intern",
)
LETTER = Paper(
    "Unser Gespräch am 20. November",
    parts=(
        Part("Das sagen wir zu", (note(1, "CSV-Muster", "bis Montag, 30. November, Jana Reuter"),)),
        Part("Darum bitten wir Sie", (note(2, "Artikelliste", "bis Freitag, 27. November"),)),
    ),
    opening=("Guten Tag, Claudia Weber,", "vielen Dank für das Gespräch."),
    closing=("Habe ich etwas falsch verstanden?", "Mit freundlichen Grüßen\nJana Reuter"),
    to=("Claudia Weber", "Nordmetall GmbH"),
    dated="27. November 2026",
    letter=True,
)
VISIT = Paper(
    "Besuch bei Claudia Weber",
    parts=(
        Part("Offen", (note(1, "Artikelliste", "Fr 27.11."),), lines=3),
        Part("Fragen", (Item(0, "", "Wie viele Stunden?"),)),
    ),
)


def hostile(*texts: str) -> Paper:
    """Return a paper in which each text stands wherever one can stand; of each it shows a note and a why."""
    texts = texts or tuple(one.text for one in CORPUS)
    first = texts[0]
    return Paper(
        first,
        (first, first),
        tuple(
            Part(
                text,
                (
                    Item(0, "", text, quiet=True),
                    Item(1, text, text, (text, text), note=f"{place:026}"),
                    Item(2, text, text, (text,), note=f"{place + 5000:026}"),
                ),
                (text, text),
                depth=min(place, 1),
            )
            for place, text in enumerate(texts)
        ),
        first,
        (first, first),
        (first, first),
        to=(first, first),
        dated=first,
        properties={"title": first, "tags": (first, first)},
    )
