"""What a line that is typed of a customer probably is, and the letters that say what it is."""

import re
from collections.abc import Mapping

from interview_tui.language.catalogue import Language
from interview_tui.records.aspects import ASPECTS
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.records.words import Aspect

_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"\+?[\d\s()/.-]{6,}")
_POSTAL = re.compile(r".*(?<!\d)\d{5}\s+\D+")
LEAST_DIGITS = 6


def sorted_as(typed: str) -> Aspect:
    """Return what a line is by its form: a mail address, a number, an address; anything else is offered as interest."""
    text = typed.strip()
    if _MAIL.fullmatch(text):
        return Aspect.MAIL
    if _PHONE.fullmatch(text) and sum(character.isdigit() for character in text) >= LEAST_DIGITS:
        return Aspect.PHONE
    return Aspect.POSTAL if _POSTAL.fullmatch(text) else Aspect.INTEREST


def letters(language: Language) -> Mapping[str, Aspect]:
    """Return which letter says what a line is, in the order of the page."""
    return {language.in_context("aspect key", row.letter): row.aspect for row in ASPECTS if row.letter}


def letter_words(language: Language) -> list[tuple[str, str]]:
    """Return each of these letters with the word for what it says."""
    return [(letter, aspect_word(aspect, language)) for letter, aspect in letters(language).items()]
