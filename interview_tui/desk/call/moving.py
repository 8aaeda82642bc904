"""Moving about in a call: selecting notes, going through the guide, switching the speaker, saying thank you."""

from datetime import timedelta

from interview_tui.coaching.hint_rules import Hint
from interview_tui.desk.call.listening import against, pressed
from interview_tui.desk.call.measuring import waits
from interview_tui.desk.call.state import Call, Now
from interview_tui.desk.call.writing import changed, saved
from interview_tui.language.forms import elapsed
from interview_tui.language.message import N_, Message
from interview_tui.records import changes
from interview_tui.records.note import Away
from interview_tui.records.spoken_since import stays_told
from interview_tui.records.theme_cue import question_in
from interview_tui.records.version import amended
from interview_tui.records.words import Kind, Rule, Status
from interview_tui.talktime.clock import Away as Gap


def select(call: Call, by: int) -> Call:
    """Select the note above (-1) or below (1); below the last one nothing is selected."""
    ids = [*(one.note for one in call.ask_on), *(note.id for _, note in call.shown())]
    if not ids:
        return call
    place = ids.index(call.selected) if call.selected in ids else len(ids)
    place = max(0, place + by)
    return call.but(selected=ids[place] if place < len(ids) else None, choosing=False)


def asked(call: Call) -> Call:
    """Mark the question as asked and show the next."""
    if call.step is None:
        return call
    cue = call.step[1]
    known = call.conversation.asked
    if cue.id in known or _rests(call, call.cue):
        conversation = call.conversation
    else:
        conversation = amended(call.conversation, asked=(*known, cue.id)).reaching(call.section_track)
    unanswered = cue.measure is not None and not _rests(call, call.cue) and call.conversation.measure is None
    told = Message(N_("No number is kept. ← goes back; a dash means that there was no answer."))
    return call.but(
        conversation=conversation, cue=_past_resting(call, call.cue + 1), notice=told if unanswered else None
    )


def passed(call: Call) -> Call:
    """Show the next question without counting this one as asked."""
    return call if call.step is None else call.but(cue=_past_resting(call, call.cue + 1))


def _past_resting(call: Call, place: int) -> int:
    """Return the first place from here on whose question may be asked now."""
    while _rests(call, place):
        place += 1
    return place


def _rests(call: Call, place: int) -> bool:
    steps = call.guide.steps if call.guide else ()
    measure = steps[place].cue.measure if place < len(steps) else None
    return measure is not None and waits(call, measure)


def without_measure(call: Call) -> Call:
    """Return the call without its guide's measure, at the same question; an answer already given stays."""
    if call.guide is None or call.guide.measure is None or call.conversation.measure is not None:
        return call
    before = sum(step.cue.measure is not None for step in call.guide.steps[: call.cue])
    return call.but(guide=call.guide.without_measure(), cue=call.cue - before)


def back(call: Call) -> Call:
    """Go back to the previous question, which no longer counts as asked."""
    if call.cue == 0:
        return call
    earlier = call.but(cue=call.cue - 1)
    cue = earlier.step[1].id if earlier.step else None
    left = tuple(one for one in call.conversation.asked if one != cue)
    return earlier.but(conversation=amended(call.conversation, asked=left))


def switch_speaker(call: Call, now: Now) -> Call:
    """Switch the speaker; pressing again at once undoes a slip."""
    return pressed(call, call.but(talk=call.talk.switch(now.at_s, against(call, now))), now)


def still_speaks(call: Call, now: Now) -> Call:
    """Confirm that the same side is still speaking, if that is being asked; else return the call unchanged."""
    if call.written_up or not call.speaking(now.at_s).is_doubtful(now.at_s):
        return call
    return call.but(talk=call.talk.still(now.at_s))


def silence(call: Call, now: Now) -> Call:
    """Begin or end a silence."""
    return pressed(call, call.but(talk=call.talk.hush(now.at_s, against(call, now))), now)


def away(call: Call, gap: Gap, now: Now) -> Call:
    """Record a gap during which nobody watched: it counts as silence until the next press, and is reported."""
    if call.written_up:
        return call
    length = timedelta(seconds=gap.end_s - gap.start_s)
    mark = Away(start=now.at - length, end=now.at, why=gap.kind)
    told = N_("Interrupted for {time}: it counts as silence until you press Space.")
    return call.but(
        conversation=amended(call.conversation, away=(*call.conversation.away, mark)),
        talk=call.talk.away(gap.start_s),
        notice=Message(told, (("time", elapsed(length.total_seconds())),)),
    )


def clock_changed(call: Call, by_s: float) -> Call:
    """Report that the clock was set: elapsed time ignores that, the times of later notes do not."""
    if call.written_up:
        return call
    if by_s > 0:
        told = N_("The computer's clock was set forward by {time}. The length of the call is not changed by that.")
    else:
        told = N_("The computer's clock was set back by {time}. The length of the call is not changed by that.")
    return call.but(notice=Message(told, (("time", elapsed(abs(by_s))),)))


def ended(call: Call, now: Now) -> Call:
    """End the call: the line becomes a note, and lines put aside are parked."""
    for _ in range(2):
        # What was queried becomes a note the second time: there is nobody left to ask.
        if call.typing:
            call = saved(call, now)
    for act in call.past:
        # Lines put aside have been forgotten by now: park them for the review.
        if act.line is not None and not act.before and not act.line.edits:
            line = act.line.changed(parked=True, kind=None, because_of=None)
            call = saved(call.but(line=line), now)
    call = _asked_at_last(call)
    ended_at = call.conversation.ended_at if call.written_up else now.at
    return call.but(conversation=amended(call.conversation, ended_at=ended_at, status=Status.TO_FINISH))


def _asked_at_last(call: Call) -> Call:
    """Return the call with a theme's question that is still displayed marked as asked, if an answer was noted."""
    cue = call.step[1].id if call.step else None
    if question_in(cue) is None or not any(note.cue == cue for note in call.conversation.living()):
        return call
    return asked(call)


def answered(call: Call, hint: Hint) -> Call:
    """Take Enter as the answer to the hint: "thanked" is a private mark, counted nowhere."""
    return call.but(thanked=(*call.thanked, hint.about)) if hint.rule is Rule.FEEDBACK else call


def kept_to_myself(call: Call) -> Call:
    """Toggle "stays with me" for the selected note, or the last one, and report which."""
    note = call.why_under()
    if note is None:
        return call.but(notice=Message(N_("Select a note first (↑).")))
    after = changed(call, note.id, changes.kept_to_myself)
    return after.but(notice=stays_told(changes.kept_to_myself(note)))


def turned_over(call: Call) -> Call:
    """Switch a promise between the customer's side and ours: what is typed, else the selected note, else the last.

    Reports which one it was.
    """
    if call.typing and not call.line.edits:
        return call.but(line=call.line.changed(kind=Kind.PROMISE, parked=False, theirs=not call.line.theirs))
    note = call.conversation.note(call.line.id or "") if call.line.edits else call.why_under()
    if note is None or note.kind is not Kind.PROMISE:
        return call.but(notice=Message(N_("Select a promise first (↑).")))
    author, customer = call.conversation.author, call.conversation.customer
    told = N_("Promised by the customer's side: {promise}")
    if note.theirs:
        told = N_("Promised by our side: {promise}")
    after = changed(call, note.id, lambda one: changes.turned_over(one, author, customer))
    return after.but(notice=Message(told, (("promise", note.text.split("\n")[0]),)))
