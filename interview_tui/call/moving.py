"""Moving about in a call: selecting notes, going through the guide, switching who speaks, saying thank you."""

from interview_tui.call.state import Call, Now


def select(call: Call, by: int) -> Call:
    """Select the note above (-1) or below (1); below the last one nothing is selected."""
    ids = [note.id for _, note in call.shown()]
    if not ids:
        return call
    place = ids.index(call.selected) if call.selected in ids else len(ids)
    place = max(0, place + by)
    return call.but(selected=ids[place] if place < len(ids) else None, choosing=False)


def asked(call: Call) -> Call:
    """Mark the question as asked and show the next."""
    if call.step is None:
        return call
    cue = call.step[1].id
    known = call.conversation.asked
    conversation = call.conversation if cue in known else call.conversation.changed(asked=(*known, cue))
    return call.but(conversation=conversation, cue=call.cue + 1)


def back(call: Call) -> Call:
    """Go back to the question before; it counts as not asked again."""
    if call.cue == 0:
        return call
    earlier = call.but(cue=call.cue - 1)
    cue = earlier.step[1].id if earlier.step else None
    left = tuple(one for one in call.conversation.asked if one != cue)
    return earlier.but(conversation=call.conversation.changed(asked=left))


def switch_speaker(call: Call, now: Now) -> Call:
    """Let the other one speak; pressed again at once it was a slip."""
    return call.but(talk=call.talk.switch(now.at_s))


def silence(call: Call, now: Now) -> Call:
    """Begin or end a silence."""
    return call.but(talk=call.talk.hush(now.at_s))
