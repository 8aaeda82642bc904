"""A store in which customers answered measures."""

from collections.abc import Iterable
from pathlib import Path

from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Form, Measure, Status
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START
from tests.support.written import customer, number


def answered_store(home: Path, answers: Iterable[tuple[Measure, int | None]]) -> JsonStore:
    """Return a store in which each answer is that of another customer, `Customer 1` and so on."""
    store = open_store(home, now=lambda: START, cache=None)
    for n, (measure, value) in enumerate(answers, 1):
        one = customer(n, f"Customer {n}", "Nordmetall GmbH")
        store.save_customer(one)
        conversation = Conversation(
            id=number(1000 + n), author="Jana", started_at=START, ended_at=START, customer_id=one.id, customer=one.name,
            organisation=one.organisation, form=Form.ANSWER, status=Status.DONE,
            measure=MeasureAnswer(measure=measure, value=value, at=START),
        )  # fmt: skip
        opened = store.begin(conversation)
        opened.save(conversation)
        opened.close()
    return store
