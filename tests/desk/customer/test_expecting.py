"""What came of an expectation: asked about where it touches something, and told in both languages."""

import pytest

from interview_tui.desk.customer.entering import confirmed
from interview_tui.desk.customer.entry_words import with_what_came
from interview_tui.desk.customer.expecting import came_to_its_end, is_expectation
from interview_tui.language.catalogue import Language
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect, Outcome, Sensitive
from tests.support.frozen import START
from tests.support.written import number

EXPECTS = Entry(id=number(1), aspect=Aspect.EXPECTATION, text="ein Ansprechpartner", learnt_at=START)


@pytest.mark.parametrize(
    ("outcome", "typed", "german", "english"),
    [
        (Outcome.MET, "", "erfüllt", "met"),
        (Outcome.MET, " seit Mai ", "erfüllt: seit Mai", "met: seit Mai"),
        (
            Outcome.DISAPPOINTED,
            "drei in einem Jahr",
            "enttäuscht: drei in einem Jahr",
            "disappointed: drei in einem Jahr",
        ),
    ],
)
def test_how_it_ended_stands_behind_it_with_what_came_of_it(
    outcome: Outcome, typed: str, german: str, english: str
) -> None:
    entry = confirmed(came_to_its_end(EXPECTS, outcome, typed))

    assert with_what_came(entry, Language("de")) == f"ein Ansprechpartner → {german}"
    assert with_what_came(entry, Language("en")) == f"ein Ansprechpartner → {english}"


def test_what_came_of_it_is_asked_about_where_it_touches_health() -> None:
    assert came_to_its_end(EXPECTS, Outcome.DISAPPOINTED, "lag im Krankenhaus").touches is Sensitive.HEALTH
    assert came_to_its_end(EXPECTS, Outcome.DISAPPOINTED, "").touches is None


def test_what_was_confirmed_as_sensitive_stays_so() -> None:
    known = EXPECTS.changed(sensitive=Sensitive.FAMILY)

    assert confirmed(came_to_its_end(known, Outcome.MET, "")).sensitive is Sensitive.FAMILY


@pytest.mark.parametrize(
    ("entry", "is_one"),
    [
        (EXPECTS, True),
        (EXPECTS.changed(ended_at=START, until="2026"), False),
        (EXPECTS.changed(aspect=Aspect.USES), False),
        (None, False),
    ],
)
def test_only_what_is_still_expected_can_come_to_its_end(entry: Entry | None, is_one: bool) -> None:
    assert is_expectation(entry) is is_one
