"""Names in what people wrote, however they wrote them."""

import pytest

from interview_tui.export.names_in_text import Bearer, Found, NamesInText, initials

WEBER = Bearer("w", "Claudia Weber")
LANG = Bearer("l", "Peter Lang")
MULLER = Bearer("m", "Dr. Sabine Müller-Lüdenscheid")
HEIDE = Bearer("h", "Anna von der Heide")
METALL = Bearer("n", "Nordmetall GmbH & Co. KG", is_firm=True)
EVERY = NamesInText([WEBER, LANG, MULLER, HEIDE, METALL])


def marked(text: str, names: NamesInText = EVERY, **how: bool) -> str:
    """Return a text with the keys of those who may be meant in place of each name."""

    def keys(found: Found) -> str:
        return f"<{'|'.join(sorted(found.keys))}>"

    return names.respelt(text, keys, **how)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Frau Weber rief an", "Frau <w> rief an"),
        ("Claudia Weber rief an", "<w> rief an"),
        ("claudia weber rief an", "<w> rief an"),
        ("Weber, Claudia", "<w>, <w>"),
        ("Weber Claudia", "<w>"),
        ("WEBER!", "<w>!"),
        ("weber sagt", "<w> sagt"),
        ("Webers Büro", "<w>’s Büro"),
        ("Weber’s office", "<w>’s office"),
        ("Claudias Idee", "<w>’s Idee"),
        ("Weber-Angebot", "<w>-Angebot"),
        ("weber_2026.pdf", "<w>_2026.pdf"),
        ("weber2026", "<w>2026"),
        ("Herr und Frau Weber", "Herr und Frau <w>"),
        ("Herrn Lang", "Herrn <l>"),
        ("frau lang", "frau <l>"),
        ("Mueller-Luedenscheid", "<m>"),
        ("Muller Ludenscheid", "<m>"),
        ("die Lüdenscheid", "die <m>"),
        ("Dr. Müller", "Dr. <m>"),
        ("Frau von der Heide", "Frau <h>"),
        ("Heide", "<h>"),
        ("Nordmetall GmbH & Co. KG", "<n>"),
        ("bei nordmetall", "bei <n>"),
        ("NORDMETALL-Portal", "<n>-Portal"),
        ("claudia.weber@nordmetall.de", "<w>@<n>.de"),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, told: str) -> None:
    assert marked(text) == told


@pytest.mark.parametrize(
    "text",
    ["zu lang", "langs der Straße", "von der Stange", "Weberei", "Langeweile", "Petersilie", "der KG", "Sabina", ""],
)
def test_what_is_no_name_stays(text: str) -> None:
    assert marked(text) == text


def test_with_its_title_a_name_goes_whole() -> None:
    assert marked("Frau Dr. Weber und Hr. Lang", with_titles=True) == "<w> und <l>"


def test_a_name_that_several_bear_may_mean_each_of_them() -> None:
    names = NamesInText([WEBER, Bearer("p", "Peter Weber")])

    assert marked("Weber, Claudia Weber, Peter", names) == "<p|w>, <w>, <p>"


def test_a_title_says_that_a_person_is_meant() -> None:
    seen: list[Found] = []
    EVERY.respelt("Herr Lang", lambda found: seen.append(found) or "")

    assert seen == [Found("Lang", frozenset({"l"}), True)]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("王伟", "王伟说很好", "<x>说很好"),
        ("3M", "bei 3M, nicht 13M", "bei <x>, nicht 13M"),
        ("☎", "a ☎ b", "a <x> b"),
        ("O’Brien", "O'Brien's", "<x>'s"),
        ("Ali", "Ali und alias", "<x> und alias"),
    ],
)
def test_names_of_all_kinds_are_found(name: str, text: str, told: str) -> None:
    assert marked(text, NamesInText([Bearer("x", name)])) == told


def test_a_firm_is_found_by_its_first_word_but_not_by_one_that_many_begin_with() -> None:
    firms = [Bearer("k", "Kühne Logistik AG", is_firm=True), Bearer("s", "Stadtwerke Neustadt", is_firm=True)]

    assert marked("Kühne und die Stadtwerke, Stadtwerke Neustadt", NamesInText(firms)) == "<k> und die Stadtwerke, <s>"


def test_who_is_found_by_the_whole_name_only_is_not_found_by_a_part() -> None:
    names = NamesInText([Bearer("o", "Jana Reuter", whole_only=True)])

    assert marked("Jana, Reuter, Jana Reuter", names) == "Jana, Reuter, <o>"


def test_words_far_apart_are_no_name() -> None:
    assert marked("von der\n\n\n\n\nHeide") == "von der\n\n\n\n\n<h>"


def test_whether_names_cover_another() -> None:
    assert EVERY.covers("Frau Weber")
    assert not EVERY.covers("Weber und Kurz")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Claudia Weber", "C. W."),
        ("Dr. Hans-Peter Müller-Lang", "H.-P. M.-L."),
        ("Anna von der Heide", "A. v. d. H."),
        ("Weber", "W."),
        ("4711", "?"),
        ("Frau", "F."),
    ],
)
def test_initials_say_no_more_than_the_first_letters(name: str, short: str) -> None:
    assert initials(name, False) == short


def test_initials_of_a_firm_leave_out_its_legal_form() -> None:
    assert initials("Nordmetall GmbH & Co. KG", True) == "N."
