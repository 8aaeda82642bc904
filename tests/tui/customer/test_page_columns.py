"""The columns of the page of a customer: what stands in them is said in full."""

from datetime import date

import pytest
from rich.cells import cell_len

from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.aspects import ROWS, Stands
from interview_tui.records.spoken_entries import aspect_word
from interview_tui.tui.customer.rows import LONGEST_WORD


@pytest.mark.parametrize("code", CODES)
def test_every_word_for_what_counts_of_a_person_fits_its_column(code: str) -> None:
    counts = [row.aspect for row in ROWS.values() if row.stands is Stands.COUNTS]
    assert counts
    words = [aspect_word(aspect, Language(code)) for aspect in counts]
    assert [word for word in words if cell_len(word) > LONGEST_WORD] == []


@pytest.mark.parametrize("code", CODES)
def test_the_day_of_an_earlier_year_fits_its_column(code: str) -> None:
    day = forms.weekday_date(date(2023, 12, 27), Language(code), near=date(2026, 11, 27))
    assert "2023" in day
    assert cell_len(day) <= LONGEST_WORD
