"""English: the words by which evidence in a note is found."""

from interview_tui.insight.evidence_words import Words, compiled
from interview_tui.language.patterns import Pattern

_LISTS = {
    "N": r"(?<![\w.,/+-])\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?(?!\w)|(?<![\w/+])\d{1,9}(?:[.,]\d{1,4})?(?![\w/])(?!\.\d)",
    "WORD": (
        "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
        "|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
        "|hundreds?|thousands?|millions?"
    ),
    "WEEKDAY": "(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
    # "may" and "march" are verbs as well: only with a capital, or with a number
    "MONTH": "january|february|april|june|july|august|september|october|november|december|(?-i:May|March|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)",
    "PERIOD": "day|week|month|quarter|year|hour|shift|weekend|night|evening|morning|afternoon",
    "UNIT": "seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|quarters?|working\\sdays?|h",
    "THING": (
        "€|euros?|eur|dollars?|usd|bucks|pounds?|gbp|cents?|percent|per\\scent|%|kg|kilos?|tons?|tonnes?|grams?|lit(?:er|re)s?|km|miles?"
        "|met(?:er|re)s?|cm|mm|gb|mb|tb|kwh|pieces?|pcs|pallets?|boxes|times|k(?=\\s|$)|grand"
    ),
}


def _p(pattern: str) -> Pattern:
    return compiled(pattern, _LISTS)


