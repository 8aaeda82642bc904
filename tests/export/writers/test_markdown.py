import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from interview_tui.export.writers.markdown import of_conversation, plain
from interview_tui.language.catalogue import Language
from interview_tui.records.clean import clean
from tests.support.written import conversation, note, number

EN = Language("en")
PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
TEXT_ONLY = {"text", "softbreak", "hardbreak"}

HOSTILE = [
    *["# Titel", "###### Titel", "Titel\n===", "Titel\n---", "Titel\n-", "a\n=", "#"],
    *["- Punkt", "* Punkt", "+ Punkt", "1. Punkt", "1) Punkt", "999999999. x", "-", "1.", "- - -", "---", "***", "___"],
    *["[Kunde](http://x.de)", "[Kunde]", "![Bild](x.png)", "[a]: http://x.de", "[a][b]", "<http://x.de>", "[^1]"],
    *["`code`", "``` \ncode\n```", "~~~\ncode\n~~~", "    eingerückt", "\teingerückt", "a\n\n    eingerückt"],
    *["> Zitat", ">Zitat", "a\n> b"],
    *["| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n--- | ---", "a\n:-", "a\n:-:", "a\n-:", "|"],
    *["<b>fett</b>", "<script>alert(1)</script>", "<!-- x -->", "<a href=x>", "</div>", "<?php ?>", "<![CDATA[x]]>"],
    *["&lt;b&gt;", "&#35; x", "&amp;", "&nbsp;x", "*fett*", "**fett**", "_kursiv_", "~~weg~~", "a*b*c", "__init__"],
    *["\\", "\\\\", "a\\", "\\# x", "a\\\nb", "a  \nb", "a\n\n\nb", "\\*a\\*", "\\`"],
    *["http://x.de", "https://x.de/a_b", "www.x.de", "mailto:a@b.de", "HTTP://X.DE", "ftp://x.de"],
]
TEXTS = st.one_of(
    st.text(st.sampled_from("#-+*=_~`|<>[]()!&\\:.1) \n\tab"), max_size=25),
    st.lists(st.sampled_from(HOSTILE), max_size=3).map("\n".join),
    st.text(max_size=25),
).map(clean)


def tokens(source: str) -> list[Token]:
    """Return every token, those within lines too."""
    return [one for token in PARSER.parse(source) for one in (token, *(token.children or ()))]


def shown(source: str) -> list[str]:
    """Return the lines that a reader sees, without spaces at their ends."""
    found = ["\n" if one.type.endswith("break") else one.content for one in tokens(source) if one.type in TEXT_ONLY]
    return [line.strip() for line in "".join(found).split("\n") if line.strip()]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_a_paragraph_of_text(text: str) -> None:
    kinds = {token.type for token in tokens(plain(clean(text)))}

    assert kinds <= {"paragraph_open", "paragraph_close", "inline", *TEXT_ONLY}


@given(TEXTS)
def test_any_text_stays_paragraphs_of_text(text: str) -> None:
    kinds = {token.type for token in tokens(plain(text))}

    assert kinds <= {"paragraph_open", "paragraph_close", "inline", *TEXT_ONLY}


