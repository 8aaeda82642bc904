"""Updating what was known before, in a call: still so, or something else now. Both are notes of this call."""

from interview_tui.desk.call.state import Act, Call, Now
from interview_tui.desk.call.writing import answering
from interview_tui.insight.known import Known
from interview_tui.language.message import N_, Message
from interview_tui.records.draft import Line
from interview_tui.records.entry import Entry
from interview_tui.records.kinds import track_of
from interview_tui.records.note import About, Earlier, Note
from interview_tui.records.words import Kind


def meant(call: Call, known: Known) -> Earlier | None:
    """Return the earlier note concerned: the selected one, else the answer being asked about again."""
    if call.selected is not None:
        return call.earlier(call.selected)
    cue = call.step[1] if call.step else None
    answer = known.answers.get(cue.id) if cue is not None and not cue.every_time else None
    return answer.so_now if answer is not None else None


def of_trait(call: Call, entry: Entry) -> Earlier:
    """Return a known trait as a note of an earlier conversation, so that it can be confirmed or ended alike."""
    return Earlier(
        conversation=entry.conversation or call.conversation.id,
        note=entry.id,
        at=entry.learnt_at,
        kind=Kind.PERSONAL,
        text=entry.text,
    )


def still_so(call: Call, earlier: Earlier, now: Now) -> Call:
    """Note that an earlier note is still so; the text in the line stays."""
    about = _about(earlier, still=True)
    if any(note.about == about for note in call.conversation.living()):
        return call.but(notice=Message(N_("That is written down already.")))
    note = Note(
        id=now.new_id(),
        at=now.at,
        text=earlier.text,
        kind=earlier.kind,
        track=track_of(earlier.kind, False, None, call.section_track),
        about=about,
        by=call.conversation.by,
        **answering(call, now),
    )
    return call.but(
        conversation=call.conversation.put(note),
        past=(*call.past, Act(before=((note.id, None),))),
        notice=Message(N_("Still so: {note}"), (("note", earlier.text.split("\n")[0]),)),
    )


def so_now(call: Call, earlier: Earlier) -> Call:
    """Make the line replace an earlier note; of the same kind unless another is chosen."""
    line = call.line if not call.line.edits else Line()
    kind = line.kind or earlier.kind
    return call.but(line=line.changed(about=_about(earlier, still=False), kind=kind), selected=None, choosing=False)


def _about(earlier: Earlier, *, still: bool) -> About:
    return About(**{name: getattr(earlier, name) for name in Earlier.model_fields}, still=still)
