"""Papers as a Word document with real headings, lists and styles, streamed by paragraph."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from interview_tui.export.letterhead import Edges
from interview_tui.export.matter import Around, Held
from interview_tui.export.paper import DEEPEST, Item, Paper, Part
from interview_tui.export.writers.word_base import Base, base_of
from interview_tui.export.writers.word_lists import INDENT
from interview_tui.export.writers.word_styles import LEVELS, NOTE, Styles
from interview_tui.export.writers.word_text import leads_right, paragraph, run, said

_NOTE = f'<w:pStyle w:val="{NOTE}'.encode()
_AT_ONCE = 1 << 20
"""Bytes per read."""
_FITS = 90
"""Characters that fit on one line together with right-aligned remarks."""
_MM = 56.7
"""A millimetre in twips."""
_ADDRESS = 62.7
"""Top of the address in millimetres from the upper edge of the paper: DIN 5008, form B."""
_TOGETHER = 4
"""Lines for handwriting that are kept on one page."""
_LINE = 4.94
"""Height of an address line in millimetres."""


def write(papers: Iterable[Paper], out: BinaryIO, around: Around) -> None:
    """Write papers, each from a new page. Raises BadLetterhead."""
    several = iter(papers)
    first = tuple(islice(several, 2))
    base = base_of(first, around)
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        for name, content in base.files:
            file.writestr(name, content)
        with file.open(base.name, "w") as body:
            body.write(base.before.encode())
            for number, one in enumerate(chain(first, several)):
                pages = _letter if one.letter else _in_house
                body.write("".join(pages(one, number, base)).encode())
            body.write(base.after.encode())


def recount(path: Path) -> Held:
    """Count the notes in a written file: paragraphs in the styles of notes."""
    try:
        with ZipFile(path) as file:
            return Held(None, sum(_notes(file, one) for one in file.namelist() if one.endswith(".xml")), None)
    except BadZipFile:
        return Held(None, 0, None)


def _notes(file: ZipFile, name: str) -> int:
    notes, end = 0, b""
    with file.open(name) as part:
        while piece := part.read(_AT_ONCE):
            text = end + piece
            notes += text.count(_NOTE)
            end = text[1 - len(_NOTE) :]
    return notes


def _in_house(paper: Paper, number: int, base: Base) -> Iterator[str]:
    styles = base.styles
    if paper.mark:
        yield said("MarkAbove", paper.mark, new_page=number > 0)
    yield said(styles["Heading1"], paper.title, new_page=number > 0 and not paper.mark)
    counted = [base.language.count("{n} note", "{n} notes", paper.notes)] if paper.notes else []
    facts = (*paper.facts, *counted)
    yield said("FactsBelow", " · ".join(facts))
    yield from _text(paper, styles)
    for place, one in enumerate(paper.closing):
        yield paragraph(styles["Normal"], run(one), right=leads_right(one), before=None if place else 240)


def _letter(paper: Paper, number: int, base: Base) -> Iterator[str]:
    styles = base.styles
    if number:
        yield paragraph(styles["Normal"], section=base.section)
    yield base.kept
    above = 6.0 if base.kept else max(0.0, _ADDRESS - base.top)
    for line, one in enumerate(paper.to):
        yield paragraph("AddressLine", run(one), right=leads_right(one), before=None if line else round(above * _MM))
    begun = base.top + above + len(paper.to) * _LINE
    between = 6.0 if base.kept else max(6.0, Edges().subject - begun - 3 * _LINE)
    yield paragraph("LetterDate", run(paper.dated), before=round(between * _MM))
    yield paragraph(styles["Heading1"], run(paper.title), right=leads_right(paper.title), before=round(2 * _LINE * _MM))
    if paper.facts:
        yield said(styles["Normal"], " · ".join(paper.facts))
    yield from _text(paper, styles)
    for place, one in enumerate(paper.closing, start=1):
        # Who signs stands last, below the room for a signature.
        before = 760 if 1 < place == len(paper.closing) else 200
        yield paragraph(styles["Normal"], run(one), right=leads_right(one), before=before)


def _text(paper: Paper, styles: Styles) -> Iterator[str]:
    for one in paper.opening:
        yield said(styles["Normal"], one)
    for part in paper.parts:
        yield from _part(part, styles, paper.letter)


def _part(part: Part, styles: Styles, letter: bool) -> Iterator[str]:
    if not (part.items or part.text or part.lines):
        yield said(styles["Normal"] if letter else "QuietSentence", part.heading)
        return
    if part.heading:
        yield said(styles["Heading2" if part.depth == 0 else "Heading3"], part.heading)
    for one in part.text:
        yield said(styles["Normal"], one)
    for item in part.items:
        yield _item(item, styles, letter)
    # The last of them stay together: a page of its own for one line is waste.
    loose = max(0, part.lines - _TOGETHER)
    yield paragraph("LineToWrite") * loose + paragraph("LineToWrite", together=True) * (part.lines - loose)


def _item(item: Item, styles: Styles, letter: bool) -> str:
    depth = min(item.depth, DEEPEST)
    right = leads_right(item.text)
    if item.quiet:
        return paragraph("QuestionAbove", run(item.text), right=right, indent=INDENT * depth or None)
    level = min(depth + 1, LEVELS)
    style = f"{NOTE}{level}" if item.note else styles[f"ListBullet{level}".rstrip("1")]
    label = run(item.lead, styles["Strong"]) + run(" ") if item.label else ""
    beside = ""
    if item.remarks and letter:
        beside = run(f" – {', '.join(item.remarks)}")
    elif item.remarks:
        remarks = " · ".join(item.remarks)
        whole = len(item.label) + len(item.text) + len(remarks) + 5 * depth
        fits = whole < _FITS and "\n" not in item.text
        beside = run("\t" if fits else "\n") + run(remarks, "RemarkBeside")
    indent = INDENT * (depth + 1) if depth >= LEVELS else None
    return paragraph(style, label + run(item.text) + beside, right=right, indent=indent)
