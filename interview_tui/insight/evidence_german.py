"""German: the words by which evidence in a note is found."""

from interview_tui.insight.evidence_words import Words, compiled
from interview_tui.language.patterns import Pattern

_LISTS = {
    "N": r"(?<![\w.,/+-])\d{1,3}(?:[.\s]\d{3}){1,3}(?:,\d{1,2})?(?![\w])|(?<![\w/+])\d{1,9}(?:[.,]\d{1,4})?(?![\w/])(?!\.\d)",
    # "ein" and "eine" are articles far more often than numbers
    "WORD": (
        "zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn"
        "|neunzehn|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig"
        "|achtzig|neunzig)|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)?(?:hundert|tausend)|anderthalb|eineinhalb"
        "|zweieinhalb|dreieinhalb"
    ),
    "WEEKDAY": "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend",
    "MONTH": "januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
    "PART": "früh|morgens?|vormittags?|mittags?|nachmittags?|abends?|nachts?",
    "PERIOD": "tag|woche|monat|quartal|jahr|stunde|schicht|wochenende|abend|morgen|vormittag|nachmittag|nacht|mittag|halbjahr|winter|sommer|herbst|frühjahr|frühling",
    "UNIT": "sekunden?|sek|minuten?|min|stunden?|std|tage?n?|wochen?|monate?n?|jahre?n?|quartale?n?|h|arbeitstage?n?|werktage?n?",
    "THING": (
        "€|euro|eur|t€|tsd|tausend|mio|millionen?|mrd|milliarden?|usd|dollar|chf|franken|prozent|%|cent|kg|kilo|tonnen?|gramm|liter|km|meter"
        "|cm|mm|qm|m²|m2|gb|mb|tb|kwh|stück|stk|paletten?|kisten?|prozentpunkte?|mal"
    ),
}


def _p(pattern: str) -> Pattern:
    return compiled(pattern, _LISTS)


