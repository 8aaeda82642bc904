"""What many are told, in words: with its reason, which is taken apart again where it was typed in one line."""

import pytest

from interview_tui.language.catalogue import Language
from interview_tui.records import telling as tellings
from interview_tui.records.announcement import Announcement
from interview_tui.records.spoken_telling import (
    announcement_told,
    count_told,
    reason_alone,
    reason_apart,
    said_told,
    state_told,
    telling_told,
    with_reason,
)
from interview_tui.records.telling import Count, Telling
from tests.support.making import CUSTOMER, NOW, numbered

DE, EN = Language("de"), Language("en")
WEBER = Telling(id=numbered(1), customer_id=CUSTOMER)
PRICES = Announcement(id=numbered(9), at=NOW, text="Preise steigen.", because="Papier teurer ist", tellings=(WEBER,))


def test_it_is_told_with_its_reason_and_alone_without_one() -> None:
    assert announcement_told(PRICES, DE) == "Preise steigen, weil Papier teurer ist"
    assert with_reason("prices rise", "", EN) == "prices rise"


@pytest.mark.parametrize(
    ("typed", "language", "apart"),
    [
        ("Preise steigen, weil Papier teurer ist", DE, ("Preise steigen", "Papier teurer ist")),
        ("prices rise, because paper costs more", EN, ("prices rise", "paper costs more")),
        ("Preise steigen", DE, ("Preise steigen", "")),
    ],
)
def test_a_reason_in_the_same_line_is_taken_apart(typed: str, language: Language, apart: tuple[str, str]) -> None:
    assert reason_apart(typed, language) == apart


def test_a_reason_stands_without_the_word_it_begins_with() -> None:
    assert reason_alone(" Weil Papier teurer ist ", DE) == "Papier teurer ist"
    assert reason_alone("Papier", DE) == "Papier"


def test_what_somebody_was_told_comes_with_how_they_took_it_and_in_the_words_it_was_told_in() -> None:
    told = tellings.taken(tellings.told(WEBER, NOW.date(), "Jana"), "nahm es gelassen")

    assert said_told(PRICES, told, DE) == "Preise steigen, weil Papier teurer ist; nahm es gelassen"
    assert said_told(PRICES, told.changed(words="drei Prozent"), DE) == "drei Prozent; nahm es gelassen"


def test_who_told_them_is_said_where_it_was_somebody_else() -> None:
    told = tellings.told(WEBER, NOW.date(), "Jana", "drei Prozent")

    assert telling_told(tellings.taken(told, "gelassen"), "Lea") == "Jana: drei Prozent; gelassen"
    assert telling_told(told, "Jana") == "drei Prozent"
    assert telling_told(told.changed(words=""), "Lea") == "Jana"
    assert telling_told(WEBER, "Lea") == ""


def test_how_far_it_is_is_said_in_a_few_words() -> None:
    told, unwished = tellings.told(WEBER, NOW.date(), "Jana"), tellings.unwished(WEBER, NOW.date())

    assert [state_told(one, NOW.date(), DE) for one in (told, WEBER, unwished)] == [
        "gesagt am 21.11.", "weiß es noch nicht", "möchte es nicht hören",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (Count(told=1, open=2), ["2 von 3 wissen es noch nicht"]),
        (Count(told=3), ["alle 3 wissen es"]),
        (Count(open=1, unwished=2), ["1 von 1 wissen es noch nicht", "2 möchten es nicht hören"]),
        (Count(unwished=1), ["1 möchte es nicht hören"]),
        (Count(), []),
    ],
)
def test_who_does_not_wish_to_hear_it_is_none_of_those_who_do_not_know_it(count: Count, told: list[str]) -> None:
    assert list(count_told(count, DE)) == told
