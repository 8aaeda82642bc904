"""The file of the index damaged at random: bits turned over, bytes zeroed or made up, cut, made longer, exchanged.

Before a start, with the time of the change or, as a failing drive does it, without; or while the program has the file
open. At times the conversations change as well. Everything that lists and search answer is compared with what the
files say: "lost" counts answers that are another one.

Not shown: damage to the file while a program has it open that leaves its size and time as they are. It is found at
the next start.
"""

import os
import random
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from interview_tui.port.conversations import Listing
from interview_tui.port.search import Found, Query
from interview_tui.records.words import Kind, Status, Track
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.store import JsonStore, open_store
from tests.campaigns.checking import next_start
from tests.campaigns.findings import Findings, Progress
from tests.support.written import conversation, note
from tests.support.written import number as id_of

SHORT, LONG = 12, 3_000
_CONVERSATIONS, _NOTES = 16, 12
_WORDS = (
    "Export", "Datenexport", "Straße", "strasse", "Müller", "Mueller", "Rechnung", "ab", "zwei", "a", "140", "日本",
)  # fmt: skip
_QUERIES = (
    Query(),
    Query(words="export"),
    Query(words="EXPORT", best_first=True),
    Query(words="strasse mueller"),
    Query(words="a", limit=7),
    Query(words="日"),
    Query(kind=Kind.NEED),
    Query(words="rechn", track=Track.OPTIMISATION),
    Query(customer="groß"),
    Query(customer_id=id_of(903)),
    Query(status=Status.DONE, words="zwei"),
    Query(words="nirgends"),
)
_Damage = Callable[[bytearray, random.Random], bytearray]


def _bit(data: bytearray, chance: random.Random) -> bytearray:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return data


def _zeroed(data: bytearray, chance: random.Random) -> bytearray:
    at, length = chance.randrange(len(data)), chance.choice((1, 64, 4096))
    data[at : at + length] = bytes(len(data[at : at + length]))
    return data


def _made_up(data: bytearray, chance: random.Random) -> bytearray:
    at, length = chance.randrange(len(data)), chance.choice((1, 8, 512))
    data[at : at + length] = chance.randbytes(len(data[at : at + length]))
    return data


def _cut(data: bytearray, chance: random.Random) -> bytearray:
    return data[: chance.randrange(len(data))]


def _longer(data: bytearray, chance: random.Random) -> bytearray:
    return data + chance.randbytes(chance.choice((1, 100, 4096)))


def _exchanged(data: bytearray, chance: random.Random) -> bytearray:
    one, other = (4096 * chance.randrange(len(data) // 4096) for _ in range(2))
    data[one : one + 4096], data[other : other + 4096] = data[other : other + 4096], data[one : one + 4096]
    return data


_WAYS: dict[str, _Damage] = {
    "a bit": _bit, "zeroed": _zeroed, "made up": _made_up, "cut": _cut, "longer": _longer, "exchanged": _exchanged,
}  # fmt: skip


class Damaged:
    """A store with an index, and what the files alone say."""

    def __init__(self, home: Path, cache: Path, chance: random.Random, findings: Findings) -> None:
        self._home, self._cache, self._chance, self._findings = home, cache, chance, findings
        self._files = Files(home)
        for number in range(_CONVERSATIONS):
            self.change(number)
        self._plain = next_start(home)
        self._expected = self._answers(self._plain)

    def change(self, number: int) -> None:
        """Write a conversation as another program would: without telling anybody."""
        chance = self._chance
        notes = (
            note(place, " ".join(chance.choices(_WORDS, k=chance.randrange(6)) or ["…"])).changed(
                kind=chance.choice((None, Kind.FACT, Kind.NEED)), track=chance.choice((None, *Track))
            )
            for place in range(1, chance.randrange(2, _NOTES))
        )
        one = conversation(
            *notes,
            id=id_of(number),
            customer_id=id_of(900 + number % 5),
            customer=chance.choice(("Claudia Weber", "Tom Groß")),
            status=chance.choice((Status.OPEN, Status.DONE)),
        )
        one = one.changed(started_at=one.started_at - timedelta(days=number))
        path = self._files.new_conversation(one.id, one.started_at)
        path.unlink(missing_ok=True)
        ConversationDocument(path, Keeping(self._home / "attic")).save(one)

    def use(self, way: str, number: int) -> None:
        """Damage the index in a way, use the store, and compare."""
        store = self._start()
        path = self._cache / store.id / "index.sqlite"
        self._compare(store, f"{way}, round {number}, before")
        is_open, rots, case = self._chance.random() < 0.5, self._chance.random() < 0.5, f"{way}, round {number}"
        if not is_open:
            store._index.close()  # type: ignore[union-attr]
        before = os.stat(path)
        path.write_bytes(_WAYS[way](bytearray(path.read_bytes()), self._chance))
        path.with_name(f"{path.name}-wal").write_bytes(self._chance.randbytes(self._chance.choice((0, 40, 5000))))
        if rots and not is_open:
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        if self._chance.random() < 0.2:
            self.change(self._chance.randrange(_CONVERSATIONS))
            self._expected = self._answers(self._plain)
        if not is_open:
            store = open_store(self._home, now=self._plain._now, cache=self._cache)
        self._compare(store, f"{case}, {'while open' if is_open else 'before a start'}")
        self._compare(store, f"{case}, again")
        store._index.close()  # type: ignore[union-attr]

    def _start(self) -> JsonStore:
        store = open_store(self._home, now=self._plain._now, cache=self._cache)
        store.refresh(wait=True)
        return store

    def _compare(self, store: JsonStore, case: str) -> None:
        try:
            answers = self._answers(store)
        except Exception as error:
            self._findings.cases.append(f"{case}: {type(error).__name__}: {error}")
            return
        for query, answer, expected in zip((None, *_QUERIES), answers, self._expected, strict=True):
            self._findings.acknowledged += 1
            if answer != expected:
                self._findings.lose(f"{case}: {query or 'the list'}")

    def _answers(self, store: JsonStore) -> list[Listing | list[Found]]:
        return [store.listing(), *(list(store.search(query)) for query in _QUERIES)]


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Damage the index so often, each time in the next way."""
    findings = Findings()
    damaged = Damaged(folder / "home", folder / "cache", chance, findings)
    progress = Progress("index", rounds)
    for number in range(rounds):
        progress.at(number)
        damaged.use(list(_WAYS)[number % len(_WAYS)], number)
        findings.rounds += 1
    findings.remark = f"acknowledged are {findings.acknowledged:,} answers, compared with those of the files"
    return findings
