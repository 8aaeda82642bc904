"""Papers as an accessible PDF, typeset by typst; every text as it was typed."""

import mmap
import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from interview_tui.export.letterhead import edges_of, letterhead_for
from interview_tui.export.matter import Around, Held
from interview_tui.export.paper import Paper, Part
from interview_tui.export.templates.nesting import Branch, nested
from interview_tui.export.writers.pressing import PAPER, layout_of, pressed_apart
from interview_tui.export.writers.titled import title_of
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

_SHEETS = (".pdf", ".svg", ".png", ".jpg", ".jpeg")
"""File types of letterheads."""
_LIST = re.compile(rb"(\d+) 0 obj\s*<</Type/StructElem/S/L/P \d+ 0 R/A\[<</O/List/ListNumbering/Circle>>\]")
_ITEM = re.compile(rb"<</Type/StructElem/S/LI/P (\d+) 0 R")
_END = b"%%EOF"


def write(papers: Iterable[Paper], out: BinaryIO, around: Around) -> None:
    """Write papers, each on pages of its own.

    During typesetting empty bytes are written to `out` repeatedly, so that it can raise to cancel. Raises Told if typst
    is missing, refuses the layout or letterhead, or breaks down; BadLetterhead.
    """
    several = iter(papers)
    first = tuple(islice(several, 2))
    language = around.language
    head = letterhead_for(around.letterhead, _SHEETS) if first and first[0].letter else None
    said = {
        "title": title_of(first, around),
        "author": around.author,
        "day": _day(around.now.date()),
        "lang": language.code,
        "region": language.locale.territory,
        "pages": language.say(N_("page {page} of {pages}"), page="{page}", pages="{pages}"),
        "edges": asdict(edges_of(head)),
    }
    pages = (_paper(one, number, language) for number, one in enumerate(chain(first, several)))
    pressed_apart(layout_of(PAPER, around.home), said, pages, out, head)


def recount(path: Path) -> Held:
    """Count the notes in a written file: the items of its bullet lists, which nothing else uses."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as held:
        if held.rfind(_END, max(0, len(held) - 1024)) < 0:
            return Held(None, 0, None)
        lists = {found[1] for found in _LIST.finditer(held)}
        return Held(None, sum(found[1] in lists for found in _ITEM.finditer(held)), None)


def _day(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _paper(paper: Paper, number: int, language: Language) -> dict[str, object]:
    return {
        "number": number,
        "letter": paper.letter,
        "mark": paper.mark,
        "title": paper.title,
        "facts": paper.facts,
        "to": paper.to,
        "dated": paper.dated,
        "opening": paper.opening,
        "parts": [_part(one) for one in paper.parts],
        "closing": paper.closing,
        "count": language.count("{n} note", "{n} notes", paper.notes) if paper.notes else "",
    }


def _part(part: Part) -> dict[str, object]:
    return {
        "heading": part.heading,
        "depth": part.depth,
        "text": part.text,
        "items": [_branch(one) for one in nested(part.items)],
        "lines": part.lines,
    }


def _branch(branch: Branch) -> dict[str, object]:
    item = branch.item
    told = {"label": item.label, "text": item.text, "remarks": item.remarks, "quiet": item.quiet}
    return {**told, "note": bool(item.note), "below": [_branch(one) for one in branch.below]}
