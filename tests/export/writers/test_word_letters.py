"""A letter as Word, on a letterhead of one's own."""

import io
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.shared import Mm

from interview_tui.export.letterhead import BadLetterhead
from interview_tui.export.paper import Part
from tests.support.opened_word import NEEDS, counted, read, shown, word
from tests.support.papers import noted, paper

LETTER = paper(
    NEEDS,
    title="Our conversation",
    letter=True,
    to=("Nordmetall", "Claudia Weber"),
    dated="27 Nov 2026",
    opening=("Hello",),
)


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


def test_below_the_parting_of_a_letter_is_room_for_a_signature() -> None:
    *_, parting, signed = read(paper(letter=True, closing=("Goodbye", "Jana Reuter"))).paragraphs

    assert signed.paragraph_format.space_before > 3 * parting.paragraph_format.space_before


def test_of_several_letters_each_counts_its_own_pages() -> None:
    content = word(LETTER, LETTER, LETTER)
    sections = Document(io.BytesIO(content)).sections

    assert len(sections) == 3
    assert all('<w:pgNumType w:start="1"/>' in one._sectPr.xml for one in sections)
    assert "SECTIONPAGES" in sections[0].footer.paragraphs[0]._p.xml


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
