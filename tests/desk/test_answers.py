"""An answer that came by itself is a conversation of its own, found again by what it says."""

from interview_tui.desk.answers import answer_told, keep_once, named_answer, on_day, same_among
from interview_tui.desk.came_in import withdraw
from interview_tui.desk.services import Services
from interview_tui.insight.known import Known
from interview_tui.insight.timeline import What, timeline
from interview_tui.language.past_moment import PastMoment
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.answer_typed import Doubt, Named, Typed
from interview_tui.records.conversation import Conversation
from interview_tui.records.words import Channel, Form, Measure, Mode
from tests.support.frozen import START
from tests.support.written import conversation, customer, note


def test_on_another_day_both_the_conversation_and_its_answer_are_of_that_day() -> None:
    answer = MeasureAnswer(measure=Measure.FIT, value=3, at=START)
    day = START.date().replace(day=1)

    then = on_day(conversation(measure=answer, form=Form.ANSWER), PastMoment(day), START)

    assert then.measure is not None
    assert (then.started_at.date(), then.measure.at, then.written_up) == (day, then.started_at, START)


def test_where_there_is_no_answer_none_is_the_same() -> None:
    assert same_among([], conversation()) is None
    assert on_day(conversation(), PastMoment(START.date()), START).measure is None


def test_an_answer_that_was_sent_in_is_one_line_of_the_history_and_no_talk() -> None:
    answer = MeasureAnswer(measure=Measure.FIT, value=3, at=START)
    sent = conversation(note(1, "x"), measure=answer, form=Form.ANSWER)
    talked, somebody = conversation(measure=answer), customer(1, "Claudia Weber")

    assert [one.what for one in timeline(somebody, [sent]) if one.conversation] == [What.MEASURE]
    assert [one.what for one in timeline(somebody, [talked]) if one.conversation] == [What.TALK, What.MEASURE]


def test_an_answer_typed_with_its_name_came_by_message_unless_it_says_how(services: Services) -> None:
    somebody = customer(1, "Claudia Weber")
    plain = named_answer(services, somebody, Known(), Named(Measure.FIT, Typed(3, "so they say")))
    called = named_answer(services, somebody, Known(), Named(Measure.FIT, Typed(3), Channel.PHONE))

    assert (plain.form, plain.channel, plain.measure and plain.measure.mode) == (
        Form.ANSWER, Channel.MESSAGE, Mode.MESSAGE,
    )  # fmt: skip
    assert (called.channel, called.measure and called.measure.mode) == (Channel.PHONE, Mode.ASKED)
    assert ([one.text for one in plain.living()], list(called.living())) == (["so they say"], [])
    assert answer_told(Named(Measure.FIT, Typed(0)), services.language) == (
        "Would they miss us? no longer uses us, by message"
    )
    assert answer_told(Named(Measure.FIT, Doubt.TWO), services.language) == ""


def test_the_same_answer_of_a_day_is_kept_once_and_can_be_withdrawn(services: Services) -> None:
    somebody = customer(1, "Claudia Weber")
    services.store.save_customer(somebody)

    def told(value: int, channel: Channel | None = None) -> Conversation:
        return named_answer(services, somebody, Known(), Named(Measure.FIT, Typed(value), channel))

    first, again, other, asked = told(3), told(3), told(2), told(3, Channel.PHONE)
    same = [keep_once(services.store, one) for one in (first, again, other, asked)]

    assert [one and one.id for one in same] == [None, first.id, None, None]
    withdraw(services.store, first)
    assert {one.id for one in services.store.of_customer(somebody.id)} == {other.id, asked.id}
