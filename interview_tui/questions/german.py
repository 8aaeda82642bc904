"""German: the words and patterns by which judging.py tells the form of a question. See rules.py for how to read them."""

from interview_tui.language.patterns import Pattern
from interview_tui.questions.german_rewrites import REWRITES
from interview_tui.questions.german_spelling import SPELLINGS
from interview_tui.questions.rules import Rules, compiled

_LISTS = {
    # finite verbs that open most questions
    "AUX": (
        "haben|hast|habt|hat|habe|hatten?|hattest|hätten?|hättest|hättet|sind|bist|seid|ist|bin|war|waren|warst|wären?|wärst"
        "|werden|wirst|werdet|wird|werde|wurden?|würden?|würdest|würdet|können|kannst|könnt|kann|konnten?|konntest|könnten?"
        "|könntest|könntet|wollen|willst|wollt|will|wollten?|wolltest|sollen|sollst|sollt|soll|sollten?|solltest|müssen|musst"
        "|müsst|muss|mussten?|müssten?|müsstest|dürfen|darfst|dürft|darf|durften?|dürften?|mögen|magst|mögt|mag|möchten?"
        "|möchtest|brauchen|brauchst|braucht"
    ),
    "VERB": (
        "gibt|gab|gäbe|geht|gehen|ging|kommt|kommen|kam|läuft|laufen|lief|klappt|klappen|klappte|passt|paßt|passen|reicht"
        "|reichen|hilft|helfen|half|nutzt|nutzen|braucht|funktioniert|funktionieren|existiert|existieren|gehört|gehören"
        "|liegt|liegen|lag|steht|stehen|gefällt|gefallen|gefiel|stimmt|stimmen|macht|machen|machte|fehlt|fehlen|stört|stören"
        "|kostet|kosten|lohnt|bleibt|bleiben|blieb|heißt|findet|finden|fand|bringt|bringen|trifft|treffen|tritt|spielt|spielen"
        "|spielten|gewann|dauert|freut|nervt|hält|passiert|arbeitet|arbeiten|nimmt|nehmen|sieht|sehen|hängt|ginge|käme"
    ),
    "SUBJECT": "sie|du|ihr|er|es|das|dies|wir|ich|man|jemand|etwas|alles|alle|beide",
    "NAMED": (
        "(?:ihre?|deine?|eure|euer|unsere?|seine?|der|die|das|ein|eine|den|dem|alle|viele|diese[rs]?|jede[rs]?|welche) [\\w-]{2,30}"
        "|ihnen|dir|euch"
    ),
    # words that end like a verb and are not one
    "NO_VERB": (
        "nicht|jetzt|mit|seit|dort|fast|erst|selbst|sonst|bereits|heute|gestern|morgen|vielleicht|überhaupt|damit|somit|soweit"
        "|wegen|neben|zwischen|gegen|oben|unten|eben|bisschen|wenn|denn|dann|wann|ohne|oft|gut|schlecht|statt|laut|samt|direkt"
        "|zuletzt|leicht|recht|echt|gerade|bitte|alle|viele|keine?|meine?|deine?|seine?|ihre|eine?|diese|jede|welche|heut"
        "|zusammen|daneben|dagegen|weit|zeit|leute|ende|was|wer|wo|wie|warum|weshalb|wieso|weil|dass|daß|ob|obwohl|indem"
        "|nachdem|bevor|aber|sondern|später|vorgestern|montags?|bekannt|insgesamt|dennoch|trotzdem|hinten|vorne|drüben"
    ),
    "PREP": "an|auf|aus|bei|bis|für|gegen|in|mit|nach|ohne|seit|um|unter|über|von|vor|zu|zwischen|ab|durch|wegen|zum|zur|im|am",
    "WH": (
        "was|wer|wen|wem|wessen|wo|woher|wohin|woran|worauf|woraus|wobei|wodurch|wofür|wogegen|womit|wonach|worüber|worum"
        "|wovon|wovor|wozu|worin|wie|wieviel(?:e[rn]?)?|wann|warum|weshalb|wieso|welche[rsnm]?|inwiefern|inwieweit"
    ),
    "SOFT": "bitte|mal|einmal|vielleicht|mir|uns|kurz|noch|denn|da|dazu|auch|etwas|ein bisschen|genauer|näher|das|davon",
    "YOU": "sie|du|ihr",
    "LITTLE": "denn|da|dann|eigentlich|so|auch|mal|schon|noch|jetzt|heute|gerade|sich|dich|euch|das|es|alle|insgesamt|dort",
}


