"""Just talked, not reached: one key, kept at once, perhaps with a line on it, and taken back."""

from datetime import date, time

import pytest

from interview_tui.desk.before.plan import Plan
from interview_tui.desk.contacting import answer_in, contacted, entered_told, taken_back, with_line
from interview_tui.desk.customer.adding import new_customer
from interview_tui.desk.customer.reading import read_known
from interview_tui.desk.services import Services
from interview_tui.language.message import Told
from interview_tui.language.past_moment import PastMoment
from interview_tui.records.customer import Customer
from interview_tui.records.words import Channel, Form, Kind, Status
from tests.support.frozen import START
from tests.support.written import customer

HAAS = customer(8, "Claudia Haas")


@pytest.fixture
def weber(services: Services) -> Customer:
    return new_customer(services, "Claudia Weber", "Nordmetall")


def test_it_is_kept_at_once_as_done_with_whom_and_when(services: Services, weber: Customer) -> None:
    contacted(services, Plan(weber, channel=Channel.FAIR), Form.CHAT)

    [head] = services.store.of_customer(weber.id)
    assert (head.form, head.status, head.channel) == (Form.CHAT, Status.DONE, Channel.FAIR)
    assert (head.started_at, head.customer, head.guide, head.notes) == (START, "Claudia Weber", None, 0)


def test_a_guide_that_was_chosen_for_a_call_is_not_that_of_a_chat(services: Services, weber: Customer) -> None:
    plan = Plan(weber, services.guides.usual(), guess="they are content")

    one = contacted(services, plan, Form.CHAT).conversation

    assert one.guide is None
    assert services.store.read_private(one.id).guess == ""


def test_it_may_have_been_on_another_day(services: Services, weber: Customer) -> None:
    plan = Plan(weber, moment=PastMoment(date(2026, 11, 20), None, time(9), None))

    contacted(services, plan, Form.CHAT)

    [head] = services.store.of_customer(weber.id)
    assert (head.started_at.date(), head.time_told, head.written_up) == (date(2026, 11, 20), time(9), START)


def test_one_who_is_new_is_kept_with_it(services: Services) -> None:
    contacted(services, Plan(HAAS, is_new=True), Form.ATTEMPT)

    assert services.store.customer(HAAS.id) is not None


def test_one_who_is_new_goes_again_when_it_is_taken_back(services: Services) -> None:
    left = taken_back(services, contacted(services, Plan(HAAS, is_new=True), Form.ATTEMPT))

    assert left is None
    assert services.store.customer(HAAS.id) is None
    assert services.store.listing().heads == ()


def test_one_who_was_known_stays_when_it_is_taken_back(services: Services, weber: Customer) -> None:
    taken_back(services, contacted(services, Plan(weber), Form.CHAT))

    assert services.store.of_customer(weber.id) == ()
    assert services.store.customer(weber.id) is not None


def test_one_who_was_new_stays_where_more_is_known_of_them_by_now(services: Services) -> None:
    first = contacted(services, Plan(HAAS, is_new=True), Form.ATTEMPT)
    contacted(services, Plan(HAAS), Form.CHAT)

    taken_back(services, first)

    assert [head.form for head in services.store.of_customer(HAAS.id)] == [Form.CHAT]
    assert services.store.customer(HAAS.id) is not None


def test_a_line_on_it_is_a_note_with_the_kind_of_its_sign_and_no_addition(services: Services, weber: Customer) -> None:
    contact = contacted(services, Plan(weber), Form.ATTEMPT)

    after = with_line(services, contact, "!tomorrow call again")

    [note] = services.store.read(after.conversation.id).living()
    assert (note.kind, note.text, note.due, note.addition) == (
        Kind.PROMISE, "tomorrow call again", date(2026, 11, 22), False,
    )  # fmt: skip
    assert services.store.read(after.conversation.id).status is Status.DONE


