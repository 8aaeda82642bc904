"""The model of a guide: sections of cues in each language, and the cards of the nine rules."""

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Self

from pydantic import AliasChoices, BeforeValidator, Field, create_model, model_validator
from pydantic_core import PydanticCustomError

from interview_tui.language.locales import CODES, SOURCE, code_of, locale
from interview_tui.records.clean import clean_line
from interview_tui.records.record import Record
from interview_tui.records.words import Measure, Occasion, Rule, Track

USUAL_TARGET = 0.8
"""The share of speech that belongs to the customer (rule 3), from 0 to 1."""
LONGEST_CUE = 200
"""In characters, per language."""
MOST_SECTIONS = 20
MOST_CUES = 12
"""Per section."""
LONGEST_GUIDE = 480
"""In minutes."""


def _line(value: object) -> object:
    """Clean before measuring: escape sequences must not count, and a line that becomes empty is empty."""
    return clean_line(value) if isinstance(value, str) else value


def _one_for_all(value: object) -> object:
    """Let a plain string stand for every language: a person's wording in one language is welcome."""
    return dict.fromkeys(CODES, value) if isinstance(value, str) else value


def _target(value: object) -> object:
    """Convert the value of `listening`: false is no target, true the default one."""
    if value is None or value is False:
        return None
    if value is True:
        return USUAL_TARGET
    if isinstance(value, int | float) and 0 < value <= 1:
        return float(value)
    raise PydanticCustomError("listening", "no share")


