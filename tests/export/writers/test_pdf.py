import io
import re
from pathlib import Path

import pytest
import typst
from pypdf import PdfReader

from interview_tui.export.order import Which
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.writers import pressing
from interview_tui.export.writers.pdf import recount, write
from interview_tui.export.writers.press import main
from tests.support.hostile import CORPUS
from tests.support.papers import around, asked, noted, paper
from tests.support.sample_papers import hostile

NEEDS = Part("Needs", (asked("How is it today?"), noted("a", depth=1), noted("b", "told", depth=2), noted("c")))


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the pages here, which is quicker; the process has tests of its own."""

    def ended(command: object, given: object, pages: io.BytesIO, complaint: io.BytesIO, out: object) -> int:
        return main(io.BytesIO(b"".join(given)), pages, complaint)  # type: ignore[call-overload]

    monkeypatch.setattr(pressing, "_ended", ended)


def pdf(*papers: Paper, code: str = "en", **fields: object) -> bytes:
    out = io.BytesIO()
    write(papers, out, around(code, **fields))
    return out.getvalue()


def read(*papers: Paper, code: str = "en", **fields: object) -> PdfReader:
    return PdfReader(io.BytesIO(pdf(*papers, code=code, **fields)))


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def counted(tmp_path: Path, *papers: Paper) -> int | None:
    path = tmp_path / "x.pdf.tmp"
    path.write_bytes(pdf(*papers))
    return recount(path).notes


def test_every_text_of_a_paper_can_be_selected() -> None:
    one = paper(
        Part("Zusagen", (noted("Rückruf", "Peter Lang, offen", label="Kritik"),), ("Das sagen wir zu.",)),
        Part("Optimierung: nicht gefragt"),
        facts=("21.11.2026", "Telefon"),
        mark="intern",
        opening=("Danke für das Gespräch.",),
        closing=("Viele Grüße",),
    )

    text = text_of(read(one, code="de"))

    for said in (*one.opening, *one.closing, "INTERN", "Claudia Weber", "21.11.2026 · Telefon", "Das sagen wir zu."):
        assert said in text
    for said in ("Kritik: Rückruf", "Peter Lang, offen", "Optimierung: nicht gefragt"):
        assert said in text


def test_a_page_says_how_many_notes_and_pages_there_are_in_the_language_of_the_file() -> None:
    assert "3 notes, page 1 of 1" in text_of(read(paper(NEEDS)))
    assert "1 Notiz, Seite 1 von 1" in text_of(read(paper(Part("a", (noted("b"),))), code="de"))


@pytest.mark.parametrize(("notes", "pages"), [(5, 1), (26, 1), (40, 2)])
def test_lines_to_write_on_fill_the_page_and_begin_another_only_where_too_few_fit(notes: int, pages: int) -> None:
    one = paper(Part("To ask", tuple(noted(f"note {place}") for place in range(notes))), Part("My notes", lines=12))

    assert len(read(one).pages) == pages


def test_of_several_papers_each_says_how_many_notes_it_has_and_the_pages_are_counted_through() -> None:
    pages = [page.extract_text() for page in read(paper(NEEDS, facts=("phone",)), paper(NEEDS)).pages]

    assert ["phone · 3 notes" in page for page in pages] == [True, False]
    assert [re.findall(r"\n3 notes\n|page \d of \d", page) for page in pages] == [
        ["page 1 of 2"],
        ["\n3 notes\n", "page 2 of 2"],
    ]


def test_of_several_letters_each_counts_its_own_pages() -> None:
    long = paper(Part("a", tuple(noted(f"note {n}") for n in range(60))), letter=True)

    found = [re.findall(r"page \d of \d", page.extract_text()) for page in read(long, paper(letter=True), long).pages]

    assert found == [["page 1 of 2"], ["page 2 of 2"], [], ["page 1 of 2"], ["page 2 of 2"]]


def test_the_file_claims_pdf_ua_and_has_what_it_needs() -> None:
    reader = read(paper(NEEDS), code="de", author="Jana Reuter")
    root = reader.trailer["/Root"]

    assert root["/Lang"] == "de-DE"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Claudia Weber", "Jana Reuter")


def test_every_font_is_in_the_file() -> None:
    [page] = read(paper(NEEDS, mark="internal")).pages

    fonts = [one["/DescendantFonts"][0]["/FontDescriptor"] for one in page["/Resources"]["/Font"].values()]
    assert fonts
    assert all({"/FontFile2", "/FontFile3"} & one.keys() for one in fonts)


def test_bookmarks_are_the_conversations_and_their_parts() -> None:
    first, parts, second, _ = read(paper(NEEDS, Part("Later", (noted("d"),))), paper(NEEDS, title="Other")).outline

    assert (first["/Title"], second["/Title"]) == ("Claudia Weber", "Other")
    assert [one["/Title"] for one in parts] == ["Needs", "Later"]


def test_what_was_held_with_one_customer_is_named_by_them_alone() -> None:
    two = paper(NEEDS), paper(NEEDS)

    assert read(*two, which=Which(customer_id="01M7WNTFJ00000000000009999")).metadata.title == "Claudia Weber"
    assert read(*two).metadata.title == "Claudia Weber and others"


def test_a_file_of_several_papers_says_so_in_its_title() -> None:
    reader = read(paper(), paper(title="Other"), code="de")

    assert reader.metadata is not None
    assert reader.metadata.title == "Claudia Weber und andere"


HOSTILE = [
    *['#pagebreak() #strong[x] #{1+1} #include "x"', "= Heading", "- item", "+ item", "/ term: x", "*x* _x_ `x`"],
    *["$x^2$ <label> @ref", "https://example.org", "// comment", "/* x */", "\\ \\u{41}", "~ -- --- ...", "\"x\" 'x'"],
    *["</text>", "%PDF", "endstream endobj", "(x) Tj", "<</S/LI>>"],
]


def test_a_text_stays_what_it_is(tmp_path: Path) -> None:
    hostile = [Part(text, (noted(text, text, label=text),), (text,)) for text in HOSTILE]
    reader = read(paper(*hostile, title=HOSTILE[0], facts=tuple(HOSTILE), mark=HOSTILE[1], closing=tuple(HOSTILE)))

    text = text_of(reader)
    shown = text.replace(" ", "")
    assert [one for one in HOSTILE if one.replace(" ", "") not in shown] == []
    assert not any(page.get("/Annots") for page in reader.pages)
    tagged = pdf(paper(*hostile, title=HOSTILE[0]))
    assert len(re.findall(rb"/StructElem/S/H1", tagged)) == 1
    assert len(re.findall(rb"/StructElem/S/H2", tagged)) == len(HOSTILE)
    assert counted(tmp_path, paper(*hostile)) == len(HOSTILE)


def test_whatever_was_typed_can_be_written(tmp_path: Path) -> None:
    # Without a note of thousands of marks, each of which would be named.
    typed = hostile(*(one.text for one in CORPUS if len(one.text) < 1000))

    assert counted(tmp_path, typed) == typed.notes


@pytest.mark.parametrize("text", ["Straße für Übermut – „ja“ ’ €", "Русский Żółć ő ş", "Ελληνικά", "½ ² ≤ → ✓"])
def test_letters_of_europe_are_shown(text: str) -> None:
    assert text in text_of(read(paper(Part("a", (noted(text),)))))


@pytest.mark.parametrize("text", ["שלום", "مرحبا"])
def test_a_text_from_right_to_left_stands_at_the_right(text: str) -> None:
    [page] = read(paper(Part("a", (noted(text),)), title=text)).pages

    places: list[float] = []
    page.extract_text(visitor_text=lambda said, cm, tm, font, size: places.append(cm[4]) if said in text else None)
    assert page.extract_text()
    assert max(places) > page.mediabox.width / 2


def test_what_no_font_has_is_named_in_its_place() -> None:
    text = text_of(read(paper(Part("a", (noted("ja \U000f1234, gut\x07"),)), title="x \U000f1234")))

    assert "ja [U+F1234], gut[U+0007]" in text
    assert text.startswith("x [U+F1234]")


def test_only_notes_are_counted_again(tmp_path: Path) -> None:
    no_note = Item(0, "", "Jana Reuter, 040 123")
    several = [paper(NEEDS, Part("You reach us", (no_note, noted("x"), no_note))), paper(NEEDS), paper()]

    assert counted(tmp_path, *several) == sum(one.notes for one in several) == 7


def test_a_file_that_ends_short_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf(paper(NEEDS))[:-50])

    assert recount(path).notes == 0


def test_a_letter_has_an_address_a_day_and_no_count() -> None:
    letter = paper(NEEDS, title="Our conversation", letter=True, to=("Nordmetall", "Claudia Weber"), dated="27 Nov")

    text = text_of(read(letter))

    assert text.startswith("Nordmetall Claudia Weber 27 Nov Our conversation Needs")
    assert "notes" not in text
    assert "page" not in text


def test_in_a_letter_remarks_follow_their_note_and_a_sentence_is_a_paragraph() -> None:
    letter = paper(Part("We will", (noted("Call", "Jana Reuter", "by Monday"),)), Part("Is that right?"), letter=True)

    text = text_of(read(letter))

    assert "Call – Jana Reuter, by Monday Is that right?" in text
    assert [one["/Title"] for one in read(letter).outline[1]] == ["We will"]


def test_a_part_without_a_heading_has_none() -> None:
    assert [one["/Title"] for one in read(paper(Part("", (noted("a"),), ("Text",)))).outline] == ["Claudia Weber"]


BLUE = b"0 0 1 scn"


@pytest.fixture
def letterhead(tmp_path: Path) -> Path:
    drawn = typst.compile(b"#set page(width: 210mm, height: 297mm)\n#rect(fill: rgb(0, 0, 255))")
    assert isinstance(drawn, bytes)
    (tmp_path / "ahorn.pdf").write_bytes(drawn)
    return tmp_path / "ahorn.pdf"


def test_a_letter_stands_on_the_first_sheet_of_the_letterhead(letterhead: Path) -> None:
    letter = paper(Part("a", tuple(noted(f"note {n}") for n in range(60))), letter=True)

    first, after = (page.get_contents().get_data() for page in read(letter, letterhead=letterhead).pages)

    assert BLUE in first
    assert BLUE not in after


def test_what_is_no_letter_takes_no_letterhead(letterhead: Path) -> None:
    plain, on_letterhead = (read(paper(NEEDS), **told).pages[0] for told in ({}, {"letterhead": letterhead}))

    assert on_letterhead.get_contents().get_data() == plain.get_contents().get_data()


def test_a_letterhead_may_tell_its_edges(letterhead: Path) -> None:
    letter = paper(NEEDS, letter=True, title="Subject")
    letterhead.with_suffix(".toml").write_text("subject = 140\nleft = 60", encoding="utf-8")

    def place(reader: PdfReader) -> tuple[int, int]:
        places: list[tuple[float, float]] = []
        reader.pages[0].extract_text(
            visitor_text=lambda said, cm, tm, font, size: places.append((cm[4], cm[5])) if "Subject" in said else None
        )
        return round(places[0][0] / 72 * 25.4), round(297 - places[0][1] / 72 * 25.4)

    usual, told = place(read(letter)), place(read(letter, letterhead=letterhead))

    assert usual[0] == 25
    assert told == (60, pytest.approx(usual[1] + 41.5, abs=1))


def test_an_own_layout_goes_before_ours(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    layout = '#let said = json(bytes(sys.inputs.said))\n#set document(title: said.title)\n#set text(lang: "en")\n= Mine'
    (tmp_path / "templates" / "paper.typ").write_text(layout, encoding="utf-8")

    assert text_of(read(paper(NEEDS), home=tmp_path)) == "Mine"


def test_no_paper_at_all_is_a_file_without_notes(tmp_path: Path) -> None:
    assert counted(tmp_path) == 0
    assert len(read().pages) == 1
