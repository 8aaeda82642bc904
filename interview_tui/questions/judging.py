"""The form of a question: the order in which the forms are tried. What a language looks like is in its own file.

Two tiers. *Speak* is narrow: only what is right in nearly all cases, so that it may be shown unasked. *Count* is the
form as such. Judging words ("only", "bad") and opinions are never judged: lists of words cannot tell them.
"""

import re
from functools import cache
from importlib import import_module
from itertools import pairwise
from typing import NamedTuple

from interview_tui.language.catalogue import Code
from interview_tui.language.locales import locale
from interview_tui.language.message import N_, Message
from interview_tui.questions.form import Form, Judged
from interview_tui.questions.rewriting import rewritten
from interview_tui.questions.rules import Rules

LONGEST = 1000
"""Characters that are read: what is longer is a text, not a question, and must not hold anybody up."""

_MOST_QUESTIONS = 4
"""In one text; beyond that the last ones count."""

_SAME_WIDTH = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "\u00a0": " ", "\n": " ", "\t": " "})
_SENTENCE_ENDS = re.compile(
    r"(?:\?[?!.]{0,9}|(?<=[^\W\d]{3})(?<!\bbzw)(?<!\busw)(?<!\bMrs)\.{1,9}|[!…]{1,9})[\"'“”»«)]{0,3}(?=\s|$)"
)
_COLON = re.compile(r":\s{1,5}")
_CLAUSE_STARTS = re.compile(r"(?:[,;:–—]|\s-)\s{1,5}")
_REPEATED = re.compile(  # "do you, uh, do you": the first of the two goes
    r"((?:[\w']{1,20}\s){0,2}[\w']{1,20})[,.…–-]{0,3}\s{1,3}(?:(?:uh|um|er|äh|ähm|hm)[,.…–-]{0,3}\s{1,3})?(?=\1\b)",
    re.IGNORECASE,
)
_NOT_A_WORD = re.compile(r"[^\w]{1,20}")
_WORD = re.compile(r"\w[\w'-]{0,40}")

_NOTHING = N_("It asks nothing.")
_COURTESY = N_("It asks leave, which is polite.")
_CHECK_BACK = N_("It makes sure that you understood.")
_NEGATIVE = N_("It begins with a “not” and so expects a yes.")
_PRESUMING = N_("“{word}” puts the answer into their mouth.")
_TAG = N_("The “{word}” at the end asks for a nod.")
_INVITATION = N_("It invites them to tell.")
_CONFIRM = N_("“Whether” can be answered with yes or no.")
_WHY = N_("It asks for the reason.")
_SOLUTION = N_("It asks how before it is clear why: solutions come later.")
_SELLING = N_("It offers something before they asked for it.")
_DOUBLE = N_("It asks two things; one of the answers will get lost.")
_SHORT_FACT = N_("It asks for one short fact.")
_CHOICE = N_("It offers a choice and leaves no room for a third way.")
_CLOSED = N_("It can be answered with yes or no.")
_STATEMENT = N_("It is a statement that only wants a yes or no.")
_OPEN = N_("It leaves room for an answer of their own.")


class _Sentence(NamedTuple):
    """One sentence of the text, with what does not belong to the question taken off both its ends."""

    text: str
    start: int
    end: int
    core: int
    """Where the question itself begins, behind a statement or clause that leads up to it."""
    asked: bool
    """It ends with a question mark."""
    ended: bool
    """It ends with a full stop or an exclamation mark."""

    def words(self) -> int:
        return len(_WORD.findall(self.text, self.start, self.end))


def form_of(question: str, language: Code) -> Judged:
    """Return the form of a question; of several sentences the questions among them count."""
    rules = _rules(language)
    sentences = _sentences(question[:LONGEST].translate(_SAME_WIDTH), rules)
    asked = [one for one in sentences if one.asked and one.words()][-_MOST_QUESTIONS:] or sentences[-1:]
    if not asked:
        return Judged(None, False, (0, 0), Message(_NOTHING))
    last = asked[-1]
    if last.asked and _only_a_tag(last, rules) and any(not one.asked for one in sentences):
        return Judged(Form.LEADING, True, (last.start, last.end), _named(_TAG, last, last.start, last.end))
    judged = [(one, _judged(one, rules)) for one in asked]
    telling = [(one, its) for one, its in judged if its.form not in (Form.COURTESY, Form.CHECK_BACK)] or judged[-1:]
    if len(telling) > 1:
        return _of_several([one for one, _ in telling], [its for _, its in telling])
    one, its = telling[0]
    return _with_rewrite(one, its, rules, language)


