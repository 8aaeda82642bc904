"""A running call as one frozen value: the conversation, the line being typed, who speaks, the place in the guide."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from interview_tui.desk.call.hearing import Hearing
from interview_tui.desk.call.saying import Said, read_person
from interview_tui.desk.call.shorthand import read_sign
from interview_tui.guide.model import Cue, Guide, Section
from interview_tui.language.catalogue import Code
from interview_tui.language.locales import SOURCE
from interview_tui.language.message import Message
from interview_tui.records.answer import MeasureAnswer
from interview_tui.records.conversation import Conversation, in_reading_order
from interview_tui.records.draft import Begun, Draft, Line
from interview_tui.records.note import Earlier, Note
from interview_tui.records.presence import others
from interview_tui.records.private import Listened, Private
from interview_tui.records.words import Kind, Track
from interview_tui.talktime.live import LiveClock
from interview_tui.talktime.woven import Woven

ALL_ASKED = "-"


class Now(NamedTuple):
    """The moment a key was pressed, and the source of new ids."""

    at: datetime
    at_s: float
    """Seconds from the start of the call."""
    new_id: Callable[[], str]
    language: Code = SOURCE
    """The selected language: dates of promises are parsed in it, and questions asked in it."""
    du: bool = False
    """The customer is addressed as "du"."""


class Beside(NamedTuple):
    """The answer to a second measure, kept separately; by its id."""

    id: str
    answer: MeasureAnswer


class Act(NamedTuple):
    """Something that can be undone: notes as they were before (None: not there), and the line put aside."""

    before: tuple[tuple[str, Note | None], ...] = ()
    line: Line | None = None
    whole: tuple[tuple[str, Any], ...] = ()
    """Fields of the conversation itself as they were before: its customer, the answer to its measure."""
    beside: tuple[Beside, ...] | None = None
    """The answers beside it as they were before; None: unchanged."""


class Call(NamedTuple):
    """The state of a call. Every key makes a new one; nothing in it is ever changed."""

    conversation: Conversation
    guide: Guide | None = None
    talk: LiveClock = LiveClock()
    line: Line = Line()
    choosing: bool = False
    """Tab was pressed: the next letter chooses a kind."""
    selected: str | None = None
    past: tuple[Act, ...] = ()
    """What Ctrl+Z undoes, the latest last."""
    cue: int = 0
    """The index in the guide; the number of cues when all were asked."""
    listened: tuple[Listened, ...] = ()
    """The spans of listening."""
    hearing: Hearing | None = None
    """Listening, if it is switched on."""
    thanked: tuple[str, ...] = ()
    muted: bool = False
    ask_on: tuple[Earlier, ...] = ()
    """Notes of earlier conversations to follow up on; they are displayed above this call's own."""
    bring_up: tuple[str, ...] = ()
    """Ids of promises to bring up, displayed above the first questions, and of questions about themes."""
    beside: tuple[Beside, ...] = ()
    """Answers to other measures that were volunteered."""
    begun: tuple[Begun, ...] = ()
    """Unsubmitted answers, for example about a complaint."""
    notice: Message | None = None
    """One sentence about an unexpected effect of the last key."""

    def but(self, **fields: Any) -> "Call":
        """Return the call with some fields replaced, and no notice unless one is given."""
        return self._replace(**{"notice": None, **fields})

    @property
    def typing(self) -> bool:
        """Return whether the line has visible text, or a note is being edited."""
        return self.line.edits or not self.line.empty

    @property
    def written_up(self) -> bool:
        """Return whether it is being written up later: no time is counted, and nobody speaks."""
        return self.conversation.written_up is not None

    def speaking(self, at_s: float) -> LiveClock:
        """Return who is displayed as speaking: according to listening, else according to the keys."""
        if self.hearing is not None and self.hearing.counts(at_s):
            return self.hearing.speaking
        if not self.listened:
            return self.talk
        heard_s = self.listened[-1].end_s
        since = tuple(one for one in self.talk.changes if one.at_s >= heard_s)
        return replace(self.talk, changes=since)

    @property
    def woven(self) -> Woven:
        """Who spoke when, from keys and listening together."""
        return Woven(self.talk.changes, self.listened)

    @property
    def line_kind(self) -> Kind | None:
        """The kind the line will have when saved."""
        if self.line.kind is not None or self.line.parked or self.line.pasted or self.line.edits:
            return self.line.kind
        said = self.line_said
        return read_sign(said.text if said else self.line.text).kind

    @property
    def line_said(self) -> Said | None:
        """Who says the line, if it names somebody."""
        if self.line.pasted or self.line.edits:
            return None
        return read_person(self.line.text, others(self.conversation))

    @property
    def step(self) -> tuple[Section, Cue] | None:
        """The current section and cue; None at the end."""
        steps = self.guide.steps if self.guide else ()
        return steps[self.cue] if self.cue < len(steps) else None

    @property
    def section_track(self) -> Track | None:
        """The track of the current section."""
        return self.step[0].track if self.step else None

    def shown(self) -> list[tuple[int, Note]]:
        """Return the notes with their depth, in the order of the screen."""
        return in_reading_order(self.conversation.notes)

    def row_ids(self, shown: list[tuple[int, Note]]) -> list[str]:
        """Return the ids of the rows on the screen: the earlier notes to follow up on, then `shown`."""
        return [*(one.note for one in self.ask_on), *(note.id for _, note in shown)]

    def why_under(self) -> Note | None:
        """Return the note of this call a why would go under: the selected one, or the last."""
        if self.selected is not None:
            return self.conversation.note(self.selected)
        return next((note for note in reversed(self.conversation.notes) if not note.deleted), None)

    def why_goes_on_from(self) -> str | None:
        """Return the id a why would go under: as in `why_under`, else where an earlier call's whys stopped."""
        if self.selected is not None and self.earlier(self.selected) is not None:
            return self.selected
        above = self.why_under()
        if above is not None:
            return above.id
        return self.ask_on[-1].note if self.ask_on and self.selected is None else None

    def earlier(self, note_id: str | None) -> Earlier | None:
        """Return a note of an earlier conversation by id, if this call follows up on it."""
        return next((one for one in self.ask_on if one.note == note_id), None)

    def text_of(self, note_id: str | None) -> str | None:
        """Return the text of a note of this call, or of an earlier one it follows up on; None if there is none."""
        found = self.conversation.note(note_id) if note_id is not None else None
        earlier = self.earlier(note_id)
        return found.text if found is not None else earlier.text if earlier is not None else None

    def draft(self, now: Now, host: str, pid: int) -> Draft:
        """Return what is saved once a second so that the call can continue after a crash."""
        steps = self.guide.steps if self.guide is not None else ()
        return Draft(
            id=self.conversation.id,
            line=self.line,
            aside=tuple(act.line for act in self.past if act.line is not None and not act.before),
            elapsed_s=now.at_s,
            alive_at=now.at,
            host=host,
            pid=pid,
            cue=self.step[1].id if self.step else ALL_ASKED,
            promise_open=self.guide is None or any(one.with_promise for one in self.guide.sections),
            measure_open=self.guide is None or self.guide.measure is not None,
            cues=tuple(one.cue.id for one in steps) if any(one.section.when for one in steps) else (),
            muted=self.muted,
            ask_on=self.ask_on,
            bring_up=self.bring_up,
            begun=self.begun,
        )

    def begun_then(self, now: Now) -> Draft | None:
        """Return the unsubmitted answers that stay on disk after the call; None if there are none."""
        if not self.begun:
            return None
        return Draft(id=self.conversation.id, elapsed_s=now.at_s, alive_at=now.at, cue=ALL_ASKED, begun=self.begun)

    def private(self, known: Private) -> Private:
        """Return the private record with who spoke when."""
        return known.changed(changes=self.talk.changes, listened=self.listened, thanked=self.thanked)


def resumed(conversation: Conversation, private: Private, draft: Draft | None, guide: Guide | None) -> Call:
    """Return the call as it was when it was last alive."""
    talk = LiveClock(changes=private.changes)
    if guide is not None:
        cues = draft.cues if draft is not None else ()
        guide = guide.only(cues) if cues else guide.fitting(draft is None or draft.promise_open)
    if guide is not None and (draft is None or not draft.measure_open):
        guide = guide.without_measure()
    call = Call(conversation=conversation, guide=guide, talk=talk, listened=private.listened, thanked=private.thanked)
    if draft is None:
        return call
    return call.but(
        line=draft.line,
        past=tuple(Act(line=line) for line in draft.aside),
        cue=_place(draft.cue, guide),
        muted=draft.muted,
        ask_on=draft.ask_on,
        bring_up=draft.bring_up,
        begun=draft.begun,
    )


def _place(cue: str, guide: Guide | None) -> int:
    # The guide may have changed since: with a cue that no longer exists, start at the beginning.
    ids = [step.cue.id for step in guide.steps] if guide else []
    if cue == ALL_ASKED:
        return len(ids)
    return ids.index(cue) if cue in ids else 0
