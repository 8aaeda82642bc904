"""A second measure of one conversation is on disk at once as an answer of its own, with the same customer."""

import pytest

from interview_tui.desk.call.beside import keep_beside
from interview_tui.desk.call.state import Beside, Call
from interview_tui.desk.customer.adding import new_customer
from interview_tui.desk.services import Services
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import with_customer
from interview_tui.records.words import Form, Measure, Status
from tests.support.frozen import START
from tests.support.written import conversation


@pytest.fixture
def beside(services: Services) -> Beside:
    return Beside(services.new_id(), MeasureAnswer(measure=Measure.EFFORT, value=6, at=START))


def test_it_is_there_at_once_and_gone_when_it_is_taken_back(services: Services, beside: Beside) -> None:
    without = Call(conversation())
    call = without._replace(beside=(beside,))

    assert keep_beside(services.store, without, call) is None
    kept = services.store.read(beside.id)
    assert (kept.form, kept.status, kept.measure) == (Form.ANSWER, Status.DONE, beside.answer)
    assert keep_beside(services.store, call, without) is None
    assert list(services.store.heads()) == []
    assert keep_beside(services.store, call, without) is None


def test_when_the_call_is_given_to_a_customer_it_goes_along(services: Services, beside: Beside) -> None:
    weber = new_customer(services, "Claudia Weber")
    call = Call(conversation(), beside=(beside,))
    keep_beside(services.store, Call(conversation()), call)

    assert (
        keep_beside(services.store, call, call._replace(conversation=with_customer(call.conversation, weber))) is None
    )
    assert services.store.read(beside.id).customer_id == weber.id


def test_what_cannot_be_kept_is_told(services: Services, beside: Beside) -> None:
    without = Call(conversation())
    call = without._replace(beside=(beside,))
    keep_beside(services.store, without, call)

    assert keep_beside(services.store, without, call) is not None
