"""A paper as Word: its styles, lists and properties, texts as they are, and counted again."""

import io
import re
from datetime import datetime
from pathlib import Path

import pytest
from docx import Document

from interview_tui.export.paper import Item, Part
from interview_tui.export.writers.visible import visible
from interview_tui.export.writers.word import recount
from tests.support.hostile import CORPUS
from tests.support.opened_word import NEEDS, counted, inside, read, shown, word
from tests.support.papers import NOON, noted, paper
from tests.support.sample_papers import hostile


def test_a_paper_has_headings_and_lists_and_every_text() -> None:
    one = paper(
        Part("Promises", (noted("Call back", "Peter Lang", "open", label="Need"),), ("We will:",)),
        Part("Deeper", (noted("x"),), depth=1),
        Part("Optimisation: not asked"),
        facts=("21 Nov 2026", "phone"),
        mark="internal",
        opening=("Thank you.",),
        closing=("Goodbye",),
    )

    assert shown(read(one)) == [
        ("Mark above", "internal"),
        ("Heading 1", "Claudia Weber"),
        ("Facts below", "21 Nov 2026 · phone · 2 notes"),
        ("Normal", "Thank you."),
        ("Heading 2", "Promises"),
        ("Normal", "We will:"),
        ("Note item 1", "Need: Call back\tPeter Lang · open"),
        ("Heading 3", "Deeper"),
        ("Note item 1", "x"),
        ("Quiet sentence", "Optimisation: not asked"),
        ("Normal", "Goodbye"),
    ]


def test_remarks_that_do_not_fit_into_the_line_stand_below_it() -> None:
    long, lines = noted("x" * 70, "y" * 20), noted("one\ntwo", "told")

    texts = [text for _, text in shown(read(paper(Part("", (long, lines)))))][2:]
    assert texts == [f"{'x' * 70}\n{'y' * 20}", "one\ntwo\ntold"]


def test_notes_stand_below_one_another_as_in_the_paper() -> None:
    deep = Part("Whys", tuple(noted(str(depth), depth=depth) for depth in range(5)))
    document = read(paper(NEEDS, deep))

    styles = dict((text, style) for style, text in shown(document))
    assert [styles[one] for one in ("How is it today?", "a", "b\ttold", "c")] == [
        *("Question above", "Note item 2", "Note item 3", "Note item 1"),
    ]
    indents = [one.paragraph_format.left_indent for one in document.paragraphs if one.text in ("2", "3", "4")]
    assert indents[0] is None
    assert indents[1] < indents[2]


def test_the_styles_of_notes_are_those_of_lists() -> None:
    styles = read(paper()).styles

    for level, name in enumerate(("List Bullet", "List Bullet 2", "List Bullet 3"), start=1):
        assert styles[f"Note item {level}"].base_style.name == name
        assert styles[name].element.pPr.numPr.numId.val


def test_the_properties_and_the_language_say_what_it_is() -> None:
    document = read(paper(NEEDS), code="de", author="Jana Reuter")
    told = document.core_properties

    assert (told.title, told.author, told.language) == ("Claudia Weber", "Jana Reuter", "de-DE")
    assert (told.comments, told.last_modified_by) == ("", "Jana Reuter")
    assert told.created == NOON == datetime(2026, 11, 27, 12, tzinfo=NOON.tzinfo)
    assert re.findall(r'<w:lang w:val="([^"]+)"', document.styles.element.xml) == ["de-DE"]


def test_the_feet_of_pages_tell_the_page_in_the_language_of_the_file() -> None:
    footer = read(paper(NEEDS, mark="Intern"), code="de").sections[0].footer.paragraphs[0]._p.xml

    assert re.findall(r'<w:t(?: [^>]*)?>([^<]*)<|instr=" (\w+) "', footer) == [
        *[("Intern · Claudia Weber", ""), ("Seite ", ""), ("", "PAGE"), ("1", "")],
        *[(" von ", ""), ("", "NUMPAGES"), ("1", "")],
    ]


def test_each_paper_begins_a_page() -> None:
    document = read(paper(NEEDS, mark="x"), paper(NEEDS, mark="x"), paper(NEEDS))

    begins = [one.text for one in document.paragraphs if "pageBreakBefore" in one._p.xml]
    assert begins == ["x", "Claudia Weber"]


