"""Rule 3, listen: the talk share and my longest turn, only if talk time was kept."""

from interview_tui.coaching.observation import Held, Observation, Verdict
from interview_tui.guide.model import USUAL_TARGET, Guide
from interview_tui.language.forms import elapsed
from interview_tui.language.message import N_, Message
from interview_tui.records.kept_talk import is_certain, is_enough, kept_figures, kept_timeline
from interview_tui.records.words import Rule
from interview_tui.talktime import turns
from interview_tui.talktime.spans import SECOND, spoken
from interview_tui.talktime.timeline import Speaker

LONG_TURN_S = 45.0
"""In seconds: a turn of mine is worth mentioning from this length on."""


def listening(held: Held) -> Observation | None:
    """Return what talk time shows; None if it was not kept, is too short or uncertain, or there is no target.

    The comparison uses the displayed whole percent: exactly on target there is nothing to say.
    """
    target = _target(held.guide)
    figures = kept_figures(held.conversation, held.private)
    if target is None or figures is None or figures.customer_share is None or not is_enough(figures):
        return None
    if not is_certain(held.private):
        return None
    rests_on: tuple[tuple[str, float], ...] = (("customer_share", figures.customer_share),)
    goal = round(target * 100)
    share = round(figures.customer_share * 100)
    if share == goal:
        return None
    if share > goal:
        told = Message(N_("The customer had more than {goal}% of the talking."), (("goal", goal),))
        return Observation(Rule.LISTEN, Verdict.WELL, told, figures=rests_on)
    longest = _longest_own(held)
    if longest is None or longest[1] < LONG_TURN_S:
        told = Message(
            N_("{goal}% of the talking is what I aim for: leave a pause, and more of it is theirs."), (("goal", goal),)
        )
        return Observation(Rule.LISTEN, Verdict.LOOK, told, figures=rests_on)
    start_s, length_s = longest
    told = Message(
        N_("From {time} on I spoke for {length}: a question hands the floor back."),
        (("time", held.clock(start_s)), ("length", elapsed(length_s))),
    )
    rests_on = (*rests_on, ("longest_monologue_s", length_s))
    return Observation(Rule.LISTEN, Verdict.LOOK, told, times_s=(start_s,), figures=rests_on)


def _target(guide: Guide | None) -> float | None:
    """Return the lowest target of a guide's sections; the default one without a guide; None if no section has one."""
    if guide is None:
        return USUAL_TARGET
    return min((one.target for one in guide.sections if one.target is not None), default=None)


def _longest_own(held: Held) -> tuple[float, float] | None:
    """Return start and length, in seconds, of my longest turn."""
    timeline = kept_timeline(held.conversation, held.private)
    both = (turns.segments(spoken(timeline, one)) for one in (Speaker.CUSTOMER, Speaker.STAFF))
    own = [turn.span for turn in turns.turns(*both) if turn.speaker is Speaker.STAFF]
    longest = max(own, key=lambda span: span.length, default=None)
    return None if longest is None else (longest.start / SECOND, longest.length / SECOND)
