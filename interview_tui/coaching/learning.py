"""Rule 4, learn: what became of my guess, what was new to me, and selling among my own questions."""

from interview_tui.coaching.observation import Held, Observation, Verdict, quoted_text
from interview_tui.language.message import N_, Message
from interview_tui.questions.form import Form
from interview_tui.records.words import Rule

_KNOWN_NOW = {
    "confirmed": N_("My guess “{guess}” is confirmed: I asked, and now I know."),
    "refuted": N_("My guess “{guess}” is refuted: now I know better."),
}


def learning(held: Held) -> Observation | None:
    """Return a selling question of mine, else what became of my guess, else what was new to me."""
    private = held.private
    offer = next((one for one, judged in held.judged if judged.speak and judged.form is Form.SELLING), None)
    if offer is not None:
        told = Message(
            N_("“{question}” is an offer: first understand, then sell."), (("question", quoted_text(offer)),)
        )
        return Observation(Rule.LEARN, Verdict.LOOK, told, typed=(offer,))
    if private.guess and private.guess_became in _KNOWN_NOW:
        told = Message(_KNOWN_NOW[private.guess_became], (("guess", quoted_text(private.guess)),))
        return Observation(Rule.LEARN, Verdict.WELL, told, typed=(private.guess,))
    if private.guess:
        told = Message(
            N_("My guess “{guess}” is still open: a question for next time."),
            (("guess", quoted_text(private.guess)),),
        )
        return Observation(Rule.LEARN, Verdict.LOOK, told, typed=(private.guess,))
    if not private.learnt:
        return None
    told = Message(N_("New to me: “{learnt}”."), (("learnt", quoted_text(private.learnt)),))
    return Observation(Rule.LEARN, Verdict.WELL, told, typed=(private.learnt,))
