"""Reads notes in Markdown or plain text: the front matter, and the lines unchanged.

The front matter has flat keys, as our own export and Obsidian write them: `date: 2026-11-20`, `customer: "[[Ada
Kern]]"`. Nested or unknown keys are skipped. An ambiguous date is rejected, never guessed.
"""

import html
import json
import re
from collections.abc import Mapping, Sequence

from interview_tui.importing.days import days
from interview_tui.importing.decoded import decoded
from interview_tui.importing.formats import NotRead, printable
from interview_tui.importing.reading import Given, Page, Reading
from interview_tui.language.message import N_
from interview_tui.records.clean import clean_line
from interview_tui.records.fold import fold
from interview_tui.records.lengths import LONGEST_LINE

EMPTY = N_("it is empty")
TOO_MANY = N_("the file has more than {most} lines; import it in parts")
TOO_LONG = N_("'{text}' is longer than a line of {most} characters")
MOST_LINES = 20_000

_KEYS = {
    "title": "title titel", "day": "date datum day tag created erstellt", "time": "time uhrzeit zeit",
    "customer": "customer kunde kundin kontakt contact person ansprechpartner with mit",
    "organisation": "organisation organization company firma unternehmen account",
}  # fmt: skip
_KNOWN = {word: key for key, words in _KEYS.items() for word in words.split()}
_KEY = re.compile(r"([^\W\d_][\w -]{0,40}?)\s*:(?:\s+(.*))?")
_LINK = re.compile(r"\[\[([^\]|#]*)(?:[|#][^\]]*)?\]\]|\[([^\]]*)\]\([^)]*\)")
_CLOCK = re.compile(r"(?:.*[T ])?([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d.*)?(?:Z|[+-]\d\d:?\d\d)?(?: Uhr)?", re.ASCII)
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>|~#+=:.)-])")


def read_pages(data: bytes, name: str, given: Given) -> Reading[Page]:
    """Return the notes; `name` is the file's name for messages. Raises NotRead."""
    text, encoding = decoded(data, name, given.encoding)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(lines) > MOST_LINES:
        raise NotRead(name, None, TOO_MANY, most=MOST_LINES)
    told, begins = _front_matter(lines)
    known = {key: value for key, (_, value) in told.items()}
    day = days([told["day"]], name).get(told["day"][0]) if told.get("day", (0, ""))[1] else None
    clock = _CLOCK.fullmatch(known.get("time") or known.get("day", ""))
    body = tuple((at + 1, line) for at, line in enumerate(lines) if at >= begins and line.strip())
    if not body:
        raise NotRead(name, None, EMPTY)
    for key in ("customer", "organisation"):
        if len(known.get(key, "")) > LONGEST_LINE:
            raise NotRead(name, told[key][0], TOO_LONG, text=printable(known[key][:40]), most=LONGEST_LINE)
    page = Page(
        begins + 1,
        body,
        known.get("title", ""),
        known.get("customer", ""),
        known.get("organisation", ""),
        day.isoformat() if day else "",
        f"{int(clock[1]):02}:{clock[2]}" if clock else "",
    )
    return Reading((page,), (), encoding)


def unescaped(text: str) -> str:
    """Return a Markdown text as it was typed, undoing our own export's escapes."""
    return html.unescape(_ESCAPED.sub(r"\1", text))


def _front_matter(lines: Sequence[str]) -> tuple[Mapping[str, tuple[int, str]], int]:
    """Return the known keys with their lines, and where the notes begin."""
    if not lines or lines[0].rstrip() != "---":
        return {}, 0
    ended = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if ended is None:
        return {}, 0
    found: dict[str, tuple[int, str]] = {}
    for at in range(1, ended):
        match = _KEY.fullmatch(lines[at].rstrip())
        key = _KNOWN.get(fold(match[1])) if match else None
        if match and key is not None and key not in found:
            listed = lines[at + 1].strip() if not match[2] and at + 1 < ended else ""
            value = _value(listed.removeprefix("- ") if listed.startswith("- ") else match[2] or "")
            if value:
                found[key] = (at + 1, value)
    return found, ended + 1


def _value(written: str) -> str:
    """Return the meaning of a value: without quotation marks, the first item of a list, the target's name of a link."""
    text = written.strip()
    if text.startswith("[") and not _LINK.match(text):
        text = text[1:].rstrip("]").split(",")[0].strip()
    if text.startswith('"'):
        try:
            text = str(json.loads(text))
        except (ValueError, RecursionError):
            text = text.strip('"')
    elif len(text) > 1 and text[0] == text[-1] == "'":
        text = text[1:-1].replace("''", "'")
    else:
        text = re.sub(r"\s+#.*$", "", text)
    return clean_line(_LINK.sub(lambda link: (link[1] or link[2] or "").split("/")[-1], text)).strip()
