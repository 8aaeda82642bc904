"""Another way to ask: fills a rewrite's template with the words of the question itself, or offers nothing."""

import re

from interview_tui.questions.form import Form
from interview_tui.questions.rules import Rules

_MOST_WORDS = 9
"""Words of the part taken over; a longer one has clauses in it that do not stay grammatical."""

_CAPITAL = ("Sie", "Ihnen", "für Sie")
_YOUR = re.compile(r"Ihre?[nmrs]? ")
"""The polite "Ihr Team"; "Ihr" alone addresses several people one says du to."""


def rewritten(question: str, form: Form, rules: Rules) -> str | None:
    """Return the question asked in another way; None where no rewrite fits from its first word to its last."""
    question = question.strip(" ?!.,")
    for rewrite in rules.rewrites:
        match = rewrite.pattern.fullmatch(question) if rewrite.form is form else None
        if match is None:
            continue
        parts = {name: part or "" for name, part in match.groupdict().items()}
        taken = parts.get("x", "")
        if len(taken.split()) > _MOST_WORDS or rules.pieces_that_do_not_move.search(taken):
            continue
        # what opened the question loses its capital, but for "Sie" and "Ihnen"
        kept = {
            name: part[:1].lower() + part[1:]
            if match.start(name) == 0 and part not in _CAPITAL and not _YOUR.match(part)
            else part
            for name, part in parts.items()
        }
        text = " ".join(rewrite.template.format(**kept).split()).replace(" ?", "?").replace(" ,", ",")
        return text[:1].upper() + text[1:]
    return None
