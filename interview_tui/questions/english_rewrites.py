"""English: how closed, leading, solution and selling questions can be asked openly. The first that fits is offered."""

from interview_tui.language.patterns import Pattern
from interview_tui.questions.form import Form
from interview_tui.questions.rules import PLACE, Rewrite, compiled

_LISTS = {
    "BE": "am|are|is|was|were",
    "GLAD": "happy|satisfied|content|pleased|comfortable|fine|ok|okay|unhappy|dissatisfied",
    "WELL": "well|fine|ok|okay|smoothly|properly|all right|alright|correctly|reliably|as expected|for you",
    "SOMEHOW": (
        "good|great|fine|ok|okay|all right|helpful|useful|easy|hard|difficult|clear|complicated|quick|slow|nice|bad"
        "|successful|pleasant|interesting|stressful"
    ),
    "BETTER": "better|worse|easier|faster|quicker|clearer|simpler|nicer|harder|slower",
    "OPEN_NOUN": "questions|wishes|ideas|suggestions|plans|concerns|worries|expectations|doubts",
    "TROUBLE": "(?:any |some )?(?:problems?|trouble|issues?|difficulties|difficulty)",
    "THING": "it|that|this|everything|the|your|our|this|these|those|my",
    "NOW": "now|currently|so far|overall|still|really|generally|all in all|at the moment|these days|today",
}


def _for(forms: tuple[Form, ...], pattern: str, template: str) -> tuple[Rewrite, ...]:
    """Return one rewrite per form, its pattern open to a "currently" in the usual places."""
    pattern = pattern.replace("~", "(?: (?:<NOW>))?").replace("PLACE", PLACE)
    return tuple(Rewrite(form, _compiled(pattern), template) for form in forms)


def _compiled(pattern: str) -> Pattern:
    return compiled(pattern, _LISTS)


_YES_NO = (Form.CLOSED, Form.LEADING)

