"""Writes a sample into a store, through its port."""

from interview_tui.language.message import N_
from interview_tui.port.faults import NotSaved
from interview_tui.port.store import Store
from interview_tui.sample.make import Sample


def write_sample(store: Store, sample: Sample) -> None:
    """Write all customers, all conversations with what is private to them, oldest first, and the themes.

    All is on disk when this returns. Raises ReadOnly, and NotSaved also where this sample was written before;
    what was written until then stays.
    """
    for customer in sample.customers:
        store.save_customer(customer)
    privates = {private.id: private for private in sample.privates}
    for conversation in sample.conversations:
        opened = store.begin(conversation)
        opened.save(conversation)
        if (private := privates.get(conversation.id)) is not None:
            opened.save_private(private)
        told = opened.close()
        if told.fault is not None:
            raise NotSaved(told.fault.msgid, **dict(told.fault.params))
        if told.waiting:
            raise NotSaved(N_("The sample could not be written in time; what is there so far stays."))
    store.keep_themes({one.id: one for one in sample.themes})
    for news in sample.news:
        store.announce(news)
