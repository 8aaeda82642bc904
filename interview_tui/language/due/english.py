"""How English names days and times."""

from interview_tui.language.due.tables import Grammar, PartOfDay, Tables, Words, numbered
from interview_tui.language.lexicon import Lexicon

_FULL = numbered("monday tuesday wednesday thursday friday saturday sunday")
_SHORT = numbered("mon tue wed thu fri sat sun") | {"tues": 1, "thur": 3, "thurs": 3}
_MONTHS = (
    numbered("january february march april may june july august september october november december", 1)
    | numbered("jan feb mar apr may jun jul aug sep oct nov dec", 1)
    | {"sept": 9}
)
_ORDINALS = numbered("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1) | {
    "fifteenth": 15,
    "twentieth": 20,
}
_NUMBERS = (
    numbered("zero one two three four five six seven eight nine ten eleven twelve")
    | {"a": 1, "an": 1, "fourteen": 14, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40}
    | {"sixty": 60, "ninety": 90}
)
_UNITS = {
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "minute"),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), "hour"),
    **dict.fromkeys(("day", "days"), "day"),
    **dict.fromkeys(("working day", "working days", "business day", "business days"), "working day"),
    **dict.fromkeys(("week", "weeks"), "week"),
    **dict.fromkeys(("fortnight", "fortnights"), "fortnight"),
    **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("year", "years"), "year"),
}
_PARTS = {
    "morning": PartOfDay.MORNING,
    **dict.fromkeys(("noon", "midday", "lunchtime"), PartOfDay.NOON),
    "afternoon": PartOfDay.AFTERNOON,
    **dict.fromkeys(("evening", "night", "tonight"), PartOfDay.EVENING),
}
_WHERE = {
    **dict.fromkeys(("early", "beginning", "start"), "start"),
    **dict.fromkeys(("mid", "middle"), "middle"),
    **dict.fromkeys(("end", "late"), "end"),
}
_PERIODS = ("week", "month", "quarter", "year")

TABLES = Tables(
    weekdays=_FULL | _SHORT | {f"{name}.": n for name, n in _SHORT.items()},
    months=_MONTHS,
    numbers=_NUMBERS | _ORDINALS,
    days={
        "day before yesterday": -2,
        "yesterday": -1,
        "last": -1,
        "today": 0,
        "now": 0,
        "this": 0,
        "tonight": 0,
        "tomorrow": 1,
        "day after tomorrow": 2,
    },
    units=_UNITS,
    periods={period: period for period in _PERIODS},
    where=_WHERE,
    nexts={"this": 0, "month": 0, "next": 1, "coming": 1, "after next": 2},
    parts=_PARTS,
    minutes={"half past": 30, "quarter past": 15, "quarter to": -15},
    ago={"this": 0, "last": 1},
    lengths={"half": 30, "half an": 30, "half a": 30, "a quarter of an": 15, "three quarters of an": 45},
    counted_days={},
    afternoon_until=6,
)

CLASSES = {
    "FULL": list(_FULL),
    # "sat", "sun" and "wed" are words too, and so are "may" and "march".
    "BRIEF": [f"={name.capitalize()}" for name in _SHORT],
    "TYPED": list(_SHORT),
    "MONTH": ["=May", "=March", "=Mar", *(name for name in _MONTHS if name not in ("may", "march", "mar"))],
    "TYPEDMONTH": list(_MONTHS),
    "NUMBER": list(_NUMBERS),
    "HOUR": list(numbered("one two three four five six seven eight nine ten eleven twelve")),
    "NTH": list(_ORDINALS),
    "TH": ["st", "nd", "rd", "th"],
    "UNITWORD": [word for word, unit in _UNITS.items() if unit not in ("minute", "hour", "working day")],
    "PERIOD": list(_PERIODS),
    "WHERE": list(_WHERE),
    "THIS": ["this", "next", "coming"],
    "PART": ["morning", "noon", "afternoon", "evening", "night"],
    "LENGTH": [word for word, unit in _UNITS.items() if unit in ("minute", "hour")],
    "JOINING": ["for", "about", "roughly", "lasting", "long", "from"],
    "GONE": ["last", "past", "previous", "every", "each", "since", "from", "of", "dated", "good", "black", "casual"],
    "AMOUNT": [
        *("percent", "per", "euros", "euro", "dollars", "pounds", "pieces", "people", "times", "points"),
        *("stores", "sites", "kg", "g", "m", "km", "degrees", "places", "customers", "shops", "tables"),
        *(word for word, unit in _UNITS.items() if " " not in word),
    ],
    # What goes on behind a time: "at 9 on Monday", "at 9 to talk".
    "ON": ["on", "about", "to", "with", "for", "and", "or", "sharp", "in", "by", "then", "tomorrow", "today", "next"],
}  # fmt: skip