@cache
def _rules(language: Code) -> Rules:
    # Only at the first question: a language's patterns take long to compile, and whoever speaks one needs no other.
    rules: Rules = import_module(f"{__package__}.{locale(language).questions}").RULES
    return rules


def _only_a_tag(one: _Sentence, rules: Rules) -> bool:
    return any(tag.fullmatch(one.text, one.start, one.end) for tag in (rules.tag, rules.half_tag))


def _of_several(sentences: list[_Sentence], judged: list[Judged]) -> Judged:
    last = sentences[-1]
    long_enough = all(one.words() >= 3 for one in sentences)
    double = Judged(Form.DOUBLE, long_enough, (last.start, last.end), Message(_DOUBLE))
    best = next((i for i, its in enumerate(judged) if its.form is Form.OPEN), None)
    if best is None or sentences[best].words() < 3:
        return double
    one = sentences[best]
    return Judged(double.form, double.speak, double.span, double.reason, f"{_capital(one.text[one.start : one.end])}?")


def _judged(one: _Sentence, rules: Rules) -> Judged:
    """Try the forms in their order."""
    text, core, end = one.text, one.core, one.end

    def found(form: Form, speak: bool, match: re.Match[str], reason: str) -> Judged:
        return Judged(form, speak, _span(match), Message(reason))

    if match := rules.courtesy.match(text, core, end):
        return found(Form.COURTESY, False, match, _COURTESY)
    if match := rules.check_back.search(text, one.start, end):
        return found(Form.CHECK_BACK, False, match, _CHECK_BACK)
    if leading := _leading(one, rules):
        return leading
    if match := rules.invitation_to_confirm.match(text, core, end):
        return found(Form.CLOSED, False, match, _CONFIRM)
    if match := rules.invitation.match(text, core, end):
        return found(Form.OPEN, False, match, _INVITATION)
    asks = rules.asks.match(text, core, end)
    verb = _verb_first(one, rules)
    if (
        (asks or verb)
        and (match := rules.second.search(text, core + 1, end))
        and not (
            verb and rules.embedded.search(text, verb.end(), match.start())  # "do you know who pays and who decides"
        )
    ):
        return found(Form.DOUBLE, one.asked, match, _DOUBLE)
    if match := rules.why.match(text, core, end):
        return found(Form.OPEN, False, match, _WHY)
    if match := rules.solution.match(text, core, end):
        return found(Form.SOLUTION_HOW, not one.ended, match, _SOLUTION)
    if match := rules.selling.match(text, core, end):
        return found(Form.SELLING, not one.ended, match, _SELLING)
    if match := rules.short_fact.match(text, core, end):
        return found(Form.SHORT_FACT, False, match, _SHORT_FACT)
    if asks:
        return found(Form.OPEN, False, asks, _OPEN)
    if verb:
        return _closed(one, verb, rules)
    if one.asked and (match := rules.elliptic.match(text, core, end)):
        return found(Form.OPEN, False, match, _OPEN)
    if one.asked:
        return Judged(Form.CLOSED, False, (one.start, end), Message(_STATEMENT))
    return Judged(None, False, (one.start, one.start), Message(_NOTHING))


def _leading(one: _Sentence, rules: Rules) -> Judged | None:
    text, core, end = one.text, one.core, one.end
    if match := rules.negative_opening.match(text, core, end):
        return Judged(Form.LEADING, one.asked, _span(match), Message(_NEGATIVE))
    if (match := rules.presuming.match(text, one.start, end)) and not one.ended:
        return Judged(Form.LEADING, one.asked, match.span("word"), _named(_PRESUMING, one, *match.span("word")))
    if one.ended or rules.asks.match(text, core, end):
        return None
    states = not _verb_first(one, rules)
    tag = rules.tag.search(text, core, end) or (rules.half_tag.search(text, core, end) if states else None)
    if tag and tag.start() > one.start and (states or text[: tag.start()].rstrip().endswith(",")):
        return Judged(Form.LEADING, one.asked, tag.span("word"), _named(_TAG, one, *tag.span("word")))
    return None


def _closed(one: _Sentence, verb: re.Match[str], rules: Rules) -> Judged:
    text, core, end = one.text, one.core, one.end
    if choice := rules.choice.search(text, verb.end(), end):
        return Judged(Form.CLOSED, False, choice.span(), Message(_CHOICE))
    sure = rules.sure_when_asked if one.asked else rules.sure
    speak = (
        not one.ended
        and sure.match(text, core, end) is not None
        and not rules.unsure.match(text, core, end)
        and not rules.embedded.search(text, verb.end(), end)
    )
    return Judged(Form.CLOSED, speak, _span(verb), Message(_CLOSED))


