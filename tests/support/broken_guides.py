"""A sound guide, to be broken in one place."""

from pathlib import Path

from interview_tui.guide.loader import parse_guide
from interview_tui.guide.toml_file import FileFault
from interview_tui.language.catalogue import Language

EN = Language("en")

SOUND = """\
id = "mine"
minutes = 10
title = "Mine"
purpose = "To hear"
fits = "Always"

[[sections]]
id = "first"
title = "First"
track = "innovation"
listening = 0.7

[[sections.cues]]
id = "one"
ask.de = "Was?"
ask.en = "What?"
whys = ["Why?"]

[[sections]]
id = "second"
title = "Second"

[[sections.cues]]
id = "two"
ask = "Wo?"
whys = [
  { de = "Warum?", en = "Why?" },
  { de = "Wozu?", en = "What for?" },
]
listen_for = "place"
"""


def told(found: object) -> str:
    """Return what is said of a file that cannot be used."""
    assert isinstance(found, FileFault)
    return found.told(EN)


def fault(old: str, new: str) -> str:
    """Break the sound guide in one place and return what is said."""
    assert SOUND.count(old) == 1
    found = parse_guide(SOUND.replace(old, new), Path("mine.toml"))
    return told(found)
