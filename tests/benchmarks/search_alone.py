"""A child process: the index without the screen. Hands over its rebuilding, and the CPU time of each search.

`python -m tests.benchmarks.search_alone HOME CACHE`. First: notes, CPU and wall seconds of a rebuilding end to end, CPU
seconds of SQLite alone putting the same texts into a bare FTS5 table, the most memory in MB, CPU ms of a start that
finds the index as it is. Then for each kind of search its times in ms: CPU, five times each query.
"""

import resource
import sqlite3
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from interview_tui.port.search import Query
from interview_tui.records.words import Kind
from interview_tui.store.store import JsonStore, open_store
from tests.benchmarks.children import hand_over

SHOWN = 50
"""Notes that a search answers with, as the panel asks for them."""
MOST_HITS = 10_000
_WORDS = ("export", "ort", "rechnung lager", "strasse", "der", "e", "sch", "nirgends", "krutz", "gründ", "der die")


def main() -> None:
    """Measure and hand over."""
    home, cache = map(Path, sys.argv[1:])
    rebuilt, wall = _timed(lambda: _opened(home, cache).refresh(wait=True))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    store = _opened(home, cache)
    started, _ = _timed(lambda: store.refresh(wait=True))
    texts = [found.text for found in store.search(Query())]
    bare, _ = _timed(lambda: _bare(cache / "bare.sqlite", texts))
    newest = [
        *(Query(words=words, limit=SHOWN) for words in _WORDS),
        Query(words="export", kind=Kind.NEED, limit=SHOWN),
    ]
    ranked = [Query(words=words, limit=SHOWN, best_first=True) for words in _WORDS if _hits(store, words) <= MOST_HITS]
    hand_over(
        [
            [len(texts), rebuilt / 1000, wall / 1000, bare / 1000, memory, started],
            [_timed(lambda: list(store.search(query)))[0] for query in newest for _ in range(5)],  # noqa: B023
            [_timed(lambda: list(store.search(query)))[0] for query in ranked for _ in range(5)],  # noqa: B023
        ]
    )


def _opened(home: Path, cache: Path) -> JsonStore:
    return open_store(home, now=lambda: datetime.now().astimezone(), cache=cache)


def _hits(store: JsonStore, words: str) -> int:
    return sum(1 for _ in store.search(Query(words=words, limit=MOST_HITS + 1)))


def _bare(path: Path, texts: list[str]) -> None:
    path.unlink(missing_ok=True)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("PRAGMA synchronous = OFF")
    db.execute("CREATE VIRTUAL TABLE notes USING fts5(text)")
    db.execute("BEGIN")
    db.executemany("INSERT INTO notes VALUES (?)", ((text,) for text in texts))
    db.execute("COMMIT")
    db.close()
    path.unlink()


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    wall, used = time.perf_counter(), time.process_time()
    work()
    return (time.process_time() - used) * 1000, (time.perf_counter() - wall) * 1000


if __name__ == "__main__":
    main()
