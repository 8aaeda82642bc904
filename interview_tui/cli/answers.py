"""`interview measures add`: saves an answer to a measure that was not given in a conversation."""

import click

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.measure_meant import measure_meant
from interview_tui.cli.narrowing import customer_meant, past_day_meant, word_meant
from interview_tui.cli.shell import BAD_INPUT, Shell, new_id, put, say_and_exit, typed
from interview_tui.desk.answers import keep_once, on_day, sent_in
from interview_tui.insight.known import Known, informed
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.language.past_moment import PastMoment
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.answer_typed import Typed, read_value
from interview_tui.records.clean import clean_line
from interview_tui.records.conversation import Conversation
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.scales import SCALES
from interview_tui.records.spoken_measures import counts, meant_told, measure_name, mode_words, scale_words
from interview_tui.records.words import Channel, Measure, Mode


def add(
    shell: Shell,
    customer: str,
    measure: str,
    value: str,
    on: str | None,
    mode: str | None,
    wording: str | None,
    as_json: bool,
) -> None:
    """Save the answer, whenever it was given; saving the same one again changes nothing, and says so."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    person = customer_meant(customer, store, language)
    if store is None:
        raise AssertionError("a customer was found in no store")
    now = wall_clock.now()
    known = measure_meant(measure, language)
    way = word_meant("--mode", mode, Mode, mode_words, language) or Mode.MESSAGE
    answer = MeasureAnswer(
        measure=known, value=_value(value, known, language), at=now, mode=way, wording=_wording(wording, language)
    )
    channel = Channel.PHONE if way is Mode.ASKED else Channel.MESSAGE
    conversation = sent_in(
        answer, person, store, new_id, channel=channel, informed=informed(person, Known())[0]
    )  # fmt: skip
    day = past_day_meant(on, N_("{date} still lies ahead. Name the day on which it was answered."), language)
    if day != now.date():
        conversation = on_day(conversation, PastMoment(day), now)
    same = keep_once(store, conversation)
    if as_json:
        put(dumped(_json(conversation, same.id if same else conversation.id, is_new=same is None)))
    else:
        put(_sentence(conversation, person.title, language, is_new=same is None))


def _value(given: str, measure: Measure, language: Language) -> int | None:
    read = read_value(typed(given), measure)
    if not isinstance(read, Typed) or read.text:
        told = N_("{value} is no answer to {measure}: one number from {least} to {most}, or - for no answer ({scale}).")
        scale = SCALES[measure]
        sentence = language.say(
            told, value=typed(given), measure=measure_name(measure, language), least=scale.least, most=scale.most,
            scale=scale_words(measure, language),
        )  # fmt: skip
        say_and_exit(sentence, BAD_INPUT)
    return read.value


def _wording(given: str | None, language: Language) -> str:
    wording = clean_line(typed(given or ""))
    if len(wording) > LONGEST_LINE:
        told = N_("{option} has {n} characters; at most {most}.")
        raise click.UsageError(language.say(told, option="--wording", n=len(wording), most=LONGEST_LINE))
    return wording


def _json(conversation: Conversation, kept_in: str, *, is_new: bool) -> Json:
    answer = _answer_of(conversation)
    return {
        "conversation": kept_in,
        "customer": conversation.customer_id,
        "measure": answer.measure.value,
        "value": answer.value,
        "on": conversation.started_at.date().isoformat(),
        "mode": answer.mode.value,
        "wording": answer.wording or None,
        "counts": counts(answer),
        "new": is_new,
    }


def _sentence(conversation: Conversation, title: str, language: Language, *, is_new: bool) -> str:
    answer = _answer_of(conversation)
    told = N_("Kept of {name}: {answer}, {mode}, {date}.")
    if not is_new:
        told = N_("That answer is kept already, nothing was changed: {name}, {answer}, {mode}, {date}.")
    kept = language.say(
        told,
        name=title,
        answer=meant_told(answer.measure, answer.value).told(language),
        mode=mode_words(answer.mode, language),
        date=forms.long_date(conversation.started_at.date(), language),
    )
    other = N_("Its question does not ask for a recommendation: it is kept, and counts in no NPS.")
    return kept if counts(answer) else f"{kept}\n{language.say(other)}"


def _answer_of(conversation: Conversation) -> MeasureAnswer:
    if conversation.measure is None:
        raise AssertionError("an answer was kept that is none")
    return conversation.measure
