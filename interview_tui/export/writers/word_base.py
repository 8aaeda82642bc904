"""A Word document without its text: pages, styles, footers and properties, or those of a letterhead."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from interview_tui.export.letterhead import BadLetterhead, letterhead_for
from interview_tui.export.matter import Around
from interview_tui.export.paper import Paper
from interview_tui.export.writers.titled import title_of
from interview_tui.export.writers.visible import visible
from interview_tui.export.writers.word_pages import count_each, our_pages
from interview_tui.export.writers.word_styles import Styles, missing_styles, own_styles
from interview_tui.export.writers.word_text import W
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

if TYPE_CHECKING:
    from docx.document import Document

_LANG, _VALUE = f"{{{W}}}lang", f"{{{W}}}val"
_PLACE = "4cc2a7a2-82a2-4b3f-9f9b-1d5b0c9c2f6e"
"""Placeholder for the papers."""
_PARTED = re.compile(f"(.*<w:body>)(.*)<w:p><w:r><w:t>{_PLACE}</w:t></w:r></w:p>(.*)", re.DOTALL)
_LONGEST = 255
"""Longest title or name in the properties, as the format requires."""


@dataclass(frozen=True, slots=True)
class Base:
    """A document without its text."""

    files: tuple[tuple[str, bytes], ...]
    """Every file in it except the text, by name."""
    name: str
    """Name of the file with the text."""
    before: str
    after: str
    language: Language
    styles: Styles
    section: str
    """Section properties of a letter that is not the last."""
    kept: str
    """Content of the letterhead itself, repeated on every letter."""
    top: float
    """Top of the text, in millimetres from the upper edge of the paper."""


def base_of(first: Sequence[Paper], around: Around) -> Base:
    """Return the document for papers that begin with these; two are enough. Raises BadLetterhead."""
    letter = bool(first) and first[0].letter
    head = letterhead_for(around.letterhead, (".docx",)) if letter else None
    document = _opened(head) if head else _blank()
    title = title_of(first, around)
    _unless_seen(document)
    styles = missing_styles(document) if head else own_styles(document, letter)
    if not head:
        our_pages(document, first, title, around.language)
    _describe(document, title, around)
    if letter and len(first) > 1:
        count_each(document)
    top = document.sections[-1].top_margin
    document.add_paragraph(_PLACE)
    saved = BytesIO()
    document.save(saved)
    name = document.part.partname.lstrip("/")
    with ZipFile(saved) as file:
        files = tuple((one, file.read(one)) for one in file.namelist() if one != name)
        parted = _PARTED.fullmatch(file.read(name).decode())
    if parted is None:
        raise BadLetterhead(N_("{path} is no letterhead that can be used: save it anew in Word."), path=head)
    before, kept, after = parted.groups()
    return Base(
        files, name, before, after, around.language, styles, _section(after), kept, top.mm if top is not None else 25.4
    )


def _section(after: str) -> str:
    return after[after.find("<w:sectPr") : after.rfind("</w:body>")]


def _blank() -> "Document":
    from docx import Document

    document = Document()
    # A picture of its first page lies in it, which is none of ours.
    pictures = [name for name, one in document.part.package.rels.items() if one.reltype.endswith("/thumbnail")]
    for name in pictures:
        del document.part.package.rels[name]
    return document


def _opened(head: Path) -> "Document":
    from docx import Document
    from docx.opc.exceptions import OpcError

    try:
        return Document(str(head))
    except (OSError, BadZipFile, OpcError, LookupError, ValueError, SyntaxError) as error:
        sentence = N_("{path} cannot be opened as a letterhead: save it anew in Word as .docx, or choose none.")
        raise BadLetterhead(sentence, path=head) from error


def _unless_seen(document: "Document") -> None:
    """Remove the content of a document, unless any of it is visible."""
    body = document.element.body
    inside = [one for one in body if one.tag != f"{{{W}}}sectPr"]
    texts = "".join(text for one in inside for text in one.itertext())
    pictures = any(next(one.iter(f"{{{W}}}drawing", f"{{{W}}}pict"), None) is not None for one in inside)
    if not (texts.strip() or pictures):
        for one in inside:
            body.remove(one)


def _describe(document: "Document", title: str, around: Around) -> None:
    """Set the document properties, and the language, which spelling checkers use."""
    language = f"{around.language.code}-{around.language.locale.territory}"
    properties = document.core_properties
    properties.title, properties.language = visible(title)[:_LONGEST], language
    properties.author = properties.last_modified_by = visible(around.author)[:_LONGEST]
    properties.comments = properties.keywords = properties.subject = properties.category = ""
    properties.created = properties.modified = around.now.astimezone(UTC).replace(tzinfo=None)
    properties.revision = 1
    for one in document.styles.element.iter(_LANG):
        one.set(_VALUE, language)
    defaults = document.styles.element.find(f"{{{W}}}docDefaults")
    if defaults is None or next(defaults.iter(_LANG), None) is None:
        _set_language(document, language)


def _set_language(document: "Document", language: str) -> None:
    """Set the language in the style of all paragraphs."""
    from docx.oxml import parse_xml

    properties = document.styles["Normal"].element.get_or_add_rPr()
    properties.append(parse_xml(f'<w:lang xmlns:w="{W}" w:val="{language}"/>'))
