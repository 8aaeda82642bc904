"""Any sequence of acts: what was typed is in a note, in the line, put aside, an earlier text, or was deleted."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from interview_tui.desk.call import moving, writing
from interview_tui.desk.call.choice import CHOICES, Choice
from interview_tui.desk.call.state import resumed
from interview_tui.records.draft import Draft
from interview_tui.records.note import Note
from tests.support.at_the_phone import GUIDE, call_with, moments
from tests.support.written import private

LONGEST = 60
"""Characters of a note here, so that a few words are a long text."""


def words(texts: Iterable[str]) -> set[str]:
    return set(re.findall(r"w\d+w", " ".join(texts)))


def words_of(note: Note) -> set[str]:
    return words((note.text, *note.earlier))


class Typist(RuleBasedStateMachine):
    """Types words that are all different and does everything that keys and menu can do, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(writing, "LONGEST_TEXT", LONGEST)
        self.call = call_with(guide=GUIDE)
        self.at = moments()
        self.second = 0.0
        self.typed = 0
        self.owed: set[str] = set()

    def teardown(self) -> None:
        self.patch.undo()

    def now(self) -> object:
        self.second += 1
        return self.at(self.second)

    def more(self, count: int) -> str:
        self.typed += count
        fresh = [f"w{n}w" for n in range(self.typed - count, self.typed)]
        self.owed |= set(fresh)
        return " ".join(fresh)

    @rule(count=st.integers(1, 3), sign=st.sampled_from(["", "-", "+", ">", "?", "=", "!", '"', "„"]))
    def types(self, count: int, sign: str) -> None:
        before = self.call.line.text
        text = f"{before} {self.more(count)}" if before else f"{sign}{self.more(count)}"
        self.call = writing.typed(self.call, text, self.now())

    @rule(count=st.integers(1, 40))
    def pastes_at_the_start(self, count: int) -> None:
        text = f"-{self.more(count)} {self.call.line.text}"
        self.call = writing.typed(self.call, text, self.now(), pasted=True)
        if len(text) > LONGEST:
            self.call = writing.saved(self.call, self.now())

    @rule()
    def takes_a_word_back(self) -> None:
        left = self.call.line.text.rpartition(" ")[0]
        self.owed -= words([self.call.line.text]) - words([left])
        self.call = writing.typed(self.call, left, self.now())

    @rule()
    def presses_enter(self) -> None:
        if self.call.selected is not None and not self.call.typing:
            self.call = writing.begin_edit(self.call)
        else:
            self.call = writing.saved(self.call, self.now())

    @rule(choice=st.sampled_from(CHOICES))
    def chooses(self, choice: Choice) -> None:
        self.call = writing.chosen(self.call, choice, self.now())

    @rule()
    def takes_the_kind_back(self) -> None:
        self.call = writing.without_kind(self.call)

    @rule()
    def asks_why(self) -> None:
        self.call = writing.why(self.call)

    @precondition(lambda self: not self.call.line.text and not self.call.line.edits)
    @rule(by=st.sampled_from([-1, 1]))
    def selects(self, by: int) -> None:
        self.call = moving.select(self.call, by)

    @precondition(lambda self: self.call.selected is not None)
    @rule()
    def deletes(self) -> None:
        note = self.call.conversation.note(self.call.selected)
        self.owed -= words_of(note) if note else set()
        self.call = writing.deleted(self.call)

    @rule()
    def puts_aside(self) -> None:
        self.call = writing.put_aside(self.call)

    @rule()
    def undoes(self) -> None:
        if self.call.past:
            for note_id, before in self.call.past[-1].before:
                now = next(note for note in self.call.conversation.notes if note.id == note_id)
                if before is not None:
                    # An edit that is taken back was taken back by hand; what it had replaced is there again.
                    self.owed = self.owed - words([now.text]) | words_of(before)
        self.call = writing.undone(self.call, self.now())

    @rule()
    def goes_on_in_the_guide(self) -> None:
        self.call = moving.asked(self.call)

    @rule()
    def is_killed_and_started_again(self) -> None:
        document = self.call.draft(self.now(), "desk", 1).as_document()
        kept = self.call.private(private())
        self.call = resumed(self.call.conversation, kept, Draft.from_document(document), GUIDE)

    @invariant()
    def no_word_is_lost(self) -> None:
        call = self.call
        there = words([call.line.text, *(act.line.text for act in call.past if act.line)])
        for note in call.conversation.notes:
            there |= words_of(note)
        assert self.owed <= there, self.owed - there

    @invariant()
    def ids_are_distinct_and_the_line_does_not_overwrite_a_note(self) -> None:
        ids = [note.id for note in self.call.conversation.notes]
        assert len(set(ids)) == len(ids)
        assert self.call.line.edits or self.call.line.id not in ids

    @invariant()
    def every_note_fits_and_every_tombstone_is_empty(self) -> None:
        for note in self.call.conversation.notes:
            assert len(note.text) <= LONGEST
            assert note.deleted != bool(note.text)


TestTypist = Typist.TestCase
TestTypist.settings = settings(max_examples=60, stateful_step_count=40)
