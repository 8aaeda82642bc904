"""The words by which German and English name a coming day, as tables and patterns; due_date.py reads them.

Patterns are written to be read: a word in CAPITALS is looked up in `tokens`, a space is white space, `~`
is white space or nothing. Named groups carry the values: day, month, year, weekday, word (a day like
"tomorrow"), n and unit, period and next; by marks a deadline. Every repetition is bounded, so that no
text takes long.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from interview_tui.language.catalogue import Code

Shape = Literal["date", "day_of_month", "weekday", "weekday_next_week", "day", "span", "end", "end_of_month"]
"""What a pattern names, and so how its groups become a day."""


@dataclass(frozen=True)
class Rule:
    """A pattern and what it names; nothing where it only takes words out of the way of other rules."""

    shape: Shape | None
    pattern: re.Pattern[str]
    typed: bool = False
    """Only for a whole typed answer; too short or too common to be looked for in a sentence."""


@dataclass(frozen=True)
class Words:
    """One language's words for days; every key in lower case."""

    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    days: Mapping[str, int]
    """Days from today."""
    units: Mapping[str, str]
    """To day, working day, week, fortnight, month or year."""
    periods: Mapping[str, str]
    """To week, month, quarter or year."""
    rules: tuple[Rule, ...] = field(repr=False)
    """In a sentence the longest of those that begin at the same place holds, then the first."""


def words(code: Code) -> Words:
    """Return a language's words; compiled at the first call."""
    if code not in _known:
        _known[code] = _german() if code == "de" else _english()
    return _known[code]


_known: dict[Code, Words] = {}

_ISO = r"BY?(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?!-)"
_SPAN = "(?P<n>[0-9]{1,3}|NUMBER) (?P<unit>UNIT)"
_YEAR = "(?P<year>20[2-9][0-9])"
_AT_THE_END = r"(?=~$|[,;)]|[.!]~$)"


