"""German: how closed, leading, solution and selling questions can be asked openly. The first that fits is offered.

The new question takes its verb and its "Sie" or "du" from the old one, so that the address stays what it was.
"""

from interview_tui.language.patterns import Pattern
from interview_tui.questions.form import Form
from interview_tui.questions.german_spelling import SPELLINGS
from interview_tui.questions.rules import PLACE, Rewrite, compiled

_LISTS = {
    "GLAD": "zufrieden|glücklich|vertraut",
    "WELL": "gut|schlecht|reibungslos|problemlos|rund|richtig|einwandfrei|ordentlich|zuverlässig|wie gewünscht|wie geplant|wie erwartet",
    "SOMEHOW": (
        "gut|schlecht|hilfreich|nützlich|sinnvoll|einfach|leicht|schwer|schwierig|verständlich|klar|kompliziert|schnell|langsam"
        "|angenehm|interessant|erfolgreich|schön|okay|ok|in ordnung|praktisch|zu teuer|teuer|brauchbar|übersichtlich"
    ),
    "BETTER": "besser|schlechter|leichter|einfacher|schneller|klarer|schöner|schwerer|langsamer|übersichtlicher|angenehmer",
    "OPEN_NOUN": (
        "fragen|wünsche|ideen|anregungen|vorschläge|verbesserungsvorschläge|pläne|bedenken|sorgen|erwartungen|zweifel"
    ),
    "TROUBLE": "(?:irgendwelche |noch |oft |viel )?(?:probleme|schwierigkeiten|ärger|mühe|fragen)",
    "LITTLE": "denn|eigentlich|soweit|so|insgesamt|immer noch|noch|aktuell|momentan|derzeit|zurzeit|im moment|inzwischen|heute"
    "|jetzt|alles in allem|grundsätzlich|bisher|sehr|auch|gerade|bereits|generell|wirklich|doch|sicher|sicherlich|bestimmt|nicht"
    "|ja|besonders|ganz|recht|überwiegend",
    "ARTICLE": "der|die|das|den|dem|ein|eine|ihre?|deine?|unsere?|eure|euer|diese[rs]?|dieser|unser|ihr|dein",
}


def _for(forms: tuple[Form, ...], pattern: str, template: str) -> tuple[Rewrite, ...]:
    """Return one rewrite per form, its pattern open to a "denn" or "eigentlich" in the usual places (`~`)."""
    pattern = pattern.replace("~", "(?: (?:<LITTLE>)){0,3}").replace("PLACE", PLACE)
    return tuple(Rewrite(form, _compiled(pattern), template) for form in forms)


def _compiled(pattern: str) -> Pattern:
    return compiled(pattern, _LISTS, SPELLINGS)


_YES_NO = (Form.CLOSED, Form.LEADING)
_YOU = "(?P<you>sie|du|ihr)"
_TO_YOU = "(?P<you>ihnen|dir|euch)"

