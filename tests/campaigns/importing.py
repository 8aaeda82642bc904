"""Files to be imported as an editor, an accident or ill will leaves them, and processes that are killed as they import.

CSV tables, vCards, answers, calendars, exported conversations, notes in Markdown, WebVTT, SRT and RTTM, each with bytes
changed, cut off, doubled and put in from elsewhere. Whatever becomes of one, it is read or refused in a sentence; the
store is as it was, byte by byte, until somebody says yes. Of every hundredth what can be read is written by a process
that is killed at a call to the disk: after the next start all of it is there or nothing, and the same file brings the
rest.

Not shown: that what a mangled file says is what somebody meant.
"""

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path

from interview_tui.desk.importing.plan import Plan
from interview_tui.desk.importing.planning import planned, read_file
from interview_tui.disk import temporary
from interview_tui.importing.formats import NotRead
from interview_tui.importing.reading import Given
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Told
from interview_tui.records.words import Status
from interview_tui.store.store import JsonStore, open_store
from tests.campaigns.findings import Findings, Progress
from tests.campaigns.import_files import CONVERSATIONS, SIGNS
from tests.campaigns.kill import KillingDisk
from tests.support.backed_up import content
from tests.support.frozen import START
from tests.support.hostile import CORPUS
from tests.support.making import CUSTOMER, conversation, customer, note, numbered

SHORT, LONG = 60, 30_000
_KILLED_EACH = 100
_DE = Language("de")
_TABLE = (
    "Vorname;Nachname;Firma;Telefon;E-Mail;Kunde seit;Notizen\r\n"
    'Ada;Kern;Kern GmbH;07361 5550;a@kern.co;4.5.2023;"rudert\r\nmag Honig"\r\n'
    "Claudia;Weber;;+49 171 1234567;c@nord.de;;\r\nJörg;Groß;Groß & Söhne KG;;;1.1.2020;oft krank\r\n"
)
_CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Kern\r\nN:Kern;Ada;;Dr.;\r\nORG:Kern GmbH;Einkauf\r\n"
    "item1.TEL;TYPE=WORK:07361 5550\r\nitem1.X-ABLabel:Büro\r\nADR;TYPE=WORK:;;Am Kai 3;Aalen;;73430;\r\n"
    "NOTE:mag\\, sagt sie\\nHonig\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\n"
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=\r\n=B6rg\r\nTEL;CELL:0171 1\r\nEND:VCARD\r\n"
)
_ANSWERS = "Name;Firma;NPS;Zufriedenheit;Datum\r\nClaudia Weber;;9;4;21.11.2026\r\nClaudia Weber;;-;;2.11.2026\r\n"
_CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Werkszeit\r\nBEGIN:STANDARD\r\n"
    "DTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    "BEGIN:VEVENT\r\nUID:1@wir\r\nDTSTART;TZID=Werkszeit:20200104T100000\r\nDTEND;TZID=Werkszeit:20200104T103000\r\n"
    "RRULE:FREQ=DAILY;INTERVAL=1\r\nEXDATE;TZID=Werkszeit:20261122T100000\r\nSUMMARY:Anruf Claudia Weber\r\n"
    'ORGANIZER;CN=Ich:mailto:ich@wir.de\r\nATTENDEE;CN="Weber, Claudia":mailto:c@nord.de\r\nEND:VEVENT\r\n'
    "BEGIN:VEVENT\r\nUID:1@wir\r\nRECURRENCE-ID;TZID=Werkszeit:20261123T100000\r\nDTSTART:20261123T150000Z\r\n"
    "DURATION:PT30M\r\nSUMMARY:Verlegt\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20261121T160000\r\nSUMMARY:Tel. M\\,üller 0171 1234567\r\n"
    "RRULE:FREQ=MONTHLY;BYDAY=3SA;COUNT=5\r\nDESCRIPTION:mit\\nZeilen\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
_SEEDS = (
    ("a.csv", _TABLE, Given()),
    ("a.vcf", _CARDS, Given()),
    ("b.csv", _ANSWERS, Given()),
    ("a.ics", _CALENDAR, Given()),
    *CONVERSATIONS,
)
_SIGNS = [b'"', b";", b",", b"\t", b"\n", b"\r", b"=", b"\\", b":", b"\x00", b"\xff\xfe", b"BEGIN:VCARD\n", b"=C3=\n"]
_SIGNS += [
    *(b"RRULE:FREQ=DAILY\n", b"BEGIN:VEVENT\n", b"END:VEVENT\n", b"SECONDLY", b"BYMONTHDAY=31;", b"99991231T235959Z"),
    b"1/2/2026",
    b"31.2.2026",
    b"4E+11",
    b"sep=|\n",
    b"\xef\xbb\xbf",
    *SIGNS,
    *(one.text.encode("utf-8", "surrogatepass") for one in CORPUS[:20]),
]


