from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.export.matter import Around
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.templates.wrapping import WIDTH, cells
from interview_tui.export.writers.text import recount, write
from interview_tui.language.catalogue import Language
from interview_tui.records.clean import clean
from tests.support.frozen import START
from tests.support.hostile import CORPUS
from tests.support.sample_papers import COLLEAGUE, LETTER, VISIT, hostile, note

LINES = st.text(st.sampled_from("-*=_ \nab\u00a0\u3000価"), max_size=200)


def written(*papers: Paper, code: str = "de") -> str:
    out = BytesIO()
    write(papers, out, Around(Language(code), START))
    return out.getvalue().decode()


def counted(folder: Path, text: str) -> int | None:
    file = folder / "export.tmp"
    file.write_bytes(text.encode())
    return recount(file).notes


def test_a_paper_for_a_colleague_reads_like_this() -> None:
    assert (
        written(COLLEAGUE)
        == """\
INTERN

Claudia Weber, Nordmetall GmbH
==============================
20.11.2026, 14:02 · Telefon

Zu tun
------
  - Rückruf wegen der Hotline (Di 24.11., Peter Lang, offen)

Innovation
----------
  * Was dauert am längsten?
      - Zitat: „Ein Albtraum“ (gehört)
          - Warum: die Zahlen kommen am 3. Tag
      - Fakt: 180 am Vormittag
        und 20 danach (gehört) (180)

Optimierung: nicht gefragt

Nächstes Mal
------------
Ideen und Geparktes

  - Wer entscheidet?

Geparkt
  - Preise

6 Notizen
"""
    )


def test_a_letter_reads_like_this() -> None:
    assert (
        written(LETTER)
        == """\
Claudia Weber
Nordmetall GmbH

27. November 2026

Unser Gespräch am 20. November

Guten Tag, Claudia Weber,

vielen Dank für das Gespräch.

Das sagen wir zu
  - CSV-Muster – bis Montag, 30. November, Jana Reuter

Darum bitten wir Sie
  - Artikelliste – bis Freitag, 27. November

Habe ich etwas falsch verstanden?

Mit freundlichen Grüßen
Jana Reuter
"""
    )


def test_the_count_is_in_the_language_of_the_file() -> None:
    assert written(COLLEAGUE, code="en").endswith("\n\n6 notes\n")


def test_papers_are_set_apart() -> None:
    assert written(VISIT, VISIT) == f"{written(VISIT)}\n{'-' * 72}\n\n{written(VISIT)}"


def test_a_sheet_for_a_visit_has_lines_to_write_on() -> None:
    assert [set(line) for line in written(VISIT).splitlines()].count({" ", "_"}) == 3


def test_a_long_note_is_broken_between_words_and_hangs_below_its_beginning() -> None:
    said = written(Paper("x", parts=(Part("y", (note(1, "wort " * 30, depth=1),)),)))

    lines = [line for line in said.splitlines() if "wort" in line]
    assert lines[0].startswith("      - wort ")
    assert all(line.startswith("        wort ") for line in lines[1:])
    assert len(lines) > 1
    assert max(map(len, lines)) <= WIDTH


def test_an_address_is_never_broken() -> None:
    address = "https://example.org/" + "a" * 200

    assert address in written(Paper("x", opening=(f"siehe {address} dort",))).splitlines()


def test_a_script_without_spaces_is_broken_between_characters() -> None:
    said = written(Paper("x", opening=("価格を教えてください。" * 12,)))

    lines = said.splitlines()[3:]
    assert max(map(cells, lines)) <= WIDTH
    assert "".join(lines) == "価格を教えてください。" * 12


@pytest.mark.parametrize("paper", [COLLEAGUE, LETTER, VISIT, hostile()], ids=lambda paper: paper.title[:9])
def test_every_note_is_counted_again_and_nothing_else(tmp_path: Path, paper: Paper) -> None:
    assert counted(tmp_path, written(paper, paper)) == 2 * paper.notes


@settings(max_examples=40)
@given(LINES, st.integers(0, 20))
def test_no_text_begins_like_a_note(tmp_path_factory: pytest.TempPathFactory, text: str, depth: int) -> None:
    paper = Paper(
        text,
        (text,),
        (Part(text, (note(1, text, text, depth=depth), Item(depth, text, text, (text,))), (text,)),),
        text,
        (text,),
        (text,),
        to=(text,),
        dated=text,
    )

    assert counted(tmp_path_factory.mktemp("counted"), written(paper)) == 1


def test_every_word_of_every_text_stands_in_the_file() -> None:
    said = written(hostile()).split()

    assert [one.name for one in CORPUS if not is_within(clean(one.text).split(), "".join(said))] == []


def is_within(words: list[str], said: str) -> bool:
    return "".join(words) in said


def test_nothing_in_it_acts_on_a_terminal() -> None:
    said = written(hostile())

    assert not [one for one in said if one != "\n" and (one < " " or "\x7f" <= one < "\xa0")]
