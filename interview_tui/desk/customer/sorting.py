"""Guesses what a line typed about a customer is, and defines the letters that correct the guess."""

from collections.abc import Mapping
from datetime import date

from interview_tui.desk.customer.reaching import way_typed
from interview_tui.language.catalogue import Code, Language
from interview_tui.language.rough_time import read_lasting
from interview_tui.records.aspects import ASPECTS
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.spoken_terms import terms_of
from interview_tui.records.words import Aspect


def sorted_as(typed: str, today: date, code: Code) -> Aspect:
    """Return what a line is by its form, else an interest.

    Mail addresses, numbers and postal addresses have a form, and so does a wish about contact that is parsed
    completely.
    """
    return way_typed(typed) or (Aspect.WISH if _is_wish(typed, today, code) else Aspect.INTEREST)


def _is_wish(typed: str, today: date, code: Code) -> bool:
    terms, rest = terms_of(read_lasting(typed, today, code).text, code)
    return terms is not None and not rest and (terms.never or terms.days is not None)


def letters(language: Language) -> Mapping[str, Aspect]:
    """Return the letters and the aspects they choose, in the order of the page."""
    return {language.in_context("aspect key", row.letter): row.aspect for row in ASPECTS if row.letter}


def letter_words(language: Language) -> list[tuple[str, str]]:
    """Return each of these letters with its word."""
    return [(letter, aspect_word(aspect, language)) for letter, aspect in letters(language).items()]