HOSTILE = [
    *[
        '{ HYPERLINK "https://example.org" }',
        "https://example.org",
        "= Heading",
        "<w:p/>",
        "</w:t></w:r><w:r>",
        "&amp;",
    ],
    *["<![CDATA[x]]>", '{ DDEAUTO c:\\x "y" }', "\u0013 PAGE \u0015", "]]>", "\"x\" 'x'", " a  b ", "{PAGE}"],
]


def test_a_text_stays_what_it_is(tmp_path: Path) -> None:
    hostile = paper(
        *(Part(text, tuple(noted(one, text, label=text) for one in HOSTILE), (text,)) for text in HOSTILE),
        title=HOSTILE[1],
        facts=tuple(HOSTILE),
        mark=HOSTILE[0],
        opening=tuple(HOSTILE),
        closing=tuple(HOSTILE),
    )
    content = word(hostile, author=HOSTILE[3])
    document = Document(io.BytesIO(content))

    seen = [text.replace("\u0013", "[U+0013]").replace("\u0015", "[U+0015]") for text in HOSTILE]
    texts = {text for _, text in shown(document)}
    assert [one for one in seen if one not in texts] == []
    assert [text for style, text in shown(document) if style == "Heading 2"] == seen
    body = inside(content, "word/document.xml")
    assert not re.search("fldSimple|instrText|fldChar|w:hyperlink|w:object", body)
    assert counted(tmp_path, hostile) == len(HOSTILE) ** 2


def test_whatever_was_typed_can_be_written(tmp_path: Path) -> None:
    document, texts = read(hostile()), {visible(one.text) for one in CORPUS}

    headings = [text for style, text in shown(document) if style in ("Heading 2", "Heading 3")]
    assert {"\n".join(one.split("\r")) for one in headings} >= {one for one in texts if not re.search(r"\r", one)}
    assert counted(tmp_path, hostile()) == hostile().notes


def test_lines_and_tabs_stay_and_what_xml_cannot_hold_is_named() -> None:
    document = read(paper(Part("a", (noted("one\ntwo\r\nthree\tfour\x07\ud800\uffff"),))))

    assert document.paragraphs[-1].text == "one\ntwo\nthree\tfour[U+0007][U+D800][U+FFFF]"


def test_a_text_from_right_to_left_is_read_so() -> None:
    hebrew, german = read(paper(Part("a", (noted("שלום (1)"), noted("Hallo"))))).paragraphs[-2:]

    assert "<w:bidi/>" in hebrew._p.xml
    assert "<w:rtl/>" in hebrew._p.xml
    assert "bidi" not in german._p.xml


def test_only_notes_are_counted_again(tmp_path: Path) -> None:
    no_note = Item(0, "", '<w:pStyle w:val="NoteItem1"/>')
    several = [paper(NEEDS, Part("You reach us", (no_note, noted("x"), no_note))), paper(NEEDS), paper()]

    assert counted(tmp_path, *several) == sum(one.notes for one in several) == 7


def test_a_file_that_is_read_in_pieces_is_counted_in_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_tui.export.writers.word._AT_ONCE", 7)

    assert counted(tmp_path, paper(NEEDS)) == 3


def test_a_file_that_ends_short_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(word(paper(NEEDS))[:-50])

    assert recount(path).notes == 0


def test_a_part_without_a_heading_has_none() -> None:
    assert shown(read(paper(Part("", (noted("a"),), ("Text",)))))[2:] == [("Normal", "Text"), ("Note item 1", "a")]


def test_lines_to_write_on_are_empty_paragraphs() -> None:
    assert [text for style, text in shown(read(paper(Part("x", lines=3)))) if style == "Line to write on"] == [""] * 3


def test_of_lines_to_write_on_the_last_stay_together() -> None:
    lines = [one for one in read(paper(Part("x", lines=12))).paragraphs if one.style and "Line" in str(one.style.name)]

    assert [bool(one.paragraph_format.keep_with_next) for one in lines] == [False] * 8 + [True] * 4


def test_no_paper_at_all_is_a_file_without_notes(tmp_path: Path) -> None:
    assert counted(tmp_path) == 0
    assert shown(read()) == []
