"""The store of somebody who leads, with what three invented people released; heads of such conversations; a board."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from interview_tui.exchange.digest import Digests
from interview_tui.insight.board import Came, Row, Section, Team, in_order
from interview_tui.port.conversations import ComplaintHead, Head, PromiseHead
from interview_tui.sample.lead import LeadSample, lead_sample
from interview_tui.sample.write_lead import write_lead_sample
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START
from tests.support.written import number

TODAY = START.date()
"""A Saturday."""
JANA, BEN = "J" * 26, "B" * 26


def lead_store(home: Path, language: str = "en", *, cache: Path | None = None) -> JsonStore:
    """Return a store with the sample for those who lead."""
    store = open_store(home, now=lambda: START, host="desk", pid=1, cache=cache)
    sample = sample_for(store, language)
    store.change_settings(store.settings.changed(author=sample.lead, name_asked=True, backup=False))
    write_lead_sample(store, sample)
    return store


def sample_for(store: JsonStore, language: str = "en") -> LeadSample:
    """Return the sample as it is made for a store."""
    return lead_sample(language, START, Digests(store.id).store)


def came(n: int, day: date = TODAY, *, store: str = JANA, **fields: object) -> Came:
    """Return the n-th conversation that came, held on a day."""
    at = datetime.combine(day, datetime.min.time(), START.tzinfo)
    head = Head(
        number(n), number(500 + n), f"Customer {n}", f"Firm {n}", "Jana Reuter", None, "phone", at, None, "done", 3
    )
    return Came(store, head._replace(**fields))


def promise(due: date | None, **fields: object) -> PromiseHead:
    """Return a promise that is due on a day."""
    return PromiseHead(number(700), "Send the sample", due, False)._replace(**fields)


def complaint(raised: date, **fields: object) -> ComplaintHead:
    """Return a complaint that was raised on a day."""
    return ComplaintHead(number(701), "Nobody rings back", raised)._replace(**fields)


def days(n: int) -> timedelta:
    """Return so many days."""
    return timedelta(days=n)


LATE = promise(TODAY - days(8))


def team(*each: Any, **fields: Any) -> Team:
    """Return what Mira, who leads, knows of what came."""
    known = {"me": "Mira Voss", "own_store": "M" * 26, "authors": {JANA: "Jana Reuter", BEN: "Ben Osei"}}
    return Team(in_order(each), TODAY, **{**known, **fields})


def sections(*rows: Row) -> list[Section]:
    """Return the section of each row."""
    return [one.section for one in rows]
