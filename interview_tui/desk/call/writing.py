"""Writing notes: typing, saving, kinds, whys, deleting. Each function takes a call and returns the next one."""

from datetime import date

from interview_tui.desk.call.acts import changed as changed
from interview_tui.desk.call.acts import changed_whole as changed_whole
from interview_tui.desk.call.acts import undone as undone
from interview_tui.desk.call.choice import Choice, track_of
from interview_tui.desk.call.doubting import doubted
from interview_tui.desk.call.measuring import measured, no_answer, which_number
from interview_tui.desk.call.shorthand import read_sign
from interview_tui.desk.call.state import Act, Call, Now
from interview_tui.language.message import N_, Message
from interview_tui.records import changes
from interview_tui.records.changes import Change
from interview_tui.records.clean import clean
from interview_tui.records.draft import Line
from interview_tui.records.note import LONGEST_TEXT, Note
from interview_tui.records.parts import Fact
from interview_tui.records.presence import joined
from interview_tui.records.present import Present
from interview_tui.records.words import Kind, Status, Track


def typed(call: Call, text: str, now: Now, pasted: bool = False) -> Call:
    """Take over the text of the line. The first key gives the note its id and its time."""
    line = call.line
    if text == line.text:
        return call
    fresh = line.id is None
    if not text and not line.edits:
        fields: dict[str, object] = {"text": "", "id": None, "at": None, "pasted": False}
    elif fresh:
        fields = {"text": text, "id": now.new_id(), "at": now.at, "pasted": pasted}
    else:
        # Also for text pasted in front: no sign in it is meant as one.
        begins_pasted = pasted and text[:1] != line.text[:1]
        fields = {"text": text, "pasted": line.pasted or begins_pasted}
    # A selection is for keys on an empty line; typing ends it.
    return call.but(line=line.changed(**fields), selected=None, choosing=False)


def saved(call: Call, now: Now) -> Call:
    """Make the line one or several notes, or change the note being edited."""
    if call.line.empty:
        return call if not call.line.edits else put_aside(call)
    if call.line.edits:
        return _edited(call, now)
    answered = measured(call, now)
    if answered is None and (which := which_number(call)) and call.notice != which:
        return call.but(notice=which)
    if answered is None:
        with_note = added(call, now)
        return with_note if with_note.notice else with_note.but(notice=no_answer(call) or doubted(call, with_note, now))
    return answered if answered.line.empty else _explained(call, answered, now)


def begin_edit(call: Call) -> Call:
    """Bring the selected note into the line for editing."""
    note = call.conversation.note(call.selected) if call.selected else None
    return call if note is None else call.but(line=_line_of(note))


def put_aside(call: Call) -> Call:
    """Empty the line; Ctrl+Z restores it."""
    if call.line == Line():
        return call.but(choosing=False)
    note = call.conversation.note(call.line.id) if call.line.edits and call.line.id else None
    untouched = note is not None and call.line == _line_of(note)
    kept = () if call.line.empty or untouched else (Act(line=call.line),)
    return call.but(line=Line(), past=(*call.past, *kept), choosing=False)


def why(call: Call) -> Call:
    """Make the line the next why under the selected note or the last one."""
    if call.line.edits:
        return call
    line = call.line.changed(kind=Kind.WHY, because_of=call.why_goes_on_from(), parked=False)
    return call.but(line=line, selected=None, choosing=False)


def chosen(call: Call, choice: Choice, now: Now) -> Call:
    """Give the line, or with an empty line the selected note, a kind or a track."""
    note = call.conversation.note(call.selected) if call.selected and not call.typing else None
    if note is None:
        if choice.kind is Kind.WHY and not call.line.edits:
            return why(call)
        return call.but(line=call.line.changed(**_as_fields(call.line.because_of, choice)), choosing=False)
    return changed(call, note.id, _as_chosen(call, choice, now)).but(choosing=False, selected=note.id)


