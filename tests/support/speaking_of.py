"""An author, and whoever leads, who wrote what names or quotes a customer of theirs."""

from pathlib import Path

from interview_tui.exchange.digest import Digests
from interview_tui.port.handing import TakenIn
from interview_tui.port.search import Query
from interview_tui.records.comment import Say
from interview_tui.records.present import Present
from interview_tui.records.theme import Gathered, Memo, Theme
from interview_tui.store.store import JsonStore
from tests.support.frozen import START
from tests.support.giving import CLAUDIA
from tests.support.gone import found_in
from tests.support.handing_over import HELD, comment, handed, kept, opened, taken, together, with_a_released_one
from tests.support.written import conversation, customer, note, number

NAMES = ("Claudia", "Weber", "Nordmetall")
QUOTED = ("Monatsabschluss dauert", "am dritten Tag", "Staffelpreise")
TOM = number(7)
THEIRS = HELD.changed(
    notes=(
        note(1, "Der Monatsabschluss dauert bis zum dritten"),
        note(2, "der Vorstand braucht die Zahlen am dritten Tag", because_of=number(1), kind="why"),
    )
)
TOMS = conversation(
    note(20, "geht so"), id=number(902), customer_id=TOM, customer="Tom Yilmaz", status="done", released=True,
    present=(Present(id=CLAUDIA, name="Claudia Weber"),),
).put(note(21, "will Staffelpreise haben", said_by=CLAUDIA))  # fmt: skip
STAYS = "Drei Tage reichen den meisten"
TEXTS = (
    "Frau Weber sagt es am deutlichsten",
    "Bei Nordmetall seit Jahren",
    "Eine sagt „Monatsabschluss dauert“",
    "Der Vorstand braucht die Zahlen am dritten Tag, das kehrt wieder",
    "Eine „will Staffelpreise“",
    STAYS,
)
THEME = number(700)


def author(folder: Path) -> JsonStore:
    store = with_a_released_one(folder / "jana", "Jana", THEIRS)
    store.save_customer(customer(7, "Tom Yilmaz", "Stahlbau"))
    kept(store, TOMS)
    return store


def rounds(folder: Path, *stores: JsonStore) -> list[TakenIn]:
    folder.mkdir(exist_ok=True)
    found = list[TakenIn]()
    for _ in range(2):
        for one in stores:
            handed(one, folder)
        for one in stores:
            every = taken(one, folder)
            assert all(each.fault is None for each in every)
            found += [each.taken for each in every]
    return found


def mira(folder: Path) -> JsonStore:
    return together(opened(folder / "mira", "Mira"), folder / "cache")


def leading(folder: Path, jana: JsonStore) -> JsonStore:
    """Return the store of whoever leads, who took in what there is and wrote about it; all of it is backed up."""
    lead = mira(folder)
    rounds(folder / "team", jana, lead)
    there = Digests(jana.id)
    memos = tuple(Memo(id=number(710 + n), at=START, text=text) for n, text in enumerate(TEXTS))
    row = Gathered(id=there.of(number(1)), conversation=there.of(HELD.id))
    lead.keep_themes({THEME: Theme(id=THEME, at=START, name="Zahlen", memos=memos, notes=(row,))})
    lead.keep_comment(comment(1, there, "Hat Frau Weber recht?"))
    of_tom = {"conversation": there.of(TOMS.id), "note": None}
    lead.keep_comment(comment(2, there, "Frag Tom, ob es wie bei Nordmetall ist", **of_tom))
    lead.keep_comment(comment(3, there, "Gut nachgefragt, wie bei Frau Weber", say=Say.STRENGTH, **of_tom))
    lead.keep_comment(comment(4, there, "Gut zugehört", **of_tom))
    (lead.home / "error-20261121-101112.txt").write_text("Claudia Weber", "utf-8")
    lead = mira(folder)
    lead.refresh(wait=True)
    assert list(lead.search(Query("Vorstand")))
    lead.back_up_today()
    rounds(folder / "team", jana, lead)
    assert found_in((*NAMES, *QUOTED), lead.home) == {*NAMES, *QUOTED}
    assert len(jana.comments()) == 4
    return lead


def everywhere(folder: Path, lead: JsonStore) -> tuple[Path, ...]:
    return lead.home, Path(lead.backup_folder), folder / "cache"


def texts(store: JsonStore) -> list[str]:
    return [one.text for one in store.themes()[THEME].memos]
