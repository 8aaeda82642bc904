"""What of a conversation leaves that goes on from another one, and of what later ones say of it."""

import pytest

from interview_tui.export.leaving import Why, leaving, staying
from interview_tui.export.matter import Matter, earlier_of
from interview_tui.export.order import Choice
from interview_tui.insight.noted import said_since
from interview_tui.records.conversation import Conversation
from interview_tui.records.note import Note
from interview_tui.records.words import Audience
from tests.support.frozen import START
from tests.support.written import conversation, note, number

COLLEAGUE = Audience.COLLEAGUE
OLD = number(901)


def quoting(n: int, text: str, quoted: Note, **fields: object) -> Note:
    """Return a why on a note of an earlier conversation."""
    at = {"conversation": OLD, "note": quoted.id, "at": quoted.at, "kind": quoted.kind, "text": quoted.text}
    return note(n, text, **{"kind": "why", "because_of": quoted.id, "asks_on": at} | fields)


def across(old: tuple[Note, ...], *notes: Note, audience: Audience = COLLEAGUE, **choice: object) -> Conversation:
    """Return what leaves of a conversation that goes on from an earlier one with these notes."""
    matter = Matter(conversation(*notes), earlier={OLD: conversation(*old, id=OLD)})
    return leaving(matter, audience, Choice(**choice)).conversation


def test_an_earlier_note_is_quoted_as_it_reads_now() -> None:
    then, now = note(1, "Frau Weber nervt", kind="need"), note(1, "es ist viel", kind="need")

    [there] = across((now,), quoting(11, "wegen der Hotline", then)).notes

    assert there.asks_on is not None
    assert there.asks_on.text == "es ist viel"


@pytest.mark.parametrize("fields", [{"kind": "personal"}, {"stays_with_me": True}, {"parked": True, "fate": "dropped"}])
def test_a_why_on_an_earlier_secret_stays(fields: dict[str, object]) -> None:
    secret = note(1, "geheim", **fields)

    assert across((secret,), quoting(11, "weil", secret)).notes == ()


def test_a_why_on_an_earlier_note_that_was_deleted_leaves_without_the_quote() -> None:
    gone = note(1, "weg", kind="need")

    [there] = across((gone.tombstone(),), quoting(11, "weil", gone)).notes

    assert (there.text, there.asks_on, there.because_of) == ("weil", None, None)


def test_a_why_whose_note_cannot_be_found_stays_until_it_is_taken_by_hand() -> None:
    why = quoting(11, "weil", note(1, "unlesbar"))

    [stays] = staying(Matter(conversation(why)), COLLEAGUE, Choice())
    assert (stays.why, stays.for_good) == (Why.UNKNOWN, False)
    [there] = leaving(Matter(conversation(why)), COLLEAGUE, Choice(taken=frozenset({why.id}))).conversation.notes
    assert (there.asks_on, there.because_of) == (None, None)


def test_what_is_so_instead_leaves_without_what_was_so_where_that_stays() -> None:
    secret = note(1, "geheim", stays_with_me=True)
    about = {"conversation": OLD, "note": secret.id, "at": START, "text": "geheim"}

    [there] = across((secret,), note(11, "jetzt anders", kind="fact", about=about)).notes

    assert (there.text, there.about) == ("jetzt anders", None)


def test_a_secret_two_conversations_ago_keeps_the_whys_of_today() -> None:
    secret = note(1, "geheim", stays_with_me=True)
    between = quoting(11, "weil", secret)
    today = quoting(21, "weil das", between)
    today = today.changed(asks_on=today.asks_on and today.asks_on.changed(conversation=number(902)))
    store = {OLD: conversation(secret, id=OLD), number(902): conversation(between, id=number(902))}
    one = conversation(today)

    matter = Matter(one, earlier=earlier_of(one, store.get))

    assert sorted(matter.earlier) == sorted(store)
    assert leaving(matter, COLLEAGUE).conversation.notes == ()


def test_of_what_later_talk_says_only_what_leaves_is_told() -> None:
    first = note(1, "140 am Tag", kind="fact")
    about = {"conversation": number(900), "note": first.id, "at": START, "text": "alt"}
    later = note(11, "jetzt 90", kind="fact", about=about, earlier=["99"])
    secret = note(21, "das glaube ich nicht", kind="fact", stays_with_me=True,
                  about={"conversation": OLD, "note": later.id, "at": START, "text": "x"})  # fmt: skip
    since = said_since([conversation(later, id=OLD), conversation(secret, id=number(902))])

    there = leaving(Matter(conversation(first), since=since), COLLEAGUE).since

    assert list(there) == [first.id]
    said = there[first.id]
    assert (said.note.text, said.note.earlier, said.conversation.notes) == ("jetzt 90", (), ())
    assert said.note.about is not None
    assert said.note.about.text == "140 am Tag"


def test_of_a_note_that_stays_nothing_later_is_told() -> None:
    first = note(1, "geheim", stays_with_me=True)
    about = {"conversation": number(900), "note": first.id, "at": START, "text": "geheim"}
    since = said_since([conversation(note(11, "anders", about=about), id=OLD)])

    assert dict(leaving(Matter(conversation(first), since=since), COLLEAGUE).since) == {}
