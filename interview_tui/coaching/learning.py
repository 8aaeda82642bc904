"""Rule 4, learn: what became of my guess, what was new to me, and offers among my own questions."""

from interview_tui.coaching.observation import Held, Observation, Verdict, quoted_text
from interview_tui.conversation.words import Rule
from interview_tui.language.message import N_, Message

_KNOWN_NOW = {
    "confirmed": N_("My guess “{guess}” is confirmed: I asked, and now I know."),
    "refuted": N_("My guess “{guess}” is refuted: now I know better."),
}


def learning(held: Held) -> Observation | None:
    """Return a guess that became knowledge, else one that stayed open, else what was new to me."""
    private = held.private
    if private.guess and private.guess_became in _KNOWN_NOW:
        told = Message(_KNOWN_NOW[private.guess_became], (("guess", quoted_text(private.guess)),))
        return Observation(Rule.LEARN, Verdict.WELL, told)
    if private.guess:
        told = Message(
            N_("My guess “{guess}” is still open: a question for the next time."),
            (("guess", quoted_text(private.guess)),),
        )
        return Observation(Rule.LEARN, Verdict.LOOK, told)
    if not private.learnt:
        return None
    told = Message(N_("New to me: “{learnt}”."), (("learnt", quoted_text(private.learnt)),))
    return Observation(Rule.LEARN, Verdict.WELL, told)
