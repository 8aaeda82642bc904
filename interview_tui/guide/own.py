"""A person's own guides: a copy of an existing one, or a new one to fill in."""

import re
from collections.abc import Collection

from interview_tui.guide.model import Guide
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES, SOURCE
from interview_tui.language.message import N_

_ID_LINE = re.compile(r'^id[ \t]*=[ \t]*(?:"[^"\n]*"|\'[^\'\n]*\')', re.MULTILINE)
_TITLE_LINE = re.compile(
    r'^(?P<key>title(?:\.(?P<code>[a-z]+)(?:_du)?)?[ \t]*=[ \t]*)"(?P<title>[^"\\\n]*)"', re.MULTILINE
)
_LONGEST_ID = 40
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

NEW = """\
# A guide of your own. `interview guides check` says what is not right yet.
# `de_du` is for customers one says "du" to; leave it out where the sentence is the same.

id = "{id}"
minutes = 10
title.de = "Mein Leitfaden"
title.en = "My guide"
purpose.de = "Wozu dieses Gespräch gut ist."
purpose.en = "What this conversation is good for."
fits.de = "Wann dieser Leitfaden der richtige ist."
fits.en = "When this guide is the right one."

[[sections]]
id = "work"
title.de = "Der Arbeitsalltag"
title.en = "Their work"
track = "innovation"        # or "optimisation", or left out
rule = "learn"              # one of the nine rules, or left out
# listening = false         # no target for the customer's share of speech here

[[sections.cues]]
id = "takes-longest"
ask.de = "Was dauert bei Ihnen am längsten?"
ask.de_du = "Was dauert bei dir am längsten?"
ask.en = "What takes you longest?"
listen_for.de = "Zahlen, Namen, Ablauf"
listen_for.en = "numbers, names, the steps"
# every_time = true         # ask it anew each time, even if it was answered before
whys = [
  {{ de = "Woran liegt das?", en = "What's behind that?" }},
]
"""


def new_text(guide_id: str) -> str:
    """Return the text of a new guide to fill in; it is usable as it is."""
    return NEW.format(id=guide_id)


def copied(text: str, guide_id: str) -> str:
    """Return the text of a guide with another id and a title saying that it is a copy; the rest, comments too, stays.

    Raises ValueError unless the id is on a line of its own.
    """
    changed, count = _ID_LINE.subn(f'id = "{guide_id}"', text, count=1)
    if not count:
        raise ValueError("the id of the guide has no line of its own")
    head, table, rest = changed.partition("\n[[")
    return _TITLE_LINE.sub(_as_copy, head) + table + rest


def _as_copy(found: re.Match[str]) -> str:
    key, code, title = found["key"], found["code"], found["title"]
    copy = f" ({Language(code if code in CODES else SOURCE).say(N_('copy'))})"
    return found[0] if title.endswith(copy) else f'{key}"{title}{copy}"'


def as_id(words: str) -> str:
    """Return words in the form of a guide's id: lower-case letters, digits, hyphens; "" if nothing is left."""
    plain = _NO_LETTERS.sub("-", words.casefold().translate(_SPELT)).strip("-")
    return plain[:_LONGEST_ID].strip("-")


def free_id(guide: Guide, taken: Collection[str]) -> str:
    """Return an id for a copy: `my-check-in`, or `my-check-in-2` where that is taken."""
    wanted = as_id(f"my-{guide.id.removeprefix('my-')}")
    number, found = 1, wanted
    while found in taken:
        number += 1
        tail = f"-{number}"
        found = f"{wanted[: _LONGEST_ID - len(tail)].rstrip('-')}{tail}"
    return found
