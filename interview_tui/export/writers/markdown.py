"""Papers as Markdown. Typed text is escaped: it never becomes markup."""

import re
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from interview_tui.export.matter import Around, Held
from interview_tui.export.paper import Paper
from interview_tui.export.spelling import respelt
from interview_tui.export.summary import summary
from interview_tui.export.templates.rendering import fill
from interview_tui.export.writers.front_matter import front_matter
from interview_tui.insight.noted import Since
from interview_tui.language.catalogue import Language
from interview_tui.records.clean import clean, clean_line
from interview_tui.records.conversation import Conversation

LAYOUT = "paper.md"

_MEANS_SOMETHING = re.compile(r"([\\`*_\[\]<>|~#])")
_BEGINS_BLOCK = re.compile(r"^(\s*)([-+=:]+|\d{1,9}[.)])(?=\s|$)")
_IS_NOTE = re.compile(rb" *- ")
_BECOMES_ENTITY = re.compile(r"&(?=#?\w{1,40};)")
_BECOMES_LINK = re.compile(r"(?i)\b(?:https?|ftp|mailto|xmpp|www)[:.]|(?<=[\w.+%-])@(?=\w)|(?<=\w)\.(?=[a-z]{2})")
"""Places where many readers make links by themselves: a protocol, or the middle of an address or host name."""


def write(papers: Iterable[Paper], out: BinaryIO, around: Around) -> None:
    """Write papers one below the other, after the front matter."""
    first = list(islice(papers := iter(papers), 2))
    escaped = (respelt(paper, _text, _line) for paper in chain(first, papers))
    fill(LAYOUT, escaped, out, around, front_matter=front_matter(first, around), author=_line(around.author))


def recount(path: Path) -> Held:
    """Count the notes in a written file: lines with a hyphen, with which no text begins."""
    with path.open("rb") as lines:
        return Held(None, sum(_IS_NOTE.match(one) is not None for one in lines), None)


def of_conversation(conversation: Conversation, language: Language, since: Since = MappingProxyType({})) -> str:
    """Return the summary of a conversation; `since`: what later ones say of its notes."""
    return _one(summary(conversation, language, since), Around(language, conversation.started_at))


def of_paper(paper: Paper, language: Language, at: datetime) -> str:
    """Return a paper as Markdown."""
    return _one(paper, Around(language, at))


def _one(paper: Paper, around: Around) -> str:
    out = BytesIO()
    write((paper,), out, around)
    return out.getvalue().decode()


def plain(text: str) -> str:
    """Return user text escaped for Markdown: no heading, list, link, table or HTML of its own."""
    # Most texts need none of this, and there are hundreds of thousands of them.
    escaped = _BECOMES_ENTITY.sub("&amp;", text) if "&" in text else text
    escaped = _MEANS_SOMETHING.sub(r"\\\1", escaped)
    if "." in text or ":" in text or "@" in text:
        escaped = _BECOMES_LINK.sub(lambda found: f"{found[0][:-1]}&#{ord(found[0][-1])};", escaped)
    return "\n".join(_line_of_text(one.strip()) for one in escaped.split("\n"))


def _line_of_text(line: str) -> str:
    first = line[:1]
    return _BEGINS_BLOCK.sub(_no_block, line) if first in "-+=:" or first.isdigit() else line


def _no_block(found: re.Match[str]) -> str:
    marker = found[2]
    return f"{found[1]}{marker[:-1]}\\{marker[-1]}"


def _text(text: str) -> str:
    # Two spaces before a newline break the line within the paragraph; an empty line at its beginning would end it.
    return plain(clean(text).strip()).replace("\n", "  \n")


def _line(text: str) -> str:
    return plain(clean_line(text))