_WEEKDAY = r"(?:FULL|BRIEF\.?)"
_BY = "(?:(?P<by>(?:no later than|by|until|till|before|due)(?: on)?) |on )?"
_BY_NEEDED = _BY.removesuffix("?")
_UNIT = "(?P<unit>UNITWORD|(?:working|business) (?:day|days))"
_SPAN = f"(?P<n>N|NUMBER) {_UNIT}"
_DAY = "(?P<day>D)(?:TH)?"
_PART = "(?: (?P<part>PART))?"
_LEAD = rf"(?:(?P<weekday>{_WEEKDAY}),?~(?:the )?)?"
_TRAIL = rf"(?:~\((?P<after>{_WEEKDAY})\)| (?P<then>FULL))?"
_YEAR = "(?P<year>YEAR)"
_PAST_LEAD = rf"(?:(?:last )?(?P<weekday>{_WEEKDAY}|TYPED\.?),?~(?:the )?)?"
_IN = r"(?: (?:in the )?(?P<part>PART))?"
_UNTIL = r"(?:(?: to | and |~-~)(?P<until>D)(?:[:.](?P<untilminute>DD))?)"
_AT_THE_END = r"(?=~$|[,;)]|[.!]~$)"
_AMPM = r"(?P<half>am|pm|a\.m\.|p\.m\.|a\.m|p\.m)"
_CLOCK = r"(?=,? (?:(?:at|by|around|before|after) (?:D|noon|HOUR)|D(?:[:.]DD)?~(?:am|pm|o'clock|a\.m|p\.m)|D:DD))"
_MINUTE = "(?:[:.](?P<minute>DD))?"

