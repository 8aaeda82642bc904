"""The words for days and times of each language, made when they are first needed."""

from interview_tui.language import due_english, due_german
from interview_tui.language.catalogue import Code
from interview_tui.language.due_tables import Words

_MAKERS = {"de": due_german.german, "en": due_english.english}
_known: dict[Code, Words] = {}


def words(code: Code) -> Words:
    """Return a language's words."""
    if code not in _known:
        _known[code] = _MAKERS[code]()
    return _known[code]
