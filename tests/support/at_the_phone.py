"""A call in its beginning, and moments in it."""

from collections.abc import Callable
from datetime import timedelta

from interview_tui.desk.call import writing
from interview_tui.desk.call.state import Call, Now
from interview_tui.guide.model import Guide
from interview_tui.language.catalogue import Code
from interview_tui.records.note import Note
from tests.support.frozen import START, Ids
from tests.support.written import conversation


def moments(language: Code = "en") -> Callable[[float], Now]:
    """Return what makes the moment so many seconds into the call; ids count on from one to the next."""
    ids = Ids()
    ids.made = 500
    return lambda at_s: Now(START + timedelta(seconds=at_s), at_s, ids, language)


def call_with(*notes: Note, guide: Guide | None = None) -> Call:
    """Return a call in which these notes stand."""
    return Call(conversation=conversation(*notes), guide=guide)


AT = moments()


def enter(call: Call, text: str, at_s: float = 10) -> Call:
    """Return the call after a line was typed and entered."""
    return writing.saved(writing.typed(call, text, AT(at_s)), AT(at_s + 5))


GUIDE = Guide.model_validate(
    {
        "id": "small",
        "title": "Small",
        "purpose": "To try",
        "fits": "Always",
        "minutes": 5,
        "sections": [
            {
                "id": "new",
                "title": "New",
                "track": "innovation",
                "cues": [
                    {"id": "effort", "ask": "What takes most effort?", "whys": ["Why does that matter?"]},
                    {"id": "last", "ask": "When was that last?", "whys": ["What happened then?"]},
                ],
            },
            {
                "id": "better",
                "title": "Better",
                "track": "optimisation",
                "cues": [{"id": "annoys", "ask": "What annoys you?", "whys": ["What does it cost?"]}],
            },
        ],
    }
)
