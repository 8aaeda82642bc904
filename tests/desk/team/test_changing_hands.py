"""Whatever order giving, taking over, sharing and collecting come in: one owner, nothing lost, nothing private."""

import tempfile
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from interview_tui.desk.amending import change_note
from interview_tui.desk.team.giving import give, take_back, to_give
from interview_tui.disk.calls import Disk
from interview_tui.exchange.digest import Digests
from interview_tui.language.message import Told
from interview_tui.records.words import Kind
from interview_tui.store.backup import back_up
from interview_tui.store.restore import restore
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.giving import taken_over
from tests.support.handing_over import HELD, handed, opened, taken, together, with_a_released_one
from tests.support.written import conversation, customer, note, number

CLAUDIA, TODAY = number(3), date(2026, 11, 21)
SECRET = "Geheimwort"
PRIVATE = conversation(
    note(1, "Monatsabschluss dauert"), note(9, SECRET, kind=Kind.PERSONAL), note(8, SECRET, stays_with_me=True),
    customer_id=CLAUDIA, customer="Claudia Weber", status="done",
)  # fmt: skip
STEPS = st.sampled_from(
    [
        *("give", "take", "undo", "give back", "take home", "write"),
        *("back up jana", "restore jana", "back up ben", "restore ben"),
        *("share jana", "share ben", "collect jana", "collect ben", "lead"),
    ]
)


class World:
    """Jana, who has Claudia; Ben, who may take her over; Mira, who leads both."""

    def __init__(self, folder: Path) -> None:
        self.shared, self.file, self.back = folder / "shared", folder / "claudia.zip", folder / "back.zip"
        self.shared.mkdir()
        self.jana = with_a_released_one(folder / "jana", "Jana", PRIVATE)
        self.ben, self.mira = opened(folder / "ben", "Ben"), opened(folder / "mira", "Mira")
        self.hers = Digests(self.jana.id).of(CLAUDIA)
        self.written, self.restored = 0, 0
        self.folder = folder

    def step(self, what: str) -> None:
        match what.split():
            case ["give"]:
                with suppress(Told):
                    give(self.jana, to_give(self.jana, [CLAUDIA], "Ben"), self.file, TODAY, Disk())
            case ["take"]:
                if self.file.exists():
                    taken_over(self.ben, self.file)
            case ["give", "back"]:
                with suppress(Told):
                    give(self.ben, to_give(self.ben, [self.hers], "Jana"), self.back, TODAY, Disk())
            case ["take", "home"]:
                if self.back.exists():
                    taken_over(self.jana, self.back)
            case ["undo"]:
                person = self.jana.customer(CLAUDIA)
                if person is not None and person.given is not None:
                    take_back(self.jana, CLAUDIA, TODAY)
            case ["write"]:
                self.written += 1
                for store in self.owners():
                    [head] = store.listing().heads
                    first = store.read(head.id).notes[0].id
                    _, fault = change_note(store, head.id, first, lambda one: one.changed(text=f"nun {self.written}"))
                    assert fault is None
            case ["back", "up", name]:
                (self.folder / f"{name}-backup.zip").unlink(missing_ok=True)
                back_up(getattr(self, name).home, self.folder / f"{name}-backup.zip", START, Disk())
            case ["restore", name]:
                if (self.folder / f"{name}-backup.zip").exists():
                    self.restored += 1
                    there = self.folder / f"{name}-{self.restored}"
                    restore(self.folder / f"{name}-backup.zip", there, Disk(), START + timedelta(self.restored))
                    setattr(self, name, opened(there, name.title()))
            case ["share", name]:
                handed(getattr(self, name), self.shared)
            case ["collect", name]:
                taken(getattr(self, name), self.shared)
            case _:
                taken(self.mira, self.shared)

    def go_round(self) -> None:
        """Let all hear of each other."""
        for _ in range(2):
            for step in ("share jana", "share ben", "collect jana", "collect ben", "lead"):
                self.step(step)

    def owners(self) -> list[JsonStore]:
        return [store for store in (self.jana, self.ben) if self.writes(store)]

    def writes(self, store: JsonStore) -> bool:
        person = store.customer(CLAUDIA if store is self.jana else self.hers)
        return person is not None and person.given is None


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(STEPS, min_size=4, max_size=14))
@example(["give", "take", "undo", "share jana", "give"])
@example(["back up jana", "give", "take", "restore jana", "write", "share jana", "share ben", "lead", "collect jana"])
@example(["back up jana", "give", "take", "restore jana", "write", "give back", "take home", "write"])
@example(["give", "take", "back up jana", "undo", "share jana", "collect ben", "restore jana"])
@example(["give", "take", "write", "give back", "share ben", "lead", "take home", "write", "give"])
@example(["give", "take", "write", "undo", "give", "write", "share jana", "lead"])
def test_one_owner_nothing_lost_no_private_byte(steps: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        for step in steps:
            world.step(step)
        for file in (*world.shared.iterdir(), *(one for one in (world.file, world.back) if one.exists())):
            assert SECRET.encode() not in file.read_bytes()
        # Once the file is taken over, and all have heard of each other, there is one who writes.
        world.step("take")
        world.step("take home")
        world.go_round()
        if world.restored and not world.owners():
            # Both know that the other one was to have her: whoever takes her back has her.
            world.step("undo")
            world.go_round()
        [owner] = world.owners()
        assert len(world.jana.listing().heads) == 1
        assert len(world.jana.customer_heads().heads) == 1
        [hers] = world.jana.listing().heads
        assert texts(world.jana, hers.id)[1:] == [SECRET, SECRET]
        everybody = together(world.mira)
        assert len(everybody.customer_heads().heads) <= 1
        assert len(everybody.listing().heads) <= 1
        for one in everybody.listing().heads:
            [kept] = owner.listing().heads
            assert texts(everybody, one.id) == texts(owner, kept.id)[:1]


def texts(store: JsonStore, conversation_id: str) -> list[str]:
    return [note.text for note in store.read(conversation_id).living()]


def test_the_reader_who_heard_of_it_late_has_the_state_of_the_one_who_has_it(tmp_path: Path) -> None:
    world = World(tmp_path)
    for step in ("share jana", "lead", "give", "take", "write", "share ben", "share jana", "lead"):
        world.step(step)
    [head] = together(world.mira).listing().heads
    assert head.id == Digests(world.jana.id).of(HELD.id)
    assert [note.text for note in together(world.mira).read(head.id).notes] == ["nun 1"]
    assert customer(3, "Claudia Weber").name in {one.name for one in together(world.mira).customer_heads().heads}
