"""The speakers of a recording, how long they speak, and the timeline once it is known which of them is me."""

from collections.abc import Iterable, Mapping

from interview_tui.importing.formats import NotRead, printable
from interview_tui.importing.reading import Spoken
from interview_tui.language.message import N_
from interview_tui.records.fold import fold
from interview_tui.talktime.timeline import Segment, Speaker, Timeline

UNKNOWN_SPEAKER = N_("nobody in it is called '{me}'; its speakers are: {speakers}")
NO_SPEAKERS = N_("the file does not say who speaks")
_MOST, _LONGEST = 20, 40


def seconds_of(lines: Iterable[Spoken]) -> Mapping[str, float]:
    """Return how long each speaker is heard, in seconds, in the order in which they first speak."""
    found: dict[str, float] = {}
    for one in lines:
        if one.speaker:
            found[one.speaker] = found.get(one.speaker, 0.0) + one.end_s - one.start_s
    return found


def meant(me: str, speakers: Iterable[str], name: str) -> str:
    """Return the speaker meant: by the whole name, else by a part that only one of them has.

    `name` is the file's name for messages. Raises NotRead.
    """
    known = tuple(speakers)
    if not known:
        raise NotRead(name, None, NO_SPEAKERS)
    wanted = fold(me)
    same = [one for one in known if one == me] or [one for one in known if fold(one) == wanted]
    found = same or [one for one in known if wanted and wanted in fold(one)]
    if len(found) != 1:
        raise NotRead(name, None, UNKNOWN_SPEAKER, me=short(me), speakers=listed(known))
    return found[0]


def timeline_with(me: str, lines: Iterable[Spoken]) -> Timeline:
    """Return who spoke when: this speaker is the staff, all others together are the customer's side.

    Lines without a speaker count for nobody.
    """
    return tuple(
        Segment(Speaker.STAFF if one.speaker == me else Speaker.CUSTOMER, one.start_s, one.end_s)
        for one in lines
        if one.speaker
    )


def listed(speakers: Iterable[str]) -> str:
    """Return speakers as a list in a sentence."""
    known = list(speakers)
    shown = ", ".join(f"'{short(one)}'" for one in known[:_MOST])
    return shown if len(known) <= _MOST else f"{shown}, …"


def short(token: str) -> str:
    """Return a token of a file in a form fit for a sentence."""
    return printable(token if len(token) <= _LONGEST else f"{token[:_LONGEST]}…")
