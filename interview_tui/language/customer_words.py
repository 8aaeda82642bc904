"""The words by which people say since when something is so, and how they want to be in touch: tables, one a language.

Words stand between commas, in small letters. What is a number, a unit, a month or a weekday, the grammar of days says.
"""

from collections.abc import Mapping
from typing import NamedTuple


class LastingWords(NamedTuple):
    """What leads to a day, a month or a year."""

    since: str
    """Before what lies behind: `seit`, `since`."""
    starting: str
    """Before what may lie ahead: `ab`, `from`."""
    until: str
    beside: str
    """What may stand between these and the time: `dem`, `the`, `etwa`."""
    of: str
    """Between a part of a year and the year: `Ende des Jahres`."""
    year: str
    month: str
    last: str
    """Before `year` and `month`: `letztem`, `last`."""
    this: str
    next: str
    half_a_year: str
    seasons: Mapping[str, int]
    """Each to the month in its middle."""
    ends: Mapping[str, str]
    """Words for the end of a period that runs, to `month` or `year`."""


class ContactWords(NamedTuple):
    """How often, which way, at which hours, or not at all."""

    at_most: str
    every: str
    """Before a number of weeks, or a period: `alle`, `every`."""
    per: str
    """Behind how many times, before a period: `im`, `a`."""
    times: Mapping[str, int]
    """To how many times."""
    time: str
    """Behind a number: `mal`, `times`."""
    second: str
    """Of every second one: `zweite`, `other`."""
    units: Mapping[str, str]
    """To `day`, `week`, `month`, `quarter`, `half` or `year`."""
    adverbs: Mapping[str, str]
    """How often in one word, to a number and a unit: `2 week`."""
    channels: Mapping[str, str]
    """The words of each channel."""
    calling: str
    """Who does not want this, and names nothing else, wants no contact."""
    no: str
    never: str
    hours: str
    """Words of a time of day or week that are in no other table."""
    before_hours: str
    """What leads to a number that is a time: `vor`, `ab`."""
    beside: str
    """Words that say nothing of their own: `lieber`, `please`."""
