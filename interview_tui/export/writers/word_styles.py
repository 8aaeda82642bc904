"""The styles of a Word document: those of a letterhead where it has them, else the defaults here."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from interview_tui.export.writers.word_lists import numbering
from interview_tui.export.writers.word_text import W

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

Styles: TypeAlias = Mapping[str, str]
"""The id of each of our styles in this document."""

NOTE = "NoteItem"
"""Prefix of the ids of note styles; nothing else uses those."""
TEXT_WIDTH = 9354
"""Text width of our pages in twips; short remarks are aligned to its right end."""
LEVELS = 3
"""List levels with a style."""

_STYLE, _ID, _VALUE = (f"{{{W}}}{name}" for name in ("style", "styleId", "val"))
_LIST = '<w:numPr><w:numId w:val="{}"/></w:numPr>' + '<w:spacing w:before="0" w:after="60"/>'
_INK, _ACCENT, _QUIET, _HAIR = "1C2733", "14506B", "5B6773", "C3CCD4"


class _Style(NamedTuple):
    id: str
    name: str
    """Name in the file: lower case for Word's built-in headings."""
    based: str
    paragraph: str = ""
    """Paragraph properties in schema order; "none" for a character style."""
    run: str = ""
    follows: str = ""


def _font(points: float, color: str = _INK, weight: str = "") -> str:
    halves = round(points * 2)
    return f'{weight}<w:color w:val="{color}"/><w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'


def _spaced(before: int, after: int, more: str = "") -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"{more}/>'


_BOLD = "<w:b/><w:bCs/>"
_STAYS = "<w:keepNext/><w:keepLines/>"
_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
_RULE = f'<w:bottom w:val="single" w:sz="4" w:space="6" w:color="{_HAIR}"/>'
_LINES = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="1" w:color="{_HAIR}"/>' for side in ("bottom", "between"))
_LINE_HEIGHT = ' w:line="510" w:lineRule="exact"'
_EXACT = ' w:line="280" w:lineRule="exact"'


def _heading(level: int, points: float, color: str, before: int, after: int) -> _Style:
    shape = f'{_STAYS}{_spaced(before, after)}<w:outlineLvl w:val="{level - 1}"/>'
    return _Style(f"Heading{level}", f"heading {level}", "Normal", shape, _font(points, color, _BOLD), "Normal")


_PLAIN_FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'
_NORMAL = _Style(
    *("Normal", "Normal", "", "<w:widowControl/>" + _spaced(0, 100, ' w:line="264" w:lineRule="auto"')),
    _PLAIN_FONT + _font(10.5),
)
_IN_HOUSE = (_heading(1, 20, _INK, 0, 40), _heading(2, 13, _ACCENT, 280, 80), _heading(3, 10.5, _INK, 180, 60))
_OF_LETTER = (_heading(1, 11.5, _INK, 0, 160), _heading(2, 10.5, _INK, 220, 60), _heading(3, 10.5, _QUIET, 120, 40))
_LISTS = tuple(
    _Style(
        f"ListBullet{level if level > 1 else ''}", f"List Bullet{f' {level}' if level > 1 else ''}", "Normal", "list"
    )
    for level in range(1, LEVELS + 1)
)
_FEET = tuple(_Style(name, name.lower(), "Normal", _spaced(0, 0), _font(8.5, _QUIET)) for name in ("Header", "Footer"))
_NOTES = tuple(
    _Style(f"{NOTE}{level}", f"Note item {level}", one.id, _TAB + _spaced(0, 60))
    for level, one in enumerate(_LISTS, start=1)
)
_REST = (
    _Style("QuestionAbove", "Question above", "Normal", f"<w:keepNext/>{_spaced(100, 60)}",
           f"<w:i/><w:iCs/>{_font(10.5, _QUIET)}"),
    _Style("MarkAbove", "Mark above", "Normal", f"<w:keepNext/>{_spaced(0, 60)}",
           _font(9, _ACCENT, f"{_BOLD}<w:caps/>")),
    _Style("FactsBelow", "Facts below", "Normal", f"<w:pBdr>{_RULE}</w:pBdr>{_spaced(0, 200)}", _font(9.5, _QUIET)),
    _Style("QuietSentence", "Quiet sentence", "Normal", _spaced(240, 100), _font(10.5, _QUIET)),
    _Style("LineToWrite", "Line to write on", "Normal", f"<w:pBdr>{_LINES}</w:pBdr>{_spaced(0, 0, _LINE_HEIGHT)}"),
    _Style("AddressLine", "Address line", "Normal", _spaced(0, 0, _EXACT)),
    _Style("LetterDate", "Letter date", "Normal", f'{_spaced(0, 0, _EXACT)}<w:jc w:val="right"/>'),
    _Style("Strong", "Strong", "", "none", _BOLD),
    _Style("RemarkBeside", "Remark beside", "", "none", _font(9, _QUIET)),
)  # fmt: skip


def own_styles(document: "Document", letter: bool) -> Styles:
    """Replace the styles of a document with ours."""
    for one in list(document.styles.element.iterchildren(_STYLE)):
        document.styles.element.remove(one)
    return _added(document, (_NORMAL, *_FEET, *(_OF_LETTER if letter else _IN_HOUSE), *_LISTS, *_NOTES, *_REST), {})


def missing_styles(document: "Document") -> Styles:
    """Add the styles of a letter that a document lacks."""
    named = {_name_of(one): one.get(_ID) for one in document.styles.element.iterchildren(_STYLE)}
    ours = (_NORMAL, *_OF_LETTER, *_LISTS, *_NOTES, *_REST)
    there = {one.id: named[one.name.lower()] for one in ours if one.name.lower() in named}
    return _added(document, [one for one in ours if one.id not in there], there)


def _name_of(style: "BaseOxmlElement") -> str:
    name = style.find(f"{{{W}}}name")
    return "" if name is None else str(name.get(_VALUE, "")).lower()


def _added(document: "Document", styles: Iterable[_Style], there: Mapping[str, str]) -> Styles:
    from docx.oxml import parse_xml

    ids = dict(there)
    for one in styles:
        ids[one.id] = one.id
        list_of = numbering(document, int(one.id[-1]) if one.id[-1].isdigit() else 1) if one.paragraph == "list" else 0
        document.styles.element.append(parse_xml(_xml(one, ids, list_of)))
    return ids


def _xml(style: _Style, ids: Mapping[str, str], list_of: int) -> str:
    kind = "character" if style.paragraph == "none" else "paragraph"
    shape = {"none": "", "list": _LIST.format(list_of)}.get(style.paragraph, style.paragraph)
    default = ' w:default="1"' * (style is _NORMAL)
    return (
        f'<w:style xmlns:w="{W}" w:type="{kind}"{default} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        + f'<w:basedOn w:val="{ids.get(style.based, style.based)}"/>' * bool(style.based)
        + f'<w:next w:val="{ids.get(style.follows, style.follows)}"/>' * bool(style.follows)
        + "<w:qFormat/>"
        + f"<w:pPr>{shape}</w:pPr>" * bool(shape)
        + f"<w:rPr>{style.run}</w:rPr>" * bool(style.run)
        + "</w:style>"
    )
