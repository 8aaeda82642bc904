import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.export.matter import Around, Matter
from interview_tui.export.papers.crm import Body, body, papers
from interview_tui.language.catalogue import Language
from interview_tui.records.note import Note
from tests.support.frozen import START
from tests.support.languages import LANGUAGES
from tests.support.written import conversation, note, number

DE, EN = Language("de"), Language("en")
SOME = (
    note(1, "heim", kind="need", track="innovation"),
    note(2, "Kinder", kind="why", because_of=number(1)),
    note(3, "CSV", kind="promise", due=date(2026, 11, 24)),
)


def text_of(*notes: Note, limit: int | None = None, language: Language = DE) -> Body:
    return body(Matter(conversation(*notes)), Around(language, START), limit)


def test_a_conversation_is_text_for_one_field() -> None:
    assert text_of(*SOME) == Body(
        """\
Sa 21.11.2026, 14:00 · Telefon · Jana Reuter · informiert: noch nicht

Zu tun
- Di 24.11., Jana Reuter: CSV (offen)

Bedürfnisse
- heim
  - Warum: Kinder (hier weiterfragen)"""
    )


def test_where_the_field_holds_no_more_the_text_says_so() -> None:
    cut = text_of(*SOME, limit=165)

    assert cut == Body(
        """\
Sa 21.11.2026, 14:00 · Telefon · Jana Reuter · informiert: noch nicht

Zu tun
- Di 24.11., Jana Reuter: CSV (offen)
… 2 Notizen mehr, als das Feld fasst""",
        left_out=2,
    )


def test_a_field_for_a_few_words_holds_a_few_words() -> None:
    assert text_of(*SOME, limit=14, language=EN) == Body("Sat 21 Nov 20…", left_out=3)


def test_its_papers_bear_no_mark() -> None:
    [paper] = papers([Matter(conversation(*SOME))], Around(DE, START))

    assert (paper.mark, paper.notes) == ("", 3)


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.lists(st.integers(0, 60), max_size=9), st.integers(0, 600))
def test_it_never_exceeds_its_field_and_counts_what_is_left_out(
    language: Language, lengths: list[int], limit: int
) -> None:
    notes = [note(n, f"n{n}n" + "x" * length, kind="fact") for n, length in enumerate(lengths)]

    found = text_of(*notes, limit=limit, language=language)

    assert len(found.text) <= limit
    whole = re.findall(r"n\d+n", found.text)
    assert len(notes) - found.left_out <= len(whole)
    assert found.left_out == 0 or str(found.left_out) in found.text or found.text.endswith("…") or limit == 0
