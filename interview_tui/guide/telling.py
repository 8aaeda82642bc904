"""A guide for reading, in plain lines of text."""

from collections.abc import Iterator, Mapping

from interview_tui.guide.model import Cue, Guide, RuleCard, Section, When
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_
from interview_tui.records.spoken import track_name
from interview_tui.records.spoken_measures import measure_name, scale_words
from interview_tui.records.words import Rule


def told(guide: Guide, rules: Mapping[Rule, RuleCard], language: Language, du: bool = False) -> Iterator[str]:
    """Yield the lines: what it is for and when it fits, then each section with its questions; in German with du."""
    code = language.code
    count = language.count("{n} question", "{n} questions", guide.questions)
    yield f"{guide.title.in_language(code)} ({count}, {forms.minutes(guide.minutes, language)})"
    yield guide.purpose.in_language(code)
    yield guide.fits.in_language(code)
    for section in guide.sections:
        yield ""
        yield heading(section, rules, language)
        for cue in section.cues:
            yield from _cue(cue, language, du)


def heading(section: Section, rules: Mapping[Rule, RuleCard], language: Language) -> str:
    """Return what a section is about: its title, its track, the rule that matters there, and whether to listen."""
    pieces = [section.title.in_language(language.code)]
    if section.track is not None:
        pieces.append(track_name(section.track, language))
    if section.rule is not None and section.rule in rules:
        pieces.append(rules[section.rule].reminder.in_language(language.code))
    pieces.append(target_words(section.target, language))
    if section.when is When.AGAIN:
        pieces.append(language.say(N_("only in a second talk")))
    return " · ".join(pieces)


def target_words(target: float | None, language: Language) -> str:
    """Return how much of the speech should be the customer's."""
    if target is None:
        return language.say(N_("no listening target"))
    return language.say(N_("customer {share}"), share=forms.percent(round(target * 100), language))


def _cue(cue: Cue, language: Language, du: bool) -> Iterator[str]:
    code = language.code
    yield f"  {cue.ask.in_language(code, du)}"
    for why in cue.whys:
        yield f"      {why.in_language(code, du)}"
    if cue.measure is not None:
        yield f"      {measure_name(cue.measure, language)}: {scale_words(cue.measure, language)}"
    if cue.listen_for is not None:
        yield f"      {language.say(N_('Listen for: {what}'), what=cue.listen_for.in_language(code))}"
