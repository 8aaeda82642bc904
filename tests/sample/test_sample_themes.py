"""The themes of the samples: their notes are there, and who was asked is counted apart."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from interview_tui.desk.themes.overview import overview, usual_period
from interview_tui.language.catalogue import Code
from interview_tui.language.locales import CODES
from interview_tui.records.states import ThemeState
from interview_tui.sample.make import sample_records
from interview_tui.sample.write import write_sample
from interview_tui.store.store import open_store
from tests.support.frozen import START
from tests.support.leading import lead_store

NOW = datetime(2026, 11, 27, 12, 0, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize("language", CODES)
def test_of_ones_own_three_themes_are_seen_and_one_asks(language: Code, tmp_path: Path) -> None:
    store = open_store(tmp_path / "home", now=lambda: NOW, host="desk", pid=1)
    write_sample(store, sample_records(language, NOW, "Jana Ott"))

    found = overview(store, usual_period(NOW.date()), NOW.date())

    assert [len(row.evidence) >= 3 for row in found.rows] == [True] * 3
    assert all(row.counts for row in found.rows)
    [asked] = [one for row in found.rows for one in row.asked]
    assert (len(asked.answered), len(asked.asked), len(asked.waiting)) == (1, 2, 2)
    [told] = [row for row in found.rows if row.news is not None]
    assert (told.theme.state, len(told.told.known), len(told.told.open)) == (ThemeState.WORKED_ON, 2, 1)
    assert told.memos
    assert sum(bool(one.against) for row in found.rows for one in row.counts.values()) >= 1


@pytest.mark.parametrize("language", CODES)
def test_of_somebody_who_leads_two_are_seen_over_what_others_released(language: Code, tmp_path: Path) -> None:
    found = overview(lead_store(tmp_path / "home", language).together(), usual_period(START.date()), START.date())

    assert [len(row.evidence) for row in found.rows] == [len(row.theme.notes) for row in found.rows]
    assert len(found.rows) == 2
    assert [len(one.waiting) for row in found.rows for one in row.asked] == [3]
