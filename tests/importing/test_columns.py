"""A column is known by the word that the program itself has for it, in each of its languages."""

import re

import pytest

from interview_tui.importing.answers_csv import NOT_CALLED, holds_answers, read_answers
from interview_tui.importing.columns import ANSWERS, CUSTOMERS, About, about
from interview_tui.importing.reading import Given
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.answer_typed import measure_called
from interview_tui.records.words import Measure

TITLES = {About.TITLE: "a word for an academic degree in one language, for a job in another; beside names it is told"}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("one", [one for one in About if one not in TITLES], ids=str)
def test_a_column_is_known_by_its_own_word(code: str, one: About) -> None:
    word = Language(code).in_context("column", one.value)

    assert about(word, CUSTOMERS if one in CUSTOMERS else ANSWERS) is one


def test_answers_headed_in_german_are_answers_and_no_customers() -> None:
    text = b"Name;Messfrage;Antwort;Datum\nGareth Llewellyn;Zufriedenheit;5;2026-11-20\n"

    assert holds_answers(text, "m.csv", Given())
    [answer] = read_answers(text, "m.csv", Given()).rows
    assert (answer.who, answer.measure, answer.value) == ("Gareth Llewellyn", Measure.SATISFACTION, 5)


@pytest.mark.parametrize("code", CODES)
def test_the_measures_that_a_refusal_names_are_those_that_are_understood(code: str) -> None:
    told = Language(code).say(NOT_CALLED, text="Stimmung").partition("; ")[2]
    names = re.split(r", | und | and ", re.sub(r"^(es gibt|there are) ", "", told))
    assert {measure_called(one.strip("„“")) for one in names} == set(Measure)
