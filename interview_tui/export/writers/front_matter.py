"""A paper's metadata as YAML front matter, read by Obsidian and others at the top of a Markdown file."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date

from interview_tui.export.matter import Around
from interview_tui.export.paper import Paper, Property
from interview_tui.language.message import N_
from interview_tui.records.clean import clean_line

_UNREADABLE = re.compile("[\ufffe\uffff]")
"""Characters YAML cannot hold, besides those no stored text contains."""


def front_matter(papers: Sequence[Paper], around: Around) -> str:
    """Return the front matter of a file that begins with these papers; empty if nothing is known.

    For more than one paper it holds what is true of all of them.
    """
    known = papers[0].properties if papers else {}
    if known and len(papers) > 1:
        known = _of_all(papers, around)
    lines = [f"{name}: {_written(value)}" for name, value in known.items() if value not in ("", ())]
    return "\n".join(["---", *lines, "---", "", ""]) if lines else ""


def _of_all(papers: Sequence[Paper], around: Around) -> Mapping[str, Property]:
    tags = papers[0].properties.get("tags")
    return {
        "title": around.language.say(N_("Conversations")),
        "date": around.now.date(),
        "author": around.author,
        # The first names what it is, the others what is in it.
        "tags": tags[:1] if isinstance(tags, tuple) else (),
    }


def _written(value: Property) -> str:
    if isinstance(value, str):
        # A text in JSON is one in YAML too, whatever stands in it.
        return json.dumps(_UNREADABLE.sub("", clean_line(value)), ensure_ascii=False)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_written, value))}]"
    return value.isoformat() if isinstance(value, date) else str(value)