def without_kind(call: Call) -> Call:
    """Undo what was chosen for the line."""
    line = call.line.changed(kind=None, track=None, because_of=None, about=None, parked=False, theirs=False)
    return call.but(line=line)


def has_kind(call: Call) -> bool:
    """Return whether something was chosen for the line."""
    line = call.line
    return line.kind is not None or line.track is not None or line.parked or line.about is not None


def deleted(call: Call) -> Call:
    """Delete the selected note; a tombstone without content keeps its place."""
    note = call.conversation.note(call.selected) if call.selected else None
    if note is None:
        return call
    following = _neighbour(call, note.id)
    return changed(call, note.id, changes.deleted).but(selected=following)


def parts(text: str) -> list[str]:
    """Split a text into pieces that each fit into a note, at the end of a line or word if possible."""
    pieces: list[str] = []
    rest = text.strip()
    while len(rest) > LONGEST_TEXT:
        head = rest[:LONGEST_TEXT]
        cut = max(head.rfind("\n"), head.rfind(" "))
        cut = cut if cut > LONGEST_TEXT // 2 else LONGEST_TEXT
        pieces.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    return [piece for piece in (*pieces, rest) if piece]


def added(call: Call, now: Now, said_on: date | None = None) -> Call:
    """Make the line one or several notes, whatever the current question is.

    `said_on` is the day relative dates count from, if it is not the conversation's.
    """
    before, line = call, call.line
    kind, text = line.kind, clean(line.text)
    because_of = line.because_of
    loosely = False
    person = None
    if said := call.line_said:
        person = said.person or Present(id=now.new_id(), name=said.name)
        text = clean(said.text)
        call = call.but(conversation=joined(call.conversation, person))
    if not line.parked and not line.pasted:
        read = read_sign(text)
        loosely = read.loosely and kind is None
        if kind in (None, read.kind):
            # Even if the kind was chosen before: the sign repeats it.
            kind, text = read.kind, read.text
    if kind is Kind.WHY and because_of is None:
        because_of = call.why_goes_on_from()
    track = track_of(kind, line.parked, line.track, _inherited(call, because_of))
    pieces = parts(text)
    if not pieces:
        # Nothing but characters that may not be kept, so there is no note.
        return call.but(line=Line())
    notes = [
        Note(
            id=line.id if place == 0 and line.id else now.new_id(),
            at=line.at or now.at,
            text=piece,
            because_of=because_of,
            asks_on=call.earlier(because_of),
            about=line.about,
            said_by=person.id if person else _said_above(call, because_of),
            **(answering(call, now) if because_of is None else {}),
            addition=call.conversation.status is not Status.OPEN,
            by=call.conversation.by,
        )
        for place, piece in enumerate(pieces)
    ]
    notes = [*map(_as_kind(call, kind, line.parked, track, now, said_on), notes)]
    if line.theirs:
        held = call.conversation
        notes = [changes.turned_over(one, held.author, held.customer) for one in notes]
    if loosely and len(notes) == 1 and person is None:
        return _perhaps_meant_as_text(call, notes[0], now)
    joining = call.conversation is not before.conversation
    whole = (("present", before.conversation.present),) if joining else ()
    return _written(call, notes, Act(before=tuple((note.id, None) for note in notes), line=line, whole=whole))


def _said_above(call: Call, because_of: str | None) -> str | None:
    """Return who said the note a why stands under: they are the one being asked why."""
    above = call.conversation.note(because_of) if because_of else None
    return above.said_by if above else None


def answering(call: Call, now: Now) -> dict[str, str]:
    """Return the fields of a note written under the current question: the cue, and its wording."""
    if call.step is None:
        return {}
    cue = call.step[1]
    return {"cue": cue.id, "question": cue.ask.in_language(now.language, now.du)}


