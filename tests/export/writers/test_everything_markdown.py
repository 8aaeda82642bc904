"""Everything kept on one customer in Markdown: to be read, and nothing of it is Markdown of its own."""

from interview_tui.export.writers.everything_markdown import of_everything
from interview_tui.language.catalogue import Language
from interview_tui.port.privacy import Everything, Whole
from tests.support.frozen import START
from tests.support.written import conversation, customer, note, private

WEBER = customer(7, "Claudia Weber", "Nordmetall GmbH")
KEPT = Everything(WEBER.id, WEBER, (Whole(conversation(note(1, "# kein Titel\n[x](http://y)")), private(), None),))


def test_what_was_typed_is_shown_as_typed_below_whose_it_is() -> None:
    text = of_everything(KEPT, START, Language("en"))

    assert "\\# kein Titel" in text
    assert "http&#58;" in text
    assert text.startswith(
        "# Claudia Weber · Nordmetall GmbH\n\nEverything that is kept on this person · 21 Nov 2026\n"
    )


def test_it_is_told_in_the_language_of_the_file() -> None:
    assert "Alles, was zu dieser Person aufbewahrt wird" in of_everything(KEPT, START, Language("de"))
