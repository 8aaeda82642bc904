"""The linter of guides: questions that close a conversation, cues too long for a glance, a measure among others."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from interview_tui.guide.model import Cue, Guide, Text, familiar
from interview_tui.guide.places import Place, line_of, places
from interview_tui.language.catalogue import Code
from interview_tui.language.locales import CODES
from interview_tui.language.message import N_, Message
from interview_tui.questions.form import Form, Judged
from interview_tui.questions.judging import form_of
from interview_tui.records.wording import is_recommendation
from interview_tui.records.words import Measure

MOST_WORDS = 12
"""In words: somebody listening has no time to read a longer cue."""
MOST_BESIDE_MEASURE = 3
"""How many cues a guide with a measure may have: the number, its reason, and one more."""
_CLOSING = (Form.CLOSED, Form.LEADING, Form.DOUBLE, Form.SOLUTION_HOW, Form.SELLING)
_TOO_LONG = N_("It has {n} words; at most {most} can be taken in while somebody talks.")
_MEASURE_AMONG_OTHERS = N_(
    "A measure belongs in a guide of its own, with its reason; this one has {n} questions, at most {most} go together."
)
_NO_RECOMMENDATION = N_("It does not ask how likely they are to recommend us: answers to it count in no NPS.")


@dataclass(frozen=True, slots=True)
class Finding:
    """One question that could be asked better. `line` counts from 1."""

    file: Path
    line: int
    key: str
    """Its key in the file, such as `ask.de`."""
    text: str
    form: Form | None
    """Its form; None if it is too long, or a measure out of place."""
    reason: Message
    rewrite: str | None = None
    """A better wording, if there is one."""


def look_at(guide: Guide, text: str, file: Path) -> tuple[Finding, ...]:
    """Return the findings in a guide, in the order of its file; `text` is the file's content."""
    lines = places(text)
    found = [
        finding
        for at, section in enumerate(guide.sections)
        for number, cue in enumerate(section.cues)
        for place, asked in _asked(("sections", at, "cues", number), cue)
        for finding in _findings(asked, place, lines, file)
    ]
    beside = (*_measure(guide, lines, file), *_no_recommendation(guide, lines, file))
    return tuple(sorted((*found, *beside), key=lambda one: one.line))


def _no_recommendation(guide: Guide, lines: dict[Place, int], file: Path) -> Iterator[Finding]:
    """Yield each wording of the recommendation measure that does not ask for one: a scale alone makes no NPS."""
    for at, section in enumerate(guide.sections):
        for number, cue in enumerate(section.cues):
            for name, words, codes in _wordings(cue.ask) if cue.measure is Measure.RECOMMENDATION else ():
                if not is_recommendation(words):
                    where = line_of(("sections", at, "cues", number, "ask", name), lines)
                    shown = f"ask.{name}" if len(codes) == 1 else "ask"
                    yield Finding(file, where, shown, words, None, Message(_NO_RECOMMENDATION))


def _measure(guide: Guide, lines: dict[Place, int], file: Path) -> Iterator[Finding]:
    """Yield the measure of a guide with many other questions: it is a deliberate choice, never asked in passing."""
    if guide.questions <= MOST_BESIDE_MEASURE:
        return
    reason = Message(_MEASURE_AMONG_OTHERS, (("n", guide.questions), ("most", MOST_BESIDE_MEASURE)))
    for at, section in enumerate(guide.sections):
        for number, cue in enumerate(section.cues):
            if cue.measure is not None:
                where = line_of(("sections", at, "cues", number, "measure"), lines)
                yield Finding(file, where, "measure", cue.measure, None, reason)


def _asked(cue_at: Place, cue: Cue) -> Iterator[tuple[Place, Text]]:
    yield (*cue_at, "ask"), cue.ask
    for number, why in enumerate(cue.whys):
        yield (*cue_at, "whys", number), why


def _findings(asked: Text, place: Place, lines: dict[Place, int], file: Path) -> Iterator[Finding]:
    key = str(next(part for part in reversed(place) if isinstance(part, str)))
    for name, words, codes in _wordings(asked):
        where = line_of((*place, name), lines)
        shown = f"{key}.{name}" if len(codes) == 1 else key
        count = len(words.split())
        if count > MOST_WORDS:
            reason = Message(_TOO_LONG, (("n", count), ("most", MOST_WORDS)))
            yield Finding(file, where, shown, words, None, reason)
        judged = _judged(words, codes)
        if judged.form in _CLOSING:
            yield Finding(file, where, shown, words, judged.form, judged.reason, judged.rewrite)


def _judged(words: str, codes: tuple[Code, ...]) -> Judged:
    """Judge a wording in its language; if unknown, in the one that makes sense of it."""
    # "Thanks for saying so!" leads up to the question and is no part of it.
    question = words.rpartition("! ")[2]
    judged = [form_of(question, code) for code in codes]
    return min(judged, key=lambda one: (one.form is None, one.form in _CLOSING, not one.speak))


def _wordings(asked: Text) -> Iterator[tuple[str, str, tuple[Code, ...]]]:
    """Yield each wording once, with its key and the languages it may be in."""
    there = asked.wordings()
    codes = tuple(code for code in CODES if code in there)
    if len({there[code] for code in codes}) == 1:
        # One text for all languages: it is not known which one it is in.
        yield codes[0], there[codes[0]], codes
        return
    for code in codes:
        yield code, there[code], (code,)
        if familiar(code) in there:
            yield familiar(code), there[familiar(code)], (code,)
