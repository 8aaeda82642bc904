"""Writes a lead's sample into a store through its port, as collecting would."""

from functools import partial

from interview_tui.port.store import Store
from interview_tui.records.readings import Readings
from interview_tui.sample.lead import LeadSample


def write_lead_sample(store: Store, sample: LeadSample) -> None:
    """Collect each person's records, and save comments, what was read, and themes. Raises ReadOnly, NotSaved."""
    for one in sample.people:
        store.take_in(one.handing, one.arrivals)
        for comment in one.said:
            store.keep_comment(comment)
        if one.readings.read:
            store.change_readings(one.handing.id, partial(_with, one.readings))
    store.keep_themes({one.id: one for one in sample.themes})


def _with(read: Readings, known: Readings) -> Readings:
    return known.changed(read=read.read)