@given(TEXTS)
def test_a_reader_sees_what_was_typed(text: str) -> None:
    source = plain(text)

    seen = [line for paragraph in re.split(r"\n\s*\n", source) for line in shown(paragraph)]
    assert seen == [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize(
    "address",
    [
        *["http://x.de", "https://x.de", "HTTP://x.de", "www.x.de", "ftp://x.de", "mailto:a@b.de", "xmpp:a@b.de"],
        *["claudia.weber@nordmetall.de", "a_b+c@d-e.co.uk", "a@b.de,", "nordmetall.de", "x.co.uk/y", "//x.de"],
    ],
)
def test_an_address_is_not_left_for_a_reader_that_makes_links(address: str) -> None:
    linking = MarkdownIt("gfm-like", {"linkify": False}).disable("text_join")
    source = plain(f"an {address} geschickt")

    # Where such a reader looks for a link: whole pieces of text between what is escaped.
    pieces = [one.content for token in linking.parse(source) for one in token.children or () if one.type == "text"]
    assert address not in source
    assert shown(source) == [f"an {address} geschickt"]
    assert not [piece for piece in pieces if BEGINS_LINK.search(piece)]


BEGINS_LINK = re.compile(r"(?i)(https?|ftp|mailto|xmpp):|www\.|\w@\w|\w\.[a-z]{2}")


@pytest.mark.parametrize("text", ["z. B. 3.5 mm", "Ende. Und dann", "24.11.2026", "@home", "a @ b", "Preis: 3,5"])
def test_what_is_no_address_is_written_as_it_is(text: str) -> None:
    assert plain(text) == text


HARMLESS = [
    *["heading_open", "heading_close", "paragraph_open", "paragraph_close", "bullet_list_open", "bullet_list_close"],
    *["list_item_open", "list_item_close", "inline", "strong_open", "strong_close", *TEXT_ONLY],
]


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_a_summary_has_only_its_own_headings_and_items(text: str, why: str, backed: str, name: str) -> None:
    hostile = conversation(
        note(1, f"x{text}", kind="fact", track="innovation", evidence=({"text": backed},)),
        note(2, f"x{why}", kind="why", track="innovation", because_of=number(1)),
        note(3, text),
        note(4, text, kind="quote", track="optimisation"),
        note(5, text, kind="promise", owner=name),
        note(6, why, kind="personal"),
        note(7, backed, parked=True),
        author=name,
        customer=name,
        organisation=name,
    )

    found = tokens(of_conversation(hostile, EN))

    assert {token.type for token in found} <= set(HARMLESS)
    assert sum(token.type == "heading_open" for token in found) == 7
    assert sum(token.type == "list_item_open" for token in found) == 7
    assert sum(token.type == "bullet_list_open" for token in found) == 7


def test_a_why_in_another_part_does_not_become_code() -> None:
    notes = [
        note(1, "a", track="innovation"),
        note(2, "b", kind="why", track="innovation", because_of=number(1)),
        note(3, "Hotline", kind="criticism", track="optimisation", because_of=number(2)),
        note(4, "Rückruf", kind="criticism", track="optimisation"),
    ]

    source = of_conversation(conversation(*notes), EN)

    assert {token.type for token in tokens(source)} <= set(HARMLESS)
    assert source.endswith("## Optimisation\n\n- **Criticism:** Hotline\n- **Criticism:** Rückruf\n")


def test_every_line_of_a_note_and_its_evidence_belongs_to_its_item() -> None:
    fact = note(1, "eins\nzwei\n\ndrei", kind="fact", track="innovation", evidence=({"text": "vier\n\nfünf"},))

    source = of_conversation(conversation(fact), EN)

    item = source.partition("## Innovation\n\n")[2].partition("\n\nOptimisation: not asked")[0]
    assert all(line.startswith(("- ", "  ")) for line in item.split("\n"))


def test_a_summary_reads_like_this() -> None:
    notes = [
        note(1, "Der Abschluss ist ein Albtraum", kind="quote", track="innovation"),
        note(2, "die Zahlen am 3. Tag", kind="why", track="innovation", because_of=number(1)),
        note(3, "CSV-Muster", kind="promise", due="2026-11-24", owner="Jana Reuter"),
    ]

    source = of_conversation(conversation(*notes, customer="Claudia Weber"), Language("de"))

    assert source == (
        "# Claudia Weber\n\n21.11.2026, 14:00 · Telefon · Jana Reuter\n\n"
        "## Innovation\n\n- **Zitat:** „Der Abschluss ist ein Albtraum“\n  - **Warum:** die Zahlen am 3. Tag\n\n"
        "Optimierung: nicht gefragt\n\n"
        "## Zusagen\n\n- CSV-Muster (Di 24.11., Jana Reuter, offen)\n"
    )
