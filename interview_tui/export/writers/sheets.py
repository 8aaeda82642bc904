"""Converts a letterhead into background pictures for the pages; runs in the child process with typst."""

import json
from typing import TypeAlias

Sheet: TypeAlias = str | list[int]
"""A picture for a layout: SVG as text, else its bytes."""

_PAGE = """
#let sheet = json(bytes(sys.inputs.sheet))
#set page(width: 210mm, height: 297mm, margin: 0mm, fill: none)
#image(bytes(sheet.picture), width: 100%, height: 100%, fit: "stretch", page: sheet.page)
"""


def sheets_of(head: bytes) -> tuple[Sheet, ...]:
    """Return the background of the first page and, if a PDF has a second page, that of all later ones.

    A tagged PDF cannot embed PDFs: each page becomes SVG, as sharp as the original. Raises typst.TypstError if it is no
    picture.
    """
    import typst

    first = _drawn(head, 1)
    if not head.lstrip().startswith(b"%PDF"):
        return (list(head),)
    try:
        return first, _drawn(head, 2)
    except typst.TypstError:  # it has no second page
        return (first,)


def _drawn(head: bytes, page: int) -> str:
    import typst

    sheet = json.dumps({"picture": list(head), "page": page})
    compiler = typst.Compiler(_PAGE.encode(), ignore_system_fonts=True, sys_inputs={"sheet": sheet})
    drawn = compiler.compile(format="svg")
    assert isinstance(drawn, bytes)
    return drawn.decode()