def _p(pattern: str) -> Pattern:
    return compiled(pattern, _LISTS, SPELLINGS)


_ANY_VERB = r"(?:<AUX>|<VERB>|(?!(?:<NO_VERB>)\b)\w{2,20}(?:en|t|st|te|ten|test|tet|le|re|ne))"

RULES = Rules(
    lead_in=_p(
        r"(?:(?:ja|nein|nee|na|naja|na ja|ach|ah|oh|äh+m?|öh+m?|hm+|mhm|okay|ok|prima|super|alles klar"
        r"|und|aber|oder|doch|entschuldigung|entschuldigen sie|verzeihung|moment|hallo|guten tag|danke|tja"
        r"|vielen dank|bitte|ach so|ich verstehe|sagen sie|sag mal|sagt mal"
        r"|sagen sie mal|hören sie|eine frage|noch eine frage|eine letzte frage|kurze frage|frage"
        r"|ich weiß nicht|ich meine|herr [a-zäöüß-]{2,25}|frau [a-zäöüß-]{2,25})\b"
        r"[\s,.:;!?–—-]{1,6}"
        # words that may also open a statement, and are then followed by its verb: only before a stop or a question word
        r"|(?:so|also|nun|dann|sonst|noch|mal|übrigens|nebenbei|zum schluss|zuletzt|zuerst|erstens|zweitens|sozusagen|erst ?mal"
        r"|ich frage mich|mich würde interessieren|mich interessiert|ich wollte (?:sie |dich )?(?:kurz |noch |mal )?fragen"
        r"|darf ich (?:sie |dich )?(?:kurz |noch |mal )?fragen|jetzt|vielleicht|gut|schön|genau|richtig|stimmt|klar|verstehe)(?:[,:;.–—-]\s{0,5}| -\s{1,5}| (?=(?:(?:<PREP>) )?(?:<WH>)\b))"
        r"|(?!(?:<WH>|<AUX>|<VERB>)\b|\w{2,20} (?:<SUBJECT>)\b)(?-i:[A-ZÄÖÜ][a-zäöüß]{1,15}(?: [A-ZÄÖÜ][a-zäöüß]{1,15})?), (?=[a-zäöü]))"
    ),
    trailing=_p(
        r"(?:,? (?:bitte(?: schön| sehr)?|danke|übrigens|herr [a-zäöüß-]{2,25}|frau [a-zäöüß-]{2,25})"
        r"|, (?-i:[A-ZÄÖÜ][a-zäöüß]{1,15}))$"
    ),
    subordinate=_p(
        r"(?:wenn|falls|sofern|sobald|als|da|weil|obwohl|nachdem|bevor|während|solange|seitdem|dass|daß|ob|damit|indem"
        r"|angenommen|gesetzt den fall|seit (?:sie|du|ihr|wir|der|die|das|dem))\b"
    ),
    asks=_p(r"(?:(?:<PREP>) )?(?:<WH>)\b"),
    verb_first=_p(_ANY_VERB + r" (?:<SUBJECT>)\b"),
    # "können wir machen", "machen Sie das": answers and orders, where no question mark says otherwise
    verb_first_bare=_p(
        r"(?:<AUX>) (?:<YOU>|es|das)\b"
        r"|(?:geht|gibt|gab|gäbe|passt|paßt|klappt|läuft|reicht|hilft|gefällt|fehlt|stimmt|kommt) (?:es|das|ihnen|dir|euch|ihre?|deine?)\b"
    ),
    verb_first_asked=_p(
        r"(?:<AUX>|<VERB>) (?!(?:<PREP>)\b)[\"'„]?[\w-]{1,40}"
        r"|(?!(?:<NO_VERB>)\b)\w{2,20}(?:t|en|ten|te) (?:(?:<NAMED>)\b|(?-i:[A-ZÄÖÜ])[\w-]{1,40})"
    ),
    courtesy=_p(
        r"(?:passt|paßt) es (?:(?:ihnen|dir|euch) )?(?:(?:denn|jetzt|gerade|grad|im moment|noch|so) ){0,2}(?:$|kurz|gut\b)"
        r"|(?:passt|paßt) es (?:(?:ihnen|dir|euch) )?(?:jetzt|gerade|grad|im moment)\b"
        r"|(?:haben sie|hast du|habt ihr|hätten sie|hättest du) (?:(?:jetzt|gerade|grad|kurz|noch|vielleicht|mal|denn|heute) ){0,3}"
        r"(?:(?:einen|ein paar|fünf|zehn|zwei|drei|\d{1,2}) (?:kurzen? )?(?:moment|augenblick|minuten|minute)|kurz zeit|zeit(?: für mich)?$|zeit für (?:mich|ein (?:kurzes )?gespräch|eine (?:kurze )?frage))"
        r"|(?:darf|dürfte|kann|könnte|dürfen|können) (?:ich|wir) (?:(?:sie|dich|euch|mir|uns|ihnen|dir|da|das|dazu|kurz|mal|noch|noch mal|nochmal"
        r"|nochmals|eben|schnell|etwas|eine|einen|ein paar|paar|dabei|vielleicht|gerade|morgen|später|am|um|\w{2,8}tag|uhr|\d{1,2}) ){0,6}"
        r"(?:mitschreiben|notizen|notieren|aufschreiben|fragen?|stören|unterbrechen|nachfragen|nachhaken|anrufen|zurückrufen"
        r"|melden|duzen|dazwischen\w*|verbinden|weiterleiten|kaffee|tee|wasser|platz|getränk|du sagen|vorlesen|wiederholen"
        r"|(?:meine|meinen|unsere|unseren) (?:\w{2,12} )?(?:kolleg\w*|nachfolger\w*|team|chef\w*) vorstellen)\b"
        r"|störe ich|(?:sind sie|bist du|seid ihr) (?:noch )?(?:dran|da|in der leitung)(?: |$)"
        r"|(?:können|hören|verstehen|kannst|hörst|verstehst) (?:sie|du) mich\b|(?:soll|darf) ich (?:langsamer|das wiederholen|warten"
        r"|später|noch ?mal|dich|sie (?:noch|später|morgen|zurück))"
        r"|(?:ist|wäre) (?:es|das|jetzt) (?:(?:für sie|für dich|ihnen|dir|so|jetzt|gerade) ){0,2}"
        r"(?:okay|ok|in ordnung|recht|ein guter (?:moment|zeitpunkt)|günstig)(?:,? wenn|$)"
        r"|(?:ist|wäre) (?:jetzt|gerade|das) (?:gerade )?ein (?:guter|günstiger|passender) (?:moment|zeitpunkt|augenblick)"
        r"|(?:macht|würde) es (?:ihnen|dir) etwas aus\b|(?:erlauben|gestatten) sie\b"
        r"|(?:möchten|wollen|nehmen) (?:sie|du) (?:(?:noch|vielleicht|gern|gerne) ){0,2}(?:einen? |etwas )?(?:kaffee|tee|wasser|trinken)"
    ),
    check_back=_p(
        r"\bhabe? ich (?:(?:sie|dich|das|es|da|ihn|euch|so|alles|jetzt|hier) ){0,4}(?:richtig|recht|korrekt) (?:verstanden|gehört|notiert)"
        r"|\bverstehe? ich (?:(?:sie|dich|das|es|da|euch) ){0,3}(?:richtig|so|recht)\b|(?<!was\s)\b(?:das )?heißt das\b|^das heißt\b|\bdas heißt,"
        r"|(?<!was\s)\b(?:meinen|meinten) sie (?:damit|mit|also|das|so|etwa)\b|(?<!was\s)\b(?:meinst|meintest) du (?:damit|mit|also|das|so|etwa)\b"
        r"|\b(?:sie|du) (?:meinen|meinst)(?: also)?[,:]? (?:also|dass|daß|damit)\b|\balso (?:meinen sie|meinst du)\b"
        r"|(?<!was\s)\b(?:wollen sie|willst du) (?:damit )?sagen\b|\bmit anderen worten\b|\bfasse? ich (?:das )?(?:richtig|so) zusammen"
        r"|\b(?:liege|gehe) ich (?:da )?(?:richtig|recht)\b|\b(?:sehe|sah) ich das (?:so )?richtig\b|\bist das (?:so )?(?:richtig|korrekt)(?: so)?$"
        r"|\bhabe? ich (?:da )?(?:etwas|was) (?:vergessen|übersehen|überhört)\b|\bdarf ich (?:das )?(?:kurz )?zusammenfassen"
        r"|\bstimmt das so\b|(?<!was\s)\bhaben sie gesagt\b|(?<!was\s)\bsagten sie\b"
    ),
    negative_opening=_p(
        r"(?!(?:<WH>)\b)"
        + _ANY_VERB
        + r" (?:<YOU>|es|das|wir|man|ihnen|dir|ihre? [\w-]{2,25}) (?:(?:das|es|sie|denn|auch|ja|da|dies|sich) ){0,2}"
        r"nicht(?: (?:auch|eher|doch|viel|besser|schon|langsam|einfach|lieber|so|toll|schön|gut|wunderbar|super|die|der|das|ein|eine"
        r"|dass|daß|längst|sowieso|alle|genau|selbst)\b|$|,)"
        r"|(?:finden|glauben|meinen|denken|sehen|stimmen|wollen|sollten|wäre|ist) (?:<YOU>|es|das|wir) nicht\b"
        r"|(?:findest|glaubst|meinst|denkst) du nicht\b"
        r"|stimmen sie (?:mir|uns) (?:da |darin )?zu\b|stimmst du mir\b"
    ),
    presuming=_p(
        r"(?:(?:sie|du|ihr|ihnen|dir|ihre? [\w-]{2,25}|es|das) (?:[\w-]{2,20} ){1,5}?|"
        + _ANY_VERB
        + r" (?:<YOU>|ihnen|dir|es|das) (?:(?:das|es|sich|da|auch|ja) ){0,2})"
        r"(?P<word>doch(?! (?:noch|mal|einmal|lieber)\b)|sicher(?!,|(?: (?:,?dass|daß|ob|sein|genug|vor|und)\b))(?! ?$)|sicherlich|bestimmt(?! ?$)|gewiss|zweifellos"
        r"|selbstverständlich)\b"
    ),
    tag=_p(
        r"(?P<word>nicht wahr|nicht|ne|nä|gell|gelle|gelt|woll|wa|stimmt'?s|stimmt das|richtig|korrekt|ja|oder nicht|oder etwa nicht"
        r"|oder doch|finden sie nicht(?: auch)?|meinen sie nicht|findest du nicht(?: auch)?|meinst du nicht|hab ich recht|stimmen sie zu"
        r"|oder täusche ich mich|nicht so|ist es nicht so|oder was|oder wie)$"
    ),
    half_tag=_p(r"(?P<word>oder)$"),
    invitation=_p(
        r"(?:könnten|können|würden|möchten|mögen|wollen|dürfte|darf|kannst|könntest|würdest|magst|willst|möchtest|könnt|könntet|wollt)"
        r" (?:sie|du|ihr|ich)\b[^?]{0,80}?\b(?:erzählen|beschreiben|schildern|erklären|erläutern|ausführen|skizzieren|vorstellen, wie"
        r"|beispiele? (?:nennen|geben|sagen)|einblick geben|mehr (?:dazu |darüber )?sagen|sagen,? (?:was|wie|warum|wieso|weshalb|woran|wo|wofür)"
        r"|zeigen,? (?:was|wie|wo))\b"
        r"|(?:erzählen|beschreiben|schildern|erklären|erläutern) sie\b|(?:erzähl|beschreib|beschreibe|schilder|erklär|erkläre|erläutere)(?:e|t)?\b"
        r"|(?:sagen|nennen|geben) sie (?:mir|uns) (?:(?:bitte|mal|doch|noch) ){0,2}(?:ein beispiel|mehr|etwas)\b"
        r"|(?:gibt|gab|gäbe) es (?:(?:denn|da|noch|sonst|von ihrer seite|bei ihnen|bei dir|irgend|dabei|auch) ){0,3}"
        r"(?:etwas|irgendetwas|irgendwas|was|anderes|weiteres|weitere\w?|andere\w?)\b"
        r"|(?:sonst|ansonsten) noch (?:etwas|was|irgendetwas|irgendwas)\b|noch (?:etwas|was|irgendetwas)$|sonst(?: noch)?$"
        r"|(?:möchten|wollen|möchtest|willst|magst|mögen) (?:sie|du|ihr) (?:(?:dazu|noch|dem|gern|gerne|mir|uns) ){0,3}"
        r"(?:etwas|irgendetwas|was) (?:\w{2,15} ){0,2}(?:ergänzen|hinzufügen|loswerden|sagen|mitgeben|anmerken|wissen)"
        r"|fällt (?:ihnen|dir|euch) (?:dazu |noch ){0,2}(?:etwas|ein beispiel|noch|sonst|was)\b"
    ),
    invitation_to_confirm=_p(
        r"(?:könnten|können|würden|kannst|könntest|könnt) (?:sie|du|ihr) (?:(?:<SOFT>) ){0,3}(?:sagen|bestätigen|verraten),? ob\b"
    ),
    why=_p(
        r"warum\b|wieso\b|weshalb\b|weswegen\b|wozu\b|wie kommt es\b|wie kam es\b|wie kommt(?:'s| das)\b|wie kam das\b"
        r"|woran (?:liegt|lag|hängt|hing|scheitert|scheiterte)\b|woher kommt\b|was ist (?:ihnen |dir |euch )?(?:denn |so )?(?:daran|dabei|darin|an \w{2,15}(?: \w{2,20})?)"
        r" (?:ihnen |dir |für sie |für dich |so )?wichtig|(?:aus |mit )?welche[mnrs]? (?:grund|gründe|gründen|hintergrund|absicht)\b"
        r"|was (?:steckt|steht|liegt) (?:\w{2,15} )?(?:dahinter|hinter)\b|was (?:ist|war|waren|sind) (?:denn )?(?:der|die|ihr|dein) (?:gründe?|ursachen?|anlass|auslöser)\b"
        r"|was (?:führt|führte|bringt|brachte|bewegt|bewog|hat sie|hat dich) (?:\w{2,10} )?(?:dazu|bewogen)\b|was macht (?:\w{2,15} ){1,3}so\b"
    ),
    # "wie können wir Sie am besten unterstützen" is a central question: only building and solving is too early
    solution=_p(
        r"wie (?:genau |am besten )?(?:sollen|sollten|soll|sollte|könnten?|können|kann) "
        r"(?:wir|sie|ich|man|das|es|ihr|die|der|den|unser\w?) (?:[\w-]{1,25} ){0,7}?"
        r"(?:lösen|umsetzen|implementieren|programmieren|realisieren|einbauen|automatisieren|bauen|beheben"
        r"|(?:gelöst|umgesetzt|implementiert|programmiert|realisiert|eingebaut|gebaut|behoben|automatisiert) werden)\b"
        r"|wie (?:löst man|lösen wir|setzen wir|implementieren wir|bauen wir|setzt man|programmieren wir)\b"
    ),
    # a first-person offer; "kaufen" alone is nearly always a false alarm
    selling=_p(
        r"(?:darf|dürfte|kann|könnte|soll|dürfen|können|sollen|dürften|könnten|sollten) (?:ich|wir) (?:ihnen|dir|euch|sie|dich) "
        r"(?:[\w-]{1,25} ){0,8}?(?:anbieten|zeigen|verkaufen|vorführen|präsentieren|vorstellen|empfehlen|schmackhaft machen"
        r"|ein angebot (?:machen|schicken|senden|erstellen)|für unser\w* [\w -]{1,40}?(?:begeistern|gewinnen|interessieren))\b"
        r"|(?:möchten|wollen|möchtest|willst|wollt) (?:sie|du|ihr) (?:nicht )?(?:ein|unser\w*|mal unser\w*) (?:[\w-]{1,25} ){0,2}?"
        r"(?:angebot|demo|vorführung|testzugang|produkt|paket|modul)\b[^?]{0,40}?\b(?:haben|sehen|testen|kaufen|bekommen|von uns)\b"
        r"|(?:hätten|haben|hättest|hast) (?:sie|du) (?:denn )?interesse an (?:unser\w*|einem angebot|einer demo)\b"
        r"|(?:wären|wärst|sind) (?:sie|du) an unser\w* [\w -]{1,40}?interessiert\b"
    ),
    short_fact=_p(
        r"(?:(?:<PREP>) )?(?:wann|welche[rsnm]?|wessen)\b|(?:(?:<PREP>) )?wie ?viel(?:e[rn]?)?\b"
        r"|(?:(?:<PREP>) )?wie (?:oft|lange?|hoch|groß|teuer|alt|weit|früh|spät|schnell|häufig|schwer|breit|tief)\b"
        r"|wie (?:heißt|heißen|heiß|lautet|lauten|ist (?:ihr|dein|der) name|war (?:noch (?:mal|einmal)|\w{2,5} \w{2,20} noch ?(?:ein)?mal))\b"
        r"|(?:(?:<PREP>) )?(?:wer|wen|wem)\b|wo (?:ist|sind|liegt|liegen|sitzt|sitzen|wohnen|wohnst|steht|stehen) (?:(?:der|die|das|ihre?|deine?|eure) (?!problem|haken|aufwand|schwierig|grund|unterschied|ursache|engpass)[\w-]{2,30}|sie|du|ihr)$"
        r"|was (?:kostet|kosten|kostete) (?!(?:sie|dich|euch|ihre?|deine?)\b)|was (?:würde|wird|soll|sollte) (?:\w{2,12} ){1,3}kosten\b|was heißt\b(?! (?:das|es|dies))"
        r"|wie spät\b|um wie viel uhr\b|(?:in|zu) welche\w\b"
    ),
    second=_p(
        r"\b(?:und|sowie)(?: (?:dann|auch|wenn ja|wenn nein))?,? "
        r"(?:(?:<WH>)(?: (?:viele?n?|oft|lange?|gut|hoch|groß|weit|genau)(?: [\w-]{3,25})?)? (?:<AUX>|<VERB>|(?!(?:<NO_VERB>)\b)\w{2,20}(?:en|t|st|te|ten) (?:<SUBJECT>|<NAMED>|sich|noch|am))\b"
        r"(?! (?:das|es|man|sie|ich|wir|du)$)"
        r"|(?:<AUX>|<VERB>|\w{2,20}(?:en|st)) (?:<YOU>|es|das|wir)\b)"
    ),
    choice=_p(r"\boder\b(?! (?:so|so was|sowas|etwas|was|ähnliche\w?|nicht|irgendwas|andere\w?)\b)"),
    # Without a question mark only "haben Sie", "sind Sie", "wollen Sie": other verbs may be orders ("reservieren Sie"),
    # conditions ("sollten Sie") or answers without their first word ("können wir machen")
    sure=_p(
        r"(?:haben|hast|habt|sind|bist|seid|wollen|willst|wollt|waren|warst|hatten|hattest|brauchen|brauchst|möchten|möchtest"
        r") (?:<YOU>)\b(?=(?: [\w-]{1,40}){2})(?! (?:ich|aber|natürlich|halt|eben|eh|bei mir)\b)"
    ),
    sure_when_asked=_p(
        r"(?:<AUX>|<VERB>|\w{2,20}(?:en|st|t)) (?:(?:<YOU>)(?= \w)|(?:ihre?|deine?|eure|euer|ihren|deinen) [\w-]{2,30}(?= \w))"
        r"|(?:<AUX>|<VERB>|\w{2,20}t) (?:ihnen|dir|euch|es|das|die|der|ein|eine)(?=(?: [\w-]{1,40}){2})"
    ),
    unsure=_p(
        r"(?:glauben|denken|meinen|finden|fühlen|wissen|sehen|verstehen|kennen) sie\b|(?:glaubst|denkst|meinst|findest|fühlst|weißt|siehst) du\b"
        r"|(?:haben sie|hast du|habt ihr) (?:schon )?(?:(?:ein)?mal|je|jemals|vor)\b|(?:würden|könnten|würdest|könntest|sollten|hätten) (?:<YOU>)\b"
        r"|(?:können|kannst|könnt|wollen|würden) (?:<YOU>) (?:(?:das|es|bitte|mal|da|dann|so|vielleicht) ){0,2}(?:mir|uns|bitte|kurz|noch)\b"
        r"|(?:gibt|gab|gäbe) es\b|(?:sind sie|bist du|seid ihr) sicher\b|ist das (?:so|wahr|richtig|okay|in ordnung)\b"
    ),
    embedded=_p(
        r"\b(?:was|wie|wieviele?|warum|wieso|weshalb|wo|wer|wen|wem|welche[rsnm]?|wann|ob|wofür|woran|worauf|womit)\b"
    ),
    elliptic=_p(r"(?:(?:bei|mit|für|von|aus|zum beispiel) [\w .-]{2,40}$|inwiefern\b|zum beispiel$|weil$|nämlich$)"),
    rewrites=REWRITES,
    pieces_that_do_not_move=_p(
        r"\b(?:und|oder|aber|dass|daß|wenn|weil|ob|was|wie|wer|welche\w?|wann|damit|nicht|zu|noch nie|schon|jemals|irgend\w*)\b"
    ),
)
