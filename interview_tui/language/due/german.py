"""How German names days and times."""

from itertools import product

from interview_tui.language.due.tables import Grammar, PartOfDay, Tables, Words, numbered
from interview_tui.language.lexicon import Lexicon

_FULL = numbered("montag dienstag mittwoch donnerstag freitag samstag sonntag") | {"sonnabend": 5}
_SHORT = numbered("mo di mi do fr sa so")
_MONTHS = (
    numbered("januar februar märz april mai juni juli august september oktober november dezember", 1)
    | numbered("jan feb mär apr mai jun jul aug sep okt nov dez", 1)
    | {"jänner": 1, "feber": 2, "maerz": 3, "mrz": 3, "sept": 9}
)
_ORDINALS = numbered(
    "ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften", 1
) | {"fünfzehnten": 15, "zwanzigsten": 20}
_NUMBERS = (
    numbered("null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
    | {"eins": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "zwo": 2, "vierzehn": 14, "fünfzehn": 15}
    | {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfundvierzig": 45, "sechzig": 60, "neunzig": 90}
)
_UNITS = {
    **dict.fromkeys(("minute", "minuten", "min"), "minute"),
    **dict.fromkeys(("stunde", "stunden", "std", "h"), "hour"),
    **dict.fromkeys(("tag", "tage", "tagen"), "day"),
    **dict.fromkeys(("werktag", "werktage", "werktagen"), "working day"),
    **dict.fromkeys(("arbeitstag", "arbeitstage", "arbeitstagen"), "working day"),
    **dict.fromkeys(("woche", "wochen"), "week"),
    **dict.fromkeys(("monat", "monate", "monaten"), "month"),
    **dict.fromkeys(("jahr", "jahre", "jahren"), "year"),
}
_PERIODS = {
    "woche": "week",
    **dict.fromkeys(("monat", "monats", "monatsende"), "month"),
    **dict.fromkeys(("quartal", "quartals", "quartalsende"), "quarter"),
    **dict.fromkeys(("jahr", "jahres", "jahresende"), "year"),
}
_WHERE = {"anfang": "start", "mitte": "middle", "ende": "end"}
_NEXT = [f"{stem}e{ending}" for stem in ("nächst", "naechst", "kommend") for ending in ("", *"mnrs")]
_OVERNEXT = [f"{stem}e{ending}" for stem in ("übernächst", "uebernächst", "uebernaechst") for ending in ("", *"mnrs")]
_THIS = [f"diese{ending}" for ending in ("", *"mnrs")]
_PARTS = {
    **dict.fromkeys(("früh", "morgen", "morgens", "vormittag", "vormittags"), PartOfDay.MORNING),
    **dict.fromkeys(("mittag", "mittags"), PartOfDay.NOON),
    **dict.fromkeys(("nachmittag", "nachmittags"), PartOfDay.AFTERNOON),
    **dict.fromkeys(("abend", "abends"), PartOfDay.EVENING),
}
_AGO = {
    **dict.fromkeys(_THIS, 0),
    **{f"{stem}e{ending}": 1 for stem in ("letzt", "vergangen", "vorig") for ending in ("", *"mnrs")},
    **{f"vorletzte{ending}": 2 for ending in ("", *"mnrs")},
}
_PAST = [*(word for word, weeks in _AGO.items() if weeks), *(f"jede{ending}" for ending in ("", *"mnrs"))]

TABLES = Tables(
    weekdays=_FULL | _SHORT | {f"{name}.": n for name, n in _SHORT.items()},
    months=_MONTHS,
    numbers=_NUMBERS | _ORDINALS,
    days={"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2, "uebermorgen": 2},
    units=_UNITS,
    periods=_PERIODS,
    where=_WHERE,
    nexts=dict.fromkeys(_THIS, 0) | dict.fromkeys(_NEXT, 1) | dict.fromkeys(_OVERNEXT, 2),
    parts=_PARTS,
    minutes={"halb": -30, "dreiviertel": -15, "viertel vor": -15, "viertel nach": 15},
    ago=_AGO,
    lengths={
        **{"halbe": 30, "dreiviertel": 45, "dreiviertelstunde": 45, "viertelstunde": 15},
        **{"anderthalb": 90, "eineinhalb": 90, "zweieinhalb": 150},
    },
    counted_days={8: 7},
    afternoon_until=5,
)

CLASSES = {
    "FULL": list(_FULL),
    # "do" and "so" are words too; "Fr. Weber" is a person.
    "BRIEF": ["=Mo", "=Di", "=Mi", "=Do", "=Sa", "=So"],
    "FRI": ["=Fr"],
    "TYPED": list(_SHORT),
    "MONTH": list(_MONTHS),
    "NUMBER": list(_NUMBERS),
    "HOUR": [*numbered("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"), "eins"],
    "NTH": list(_ORDINALS),
    "UNIT": [word for word, unit in _UNITS.items() if unit not in ("minute", "hour")],
    "DAYS": ["tag", "tage", "tagen"],
    "PERIOD": [word for word in _PERIODS if not word.endswith("ende")],
    "PERIODEND": ["monatsende", "quartalsende", "jahresende"],
    "WHERE": list(_WHERE),
    "NEXT": [*_NEXT, *_OVERNEXT],
    "OVERNEXT": _OVERNEXT,
    # "Montag nächster Woche", "Anfang nächsten Monats": alone they only belong to something else.
    "BARE": [word for word in (*_NEXT, *_OVERNEXT) if not word.endswith("r")],
    "THIS": _THIS,
    "PARTS": list(_PARTS),
    "INPART": ["früh", "morgen", "vormittag", "mittag", "nachmittag", "abend", *(w for w in _PARTS if w.endswith("s"))],
    "DAYWORD": ["heute", "morgen", "übermorgen", "uebermorgen"],
    "TOMORROW": ["=morgen", "übermorgen", "uebermorgen"],
    "LAST": [word for word in _PAST if not word.startswith("jed")],
    "LENGTH": [word for word, unit in _UNITS.items() if unit in ("minute", "hour")],
    "JOINING": ["für", "lang", "ca", "etwa", "circa", "rund", "dauer", "dauerte"],
    "GONE": [*_PAST, "seit", "vom", "von", "immer"],
    "COUNTED": ["version", "release", "build", "kapitel", "punkt", "abschnitt", "ziffer", "seite", "pos", "nr", "v"],
    "WEEKNO": ["kw", "kalenderwoche"],
    # What a number is of that is no time: "um 20 Stück".
    "AMOUNT": [
        *("prozent", "prozentpunkte", "euro", "eur", "cent", "stück", "stk", "leute", "personen", "mal", "grad"),
        *("punkte", "kg", "g", "t", "m", "km", "cm", "mm", "liter", "mio", "tsd"),
        *("filialen", "plätze", "stellen", "teile"),
        *(word for word, unit in _UNITS.items() if word != "h"),
    ],
}  # fmt: skip

_SHORTDAY = r"(?:BRIEF\.?|FRI(?!\.?~X)\.?)"
_WEEKDAY = rf"(?:FULL|{_SHORTDAY})"
_BY = (
    "(?:(?P<by>(?:spätestens )?bis(?: spätestens| einschließlich)?(?: zum| zur| am)? |spätestens (?:am |zum )?)"
    "|(?:am|zum|zur) )?"
)
_BY_NEEDED = _BY.removesuffix("?")
_SPAN = "(?P<n>N|NUMBER) (?P<unit>UNIT)"
_ROUGHLY = "(?:spätestens |etwa |circa |ca\\.?~|rund |gut )?"
_DAY = "(?P<day>D)"
_PART = "(?:~(?P<part>INPART))?"
_LEAD = rf"(?:(?:(?:NEXT|THIS) )?(?P<weekday>{_WEEKDAY}),?~(?:den |dem )?)?"
_SHORT_YEAR = r"(?:\.(?:(?: (?=Y))?(?P<year>Y|DD))?)?"
_PAST_LEAD = rf"(?:(?:LAST )?(?P<weekday>{_WEEKDAY}|TYPED\.?),?~(?:den |dem )?)?"
_TRAIL = r"(?:~\((?P<after>FULL|BRIEF|FRI)\.?\)| (?P<then>FULL))?"
_UNTIL = r"(?:~(?:-|bis|und)~(?P<until>D)(?:[:.](?P<untilminute>DD))?)?"
_AT_THE_END = r"(?=~$|[,;)]|[.!]~$)"
_CLOCK = r"(?=,? (?:(?:um|ab|gegen|bis) D|D(?:[:.]DD)?~(?:uhr|h)|D:DD))"

GRAMMAR = Grammar(
    sentence=(
        # Out of the way: numbered things, what is past or usual, opening hours, "morgen" that is the morning.
        (None, r"(?:COUNTED\.?|um)~NUM(?:\.NUM){0,4}\.?"),
        (None, rf"GONE (?:am |dem )?(?:{_WEEKDAY},?~(?:den )?)?D\.(?:D\.(?:Y|DD)?|~MONTH)"),
        (None, rf"GONE (?:am |NTH )?{_WEEKDAY}(?:~INPART)?"),
        (None, r"GONE (?:der )?(?:WEEKNO\.?~D|D\.~WEEKNO)"),
        (None, f"(?:von |vom )?{_WEEKDAY}~(?:bis|-)~{_WEEKDAY}"),
        (None, "(?:ein|einem|einen|irgendein|irgendeinem|irgendeinen) FULL"),
        (None, "(?:heute|gestern|vorgestern|gute|guten|guter|jeder|jeden|am|den|der|frühe|frühen|früher) morgen"),
        (None, "(?:bis|seit) heute"),
        ("vague", f"{_BY}(?:der |den )?(?:NTH|letzten|letzter) FULL(?= (?:im|des|in|NEXT) )"),
        ("vague", "(?:der NEXT woche|(?:nächster|naechster|kommender) woche|(?:des )?NEXT monats)"),
        ("vague", f"{_BY}(?:der )?WEEKNO\\.?~D~(?:-|bis|und|oder)~D"),
        ("date", rf"{_BY}{_LEAD}{_DAY}\.(?P<month>D)\.(?P<year>Y|DD)?{_TRAIL}"),
        ("date", rf"{_BY}{_LEAD}{_DAY}\.~(?P<month>MONTH)\.?(?: (?P<year>YEAR))?{_TRAIL}"),
        ("date", rf"{_BY}(?P<day>NTH) (?P<month>MONTH)\.?(?: (?P<year>YEAR))?"),
        ("date", rf"{_BY_NEEDED}{_LEAD}{_DAY}\. (?P<month>D)\.(?:~(?P<year>Y))?"),
        ("date", rf"{_BY}{_LEAD}(?P<year>Y)-(?P<month>DD)-(?P<day>DD)(?!-){_TRAIL}"),
        ("day_of_month", rf"{_BY_NEEDED}{_LEAD}{_DAY}\.{_AT_THE_END}"),
        (
            "day_of_month",
            rf"{_BY}(?:dem )?{_LEAD}(?:{_DAY}\.|(?P<nth>NTH))~"
            "(?:(?:des |im )?(?P<next>NEXT|THIS)|des) (?:monats|monat)",
        ),
        (
            "weekday",
            rf"{_BY}(?:(?P<over>OVERNEXT) |THIS |NEXT )?(?P<weekday>FULL){_PART}(?: (?:in|über) {_SPAN})?",
        ),
        (
            "weekday",
            rf"(?:{_BY_NEEDED}(?:(?P<over>OVERNEXT) |THIS |NEXT )?|(?:(?P<beyond>OVERNEXT)|THIS|NEXT) )"
            rf"(?P<weekday>{_SHORTDAY})(?: (?P<part>INPART))?(?: in {_SPAN})?",
        ),
        ("weekday", rf"(?!so)(?P<weekday>{_SHORTDAY}){_CLOCK}"),
        ("weekday", rf"(?!so)(?P<weekday>{_SHORTDAY}) (?P<part>INPART)"),
        (
            "weekday_of_week",
            rf"{_BY}(?P<weekday>{_WEEKDAY}){_PART}(?: in)?(?: der)? (?P<next>NEXT|THIS) woche",
        ),
        (
            "weekday_of_week",
            rf"{_BY}(?:in der )?(?P<next>NEXT|THIS) woche,?(?: am)? (?P<weekday>{_WEEKDAY}){_PART}",
        ),
        (
            "week",
            rf"{_BY}(?:(?:(?P<weekday>{_WEEKDAY})|(?P<where>WHERE)),? )?(?:in )?(?:der )?"
            r"(?:WEEKNO\.?~(?P<week>D)|(?P<nth>D)\.~WEEKNO)(?:(?:~/~| )(?P<year>YEAR))?",
        ),
        ("day", rf"{_BY}(?P<word>TOMORROW)(?:~(?P<part>INPART))?(?: in {_SPAN})?"),
        ("day", r"(?:^|(?<=[.!?:] ))(?P<word>morgen)(?: (?P<part>INPART))?"),
        ("day", r"(?P<by>bis )(?P<word>morgen)(?: (?P<part>INPART))?"),
        ("day", rf"{_BY}(?P<word>heute|TOMORROW),?~(?:\((?P<after>{_WEEKDAY})\)|(?P<then>FULL))"),
        ("day", "noch (?P<word>heute)"),
        ("day", f"{_BY}(?P<word>heute)(?: noch|~(?P<part>INPART))"),
        ("day", f"{_BY}(?P<word>heute) (?:in|über) {_SPAN}"),
        ("day", f"{_BY}(?P<word>heute){_CLOCK}"),
        ("day", f"(?P<word>heute){_AT_THE_END}"),
        ("span", f"{_BY}(?P<exact>in) {_ROUGHLY}{_SPAN}"),
        ("span", f"{_BY}(?:in (?:den |der )?NEXT|binnen|innerhalb(?: von)?(?: (?:den|der) NEXT)?) {_ROUGHLY}{_SPAN}"),
        ("period", f"(?:{_BY_NEEDED}|noch )(?P<next>THIS) (?P<period>PERIOD)"),
        ("period", f"{_BY}(?P<where>WHERE) (?:der |des )?(?:(?P<next>NEXT|THIS) )?(?P<period>PERIOD)"),
        ("period", f"{_BY}(?P<period>PERIODEND)"),
        ("period", f"{_BY}(?:in der )?(?P<next>BARE) (?P<period>woche)"),
        ("period", f"{_BY}(?:im (?:laufe (?:des )?)?)?(?P<next>NEXT) (?P<period>monat)"),
        ("period", f"{_BY}im laufe (?:der |des )?(?P<next>NEXT|THIS) (?P<period>woche|monats)"),
        ("part_of_month", rf"{_BY}(?P<where>WHERE) (?:des )?(?P<month>MONTH)(?: (?P<year>YEAR))?"),
    ),
    typed=(
        (
            "date",
            rf"{_BY}{_LEAD}{_DAY}\.~(?P<month>D){_SHORT_YEAR}{_TRAIL}",
        ),
        ("date", rf"{_BY}{_LEAD}{_DAY}\.?~(?P<month>MONTH)\.?(?: (?P<year>YEAR))?"),
        ("day_of_month", rf"{_BY}{_LEAD}{_DAY}\."),
        ("weekday", rf"{_BY}(?P<weekday>TYPED)\.?(?:~(?P<part>(?!morgen)INPART))?"),
        ("day", rf"{_BY}(?:noch )?(?P<word>DAYWORD){_PART}"),
        ("span", _SPAN),
        ("period", "(?P<next>THIS) (?P<period>PERIOD)"),
    ),
    times=(
        r"(?:um |gegen |ab |bis |vor |nach |von |zwischen )?(?P<hour>D|HOUR)(?:[:.](?P<minute>DD))?"
        rf"{_UNTIL}~(?:uhr|h)(?:~(?P<past>DD)(?!~AMOUNT))?(?: (?P<part>INPART))?",
        r"(?:um|gegen|ab) (?P<hour>D|HOUR)(?:[:.](?P<minute>DD))?(?: (?P<part>INPART))?(?!~[%$]| AMOUNT|~-| X)",
        rf"(?:um |gegen |ab |von )?(?P<hour>D):(?P<minute>DD){_UNTIL}(?: (?P<part>INPART))?",
        rf"von (?P<hour>D)(?:[:.](?P<minute>DD))?{_UNTIL.removesuffix('?')}",
        "(?:um |gegen )?(?P<quarter>halb|dreiviertel|viertel (?:vor|nach)) (?P<hour>D|HOUR)",
        "(?:am )?(?P<part>vormittag|vormittags|mittag|mittags|nachmittag|nachmittags|abend|abends|morgens)"
        r"(?: um (?P<hour>D)(?:[:.](?P<minute>DD))?)?",
        "(?P<part>früh)",
    ),
    # "um 20 Kisten" is no time, "morgen um 9 Huber anrufen" names one.
    times_beside=(r"(?:um|gegen|ab) (?P<hour>D|HOUR)(?:[:.](?P<minute>DD))?(?!~[%$]| AMOUNT|~-)",),
    past=(
        ("date", rf"(?:am |vom )?{_PAST_LEAD}{_DAY}\.~(?P<month>D){_SHORT_YEAR}{_TRAIL}{_PART}"),
        ("date", rf"(?:am |vom )?{_PAST_LEAD}{_DAY}\.?~(?P<month>MONTH)\.?(?: (?P<year>YEAR))?{_TRAIL}{_PART}"),
        ("date", rf"(?:am )?{_PAST_LEAD}(?P<year>Y)-(?P<month>DD)-(?P<day>DD){_TRAIL}{_PART}"),
        ("weekday", rf"(?:am )?(?:LAST )?(?P<weekday>{_WEEKDAY}|TYPED\.?){_PART}"),
        ("weekday_of_week", rf"(?:am )?(?P<weekday>{_WEEKDAY}){_PART} (?:in der |der )?(?P<ago>LAST|THIS) woche"),
        ("weekday_of_week", rf"(?:in der )?(?P<ago>LAST|THIS) woche,?(?: am)? (?P<weekday>{_WEEKDAY}){_PART}"),
        ("day", rf"(?P<word>heute|gestern|vorgestern){_PART}"),
        ("span", f"vor {_SPAN}"),
    ),
    lengths=(
        r"(?P<n>N|NUMBER)(?:[.,](?P<tenths>D))?~(?P<unit>LENGTH)\.?(?:,?~(?:und )?(?P<more>D)~(?:minuten|min))?",
        "(?:eine )?(?P<whole>halbe|dreiviertel|dreiviertelstunde|viertelstunde|anderthalb|eineinhalb|zweieinhalb)"
        "(?: (?:stunde|stunden|std))?",
    ),
)  # fmt: skip


def words() -> Words:
    """Return German, ready to be read."""
    joined = {
        day + part: len(day)
        for day, part in product(_FULL, ("früh", "morgen", "vormittag", "mittag", "nachmittag", "abend"))
    }
    return Words(TABLES, Lexicon(CLASSES, GRAMMAR.patterns(), joined), GRAMMAR)
