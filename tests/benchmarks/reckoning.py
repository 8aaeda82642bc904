"""What is due with whom: all that is reckoned of 5,000 customers, once for each reading of the store.

A quarter of them has a rhythm, as many a wish, some bought something, came through somebody, or left; every second
one was talked with. In every twentieth of 50,000 conversations a promise is open, in every five-hundredth
a complaint.
"""

import random
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from statistics import median

from interview_tui.desk.today.waiting import reckoned
from interview_tui.insight import contacts_due
from interview_tui.insight.rhythm import next_contact, stage
from interview_tui.port.conversations import ComplaintHead, Head, PromiseHead
from interview_tui.port.customer_heads import CustomerHead, EntryHead, Terms
from interview_tui.records.words import Aspect
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row

CUSTOMERS = 5_000
CONVERSATIONS = 50_000
TODAY = date(2026, 11, 27)
_ASPECTS = (Aspect.ROLE, Aspect.INTEREST, Aspect.USES, Aspect.THROUGH, Aspect.LEFT, Aspect.SMALL_TALK)
_ODDS = (0.8, 0.5, 0.3, 0.1, 0.05, 0.5)


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    customers = made(CUSTOMERS)
    ids = frozenset(one.id for one in customers[::9])
    heads = made_heads(CONVERSATIONS)
    due, each, loop, today = [], [], [], []
    for _ in range(place.rounds):
        due.append(_cpu_ms(lambda: [*contacts_due.reminders(customers, TODAY, TODAY)]))
        today.append(_cpu_ms(lambda: reckoned(heads, TODAY, customers=customers)))
        each.append(_cpu_ms(lambda: [(stage(one, ids), next_contact(one)) for one in customers]))
        loop.append(_cpu_ms(lambda: sum(n for n in range(100_000))))
    against, reference = "a bare loop, 100,000 times", median(loop)
    return [
        Row(
            f"who is to be contacted, of {CUSTOMERS:,} (CPU)",
            median(due),
            "ms",
            50.0,
            reference,
            against,
            in_units=True,
        ),
        Row(
            f"the lines of the first screen, of these and {CONVERSATIONS:,} conversations (CPU)",
            median(today),
            "ms",
            50.0,
            reference,
            against,
            in_units=True,
        ),
        Row("where each is, and the next contact (CPU)", median(each), "ms", 50.0, reference, against, in_units=True),
    ]


def made(customers: int) -> list[CustomerHead]:
    """Return so many customers as lists know them, the same ones each time."""
    chance = random.Random(11)
    return [_made(n, chance) for n in range(customers)]


def _made(n: int, chance: random.Random) -> CustomerHead:
    def day(within: int = 1500) -> date:
        return TODAY - timedelta(days=chance.randint(0, within))

    last = day(400) if chance.random() < 0.5 else None
    first = last - timedelta(days=chance.choice([0, 40, 700])) if last is not None else None
    entries = tuple(
        EntryHead(f"{n}-{aspect}", aspect, f"{aspect} {n}", learnt := day(), learnt.isoformat(), person=str(n // 2))
        for aspect, odds in zip(_ASPECTS, _ODDS, strict=True)
        if chance.random() < odds
    )
    wish = Terms(days=chance.choice([7, 28, 91])) if chance.random() < 0.25 else None
    rhythm = Terms(days=chance.choice([30, 91, 182])) if chance.random() < 0.25 else None
    deal = day() if chance.random() < 0.3 else None
    return CustomerHead(
        str(n), f"Name {n}", "Nordmetall", TODAY - timedelta(days=1600), first, last, wish, rhythm, deal, None, entries
    )


def made_heads(conversations: int) -> list[Head]:
    """Return so many conversations as lists know them, the same ones each time."""
    chance = random.Random(12)
    return [_made_head(n, chance) for n in range(conversations)]


def _made_head(n: int, chance: random.Random) -> Head:
    started = datetime(2026, 11, 27, 9, tzinfo=UTC) - timedelta(days=chance.randint(0, 1500))
    due = TODAY + timedelta(days=chance.randint(-30, 60))
    return Head(
        str(n), str(n % CUSTOMERS), f"Name {n % CUSTOMERS}", "Nordmetall", "Jana", None, "phone", started, started,
        "done", 7,
        promises=(PromiseHead(f"{n}-1", "CSV", due, chance.random() < 0.2),) if n % 20 == 0 else (),
        complaints=(ComplaintHead(f"{n}-2", "Hotline", started.date()),) if n % 500 == 0 else (),
    )  # fmt: skip


def _cpu_ms(work: Callable[[], object]) -> float:
    begun = time.thread_time()
    work()
    return (time.thread_time() - begun) * 1000
