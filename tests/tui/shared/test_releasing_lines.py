"""What is shown before a conversation is released is all that leaves: the notes, and the earlier ones they quote."""

from interview_tui.desk.sharing import Shown
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Kind
from interview_tui.tui.shared.releasing import shown_lines
from tests.support.frozen import START
from tests.support.written import conversation, note, number


def test_an_earlier_note_that_leaves_as_a_quote_is_shown_with_what_quotes_it() -> None:
    quote = {
        "conversation": number(901),
        "note": number(3),
        "at": START,
        "kind": "fact",
        "text": "140 am Tag\nund mehr",
    }
    leaves = conversation(
        note(1, "jetzt 90", kind=Kind.FACT, about=quote),
        note(2, "wegen der Halle", kind=Kind.WHY, because_of=number(3), asks_on=quote),
        note(3, "Preise", kind=Kind.FACT),
    )

    lines = ["".join(span.text for span in line) for line in shown_lines(Shown(leaves, ()), Language("de"), 60)]

    quoted = " " * 17 + "└ zu 21.11.: 140 am Tag"
    assert [line.rstrip() for line in lines[:5]] == [
        " Fakt            jetzt 90", quoted, " Warum           wegen der Halle", quoted, " Fakt            Preise",
    ]  # fmt: skip