GRAMMAR = Grammar(
    sentence=(
        # Out of the way: what is past or usual, opening hours, "in March 3 of them".
        (None, rf"GONE (?:on )?(?:{_WEEKDAY},? )?(?:the )?(?:D(?:TH)? (?:of )?MONTH|MONTH\.? D(?:TH)?)"),
        (None, rf"GONE (?:on |NTH )?{_WEEKDAY}{_PART}"),
        (None, r"(?:last|since|of|from) week D"),
        (None, rf"(?:from )?{_WEEKDAY}~(?:to|through|until|till|-)~{_WEEKDAY}"),
        (None, "in MONTH D(?:TH)?"),
        (None, "(?:until|till|since|as of|up to) (?:today|now)"),
        (None, "a FULL"),
        ("vague", f"{_BY}(?:the )?(?:NTH|last) FULL(?= (?:in|of|next) )"),
        ("vague", "of (?:the )?(?:next|following) (?:week|month|quarter|year)"),
        ("vague", "(?:week|weeks) D~(?:-|to|or|and)~D"),
        ("date", rf"{_BY}{_LEAD}(?:the )?{_DAY} (?:of )?(?P<month>MONTH)\.?(?:,? {_YEAR})?{_TRAIL}"),
        ("date", rf"{_BY}{_LEAD}(?:the )?(?P<day>NTH) of (?P<month>MONTH)\.?(?:,? {_YEAR})?"),
        ("date", rf"{_BY}{_LEAD}(?P<month>MONTH)\.? (?:the )?{_DAY}(?:,? {_YEAR})?{_TRAIL}"),
        ("date", rf"{_BY}{_LEAD}(?P<year>Y)-(?P<month>DD)-(?P<day>DD)(?!-){_TRAIL}"),
        ("day_of_month", rf"{_BY_NEEDED}{_LEAD}the {_DAY}{_AT_THE_END}"),
        (
            "day_of_month",
            rf"{_BY}{_LEAD}(?:the )?(?:(?P<day>D)TH|(?P<nth>NTH)) (?:of )?(?:the )?(?P<next>this|next|coming) month",
        ),
        ("day_of_month", rf"{_BY}{_LEAD}(?:the )?(?:(?P<day>D)TH|(?P<nth>NTH)) of the (?P<next>month)"),
        ("weekday", rf"{_BY}(?:THIS )?(?P<weekday>FULL){_PART}(?: in {_SPAN})?"),
        ("weekday", rf"{_BY}(?:the )?(?P<weekday>{_WEEKDAY}) after (?P<over>next)(?! PERIOD)"),
        ("weekday", rf"{_BY}(?P<weekday>{_WEEKDAY}) (?P<unit>week|fortnight)(?! D)"),
        ("weekday", rf"(?:{_BY_NEEDED}(?:THIS )?|THIS )(?P<weekday>BRIEF)\.?{_PART}"),
        ("weekday", rf"(?P<weekday>BRIEF)\.?{_CLOCK}"),
        ("weekday", rf"{_BY}(?:in )?{_SPAN} (?:from |on )?(?P<weekday>{_WEEKDAY})"),
        ("weekday_of_week", rf"{_BY}(?P<weekday>{_WEEKDAY}){_PART}(?: of)? (?P<next>this|next) week"),
        ("weekday_of_week", rf"{_BY}(?P<next>this|next) week,?(?: on)? (?P<weekday>{_WEEKDAY}){_PART}"),
        ("weekday_of_week", rf"{_BY}(?P<weekday>{_WEEKDAY}){_PART}(?: of| in)? the week (?P<next>after next)"),
        ("weekday_of_week", rf"{_BY}(?P<weekday>{_WEEKDAY}){_PART} (?P<next>after next) week"),
        (
            "week",
            rf"{_BY_NEEDED}(?:the )?(?:(?:(?P<weekday>{_WEEKDAY})|(?P<where>WHERE))(?: of| in)? )?"
            rf"(?:calendar )?(?:week|wk|cw)~(?P<week>D)(?:(?:~/~|,? ){_YEAR})?",
        ),
        (
            "week",
            rf"(?:in |(?:(?P<weekday>{_WEEKDAY})|(?P<where>WHERE))(?: of| in)? |calendar )"
            rf"(?:calendar )?(?:week|wk|cw)~(?P<week>D)(?:(?:~/~|,? ){_YEAR})?(?! of)",
        ),
        ("week", rf"cw~(?P<week>D)(?:(?:~/~|,? ){_YEAR})?"),
        ("day", rf"{_BY}(?:the )?(?P<word>tomorrow|day after tomorrow){_PART}"),
        (
            "day",
            rf"{_BY}(?:the )?(?P<word>today|tomorrow|day after tomorrow),?~"
            rf"(?:\((?P<after>{_WEEKDAY})\)|(?P<then>FULL))",
        ),
        ("day", "(?:(?P<by>by)|later|still)(?: the end of| end of)? (?P<word>today)"),
        ("day", f"(?P<word>today){_AT_THE_END}"),
        ("day", f"{_BY}(?P<word>today){_CLOCK}"),
        ("day", f"{_BY}(?P<word>this) (?P<part>afternoon|evening)"),
        ("day", "(?P<word>(?P<part>tonight))"),
        ("span", f"{_BY}(?:in|within) (?:the next )?{_SPAN}(?:'s?)?(?: time)?"),
        ("day", f"{_BY}{_SPAN} (?:from )?(?P<word>today|tomorrow)"),
        ("day", f"{_BY}{_SPAN} from (?P<word>now)"),
        ("day", f"{_BY}(?P<word>today|tomorrow) (?P<unit>week|fortnight)"),
        ("period", f"(?:{_BY_NEEDED}|later |still )(?P<next>this) (?P<period>PERIOD)"),
        (
            "period",
            f"{_BY}(?:in )?(?:the )?(?P<where>WHERE)(?: |-)(?:in |of )?(?:the )?"
            "(?:(?P<next>this|next) )?(?P<period>PERIOD)",
        ),
        ("period", f"{_BY_NEEDED}(?P<period>month|quarter|year)(?: |-)end"),
        ("period", f"{_BY}(?P<next>next) (?P<period>week|month)"),
        ("period", f"{_BY}(?:in )?(?:the )?(?P<period>week|month) (?P<next>after next)"),
        (
            "part_of_month",
            f"{_BY}(?:in )?(?:the )?(?P<where>WHERE)(?: |-)(?:in |of )?(?P<month>MONTH)(?:,? {_YEAR})?",
        ),
    ),
    typed=(
        ("date", rf"{_BY}{_LEAD}(?:the )?{_DAY}~(?P<month>TYPEDMONTH)\.?(?:,? {_YEAR})?"),
        ("date", rf"{_BY}{_LEAD}(?P<month>TYPEDMONTH)\.?~{_DAY}(?:,? {_YEAR})?"),
        ("day_of_month", rf"{_BY}{_LEAD}(?:the )?(?P<day>D)TH"),
        ("weekday", rf"{_BY}(?:THIS )?(?P<weekday>TYPED)\.?{_PART}"),
        ("day", f"{_BY}(?P<word>today)"),
        ("span", _SPAN),
        ("week", rf"(?:week|wk)~(?P<week>D)(?:(?:~/~|,? ){_YEAR})?"),
        ("period", "(?P<next>this) (?P<period>PERIOD)"),
    ),
    times=(
        rf"(?:at |by |around |before |after |from |until |till )?(?P<hour>D|HOUR){_MINUTE}~{_AMPM}",
        rf"(?:between |from )?(?P<hour>D){_MINUTE}{_UNTIL}~(?:am|pm|a\.m\.|p\.m\.)",
        rf"(?:between|from) (?P<hour>D){_MINUTE}{_UNTIL}(?! AMOUNT)",
        r"(?:at|by|around|before|after|from|until|till) (?P<hour>D)[:.](?P<minute>DD)(?: in the (?P<part>PART))?",
        r"(?:at|around) (?P<hour>D|HOUR)(?: o'clock)?(?: in the (?P<part>PART))?"
        r"(?=~$|[,;.!?)]|-| ON| FULL| BRIEF)(?!~-NUM)",
        r"(?:at |by |around |before |after )?(?P<hour>D|HOUR) o'clock(?: in the (?P<part>PART))?",
        rf"(?P<hour>D):(?P<minute>DD){_UNTIL}?(?: in the (?P<part>PART))?",
        r"(?:at |by )?(?P<quarter>half past|quarter (?:past|to)) (?P<hour>D|HOUR)",
        "(?:at |by |around |before )?(?P<part>noon|midday|lunchtime)",
        "in the (?P<part>PART)",
        r"by (?P<hour>D)(?= (?:tomorrow|today|on FULL|FULL|next))",
    ),
    times_beside=(rf"(?:at|around) (?P<hour>D|HOUR){_MINUTE}(?!~[%$]| AMOUNT|~-)",),
    past=(
        ("date", rf"(?:on )?{_PAST_LEAD}(?:the )?{_DAY}~(?:of )?(?P<month>TYPEDMONTH)\.?(?:,? {_YEAR})?{_TRAIL}{_IN}"),
        ("date", rf"(?:on )?{_PAST_LEAD}(?P<month>TYPEDMONTH)\.?~(?:the )?{_DAY}(?:,? {_YEAR})?{_TRAIL}{_IN}"),
        ("date", rf"(?:on )?{_PAST_LEAD}(?P<year>Y)-(?P<month>DD)-(?P<day>DD){_TRAIL}{_IN}"),
        ("weekday", rf"(?:on )?(?:last |this )?(?P<weekday>{_WEEKDAY}|TYPED\.?){_IN}"),
        ("weekday_of_week", rf"(?:on )?(?P<weekday>{_WEEKDAY}){_PART}(?: of)? (?P<ago>last|this) week"),
        ("weekday_of_week", rf"(?P<ago>last|this) week,?(?: on)? (?P<weekday>{_WEEKDAY}){_PART}"),
        ("day", rf"(?:the )?(?P<word>today|yesterday|day before yesterday){_IN}"),
        ("day", "(?P<word>this) (?P<part>morning|afternoon|evening)"),
        ("day", "(?P<word>last) (?P<part>night)"),
        ("span", f"{_SPAN} ago"),
    ),
    lengths=(
        r"(?P<n>N|NUMBER)(?:[.,](?P<tenths>D))?~(?P<unit>LENGTH)\.?(?:,?~(?:and )?(?P<more>D)~(?:minutes|min|mins))?",
        "(?P<n>N|NUMBER) (?P<unit>hour|hours) and (?:a )?(?P<whole>half)",
        "(?P<whole>half|half an|half a|a quarter of an|three quarters of an) hour",
    ),
)  # fmt: skip


def words() -> Words:
    """Return English, ready to be read."""
    return Words(TABLES, Lexicon(CLASSES, GRAMMAR.patterns()), GRAMMAR)
