"""A conversation that was written up later is found on the day it was held."""

import asyncio
from datetime import timedelta

import pytest

from interview_tui.desk.held_at import held_at
from interview_tui.language.past_moment import PastMoment
from interview_tui.port.search import Query
from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.written import conversation, note

HELD = START.date() - timedelta(days=9)


@pytest.mark.parametrize("indexed", [True, False])
async def test_search_counts_the_day_it_was_held_also_once_that_is_corrected(store: JsonStore, indexed: bool) -> None:
    one = conversation(note(1, "Bestellungen"), status=Status.DONE)
    opened = store.begin(one)
    opened.save(one)
    opened.save(held_at(one, PastMoment(HELD), START))
    await asyncio.to_thread(opened.close)
    if indexed:
        store.refresh(wait=True)

    found = list(store.search(Query("Bestellungen", since=HELD, until=HELD)))

    assert [(hit.at.date(), hit.written_up) for hit in found] == [(HELD, True)]
    assert not list(store.search(Query("Bestellungen", since=START.date())))
