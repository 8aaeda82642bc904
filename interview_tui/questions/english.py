"""English: the words and patterns by which judging.py tells the form of a question. See rules.py for how to read them."""

from interview_tui.language.patterns import Pattern
from interview_tui.questions.english_rewrites import REWRITES
from interview_tui.questions.rules import Rules, compiled

_LISTS = {
    "AUX": ("do|does|did|am|is|are|was|were|have|has|had|can|could|will|would|shall|should|may|might|must|ought"),
    "NOT": (
        "(?:do|does|did|is|are|was|were|have|has|had|could|would|should|might|must|need|wo|ca|sha|ai)n'?t|cannot"
        "|(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should) <SUBJECT> not"
    ),
    "SUBJECT": "you|we|they|i|he|she|it|that|this|these|those|there|anyone|anybody|everyone|everybody|everything",
    "NAMED": "(?:your|the|his|her|their|our|my|any|all|most|some) [a-z][\\w-]{1,25}",
    "WH": "what|which|who|whom|whose|where|when|why|how",
    # a question word counts as one where a verb follows; "when you think of it" is a clause, "what a day" a sigh
    "VERB_S": "<AUX>|<NOT>|'s|'re|'ve|'d|'ll",
    "SOFT": "please|maybe|perhaps|just|possibly|kindly|briefly|quickly|also|then|actually|ever",
    "MORE": "(?!(?:really|right|so|true|though|now|huh|too|either|not|ever|have|do|think|mean)$)\\w",
    "HESITATION": "(?:,? (?:uh|um|er|i mean|you know),?)?",
    "TWO": "(?: [\\w'-]{1,30}){2}",
    # verbs by which somebody is asked to tell
    "TELL": (
        "tell|describe|explain|elaborate|expand on|outline|share|recall"
        "|(?:walk|talk|take) (?:me|us) through|talk (?:me |us )?about|say (?:a (?:bit|little) )?more"
        "|give (?:me|us) (?:an?|some|more) (?:[a-z-]{2,15} )?(?:example|idea|overview|picture|sense|background|feel|details?)"
        "|show (?:me|us) how|help (?:me|us) (?:to )?understand|paint (?:me|us)? ?a picture"
    ),
}


def _p(pattern: str) -> Pattern:
    return compiled(pattern, _LISTS)


