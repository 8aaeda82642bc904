"""Papers written as Word and opened again."""

import io
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from docx.document import Document as Opened

from interview_tui.export.paper import Paper, Part
from interview_tui.export.writers.word import recount, write
from tests.support.papers import around, asked, noted

NEEDS = Part("Needs", (asked("How is it today?"), noted("a", depth=1), noted("b", "told", depth=2), noted("c")))


def word(*papers: Paper, code: str = "en", **fields: object) -> bytes:
    out = io.BytesIO()
    write(papers, out, around(code, **fields))
    return out.getvalue()


def read(*papers: Paper, code: str = "en", **fields: object) -> Opened:
    return Document(io.BytesIO(word(*papers, code=code, **fields)))


def inside(content: bytes, name: str) -> str:
    with ZipFile(io.BytesIO(content)) as file:
        return file.read(name).decode()


def shown(document: Opened) -> list[tuple[str, str]]:
    return [(one.style.name, one.text) for one in document.paragraphs if one.style is not None]


def counted(folder: Path, *papers: Paper, **fields: object) -> int | None:
    path = folder / "x.docx.tmp"
    path.write_bytes(word(*papers, **fields))
    return recount(path).notes
