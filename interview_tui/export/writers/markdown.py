"""A summary as Markdown. What the person typed is shown as typed: it never becomes Markdown of its own."""

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from interview_tui.export.everything import everything_summary
from interview_tui.export.matter import Around, Held
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.summary import summary
from interview_tui.insight.noted import Since
from interview_tui.language.catalogue import Language
from interview_tui.port.privacy import Everything
from interview_tui.records.conversation import Conversation

_MEANS_SOMETHING = re.compile(r"([\\`*_\[\]<>|~#])")
_BEGINS_BLOCK = re.compile(r"^(\s*)([-+=:]+|\d{1,9}[.)])(?=\s|$)")
_IS_ITEM = re.compile(r" *- (?!\*[^*])")
_BECOMES_ENTITY = re.compile(r"&(?=#?\w{1,40};)")
_BECOMES_LINK = re.compile(r"(?i)\b(?:https?|ftp|mailto|xmpp|www)[:.]|(?<=[\w.+%-])@(?=\w)|(?<=\w)\.(?=[a-z]{2})")
"""Where many readers begin a link that nobody wrote: a protocol, the middle of an address or of a host's name."""


def write(papers: Iterable[Paper], out: BinaryIO, around: Around) -> None:
    """Write papers one below the other."""
    for number, paper in enumerate(papers):
        out.write((("\n" if number else "") + markdown(paper)).encode())


def recount(path: Path) -> Held:
    """Count the notes in a written file: a text of a note never begins an item."""
    with path.open(encoding="utf-8") as lines:
        return Held(None, sum(_IS_ITEM.match(one) is not None for one in lines), None)


def of_conversation(conversation: Conversation, language: Language, since: Since = MappingProxyType({})) -> str:
    """Return the summary of a conversation; `since` is what later ones say of its notes."""
    return markdown(summary(conversation, language, since))


def of_everything(everything: Everything, at: datetime, language: Language) -> str:
    """Return all that is kept on a customer, to be read."""
    return markdown(everything_summary(everything, at.date(), language))


def markdown(said: Paper) -> str:
    """Return the summary as a Markdown document, ending in a newline."""
    head = [f"# {plain(said.title)}", "", " · ".join(plain(fact) for fact in said.facts)]
    parts = ["\n".join(head), *("\n".join(_part(part)) for part in said.parts)]
    return "\n\n".join(parts) + "\n"


def plain(text: str) -> str:
    """Return user text so that Markdown shows it as typed: no heading, list, link, table or HTML of its own."""
    escaped = _MEANS_SOMETHING.sub(r"\\\1", _BECOMES_ENTITY.sub("&amp;", text))
    escaped = _BECOMES_LINK.sub(lambda found: f"{found[0][:-1]}&#{ord(found[0][-1])};", escaped)
    return "\n".join(_BEGINS_BLOCK.sub(_no_block, one.strip()) for one in escaped.split("\n"))


def _no_block(found: re.Match[str]) -> str:
    marker = found[2]
    return f"{found[1]}{marker[:-1]}\\{marker[-1]}"


def _part(part: Part) -> list[str]:
    if not part.items:
        return [plain(part.heading)]
    return [f"## {plain(part.heading)}", "", *(_item(item) for item in part.items)]


def _item(item: Item) -> str:
    indent = "  " * item.depth
    label = f"**{plain(item.label)}:** " if item.label else ""
    said = f"*{plain(item.text)}*" if item.quiet else plain(item.text)
    text = said + "".join(f" ({plain(remark)})" for remark in item.remarks)
    # Two spaces before a newline break the line within the item.
    within = text.replace("\n", f"  \n{indent}  ")
    return f"{indent}- {label}{within}"
