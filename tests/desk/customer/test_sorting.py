from datetime import date

import pytest

from interview_tui.desk.customer.sorting import letter_words, letters, sorted_as
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.words import Aspect


@pytest.mark.parametrize(
    ("typed", "aspect"),
    [
        ("c.weber@nordmetall.example", Aspect.MAIL),
        ("07361 5550-14", Aspect.PHONE),
        ("+49 (7361) 5550/14", Aspect.PHONE),
        ("Ulmer Str. 12, 73431 Aalen", Aspect.POSTAL),
        ("sails since 2019", Aspect.INTEREST),
        ("140", Aspect.INTEREST),
        ("höchstens alle 4 Wochen, vormittags", Aspect.WISH),
        ("gar nicht bis Ende März", Aspect.WISH),
        ("nicht vor 10", Aspect.INTEREST),
        ("jede Woche Fußball", Aspect.INTEREST),
        ("", Aspect.INTEREST),
    ],
)
def test_a_line_is_what_it_looks_like(typed: str, aspect: Aspect) -> None:
    assert sorted_as(typed, date(2026, 11, 27), "de") is aspect


@pytest.mark.parametrize("code", CODES)
def test_each_letter_says_one_thing(code: str) -> None:
    language = Language(code)

    assert len(letter_words(language)) == len(letters(language)) > 10
