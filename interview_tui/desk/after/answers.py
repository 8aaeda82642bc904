"""The possible answers to a question after the call: letters with their words, and sometimes free text."""

from dataclasses import dataclass

from interview_tui.desk.call.choice import CHOICES, Choice, choice_words
from interview_tui.insight.after_call import Asked, Question
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.records.aspects import ASPECTS
from interview_tui.records.spoken import how_known_word
from interview_tui.records.words import HowKnown

REPLACES = "replaces:"
"""Starts the meaning of a digit: which known trait is replaced."""
NOTHING, NOTHING_KEY = "nothing", "0"
LONGEST_NAMED = 30
"""In characters: how much of a known trait is displayed."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The possible answers: letters with their words, and free text if `typed`."""

    letters: tuple[tuple[str, str, str], ...] = ()
    """Letter, word, and meaning."""
    typed: bool = True
    """Whether free text may be typed; otherwise one of the letters is the answer."""
    or_type: str = N_("or type it")
    """The hint displayed beside the letters if text may be typed, too."""


def meaning_of(allowed: Answers, text: str) -> str | None:
    """Return the meaning of a letter or its whole word; None if it is neither."""
    typed = text.casefold()
    return next((meaning for letter, word, meaning in allowed.letters if typed in (letter, word.casefold())), None)


def answers(question: Question, language: Language) -> Answers:
    """Return the possible answers to a question."""
    if question.about is Asked.KIND:
        kinds = [(letter, word, choice) for choice, word, letter in choice_words(language) if choice.track is None]
        return Answers(tuple((letter, word, _choice_name(choice)) for letter, word, choice in kinds), typed=False)
    if question.about is Asked.TRAIT:
        return Answers(_traits(question, language), or_type=N_("or a letter and your own words"))
    if question.about in (Asked.COMPLAINT, Asked.SPEAKER, Asked.SENSITIVE):
        return Answers(_letters(language, _YES_NO), typed=False)
    if question.about is Asked.GUESS:
        return Answers(_letters(language, _GUESS), typed=False)
    if question.about is Asked.FATE:
        return Answers(_letters(language, _FATE), or_type=N_("or type the name of a theme"))
    if question.about is Asked.DUE:
        return Answers((*_letters(language, _DUE), _whose(question, language)))
    if question.about is Asked.EVIDENCE:
        return Answers(known_letters(language))
    return Answers()


_YES_NO = (
    (NC_("answer key", "y"), NC_("answer", "yes"), "yes"),
    (NC_("answer key", "n"), NC_("answer", "no"), "no"),
)
_GUESS = (
    (NC_("answer key", "c"), NC_("answer", "confirmed"), "confirmed"),
    (NC_("answer key", "r"), NC_("answer", "refuted"), "refuted"),
    (NC_("answer key", "o"), NC_("answer", "open"), "open"),
)
_FATE = (
    (NC_("answer key", "p"), NC_("answer", "promise"), "promise"),
    (NC_("answer key", "n"), NC_("answer", "ask next time"), "next_time"),
    (NC_("answer key", "d"), NC_("answer", "drop"), "dropped"),
)
_DUE = (
    (NC_("answer key", "t"), NC_("answer", "tomorrow"), "tomorrow"),
    (NC_("answer key", "f"), NC_("answer", "Friday"), "friday"),
    (NC_("answer key", "w"), NC_("answer", "in a week"), "week"),
)


def _letters(language: Language, table: tuple[tuple[str, str, str], ...]) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (language.in_context("answer key", letter), language.in_context("answer", word), meaning)
        for letter, word, meaning in table
    )


def _whose(question: Question, language: Language) -> tuple[str, str, str]:
    theirs = question.note is not None and question.note.theirs
    word = NC_("whose promise", "our side") if theirs else NC_("whose promise", "customer's side")
    letter = NC_("whose promise key", "c")
    return language.in_context("whose promise key", letter), language.in_context("whose promise", word), "theirs"


def _traits(question: Question, language: Language) -> tuple[tuple[str, str, str], ...]:
    letters = tuple(
        (language.in_context("aspect key", row.letter), language.in_context("aspect", row.word), str(row.aspect))
        for row in ASPECTS
        if row.is_trait and row.letter
    )
    replaced = tuple(
        (str(n), language.say(N_("instead of: {text}"), text=_in_short(one.text)), f"{REPLACES}{one.id}")
        for n, one in enumerate(question.replaceable, 1)
    )
    return (*letters, *replaced, (NOTHING_KEY, language.say(N_("nothing (Enter)")), NOTHING))


def _in_short(text: str) -> str:
    return text if len(text) <= LONGEST_NAMED else f"{text[: LONGEST_NAMED - 1]}…"


def known_letters(language: Language) -> tuple[tuple[str, str, str], ...]:
    """Return the ways of knowing a fact, each with its letter."""
    letters = {
        HowKnown.TOLD: NC_("how known key", "t"),
        HowKnown.SEEN: NC_("how known key", "s"),
        HowKnown.DOCUMENT: NC_("how known key", "d"),
    }
    return tuple(
        (language.in_context("how known key", letter), how_known_word(how, language), str(how))
        for how, letter in letters.items()
    )


def choice_named(name: str) -> Choice:
    """Return the choice meant by an answer to "which kind?"."""
    return next(choice for choice in CHOICES if _choice_name(choice) == name)


def _choice_name(choice: Choice) -> str:
    return "parked" if choice.parked else str(choice.kind)