def _perhaps_meant_as_text(call: Call, note: Note, now: Now) -> Call:
    """Make a note of the kind of its sign, such that one undo leaves the text as it was typed, sign included."""
    plain = added(call.but(line=call.line.changed(pasted=True)), now)
    as_typed = plain.conversation.note(note.id)
    if as_typed is None:
        return plain
    return plain.but(
        conversation=plain.conversation.put(changes.revised(as_typed, note, by=note.by)),
        past=(*plain.past, Act(before=((note.id, as_typed),))),
    )


def _explained(call: Call, answered: Call, now: Now) -> Call:
    """Make a note of the comment on the number; one undo reverts both."""
    with_note = added(answered, now)
    whole = (*answered.past[-1].whole, *with_note.past[-1].whole)
    note, answer = with_note.past[-1], answered.past[-1]
    both = Act(before=note.before, line=call.line, whole=whole, beside=answer.beside)
    return with_note.but(past=(*call.past, both), notice=answered.notice)


def _edited(call: Call, now: Now) -> Call:
    line = call.line
    note = call.conversation.note(line.id) if line.id else None
    pieces = parts(clean(line.text))
    if not pieces:
        return put_aside(call)
    if note is None:
        # It was deleted meanwhile; what was typed becomes a note of its own.
        return added(call.but(line=line.changed(id=now.new_id(), edits=False)), now)
    line_kind = _as_kind(call, line.kind, line.parked, line.track, now)
    said = changes.said_on(call.conversation, note, now.at.date())
    then = changes.edited(line_kind(note), pieces[0], said, now.language)
    edited = changes.revised(note, changes.moved_under(then, line.because_of), by=call.conversation.by)
    if len(pieces) == 1 and edited is note:
        return call.but(line=Line(), selected=None)
    more = [
        edited.changed(id=now.new_id(), text=piece, earlier=(), fact=edited.fact and Fact(), rev=1)
        for piece in pieces[1:]
    ]  # fmt: skip
    act = Act(before=((note.id, note), *((one.id, None) for one in more)), line=line if more else None)
    return _written(call, [edited, *more], act)


def _written(call: Call, notes: list[Note], act: Act) -> Call:
    several = Message(N_("The text was long: it became {n} notes."), (("n", len(notes)),))
    return call.but(
        conversation=call.conversation.put(*notes),
        line=Line(),
        past=(*call.past, act),
        selected=None,
        choosing=False,
        notice=several if len(notes) > 1 else None,
    )


def _as_chosen(call: Call, choice: Choice, now: Now) -> Change:
    if choice.track is not None:
        return lambda note: changes.on_track(note, choice.track)
    return lambda note: _as_kind(
        call, choice.kind, choice.parked, track_of(choice.kind, choice.parked, None, note.track), now
    )(note)


def _as_kind(
    call: Call, kind: Kind | None, parked: bool, track: Track | None, now: Now, said_on: date | None = None
) -> Change:
    held = call.conversation

    def as_kind(note: Note) -> Note:
        said = said_on or changes.said_on(held, note, note.at.date())
        return changes.of_kind(note, kind, parked=parked, track=track, author=held.author, code=now.language, said=said)

    return as_kind


def _as_fields(because_of: str | None, choice: Choice) -> dict[str, object]:
    if choice.track is not None:
        return {"track": choice.track}
    return {"kind": choice.kind, "parked": choice.parked, "because_of": because_of, "theirs": False}


def _line_of(note: Note) -> Line:
    """Return the line for editing a note, before the first key."""
    return Line(
        id=note.id,
        at=note.at,
        text=note.text,
        kind=note.kind,
        track=note.track,
        because_of=note.because_of,
        parked=note.parked,
        edits=True,
    )


def _inherited(call: Call, because_of: str | None) -> Track | None:
    above = call.conversation.note(because_of) if because_of else None
    return above.track if above else call.section_track


def _neighbour(call: Call, note_id: str) -> str | None:
    ids = [note.id for _, note in call.shown()]
    place = ids.index(note_id)
    following = ids[place + 1 : place + 2]
    return following[0] if following else None
