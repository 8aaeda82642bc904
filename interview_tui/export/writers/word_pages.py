"""The pages of a Word document: size, margins and footers."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from interview_tui.export.letterhead import Edges
from interview_tui.export.paper import Paper
from interview_tui.export.writers.word_styles import TEXT_WIDTH
from interview_tui.export.writers.word_text import W, run
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_BEFORE = [
    f"{{{W}}}{name}"
    for name in ("headerReference", "footerReference", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType")
]
"""Elements the schema requires before it."""
_EDGES = {"left": 25, "right": 20, "top": 22, "bottom": 24}
_EDGES_OF_LETTER = {side: getattr(Edges(), side) for side in _EDGES}


def our_pages(document: "Document", first: Sequence[Paper], title: str, language: Language) -> None:
    """Set up A4 pages with title and page number in the footer."""
    from docx.shared import Mm

    letter = bool(first) and first[0].letter
    section = document.sections[-1]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for side, width in (_EDGES_OF_LETTER if letter else _EDGES).items():
        setattr(section, f"{side}_margin", Mm(width))
    section.header_distance = section.footer_distance = Mm(12)
    several = "SECTIONPAGES" if letter and len(first) > 1 else "NUMPAGES"
    about = " · ".join(one for one in (first[0].mark, title) if one) if first and not letter else ""
    # A letter of one page needs no number.
    section.different_first_page_header_footer = letter
    _fill(section.footer.paragraphs[0]._p, run(about) + _tab() + _page_of_pages(language, several))


def count_each(document: "Document") -> None:
    """Restart the page numbers in each section."""
    from docx.oxml import parse_xml

    properties = document.sections[-1]._sectPr
    for one in properties.findall(f"{{{W}}}pgNumType"):
        properties.remove(one)
    place = max((number for number, one in enumerate(properties, start=1) if one.tag in _BEFORE), default=0)
    properties.insert(place, parse_xml(f'<w:pgNumType xmlns:w="{W}" w:start="1"/>'))


def _fill(paragraph: "BaseOxmlElement", runs: str) -> None:
    from docx.oxml import parse_xml

    shape = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    whole = parse_xml(f'<w:p xmlns:w="{W}"><w:pPr><w:pStyle w:val="Footer"/>{shape}</w:pPr>{runs}</w:p>')
    paragraph.getparent().replace(paragraph, whole)


def _tab() -> str:
    return "<w:r><w:tab/></w:r>"


def _page_of_pages(language: Language, pages: str) -> str:
    sentence = language.say(N_("page {page} of {pages}"), page="{PAGE}", pages=f"{{{pages}}}")
    return "".join(
        _field(piece) if number % 2 else run(piece) for number, piece in enumerate(re.split(r"\{(\w+)\}", sentence))
    )


def _field(name: str) -> str:
    shown = run("1")
    return f'<w:fldSimple w:instr=" {name} ">{shown}</w:fldSimple>'