WORDS = Words(
    date=_p(
        r"\b(?:0?[1-9]|[12]\d|3[01])\.\s?(?:(?:0?[1-9]|1[0-2])\.(?:\s?(?:20)?\d\d\b)?|(?:<MONTH>)\b(?:\s20\d\d\b)?)"
        r"|\b20\d\d-\d\d-\d\d\b|\b(?:(?:anfang|mitte|ende|seit|bis|im|ab)\s)(?:<MONTH>|20[0-4]\d)\b(?:\s20\d\d\b)?|\b(?:<MONTH>)\s20\d\d\b"
        r"|\b(?:um\s|gegen\s|ab\s|bis\s|vor\s|nach\s)?(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s?uhr(?:\s[0-5]\d)?\b(?:\s(?:<PART>)\b)?"
        r"|\b(?:[01]?\d|2[0-3]):[0-5]\d\b|\bum\shalb\s\w{3,6}\b"
        r"|\b(?:(?:am|jeden|jede|nächsten?|letzten?|vorigen?|kommenden?|diesen?|seit|bis|ab|vom)\s)?(?:<WEEKDAY>)"
        r"(?:s|(?:morgen|vormittag|mittag|nachmittag|abend|nacht)s?)?\b(?:\s(?:<PART>)\b)?"
        r"|\b(?:am|bis|ab|seit|jeden|nächsten|letzten|vom)\s(?-i:Mo|Di|Mi|Do|Fr|Sa|So)\b\.?"
        r"|\b(?:vorgestern|gestern|heute|übermorgen)\b(?:\s(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)\b)?"
        r"|\bmorgen(?:\s(?:früh|vormittag|mittag|nachmittag|abend)\b)|(?<!guten\s)(?<!jeden\s)(?<!am\s)(?-i:\bmorgen\b)"
        r"|\b(?:letzten?[rsnm]?|vorigen?[rsnm]?|vergangenen?[rsnm]?|nächsten?[rsnm]?|kommenden?[rsnm]?|diesen?[rsm]?)\s(?:<PERIOD>)s?\b"
        r"|\b(?:kw|q)\s?\d{1,2}\b(?:\s?[/-]?\s?(?:20)?\d\d\b)?|\b[1-4]\.\squartal\b"
        r"|\bam\s(?:\d{1,2}\.(?!\d)|ersten|zweiten|dritten|letzten)(?:\s(?:<PERIOD>|werktag|arbeitstag))?(?:e?s)?\b"
        # how often
        r"|\b(?:am|pro|je|jeden?[rsnm]?)\s(?:<PERIOD>)\b|\bim\s(?:monat|quartal|jahr|winter|sommer|herbst|frühjahr)\b|\b(?:täglich|stündlich|wöchentlich|monatlich|jährlich|vierteljährlich)\b"
        r"|\balle\s(?:\d{1,3}|<WORD>|paar)\s(?:<UNIT>)\b|\b(?:abends|morgens|nachts|mittags|vormittags|nachmittags|freitags|montags)\b"
        r"|\bvor\s(?:\d{1,3}|<WORD>|einer?m?|ein\spaar|kurzem)\s?(?:<UNIT>)?\b|\bin\s(?:\d{1,3}|<WORD>|einer?m?)\s(?:<UNIT>)\b"
        r"|\b(?:zu\s|nach\s|vor\s|über\s)?(?-i:Weihnachten|Ostern|Pfingsten|Silvester|Neujahr|Jahresende|Monatsende|Quartalsende)\b"
    ),
    duration=_p(
        r"\b(?:seit\s)?(?:<N>|<WORD>|eine[rnm]?|ein\spaar|ein|halben?|mehreren?|etliche)\s?(?:halben?\s|ganzen?\s)?(?:<UNIT>)\b(?:\slang)?"
        r"|\b(?:eine\s)?(?:halbe|dreiviertel|viertel)\s?stunde\b|\b\d{1,3}(?:-|\s?bis\s|–)\d{1,3}\s?(?:<UNIT>)\b"
        r"|\b(?:minuten|stunden|tage|wochen|monate|jahre)lang\b|\bden\sganzen\s(?:<PERIOD>)\b|\bdie\sganze\s(?:<PERIOD>)\b|\brund\sum\sdie\suhr\b"
    ),
    amount=_p(
        r"(?:€|eur|chf|usd|\$)\s?(?:<N>)|(?:<N>|\b(?:<WORD>)\b)\s?(?:<THING>)(?!\w)|\b(?:<WORD>)mal\b|\b(?:ein\s)?dutzend\b"
        r"|\b(?:die\s)?hälfte\b|\b(?:ein|zwei|drei)\s(?:drittel|viertel|fünftel|zehntel)\b|\bdoppelt\sso\b|\bdreifach\b"
        r"|\b\d{1,4}\s?(?:x|mal|-mal)(?!\w)"
    ),
    label=_p(
        r"\+\d[\d\s/()-]{5,20}|(?<!\w)0\d{2,5}[\s/-]?\d[\d\s-]{3,15}"
        r"|\b(?:halle|werk|version|linie|raum|zimmer|nr\.?|nummer|windows|office|tor|gate|typ|modell|stufe|gleis|etage|stock|station"
        r"|durchwahl|iso|din|plz|paragraf|artikel|auftrag|bestellung|ticket|rechnung|release|v|s/|excel|schicht|gruppe|team|kapitel|punkt)\s?\d[\d.,/-]{0,15}\b|§\s?\d{1,4}"
    ),
    number=_p(r"(?:<N>)|\b(?:<WORD>|beide[nrs]?)\b"),
    situation=_p(
        r"\b(?:immer\s|jedes\s?mal,?\s|nur\s|erst\s|außer\s)?(?:wenn|sobald|während|nachdem|bevor|seitdem|falls)\s[^,.;!?\n]{3,120}"
        r"|(?<!er\s)(?<!mehr\s)(?<!anders\s)(?<!so\s)(?<!mehr,\s)(?:^|(?<=,\s)|\bzuletzt\s|\bdamals,?\s)als\s(?:wir|sie|er|es|ich|der|die|das|man|ihr|sein)\w*\s[^,.;!?\n]{3,120}"
        r"|\bbei(?:m\s|\sder\s|\sjedem\s|\sjeder\s|\sdem\s)\w[\w-]{2,40}|\b(?:im|während\sdes|nach\sdem|vor\sdem)\s(?-i:[A-ZÄÖÜ])\w{2,30}(?:abschluss|betrieb|einsatz|gespräch|termin|meeting|wechsel|urlaub)s?\b"
        r"|\bjedes\smal\b|\bneulich\b|\bkürzlich\b"
    ),
    procedure=_p(
        r"\b(?:erst|zuerst|zunächst)\b[^.!?\n]{2,160}?\b(?:dann|danach|anschließend|hinterher)\b[^.!?\n]{0,80}"
        r"|\b(?:danach|anschließend|im\sanschluss|daraufhin)\s\w[^.!?\n]{2,80}|[,;]\s?dann\s\w[^.!?\n]{2,80}|\bund\sdann\s\w[^.!?\n]{2,80}"
        r"|\w[^.!?\n]{1,60}\s?(?:->|→|=>)\s?\w[^.!?\n]{1,80}|\b(?:1\.|schritt\s1)[^\n]{2,120}?(?:2\.|schritt\s2)[^\n]{0,80}"
    ),
    size=_p(
        r"(?:(?:es\s|sie\s|wir\s|man\s)?(?:haben|hat|sind|beschäftigen|beschäftigt|betreiben|betreibt)\s)?"
        r"(?:(?:insgesamt|rund|etwa|ungefähr|circa|ca\.?|knapp|gut|über|fast|mehr\sals|nur|noch)\s){0,2}"
        r"(?:(?:<N>)|\b(?:<WORD>)\b)\s(?:\w{2,20}e\s)?(?:leute|personen|mitarbeite(?:r|rinnen|nde)|angestellte|beschäftigte|kollegen"
        r"|köpfe|mann|kunden|nutzer|filialen|standorte|läden|märkte|niederlassungen|häuser|hallen|lager|werke|kassen|plätze"
        r"|arbeitsplätze|räume|fahrzeuge|lkw|wagen|maschinen|anlagen|geräte|rechner|lizenzen|abteilungen|teams)"
        r"(?:\s(?:im|in|am|an|auf|bei|für|mit)\s[^,.;!?\n]{2,60})?"
    ),
)
