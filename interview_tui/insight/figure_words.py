"""What a figure says, and what cannot be said yet, in a sentence."""

from collections.abc import Iterator, Mapping

from interview_tui.insight.figure import FITS_ABOVE, LEAST, Against, By, Change, Figure, Verdict, change_in
from interview_tui.insight.intervals import Interval, Net, Share
from interview_tui.insight.periods import Period, Quarter
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.spoken_measures import mode_words
from interview_tui.records.words import Measure

BY_WORDS: Mapping[By, str] = {
    By.GUIDE: NC_("by", "guide"),
    By.QUARTER: NC_("by", "quarter"),
    By.ORGANISATION: NC_("by", "organisation"),
}
"""What figures are grouped by, in the context "by"."""
VERDICT_WORDS: Mapping[Verdict, str] = {
    Verdict.YES: NC_("verdict", "yes"),
    Verdict.NO: NC_("verdict", "no"),
    Verdict.CANNOT_TELL: NC_("verdict", "cannot tell yet"),
}
"""Whether we fit, in the context "verdict"."""
CHANGE_WORDS: Mapping[Change, str] = {
    Change.ROSE: NC_("change", "rose"),
    Change.FELL: NC_("change", "fell"),
    Change.CANNOT_TELL: NC_("change", "cannot tell yet"),
}
"""How a figure differs from the one before, in the context "change"."""
OWN_GUIDES = "-"
"""Stands for the personal guides of others: a single one could identify a person."""
_SHARES: Mapping[Measure, str] = {
    Measure.SATISFACTION: N_("{hits} of {n} are satisfied (4 or 5): between {low} and {high}."),
    Measure.EFFORT: N_("{hits} of {n} found it easy (5 to 7): between {low} and {high}; {mean} on average."),
}
_FITS: Mapping[Verdict, str] = {
    Verdict.YES: N_("{hits} of {n} “very”: between {low} and {high}, so more than {least}."),
    Verdict.NO: N_("{hits} of {n} “very”: between {low} and {high}, so less than {least}."),
    Verdict.CANNOT_TELL: N_(
        "{hits} of {n} “very”: between {low} and {high}; whether it is more than {least} cannot be told yet."
    ),
}
_NETS: Mapping[Change, str] = {
    Change.ROSE: N_("{up} promoters, {down} detractors of {n}: between {low} and {high} (± {half}), more promoters."),
    Change.FELL: N_("{up} promoters, {down} detractors of {n}: between {low} and {high} (± {half}), more detractors."),
    Change.CANNOT_TELL: N_(
        "{up} promoters, {down} detractors of {n}: between {low} and {high} (± {half}); "
        "which of them are more cannot be told yet."
    ),
}


def points(number: float) -> str:
    """Return whole points: `22`, `−4`."""
    return f"{round(number)}".replace("-", "−")


def span(interval: Interval) -> str:
    """Return an interval: `−4 … 44`."""
    return f"{points(interval.low)} … {points(interval.high)}"


def group_words(group: str, by: By, guides: Mapping[str, str], language: Language) -> str:
    """Return the name of a group; `guides` are the titles of guides by id."""
    if by is By.QUARTER:
        year, number = Quarter.read(group)
        return language.say(N_("Q{number} {year}"), number=number, year=year)
    if not group:
        return language.say(N_("without a guide") if by is By.GUIDE else N_("without an organisation"))
    if by is By.GUIDE and group == OWN_GUIDES:
        return language.say(N_("others’ own guides"))
    return guides.get(group, group) if by is By.GUIDE else group


def figure_group(one: Figure, by: By | None, guides: Mapping[str, str], language: Language) -> str:
    """Return the name of a figure's group; "" if it has none."""
    return "" if by is None or one.group is None else group_words(one.group, by, guides, language)


def figure_name(one: Figure, by: By | None, guides: Mapping[str, str], language: Language) -> str:
    """Return what distinguishes a figure from others of its measure: its group, else its mode."""
    return figure_group(one, by, guides, language) or mode_words(one.mode, language)


def period_words(period: Period, language: Language) -> str:
    """Return a period; "" if it is unbounded."""
    since = forms.long_date(period.since, language) if period.since else ""
    until = forms.long_date(period.until, language) if period.until else ""
    if since and until:
        return language.say(N_("{since} to {until}"), since=since, until=until)
    if since:
        return language.say(N_("since {day}"), day=since)
    return language.say(N_("until {day}"), day=until) if until else ""


def sentences(figure: Figure, language: Language) -> Iterator[str]:
    """Yield what can be said and what cannot, the comparison, and what is counted separately."""
    yield told(figure, language)
    if figure.before is not None and figure.before.interval is not None:
        yield before_told(figure.before, figure.before.interval, language)
    if beside := beside_told(figure, language):
        yield beside


def told(figure: Figure, language: Language) -> str:
    """Return what a figure says, or that it is too early."""
    say, interval = language.say, figure.interval
    match figure.told:
        case Share(hits=hits, n=n) if interval is not None:
            sentence = _FITS[figure.verdict] if figure.verdict else _SHARES[figure.measure]
            return say(
                sentence, hits=hits, n=n, low=points(interval.low), high=forms.percent(round(interval.high), language),
                mean=forms.decimal(figure.mean or 0, 1, language), least=forms.percent(round(FITS_ABOVE), language),
            )  # fmt: skip
        case Net(promoters=up, detractors=down, n=n) if interval is not None:
            sentence = _NETS[change_in(interval)]
            low, high = points(interval.low), points(interval.high)
            return say(sentence, up=up, down=down, n=n, low=low, high=high, half=points(interval.half))
    if not figure.n:
        return say(N_("Nobody answered yet."))
    answers = language.count("{n} answer", "{n} answers", figure.n)
    return say(N_("{answers}: cannot tell yet, it takes {least}."), answers=answers, least=LEAST)


def before_told(before: Against, interval: Interval, language: Language) -> str:
    """Return the difference from the previous figure; both have ten customers or more."""
    say = language.say
    when = say(N_("Against the quarter before")) if before.group else say(N_("Against the same time before"))
    if before.change is Change.CANNOT_TELL:
        return say(N_("{when} ({n} customers): whether it changed cannot be told yet."), when=when, n=before.n)
    rose = before.change is Change.ROSE
    told = N_("{when}: up by {least} to {most} points.") if rose else N_("{when}: down by {least} to {most} points.")
    least, most = sorted(abs(end) for end in interval)
    return say(told, when=when, least=points(least), most=points(most))


def beside_told(figure: Figure, language: Language) -> str:
    """Return what is in no figure: no answer, no longer uses us, answers to other questions."""
    count = language.count
    parts = [
        count("{n} without an answer", "{n} without an answer", len(figure.unanswered)) if figure.unanswered else "",
        count("{n} no longer uses us", "{n} no longer use us", len(figure.gone)) if figure.gone else "",
        count("{n} to another question", "{n} to another question", figure.other_wording)
        if figure.other_wording
        else "",
    ]
    told = ", ".join(filter(None, parts))
    return language.say(N_("Beside it: {told}."), told=told) if told else ""


def answers_told(figure: Figure) -> str:
    """Return how often each answer was given: `7, 8 (3×), 10`."""
    return ", ".join(f"{answer} ({n}×)" if n > 1 else str(answer) for answer, n in figure.counts.items())
