"""Words that nobody writes, in what is said about conversations and themes: comments, answers, thoughts, and more."""

from collections.abc import Sequence

from interview_tui.exchange.digest import Digests
from interview_tui.insight.board import Came
from interview_tui.records.announcement import Announcement
from interview_tui.records.comment import Comment, Say
from interview_tui.records.readings import Reading
from interview_tui.records.states import ReadState, ThemeState
from interview_tui.records.telling import Telling
from interview_tui.records.theme import Memo, Question, Theme, ToAsk
from interview_tui.store.store import JsonStore
from tests.support.canaries import Canaries, never
from tests.support.frozen import START
from tests.support.written import number

ANOTHER = Digests("somebody else").store
"""The store of somebody who has nothing to do with all this."""
TO_READER, TO_ALL = "what was said to whoever leads", "what whoever reads was asked"
"""Where an author's words stand that reach whoever leads, and nobody else."""
TO_AUTHOR = frozenset({"comment", "strength", "question for a one-to-one", "answer to a question"})
ASKED = frozenset({"name of a theme that is asked", "question that is asked"})
TOLD = frozenset({"what many are told", "why they are told it"})
"""Where the words of whoever leads stand that reach one author, and nobody else."""
TO_ANOTHER = frozenset(f"{one} for somebody else" for one in TO_AUTHOR)
ON_A_PAGE = ASKED | {
    *("name of a theme", "question of a theme", "why a theme is not done"),
    *("what belongs to a theme", "what does not belong to a theme"),
}
"""What stands on a page about themes, which is made for the house: not what anybody thinks about one."""


def theme(n: int, c: Canaries, *, asked: Sequence[str] = ()) -> Theme:
    """Return a theme with words in all its texts; its name and question leave where customers are to be asked."""
    name, question = ("name of a theme", "question of a theme")
    if asked:
        name, question = "name of a theme that is asked", "question that is asked"
    return Theme(
        id=number(n),
        at=START,
        name=c.word(name),
        belongs=c.word("what belongs to a theme"),
        outside=c.word("what does not belong to a theme"),
        state=ThemeState.WONT_DO,
        because=c.word("why a theme is not done"),
        question=c.word(question),
        asks=number(n + 1),
        asked_before=(Question(id=number(n + 2), text=c.word("question of before")),),
        memos=(Memo(id=number(n + 3), at=START, text=c.word("thought on a theme")),),
        to_ask=tuple(ToAsk(id=number(n + 4 + place), customer_id=one) for place, one in enumerate(asked)),
    )


def author_says(store: JsonStore, c: Canaries, at: int, conversation: str, note: str, reader: str) -> None:
    """Let an author answer whoever leads, and somebody else, ask whoever reads, and think about a theme."""
    there = Digests(store.id)
    about = {"store": there.store, "conversation": there.of(conversation), "note": there.of(note), "on": START.date()}
    said = (
        (Say.COMMENT, reader, TO_READER),
        (Say.CANNOT, reader, TO_READER),
        (Say.COMMENT, ANOTHER, "what was said to somebody else"),
        (Say.ASK, there.store, TO_ALL),
    )
    for n, (say, to, where) in enumerate(said):
        store.keep_comment(Comment(**about, id=number(at + 600 + n), say=say, to=to, text=c.word(where, never)))
    one = theme(at + 650, c)
    store.keep_themes({one.id: one})


def lead_says(lead: JsonStore, c: Canaries, author: str, came: Sequence[Came], customer: str) -> None:
    """Let whoever leads say something about each conversation, to its author and to somebody else; and about themes."""
    for place, one in enumerate(came):
        about = {"store": author, "conversation": one.head.id, "on": START.date()}
        says = (
            (Say.COMMENT, "comment"),
            (Say.STRENGTH, "strength"),
            (Say.QUESTION, "question for a one-to-one"),
            (Say.COMMENT, "answer to a question"),
        )
        for n, (say, where) in enumerate(says):
            at = 800_000 + place * 100 + n
            lead.keep_comment(Comment(**about, id=number(at), say=say, to=author, text=c.word(where, never)))
            elsewhere = {**about, "store": ANOTHER, "conversation": number(at + 50)}
            word = c.word(f"{where} for somebody else", never)
            lead.keep_comment(Comment(**elsewhere, id=number(at + 10), say=say, to=ANOTHER, text=word))
        reading = Reading(id=one.head.id, state=ReadState.TO_TALK, important=(one.head.id,))
        lead.change_readings(author, lambda known, new=reading: known.with_reading(new))
        for asked, at in ((), 810_000), ((customer,), 820_000):
            made = theme(at + place * 100, c, asked=asked)
            lead.keep_themes({made.id: made})
        telling = Telling(id=number(830_000 + place), customer_id=customer)
        told, why = (c.word(where, never) for where in ("what many are told", "why they are told it"))
        lead.announce(Announcement(id=number(840_000 + place), at=START, text=told, because=why, tellings=(telling,)))