def _german() -> Words:
    full = _numbered("montag dienstag mittwoch donnerstag freitag samstag sonntag") | {"sonnabend": 5}
    short = _numbered("mo di mi do fr sa so")
    months = _numbered(
        "januar februar märz april mai juni juli august september oktober november dezember", 1
    ) | _numbered("jan feb mär apr mai jun jul aug sep okt nov dez", 1)
    months |= {"jänner": 1, "feber": 2, "maerz": 3, "mrz": 3, "sept": 9}
    numbers = _numbered("null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
    numbers |= {"eine": 1, "einem": 1, "einer": 1, "vierzehn": 14}
    days = {"heute": 0, "morgen": 1, "übermorgen": 2, "uebermorgen": 2}
    units = {
        **dict.fromkeys(("tag", "tage", "tagen"), "day"),
        **dict.fromkeys(("werktag", "werktage", "werktagen"), "working day"),
        **dict.fromkeys(("arbeitstag", "arbeitstage", "arbeitstagen"), "working day"),
        **dict.fromkeys(("woche", "wochen"), "week"),
        **dict.fromkeys(("monat", "monate", "monaten"), "month"),
        **dict.fromkeys(("jahr", "jahre", "jahren"), "year"),
    }
    periods = {
        "woche": "week",
        **dict.fromkeys(("monat", "monats"), "month"),
        **dict.fromkeys(("quartal", "quartals"), "quarter"),
        **dict.fromkeys(("jahr", "jahres"), "year"),
    }
    tokens = {
        "BY": "(?:(?P<by>(?:spätestens )?bis(?: spätestens)?(?: zum| am)? |spätestens (?:am |zum )?)|(?:am|zum) )",
        "NEXT": "(?:(?:nächst|naechst|kommend)e[mnrs]?)",
        "THIS": "diese[mnrs]?",
        "PAST": "(?:(?:letzt|vergangen|vorig|vorletzt|jed)e[mnrs]?|seit|vom|von|immer)",
        "FULL": _any(full),
        # "do" and "so" are words too; "Fr. Weber" is a person.
        "SHORT": r"(?-i:Mo|Di|Mi|Do|Sa|So|Fr(?!\.?~[A-ZÄÖÜ]))",
        "WEEKDAY": r"(?:FULL|SHORT\.?)",
        "PART": "(?:früh|morgen|vormittag|mittag|nachmittag|abend)",
        "MONTH": _any(months),
        "NUMBER": _any(numbers),
        "UNIT": _any(units),
        "PERIOD": _any(periods),
        "DAY": "(?P<day>[0-9]{1,2})",
    }
    date_lead = "BY?(?:WEEKDAY,?~(?:den )?)?"
    rules = _rules(
        tokens,
        # Out of the way: numbered things, what is past or usual, opening hours, "morgen" that is the morning.
        (None, r"(?:version|release|build|kapitel|punkt|abschnitt|ziffer|seite|pos|nr|um|v)\.?~[0-9.]{2,12}"),
        (
            None,
            r"PAST (?:am |dem )?(?:WEEKDAY,?~(?:den )?)?[0-9]{1,2}\.(?:[0-9]{1,2}\.(?:[0-9]{2,4})?|~MONTH)",
        ),
        (None, "PAST (?:am )?WEEKDAY(?:~PART)?"),
        (None, "(?:von |vom )?WEEKDAY~(?:bis|-|–)~WEEKDAY"),
        (None, "(?:heute|gestern|vorgestern|gute[nr]?|jede[nr]|am|den|der|frühe[nr]) morgen"),
        (None, "(?:bis|seit) heute"),
        ("date", rf"{date_lead}DAY\.(?P<month>[0-9]{{1,2}})\.(?P<year>[0-9]{{4}}|[0-9]{{2}})?"),
        ("date", rf"{date_lead}DAY\.~(?P<month>MONTH)\.?(?: {_YEAR})?"),
        ("date", _ISO),
        ("day_of_month", rf"BYDAY\.{_AT_THE_END}"),
        ("weekday", f"BY?(?:THIS |NEXT )?(?P<weekday>FULL)(?:~PART)?(?: in {_SPAN})?"),
        ("weekday", r"(?:BY|THIS |NEXT )(?P<weekday>SHORT)\.?(?: PART)?"),
        ("weekday_next_week", "BY?(?P<weekday>WEEKDAY|Anfang|Mitte)(?: in)?(?: der)? NEXT Woche"),
        ("weekday_next_week", "BY?NEXT Woche,?(?: am)? (?P<weekday>WEEKDAY)"),
        ("day", f"BY?(?P<word>(?-i:morgen)|übermorgen|uebermorgen)(?: PART)?(?: in {_SPAN})?"),
        ("day", r"(?:^|(?<=[.!?:]\s)|BY)(?P<word>morgen)(?: PART)?"),
        ("day", "noch (?P<word>heute)"),
        ("day", "BY?(?P<word>heute)(?: noch|~PART)"),
        ("day", f"(?P<word>heute){_AT_THE_END}"),
        ("span", f"BY?(?:in|binnen|innerhalb(?: von)?) (?:de[nr] )?(?:NEXT )?{_SPAN}"),
        ("end", "(?:BY|noch )THIS (?P<period>PERIOD)"),
        ("end", "BY?Ende (?:de[rs] |THIS )(?P<period>PERIOD)"),
        ("end", "BY?(?P<period>monats|quartals|jahres)ende"),
        ("end", "BY?(?:Ende (?:de[rs] )?)?(?P<next>NEXT) (?P<period>woche|monats?)"),
        ("end_of_month", f"BY?Ende (?P<month>MONTH)(?: {_YEAR})?"),
    ) + _rules(
        tokens,
        ("date", rf"{date_lead}DAY\.~(?P<month>[0-9]{{1,2}})(?:\.(?:~(?P<year>[0-9]{{4}}|[0-9]{{2}}))?)?"),
        ("date", rf"{date_lead}DAY\.?~(?P<month>MONTH)\.?(?: {_YEAR})?"),
        ("day_of_month", r"BY?DAY\."),
        ("weekday", f"BY?(?P<weekday>{_any(short)})"),
        ("day", f"BY?(?:noch )?(?P<word>{_any(days)})"),
        ("span", _SPAN),
        ("end", "THIS (?P<period>PERIOD)"),
        typed=True,
    )
    weekdays = full | short | {f"{name}.": n for name, n in short.items()} | {"anfang": 0, "mitte": 2}
    return Words(weekdays, months, numbers, days, units, periods, rules)


def _english() -> Words:
    full = _numbered("monday tuesday wednesday thursday friday saturday sunday")
    short = _numbered("mon tue wed thu fri sat sun") | {"tues": 1, "thur": 3, "thurs": 3}
    months = _numbered(
        "january february march april may june july august september october november december", 1
    ) | _numbered("jan feb mar apr may jun jul aug sep oct nov dec", 1)
    months |= {"sept": 9}
    numbers = _numbered("zero one two three four five six seven eight nine ten eleven twelve")
    numbers |= {"a": 1, "an": 1, "fourteen": 14}
    days = {"today": 0, "now": 0, "tomorrow": 1, "day after tomorrow": 2}
    units = {
        **dict.fromkeys(("day", "days"), "day"),
        **dict.fromkeys(("working day", "working days", "business day", "business days"), "working day"),
        **dict.fromkeys(("week", "weeks"), "week"),
        **dict.fromkeys(("fortnight", "fortnights"), "fortnight"),
        **dict.fromkeys(("month", "months"), "month"),
        **dict.fromkeys(("year", "years"), "year"),
    }
    periods = {period: period for period in ("week", "month", "quarter", "year")}
    names = {name: n for name, n in months.items() if name not in ("may", "march", "mar")}
    tokens = {
        "BY": "(?:(?P<by>(?:no later than|by|until|till|before|due)(?: on)?) |on )",
        "THIS": "(?:this|next|coming)",
        "PAST": "(?:last|past|previous|every|each|since|from|of|dated|good|black|casual)",
        "FULL": _any(full),
        # "sat", "sun" and "wed" are words too, and so are "may" and "march".
        "SHORT": r"(?-i:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)",
        "WEEKDAY": r"(?:FULL|SHORT\.?)",
        "PART": "(?:morning|noon|afternoon|evening)",
        "MONTH": rf"(?:(?-i:May|March|Mar)|{_any(names)})",
        "NUMBER": _any(numbers),
        "UNIT": _any(units),
        "PERIOD": _any(periods),
        "DAY": "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?",
    }
    date_lead = "BY?(?:WEEKDAY,? )?"
    nth = "[0-9]{1,2}(?:st|nd|rd|th)?"
    rules = _rules(
        tokens,
        # Out of the way: what is past or usual, opening hours, "in March 3 of them".
        (None, rf"PAST (?:on )?(?:WEEKDAY,? )?(?:the )?(?:{nth} (?:of )?MONTH|MONTH\.? {nth})"),
        (None, "PAST (?:on )?WEEKDAY(?: PART)?"),
        (None, "(?:from )?WEEKDAY~(?:to|through|until|till|-|–)~WEEKDAY"),
        (None, f"in MONTH {nth}"),
        (None, "(?:until|till|since|as of|up to) (?:today|now)"),
        ("date", rf"{date_lead}(?:the )?DAY (?:of )?(?P<month>MONTH)\.?(?:,? {_YEAR})?"),
        ("date", rf"{date_lead}(?P<month>MONTH)\.? DAY(?:,? {_YEAR})?"),
        ("date", _ISO),
        ("day_of_month", rf"BYthe DAY{_AT_THE_END}"),
        ("weekday", f"BY?(?:THIS )?(?P<weekday>FULL)(?: PART)?(?: in {_SPAN})?"),
        ("weekday", r"(?:BY(?:THIS )?|THIS )(?P<weekday>SHORT)\.?(?: PART)?"),
        ("weekday", f"BY?{_SPAN} (?:from|on) (?P<weekday>FULL)"),
        ("weekday_next_week", "BY?(?P<weekday>WEEKDAY)(?: of)? next week"),
        (
            "weekday_next_week",
            "BY?(?:the )?(?P<weekday>early|beginning|start|mid|middle)(?: of)?(?: |-)next week",
        ),
        ("weekday_next_week", "BY?next week,?(?: on)? (?P<weekday>WEEKDAY)"),
        ("day", "BY?(?:the )?(?P<word>tomorrow|day after tomorrow)(?: PART)?"),
        ("day", "(?:(?P<by>by)|later|still)(?: the end of| end of)? (?P<word>today)"),
        ("day", f"(?P<word>today){_AT_THE_END}"),
        ("span", f"BY?(?:in|within) (?:the next )?{_SPAN}(?:['’]s?)?(?: time)?"),
        ("day", f"BY?{_SPAN} from (?P<word>today|tomorrow|now)"),
        ("end", "(?:BY|later |still )this (?P<period>PERIOD)"),
        ("end", "BY?(?:the )?end of (?:the |this )?(?P<period>PERIOD)"),
        ("end", "BY(?P<period>month|quarter|year)(?: |-)end"),
        ("end", "BY?(?:(?:the )?end of )?(?P<next>next) (?P<period>week|month)"),
        ("end_of_month", f"BY?(?:the )?end of (?P<month>MONTH)(?: {_YEAR})?"),
    ) + _rules(
        tokens,
        ("date", rf"{date_lead}(?:the )?DAY~(?P<month>{_any(months)})\.?(?:,? {_YEAR})?"),
        ("date", rf"{date_lead}(?P<month>{_any(months)})\.?~DAY(?:,? {_YEAR})?"),
        ("day_of_month", "BY?(?:the )?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)"),
        ("weekday", rf"BY?(?:THIS )?(?P<weekday>{_any(short)})\.?"),
        ("day", "BY?(?P<word>today)"),
        ("span", _SPAN),
        ("end", "this (?P<period>PERIOD)"),
        typed=True,
    )
    weekdays = full | short | {f"{name}.": n for name, n in short.items()}
    weekdays |= {"early": 0, "beginning": 0, "start": 0, "mid": 2, "middle": 2}
    return Words(weekdays, months, numbers, days, units, periods, rules)


def _rules(tokens: Mapping[str, str], *patterns: tuple[Shape | None, str], typed: bool = False) -> tuple[Rule, ...]:
    name = re.compile(_any(tokens))

    def spelt_out(text: str) -> str:
        return name.sub(lambda token: spelt_out(tokens[token[0]]), text)

    def compiled(text: str) -> re.Pattern[str]:
        text = spelt_out(text).replace(" ", r"\s{1,3}").replace("~", r"\s{0,3}")
        # Never a part of a word, a number, a version, a path, of what belongs to a day ("Friday's").
        return re.compile(rf"(?<![\w/-])(?<![0-9][.,])(?:{text})(?!\w|-[^\W\d]|[.,/:][0-9]|['’]s)", re.IGNORECASE)

    return tuple(Rule(shape, compiled(text), typed) for shape, text in patterns)


def _numbered(names: str, first: int = 0) -> dict[str, int]:
    return {name: n for n, name in enumerate(names.split(), first)}


def _any(names: Iterable[str]) -> str:
    """Return a pattern of any of the names, the longest first."""
    return f"(?:{'|'.join(sorted(names, key=len, reverse=True))})"
