"""Strings that want to do something to a terminal, a screen or a reader, and stores that are full of them."""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from interview_tui.records.words import Kind


@dataclass(frozen=True)
class Hostile:
    name: str
    text: str
    seen: str = ""
    """What a reader must still find of it on the screen; nothing where there is nothing to read."""


CORPUS: tuple[Hostile, ...] = (
    # what a terminal obeys
    Hostile("clipboard", "\x1b]52;c;aGFja2Vk\x07Zwischenablage", "Zwischenablage"),
    Hostile("clipboard, other end", "\x1b]52;c;aGFja2Vk\x1b\\Ablage", "Ablage"),
    Hostile("clipboard without end", "\x1b]52;c;aGFja2VkendlosEins", "endlosEins"),
    Hostile("window title", "\x1b]0;besessen\x07Titelzeile", "Titelzeile"),
    Hostile("window title, C1", "\x9d2;besessen\x9cTitelkurz", "Titelkurz"),
    Hostile("link", "\x1b]8;;https://example.org\x07Verweis\x1b]8;;\x07", "Verweis"),
    Hostile("colours", "\x1b[31;5mblinkend\x1b[0m", "blinkend"),
    Hostile("cursor", "\x1b[2J\x1b[H\x1b[10Aoben\x1b[?25l", "oben"),
    Hostile("other screen", "\x1b[?1049lraus\x1b[!p\x1bc", "raus"),
    Hostile("mouse off, paste off", "\x1b[?1000l\x1b[?2004lMausfrei", "Mausfrei"),
    Hostile("paste ends early", "\x1b[201~Einfügeende", "Einfügeende"),
    Hostile("device answers", "\x1b[6n\x1b[c\x1b[>c\x05Antwort", "Antwort"),
    Hostile("device control", "\x1bP$q\"p\x1b\\\x1b_Gf=100;AAAA\x1b\\Kitty", "Kitty"),
    Hostile("C1 sequence", "\x9b31mC1rot\x9b0m\x90q\x9c", "C1rot"),
    Hostile("all controls", "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0)])) + "Steuerrest", "Steuerrest"),
    Hostile("NUL", "vor\x00nach", "vornach"),
    Hostile("backspaces", "falsch\x08\x08\x08\x7f\x7fechtes", "echtes"),
    Hostile("bell", "\x07\x07\x07Glocke", "Glocke"),
    # what markup obeys
    Hostile("closing tag", "[/]Klammerschluss", "[/]Klammerschluss"),
    Hostile("a word in brackets", "[Kunde] Anrede", "[Kunde] Anrede"),
    Hostile("an action", "[@click=app.quit]Klickmich[/]", "[@click=app.quit]Klickmich[/]"),
    Hostile("an action in a style", "[$x @click=app.exit]Stilklick", "[$x @click=app.exit]Stilklick"),
    Hostile("an open tag", "[bold", "[bold"),
    Hostile("an escaped bracket", "\\[kein Tag", "\\[kein Tag"),
    Hostile("a link tag", "[link=https://example.org]Verweistag[/link]", "[link=https://example.org]Verweistag[/link]"),
    Hostile("places of a sentence", "{name} {0} {0.__class__} %s %(x)s $n", "{name} {0} {0.__class__} %s %(x)s $n"),
    Hostile("an emoji code", ":warning: :smile:", ":warning: :smile:"),
    Hostile("Markdown", "# Kopf **fett** `code` [a](javascript:alert(1)) | x |", "# Kopf **fett** `code`"),
    Hostile("HTML", "<script>alert(1)</script><b>Fettdruck</b>&amp;", "<script>alert(1)</script>"),
    Hostile("a formula", "=HYPERLINK(\"http://example.org\";\"Formel\")", "HYPERLINK"),
    Hostile("formula signs", "+1-1@SUM(A1) -2 @cmd|' /C calc'!A0", "1-1@SUM(A1)"),
    # what a path obeys
    Hostile("the home of nobody", "~niemand/Datei", "~niemand/Datei"),
    Hostile("out of the folder", "../../..//etc/passwd", "../../..//etc/passwd"),
    Hostile("a device", "/dev/full", "/dev/full"),
    # what a reader cannot see, or sees wrongly
    Hostile("bidi override", "\u202egnut\u202cumgedreht\u2066\u2069", "umgedreht"),
    Hostile("bidi marks", "\u200flinks\u200erechts", "rechts"),
    Hostile("right to left", "שלום עולם مرحبا", "שלום"),
    Hostile("zero width", "null\u200bbreit\u200c\u2060\ufeff", ""),
    Hostile("nothing but zero width", "\u200b\u200b\u2060", ""),
    Hostile("line separators", "Trenner\u2028zwei\u2029drei\x85vier", "Trenner"),
    Hostile("lone surrogates", "ein\ud800zelner\udfff", "einzelner"),
    Hostile("noncharacters", "nicht\ufffeda\uffff\U0010ffff", "nicht"),
    Hostile("tags", "Fahne\U000e0067\U000e007f\U000e0001", "Fahne"),
    Hostile("combining marks", "z" + "\u0335\u0321\u0489\u20dd" * 1000 + "algo", "algo"),
    Hostile("only combining marks", "\u0301\u0302\u0303", ""),
    Hostile("decomposed", "Mu\u0308ller A\u030angstro\u0308m", "Müller Ångström"),
    Hostile("family", "👨‍👩‍👧‍👦Familie", "Familie"),
    Hostile("flags and skins", "🇩🇪🏴‍☠️👍🏿✌️1️⃣Daumen", "Daumen"),
    Hostile("lone joiners", "\u200d\ufe0f\u20e3Bindung\u200d", "Bindung"),
    Hostile("letters joined", "a\u200d" * 40 + "verbunden", ""),
    Hostile("wide", "価格を教えてください。" * 12, "価格を教えて"),
    Hostile("Hangul by parts", "\u1112\u1161\u11ab\u1100\u1173\u11af Silben", "Silben"),
    Hostile("Indic", "क्षत्रिय நிறுவனம் ภาษาไทย", "ภาษาไทย"),
    # what a layout cannot hold
    Hostile("a long word", "Donaudampfschifffahrt" * 40, "Donaudampf"),
    Hostile("lines", "eins\nzwei\r\ndrei\rvier\n\n\nfünf", "eins"),
    Hostile("many lines", "\n".join(f"Zeile{n}" for n in range(60)), "Zeile0"),
    Hostile("tabs", "Tab\tStopp\t\t", "Tab Stopp"),
    Hostile("spaces", " " * 300 + "weit" + "\u00a0\u3000" * 50, "weit"),
)  # fmt: skip

_ONE_EACH = {
    *("clipboard", "window title, C1", "all controls", "an action", "an open tag", "places of a sentence", "a device"),
    *("bidi override", "lone surrogates", "combining marks", "family", "wide", "a long word", "many lines", "spaces"),
}
SOME = tuple(one for one in CORPUS if one.name in _ONE_EACH)
"""One of each kind, for what shows them one after the other; all of them go through every door in a campaign."""

HUGE = "Wort" * 6250
"""25,000 characters in one word: more than a note may hold."""

CONVERSATION = "01M7ZX00000000000000000001"
RUNNING = "01M7ZX00000000000000000002"
TO_FINISH = "01M7ZX00000000000000000003"
LARGE = "01M7ZX00000000000000000008"
CUSTOMER = "01M7ZX00000000000000000009"
NAME = "Karl [@click=app.quit]Klick[/] \x1b]0;x\x07\u202eWeber\ud800"
NAME_SEEN = "Karl [@click=app.quit]Klick[/] Weber"
KINDS = (*Kind, None)


def stray(text: str) -> set[str]:
    """Return the characters of a screen's text that no terminal should be given."""
    categories = {"Cc", "Cs", "Zl", "Zp"}
    bidi = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    return {one for one in text if one != "\n" and (unicodedata.category(one) in categories or one in bidi)}


def hostile_id(number: int) -> str:
    return f"01M7ZX{number:020d}"


def write_store(home: Path, start: datetime) -> None:
    """Write a store as another program might leave it: its customers, and conversations in every state."""
    _write(home / "store.json", "store", {"store": {"1": {"id": hostile_id(0), "settings": {"author": NAME}}}})
    write_customers(home, start - timedelta(days=9))
    done = {"status": "done", "ended_at": (start + timedelta(minutes=20)).isoformat()}
    past = write_conversation(home, CONVERSATION, start - timedelta(days=3), **done)
    write_private(past)
    left = {**done, "status": "to_finish"}
    write_private(write_conversation(home, TO_FINISH, start - timedelta(days=1), **left))
    write_draft(write_conversation(home, RUNNING, start - timedelta(hours=1)), start - timedelta(minutes=55))
    write_announcement(home, start)
    write_theme(home, start)
    write_damaged(home, start)


def notes(start: datetime, kinds: Sequence[Kind | None] = KINDS) -> Iterator[dict[str, Any]]:
    """Yield one note for each string of the corpus, of these kinds in turn, whys under the note before."""
    before = None
    for place, one in enumerate(CORPUS):
        kind = kinds[place % len(kinds)]
        note: dict[str, Any] = {
            "id": hostile_id(100 + place),
            "at": (start + timedelta(seconds=20 * place)).isoformat(),
            "text": one.text,
            "by": one.text[:300],
            "owner": one.text[:300],
            "earlier": [one.text],
            "evidence": [{"slot": one.text[:300], "text": one.text}],
        }
        if kind is not None:
            note["kind"] = kind.value
        if kind is Kind.WHY and before:
            note["because_of"] = before
        if kind is Kind.PROMISE and place % 4:
            note["due"] = (start.date() - timedelta(days=place % 3)).isoformat()
        if kind is Kind.COMPLAINT:
            note |= _complaint(one.text, start, closed=place % 4 == 1)
        before = note["id"]
        yield note


def _complaint(text: str, start: datetime, *, closed: bool) -> dict[str, Any]:
    """Return what is kept of a complaint: one that was said to, or one that came to its end."""
    day = start.date().isoformat()
    said = {"thanked": day, "apologised": day, "taken_on": day}
    if not closed:
        return said
    end = {"remedy": text, "complaint_owner": text[:300], "passed_on": day, "learnt": text, "settled": day}
    return said | end | {"answers": [{"text": text, "on": day, "content": day}]}


def write_announcement(home: Path, at: datetime) -> None:
    """Write what is told to the customer of the conversations and to others, in hostile words."""
    whom = (CUSTOMER, *(hostile_id(500 + place) for place in range(len(CORPUS))))
    rows = [
        {"id": hostile_id(700 + n), "customer_id": one}
        | ({"told": at.date().isoformat(), "reaction": NAME} if n % 2 else {})
        for n, one in enumerate(whom)
    ]
    text = "".join(one.text for one in CORPUS[:20])
    record = {"id": hostile_id(6), "at": at.isoformat(), "author": NAME, "text": text, "because": NAME}
    _write(
        home / "announcements" / f"{hostile_id(6)}.json",
        "announcement",
        {"announcement": {"1": record}, "tellings": _numbered(iter(rows))},
    )


def write_theme(home: Path, at: datetime) -> None:
    """Write a theme in hostile words with notes of the conversation that is done, for and against."""
    rows = [
        {"id": hostile_id(100 + n), "conversation": CONVERSATION, "against": n % 3 == 0} for n in range(len(CORPUS))
    ]
    text = "".join(one.text for one in CORPUS[:20])
    record = {"id": hostile_id(7), "at": at.isoformat(), "name": NAME, "belongs": text, "outside": NAME}
    record |= {"question": text, "asks": hostile_id(8)}
    memos = ({"id": hostile_id(800 + n), "at": at.isoformat(), "text": one.text} for n, one in enumerate(CORPUS))
    _write(
        home / "themes" / f"{hostile_id(7)}.json",
        "theme",
        {
            "theme": {"1": record},
            "notes": _numbered(iter(rows)),
            "memos": _numbered(memos),
            "to_ask": {"1": {"id": hostile_id(900), "customer_id": CUSTOMER}},
        },
    )


def write_conversation(
    home: Path, conversation_id: str, start: datetime, kinds: Sequence[Kind | None] = KINDS, **fields: Any
) -> Path:
    """Write a conversation file as a person with an editor would: nothing in it was cleaned."""
    head = {
        "id": conversation_id,
        "author": NAME,
        "started_at": start.isoformat(),
        "customer_id": CUSTOMER,
        "customer": NAME,
        "organisation": NAME,
        "guide": NAME,
        "asked": [NAME],
        "by": NAME,
        "away": [{"start": start.isoformat(), "end": (start + timedelta(minutes=2)).isoformat(), "why": NAME}],
        **fields,
    }
    path = home / "conversations" / f"{start:%Y}" / f"{start:%m}" / f"{conversation_id}.json"
    _write(path, "conversation", {"conversation": {"1": head}, "notes": _numbered(notes(start, kinds))})
    return path


def write_large(home: Path, start: datetime, texts: Sequence[str], count: int) -> None:
    """Write a conversation of so many notes that have these texts in turn."""
    head = {"id": LARGE, "author": NAME, "started_at": start.isoformat(), "customer_id": CUSTOMER, "status": "done"}
    many = [
        {"id": hostile_id(10_000 + n), "at": start.isoformat(), "text": texts[n % len(texts)], "kind": KINDS[n % 10]}
        for n in range(count)
    ]
    path = home / "conversations" / f"{start:%Y}" / f"{start:%m}" / f"{LARGE}.json"
    _write(path, "conversation", {"conversation": {"1": head}, "notes": _numbered(iter(many))})


def write_private(conversation: Path, **fields: Any) -> None:
    """Write the private file beside a conversation."""
    texts = {name: NAME for name in ("guess", "learnt", "review", "intention")}
    record = {"id": conversation.stem, **texts, **fields}
    _write(conversation.with_suffix(".private.json"), "private", {"private": {"1": record}})


def write_draft(conversation: Path, at: datetime) -> None:
    """Write the draft of a running call: its line was never a note, so nothing ever cleaned it."""
    lines = [{"id": hostile_id(300 + n), "at": at.isoformat(), "text": one.text} for n, one in enumerate(CORPUS)]
    line = {"id": hostile_id(299), "at": at.isoformat(), "text": "".join(one.text for one in CORPUS[:20])}
    draft = {
        "id": conversation.stem,
        "line": line,
        "aside": lines,
        "alive_at": at.isoformat(),
        "elapsed_s": 300,
        "host": NAME,
        "pid": 7,
    }
    conversation.with_suffix(".draft.json").write_text(json.dumps(draft), encoding="utf-8")


def write_customer(home: Path, customer_id: str, name: str, organisation: str | None, since: datetime) -> None:
    """Write a customer's file by hand."""
    record = {"id": customer_id, "name": name, "organisation": organisation, "since": since.isoformat(), "by": NAME}
    _write(home / "customers" / f"{customer_id}.json", "customer", {"customer": {"1": record}})


def write_customers(home: Path, since: datetime) -> None:
    """Write the customer of the conversations, and one for each string of the corpus."""
    write_customer(home, CUSTOMER, NAME, NAME, since)
    for place, one in enumerate(CORPUS):
        write_customer(home, hostile_id(500 + place), f"K{place} {one.text[:300]}", one.text[:300], since)


def write_damaged(home: Path, start: datetime) -> None:
    """Write files that cannot be read, where the sentence about them could repeat what stands in them."""
    folder = home / "conversations" / f"{start:%Y}" / f"{start:%m}"
    strange = {"id": hostile_id(4), "author": "", "started_at": start.isoformat(), NAME: NAME}
    _write(folder / f"{hostile_id(4)}.json", "conversation", {"conversation": {"1": strange}, "notes": {}})
    huge = {"id": hostile_id(60), "at": start.isoformat(), "text": HUGE}
    head = {"id": hostile_id(5), "author": "", "started_at": start.isoformat()}
    _write(folder / f"{hostile_id(5)}.json", "conversation", {"conversation": {"1": head}, "notes": {"1": huge}})


def _numbered(records: Iterator[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {str(number): record for number, record in enumerate(records, 1)}


def _write(path: Path, kind: str, tables: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    document = {"_meta": {"1": {"schema": 1, "kind": kind, "by": hostile_id(0)}}, **tables}
    path.write_text(json.dumps(document), encoding="utf-8")