def run(rounds: int, folder: Path, chance: random.Random) -> Findings:
    """Read so many files, and kill some that write what is in them."""
    findings, progress = Findings(), Progress("importing", rounds)
    home, ids = folder / "home", count(1)
    store = open_store(home, now=lambda: START)
    store.save_customer(customer())
    kept = conversation(note(1), customer_id=CUSTOMER, status=Status.DONE)
    opened = store.begin(kept)
    opened.save(kept)
    opened.close()
    before, read = content(home), 0
    for round_ in range(rounds):
        progress.at(round_)
        name, seed, given = _SEEDS[round_ % len(_SEEDS)]
        path = folder / name
        path.write_bytes(_mutated(seed, chance))
        plan = _planned(path, given, store, ids, findings, f"round {round_}")
        read += plan is not None
        if plan is not None and not plan.arriving().is_nothing and round_ % _KILLED_EACH < len(_SEEDS):
            _killed(folder, plan, chance, f"round {round_}", findings)
        findings.rounds += 1
    if content(home) != before:
        findings.lose("a file that nobody said yes to changed the store")
    findings.remark = f"{read:,} of {rounds:,} files could be read all the same"
    return findings


def _planned(
    path: Path, given: Given, store: JsonStore, ids: "count[int]", findings: Findings, where: str
) -> Plan | None:
    def new_id() -> str:
        return numbered(next(ids) % 90_000 + 1_000)

    try:
        plan = planned(read_file(path, given, at=START), store, at=START, region="DE", new_id=new_id)
        for place, one in enumerate(plan.picks):
            plan = plan.picked(one.note.id, one.taken or place % 3 == 0)
        plan.arriving()
    except NotRead as error:
        if not error.told(_DE).isprintable():
            findings.cases.append(f"{where}: what is said is not fit to print")
        return None
    except Told:
        return None
    except Exception as error:
        findings.cases.append(f"{where}: {type(error).__name__}: {error}")
        return None
    return plan


def _killed(folder: Path, plan: Plan, chance: random.Random, where: str, findings: Findings) -> None:
    """Write it in a process that is killed; all of it is there afterwards, or nothing."""
    here = Path(shutil.copytree(folder / "home", folder / "killed"))
    before = _said(open_store(here, now=lambda: START))
    whole = Path(shutil.copytree(here, folder / "whole"))
    written = open_store(whole, now=lambda: START)
    written.bring_in(plan.arriving())
    after = _said(written)
    shutil.rmtree(whole)
    disk = KillingDisk(chance.randint(1, 60), chance.choice(["before", "middle", "after"]))
    _in_a_child(lambda: open_store(here, now=lambda: START, disk=disk).bring_in(plan.arriving()))
    temporary._STARTED = time.time()
    later = open_store(here, now=lambda: START + timedelta(minutes=1))
    found = _said(later)
    if found not in (before, after):
        findings.lose(f"{where}: half of an import")
    if not later.imports():
        later.bring_in(plan.arriving())
    findings.acknowledged += 1
    if _said(later) != after:
        findings.lose(f"{where}: what was brought in a second time")
    if any(path.name.endswith(".tmp") for path in here.rglob("*")):
        findings.left_lying(where)
    shutil.rmtree(here)


def _in_a_child(act: Callable[[], object]) -> None:
    if child := os.fork():
        os.waitpid(child, 0)
        return
    try:
        act()
        os._exit(0)
    finally:
        os.kill(os.getpid(), signal.SIGTERM)


def _said(store: JsonStore) -> object:
    """Return all that an import may change."""
    names = sorted([*(one.name for one in store.customer_heads().heads), *(one.id for one in store.appointments())])
    held = [
        (one.id, [(each.id, each.text) for each in store.read(one.id).living()], store.read_private(one.id).imported)
        for one in store.heads()
    ]
    return names, sorted(held, key=lambda one: one[0])


def _mutated(seed: str, chance: random.Random) -> bytes:
    data = bytearray(seed.encode(chance.choice(["utf-8", "utf-8", "utf-8-sig", "cp1252", "utf-16"]), "replace"))
    for _ in range(chance.choice([0, 1, 1, 2, 5, 20])):
        at = chance.randrange(len(data) + 1)
        chance.choice(
            [
                partial(data.__setitem__, slice(at, at + 1), bytes([chance.randrange(256)])),
                partial(data.__setitem__, slice(at, at), chance.choice(_SIGNS)),
                partial(data.__delitem__, slice(at, at + chance.choice([1, 5, 40]))),
                partial(data.__setitem__, slice(at, at), bytes(data[at : at + 60])),
            ]
        )()
    return bytes(data)