REWRITES: tuple[Rewrite, ...] = (
    *_for(_YES_NO, "(?:are|were|aren't|weren't) you~ (?:<GLAD>) with PLACE~", "What do you think of {x}?"),
    *_for(
        (Form.LEADING,),
        "you(?:'re| are|'re| must be)~ (?:(?:surely|certainly|obviously|definitely|really|very) ){0,2}(?:be )?"
        "(?:<GLAD>) with PLACE~",
        "What do you think of {x}?",
    ),
    *_for(_YES_NO, "(?:do|don't) you~ (?:like|love|enjoy|appreciate) PLACE~", "What do you think of {x}?"),
    *_for(_YES_NO, "(?:did|didn't) you~ (?:like|love|enjoy|appreciate) PLACE", "How did you find {x}?"),
    *_for(
        _YES_NO,
        "(?:do|don't) you~ (?:find|think|feel|agree)(?: that)? (?P<x>(?:<THING>)(?: [\\w-]{1,20}){0,4}?)"
        "(?: is| are|'s)? (?:too |very |quite )?(?:<SOMEHOW>)",
        "What do you think of {x}?",
    ),
    *_for(
        (Form.LEADING,),
        "(?:don't|do|wouldn't|would) you(?: not)? (?:think|agree|feel|find|say)\\b.{0,200}",
        "How do you see that?",
    ),
    *_for(
        _YES_NO, "(?:is|isn't) PLACE important (?:to|for) (?P<them>you|your team)~", "How important is {x} to {them}?"
    ),
    *_for(_YES_NO, "(?:is|isn't) (?:everything|it all)~ (?:<SOMEHOW>|in order)", "How are things going?"),
    *_for(
        _YES_NO, "(?:is|isn't) (?:everything|it all)~ (?:<SOMEHOW>|in order) with PLACE~", "How are things with {x}?"
    ),
    *_for(
        _YES_NO,
        "(?P<be>is|are|was|were) PLACE~ (?P<doing>working|going|running|coming along)(?: out)?(?: (?:<WELL>)){0,2}~",
        "How {be} {x} {doing}?",
    ),
    *_for(_YES_NO, "does PLACE~ (?:work|run|go)(?: (?:<WELL>)){0,2}~", "How does {x} work for you?"),
    *_for(_YES_NO, "did PLACE~ (?:work|go)(?: out)?(?: (?:<WELL>)){0,2}~", "How did {x} go?"),
    *_for(
        _YES_NO,
        "(?:(?:do|did) you~ have|have you~ (?:got|had)|are you~ having) (?:<TROUBLE>) (?:with|in|using) PLACE~",
        "How are you getting on with {x}?",
    ),
    *_for(
        _YES_NO,
        "are you~ (?:getting (?:on|along)|coping|managing)(?: (?:<WELL>))? with PLACE~",
        "How are you getting on with {x}?",
    ),
    *_for(_YES_NO, "do you~ use PLACE~", "How do you use {x}?"),
    *_for(_YES_NO, "(?:did|has) PLACE~ help(?:ed)?(?: you)?~", "How did {x} help you?"),
    *_for(_YES_NO, "does PLACE~ help(?: you)?~", "How does {x} help you?"),
    *_for(
        _YES_NO,
        "(?P<be>is|are|was|were)n?'?t? (?P<x>(?:<THING>)(?: [\\w-]{1,20}){0,4}?)~ (?:too |very |quite |really )?(?:<SOMEHOW>)"
        "(?: (?:for|to) (?:you|your team))?~",
        "How {be} {x} for you?",
    ),
    *_for(_YES_NO, "would(?:n't)? you~ recommend us\\b.{0,40}", "What would you tell others about us?"),
    *_for(
        _YES_NO,
        "(?:is|are|was|were) (?P<them>your [a-z-]{2,20})~ (?:<GLAD>) with PLACE~",
        "What do {them} think of {x}?",
    ),
    *_for(_YES_NO, "has (?:anything|something) PLACE", "What has {x}?"),
    *_for(
        _YES_NO,
        "(?P<be>are|were) you~ (?P<glad>happy|satisfied|content|pleased|comfortable)~",
        "How {glad} {be} you?",
    ),
    *_for(
        _YES_NO,
        "do you~ (?:still )?have (?:any |some )?(?:other |more )?(?P<x><OPEN_NOUN>)(?P<on> (?:about|for) [\\w' -]{2,40})?~",
        "What {x} do you have{on}?",
    ),
    *_for(_YES_NO, "(?:do you~ have|are you~ having) (?:<TROUBLE>)~", "How are things going?"),
    *_for(_YES_NO, "do you~ (?:still )?(?P<verb>need|miss) (?:anything|something)(?: else)?~", "What do you {verb}?"),
    *_for(
        _YES_NO,
        "do you~ need (?:any |some |more )?(?:help|support)(?P<at> with [\\w' -]{2,40})?~",
        "What would help you most{at}?",
    ),
    *_for(_YES_NO, "do you~ work with PLACE~", "How do you work with {x}?"),
    # what stands before a tag: "the training was useful, wasn't it?"
    *_for(
        (Form.LEADING,),
        "(?:it|that|this)(?:'s| is| was)~ (?:all |much |a lot |so |very |quite |really )?(?:<SOMEHOW>|<BETTER>)~(?: for you)?",
        "How do you see it?",
    ),
    *_for(
        (Form.LEADING,),
        "(?P<x>(?:the|your|our|this|these|those) [\\w' -]{2,40}?) (?P<be>is|are|was|were)~ "
        "(?:all |much |a lot |so |very |quite |really )?(?:<SOMEHOW>|<BETTER>)~(?: for you)?",
        "How {be} {x} for you?",
    ),
    *_for(
        (Form.LEADING,),
        "(?P<x>(?:it|that|this|(?:the|your|our) [\\w' -]{2,40}?)) (?P<be>is|are|was|were)~ (?P<doing>working|going|running)"
        "(?: out)? (?:<WELL>)~",
        "How {be} {x} {doing}?",
    ),
    *_for(
        (Form.LEADING,), "(?P<x>(?:it|that|this|(?:the|your|our) [\\w' -]{2,40}?)) went (?:<WELL>)", "How did {x} go?"
    ),
    *_for((Form.LEADING,), "you~ use PLACE~", "How do you use {x}?"),
    *_for((Form.LEADING,), "you~ (?:really )?(?:like|love|enjoy) PLACE~", "What do you think of {x}?"),
    *_for((Form.LEADING,), "we (?:should|ought to|could|must|need to) .{2,200}", "How do you see it?"),
    *_for((Form.SOLUTION_HOW,), ".{1,300}", "What would be different if that were solved?"),
    *_for((Form.SELLING,), ".{1,300}", "What would help you most right now?"),
)
