import io
import re
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.shared import Mm

from interview_tui.export.letterhead import BadLetterhead
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.writers.visible import visible
from interview_tui.export.writers.word import recount, write
from tests.support.hostile import CORPUS
from tests.support.papers import NOON, around, asked, noted, paper
from tests.support.sample_papers import hostile

NEEDS = Part("Needs", (asked("How is it today?"), noted("a", depth=1), noted("b", "told", depth=2), noted("c")))
LETTER = paper(
    NEEDS,
    title="Our conversation",
    letter=True,
    to=("Nordmetall", "Claudia Weber"),
    dated="27 Nov 2026",
    opening=("Hello",),
)


def word(*papers: Paper, code: str = "en", **fields: object) -> bytes:
    out = io.BytesIO()
    write(papers, out, around(code, **fields))
    return out.getvalue()


def read(*papers: Paper, code: str = "en", **fields: object) -> Opened:
    return Document(io.BytesIO(word(*papers, code=code, **fields)))


def inside(content: bytes, name: str) -> str:
    with ZipFile(io.BytesIO(content)) as file:
        return file.read(name).decode()


def shown(document: Opened) -> list[tuple[str, str]]:
    return [(one.style.name, one.text) for one in document.paragraphs if one.style is not None]


def counted(folder: Path, *papers: Paper, **fields: object) -> int | None:
    path = folder / "x.docx.tmp"
    path.write_bytes(word(*papers, **fields))
    return recount(path).notes


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


def test_a_letter_has_an_address_a_day_and_no_count() -> None:
    document = read(LETTER)

    assert shown(document)[:5] == [
        *[("Address line", "Nordmetall"), ("Address line", "Claudia Weber"), ("Letter date", "27 Nov 2026")],
        *[("Heading 1", "Our conversation"), ("Normal", "Hello")],
    ]
    assert not any("notes" in text for _, text in shown(document))


def test_in_a_letter_remarks_follow_their_note_and_a_sentence_is_a_paragraph() -> None:
    letter = paper(Part("We will", (noted("Call", "Jana", "by Monday"),)), Part("Is that right?"), letter=True)

    assert shown(read(letter))[2:] == [
        *[("Heading 2", "We will"), ("Note item 1", "Call – Jana, by Monday"), ("Normal", "Is that right?")],
    ]


def test_a_part_without_a_heading_has_none() -> None:
    assert shown(read(paper(Part("", (noted("a"),), ("Text",)))))[2:] == [("Normal", "Text"), ("Note item 1", "a")]


def test_below_the_parting_of_a_letter_is_room_for_a_signature() -> None:
    *_, parting, signed = read(paper(letter=True, closing=("Goodbye", "Jana Reuter"))).paragraphs

    assert signed.paragraph_format.space_before > 3 * parting.paragraph_format.space_before


def test_of_several_letters_each_counts_its_own_pages() -> None:
    content = word(LETTER, LETTER, LETTER)
    sections = Document(io.BytesIO(content)).sections

    assert len(sections) == 3
    assert all('<w:pgNumType w:start="1"/>' in one._sectPr.xml for one in sections)
    assert "SECTIONPAGES" in sections[0].footer.paragraphs[0]._p.xml


def test_lines_to_write_on_are_empty_paragraphs() -> None:
    assert [text for style, text in shown(read(paper(Part("x", lines=3)))) if style == "Line to write on"] == [""] * 3


def test_no_paper_at_all_is_a_file_without_notes(tmp_path: Path) -> None:
    assert counted(tmp_path) == 0
    assert shown(read()) == []


@pytest.fixture
def letterhead(tmp_path: Path) -> Path:
    document = Document()
    document.sections[0].page_width = Mm(200)
    document.sections[0].header.paragraphs[0].text = "Ahorn GmbH"
    document.core_properties.comments = "of the firm"
    document.styles["List Bullet 3"].element.getparent().remove(document.styles["List Bullet 3"].element)
    document.save(str(tmp_path / "ahorn.docx"))
    return tmp_path / "ahorn.docx"


def test_a_letter_stands_on_the_letterhead(letterhead: Path) -> None:
    document = read(LETTER, code="de", letterhead=letterhead)

    assert document.sections[0].header.paragraphs[0].text == "Ahorn GmbH"
    assert document.sections[0].page_width.mm == pytest.approx(200, abs=0.1)
    assert document.core_properties.comments == ""
    assert ("Heading 1", "Our conversation") in shown(document)
    ours = Document().styles["Heading 1"].element.rPr.xml
    assert document.styles["Heading 1"].element.rPr.xml == ours
    assert set(re.findall(r'<w:lang w:val="([^"]+)"', document.styles.element.xml)) == {"de-DE"}


def test_what_a_letterhead_has_not_is_made(letterhead: Path, tmp_path: Path) -> None:
    document = read(LETTER, letterhead=letterhead)

    number = document.styles["List Bullet 3"].element.pPr.numPr.numId.val
    lists = document.part.numbering_part.element
    [found] = lists.xpath(f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
    assert lists.xpath(f"w:abstractNum[@w:abstractNumId='{found}']")
    assert [one.tag.partition("}")[2] for one in lists] == sorted(one.tag.partition("}")[2] for one in lists)
    assert counted(tmp_path, LETTER, letterhead=letterhead) == 3


def test_a_letterhead_without_any_list_gets_them(letterhead: Path) -> None:
    document = Document(str(letterhead))
    [lists] = [name for name, one in document.part.rels.items() if one.reltype.endswith("/numbering")]
    del document.part.rels[lists]
    for one in ("List Bullet", "List Bullet 2"):
        document.styles.element.remove(document.styles[one].element)
    document.save(str(letterhead))

    read_again = read(LETTER, letterhead=letterhead)
    assert len(read_again.part.numbering_part.element) == 6


def test_what_stands_on_a_letterhead_stays_on_every_letter(letterhead: Path) -> None:
    document = Document(str(letterhead))
    document.add_paragraph("Ahorn GmbH, Hamburg")
    document.save(str(letterhead))

    texts = [text for _, text in shown(read(LETTER, LETTER, letterhead=letterhead))]
    assert texts.count("Ahorn GmbH, Hamburg") == 2
    assert texts.index("Ahorn GmbH, Hamburg") < texts.index("Nordmetall")


def test_what_is_no_letter_takes_no_letterhead(letterhead: Path) -> None:
    assert read(paper(NEEDS), letterhead=letterhead).sections[0].header.paragraphs[0].text == ""


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 broken"])
def test_a_broken_letterhead_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ahorn.docx"
    path.write_bytes(content)

    with pytest.raises(BadLetterhead) as error:
        word(LETTER, letterhead=path)
    assert (
        str(error.value) == f"{path} cannot be opened as a letterhead: save it anew in Word as .docx, or choose none."
    )


def test_a_damaged_letterhead_is_told_as_well(letterhead: Path) -> None:
    with ZipFile(letterhead) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for broken in ("word/document.xml", "word/styles.xml", "[Content_Types].xml"):
        with ZipFile(letterhead, "w") as file:
            for name, content in parts.items():
                file.writestr(name, b"<broken" if name == broken else content)

        with pytest.raises(BadLetterhead):
            word(LETTER, letterhead=letterhead)
