"""Generates speaker changes for a wanted share of speech."""

import random

from interview_tui.talktime.live import Change, Talk

_PAIR_S = 55
"""Approximate length of a question and its answer, in seconds."""
_SILENCE = 0.03
"""Share of a call in which nobody speaks."""


def made_turns(share: int, until_s: int, seed: str) -> tuple[Change, ...]:
    """Return changes of speaker up to a second, the customer with `share` percent of the speech.

    The same arguments give the same turns.
    """
    chance = random.Random(seed)
    pairs = max(2, round(until_s / _PAIR_S))
    # Most turns are short and a few are long, on both sides: a Pareto distribution, cut where it gets silly.
    staff = [min(chance.paretovariate(2), 5) for _ in range(pairs)]
    customer = [min(chance.paretovariate(2), 5) for _ in range(pairs)]
    pause_before = chance.randrange(1, pairs)
    begins_s = chance.uniform(2, 6)
    speech_s = (until_s - begins_s) * (1 - _SILENCE)
    staff_s = speech_s * (100 - share) / 100 / sum(staff)
    customer_s = speech_s * share / 100 / sum(customer)

    changes: list[Change] = []
    now_s = begins_s
    for pair in range(pairs):
        if pair == pause_before:
            changes.append(Change(round(now_s, 1), Talk.SILENCE))
            now_s += (until_s - begins_s) * _SILENCE
        changes.append(Change(round(now_s, 1), Talk.STAFF))
        now_s += staff[pair] * staff_s
        changes.append(Change(round(now_s, 1), Talk.CUSTOMER))
        now_s += customer[pair] * customer_s
    return tuple(changes)
