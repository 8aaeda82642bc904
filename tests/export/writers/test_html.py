import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.export.matter import Around
from interview_tui.export.paper import Item, Paper, Part
from interview_tui.export.templates.own import copied_out, text_of
from interview_tui.export.writers.html import recount, write
from interview_tui.language.catalogue import Language
from interview_tui.language.locales import CODES
from interview_tui.records.clean import clean, clean_line
from interview_tui.records.words import Audience
from tests.support.frozen import START
from tests.support.hostile import CORPUS
from tests.support.sample_papers import COLLEAGUE, LETTER, VISIT, hostile

DE = Around(Language("de"), START, author="Jana Reuter")
PARTS = {"html", "head", "meta", "title", "style", "body", "header", "main", "article", "section", "footer"}
PARTS |= {"h1", "h2", "h3", "h4", "p", "ul", "li", "span", "b", "div", "i"}
ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "class", "id", "aria-labelledby", "aria-hidden"}
WORDS = st.text(st.sampled_from("<>&\"'/={}%#;a \n") | st.characters(), max_size=30)


def source(*papers: Paper, around: Around = DE) -> bytes:
    out = BytesIO()
    write(papers, out, around)
    return out.getvalue()


def page(*papers: Paper, around: Around = DE) -> Element:
    """Return the page as a browser would read it; any error in it is one here."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree: Element = parser.parse(source(*papers, around=around).decode())
    return tree


def text(element: Element) -> str:
    return "".join(element.itertext())


def found(tree: Element, name: str, kind: str = "") -> list[str]:
    return [text(one) for one in tree.iter(name) if not kind or one.get("class") == kind]


def shown(typed: str) -> str:
    """Return a text as a page may hold it: what is no character at all is only told of."""
    return "".join(
        "\ufffd" if 0xFDD0 <= ord(one) <= 0xFDEF or ord(one) & 0xFFFE == 0xFFFE else one for one in clean(typed)
    )


def headings(tree: Element) -> list[str]:
    return [str(one.tag) for one in tree.iter() if re.fullmatch("h[1-6]", str(one.tag))]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("paper", [COLLEAGUE, LETTER, VISIT, Paper("")], ids=lambda paper: paper.title)
def test_a_page_says_its_language_its_title_and_its_author(paper: Paper, code: str) -> None:
    tree = page(paper, around=replace(DE, language=Language(code)))

    assert tree.get("lang") == code
    assert found(tree, "title") == [paper.title]
    assert [one.get("content") for one in tree.iter("meta") if one.get("name") == "author"] == ["Jana Reuter"]


def test_a_page_has_one_main_part_and_its_headings_in_order() -> None:
    tree = page(COLLEAGUE)

    assert len(list(tree.iter("main"))) == 1
    assert headings(tree) == ["h1", "h2", "h2", "h2", "h3"]
    assert found(tree, "h1") == [COLLEAGUE.title]


def test_several_papers_stand_under_a_heading_of_their_own() -> None:
    tree = page(COLLEAGUE, VISIT)

    assert found(tree, "title") == found(tree, "h1") == ["Gespräche"]
    assert found(tree, "h2") == [COLLEAGUE.title, VISIT.title]
    assert headings(tree)[:6] == ["h1", "h2", "h3", "h3", "h3", "h4"]


def test_several_letters_stay_letters() -> None:
    tree = page(LETTER, LETTER)

    assert found(tree, "h1") == [LETTER.title, LETTER.title]
    assert [one.get("class") for one in tree.iter("article")] == ["letter", "letter"]


def test_every_sheet_is_named_by_its_heading() -> None:
    tree = page(COLLEAGUE, COLLEAGUE, VISIT)

    names = {one.get("id"): text(one) for one in tree.iter("h2")}
    assert [names[one.get("aria-labelledby")] for one in tree.iter("article")] == list(names.values())
    assert len(names) == 3


def test_notes_are_lists_and_whys_lists_in_them() -> None:
    quote = page(COLLEAGUE).find(".//li[@class='question']/ul/li")

    assert quote is not None
    assert [text(one) for one in quote.findall("*")][:3] == ["Zitat:", "„Ein Albtraum“", "\u00a0· gehört"]
    assert [text(one) for one in quote.findall("ul/li/span")] == ["die Zahlen kommen am 3. Tag"]


def test_every_text_stands_in_the_page_in_its_order() -> None:
    said = text(page(COLLEAGUE))

    place = 0
    for one in [*COLLEAGUE.facts, *(item.text for part in COLLEAGUE.parts for item in part.items)]:
        place = said.index(one, place)
    assert said.index("Optimierung: nicht gefragt") < said.index("Ideen und Geparktes")


def test_a_letter_has_its_address_its_day_and_no_count() -> None:
    tree = page(LETTER)

    assert found(tree, "p", "to") == ["Claudia Weber\nNordmetall GmbH"]
    assert found(tree, "p", "dated") == ["27. November 2026"]
    assert found(tree, "p")[-1] == "Mit freundlichen Grüßen\nJana Reuter"
    assert list(tree.iter("footer")) == []


def test_every_other_paper_says_how_many_notes_it_shows() -> None:
    assert found(page(COLLEAGUE, VISIT), "footer") == ["6 Notizen", "1 Notiz"]


def test_a_sheet_for_a_visit_has_lines_to_write_on() -> None:
    tree = page(VISIT, around=replace(DE, audience=Audience.VISIT))

    lines = tree.findall(".//div[@class='lines']")
    assert [len(one) for one in lines] == [3]
    assert [one.get("aria-hidden") for one in lines] == ["true"]
    assert [one.get("class") for one in tree.iter("body")] == ["visit"]


def test_every_sheet_for_a_visit_is_a_page_of_its_own_without_one_before_it() -> None:
    tree = page(VISIT, VISIT, around=replace(DE, audience=Audience.VISIT))

    assert found(tree, "h1") == [VISIT.title, VISIT.title]


def test_what_has_only_lines_to_write_on_is_nothing_to_read() -> None:
    tree = page(replace(VISIT, parts=(*VISIT.parts, Part("Meine Notizen", lines=9))))

    assert [one.get("class") for one in tree.iter("section")] == [None, None, "blank"]


# nothing but text


def test_no_text_becomes_more_than_text() -> None:
    tree = page(hostile(), hostile())

    assert {str(one.tag) for one in tree.iter()} <= PARTS
    assert {name for one in tree.iter() for name in one.attrib} <= ATTRIBUTES
    assert [one for n, one in enumerate(found(tree, "span", "said")) if n % 3 == 1] == [
        shown(one.text) for one in CORPUS
    ] * 2


@settings(max_examples=25)
@given(WORDS)
def test_any_text_is_read_as_it_was_typed(typed: str) -> None:
    tree = page(hostile(typed), around=replace(DE, author=typed))

    assert found(tree, "span", "said") == [clean_line(shown(typed)), *[shown(typed)] * 2]
    assert {str(one.tag) for one in tree.iter()} <= PARTS
    assert {name for one in tree.iter() for name in one.attrib} <= ATTRIBUTES


def test_a_page_loads_nothing_and_runs_nothing() -> None:
    written = source(COLLEAGUE, LETTER, VISIT).decode()

    assert not re.search(r"(?i)<(script|link|img|iframe|object|form|base)\b|\b(src|href|style|on\w+)=", written)
    assert not re.search(r"(?i)url\(|@import|https?:", written)


def test_a_page_allows_its_own_style_and_nothing_else() -> None:
    tree = page(COLLEAGUE)

    [policy] = [one.get("content", "") for one in tree.iter("meta") if one.get("http-equiv")]
    [style] = found(tree, "style")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    allowed = {one.split()[0]: one.split()[1:] for one in policy.split(";")}
    assert allowed == {
        "default-src": ["'none'"],
        "style-src": [f"'sha256-{digest}'"],
        "img-src": ["data:"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }


# its looks


def brightness(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("name", "least"), [("ink", 7), ("quiet", 4.5), ("accent", 4.5)])
@pytest.mark.parametrize("ground", ["paper", "desk"])
def test_what_is_written_can_be_read_by_weak_eyes(scheme: int, name: str, least: float, ground: str) -> None:
    style = re.findall(r":root \{.*?\}", text_of("paper.css", None), re.DOTALL)[scheme]
    colours = dict(re.findall(r"--(\w+): (#\w{6});", style))

    light, dark = sorted((brightness(colours[name]), brightness(colours[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= least


def test_a_style_of_ones_own_is_taken_and_allowed(tmp_path: Path) -> None:
    own = copied_out("paper.css", tmp_path)
    own.write_text("body { color: darkgreen }\n", encoding="utf-8", newline="\r\n")

    tree = page(COLLEAGUE, around=replace(DE, home=tmp_path))

    [style] = found(tree, "style")
    [policy] = [one.get("content", "") for one in tree.iter("meta") if one.get("http-equiv")]
    assert style == "body { color: darkgreen }\n"
    assert b64encode(sha256(style.encode()).digest()).decode() in policy


# counted again


def test_the_notes_of_a_page_are_counted_again(tmp_path: Path) -> None:
    file = tmp_path / "export.tmp"
    papers = (COLLEAGUE, LETTER, VISIT, hostile('<li class="note">', '&lt;li class="note"'))
    file.write_bytes(source(*papers))

    assert recount(file).notes == sum(paper.notes for paper in papers) == 13


def test_a_page_that_ends_short_counts_fewer(tmp_path: Path) -> None:
    file = tmp_path / "export.tmp"
    file.write_bytes(source(COLLEAGUE, LETTER)[:-700])

    assert recount(file).notes == 6


@pytest.mark.parametrize(("label", "leads"), [("Mo 30.11.", "Mo 30.11."), ("Fakt", "Fakt:"), ("", "")])
def test_a_day_that_ends_in_a_full_stop_leads_on_without_a_colon(label: str, leads: str) -> None:
    assert Item(0, label, "CSV schicken").lead == leads