def test_a_promise_made_in_passing_waits_as_any_other(services: Services, weber: Customer) -> None:
    with_line(services, contacted(services, Plan(weber), Form.CHAT), "!tomorrow send the list")

    assert [one.note.text for one in read_known(services.store, weber.id).known.promises] == ["tomorrow send the list"]


def test_the_line_is_taken_back_before_what_it_is_on(services: Services, weber: Customer) -> None:
    contact = with_line(services, contacted(services, Plan(weber), Form.CHAT), "rowing")

    without = taken_back(services, contact)

    assert without is not None
    assert not list(services.store.read(contact.conversation.id).living())
    assert taken_back(services, without) is None


def test_what_is_open_elsewhere_is_told_and_stays(services: Services, weber: Customer) -> None:
    contact = contacted(services, Plan(weber), Form.CHAT)
    opened = services.store.open(contact.conversation.id)

    with pytest.raises(Told):
        taken_back(services, contact)
    opened.close()

    assert len(services.store.of_customer(weber.id)) == 1


@pytest.mark.parametrize(("form", "what"), [(Form.CHAT, "just talked"), (Form.ATTEMPT, "not reached")])
def test_it_is_told_in_one_sentence(services: Services, weber: Customer, form: Form, what: str) -> None:
    told = entered_told(contacted(services, Plan(weber), form), services).told(services.language)

    assert told == f"Claudia Weber: {what}. F2 writes a line on it, Ctrl+Z undoes it."


def test_the_day_is_told_where_it_was_another_one(services: Services, weber: Customer) -> None:
    plan = Plan(weber, moment=PastMoment(date(2026, 11, 20), None, None, None))

    told = entered_told(contacted(services, plan, Form.CHAT), services).told(services.language)

    assert told.startswith("Claudia Weber, Fri 20 Nov: just talked.")


def test_a_line_that_names_a_measure_is_its_answer_and_is_taken_back_with_its_note(
    services: Services, weber: Customer
) -> None:
    contact = with_line(services, contacted(services, Plan(weber), Form.CHAT), "NPS 8, because of the shop")
    kept = contact.conversation
    back = taken_back(services, contact)

    assert kept.measure is not None
    assert (kept.measure.value, [one.text for one in kept.living()]) == (8, ["because of the shop"])
    assert back is not None
    assert (back.conversation.measure, list(back.conversation.living()), back.lines) == (None, [], ())


def test_a_second_measure_on_a_chat_is_an_answer_of_its_own_until_it_is_taken_back(
    services: Services, weber: Customer
) -> None:
    first = with_line(services, contacted(services, Plan(weber), Form.CHAT), "NPS 8")
    contact = with_line(services, first, "CES 6")

    heads = services.store.of_customer(weber.id)
    assert {(one.form, one.measure and one.measure.value) for one in heads} == {(Form.CHAT, 8), (Form.ANSWER, 6)}
    back = taken_back(services, contact)
    assert [one.form for one in services.store.of_customer(weber.id)] == [Form.CHAT]
    assert back is not None
    assert (back.conversation.measure and back.conversation.measure.value) == 8


def test_what_is_meant_as_a_note_or_said_of_one_who_was_not_reached_is_a_note(
    services: Services, weber: Customer
) -> None:
    chat = with_line(services, contacted(services, Plan(weber), Form.CHAT), "NPS 8", as_note=True)
    attempt = with_line(services, contacted(services, Plan(weber), Form.ATTEMPT), "NPS 8")
    doubtful = with_line(services, chat, "NPS 11")

    for one in (chat, attempt, doubtful):
        assert one.conversation.measure is None
    assert [one.text for one in doubtful.conversation.living()] == ["NPS 8", "NPS 11"]
    assert [one.text for one in attempt.conversation.living()] == ["NPS 8"]
    assert answer_in(chat, "NPS 11") is not None
    assert answer_in(attempt, "NPS 8") is None