REWRITES: tuple[Rewrite, ...] = (
    *_for(
        _YES_NO,
        f"(?P<v>sind|bist|seid|waren|warst) {_YOU}~ mit PLACE~ (?P<glad><GLAD>)",
        "Wie {glad} {v} {you} mit {x}?",
    ),
    *_for(
        _YES_NO,
        f"(?P<v>sind|bist|seid|waren|warst) {_YOU}~ (?P<glad><GLAD>) mit PLACE",
        "Wie {glad} {v} {you} mit {x}?",
    ),
    *_for(_YES_NO, f"(?P<v>sind|bist|seid|waren|warst) {_YOU}~ (?P<glad><GLAD>)", "Wie {glad} {v} {you}?"),
    *_for(
        (Form.LEADING,),
        f"{_YOU} (?P<v>sind|bist|seid|waren|warst)~ mit PLACE~ (?P<glad><GLAD>)",
        "Wie {glad} {v} {you} mit {x}?",
    ),
    *_for(
        (Form.LEADING,),
        f"{_YOU} (?P<v>sind|bist|seid|waren|warst)~ (?P<glad><GLAD>) mit PLACE",
        "Wie {glad} {v} {you} mit {x}?",
    ),
    *_for((Form.LEADING,), f"{_YOU} (?P<v>sind|bist|seid|waren|warst)~ (?P<glad><GLAD>)", "Wie {glad} {v} {you}?"),
    *_for(_YES_NO, f"ist {_TO_YOU} PLACE~ wichtig", "Wie wichtig ist {you} {x}?"),
    *_for(
        _YES_NO,
        "ist (?P<x>(?:<ARTICLE>) [\\w -]{2,60}?) (?P<you>ihnen|dir|euch|für sie|für dich|für euch)~ wichtig",
        "Wie wichtig ist {x} {you}?",
    ),
    *_for(_YES_NO, f"(?P<v>gefällt|gefallen) {_TO_YOU} PLACE~", "Wie {v} {you} {x}?"),
    *_for(_YES_NO, f"hat {_TO_YOU} PLACE~ (?P<p>geholfen|gefallen|geschmeckt)", "Wie hat {you} {x} {p}?"),
    *_for(_YES_NO, f"(?P<v>hilft|helfen) {_TO_YOU} PLACE~", "Wie {v} {you} {x}?"),
    *_for(_YES_NO, f"geht es {_TO_YOU}~ (?:<WELL>)", "Wie geht es {you}?"),
    *_for(
        _YES_NO,
        "(?:läuft|klappt|funktioniert|passt)~ (?:es|alles)~(?: (?:<WELL>))?(?: bei (?P<x>ihnen|dir|euch))?~(?: (?:<WELL>))?",
        "Wie läuft es?",
    ),
    *_for(
        _YES_NO,
        "ist(?: bei (?:ihnen|dir|euch))?~ alles~ (?:in ordnung|gut|okay|ok)(?: bei (?:ihnen|dir|euch))?",
        "Wie läuft es?",
    ),
    *_for(
        _YES_NO,
        "(?P<v>läuft|laufen|lief|liefen|funktioniert|funktionieren|funktionierte|klappt|klappen|klappte)"
        "(?: (?:denn|eigentlich))? (?P<x>(?:<ARTICLE>) [\\w -]{2,60}?)~(?: (?:<WELL>))?",
        "Wie {v} {x}?",
    ),
    *_for(
        _YES_NO,
        f"(?P<v>kommen|kommst|kommt) {_YOU}~ mit PLACE~(?: (?:<WELL>))? (?P<p>zurecht|klar|voran)",
        "Wie {v} {you} mit {x} {p}?",
    ),
    *_for(_YES_NO, f"(?:haben|hast|habt) {_YOU}~ (?:<TROUBLE>) (?P<prep>mit|bei) PLACE", "Wie läuft es {prep} {x}?"),
    *_for(_YES_NO, f"(?:haben|hast|habt) {_YOU}~ (?P<prep>mit|bei) PLACE~ (?:<TROUBLE>)", "Wie läuft es {prep} {x}?"),
    *_for(
        _YES_NO,
        f"(?P<v>finden|findest|findet|fanden|fandest) {_YOU}~ (?P<x>(?:<ARTICLE>|uns)(?: [\\w-]{{2,25}}){{0,4}}?)~ (?:<SOMEHOW>)",
        "Wie {v} {you} {x}?",
    ),
    *_for(
        _YES_NO,
        "(?P<v>war|waren|ist|sind) (?P<x>(?:<ARTICLE>)(?: [\\w-]{2,25}){0,4}?) (?P<you>für sie|für dich|für euch)~ (?:<SOMEHOW>)",
        "Wie {v} {x} {you}?",
    ),
    *_for(
        _YES_NO, "(?P<v>war|waren|ist|sind) (?P<x>(?:<ARTICLE>)(?: [\\w-]{2,25}){0,4}?)~ (?:<SOMEHOW>)", "Wie {v} {x}?"
    ),
    *_for(
        _YES_NO,
        f"(?P<v>nutzen|nutzt|verwenden|verwendest|benutzen|benutzt) {_YOU}~ (?P<x>(?:<ARTICLE>) [\\w-]{{2,25}}(?: [\\w-]{{2,25}})?|[\\w-]{{2,25}})",
        "Wofür {v} {you} {x}?",
    ),
    *_for(_YES_NO, "würden sie uns (?:weiter)?empfehlen", "Was würden Sie anderen über uns erzählen?"),
    *_for(_YES_NO, "würdest du uns (?:weiter)?empfehlen", "Was würdest du anderen über uns erzählen?"),
    *_for((Form.LEADING,), "(?P<v>finden|meinen|denken|glauben) (?P<you>sie) nicht\\b.{0,200}", "Wie sehen {you} das?"),
    *_for(
        (Form.LEADING,), "(?P<v>findest|meinst|denkst|glaubst) (?P<you>du) nicht\\b.{0,200}", "Wie siehst {you} das?"
    ),
    *_for(_YES_NO, "(?P<v>gefällt) (?P<x>es|das) (?P<you>ihnen|dir|euch)~", "Wie {v} {x} {you}?"),
    *_for(
        _YES_NO,
        "(?P<v>ist|sind|war|waren) (?P<x>(?:<ARTICLE>) [\\w-]{2,25})~ (?P<glad>zufrieden)(?P<with> mit [\\w -]{2,60})?",
        "Wie {glad} {v} {x}{with}?",
    ),
    *_for(
        _YES_NO,
        "(?P<v>ist|hat sich)(?: (?P<x>[^?!.,;:]{2,40}?))? (?:etwas|irgendetwas|was) "
        "(?P<p>(?:besser|schlechter|leichter|schneller|anders) geworden|geändert|verändert|verbessert|getan)",
        "Was {v} {x} {p}?",
    ),
    *_for(
        _YES_NO,
        f"(?P<v>haben|hast|habt) {_YOU}(?P<more> noch)?(?: (?:<LITTLE>))?(?: weitere| andere)? (?P<x><OPEN_NOUN>)"
        "(?P<on> (?:zu|zum|zur|für|an) [\\w -]{2,40})?",
        "Welche {x} {v} {you}{more}{on}?",
    ),
    *_for(_YES_NO, f"(?:haben|hast|habt) {_YOU}~ (?:probleme|schwierigkeiten|ärger)", "Wie läuft es?"),
    *_for(
        _YES_NO,
        f"(?P<v>brauchen|brauchst|braucht) {_YOU}(?P<more> noch)? (?:etwas|irgendetwas)",
        "Was {v} {you}{more}?",
    ),
    *_for(_YES_NO, f"fehlt {_TO_YOU}(?P<more> noch)? (?:etwas|irgendetwas)", "Was fehlt {you}{more}?"),
    *_for(
        _YES_NO,
        "brauchen sie~ (?:hilfe|unterstützung)(?P<at> (?:bei|beim|mit) [\\w -]{2,40})?",
        "Was würde Ihnen{at} am meisten helfen?",
    ),
    *_for(
        _YES_NO,
        "brauchst du~ (?:hilfe|unterstützung)(?P<at> (?:bei|beim|mit) [\\w -]{2,40})?",
        "Was würde dir{at} am meisten helfen?",
    ),
    *_for(_YES_NO, f"(?P<v>arbeiten|arbeitest|arbeitet) {_YOU}~ mit PLACE", "Wie {v} {you} mit {x}?"),
    # what stands before a tag: "die Schulung war gut, oder?"; without an address in it the new question has none
    *_for((Form.LEADING,), "(?:das|es|dies) ist~ (?:viel )?(?:<SOMEHOW>|<BETTER>)", "Wie ist es jetzt?"),
    *_for((Form.LEADING,), "(?:das|es|dies) war~ (?:viel )?(?:<SOMEHOW>|<BETTER>)", "Wie war es?"),
    *_for(
        (Form.LEADING,),
        "(?P<x>(?:<ARTICLE>) [\\w -]{2,40}?) (?P<v>ist|sind|war|waren)(?P<you> für sie| für dich| für euch)?~ (?:viel )?(?:<SOMEHOW>|<BETTER>)",
        "Wie {v} {x}{you}?",
    ),
    *_for(
        (Form.LEADING,),
        "(?P<x>das|es|(?:<ARTICLE>) [\\w -]{2,40}?) (?P<v>läuft|laufen|lief|liefen|funktioniert|funktionieren|klappt|klappte)~ (?:<WELL>)",
        "Wie {v} {x}?",
    ),
    *_for(
        (Form.LEADING,),
        "(?P<x>das|es|(?:<ARTICLE>) [\\w -]{2,40}?) (?P<v>hat|haben)~ (?:<WELL>) (?P<p>geklappt|funktioniert)",
        "Wie {v} {x} {p}?",
    ),
    *_for(
        (Form.LEADING,),
        f"{_YOU} (?P<v>nutzen|nutzt|verwenden|verwendest|benutzen|benutzt)~ PLACE",
        "Wofür {v} {you} {x}?",
    ),
    *_for((Form.SOLUTION_HOW,), ".{1,300}", "Was wäre anders, wenn das gelöst wäre?"),
    *_for((Form.SELLING,), ".{0,60}\\b(?:ihnen|sie)\\b.{0,300}", "Was würde Ihnen im Moment am meisten helfen?"),
    *_for((Form.SELLING,), ".{0,60}\\b(?:dir|dich|du)\\b.{0,300}", "Was würde dir im Moment am meisten helfen?"),
)
