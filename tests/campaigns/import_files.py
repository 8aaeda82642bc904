"""Files of conversations to be mangled: as our own export writes them, as Obsidian, Teams, Zoom and recognisers do."""

from io import BytesIO

from interview_tui.export.matter import Around, Matter
from interview_tui.export.papers.colleague import papers
from interview_tui.export.writers import json_records, markdown
from interview_tui.importing.reading import Given
from interview_tui.language.catalogue import Language
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect
from tests.support.frozen import START
from tests.support.making import CUSTOMER
from tests.support.written import conversation, customer, note, number

DAY = START.date().isoformat()
_WITH = Given(me="Jana", customer=CUSTOMER, on=DAY)
_ADA = customer(1, "Ada Kern", "Kern GmbH").changed(
    entries=(Entry(id=number(5), aspect=Aspect.PHONE, text="07361 5550", learnt_at=START),)
)
_HELD = tuple(
    conversation(
        note(n, "tippt 140 Bestellungen ab", kind="fact", track="innovation"),
        note(n + 1, "der Vorstand braucht Zahlen", kind="why", because_of=number(n)),
        note(n + 2, "CSV-Muster schicken", kind="promise", due="2026-11-30", owner="Jana Reuter"),
        note(n + 3, "Rabatt?\nfür zwei", parked=True),
        id=number(900 + n),
        customer_id=_ADA.id,
        customer=_ADA.name,
        organisation=_ADA.organisation,
    )
    for n in (10, 20)
)


def _json() -> str:
    out = BytesIO()
    json_records.write([Matter(one, _ADA) for one in _HELD], out, Around(Language("de"), START))
    return out.getvalue().decode()


def _markdown() -> str:
    out, around = BytesIO(), Around(Language("de"), START)
    markdown.write(papers([Matter(one, _ADA) for one in _HELD], around), out, around)
    return out.getvalue().decode()


_OBSIDIAN = f"""---
title: Gespräch
date: {DAY}
kunde: "[[Ada Kern|Ada]]"
firma: Kern & Söhne
tags: [gespräch, neu]
aliases:
  - Ada
---
# Gespräch
- =140 Bestellungen
- !Muster schicken bis Freitag
- [ ] Zitat: zu langsam
  - rudert \\* gern
"""
_TEAMS = """\ufeffWEBVTT

c3b1f6a0-3f0e-4b8b-9d3c-5a1b2c3d4e5f/12-0
00:00:03.880 --> 00:00:06.120
<v Jana Reuter>Guten Tag, wie war es?</v>

00:06.120 --> 00:00:59.000 align:start
<v Weber, Claudia>Ein Albtraum &amp; mehr
<v Petra Held>Mir auch.</v>

NOTE nichts

00:01:00.000 --> 00:02:30.000
Das <i>passt</i>
"""
_SRT = "".join(
    f"{n}\r\n00:00:0{n},000 --> 00:00:0{n + 1},500\r\n{who}: um 10:30 Meeting: ja.\r\n\r\n"
    for n, who in enumerate(("Jana", "Claudia", "Jana", "Claudia"), 1)
)
_RTTM = "".join(
    f"SPEAKER call 1 {at}.5 {length} <NA> <NA> {who} <NA> <NA>\n"
    for at, length, who in ((0, 2.5, "Jana"), (3, 40, "Claudia"), (44, 1, "Jana"))
)
CONVERSATIONS = (
    ("a.json", _json(), Given()),
    ("a.md", _markdown(), Given(customer=CUSTOMER)),
    ("b.md", _OBSIDIAN, Given()),
    ("a.vtt", _TEAMS, _WITH),
    ("a.srt", _SRT, Given(me="", customer="Tom Yilmaz", on=DAY)),
    ("a.rttm", _RTTM, _WITH),
)
"""Each with its name and what is said of it."""
SIGNS = (
    b"-->", b"<v ", b"</v>", b"00:00:99.000 --> 00:00", b"WEBVTT", b"---\n", b"**INTERN**\n", b"## ", b"  - ", b"[[",
    b'"notes": [', b"null", b"{", b"]", b'"\\ud800"', b"1e999", b"SPEAKER", b"-1", b"date: 3/4/2026\n", b"&#",
)  # fmt: skip
