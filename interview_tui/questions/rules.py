"""What a language brings to the judging: patterns that are matched in the order of judging.py, and rewrites.

Patterns are written to be read: a word in CAPITALS between `<` and `>` is looked up in the language's own lists, a
space is white space. Case is ignored unless a pattern says otherwise. Every repetition is bounded, so that no text
takes long.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from interview_tui.language.patterns import Pattern
from interview_tui.questions.form import Form

PLACE = r"(?P<x>[^?!.,;:]{1,80}?)"
"""In a rewrite's pattern: the thing asked about, taken over into the new question as it stands."""


class Rewrite(NamedTuple):
    """Another way to ask for questions of one form that match from their first word to their last."""

    form: Form
    pattern: Pattern
    template: str
    """Names of the pattern's groups in braces; what they matched is taken over as it stands; what opened the question
    loses its capital, but for "Sie"."""


class Rules(NamedTuple):
    """One language's words and patterns. All are matched at the start of the question unless they say `search`."""

    lead_in: Pattern
    """What stands before a question without belonging to it: "well", "sagen Sie", a name; matched again and again."""
    trailing: Pattern
    """Searched at the end: politeness and names that say nothing about the form."""
    subordinate: Pattern
    """A clause that comes before the question: "wenn Sie an gestern denken, ..."."""
    asks: Pattern
    """A question word, with its preposition."""
    verb_first: Pattern
    """A finite verb with its subject after it."""
    verb_first_bare: Pattern
    """The same, where no question mark shows that it is neither an answer nor an order."""
    verb_first_asked: Pattern
    """The same with a noun as its subject; only trusted where the sentence ends with a question mark."""
    courtesy: Pattern
    check_back: Pattern
    """Searched in the whole sentence: it often comes last."""
    negative_opening: Pattern
    presuming: Pattern
    """A statement about the other that expects a nod: "Sie sind doch sicher ..."; the group `word` is what presumes."""
    tag: Pattern
    """Searched at the end; only trusted after a comma, or behind a statement."""
    half_tag: Pattern
    """Searched at the end: a bare "oder", which is a tag behind a statement, and an open choice behind a question."""
    invitation: Pattern
    invitation_to_confirm: Pattern
    """An invitation in form that asks for a yes or no: "können Sie sagen, ob"."""
    why: Pattern
    solution: Pattern
    selling: Pattern
    short_fact: Pattern
    second: Pattern
    """Searched: "and" with a second finite question."""
    choice: Pattern
    """Searched: two things to choose from."""
    sure: Pattern
    """Closed, and sure even without a question mark."""
    sure_when_asked: Pattern
    """Closed, and sure where the sentence ends with a question mark."""
    unsure: Pattern
    """Openings that look closed and are answered with a story, or are requests."""
    embedded: Pattern
    """Searched: a question word inside a closed frame ("do you see how ...") asks for more than yes or no."""
    elliptic: Pattern
    """A question without a verb that is open: "und bei Ihnen?"."""
    rewrites: tuple[Rewrite, ...]
    pieces_that_do_not_move: Pattern
    """Searched in the part that a rewrite takes over: with such words it would not be grammatical any more."""


def compiled(pattern: str, lists: Mapping[str, str], variants: Iterable[tuple[str, str]] = ()) -> Pattern:
    """Return a pattern with its `<LISTS>` filled in, spaces widened and other spellings of letters let in.

    At its first use it raises KeyError for a list that is not there.
    """
    return Pattern(lambda: re.compile(_filled(pattern, lists, variants), re.IGNORECASE))


def _filled(pattern: str, lists: Mapping[str, str], variants: Iterable[tuple[str, str]]) -> str:
    for _ in range(3):  # lists may name lists
        pattern = re.sub("<([A-Z_]+)>", lambda found: f"(?:{lists[found[1]]})", pattern)
    pieces = re.split(r"(\[[^\]]*\])", pattern)  # every second one is a class of characters and stays as it is
    for i in range(0, len(pieces), 2):
        pieces[i] = pieces[i].replace(" ?", r"\s{0,5}").replace(" ", r"\s{1,5}")
        for letter, spelt in variants:
            pieces[i] = pieces[i].replace(letter, spelt)
    return "".join(pieces)
