"""Whatever is done to a note, through whatever place: it is the same note, and all of it can be taken back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.choice import CHOICES, Choice
from interview_tui.desk.call.state import Act, Call
from interview_tui.desk.reading import changing
from interview_tui.desk.reading.state import Reading
from interview_tui.insight import answering
from interview_tui.insight.answering import Kept, next_known
from interview_tui.records import changes, complaint_changes
from interview_tui.records.changes import Change
from interview_tui.records.conversation import Conversation
from interview_tui.records.kinds import track_of
from interview_tui.records.note import Note
from interview_tui.records.version import revised
from interview_tui.records.words import Fate, HowKnown, Kind
from tests.support.at_the_phone import moments
from tests.support.frozen import START
from tests.support.written import conversation, note, number, private

NOTE = number(1)
TODAY = START.date()
NOW = moments("de")(90)
AUTHOR = conversation().author
BEGUN = [
    note(1, "CSV bis Montag"),
    note(1, "CSV", parked=True),
    note(1, "140 am Tag", kind="fact", evidence=({"text": "gesehen"},), how_known="seen"),
    note(1, "CSV bis Montag", kind="promise", due="2026-12-09", owner="Tom"),
    note(1, "Hotline", kind="complaint", settled="2026-11-20"),
    note(1, "Messe", kind="solution", fate="theme", theme="Messen"),
]
TEXTS = st.sampled_from(["CSV", "CSV bis Montag", "CSV bis Dienstag", "CVS bis Montag", "140 am Tag", "Hotline"])
Way = Callable[[Conversation], Conversation]


@dataclass(frozen=True)
class Deed:
    """Something a person does, as the change that it is and by the places where it can be done."""

    what: Change
    ways: Mapping[str, Way]


def at_the_phone(told: Conversation) -> Call:
    return Call(conversation=told, selected=NOTE)


def elsewhere(change: Change) -> Way:
    return lambda told: changes.amended(told, NOTE, change)


def after(change: Callable[[Kept, Note], Kept]) -> Way:
    def way(told: Conversation) -> Conversation:
        now = told.note(NOTE)
        return told if now is None else change(Kept(told, private()), now).conversation

    return way


def edit(text: str) -> Deed:
    def in_the_call(told: Conversation) -> Conversation:
        call = writing.begin_edit(at_the_phone(told))
        return writing.saved(writing.typed(call, text, NOW), NOW).conversation

    # While reading, too, it is the line of a call in which a note is edited.
    return Deed(lambda one: changes.edited(one, text, TODAY, "de"), {"call": in_the_call})


def choose(choice: Choice) -> Deed:
    def what(one: Note) -> Note:
        if choice.track is not None:
            return changes.on_track(one, choice.track)
        track = track_of(choice.kind, choice.parked, None, one.track)
        return changes.of_kind(one, choice.kind, parked=choice.parked, track=track, author=AUTHOR, code="de")

    def answered(kept: Kept, now: Note) -> Kept:
        track = track_of(choice.kind, choice.parked, None, now.track)
        return answering.of_kind(kept, now, choice.kind, choice.parked, track, "de")

    ways = {"call": lambda told: writing.chosen(at_the_phone(told), choice, NOW).conversation}
    return Deed(what, ways if choice.track is not None else ways | {"after": after(answered)})


def turn_over() -> Deed:
    customer = conversation().customer
    return Deed(
        lambda one: changes.turned_over(one, AUTHOR, customer),
        {
            "call": lambda told: moving.turned_over(at_the_phone(told)).conversation,
            "after": after(answering.turned_over),
        },
    )


def know_by(how: HowKnown) -> Deed:
    return Deed(
        lambda one: changes.known_by(one, how),
        {"after": after(lambda kept, now: answering.known_by(kept, now, how))},
    )


def place(fate: Fate) -> Deed:
    def what(one: Note) -> Note:
        here = changes.not_yet_placed(one, one)
        return (
            changes.themed(here, "Messen")
            if fate is Fate.THEME
            else changes.placed(here, fate, author=AUTHOR, code="de")
        )

    means = None if fate is Fate.THEME else str(fate)
    return Deed(
        lambda one: what(one) if one.placing else one,
        {
            "after": after(
                lambda kept, now: answering.placed(kept, now, now, means, "Messen", "de") if now.placing else kept
            )
        },
    )


def on_a_list(change: Change) -> Deed:
    return Deed(change, {"list": elsewhere(change), "reading": elsewhere(change)})


ONCE = [
    turn_over(),
    Deed(lambda one: changes.known_by(one, next_known(one.how_known)), {"reading": elsewhere(changing.how_known)}),
    on_a_list(lambda one: complaint_changes.answered(one, "ruft zurück", TODAY)),
    on_a_list(lambda one: complaint_changes.refused(one, TODAY)),
    on_a_list(lambda one: complaint_changes.closed(complaint_changes.learnt(one, "anrufen"), TODAY)),
    on_a_list(complaint_changes.reopened),
    on_a_list(lambda one: changes.done(one, TODAY)),
    on_a_list(lambda one: changes.moved(one, TODAY, on=TODAY, reason="krank")),
    on_a_list(lambda one: changes.not_kept(one, TODAY, "Technik sagt nein")),
    on_a_list(lambda one: changes.word_given(one, TODAY)),
    Deed(
        lambda one: changes.dated(one, TODAY, AUTHOR),
        {"after": after(lambda kept, now: answering.dated(kept, now, TODAY))},
    ),
    Deed(
        lambda one: changes.evidenced(one, "140"),
        {"after": after(lambda kept, now: answering.with_evidence(kept, now, "140"))},
    ),
    Deed(
        lambda one: changes.complaint(one) if one.kind is Kind.CRITICISM else one,
        {"after": after(lambda kept, now: answering.complaint(kept, now) if now.kind is Kind.CRITICISM else kept)},
    ),
    Deed(changes.criticism, {"after": after(answering.criticism)}),
    Deed(
        changes.deleted,
        {
            "call": lambda told: writing.deleted(at_the_phone(told)).conversation,
            "reading": elsewhere(changes.deleted),
        },
    ),
]
DEEDS = st.one_of(
    st.sampled_from(ONCE),
    TEXTS.map(edit),
    st.sampled_from(CHOICES).map(choose),
    st.sampled_from(HowKnown).map(know_by),
    st.sampled_from(Fate).map(place),
)
UNDO: dict[str, Callable[[Conversation, Note], Conversation]] = {
    "call": lambda told, before: (
        writing.undone(Call(conversation=told, past=(Act(before=((NOTE, before),)),)), NOW).conversation
    ),
    "reading": lambda told, before: (
        changing.undone(
            Reading(Call(conversation=told, past=(Act(before=((NOTE, before),)),)), private()), NOW
        ).conversation
    ),
    "list": lambda told, before: changes.taken_back(told, NOTE, before),
}


def content(one: Note) -> Note:
    """Return what a note says; the texts that it had before are kept through every undo, and only grow."""
    return one.changed(rev=1, by="", earlier=())


@settings(deadline=None)
@given(data=st.data(), begun=st.sampled_from(BEGUN), deeds=st.lists(DEEDS, max_size=8))
def test_whatever_is_done_wherever_is_the_same_note_and_is_taken_back(
    data: st.DataObject, begun: Note, deeds: list[Deed]
) -> None:
    told, due = conversation(begun, by="store"), begun
    past: list[Note] = []
    for deed in deeds:
        if due.deleted:
            break  # nobody can select it any more
        before, due = due, revised(due, deed.what(due), by="store")

        told = deed.ways[data.draw(st.sampled_from(sorted(deed.ways)))](told)

        [there] = told.notes
        assert there == due
        assert Note.from_document(there.as_document()) == there
        past += [before] if due is not before else []

    for before in reversed(past):
        earlier = told.notes[0]
        told = UNDO[data.draw(st.sampled_from(sorted(UNDO)))](told, before)
        assert content(told.notes[0]) == content(before)
        assert told.notes[0].rev == earlier.rev + 1

    assert content(told.notes[0]) == content(begun)


@pytest.mark.parametrize("begun", BEGUN)
@pytest.mark.parametrize("kind", [None, *Kind])
def test_what_the_kind_does_not_have_is_left_behind(begun: Note, kind: Kind | None) -> None:
    after = changes.of_kind(begun, kind, parked=False, track=None, author=AUTHOR, code="de")

    assert after.as_document() == Note.from_document(after.as_document()).as_document()
    assert (after.due is not None, after.owner is not None) <= (kind is Kind.PROMISE, kind is Kind.PROMISE)
    assert bool(after.evidence) <= (kind is Kind.FACT)
    assert (after.settled is not None) <= (kind is Kind.COMPLAINT)
    assert (after.fate is not None) <= (kind is Kind.SOLUTION)
    said = {one.text for one in begun.evidence}
    assert said <= {*after.earlier, *(one.text for one in after.evidence)}
