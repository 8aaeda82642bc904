"""What a line that is typed of a customer probably is, and the letters that say what it is."""

from collections.abc import Mapping

from interview_tui.desk.customer.reaching import way_typed
from interview_tui.language.catalogue import Language
from interview_tui.records.aspects import ASPECTS
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.words import Aspect


def sorted_as(typed: str) -> Aspect:
    """Return what a line is by its form: a mail address, a number, an address; anything else is offered as interest."""
    return way_typed(typed) or Aspect.INTEREST


def letters(language: Language) -> Mapping[str, Aspect]:
    """Return which letter says what a line is, in the order of the page."""
    return {language.in_context("aspect key", row.letter): row.aspect for row in ASPECTS if row.letter}


def letter_words(language: Language) -> list[tuple[str, str]]:
    """Return each of these letters with the word for what it says."""
    return [(letter, aspect_word(aspect, language)) for letter, aspect in letters(language).items()]
