"""Documents that somebody changed: every kind of file of a store, its values put to every kind of nonsense.

A value becomes another type, a huge number, a string of the hostile corpus, is missing, stands twice, is nested
a thousand deep; a field nobody knows is added; bytes are changed, text is cut off. Then the store is used as the
program and the command line use it. Nothing but a sentence may be raised, nothing that acts on a terminal
printed, every file has the bytes it had, and what lies beside it can be read and saved.

Not shown: whether a changed document that can still be read means what somebody wanted to change in it.
"""

import contextlib
import io
import json
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from interview_tui.cli.obey import obey
from interview_tui.language.message import Told
from interview_tui.port.faults import NotSaved
from interview_tui.port.search import Query
from interview_tui.store.doctor.examine import examine
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files, draft_beside, private_beside
from interview_tui.store.store import JsonStore
from tests.campaigns.checking import next_start
from tests.campaigns.findings import Findings, Progress
from tests.campaigns.steps import at_step, customer_at
from tests.support import hostile
from tests.support.frozen import START
from tests.support.hostile import CORPUS
from tests.support.written import number as id_of

SHORT, LONG = 30, 10_000
ONE, OTHER, CUSTOMER = id_of(1), id_of(2), id_of(800)
_STEP = 5
_COMMANDS: tuple[tuple[str, ...], ...] = (
    ("list",), ("list", "--json"), ("show", ONE), ("show", ONE, "--private", "--json"), ("export", ONE),
    ("search", "tippt"), ("search", "a", "--json"), ("doctor",), ("doctor", "--json"),
)  # fmt: skip
_STRANGE: tuple[Any, ...] = (
    None, True, False, 0, -1, 10**30, 1e308, float("nan"), float("inf"), "", " ", "0", [], {}, [[]], {"": {}},
    "x" * 30_000, "2026-02-30", "9999-12-31T23:59:59+14:00", "0001-01-01T00:00:00-14:00", "2026-11-21T14:00:00",
    "\ud800", "1" * 5000, "01M7ZZ00000000000000000001", "../../etc/passwd", ["x"] * 1000,
)  # fmt: skip
_TEXTS = frozenset(
    ["text", "author", "customer", "organisation", "guide", "name", "by", "host", "learnt", "cue", "owner", "why"]
)


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Change one file so often, each time from the whole one."""
    findings = Findings()
    home = folder / "home"
    _write(home)
    files = Files(home)
    conversation = files.new_conversation(ONE, START)
    paths = [conversation, conversation, private_beside(conversation), draft_beside(conversation)]
    paths += [files.customer(CUSTOMER), files.store]
    progress = Progress("documents", rounds)
    readable = 0
    for findings.rounds in range(1, rounds + 1):
        progress.at(findings.rounds)
        path = paths[findings.rounds % len(paths)]
        whole = path.read_bytes()
        way = chance.choice(_WAYS)
        changed = way(whole, chance)
        path.write_bytes(changed)
        case = f"round {findings.rounds}, {path.name} {way.__name__.strip('_')}"
        try:
            readable += _use(home, case, findings)
            if findings.rounds % 3 == 0:
                _command(_COMMANDS[findings.rounds // 3 % len(_COMMANDS)], home, case, findings)
        except Exception as error:
            findings.cases.append(f"{case}: {type(error).__name__}: {error}")
        if not _is_kept(home, path, changed):
            findings.lose(f"{case}: other bytes than before")
        path.write_bytes(whole)
        shutil.rmtree(home / "attic", ignore_errors=True)
    findings.acknowledged = rounds
    findings.remark = f"{readable:,} of {rounds:,} changed documents could be read all the same"
    return findings


def _write(home: Path) -> None:
    store = next_start(home)
    for conversation_id in (ONE, OTHER):
        state = at_step(conversation_id, _STEP)
        handle = store.begin(state.conversation)
        handle.save(state.conversation)
        handle.save_private(state.private)
        handle.save_draft(state.draft)
        handle.close()
    store.save_customer(customer_at(CUSTOMER, 0))


def _use(home: Path, case: str, findings: Findings) -> bool:
    """Use the store as the screens do; tell whether the changed file could be read."""
    store = next_start(home)
    tellings = [fault.message for fault in (*store.listing().faults, *store.customers().faults)]
    tellings += _told(lambda: store.read(ONE), lambda: store.read_private(ONE))
    tellings += _told(lambda: list(store.search(Query(words="tippt"))))
    examine(Files(home), Keeping(Files(home).attic))
    told = _told(lambda: store.open(ONE).close())
    if store.read_only is not None:
        return False
    _beside(store, case, findings)
    return not (tellings or told)


def _told(*acts: Callable[[], object]) -> list[object]:
    told: list[object] = []
    for act in acts:
        try:
            act()
        except Told as error:
            told.append(error.message)
    return told


def _is_kept(home: Path, path: Path, changed: bytes) -> bool:
    """Tell whether the file is as it was; a draft that cannot be used may have gone to the attic."""
    if path.is_file() and path.read_bytes() == changed:
        return True
    kept = [one.read_bytes() for one in (home / "attic").glob("*")]
    return path.name.endswith(".draft.json") and changed in kept


def _beside(store: JsonStore, case: str, findings: Findings) -> None:
    if len(store.read(OTHER).notes) != _STEP:
        findings.lose(f"{case}: the conversation beside it cannot be read")
    handle = store.open(OTHER)
    handle.save(handle.conversation.changed(guide=case[:60]))
    if handle.close().waiting or store.read(OTHER).guide != case[:60]:
        findings.lose(f"{case}: the conversation beside it cannot be saved")
    try:
        store.save_customer(customer_at(id_of(801), 0))
    except NotSaved as error:
        findings.lose(f"{case}: no customer can be saved ({error})")


def _command(line: tuple[str, ...], home: Path, case: str, findings: Findings) -> None:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), contextlib.suppress(SystemExit):
        obey(["--lang", "en", "--home", str(home), *line])
    if "error of its own" in err.getvalue():
        findings.cases.append(f"{case}: {' '.join(line)}: {err.getvalue()}")
    if strange := hostile.stray(out.getvalue() + err.getvalue()):
        findings.cases.append(f"{case}: {' '.join(line)} prints {strange!a}")


# ways to change a document


def _bytes(whole: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(whole))
    return whole[:at] + bytes(chance.choices(range(256), k=chance.randrange(4))) + whole[at + chance.randrange(4) :]


def _cut(whole: bytes, chance: random.Random) -> bytes:
    return whole[: chance.randrange(len(whole))]


def _value(whole: bytes, chance: random.Random) -> bytes:
    return _with_one_changed(whole, chance, lambda _: chance.choice(_STRANGE))


def _hostile(whole: bytes, chance: random.Random) -> bytes:
    return _with_one_changed(whole, chance, lambda _: chance.choice(CORPUS).text)


def _texts(whole: bytes, chance: random.Random) -> bytes:
    """Put hostile text in every place that has one already, and which may be any."""
    document = json.loads(whole)
    for holder, key in _places(document):
        if key in (
            "text",
            "author",
            "customer",
            "organisation",
            "guide",
            "name",
            "by",
            "host",
            "learnt",
            "cue",
            "owner",
        ):
            holder[key] = chance.choice(CORPUS).text[:400]
    return _dumped(document)


def _missing(whole: bytes, chance: random.Random) -> bytes:
    document = json.loads(whole)
    holder, key = chance.choice(list(_places(document)))
    del holder[key]
    return _dumped(document)


def _added(whole: bytes, chance: random.Random) -> bytes:
    def grown(value: Any) -> Any:
        if isinstance(value, dict):
            return value | {chance.choice(CORPUS).text: chance.choice(_STRANGE)}
        return [value, chance.choice(_STRANGE)]

    return _with_one_changed(whole, chance, grown)


def _deep(whole: bytes, chance: random.Random) -> bytes:
    opened, closed = chance.choice((("[", "]"), ('{"a":', "}")))
    depth = chance.choice((10, 300, 1_000, 100_000))
    marked = _with_one_changed(whole, chance, lambda _: "here it goes deep")
    return marked.replace(b'"here it goes deep"', f"{opened * depth}1{closed * depth}".encode())


def _twice(whole: bytes, chance: random.Random) -> bytes:
    lines = whole.split(b"\n")
    at = chance.randrange(len(lines))
    return b"\n".join([*lines[:at], lines[at], *lines[at:]])


def _schema(whole: bytes, chance: random.Random) -> bytes:
    versions = (b"0", b"2", b"99", b"-1", b'"1"', b"1.0", b"null", b"1" * 400)
    return whole.replace(b'"schema": 1', b'"schema": ' + chance.choice(versions))


def _other(whole: bytes, chance: random.Random) -> bytes:
    others = (b"", b"null", b"[]", b"{}", b'"x"', b"\xff\xfe{}", b"\x00" * 100, b"{" * 1_000, b"NaN", b"1" * 5_000)
    return chance.choice(others)


_WAYS = (_bytes, _cut, _value, _value, _hostile, _texts, _missing, _added, _deep, _twice, _schema, _other)


def _with_one_changed(whole: bytes, chance: random.Random, change: Callable[[Any], Any]) -> bytes:
    document = json.loads(whole)
    holder, key = chance.choice(list(_places(document)))
    holder[key] = change(holder[key])
    return _dumped(document)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _places(value[key])


def _dumped(document: Any) -> bytes:
    return json.dumps(document).encode("utf-8", "backslashreplace")
