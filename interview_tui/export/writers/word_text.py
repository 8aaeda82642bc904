"""Paragraphs and runs of a Word document; typed text stays text."""

import re
import unicodedata
from html import escape

from interview_tui.export.writers.visible import visible

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""XML namespace of the document's elements, with the prefix `w`."""
_BREAKS = re.compile("(\r\n|\r|\n|\t)")


def leads_right(text: str) -> bool:
    """Return whether the first letter of a text is of a right-to-left script."""
    if text.isascii():
        return False
    found = (unicodedata.bidirectional(one) for one in text)
    return next((one for one in found if one in ("L", "R", "AL")), "L") != "L"


def run(text: str, style: str = "") -> str:
    """Return a run with this text, in a character style; newlines become line breaks."""
    properties = f'<w:rStyle w:val="{style}"/>' * bool(style) + "<w:rtl/>" * leads_right(text)
    pieces = (_piece(one) for one in _BREAKS.split(visible(text)) if one)
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' * bool(properties)}{''.join(pieces)}</w:r>" if text else ""


def _piece(text: str) -> str:
    if text == "\t":
        return "<w:tab/>"
    if text in ("\n", "\r", "\r\n"):
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escape(text, quote=False)}</w:t>'


def paragraph(
    style: str,
    runs: str = "",
    *,
    new_page: bool = False,
    right: bool = False,
    together: bool = False,
    before: int | None = None,
    indent: int | None = None,
    section: str = "",
) -> str:
    """Return a paragraph of runs in a style; what else is given goes beyond its style, lengths as `w:twips`.

    `right`: it is read from right to left. `together`: on one page with what follows. `section`: the properties of the
    section that ends with it.
    """
    properties = f'<w:pStyle w:val="{style}"/>' + "<w:keepNext/>" * together
    properties += "<w:pageBreakBefore/>" * new_page + "<w:bidi/>" * right
    if before is not None:
        properties += f'<w:spacing w:before="{before}"/>'
    if indent is not None:
        properties += f'<w:ind w:left="{indent}"/>'
    return f"<w:p><w:pPr>{properties}{section}</w:pPr>{runs}</w:p>"


def said(style: str, text: str, *, new_page: bool = False) -> str:
    """Return a paragraph with one text."""
    return paragraph(style, run(text), new_page=new_page, right=leads_right(text))
