"""The child process that sets the pages of a PDF: typst takes much memory, and a crash of it stays its own.

It reads lines of JSON: first the layout, what it is given and the letterhead (base64, or null), then the papers, one a
line. It writes the file to its standard output, or ends with `REFUSED` and says as JSON on its standard error why, and
whether it was the layout or the letterhead.
"""

import json
import re
import sys
import unicodedata
from base64 import b64decode
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO, NamedTuple, TypeAlias

from interview_tui.export.writers.sheets import Sheet, sheets_of
from interview_tui.export.writers.visible import named, visible

Words: TypeAlias = dict[str, Any]
"""Data given to a layout, as JSON."""


class Layout(NamedTuple):
    """A typst layout."""

    name: str
    text: str
    root: str | None = None
    """Folder from which a person's own layout may include pictures; None for a built-in one."""


REFUSED = 3
"""Exit code of the process if the layout is refused."""
TRIES = 6
"""Maximum number of attempts; each replaces what only some fonts lack, which is rare."""
_USUAL = re.compile("[\n -~\u00a0-\u024f\u0391-\u03a1\u03a3-\u03c9\u0400-\u045f\u2010-\u2026\u20ac]+")
"""Characters the fonts of typst are known to have: nearly all texts need no others."""
_TRIAL = '#set document(title: "x")\n#for one in json(bytes(sys.inputs.said)).texts [#one ]'
_NO_FONT = re.compile(r'the text `"(.*?)"` could not be displayed')
_RUST_ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
_RUST_SHORT = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}


def pressed(layout: Layout, said: Words, sheets: Sequence[Sheet] = ()) -> bytes:
    """Return the PDF of a layout with this data, and the sheets behind its pages.

    The fonts that come with typst are enough for most texts; system fonts are slow to read, but an own layout or a
    letterhead may name them. A character no font has is replaced by its name. Raises typst.TypstError if the layout is
    refused for another reason.
    """
    import typst

    system = layout.root is not None or bool(sheets)
    # What is unusual is tried by itself first: to set everything once more takes its time and as much memory again.
    odd = sorted(unusual(said))
    nowhere = [one for one in odd if visible(one) != one]
    if nowhere:
        said, odd = replaced(said, nowhere), [one for one in odd if one not in nowhere]
    if not system and _refused(odd, system=False):
        system = True
    if system:
        said = replaced(said, _refused(odd, system=True))
    for _ in range(TRIES):
        try:
            return _compiled(layout.text, layout.root, system, {**said, "sheets": sheets})
        except typst.TypstError as error:
            refused, last = lacking(error.diagnostic), error
        if not refused:
            break
        system, said = True, replaced(said, refused) if system else said
    raise last


def _refused(odd: list[str], *, system: bool) -> tuple[str, ...]:
    """Return those characters that no font has."""
    import typst

    # A mark needs a letter to stand on.
    each = [f"a{one}" if unicodedata.category(one)[0] == "M" else one for one in odd]
    if not each:
        return ()
    try:
        _compiled(_TRIAL, None, system, {"texts": each})
    except typst.TypstError as error:
        found = "".join(lacking(error.diagnostic))
        return tuple(one for one in odd if one in found)
    return ()


def _compiled(text: str, root: str | None, system: bool, said: Words) -> bytes:
    import typst

    compiler = typst.Compiler(
        text.encode(),
        root=root,
        ignore_system_fonts=not system,
        sys_inputs={"said": json.dumps(said, ensure_ascii=False)},
    )
    pdf = compiler.compile(format="pdf", pdf_standards="ua-1")
    assert isinstance(pdf, bytes)
    return pdf


def unusual(said: object) -> set[str]:
    """Return the characters of a text that not every font has."""
    match said:
        case str():
            return set(_USUAL.sub("", said))
        case list():
            return set().union(*map(unusual, said))
        case dict():
            return set().union(*map(unusual, said.values()))
    return set()


def lacking(diagnostic: str) -> tuple[str, ...]:
    """Return the texts no font has, read from typst's error message; the longest first."""
    found = {_RUST_ESCAPE.sub(_unescaped, one) for one in _NO_FONT.findall(diagnostic)}
    return tuple(sorted(found, key=len, reverse=True))


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else _RUST_SHORT.get(found[2], found[2])


def replaced(said: Any, refused: Iterable[str]) -> Any:
    """Return the data with these texts replaced by their names everywhere."""
    match said:
        case str():
            for one in refused:
                said = said.replace(one, named(one))
            return said
        case list():
            return [replaced(one, refused) for one in said]
        case dict():
            return {name: replaced(one, refused) for name, one in said.items()}
    return said


def main(given: BinaryIO, pages: BinaryIO, complaint: BinaryIO) -> int:
    """Typeset the input and return the exit code."""
    import typst

    layout, said, head = json.loads(given.readline())
    said["papers"] = [json.loads(line) for line in given]
    read = head is None
    try:
        sheets = sheets_of(b64decode(head)) if head else ()
        read = True
        pages.write(pressed(Layout(*layout), said, sheets))
    except typst.TypstError as error:
        complaint.write(json.dumps({"layout": read, "why": error.message}).encode())
        return REFUSED
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.stdin.buffer, sys.stdout.buffer, sys.stderr.buffer))
