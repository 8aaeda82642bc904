"""Lists know 5,000 customers of 50,000 conversations without reading a file: CPU of the process for that, in ms.

`python -m tests.benchmarks.customer_heads [CUSTOMERS CONVERSATIONS]`. Measured on a store with an index that is whole:
the heads of all customers, with eight entries each and the days of their contacts; the same right after one customer
was changed; what all are called; and, in turns, all customers read from their files as records. Told is the median of
the rounds.
"""

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from statistics import median
from typing import Any

from interview_tui.records.words import Aspect
from interview_tui.store.store import JsonStore, open_store
from tests.benchmarks.row import Row, table

_ROUNDS = 9
_LAST = datetime(2026, 11, 20, 15, 30, tzinfo=timezone(timedelta(hours=1)))
_ASPECTS = (
    (Aspect.ROLE, "Einkaufsleitung"), (Aspect.PHONE, "+49 7361 5550-14"), (Aspect.MAIL, "weber@nordmetall.de"),
    (Aspect.POSTAL, "Schmiedgasse 4, 73430 Aalen"), (Aspect.WISH, "höchstens alle vier Wochen"),
    (Aspect.INTEREST, "rudert im Achter"), (Aspect.USES, "Bestellmodul, vier Plätze"), (Aspect.SMALL_TALK, "Dackel"),
)  # fmt: skip


def main() -> None:
    """Make the store, measure, print the rows."""
    customers, conversations = (int(one) for one in (*sys.argv[1:], "5000", "50000")[:2])
    folder = Path(tempfile.mkdtemp())
    try:
        store = open_store(folder / "home", now=lambda: datetime.now().astimezone(), cache=folder / "cache")
        _write(store.home, customers, conversations)
        store.refresh(wait=True)
        print(table(list(_rows(store, customers, conversations))))
    finally:
        shutil.rmtree(folder)


def _rows(store: JsonStore, customers: int, conversations: int) -> list[Row]:
    heads, changed, names, records = [], [], [], []
    one = store.customer_heads().heads[0].id
    for number in range(_ROUNDS):
        heads.append(_cpu_ms(store.customer_heads))
        on = _LAST.date() + timedelta(days=number)
        store.change_customer(one, lambda before, on=on: before.changed(first_deal=on))  # type: ignore[misc]
        changed.append(_cpu_ms(store.customer_heads))
        time.sleep(0.2)  # only then nobody need look again whether the folder changed once more
        store.customer_heads()
        names.append(_cpu_ms(store.customer_names))
        records.append(_cpu_ms(store.customers))
    what = f"heads of {customers:,} customers, {conversations:,} conversations, CPU"
    return [
        Row(what, median(heads), "ms", None, median(records), "all records read"),
        Row(
            "… what they are called, for typed names",
            median(names),
            "ms",
            None,
            median(records),
            "all records read",
        ),
        Row("… right after one of them was changed", median(changed), "ms", None, median(records), "all records read"),
    ]


def _cpu_ms(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return (time.process_time() - before) * 1000


def _write(home: Path, customers: int, conversations: int) -> None:
    (home / "customers").mkdir(mode=0o700)
    for number in range(customers):
        record = {"id": _id("C", number), "name": f"Claudia Weber {number}", "since": _LAST.isoformat(),
                  "organisation": f"Firma {number // 3} GmbH"}  # fmt: skip
        entries = [
            {"id": _id("E", number * 10 + at), "aspect": aspect, "text": text, "learnt_at": _LAST.isoformat()}
            | ({"terms": {"days": 28}} if aspect is Aspect.WISH else {})
            for at, (aspect, text) in enumerate(_ASPECTS)
        ]
        _put(home / "customers" / f"{record['id']}.json", "customer", record, "entries", entries)
    for number in range(conversations):
        at = _LAST - timedelta(hours=number * 2)
        folder = home / "conversations" / f"{at:%Y}" / f"{at:%m}"
        folder.mkdir(parents=True, exist_ok=True)
        record = {"id": _id("T", number), "author": "Jana", "started_at": at.isoformat(),
                  "customer_id": _id("C", number * 7 % customers), "customer": "Claudia Weber"}  # fmt: skip
        note = {"id": _id("N", number), "at": at.isoformat(), "text": "tippt 140 Bestellungen ab"}
        _put(folder / f"{record['id']}.json", "conversation", record, "notes", [note])


def _put(path: Path, kind: str, record: dict[str, Any], table: str, rows: list[dict[str, Any]]) -> None:
    tables = {"_meta": {"1": {"schema": 1, "kind": kind}}, kind: {"1": record}}
    path.write_text(json.dumps(tables | {table: {str(at): row for at, row in enumerate(rows, 1)}}), "utf-8")


def _id(letter: str, number: int) -> str:
    return f"01KAJKVX00{letter}{number:015}"


if __name__ == "__main__":
    main()
