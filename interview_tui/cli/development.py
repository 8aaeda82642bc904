"""`interview development`: how my own conversations develop, as bars or JSON; nobody else is told."""

from collections.abc import Iterator
from textwrap import wrap

from interview_tui.cli import wall_clock
from interview_tui.cli.documents import Json, dumped
from interview_tui.cli.shell import NOTHING_FOUND, Shell, put, say_and_exit
from interview_tui.desk import development
from interview_tui.insight.development import Development, Own, Series, Step
from interview_tui.insight.development_words import (
    FOR_ME,
    TITLE,
    bar,
    became_told,
    change_told,
    forms_told,
    from_when_told,
    guesses_told,
    intentions_told,
    nothing_yet,
    period_told,
    series_of,
    step_told,
)
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_

_CELLS, _WIDTH, _MOST = 20, 78, 5


def show(shell: Shell, as_json: bool) -> None:
    """Print how my own conversations develop; exits with 1 if there is nothing to tell yet."""
    store = shell.store_to_read()
    language = shell.speak(store.settings.language if store else None)
    today = wall_clock.now().date()
    found = development.read(store, language.code, today) if store else Development()
    if as_json:
        put(dumped(_json(found)))
    if found.is_empty:
        say_and_exit(nothing_yet(found, language), NOTHING_FOUND)
    if not as_json:
        put("\n".join(_lines(found, language)))


def _lines(found: Development, language: Language) -> Iterator[str]:
    yield f"{language.say(TITLE)}  ({language.say(FOR_ME)})"
    for heading, series in series_of(found, language):
        yield from ("", heading)
        when = [period_told(step, language) for step in series.steps]
        cells = max(map(len, when))
        for day, step in zip(when, series.steps, strict=True):
            yield f"  {day:<{cells}}  {bar(step, _CELLS):<{_CELLS}}  {step_told(step, language)}"
        yield from wrap(change_told(series, language), _WIDTH, initial_indent="  ", subsequent_indent="  ")
    if found.forms:
        yield f"  {forms_told(found, language)}"
    yield from wrap(from_when_told(found, language), _WIDTH)
    if found.intentions:
        yield from ("", f"{language.say(N_('One thing for next time'))}: {intentions_told(found, language)}")
        yield from (_own(one, one.intention, language) for one in found.intentions[:_MOST])
    if found.learnt or found.guesses:
        yield from ("", language.say(N_("New to me")))
        yield from (_own(one, one.learnt, language) for one in found.learnt[:_MOST])
    if told := guesses_told(found, language):
        yield f"  {told}"


def _own(one: Own, text: str, language: Language) -> str:
    word = one.intention_became if text == one.intention else ""
    became = f"  ({became_told(word, language)})" if word else ""
    return f"  {forms.short_date(one.at.date(), language):<8}  {' '.join(text.split())}{became}"


def _json(found: Development) -> Json:
    return {
        "for_me_alone": True,
        "conversations": found.held,
        "customer_share": {source: [_step(step) for step in each.steps] for source, each in found.listening.items()},
        "customer_share_changed": {source: _difference(each) for source, each in found.listening.items()},
        "corrected": found.corrected,
        "open_questions": [_step(step) for step in found.opened.steps],
        "open_questions_changed": _difference(found.opened),
        "forms": dict(found.forms),
        "guesses": dict(found.guesses),
        "learnt": [{"conversation": one.conversation, "day": _day(one), "text": one.learnt} for one in found.learnt],
        "intentions": [
            {
                "conversation": one.conversation,
                "day": _day(one),
                "text": one.intention,
                "became": one.intention_became or None,
            }
            for one in found.intentions
        ],
    }


def _day(one: Own) -> str:
    return one.at.date().isoformat()


def _step(step: Step) -> Json:
    since, until = step.period
    interval = step.told.interval() if step.told is not None else None
    return {
        "since": since.isoformat() if since else None,
        "until": until.isoformat() if until else None,
        "n": step.n,
        "percent": round(step.told.value, 1) if step.told is not None else None,
        "low": round(interval.low, 1) if interval else None,
        "high": round(interval.high, 1) if interval else None,
    }


def _difference(series: Series) -> Json | None:
    found = series.difference
    return {"low": round(found.low, 1), "high": round(found.high, 1)} if found is not None else None
