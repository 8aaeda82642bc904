"""What customers answered in 50,000 conversations as figures, and how often their intervals hold the truth.

Half of the conversations hold an answer, of 5,000 customers in 600 organisations: far more than there will be. The time
is CPU, in turns with sorting the same answers by customer and time once. Coverage is no time: it is reckoned over all
outcomes; the mean is held against the bar, the worst stands beside it.
"""

import random
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from interview_tui.insight.figure import By, Which
from interview_tui.insight.figures import figures
from interview_tui.insight.periods import Period
from interview_tui.port.conversations import AnswerHead, Head
from interview_tui.records.scales import SCALES
from interview_tui.records.words import Measure, Mode
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row, compared
from tests.support.enumerated import SIZES, Coverage, of_net_changes, of_nets, of_share_changes, of_shares

CONVERSATIONS = 50_000
CUSTOMERS = 5_000
FIRMS = 600
TODAY = date(2026, 11, 27)
BAR = 5.0
"""Times as long as sorting."""
LEAST_COVERAGE = 94.0
_SORTED = "the answers sorted once"


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    heads = made(CONVERSATIONS)
    year = Period(TODAY - timedelta(days=364), None)
    asked = {
        f"figures of {CONVERSATIONS:,} conversations, half of them with an answer (CPU)": Which(),
        "… of the last year, against the year before": Which(period=year),
        "… by quarter, each against the one before": Which(by=By.QUARTER),
        f"… of {FIRMS} organisations": Which(by=By.ORGANISATION),
    }
    found = []
    for what, which in asked.items():
        ours, reference = [], []
        for _ in range(place.rounds):
            ours.append(_cpu_ms(lambda which=which: figures(heads, which, TODAY)))  # type: ignore[misc]
            reference.append(_cpu_ms(lambda: _sorted(heads)))
        found.append(compared(what, ours, reference, _SORTED, BAR))
    return [*found, *coverage()]


def coverage() -> Sequence[Row]:
    """Return how often each interval holds the truth, over all outcomes of plausible truths."""
    of = {
        "a share (Wilson)": (of_shares, SIZES),
        "NPS (adjusted Wald)": (of_nets, SIZES),
        "a share's change (Newcombe)": (of_share_changes, SIZES),
        "NPS's change": (of_net_changes, (10, 12, 15, 20)),
    }
    return [_covered(what, n, reckoned(n)) for what, (reckoned, sizes) in of.items() for n in sizes]


def _covered(what: str, n: int, one: Coverage) -> Row:
    told = f"{LEAST_COVERAGE:g}%; worst {100 * one.worst:.1f} at {one.at}"
    return Row(f"holds the truth: {what}, n={n}", 100 * one.mean, "%", LEAST_COVERAGE, bar_text=told, at_least=True)


def made(conversations: int) -> list[Head]:
    """Return so many conversations as lists know them, the same ones each time."""
    chance = random.Random(13)
    return [_made(n, chance) for n in range(conversations)]


def _made(n: int, chance: random.Random) -> Head:
    at = datetime(2026, 11, 27, 9, tzinfo=UTC) - timedelta(days=chance.randint(0, 1500))
    whom = chance.randrange(CUSTOMERS)
    measure = chance.choice(list(Measure))
    scale = SCALES[measure]
    value = chance.randint(scale.least, scale.most) if chance.random() < 0.9 else None
    answer = AnswerHead(measure, value, at, chance.choice(list(Mode))) if n % 2 else None
    return Head(
        str(n), str(whom), f"Name {whom}", f"Firm {whom % FIRMS} GmbH", "Jana", None, "phone", at, at, "done", 7,
        measure=answer,
    )  # fmt: skip


def _sorted(heads: Sequence[Head]) -> object:
    return sorted((one.customer_id or "", one.measure.at, one.measure.value or 0) for one in heads if one.measure)


def _cpu_ms(work: Callable[[], object]) -> float:
    begun = time.thread_time()
    work()
    return (time.thread_time() - begun) * 1000
