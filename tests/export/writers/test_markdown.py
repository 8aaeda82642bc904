import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from interview_tui.export.matter import Around
from interview_tui.export.paper import Paper, Part
from interview_tui.export.writers.markdown import of_conversation, plain, recount, write
from interview_tui.language.catalogue import Language
from interview_tui.records.clean import clean
from tests.support.frozen import START
from tests.support.sample_papers import COLLEAGUE, LETTER, VISIT, hostile
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


# papers


AROUND = Around(Language("de"), START, author="Jana Reuter")


def written(*papers: Paper, around: Around = AROUND) -> str:
    out = BytesIO()
    write(papers, out, around)
    return out.getvalue().decode()


def test_a_paper_for_a_colleague_reads_like_this() -> None:
    assert (
        written(COLLEAGUE)
        == """\
**Intern**

# Claudia Weber, Nordmetall GmbH

20.11.2026, 14:02 · Telefon

## Zu tun

- Rückruf wegen der Hotline (Di 24.11., Peter Lang, offen)

## Innovation

* *Was dauert am längsten?*
  - **Zitat:** „Ein Albtraum“ (gehört)
    - **Warum:** die Zahlen kommen am 3. Tag
  - **Fakt:** 180 am Vormittag\x20\x20
    und 20 danach (gehört) (180)

Optimierung: nicht gefragt

## Nächstes Mal

Ideen und Geparktes

- Wer entscheidet?

### Geparkt

- Preise
"""
    )


def test_a_letter_reads_like_this() -> None:
    asked = replace(LETTER, parts=(LETTER.parts[0], Part("", text=("Ist das richtig so?",))))

    assert (
        written(asked)
        == """\
Claudia Weber\x20\x20
Nordmetall GmbH

27\\. November 2026

# Unser Gespräch am 20. November

Guten Tag, Claudia Weber,

vielen Dank für das Gespräch.

## Das sagen wir zu

- CSV-Muster – bis Montag, 30. November, Jana Reuter

Ist das richtig so?

Habe ich etwas falsch verstanden?

Mit freundlichen Grüßen\x20\x20
Jana Reuter
"""
    )


def test_several_papers_stand_below_one_block_of_properties() -> None:
    known = replace(VISIT, properties={"customer": "Claudia Weber"})

    assert written(known, known).count("---") == 2
    assert written(known, known).startswith('---\ntitle: "Gespräche"\ndate: 2026-11-21\nauthor: "Jana Reuter"\n---\n')
    assert written(known, known).endswith(f"\n{written(VISIT)}")


def test_a_line_parts_letters() -> None:
    kinds = [token.type for token in PARSER.parse(written(LETTER, LETTER))]

    assert (kinds.count("hr"), kinds.count("heading_open")) == (1, 6)


def test_no_text_of_a_paper_becomes_markdown() -> None:
    found = tokens(written(replace(hostile(), properties={})))

    parts = len(hostile().parts)
    assert {token.type for token in found} <= {*HARMLESS, "em_open", "em_close"}
    assert [token.tag for token in found if token.type == "heading_open"] == ["h1", "h2", *["h3"] * (parts - 1)]
    assert sum(token.type == "list_item_open" for token in found) == 3 * parts


@settings(max_examples=40)
@given(TEXTS.filter(str.strip))
def test_no_text_changes_what_a_paper_consists_of(text: str) -> None:
    paper = replace(hostile(text), properties={})

    found = tokens(written(paper))

    assert {token.type for token in found} <= {*HARMLESS, "em_open", "em_close"}
    assert [token.tag for token in found if token.type == "heading_open"] == ["h1", "h2"]
    assert sum(token.type == "list_item_open" for token in found) == 3


def test_names_in_a_layout_of_ones_own_are_escaped_too(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "paper.md").write_text("{{ author }}: {{ first.title }}", encoding="utf-8")
    around = replace(AROUND, home=tmp_path, author="*Jana*")

    assert written(Paper("[a](b)"), around=around) == r"\*Jana\*: \[a\](b)"


@pytest.mark.parametrize("paper", [COLLEAGUE, LETTER, VISIT, hostile(*HOSTILE)], ids=lambda paper: paper.title[:9])
def test_every_note_is_counted_again_and_nothing_else(tmp_path: Path, paper: Paper) -> None:
    file = tmp_path / "export.tmp"
    file.write_text(written(paper, paper), encoding="utf-8")

    assert recount(file).notes == 2 * paper.notes
