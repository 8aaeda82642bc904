"""The line with who is speaking, for how long, how that is known, and the customer's approximate share."""

from interview_tui.desk.call.state import Call
from interview_tui.language import forms
from interview_tui.language.catalogue import Language
from interview_tui.language.message import N_, NC_
from interview_tui.listening.heard import State
from interview_tui.records.words import Coach
from interview_tui.talktime.live import COARSE_AFTER_S, Talk, coarse_share
from interview_tui.tui.widgets.drawing import Line, Span, beside, line, shortened, width_of

LONG_TURN_S = 45
"""In seconds: a longer turn of mine turns bold."""
LONGEST_METER = 24
SHORTEST_METER = 10
"""In cells: with less room the bar of the share is left out."""
ROOM_FOR_SHARE = 34
"""In cells: reserved for the share; a long name is shortened instead."""
_STILL_THEIRS = N_("Does the customer’s side still speak? Enter: yes")


def band(call: Call, at_s: float) -> str:
    """Return the colour behind the talk line: `mine`, `theirs` or none."""
    state = call.speaking(at_s).state_at_end
    if state is Talk.STAFF:
        return "mine"
    return "theirs" if state is Talk.CUSTOMER else ""


def hearing_looks(call: Call) -> tuple[object, ...] | None:
    """Return everything displayed about listening except the seconds; None if it is off."""
    hearing = call.hearing
    if hearing is None:
        return None
    heard = hearing.heard
    return heard.state, heard.is_uncertain, heard.knows_customer, hearing.holds, hearing.speaking.state_at_end


def talk_line(call: Call, at_s: float, language: Language, width: int, coach: Coach = Coach.QUIET) -> Line:
    """Return who is speaking, for how long, and the customer's approximate share. The coach turns long turns bold."""
    who = (*_who(call, at_s, language, coach, width), *_source(call, at_s, language))
    right = width - width_of(who) - 2
    is_heard = call.hearing is not None and call.hearing.counts(at_s)
    if not is_heard and call.speaking(at_s).is_doubtful(at_s):
        return beside(who, _still(call, language, right), width)
    if call.hearing is not None and call.hearing.heard.is_uncertain:
        return beside(who, line((language.say(N_("the room is loud: uncertain")), "orange"), " "), width)
    return beside(who, _share(call, at_s, language, right), width)


def _who(call: Call, at_s: float, language: Language, coach: Coach, width: int) -> Line:
    if call.hearing is not None and call.hearing.heard.state in (State.OPENING, State.BEGINNING):
        return line(" ", (language.say(N_("Listening begins …")), "quiet"))
    shown = call.speaking(at_s)
    state, since = shown.state_at_end, shown.since_s
    if state is None or since is None:
        return line(" ", (language.say(N_("Space: I speak")), "quiet"))
    held = max(0.0, at_s - since)
    if state is Talk.STAFF:
        words = language.say(N_("I speak"))
        weight = " bold" if held >= LONG_TURN_S and coach is not Coach.OFF else ""
        return line(" ", (f"▶ {words} {forms.elapsed(held)}", f"orange{weight}"))
    if state is Talk.SILENCE:
        words = language.in_context("talk", NC_("talk", "silence"))
        if _is_alone(call, at_s):
            words = language.say(N_("I do not speak"))
        return line(" ", (f"‖ {words} {forms.elapsed(held)}", "text"))
    longest = 30 if call.hearing is None else min(30, max(8, width - ROOM_FOR_SHARE - 32))
    name = shortened(call.conversation.customer or language.say(N_("Customer")), longest)
    return line(" ", (f"◀ {language.say(N_('{name} speaks'), name=name)} {forms.elapsed(held)}", "blue bold"))


def _source(call: Call, at_s: float, language: Language) -> Line:
    """Return how it is known who speaks, while listening is on."""
    hearing = call.hearing
    if hearing is None or hearing.heard.state in (State.OPENING, State.BEGINNING):
        return ()
    told = N_("by listening") if hearing.counts(at_s) else N_("by hand")
    return (Span(f" · {language.say(told)}", "quiet"),)


def _is_alone(call: Call, at_s: float) -> bool:
    """Return whether only the microphone is heard: somebody silent there may be listening to the customer."""
    hearing = call.hearing
    return hearing is not None and hearing.counts(at_s) and not hearing.heard.knows_customer


def _still(call: Call, language: Language, room: int) -> Line:
    """Return the question whether the same side is still speaking; meanwhile no share is displayed."""
    asked = N_("Still my turn? Enter: yes") if call.talk.state_at_end is Talk.STAFF else _STILL_THEIRS
    words = language.say(asked)
    return line((words if len(words) < room else language.say(N_("still? Enter")), "text"), " ")


def _share(call: Call, at_s: float, language: Language, width: int) -> Line:
    kept = call.woven
    if kept.begins_s is None:
        return ()
    share = coarse_share(*kept.sides(at_s))
    if kept.alone_s(at_s) and share is None:
        return _own(call, at_s, language)
    if share is None:
        return line((language.say(N_("customer –")), "text"), " ")
    about = Span(language.say(N_("customer about {share}"), share=forms.percent(share, language)))
    target = call.step[0].target if call.step else 0.8
    if target is None:
        return line(about, " ")
    goal = Span(language.say(N_("goal {share}"), share=round(target * 100)))
    room = width - width_of((about, goal)) - 5
    if room < SHORTEST_METER:
        return line(about, "  ", goal, " ")
    return line(about, "  ", *_meter(share / 100, target, min(room, LONGEST_METER)), " ", goal, " ")


def _own(call: Call, at_s: float, language: Language) -> Line:
    """Return my part of the time: all that the microphone alone can tell."""
    spoke_s, known_s = call.woven.own(at_s)
    if known_s < COARSE_AFTER_S:
        return line((language.say(N_("me –")), "text"), " ")
    share = forms.percent(round(spoke_s / known_s * 100), language)
    return line((language.say(N_("me: {share} of the time"), share=share), "text"), " ")


def _meter(share: float, target: float, cells: int) -> Line:
    mark = round(target * (cells - 1))
    filled = round(share * cells)
    pieces = [("━", "blue") if cell < filled else ("─", "quiet") for cell in range(cells)]
    pieces[mark] = ("┃", "text")
    return tuple(Span(*piece) for piece in pieces)
