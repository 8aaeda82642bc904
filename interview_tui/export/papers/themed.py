"""Themes as a paper: for each track who spoke of what, with bars; then each theme with quotes and sources."""

from __future__ import annotations

from collections.abc import Iterator

from interview_tui.export.matter import Around
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.themed import Quote, Themed, ThemeTold
from interview_tui.insight.figure_bars import CERTAIN, COUNTED, POSSIBLE, REST
from interview_tui.insight.theme_words import ASKED_IN, bar, count_told, days_told, state_told, trend_told
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.spoken import track_name
from interview_tui.records.words import Track

_CELLS = 25
_AS_WIDE = "▁"
"""Filler for the rest of a bar: in proportional fonts all blocks have the same width."""


def paper(themed: Themed, around: Around) -> Paper:
    """Return the paper."""
    language = around.language
    say = language.say
    day = say(N_("As of {date}"), date=forms.dated(around.now.date(), language))
    legend = say(N_("{certain} certain, {counted} counted, {possible} possible"),
                 certain=CERTAIN, counted=COUNTED, possible=POSSIBLE)  # fmt: skip
    counted = say(N_("Customers who spoke of it unasked, of those with whom this track was reached."))
    parts = [part for track in Track if (part := _track(track, themed, language)) is not None]
    parts += [_theme(one, themed, language) for one in themed.themes]
    return Paper(
        say(N_("Themes")),
        (days_told(themed.period, themed.today, language), day),
        tuple(parts) or (Part(say(N_("No theme was begun yet."))),),
        mark=say(N_("INTERNAL")),
        opening=(counted, legend) if parts else (),
        closing=tuple(_closing(themed, language)),
    )


def _track(track: Track, themed: Themed, language: Language) -> Part | None:
    themes = [one for one in themed.themes if track in one.counts]
    if not themes:
        return None
    themes.sort(key=lambda one: -len(one.counts[track].spoke))
    items = [Item(0, one.theme.name, _counted(one, track, language)) for one in themes]
    return Part(language.say(ASKED_IN[track], n=themed.reached.get(track, 0)), tuple(items))


def _counted(one: ThemeTold, track: Track, language: Language) -> str:
    count = one.counts[track]
    drawn = bar(count, _CELLS).replace(REST, _AS_WIDE)
    said = [count_told(count, language), trend_told(count, language), state_told(one.theme, one.waiting, language)]
    return f"{drawn}  {', '.join(filter(None, said))}"


def _theme(one: ThemeTold, themed: Themed, language: Language) -> Part:
    said = [language.say(N_("belongs to it: {what}"), what=one.theme.belongs)] if one.theme.belongs else []
    said += [language.say(N_("does not: {what}"), what=one.theme.outside)] if one.theme.outside else []
    tracks = [f"{track_name(track, language)} {count_told(count, language)}" for track, count in one.counts.items()]
    said.append(", ".join([*tracks, state_told(one.theme, one.waiting, language)]))
    said += [
        language.say(N_("Asked “{question}”: {hits} of {n} answered"), question=each.question.text,
                     hits=each.share.hits, n=each.share.n)
        for each in one.asked if each.asked
    ]  # fmt: skip
    return Part(one.theme.name, tuple(_quotes(one, themed, language)), tuple(said))


def _quotes(one: ThemeTold, themed: Themed, language: Language) -> Iterator[Item]:
    for quote in sorted(one.quotes, key=lambda each: each.against):
        label = language.say(N_("Against it")) if quote.against else ""
        yield Item(0, label, quote.text, (source_told(quote, themed, language),), note=quote.note)
        if quote.root:
            yield Item(1, language.say(N_("Why")), quote.root)


def source_told(quote: Quote, themed: Themed, language: Language) -> str:
    """Return the source of a quote: who said it, and when."""
    who = quote.who or language.say(N_("without a name"))
    return f"{who}, {forms.short_date(quote.day, language, near=themed.today)}"


def _closing(themed: Themed, language: Language) -> Iterator[str]:
    if themed.without:
        yield language.count("{n} note without a theme", "{n} notes without a theme", themed.without)
    if themed.staying:
        yield language.count(
            "{n} note of these themes is not in here: it stays with whoever wrote it",
            "{n} notes of these themes are not in here: they stay with whoever wrote them",
            themed.staying,
        )
