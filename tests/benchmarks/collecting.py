"""What 50 people hand over in a week, 20 conversations of 30 notes each, taken in by whoever leads.

Before that week each of them had handed over 180 conversations, which lie in their files still: a file holds all that
is outside. Wall time, as whoever leads waits for it, from the folder to the last file of the store; then the folder in
which nothing is new, as it is looked at again after a start; and CPU of both.
"""

import shutil
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from interview_tui.desk.collecting import collect
from interview_tui.desk.handing_file import found
from interview_tui.desk.handing_folder import hand_over_in
from interview_tui.desk.sharing import to_share
from interview_tui.disk.calls import Disk
from interview_tui.records.conversation import Conversation
from interview_tui.records.kinds import KINDS
from interview_tui.records.note import Note
from interview_tui.records.settings import Settings
from interview_tui.records.words import Kind
from interview_tui.store.conversation_document import ConversationDocument
from interview_tui.store.document import Keeping
from interview_tui.store.files import Files
from interview_tui.store.store import JsonStore, open_store
from tests.benchmarks.made_store import note_text
from tests.benchmarks.place import Place
from tests.benchmarks.row import Row
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, number

PEOPLE, BEFORE, WEEK, NOTES, CUSTOMERS = 50, 180, 20, 30, 12
BAR_S, BAR_NOTHING_NEW_S = 60.0, 1.0
_FIRST = 1_000
"""Lower numbers are of customers."""
_KINDS = (None, *(row.kind for row in KINDS if row.kind is not Kind.WHY))


def rows(place: Place) -> Sequence[Row]:
    """Measure and return the rows."""
    home = place.folder / "collecting"
    shutil.rmtree(home, ignore_errors=True)
    team = home / "team"
    team.mkdir(parents=True)
    lead = _opened(home / "lead", "Mira Voss")
    authors = [_opened(home / f"author-{n}", f"Person {n}") for n in range(PEOPLE)]
    for one in authors:
        for n in range(CUSTOMERS):
            one.save_customer(customer(n, f"Customer {n} of {one.settings.author}", f"Firm {n}"))
    _hold(authors, range(BEFORE), team)
    _taken_in(lead, team)
    _hold(authors, range(BEFORE, BEFORE + WEEK), team)
    (wall, cpu), (again, cpu_again) = _timed(lambda: _taken_in(lead, team)), _timed(lambda: _taken_in(lead, team))
    kept = sum(1 for path in (lead.home / "from").rglob("conversations/*/*/*.json"))
    if kept != PEOPLE * (BEFORE + WEEK):
        raise RuntimeError(f"{kept} conversations were taken in")
    shutil.rmtree(home)
    what = f"collecting a week of {PEOPLE} people, {WEEK} conversations of {NOTES} notes each, wall"
    return [
        Row(what, wall, "s", BAR_S, in_units=True),
        Row("... CPU", cpu, "s", None),
        Row("... the same folder again, nothing new, wall", again, "s", BAR_NOTHING_NEW_S, in_units=True),
        Row("... CPU", cpu_again, "s", None),
    ]


def _timed(do: Callable[[], None]) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    do()
    return time.perf_counter() - wall, time.process_time() - cpu


def _opened(home: Path, author: str) -> JsonStore:
    store = open_store(home, now=lambda: START)
    store.change_settings(Settings(author=author, name_asked=True, backup=False))
    return store


def _hold(authors: Sequence[JsonStore], numbers: range, team: Path) -> None:
    """Let each of them have these conversations, released, and hand over."""
    for store in authors:
        files, keeping = Files(store.home), Keeping(store.home / "attic", store.id)
        for n in numbers:
            one = _conversation(n, store.settings.author)
            ConversationDocument(files.new_conversation(one.id, one.started_at), keeping).save(one)
        for _ in hand_over_in(team, store, to_share(store, START.date()), Disk()):
            pass


def _conversation(n: int, author: str) -> Conversation:
    notes = [_note(n, k, author) for k in range(1, NOTES + 1)]
    whose = n % CUSTOMERS
    return conversation(
        *notes, id=number(_FIRST + n * 100), author=author, status="done", released=True,
        started_at=START - timedelta(days=BEFORE + WEEK - n),
        customer_id=number(whose), customer=f"Customer {whose} of {author}", organisation=f"Firm {whose}",
    )  # fmt: skip


def _note(n: int, k: int, author: str) -> Note:
    return note(_FIRST + n * 100 + k, f"{note_text(k)} {author}", kind=_KINDS[(n + k) % len(_KINDS)])


def _taken_in(lead: JsonStore, team: Path) -> None:
    for one in collect(lead, found([team]), lambda known, now: False):
        if one.fault is not None and not one.passed_over:
            raise RuntimeError(one.fault.msgid)