RULES = Rules(
    lead_in=_p(
        r"(?:(?:well|so|and|but|or|now|um+|uh+|er+m?|hm+|mhm|oh|ah|okay|ok|yeah|yep|yes|no|alright|all right|sorry|excuse me|anyway|anyhow|actually|basically|also|then|hey|hi|hello|please"
        r"|thanks|thank you|i mean|i see|i guess|you know|you see|let me ask(?: you)?(?: this)?|let me see|let's see"
        r"|i was wondering|i wonder"
        r"|just (?:quickly|briefly|out of curiosity)|out of curiosity|first of all|first|finally|one more(?: thing)?"
        r"|(?:my|one|another|next|last) question(?: is)?|by the way|(?:mr|mrs|ms|dr)\.? [a-z]{2,20})\b"
        r"[\s,.:;!?–—-]{1,6}"
        r"|(?:may|can|could) i (?:just )?ask(?: you)?[,:]\s{1,5}|(?:may|can|could) i (?:just )?ask(?: you)? (?=(?:<WH>)\b)"
        # words that may also begin the question itself
        r"|(?:right|great|fine|good|sure|listen|look|tell me|say|nice|perfect|interesting|really|wow|gosh|gee|boy|huh|uh-huh"
        r"|exactly|absolutely|definitely|that's (?:great|good|nice|right|true|interesting|funny))[,.:;!–—-]\s{1,5}"
        # a name: "Claudia, are you ..."
        r"|(?!(?:<WH>|<AUX>|you)\b|\w{2,20} (?:<SUBJECT>)\b)(?-i:[A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15})?), (?=[a-z]))"
    ),
    trailing=_p(
        r"(?:,? (?:please|thanks|thank you|then|though|by the way|mr [a-z]{2,20}|mrs [a-z]{2,20}|ms [a-z]{2,20})"
        r"|, (?-i:[A-Z][a-z]{1,15}))$"
    ),
    subordinate=_p(
        r"(?:when(?! (?:<VERB_S>)\b)|whenever|if|as|since|after|before|because|although|though|while|once"
        r"|looking|thinking|given|considering|apart from|besides|suppose|imagine|in case) "
    ),
    asks=_p(
        r"(?:(?:at|to|for|from|with|of|in|on|by|about|since|until|under|through|after|before|during|over|between) )?"
        r"(?:<WH>)(?:(?='s|'re|'d|'ll)|\b(?! (?:a|an|if) [a-z]{2,20}!))"
    ),
    verb_first=_p(r"(?!(?:do|have) (?:it|that|this|there|everything)\b)(?:<AUX>) (?:<SUBJECT>)\b"),
    verb_first_bare=_p(r"(?!(?:do|have) (?:it|that|this|there|everything)\b)(?:<AUX>) (?:<SUBJECT>)\b"),
    verb_first_asked=_p(r"(?:<AUX>) (?!not\b)[\w'-]{1,30}(?: [\w'-]{1,30})?"),
    courtesy=_p(
        r"is (?:this|it|now|that) (?:still )?(?:an? )?(?:good|bad|convenient|ok|okay|right|all right|better) (?:time|moment)"
        r"|is (?:it|this|that) (?:still )?(?:ok|okay|all right|alright|fine|convenient)"
        r"(?: (?:if|for you|with you|to)\b| (?:right )?now\b|$)"
        r"|do you (?:still )?have (?:a|some|five|ten|two|a few|\d{1,2}) ?"
        r"(?:moments?|minutes?|time|seconds?)\b|have you got (?:a|five|ten|\d{1,2}) (?:moment|minutes?)"
        r"|(?:may|can|could|might) i (?:just |quickly |briefly |also |maybe |please )?"
        r"(?:take (?:a few |some )?notes?|write (?:that|this|it) down|note|jot|ask|call you back|get back to you|call you"
        r"|speak (?:to|with)|interrupt|come back to|read (?:that|it) back|put you (?:on hold|through)|have your name"
        r"|offer you (?:a |some |something to )?(?:coffee|tea|water|drink|seat|chair|glass)"
        r"|introduce (?:you to )?(?:my|our|a) (?:new )?(?:colleague|successor|boss|team)|help you)"
        r"|do you mind\b|would you mind (?:if|holding|waiting)|am i (?:disturbing|interrupting|calling at)"
        r"|(?:can|could) you (?:still )?hear me|are you (?:still )?(?:there|on the line|with me)(?: |$)"
        r"|shall i (?:wait|repeat|call (?:you )?(?:back|later)|slow)|would (?:now|today|tomorrow|it) be (?:a )?"
        r"(?:good|ok|okay|all right|convenient)|would you like (?:a |some )?(?:coffee|tea|water|drink)"
        r"|how are you(?: (?:doing|today|this morning))?$|do i catch you"
    ),
    check_back=_p(
        r"\b(?:did|do|have) i (?:get|got|understand|understood|hear|heard|catch|caught|have|follow)"
        r"(?: you| that| this| it| all| everything)? ?(?:right|correctly|properly|there)\b"
        r"|\bam i (?:right|correct)\b|\bis (?:that|this) (?:right|correct|so|true)$|\b(?:if|do) i understand(?: you)?\b"
        r"|\bhave i (?:understood|missed)\b|(?<!what\s)\b(?:do|did) you mean\b|\byou mean(?: that| to say)?\b"
        r"|(?<!what\s)\b(?:are|were) you saying\b|\bso you'?re saying\b|\bwhat you'?re saying\b|\bin other words\b"
        r"|(?<!what\s)\b(?:does|did) (?:that|this) mean\b|\bis (?:that|this) what you mean|\bwould it be (?:fair|right|correct) to say"
        r"|(?<!what\s)\bdid you say\b|\blet me (?:just )?(?:check|make sure|see if)\b|\bto sum up\b"
    ),
    negative_opening=_p(
        r"(?!why)(?:(?:do|does|did|is|are|was|were|have|has|had|could|would|should|wo|ca|ai)n'?t) "
        r"(?:<SUBJECT>|your|the|our|this|that)\b"
        r"|(?:do|does|did|is|are|was|were|have|has|would|could|should|can|will) (?:<SUBJECT>) not\b"
        r"|would you (?:not )?(?:agree|say) (?:that|it)\b|do you agree\b|is it not\b"
    ),
    presuming=_p(
        r"(?:(?:you|your team|it|that|this)(?:'d| would|'re| are| is| must| will|'ll| do| can| have)? )?"
        r"(?P<word>surely|obviously|certainly|definitely|no doubt)\b"
    ),
    tag=_p(
        r"(?P<word>(?:(?:do|does|did|is|are|was|were|have|has|had|could|would|should|wo|ca|ai)n'?t|innit)"
        r"(?: (?:it|you|they|he|she|we|i|that|there))?|(?:is|does|did|do|are|was|will|has|have) (?:it|you|they|he|she|that)"
        r"|right|correct|yes|yeah|no|eh|huh|okay|ok|don'?t you think|wouldn'?t you (?:say|agree)"
        r"|am i right|true|you agree)$"
    ),
    half_tag=_p(r"(?P<word>or)$"),
    invitation=_p(
        r"(?:can|could|would|will|might) you (?:(?:<SOFT>) ){0,2}(?:<TELL>)\b"
        r"|would you (?:mind|like to|care to|be willing to) (?:<TELL>|telling|describing|explaining|sharing|walking|talking)\b"
        r"|(?:(?:<SOFT>) )?(?:tell (?:me|us)|describe|explain|walk (?:me|us) through|talk (?:me|us) through"
        r"|help (?:me|us) (?:to )?understand|give (?:me|us) an example|say more|think of)\b"
        r"|(?:(?:is|was) there )?(?:anything|something|what) else\b"
        r"|(?:is|was|are|were) there (?:(?:still|also) )?(?:anything|something)\b"
        r"|(?:do|did|would|have) you (?:have |got |like |want |care )?(?:to )?(?:add |mention |say )?"
        r"(?:anything|something|any other [a-z]{2,20}) (?:else|to add|you (?:would|want|'d))"
        r"|would you (?:like|care|want) to (?:add|mention|say|raise)\b"
        r"|i(?:'d| would) (?:like|love) to (?:hear|know|understand|learn)\b|i(?:'m| am) (?:curious|interested)\b"
    ),
    invitation_to_confirm=_p(
        r"(?:can|could|would|will) you (?:(?:<SOFT>) ){0,2}(?:tell|say|confirm|let)(?: me| us)?(?: know)? (?:if|whether)\b"
        r"|(?:can|could|would|will) you (?:(?:<SOFT>) ){0,2}confirm\b|tell me (?:if|whether)\b"
    ),
    why=_p(
        r"why\b|how come\b|what (?:makes|made|is behind|'s behind|was behind|lies behind|is it about|led (?:you )?to|causes|caused)\b"
        r"|what's behind\b|what's it about\b|what(?:'s| is| was)? (?:the|your) (?:main |real )?(?:reason|reasons|motive|cause)\b"
        r"|for (?:what|which) reasons?\b|what (?:is|was|'s)?(?: so)? ?important (?:to you )?(?:about|in)\b"
        r"|what's(?: so)? important (?:to you )?(?:about|in)\b"
    ),
    # "how can we best support you" is a central question: only building and solving is too early
    solution=_p(
        r"how (?:exactly |best |else )?(?:should|shall|could|can) "
        r"(?:we|you|i|they|one|it|this|that|the [a-z]{2,20}) (?!(?:best )?(?:help|support)\b)(?:[a-z]{1,15} ){0,2}?"
        r"(?:solve|implement|fix (?:it|this|that|the)|program|code|automate|be (?:solved|implemented|built|fixed)"
        r"|build(?! (?:up|on|trust|a (?:relationship|partnership)|rapport|confidence)\b))\b"
    ),
    # a first-person offer; "buy" alone is nearly always a false alarm
    selling=_p(
        r"(?:can|could|may|might|shall|should) (?:i|we) (?:(?:<SOFT>|interest) ){0,2}"
        r"(?:(?:show|offer|sell|demo|demonstrate|pitch|present|send|recommend|introduce|tell) (?:you |to you )?"
        r"(?:about |some of |one of )?(?:our|an?|the|something) ?(?:[\w-]{1,20} ){0,3}?"
        r"(?:our|products?|packages?|demo|offers?|upgrades?|solutions?|subscriptions?|premium|plans?|versions?|catalogues?"
        r"|brochures?|quotes?|deals?|discounts?|modules?|services?|tools?|range|portfolio|new)\b"
        r"|(?:show|offer|sell|demo|demonstrate|pitch|present|recommend) (?:you |to you )?(?:(?:about|some of|one of) )?our\b"
        r"|(?:interest you in|sign you up|sell you|upgrade you|quote you|make you an offer|win you over)\b|you in our\b)"
        r"|(?:would you like|do you want) (?:me|us) to (?:show|offer|demo|send|quote|make) (?:you )?"
        r"(?:our|an offer|a quote|a demo|the new)\b"
        r"|(?:would|are) you (?:be )?interested in (?:our|buying our|an offer|a demo|hearing about our)\b"
        r"|can i interest you in\b"
    ),
    short_fact=_p(
        r"when(?:'s| (?:<AUX>)\b)|since when\b|(?:until|till|by|from) when\b"
        r"|(?:(?:at|to|for|from|with|of|in|on|by) )?(?:which|whose)\b"
        r"|(?:(?:at|to|for|from|with|of|in|on|by) )?how (?:many|much|often|long|far|old|big|large|late|early|soon|high|tall"
        r"|frequently|expensive|quickly)\b"
        r"|(?:(?:at|on|by|until|from) )?what (?:time|date|day|year|month|size|colou?r|number|percentage|version|price)\b"
        r"|what(?:'s| is| was) (?:your|the|his|her|their) (?:full |first |last |new |e-?mail |phone |current )?"
        r"(?:name|number|address|date|title|price|deadline|budget|phone|email|e-mail|postcode|zip|account)\b"
        r"|what (?:does|did|will|would) (?:it|that|this) cost\b(?! you)"
        r"|when(?: exactly)?$|(?:(?:at|to|for|from|with|of|in|on|by) )?who(?:m|'s)?\b|where(?:(?:'s| is| are) (?:the|your|their) (?!problem|effort|catch|bottleneck|trouble|difficult|difference)[\w-]{2,30}$| do you (?:live|sit|work)$)"
    ),
    second=_p(
        r"\b(?:and|as well as)(?:,? (?:also|then|if so|if not|so))?,? "
        r"(?:(?:what|how|where|when|who|which|why)(?:'s\b| (?:[a-z]{2,15} ){0,2}(?:<AUX>) [\w']{1,25})|(?:who|what) (?!is\b)[a-z]{3,15}s [\w']{1,25}"
        r"|(?:do|does|did|is|are|was|were|have|has|can|could|will|would) (?:you|we|they|it|he|she|your|the)\b)"
    ),
    choice=_p(r"\bor\b(?! (?:so|something|anything|whatever|two|more|less|not|other|anyone|anybody)\b)"),
    # Without a question mark a pronoun or "your" has to follow, and enough behind it. The verbs agree with it: "do it"
    # and "have that" are orders, "does it all day" is a note. "Is that right?", "did you really?" only keep the other talking.
    sure=_p(
        r"(?:(?:do|did|are|were|have|had|can|will) you(?: (?:guys|all|folks|people))?<HESITATION>(?= <MORE>)"
        r"|(?:(?:do|did|are|were|have|had|can|will) they|(?:does|did|is|was|has|had|can|will) (?:he|she))(?=<TWO>)"
        r"|(?:(?:are|were) (?:these|those)|(?:is|was) (?:it|this|that))(?=<TWO>)(?! (?:<SUBJECT>|the|people|one)\b)"
        r"|(?:does|did|is|was|has|are|were) (?:your|their|his|her|the) [\w'-]{2,25}(?=<TWO>))"
    ),
    sure_when_asked=_p(
        r"(?:(?:do|did|are|were|have|had|can|will) (?:you|they)(?: (?:guys|all|folks|people))?<HESITATION>(?= <MORE>)"
        r"|(?:does|did|is|was|has|had|can|will) (?:he|she|it)(?= <MORE>)"
        r"|(?:do|does|did|is|are|was|were|has|have|had) (?!(?:i|we|there|not|no|you|they|he|she|it)\b)"
        r"(?:(?:your|the|any|all|most|his|her|their|a|an) )?[\w'-]{1,30}(?=<TWO>))"
    ),
    unsure=_p(
        r"(?:do|did) you (?:ever )?(?:think|feel|know|believe|mean|see what|agree|realize|realise)\b"
        r"|have you (?:ever|never)\b|(?:is|are|was|were) there\b|would\b|(?:are|were) you (?:ever )?"
        r"(?:kidding|serious|joking|crazy|sure|saying)\b|(?:can|could|did) you (?:imagine|believe|say|guess)\b"
        r"|(?:can|could|will) you (?:(?:<SOFT>) ){0,2}(?:(?:give|send|show|help|repeat|hold|spell|wait|say|check|confirm|tell"
        r"|bear|bring|look|read)\b|[a-z]{2,12} (?:me|us)\b)"
        r"|(?:is|was|does|did) (?:that|this|it) (?:right|so|true|correct|okay|ok|fine|it|mean|what|a fact)\b"
    ),
    embedded=_p(r"\b(?:what|how|why|who|whom|whose|where|which|whether)\b"),
    elliptic=_p(
        r"(?:for example|such as|like what|meaning|because|your (?:thoughts|view|take|opinion)|thoughts|then)\b"
    ),
    rewrites=REWRITES,
    pieces_that_do_not_move=_p(
        r"\b(?:and|or|but|that|if|because|when|what|how|why|who|which|whether|so|any|anything|ever|yet|to)\b"
        r"|^(?:you|they|he|she|we|i|there)$"
    ),
)