Line = Annotated[str, Field(min_length=1, max_length=LONGEST_CUE), BeforeValidator(_line)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$"), BeforeValidator(_line)]
"""Lower-case letters, digits and hyphens, at most 40."""


def familiar(code: str) -> str:
    """Return the key of the wording for customers addressed as "du"."""
    return f"{code}_du"


def _keys() -> dict[str, Any]:
    """Return a field for each language, and another one for each that has a "du"."""
    locales = [locale(code) for code in CODES]
    keys: dict[str, Any] = {one.code: (Line, ...) if one.in_every_guide else (Line | None, None) for one in locales}
    return keys | {familiar(one.code): (Line | None, None) for one in locales if one.is_familiar}


if TYPE_CHECKING:
    _Wordings = Record
else:
    _Wordings = create_model("_Wordings", __base__=Record, **_keys())


class Text(_Wordings):
    """One text in every language, each written with equal care."""

    @classmethod
    def of(cls, words: Mapping[str, str]) -> Self:
        """Return the text with these words, by language. Raises pydantic.ValidationError."""
        return cls.model_validate(dict(words))

    def wordings(self) -> dict[str, str]:
        """Return the wordings there are, by key."""
        return {key: words for key, words in self if words is not None}

    def in_language(self, language: str, du: bool = False) -> str:
        """Return the text in a language ("de", "de_AT"), or in the source language if it has none."""
        words, code = self.wordings(), code_of(language) or SOURCE
        return (words.get(familiar(code)) if du else None) or words.get(code) or words[SOURCE]


Words = Annotated[Text, BeforeValidator(_one_for_all)]


class Cue(Record):
    """A question in a few words, and the whys that follow up on its answer."""

    id: Id
    ask: Words
    whys: Annotated[tuple[Words, ...], Field(min_length=1, max_length=2)]
    listen_for: Words | None = None
    """What is worth noting, in a few words; displayed to the person only."""
    every_time: Annotated[bool, Field(strict=True)] = False
    """Asked anew in every conversation. Otherwise an earlier answer is displayed, with the question whether it still
    holds.
    """
    measure: Measure | None = None
    """The answer is a number on the scale of this measure."""


class When(StrEnum):
    """In which conversation about an open matter a section is used."""

    FIRST = "first"
    """Not again in a second one: it was told in the first."""
    AGAIN = "again"
    """Only in the second one, and later ones."""


class Section(Record):
    """A part of a conversation. Its track is that of the notes taken in it."""

    id: Id
    title: Words
    track: Track | None = None
    rule: Rule | None = None
    """The rule that matters most here."""
    target: Annotated[float | None, BeforeValidator(_target)] = Field(
        default=USUAL_TARGET, validation_alias=AliasChoices("listening", "target")
    )
    """The customer's share of speech to aim for, from 0 to 1; None: no target here."""
    with_promise: Annotated[bool, Field(strict=True)] = False
    """Only if a promise to this customer is open."""
    when: When | None = None
    """In which conversation about an open complaint it is used; None: in each."""
    cues: Annotated[tuple[Cue, ...], Field(min_length=1, max_length=MOST_CUES)]


class Step(NamedTuple):
    """One cue of a guide, with its section."""

    section: Section
    cue: Cue


class Guide(Record):
    """The plan of a conversation: its purpose, when it fits, and its sections in order."""

    id: Id
    title: Words
    purpose: Words
    fits: Words
    """When this guide is the right one."""
    minutes: Annotated[int, Field(strict=True, ge=1, le=LONGEST_GUIDE)]
    """About how long the conversation takes."""
    occasions: Annotated[tuple[Occasion, ...], Field(max_length=len(Occasion))] = ()
    """The occasions for which this guide is preferred."""
    sections: Annotated[tuple[Section, ...], Field(min_length=1, max_length=MOST_SECTIONS)]

    @model_validator(mode="after")
    def _everything_has_a_name_of_its_own(self) -> "Guide":
        _distinct([(("sections", at, "id"), section.id) for at, section in enumerate(self.sections)])
        _distinct(
            [
                (("sections", at, "cues", place, "id"), cue.id)
                for at, section in enumerate(self.sections)
                for place, cue in enumerate(section.cues)
            ]
        )
        _one_measure(
            [
                ("sections", at, "cues", place, "measure")
                for at, section in enumerate(self.sections)
                for place, cue in enumerate(section.cues)
                if cue.measure is not None
            ]
        )
        return self

    @property
    def measure(self) -> Measure | None:
        """The measure that is asked in this guide; there is one at most."""
        return next((step.cue.measure for step in self.steps if step.cue.measure), None)

    @property
    def questions(self) -> int:
        """The number of cues in all sections."""
        return len(self.steps)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every cue with its section, in the order of the conversation."""
        return tuple(Step(section, cue) for section in self.sections for cue in section.cues)

    def fitting(self, promise_open: bool, told: Collection[str] | None = None) -> "Guide":
        """Return the guide without what does not apply: for instance what needs an open promise, if there is none.

        `told` are the cues answered in earlier conversations about the open matter; None: this is the first one.
        """
        fits = [one for one in self.sections if promise_open or not one.with_promise]
        if told is None:
            fits = [one for one in fits if one.when is not When.AGAIN]
        left = {one.id for section in fits if section.when is When.FIRST for one in section.cues} & set(told or ())
        return self._with(fits, lambda cue: cue.id not in left)

    def only(self, cues: Collection[str]) -> "Guide":
        """Return the guide with these cues alone, by their ids."""
        return self._with(self.sections, lambda cue: cue.id in cues)

    def _with(self, sections: Iterable[Section], stays: Callable[[Cue], bool]) -> "Guide":
        """Return the guide with these sections and the cues that `stays` accepts; itself if that is all, or nothing."""
        kept = [(one, tuple(cue for cue in one.cues if stays(cue))) for one in sections]
        new = tuple(one if cues == one.cues else one.changed(cues=cues) for one, cues in kept if cues)
        return self.changed(sections=new) if new and new != self.sections else self

    def without_measure(self) -> "Guide | None":
        """Return the guide without its measure; None if there is nothing else in it."""
        if self.measure is None:
            return self
        kept = [(one, tuple(cue for cue in one.cues if cue.measure is None)) for one in self.sections]
        sections = tuple(one.changed(cues=cues) for one, cues in kept if cues)
        return self.changed(sections=sections) if sections else None

    def step(self, cue_id: str) -> Step | None:
        """Return the step of a cue, or None if this guide does not have it (any more)."""
        return next((step for step in self.steps if step.cue.id == cue_id), None)


class RuleCard(Record):
    """One of the nine rules in words: what to do, what not to do, and a reminder beside a question."""

    id: Rule
    name: Words
    do: Words
    dont: Words
    reminder: Words
    """A few words that fit beside a question."""

    @property
    def number(self) -> int:
        """The place of the rule among the nine, from 1."""
        return list(Rule).index(self.id) + 1


class RuleBook(Record):
    """All nine rules, each once."""

    rules: Annotated[tuple[RuleCard, ...], Field(max_length=len(Rule))]

    @model_validator(mode="after")
    def _each_rule_once(self) -> "RuleBook":
        _distinct([(("rules", at, "id"), card.id) for at, card in enumerate(self.rules)])
        if missing := [rule for rule in Rule if rule not in {card.id for card in self.rules}]:
            raise PydanticCustomError("missing_rule", "a rule is missing", {"rule": str(missing[0])})
        return self


def _one_measure(places: list[tuple[str | int, ...]]) -> None:
    """Raise where more than one cue is a measure; the error carries the place of the second."""
    if len(places) > 1:
        raise PydanticCustomError("second_measure", "a guide asks one measure at most", {"place": places[1]})


def _distinct(named: list[tuple[tuple[str | int, ...], str]]) -> None:
    """Raise where an id occurs twice; the error carries the place of the second."""
    seen: set[str] = set()
    for place, name in named:
        if name in seen:
            raise PydanticCustomError("twice", "an id occurs twice", {"place": place, "name": name})
        seen.add(name)
