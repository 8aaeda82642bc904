from dataclasses import fields
from types import MappingProxyType

from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.spelling import respelt

ITEM = Item(1, "label", "text", ("remark", "remark"), True, "01")
PART = Part("heading", (ITEM, ITEM), ("text",), 1, 3)
PAPER = Paper(
    "title",
    ("fact", "fact"),
    (PART, PART),
    "mark",
    ("opening",),
    ("closing",),
    to=("name", "street"),
    dated="today",
    letter=True,
    properties=MappingProxyType({"title": "kept"}),
)


def test_every_text_is_spelt_anew_and_nothing_is_lost() -> None:
    loud = respelt(PAPER, str.upper, str.upper)

    item = Item(1, "LABEL", "TEXT", ("REMARK", "REMARK"), True, "01")
    part = Part("HEADING", (item, item), ("TEXT",), 1, 3)
    assert loud == Paper(
        "TITLE",
        ("FACT", "FACT"),
        (part, part),
        "MARK",
        ("OPENING",),
        ("CLOSING",),
        to=("NAME", "STREET"),
        dated="TODAY",
        letter=True,
        properties=MappingProxyType({"title": "kept"}),
    )
    assert loud.notes == 4


def test_what_has_to_stay_a_line_is_told_apart() -> None:
    told: list[str] = []
    respelt(PAPER, str, lambda line: told.append(line) or line)

    assert set(told) == {"title", "fact", "heading", "label", "mark", "name", "street", "today", "text"}
    told.clear()
    respelt(
        Paper("", parts=(Part("", (Item(0, "", "said", note="01"),)),)), str, lambda line: told.append(line) or line
    )
    assert "said" not in told


def test_this_test_knows_every_field_of_a_paper() -> None:
    for one in (PAPER, PART, ITEM):
        assert [field.name for field in fields(one) if not getattr(one, field.name)] == []
