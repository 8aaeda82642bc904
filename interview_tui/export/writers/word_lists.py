"""The bullets of lists in a Word document: each level is a list of its own, as in Word's own styles."""

from typing import TYPE_CHECKING, cast

from interview_tui.export.writers.word_text import W

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

INDENT = 300
"""Twips by which a level is indented, with a hanging indent of the same size."""
_LAST = "numIdMacAtCleanup"
_BULLETS = "•–·"


def numbering(document: "Document", level: int) -> int:
    """Add a list with the bullet and indentation of a level, from 1; return its number."""
    from docx.oxml import parse_xml

    lists = _lists(document)
    used = [
        int(one.get(f"{{{W}}}{name}Id", 0)) for name in ("abstractNum", "num") for one in lists.iterfind(_tag(name))
    ]
    number = max(used, default=0) + 1
    shape = (
        f'<w:abstractNum xmlns:w="{W}" w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{_BULLETS[level - 1]}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{INDENT * level}" w:hanging="{INDENT}"/></w:pPr></w:lvl>'
        "</w:abstractNum>"
    )
    of_shape = f'<w:num xmlns:w="{W}" w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    # The schema wants every shape before every list, and both before what else there may be.
    first = next((place for place, one in enumerate(lists) if one.tag in (_tag("num"), _tag(_LAST))), len(lists))
    lists.insert(first, parse_xml(shape))
    last = next((place for place, one in enumerate(lists) if one.tag == _tag(_LAST)), len(lists))
    lists.insert(last, parse_xml(of_shape))
    return number


def _tag(name: str) -> str:
    return f"{{{W}}}{name}"


def _lists(document: "Document") -> "BaseOxmlElement":
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.numbering import NumberingPart

    try:
        part = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        none = f'<w:numbering xmlns:w="{W}"/>'.encode()
        package = document.part.package
        part = NumberingPart.load(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, none, package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    lists: BaseOxmlElement = cast(NumberingPart, part).element
    return lists
