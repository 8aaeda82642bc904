"""The words for my own development: kind, open about what cannot be said yet, and for nobody else."""

from collections.abc import Iterator, Mapping

from interview_tui.insight.development import LEAST, Development, Series, Step
from interview_tui.insight.figure_bars import CERTAIN, COUNTED, POSSIBLE, REST
from interview_tui.insight.intervals import Interval
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.questions.form import Form, form_name
from interview_tui.records.kept_talk import TalkSource

TITLE = N_("My development")
FOR_ME = N_("for me alone")
SOURCE_WORDS: Mapping[TalkSource, str] = {
    TalkSource.BY_HAND: N_("The customer’s share, by the speaker key"),
    TalkSource.CORRECTED: N_("The customer’s share, by the speaker key and corrected"),
    TalkSource.LISTENED: N_("The customer’s share, by listening"),
    TalkSource.BOTH: N_("The customer’s share, by listening and the speaker key"),
    TalkSource.IMPORTED: N_("The customer’s share, from recordings"),
}
"""The heading above the shares of each source."""
BECAME_WORDS: Mapping[str, str] = {
    "worked": NC_("intention", "came off"),
    "not_yet": NC_("intention", "not yet"),
    "dropped": NC_("intention", "let go"),
}
"""What became of my intentions, in the context "intention"."""
_GUESSES: Mapping[str, str] = {
    "confirmed": NC_("guess", "confirmed"),
    "refuted": NC_("guess", "refuted"),
    "open": NC_("guess", "open"),
}
COARSE = 5
"""The step, in points, to which a share is rounded: fingers are no more precise."""


def nothing_yet(found: Development, language: Language) -> str:
    """Return what is displayed while there is nothing to say yet, and how that changes."""
    told = N_(
        "Nothing to tell yet, and that is fine: it grows by itself, from the speaker key, your own questions, "
        "and what you write down after a call."
    )
    if not found.held:
        told = N_(
            "Here you will see, for yourself alone, how your conversations go on. Hold the first one: "
            "the rest comes by itself."
        )
    return language.say(told)


def step_told(step: Step, language: Language) -> str:
    """Return a period's value: `about 75%, 65 … 80, of 12`; or that it is too early."""
    if step.told is None:
        return language.say(N_("{n}: cannot tell yet"), n=step.n)
    low, high = (round(one) for one in step.told.interval())
    about = forms.percent(round(step.told.value / COARSE) * COARSE, language)
    return language.say(N_("about {share} ({low} … {high}), of {n}"), share=about, low=low, high=high, n=step.n)


def period_told(step: Step, language: Language) -> str:
    """Return the days of a period: `12.10.–22.11.`."""
    since, until = step.period
    assert since is not None
    assert until is not None
    return f"{forms.short_date(since, language, near=until)}–{forms.short_date(until, language, near=until)}"


def bar(step: Step, cells: int) -> str:
    """Return a bar of this many cells from 0 to 100 per cent; "" if the period says nothing."""
    if step.told is None:
        return ""
    interval, value = step.told.interval(), step.told.value
    places = [100 * (place + 0.5) / cells for place in range(cells)]
    return "".join(
        CERTAIN if at <= interval.low else COUNTED if at <= value else POSSIBLE if at <= interval.high else REST
        for at in places
    )


def change_told(series: Series, language: Language) -> str:
    """Return the change in the latest period; "" if one of the two says nothing."""
    difference = series.difference
    if difference is None:
        return ""
    if difference.low <= 0 <= difference.high:
        return language.say(N_("Against the six weeks before: whether it changed cannot be told yet."))
    least, most = _ends(difference)
    told = N_("Against the six weeks before: more, by {least} to {most} points.")
    if difference.high < 0:
        told = N_("Against the six weeks before: less, by {least} to {most} points.")
    return language.say(told, least=least, most=most)


def from_when_told(found: Development, language: Language) -> str:
    """Return from when anything can be said; "" if everything is."""
    if all(series.difference is not None for _, series in series_of(found, language)):
        return ""
    return language.say(
        N_("Anything can be told from {least} in six weeks on, and a change from two such times."), least=LEAST
    )


def forms_told(found: Development, language: Language) -> str:
    """Return how often each form was typed, most frequent first: `open 8, closed 2`."""
    ordered = sorted(found.forms.items(), key=lambda pair: (-pair[1], list(Form).index(pair[0])))
    return ", ".join(f"{language.in_context(*form_name(form))} {n}" for form, n in ordered)


def guesses_told(found: Development, language: Language) -> str:
    """Return what became of my guesses; "" if nothing is recorded."""
    parts = [
        f"{found.guesses[word]} {language.in_context('guess', named)}"
        for word, named in _GUESSES.items()
        if found.guesses.get(word)
    ]
    return language.say(N_("What I believed: {told}."), told=", ".join(parts)) if parts else ""


def corrected_told(found: Development, language: Language) -> str:
    """Return how many shares kept by hand were corrected afterwards; "" if none."""
    n = found.corrected
    return language.count("{n} of them corrected afterwards", "{n} of them corrected afterwards", n) if n else ""


def became_told(word: str, language: Language) -> str:
    """Return what became of an intention; an unknown word as it is."""
    return language.in_context("intention", BECAME_WORDS[word]) if word in BECAME_WORDS else word


def intentions_told(found: Development, language: Language) -> str:
    """Return what became of all intentions: `2 came off, 1 not yet, 3 open`."""
    every = [one.intention_became for one in found.intentions]
    parts = [f"{every.count(word)} {became_told(word, language)}" for word in BECAME_WORDS if word in every]
    if left := every.count(""):
        parts.append(language.say(N_("{n} nothing said yet"), n=left))
    return ", ".join(parts)


def series_of(found: Development, language: Language) -> Iterator[tuple[str, Series]]:
    """Yield the quantities over time, with their headings."""
    for source, series in found.listening.items():
        words = language.say(SOURCE_WORDS[source])
        more = corrected_told(found, language) if source is TalkSource.BY_HAND else ""
        yield (f"{words} ({more})" if more else words), series
    if found.opened.n:
        yield language.say(N_("Open ones among the questions I typed beforehand")), found.opened


def _ends(interval: Interval) -> tuple[int, int]:
    least, most = sorted(round(abs(end)) for end in interval)
    return least, most
