"""What LibreOffice, where it is installed, reads in a Word document and a workbook: every text, and none that acts."""

import csv
import os
import shutil
import subprocess
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest

from interview_tui.export.matter import Around, Matter
from interview_tui.export.paper import Part
from interview_tui.export.writers import xlsx
from interview_tui.language.catalogue import Language
from interview_tui.records.conversation import Conversation
from tests.support import hostile
from tests.support.frozen import START
from tests.support.opened_word import word
from tests.support.papers import noted, paper
from tests.support.written import conversation, note, number

SOFFICE = shutil.which("soffice")
SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""Every sheet in a file of its own, comma and quotes, UTF-8, as the cells are shown."""
LIMIT_S = 120

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")


def converted(folder: Path, name: str, content: bytes, to: str) -> Path:
    """Let LibreOffice open a file, and return the folder in which it wrote what it found."""
    file, out = folder / name, folder / "out"
    file.write_bytes(content)
    profile = (folder / "profile").as_uri()
    command = [str(SOFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", to, "--outdir", str(out)]
    environment = os.environ | {"LC_ALL": "C.UTF-8"}  # the language of its days and times
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=LIMIT_S, env=environment)
    return out


def sheet(folder: Path, title: str) -> list[dict[str, str]]:
    with (folder / f"book-{title}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def told(text: str) -> str:
    return " ".join(text.split())


def test_libreoffice_reads_every_text_of_a_word_document(tmp_path: Path) -> None:
    texts = [one.seen for one in hostile.CORPUS if one.seen and one.seen.isprintable()]
    content = word(paper(Part("Größe & <b>", tuple(noted(one, "daneben", label="Fakt") for one in texts))))

    out = converted(tmp_path, "paper.docx", content, "txt:Text (encoded):UTF8")

    read = (out / "paper.txt").read_text("utf-8-sig")
    assert "Größe & <b>" in read
    assert read.count("Fakt: ") == len(texts) > 20
    for one in texts:
        assert told(one) in told(read)


def test_libreoffice_reads_days_times_and_leading_zeros_of_a_workbook_and_runs_no_formula(tmp_path: Path) -> None:
    kept = conversation(
        note(1, "=1+1", kind="fact"),
        note(2, "0049", kind="fact"),
        note(3, "Angebot", kind="promise", due="2026-11-30", due_time="14:00", owner="Jana", promise="kept"),
        note(4, "3.11.", kind="why", because_of=number(2)),
    )
    strange = Conversation.from_document(
        {"id": hostile.CONVERSATION, "author": "J", "started_at": START.isoformat(), "notes": [*hostile.notes(START)]}
    )
    out = BytesIO()
    xlsx.write((Matter(kept), Matter(strange)), out, Around(Language("de"), START, author="Jana Reuter"))

    found = converted(tmp_path, "book.xlsx", out.getvalue(), SHEETS)

    notes = sheet(found, "Notizen")
    assert len(notes) == 4 + len(strange.notes)
    assert [one["Notiz"] for one in notes[:4]] == ["=1+1", "0049", "Angebot", "3.11."]
    assert notes[3]["Gehört zu"] == "0049"
    [promise] = [one for one in sheet(found, "Zusagen") if one["Zusage"] == "Angebot"]
    assert (promise["Fällig"], promise["Um"]) == ("11/30/2026", "02:00:00 PM")
    assert len(sheet(found, "Gespräche")) == 2


def test_libreoffice_shows_every_minute_of_the_day_as_it_was(tmp_path: Path) -> None:
    midnight = START.replace(hour=0, minute=0, second=0, microsecond=0)
    begun = [midnight + timedelta(minutes=each) for each in range(24 * 60)]
    out = BytesIO()
    held = (Matter(conversation(id=number(place), started_at=at)) for place, at in enumerate(begun))
    xlsx.write(held, out, Around(Language("de"), START))

    found = converted(tmp_path, "book.xlsx", out.getvalue(), SHEETS)

    shown = [one["Uhrzeit"] for one in sheet(found, "Gespräche")]
    assert shown == [f"{at:%I:%M:%S %p}" for at in begun]
