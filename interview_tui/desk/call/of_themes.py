"""Questions about themes: in a call they appear in the guide, after its own open questions."""

from collections.abc import Sequence

from interview_tui.guide.model import LONGEST_CUE, MOST_SECTIONS, Cue, Guide, Section, Text
from interview_tui.insight.to_be_asked import ToBeAsked
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.language.message import N_
from interview_tui.records.theme_cue import cue_of, question_in

MOST_OF_THEMES = 2
"""How many come up in one call unless somebody chose them: more would be a survey."""
THEME = N_("Theme “{name}”")
_WHY = N_("Why is that?")


def with_themes(guide: Guide | None, questions: Sequence[ToBeAsked]) -> Guide | None:
    """Return the guide with these questions, each with its theme as a heading; those it has already keep their place.

    They come after its last section on a track: asked earlier, a customer would talk about the theme in that section
    and count as having volunteered it. In a guide without a track they come last.
    """
    there = {step.cue.id for step in guide.steps} if guide is not None else set()
    own = [_section(one) for one in questions if cue_of(one.id) not in there]
    if guide is None:
        own = own[:MOST_SECTIONS]
        if not own:
            return None
        title = own[0].title
        return Guide(id=own[0].id, title=title, purpose=title, fits=title, minutes=len(own), sections=tuple(own))
    own = own[: MOST_SECTIONS - len(guide.sections)]
    if not own:
        return guide
    open_ones = [at for at, section in enumerate(guide.sections, 1) if section.track is not None or _is_own(section)]
    at = open_ones[-1] if open_ones else len(guide.sections)
    return guide.changed(sections=(*guide.sections[:at], *own, *guide.sections[at:]))


def _is_own(section: Section) -> bool:
    """Return whether a section is a theme's question."""
    return question_in(section.id) is not None


def _section(one: ToBeAsked) -> Section:
    title = {code: Language(code).say(THEME, name=one.theme)[:LONGEST_CUE] for code in CODES}
    why = Text.of({code: Language(code).say(_WHY) for code in CODES})
    cue = Cue(id=cue_of(one.id), ask=Text.of(dict.fromkeys(CODES, one.text[:LONGEST_CUE])), whys=(why,))
    return Section(id=cue.id, title=Text.of(title), cues=(cue.changed(every_time=True),))
