"""A store with a customer, and with texts of all kinds that name or quote her and that do not."""

from pathlib import Path

from interview_tui.exchange.digest import Digests
from interview_tui.records.announcement import Announcement
from interview_tui.records.appointment import Appointment
from interview_tui.records.begun_line import BegunLine
from interview_tui.records.comment import Comment
from interview_tui.records.customer_changes import begun
from interview_tui.records.destination import Destination, KeptOrder
from interview_tui.records.entry import Entry
from interview_tui.records.private import InTheirPlace, Private
from interview_tui.records.theme import Memo, Theme
from interview_tui.records.words import Aspect, Audience
from interview_tui.store.store import JsonStore, open_store
from tests.support.making import (
    CUSTOMER,
    NOW,
    FaultyDisk,
    conversation,
    customer,
    note,
    numbered,
)

OTHER, OTHERS_CALL = numbered(90), numbered(91)
DIGESTS = Digests(numbered(3))
NAMES = ["Claudia Weber", "Weber", "Nordmetall"]
QUOTES = ["ein Albtraum", "tippt 140 Bestellungen", "spielt Cello"]
SPEAKING = {
    1: "Frau Weber meint das auch",
    2: "Bei Nordmetall ist es „ein Albtraum“",
    3: "Sie tippt 140 Bestellungen jede Woche ab, sagt sie",
    4: "Eine, die „spielt Cello“",
}
STAYING = "Drei Tage reichen den meisten"


def memos(*numbers: int) -> tuple[Memo, ...]:
    return (
        *(Memo(id=numbered(100 + n), at=NOW, text=SPEAKING[n]) for n in numbers),
        Memo(id=numbered(100), at=NOW, text=STAYING),
    )


THEME = Theme(id=numbered(50), at=NOW, name="Monatsabschluss", belongs="auch was Weber meint", memos=memos(*SPEAKING))


def kept(store: JsonStore, *notes: object, private: Private | None = None, **fields: object) -> None:
    held = conversation(*notes, **fields)  # type: ignore[arg-type]
    opened = store.begin(held)
    opened.save(held)
    if private is not None:
        opened.save_private(private)
    opened.close()


IN_THEIR_PLACE = (
    InTheirPlace(note=numbered(5), text="auch hier „ein Albtraum“"),
    InTheirPlace(note=numbered(6), text="eine Antwort am selben Tag"),
)
REVIEW = Private(
    id=OTHERS_CALL,
    questions=("Wie bei Nordmetall?", "Was bleibt?"),
    guess="Er zögert wie Claudia Weber",
    learnt="tippt 140 Bestellungen jede Woche, hier auch",
    review="Ruhiger als bei Frau Weber",
    intention="länger warten",
    in_their_place=IN_THEIR_PLACE,
)
LEFT_OF_REVIEW = Private(
    id=OTHERS_CALL, questions=("Was bleibt?",), intention="länger warten", in_their_place=IN_THEIR_PLACE[1:]
)
ORDERS = tuple(
    KeptOrder(name=name, at=NOW, words=words)
    for name, words in (("wöchentlich", "Weber"), ("alle", ""), ("", "Preise"))
)
OWN = {
    *(*SPEAKING.values(), "Frag ihn, ob es wie bei Frau Weber ist", "Abstimmung, Claudia Weber", "Bei Nordmetall"),
    *("Wie bei Nordmetall?", REVIEW.guess, REVIEW.learnt, REVIEW.review, IN_THEIR_PLACE[0].text, "wöchentlich, Weber"),
}
"""All that goes in the end, as it is handed out before."""


def review(store: JsonStore) -> Private:
    opened = store.open(OTHERS_CALL)
    found = opened.private
    opened.close()
    return found


def comment(n: int, text: str) -> Comment:
    return Comment(
        id=numbered(n), store=numbered(3), conversation=OTHERS_CALL, to=numbered(3), text=text, on=NOW.date()
    )


def filled(home: Path, cache: Path | None = None, disk: FaultyDisk | None = None) -> JsonStore:
    """Return a store with a customer, and with texts of all kinds that speak of her and that do not."""
    store = open_store(home, now=lambda: NOW, cache=cache, disk=disk)
    cello = Entry(id=numbered(20), aspect=Aspect.INTEREST, text="spielt Cello", learnt_at=NOW)
    store.save_customer(begun(customer(), cello))
    store.save_customer(customer(id=OTHER, name="Tom Yilmaz", organisation="Stahlbau"))
    hers = {"customer_id": CUSTOMER, "customer": "Claudia Weber", "organisation": "Nordmetall"}
    kept(store, note(1, "Der Abschluss ist ein Albtraum"), note(2, "tippt 140 Bestellungen jede Woche ab"), **hers)
    kept(store, note(5, "bleibt"), private=REVIEW, id=OTHERS_CALL, customer_id=OTHER, customer="Tom Yilmaz")
    store.went_out(Destination(id=numbered(88), audience=Audience.CRM, format="csv", at=NOW, orders=ORDERS))
    store.keep_themes({THEME.id: THEME})
    store.keep_comment(comment(60, "Frag ihn, ob es wie bei Frau Weber ist"))
    store.keep_comment(comment(61, STAYING))
    for n, named in ((70, "Claudia Weber"), (71, "Petra Lenz")):
        store.keep_appointment(
            Appointment(id=numbered(n), series=numbered(n), title="Abstimmung", named=named, starts_at=NOW, ends_at=NOW,
                        at=NOW)
        )  # fmt: skip
    for n, text in ((80, "Bei Nordmetall"), (81, "Bei uns")):
        store.keep_begun(BegunLine(id=numbered(n), asked="thought", of=THEME.id, text=text, at=NOW))
    store.announce(Announcement(id=numbered(85), at=NOW, text="Weber hat es angeregt", because="allen hilft es"))
    store.back_up_today()
    return store


def places(home: Path) -> tuple[Path, Path]:
    return home, home.with_name(f"{home.name}-backups")
