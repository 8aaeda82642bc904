"""Makes of a letterhead the pictures that lie behind the pages of a letter; runs in the child process with typst."""

import json
from typing import TypeAlias

Sheet: TypeAlias = str | list[int]
"""A picture as a layout takes it: SVG as text, else its bytes."""

_PAGE = """
#let sheet = json(bytes(sys.inputs.sheet))
#set page(width: 210mm, height: 297mm, margin: 0mm, fill: none)
#image(bytes(sheet.picture), width: 100%, height: 100%, fit: "stretch", page: sheet.page)
"""


def sheets_of(head: bytes) -> tuple[Sheet, ...]:
    """Return what lies behind the first page and, where a PDF has a second one, what lies behind those after it.

    A tagged PDF takes none in: each page becomes lines and letters of SVG, as sharp as they were. Raises
    typst.TypstError where it is no picture.
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
