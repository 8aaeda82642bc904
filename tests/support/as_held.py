"""A conversation as the coach sees it, in one line."""

from datetime import timedelta

from interview_tui.coaching.observation import Held, Observation, Verdict
from interview_tui.guide.model import Guide
from interview_tui.language.catalogue import Language
from interview_tui.records.note import Note
from interview_tui.talktime.live import Change, Talk
from tests.support.frozen import START
from tests.support.written import conversation, private

_CUE = {"id": "one", "ask": "What is new?", "whys": ["Why?"]}
GUIDE = Guide.model_validate(
    {
        "id": "small",
        "title": "Small",
        "purpose": "To try",
        "fits": "Always",
        "minutes": 5,
        "sections": [{"id": "new", "title": "New", "cues": [_CUE]}],
    }
)


def held(*notes: Note, guide: object = None, open_slots: object = None, **fields: object) -> Held:
    """Return twenty minutes with these notes; `fields` are what is kept for the person alone."""
    one = conversation(*notes, ended_at=START + timedelta(minutes=20))
    return Held(one, private(**fields), "en", guide, open_slots or {})  # type: ignore[arg-type]


def talk(*turns: tuple[Talk, float]) -> dict[str, object]:
    """Return what is kept where each of these spoke so many seconds, one after the other.

    In a long turn it was said every three minutes that they still spoke.
    """
    changes, at_s = [], 0.0
    for state, length_s in turns:
        changes += [Change(at_s + further_s, state) for further_s in range(0, int(length_s), 180)]
        at_s += length_s
    return {"changes": tuple(changes), "until_s": at_s}


def verdict(found: Observation | None) -> Verdict | None:
    """Return the verdict of an observation, if there is one."""
    return found.verdict if found else None


def said(found: Observation | None, code: str = "en") -> str:
    """Return an observation in words."""
    assert found is not None
    return found.message.told(Language(code))
