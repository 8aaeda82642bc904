"""A promise whose words name a day that cannot be one is told about at once."""

import pytest

from interview_tui.desk.call import writing
from interview_tui.language.message import Message
from tests.support.at_the_phone import call_with, moments


def told(text: str) -> Message | None:
    at = moments("de")
    return writing.saved(writing.typed(call_with(), text, at(1)), at(1)).notice


@pytest.mark.parametrize("text", ["!Termin am 31.11. um 25 Uhr", "! Preis am 30.2. nennen"])
def test_a_day_that_does_not_exist_is_told(text: str) -> None:
    assert told(text) == Message("There is no such day: the promise is without a date.")


@pytest.mark.parametrize("text", ["!Termin am 30.11.", "!Preis nennen", "Termin am 31.11."])
def test_a_day_that_does_and_what_is_no_promise_are_not(text: str) -> None:
    assert told(text) is None
