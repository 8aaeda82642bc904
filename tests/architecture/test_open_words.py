"""A word of a record may be one that only a newer version knows: no table is asked for it as if it had a row."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any, get_args, get_type_hints

import interview_tui
import interview_tui.records
from interview_tui.records.record import AnyWord, Record

ROOT = Path(interview_tui.__file__).parent
_ASKED = re.compile(r"\b(?P<table>_?[A-Z][A-Z_]+)\[[a-z]\w*(?:\.\w+)+\]")
"""A table asked with the field of something; not with `Kind.FACT`."""
KNOWN = {
    "_FIRST_HAND[first_hand.how_known]": "only a note whose word is in the table",
    "ROWS[one.aspect]": "only a word that is in the table",
    "_QUESTIONS[asking.step]": "a step that the program itself offers",
    "_SHARES[figure.measure]": "figures are made of known measures alone",
    "AUDIENCES[around.audience]": "one that was chosen here",
    "AUDIENCES[state.audience]": "one that was chosen here",
}
"""Where the word of a field is known for sure, and why."""


def records(of: type[Record] = Record) -> Iterator[type[Record]]:
    for one in of.__subclasses__():
        yield one
        yield from records(one)


def vocabularies(hint: Any) -> Iterator[type[StrEnum]]:
    """Yield the vocabularies in a field's type that may hold an unknown word."""
    if any(isinstance(one, AnyWord) for one in getattr(hint, "__metadata__", ())):
        yield hint.__origin__
    for inner in get_args(hint):
        yield from vocabularies(inner)


def test_no_table_is_asked_for_the_word_of_a_field_as_if_it_had_every_word() -> None:
    for room in walk_packages(interview_tui.records.__path__, "interview_tui.records."):
        import_module(room.name)
    own = [one for one in records() if one.__module__.startswith("interview_tui.")]
    fields = [hint for one in own for hint in get_type_hints(one, include_extras=True).values()]
    open_words = {word for hint in fields for word in vocabularies(hint)}
    assert len(open_words) > 20

    asked = {
        found[0]
        for path in sorted(ROOT.rglob("*.py"))
        for found in _ASKED.finditer(path.read_text("utf-8"))
        if is_table(getattr(import_module(name_of(path)), found["table"], None), open_words)
    }
    assert asked - KNOWN.keys() == set()
    assert KNOWN.keys() - asked == set()


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__")


def is_table(value: object, open_words: set[type[StrEnum]]) -> bool:
    """Return whether it is a table with rows for the words of one of these vocabularies."""
    return isinstance(value, Mapping) and bool(value) and all(type(key) in open_words for key in value)