def _with_rewrite(one: _Sentence, judged: Judged, rules: Rules, language: Code) -> Judged:
    if judged.form is Form.DOUBLE:
        first = f"{one.text[one.start : judged.span[0]].rstrip(' ,')}?"
        alone = form_of(first, language)
        better = _capital(first) if alone.form in (Form.OPEN, Form.SHORT_FACT) else alone.rewrite
        return Judged(judged.form, judged.speak, judged.span, judged.reason, better)
    if judged.form not in (Form.CLOSED, Form.LEADING, Form.SOLUTION_HOW, Form.SELLING):
        return judged
    offered = rewritten(one.text[one.core : one.end], judged.form, rules)
    if offered is None and judged.form is Form.LEADING and judged.span[0] > one.core:
        offered = rewritten(one.text[one.core : judged.span[0]].rstrip(" ,"), judged.form, rules)
    return Judged(judged.form, judged.speak, judged.span, judged.reason, offered)


def _verb_first(one: _Sentence, rules: Rules) -> re.Match[str] | None:
    if one.ended:  # "do it." and "Nehmen wir den Export." are not questions; "haben Sie Zeit." may be one
        return rules.sure.match(one.text, one.core, one.end)
    if not one.asked:
        return rules.verb_first_bare.match(one.text, one.core, one.end)
    verb = rules.verb_first.match(one.text, one.core, one.end)
    return verb or rules.verb_first_asked.match(one.text, one.core, one.end)


def _sentences(text: str, rules: Rules) -> list[_Sentence]:
    cuts = [0, *(found.end() for found in _SENTENCE_ENDS.finditer(text)), len(text)]
    return [_sentence(text, start, end, rules) for start, end in pairwise(cuts) if _WORD.search(text, start, end)]


def _sentence(text: str, start: int, end: int, rules: Rules) -> _Sentence:
    marks = text[start:end].rstrip(" \"'“”»«)")
    asked, ended = "?" in marks[-10:], marks.endswith((".", "!", "…"))
    end = start + len(text[start:end].rstrip(" ?!.…\"'“”»«)"))
    while (found := rules.trailing.search(text, start, end)) and found.end() == end:
        end = found.start()
    start = _behind_lead_ins(text, start, end, rules)
    return _Sentence(text, start, end, _core(text, start, end, rules, asked), asked, ended and not asked)


def _behind_lead_ins(text: str, start: int, end: int, rules: Rules) -> int:
    while start < end:
        skipped = _NOT_A_WORD.match(text, start, end) or rules.lead_in.match(text, start, end)
        if skipped is None:
            repeated = _REPEATED.match(text, start, end)
            skipped = repeated
        if skipped is None or skipped.end() >= end:
            break
        start = skipped.end()
    return start


def _core(text: str, start: int, end: int, rules: Rules, asked: bool) -> int:
    """Return where the question itself begins: the first clause that is one; the start where there is none."""
    for colon in _COLON.finditer(text, start, end):
        # "Let us take the last case: what happened?": what stands before the colon only leads up to the question
        clause = _behind_lead_ins(text, colon.end(), end, rules)
        if rules.asks.match(text, clause, end):
            return clause
    if asked and rules.verb_first_asked.match(text, start, end):
        return start
    if not rules.subordinate.match(text, start, end) and _begins_question(text, start, end, rules):
        return start
    for cut in _CLAUSE_STARTS.finditer(text, start, end):
        clause = _behind_lead_ins(text, cut.end(), end, rules)
        if rules.tag.fullmatch(text, clause, end):
            break
        if not rules.subordinate.match(text, clause, end) and _begins_question(text, clause, end, rules):
            return clause
    return start


def _begins_question(text: str, start: int, end: int, rules: Rules) -> bool:
    kinds = (rules.asks, rules.verb_first, rules.invitation, rules.why, rules.negative_opening, rules.courtesy)
    return any(kind.match(text, start, end) for kind in kinds)


def _named(reason: str, one: _Sentence, start: int, end: int) -> Message:
    return Message(reason, (("word", one.text[start:end]),))


def _span(match: re.Match[str]) -> tuple[int, int]:
    """Return a match's place without the white space at its end."""
    return match.start(), match.start() + len(match[0].rstrip(" ,"))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
