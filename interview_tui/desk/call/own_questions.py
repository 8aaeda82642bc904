"""One's own questions, typed before the call: in the call they form a section of the guide."""

from interview_tui.guide.model import LONGEST_CUE, MOST_CUES, Cue, Guide, Section, Text
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.language.message import N_

LONGEST_QUESTION = LONGEST_CUE
MOST_QUESTIONS = MOST_CUES
SECTION = "own-questions"

_TITLE = N_("My own questions")
_WHY = N_("Why is that?")


def with_own(guide: Guide | None, questions: tuple[str, ...]) -> Guide | None:
    """Return the guide with these questions, at most twelve: after the arrival, before everything else.

    Without a guide they form one themselves; without questions the guide is unchanged.
    """
    if not questions:
        return guide
    title = _in_all(_TITLE)
    cues = tuple(
        Cue(id=f"own-{place}", ask=Text.of(dict.fromkeys(CODES, question)), whys=(_in_all(_WHY),))
        for place, question in enumerate(questions[:MOST_QUESTIONS], 1)
    )
    own = Section(id=SECTION, title=title, cues=cues)
    if guide is None:
        return Guide(id=SECTION, title=title, purpose=title, fits=title, minutes=len(cues), sections=(own,))
    # Small talk comes first: that is a section without a target.
    arrival = 1 if guide.sections[0].target is None else 0
    return guide.changed(sections=(*guide.sections[:arrival], own, *guide.sections[arrival:]))


def _in_all(msgid: str) -> Text:
    return Text.of({code: Language(code).say(msgid) for code in CODES})
