"""The page of a customer on every day of a history made by chance, beside the page as it was on that day.

What was learnt, ended, corrected and undone of a customer, talks held and written up later, notes added afterwards,
complaints that came to their end: from what is kept at the end, the page of each day has to say what it said then.

Not shown: what the records do not date. A text that was changed, a kind, who was there, a conversation given to another
customer are on each day as they are now; what was deleted since is on none.
"""

import random
from pathlib import Path

from tests.campaigns.findings import Findings, Progress
from tests.support.languages import LANGUAGES
from tests.support.over_time import as_it_was, history, page_text

SHORT, LONG = 5, 1_000


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Replay so many histories."""
    findings = Findings()
    progress = Progress("replay", rounds)
    days = 0
    while findings.rounds < rounds:
        progress.at(findings.rounds)
        seed = chance.randrange(2**32)
        every = list(history(random.Random(seed)))
        last, language = every[-1], chance.choice(LANGUAGES)
        for then in every[:-1]:
            days += 1
            if page_text(as_it_was(last.read, then.day, last.day), language) != page_text(
                as_it_was(then.read, then.day, then.day), language
            ):
                findings.lose(f"history {seed}: the page of {then.day} is another one")
        findings.rounds += 1
    findings.remark = f"{days:,} past days"
    return findings