WORDS = Words(
    date=_p(
        r"\b20\d\d-\d\d-\d\d\b|\b(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?:/(?:20)?\d\d)?\b"
        r"|\b(?:<MONTH>|may|march)\s(?:the\s)?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?:,?\s20\d\d\b)?|\b(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s(?:of\s)?(?:<MONTH>|may|march)\b"
        r"|\b(?:in|since|by|until|till|from|last|next|early|mid|late|this)\s(?:early\s|mid\s|late\s)?(?:<MONTH>)\b(?:\s20\d\d\b)?|\b(?:in|since|by|until|from)\s20[0-4]\d\b"
        r"|\b(?:at\s|by\s|until\s|after\s|before\s|around\s|from\s)?(?:[01]?\d|2[0-3])(?::[0-5]\d)?\s?(?:[ap]\.?m\b\.?|o'?\s?clock)|\b(?:[01]?\d|2[0-3]):[0-5]\d\b"
        r"|\b(?:at\s)?(?:half\spast|quarter\s(?:to|past))\s\w{3,6}\b|\b(?:at|until|by)\s(?:noon|midnight)\b"
        r"|\b(?:(?:on|every|each|next|last|this|by|until|since)\s)?(?:<WEEKDAY>)\b(?:\s(?:morning|afternoon|evening|night)s?\b)?"
        r"|\b(?:the\sday\s(?:before\syesterday|after\stomorrow)|yesterday|today|tomorrow|tonight)\b(?:\s(?:morning|afternoon|evening|night)\b)?"
        r"|\b(?:last|next|this|past|coming)\s(?:<PERIOD>|summer|winter|spring|autumn|fall|christmas|easter)\b|\bq[1-4]\b(?:\s20\d\d\b)?|\bweek\s\d{1,2}\b"
        r"|\bon\sthe\s(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|last)(?:\s(?:<PERIOD>|working\sday))?\b"
        # how often
        r"|\b(?:per|each|every)\s(?:single\s|other\s|second\s)?(?:<PERIOD>)\b|\b(?:daily|hourly|weekly|monthly|quarterly|yearly|annually|nightly)\b"
        r"|(?<=\s)a\s(?:day|week|month|quarter|year)\b(?!\s(?:off|later|ago|or))|\bevery\s(?:\d{1,3}|<WORD>|few)\s(?:<UNIT>)\b"
        r"|\b(?:\d{1,3}|<WORD>|an?|a\sfew|a\scouple\sof)\s(?:<UNIT>)\sago\b|\bin\s(?:\d{1,3}|<WORD>|an?)\s(?:<UNIT>)\b(?!\sof)"
        r"|\bin\sthe\s(?:mornings?|afternoons?|evenings?)\b|\bat\s(?:night|christmas|easter|the\send\sof\sthe\s(?:<PERIOD>))\b|\b(?:end|beginning|start)\sof\s(?:the\s)?(?:<PERIOD>|<MONTH>)\b"
        r"|\bat\s(?:month|quarter|year)[\s-]end\b"
    ),
    duration=_p(
        r"\b(?:for\s|since\s)?(?:<N>|<WORD>|an?|a\sfew|several|a\scouple\sof|half\san?|one)[\s-]?(?:whole\s|full\s|good\s)?(?:<UNIT>)(?!\w)(?:\s(?:and\sa\shalf|long)\b)?"
        r"|\b\d{1,3}(?:\s?-\s?|\s?to\s|–)\d{1,3}\s?(?:<UNIT>)\b|\bfor\s(?:minutes|hours|days|weeks|months|years|ages)\b|\ball\s(?:day|night|week|morning|afternoon|year)\b(?:\slong\b)?"
        r"|\bthe\swhole\s(?:<PERIOD>)\b|\baround\sthe\sclock\b"
    ),
    amount=_p(
        r"[€$£]\s?(?:<N>)(?:k|m)?\b|(?:<N>|\b(?:<WORD>)\b)\s?(?:<THING>)(?!\w)|\b(?:a\s)?dozens?\b|\btwice\b|\bthrice\b|(?<!other\s)\bhalf\s(?:of|the|our|their|my)\b"
        r"|\b(?:a|one|two|three)[\s-](?:thirds?|quarters?\sof|fifths?|tenths?)\b|\bdouble\sthe\b|\b\d{1,4}x(?!\w)"
    ),
    label=_p(
        r"\+\d[\d\s/()-]{5,20}|(?<!\w)0\d{2,5}[\s/-]?\d[\d\s-]{3,15}"
        r"|\b(?:hall|plant|version|line|room|no\.?|number|windows|office|gate|type|model|level|floor|platform|station|extension|ext|iso|section"
        r"|article|order|ticket|invoice|release|v|team|group|chapter|point|step|building|zone)\s?#?\d[\d.,/-]{0,15}\b|#\d{1,9}"
    ),
    number=_p(r"(?:<N>)|\b(?:<WORD>|both)\b"),
    situation=_p(
        r"\b(?:only\s|always\s|except\s|especially\s)?(?:whenever|when|once|while|as\ssoon\sas)\s(?!the\shell)[^,.;!?\n]{3,120}"
        r"|\b(?:during|in\sthe\smiddle\sof)\s(?:the\s|a\s|our\s|their\s)?\w[\w-]{2,40}|\b(?:every|each|last|the\slast)\stime\b(?:\s[^,.;!?\n]{3,100})?"
        r"|\b(?:after|before)\s(?:the|a|an|every|each|they|we|she|he|it|their|our)\s[^,.;!?\n]{3,100}|\bif\s(?:the|a|an|they|she|he|it|someone|somebody|nobody|one)\s[^,.;!?\n]{3,100}"
        r"|\b(?:recently|the\sother\sday)\b"
    ),
    procedure=_p(
        r"\bfirst\b[^.!?\n]{2,160}?\b(?:then|after\sthat|afterwards|next)\b[^.!?\n]{0,80}|\b(?:after\sthat|afterwards)\s?,?\s\w[^.!?\n]{2,80}"
        r"|(?:[,;]|\band)\s?then\s\w[^.!?\n]{2,80}|\w[^.!?\n]{1,60}\s?(?:->|→|=>)\s?\w[^.!?\n]{1,80}|\b(?:1\.|step\s1)[^\n]{2,120}?(?:2\.|step\s2)[^\n]{0,80}"
    ),
    size=_p(
        r"(?:(?:they\s|we\s|there\s|it\s)?(?:have|has|are|is|employ|employs|run|runs)\s)?"
        r"(?:(?:altogether|about|roughly|around|some|nearly|almost|over|more\sthan|only|still)\s){0,2}"
        r"(?:(?:<N>)|\b(?:<WORD>)\b)\s(?:people|employees|staff|colleagues|customers|users|branches|stores|shops|sites|locations"
        r"|offices|warehouses|plants|tills|seats|desks|rooms|vehicles|trucks|vans|machines|devices|computers|licences|licenses"
        r"|departments|teams)(?:\s(?:in|at|on|for|with)\s[^,.;!?\n]{2,60})?"
    ),
)
