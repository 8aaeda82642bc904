"""The words by which a language names days and times, as tables and patterns; one set a language.

The patterns are those of lexicon.py. Named groups carry the values: day, month, year, weekday, word (a day like
"tomorrow"), n and unit, where, next and period, week; by marks a deadline, part is a part of the day.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from interview_tui.language.day_time import PartOfDay as PartOfDay
from interview_tui.language.lexicon import Lexicon, Pattern

Shape = Literal[
    "date",
    "day_of_month",
    "weekday",
    "weekday_of_week",
    "week",
    "day",
    "span",
    "period",
    "part_of_month",
    "vague",
]
"""What a pattern names, and so how its groups become a day."""


class Rule(NamedTuple):
    """A pattern and what it names; nothing where it only hides words from other rules."""

    shape: Shape | None
    pattern: Pattern
    typed: bool = False
    """Only for a whole typed answer; too short or too common to be looked for in a sentence."""


class Tables(NamedTuple):
    """One language's words for days and times; every key in small letters."""

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    days: Mapping[str, int]
    """Days from today."""
    units: Mapping[str, str]
    """To minute, hour, day, working day, week, fortnight, month or year."""
    periods: Mapping[str, str]
    """To week, month, quarter or year."""
    where: Mapping[str, str]
    """To start, middle or end of a period."""
    nexts: Mapping[str, int]
    """How many weeks, months, quarters or years ahead."""
    parts: Mapping[str, PartOfDay]
    minutes: Mapping[str, int]
    """Minutes after the hour that is named behind: "viertel nach"."""
    ago: Mapping[str, int]
    """How many weeks back."""
    lengths: Mapping[str, int]
    """Lengths of time, in minutes, that no number is said of."""
    counted_days: Mapping[int, int]
    """What some numbers of days mean: "in acht Tagen" is a week."""
    afternoon_until: int
    """The last hour that, said alone, is one of the afternoon."""


class Grammar(NamedTuple):
    """One language's patterns, as they are written."""

    sentence: tuple[tuple[Shape | None, str], ...]
    """In a sentence the longest of those that begin at the same place holds, then the first."""
    typed: tuple[tuple[Shape, str], ...]
    times: tuple[str, ...]
    times_beside: tuple[str, ...]
    """Times of day only where a day stands beside them."""
    past: tuple[tuple[Shape, str], ...]
    """Days that lie behind, as a whole answer to when something was."""
    lengths: tuple[str, ...]
    """How long something took."""

    def patterns(self) -> list[str]:
        """Return all that is written here."""
        named = (*self.sentence, *self.typed, *self.past)
        return [*(written for _, written in named), *self.times, *self.times_beside, *self.lengths]


@dataclass(frozen=True)
class Words:
    """One language's tables, and its patterns ready to be looked for."""

    tables: Tables
    lexicon: Lexicon = field(repr=False)
    grammar: Grammar = field(repr=False)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """What is looked for in a sentence, then what only a whole answer may be."""
        sentence = [Rule(shape, Pattern(self.lexicon, written)) for shape, written in self.grammar.sentence]
        typed = [Rule(shape, Pattern(self.lexicon, written), typed=True) for shape, written in self.grammar.typed]
        return (*sentence, *typed)

    @cached_property
    def times(self) -> tuple[tuple[Pattern, bool], ...]:
        """The patterns of times of day, and whether one is a time only beside a day."""
        everywhere = ((Pattern(self.lexicon, written), False) for written in self.grammar.times)
        beside = ((Pattern(self.lexicon, written), True) for written in self.grammar.times_beside)
        return (*everywhere, *beside)

    @cached_property
    def past(self) -> tuple[Rule, ...]:
        """What names a day that lies behind."""
        return tuple(Rule(shape, Pattern(self.lexicon, written)) for shape, written in self.grammar.past)

    @cached_property
    def lengths(self) -> tuple[Pattern, ...]:
        """The patterns of lengths of time."""
        return tuple(Pattern(self.lexicon, written) for written in self.grammar.lengths)


def numbered(names: str, first: int = 0) -> dict[str, int]:
    """Return names with their numbers, counted from the first."""
    return {name: n for n, name in enumerate(names.split(), first)}
