import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.language.locales import CODES, locale
from interview_tui.records.typed_name import Reading, among, readings

KNOWN = among(["Nordmetall GmbH", "Acme Ltd", "Bäckerei Kruse", "Müller & Söhne", None])

SPLIT = [
    # a comma
    ("Claudia Weber, Nordmetall GmbH", "Claudia Weber", "Nordmetall GmbH"),
    ("Claudia Weber,Nordmetall", "Claudia Weber", "Nordmetall"),
    ("Claudia Weber , Stadtwerke Bremen", "Claudia Weber", "Stadtwerke Bremen"),
    ("Weber, Nordmetall GmbH", "Weber", "Nordmetall GmbH"),
    ("Weber, Nordmetall", "Weber", "Nordmetall"),
    ("weber, nordmetall gmbh", "weber", "nordmetall gmbh"),
    ("Frau Weber, Nordstahl", "Frau Weber", "Nordstahl"),
    ("Dr. Weber, Praxis am Markt", "Dr. Weber", "Praxis am Markt"),
    ("Weber, Anna, Nordmetall GmbH", "Weber, Anna", "Nordmetall GmbH"),
    ("Weber, Anna, Nordstahl", "Weber, Anna", "Nordstahl"),
    ("Claudia Weber, Nordmetall GmbH, Bremen", "Claudia Weber", "Nordmetall GmbH, Bremen"),
    ("Claudia Weber, Dr., Nordstahl", "Claudia Weber, Dr.", "Nordstahl"),
    ("Anna von Berg, Nordmetall GmbH", "Anna von Berg", "Nordmetall GmbH"),
    ("Tom O’Neill, Barnes & Noble", "Tom O’Neill", "Barnes & Noble"),
    ("Weber, Müller & Partner", "Weber", "Müller & Partner"),
    ("Weber, Müller & Söhne", "Weber", "Müller & Söhne"),
    ("John Smith, Acme Ltd", "John Smith", "Acme Ltd"),
    ("Smith, Acme Holdings plc", "Smith", "Acme Holdings plc"),
    ("Mr Smith, Northern Rail", "Mr Smith", "Northern Rail"),
    ("Martin Luther King, Jr., Dexter Inc.", "Martin Luther King, Jr.", "Dexter Inc."),
    ("Huber, Turnverein e. V.", "Huber", "Turnverein e. V."),
    ("Huber, Turnverein e.V.", "Huber", "Turnverein e.V."),
    ("Rossi, Ferro S.p.A.", "Rossi", "Ferro S.p.A."),
    ("Huber, Bäckerei Kruse", "Huber", "Bäckerei Kruse"),
    ("Huber, baeckerei kruse", "Huber", "baeckerei kruse"),
    ("Weber (Einkauf), Nordmetall", "Weber (Einkauf)", "Nordmetall"),
    # the organisation first
    ("Nordmetall GmbH, Claudia Weber", "Claudia Weber", "Nordmetall GmbH"),
    ("Nordmetall, Frau Weber", "Frau Weber", "Nordmetall"),
    ("Acme Ltd - Smith", "Smith", "Acme Ltd"),
    # a dash between blanks
    ("Claudia Weber - Nordmetall", "Claudia Weber", "Nordmetall"),
    ("Claudia Weber – Nordmetall GmbH", "Claudia Weber", "Nordmetall GmbH"),
    ("Weber — Nordstahl", "Weber", "Nordstahl"),
    ("Anna-Lena Huber - Nord-Metall", "Anna-Lena Huber", "Nord-Metall"),
    ("Weber, Anna - Nordstahl", "Weber, Anna", "Nordstahl"),
    ("John Smith - Acme", "John Smith", "Acme"),
    # brackets and a dot
    ("Claudia Weber (Nordmetall GmbH)", "Claudia Weber", "Nordmetall GmbH"),
    ("Claudia Weber(Nordmetall)", "Claudia Weber", "Nordmetall"),
    ("Claudia Weber ( Nordmetall )", "Claudia Weber", "Nordmetall"),
    ("Claudia Weber [Nordmetall]", "Claudia Weber", "Nordmetall"),
    ("Weber, Anna (Nordmetall)", "Weber, Anna", "Nordmetall"),
    ("Weber (Nord, Süd)", "Weber", "Nord, Süd"),
    ("Haas (Vater) (Haas KG)", "Haas (Vater)", "Haas KG"),
    ("Claudia Weber · Nordmetall", "Claudia Weber", "Nordmetall"),
    ("  Claudia   Weber  ( Nordmetall ) ", "Claudia Weber", "Nordmetall"),
    # von, of and their like, before an organisation that is known or bears a legal form
    ("Weber von Nordmetall", "Weber", "Nordmetall"),
    ("Claudia Weber von der Nordstahl AG", "Claudia Weber", "Nordstahl AG"),
    ("Anna von Berg von der Nordstahl AG", "Anna von Berg", "Nordstahl AG"),
    ("Karl bei Nordmetall GmbH, Bremen", "Karl", "Nordmetall GmbH, Bremen"),
    ("Frau Kruse vom Turnverein e.V.", "Frau Kruse", "Turnverein e.V."),
    ("Huber von Müller & Söhne", "Huber", "Müller & Söhne"),
    ("John from Acme", "John", "Acme"),
    ("John Smith of Northern Rail Ltd", "John Smith", "Northern Rail Ltd"),
    ("Smith, John from Acme", "Smith, John", "Acme"),
    ("Joan Lee at the Bakers LLC", "Joan Lee", "the Bakers LLC"),
]
WHOLE = [
    "Weber, Anna", "Weber, Anna Maria", "Weber,Anna", "Weber, Dr. Anna", "von Humboldt, Alexander", "van den Berg, Jan",
    "de la Cruz, Maria", "Müller-Lüdenscheidt, Karl", "Claudia Weber, Dr.", "Claudia Weber, MBA", "Weber, Anna, Dr.",
    "Karl Huber, jun.", "Anna Huber, geb. Maier", "Martin Luther King, Jr.", "John Smith, PhD", "Smith, John",
    "Alexander von Humboldt", "Anna von der Heide", "Frau von Berg", "Joan of Arc", "Leonardo from Vinci",
    "Weber von Nordstahl", "Ursula von der Leyen", "Anna-Lena Huber", "Karl–Heinz Huber", "Weber", "Claudia Weber",
    "Huber (jun.)", "Weber,", ", Weber", "Weber -", "- Weber", "Claudia Weber, 0171 2345", "(Nordmetall)",
    "Marie·Luise", "Bäckerei Kruse", "Nordmetall GmbH", "Müller & Söhne", "Co", "", "   ", "Kim Ag", "Tim at",
    "of Acme Ltd", "Smith, J.", "Claudia Weber ()",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "name", "organisation"), SPLIT)
def test_name_and_organisation_are_told_apart(typed: str, name: str, organisation: str) -> None:
    first, second = readings(typed, KNOWN)

    assert (first.name, first.organisation) == (name, organisation)
    assert second == Reading(" ".join(typed.split()))
    assert first.joined == second.name


@pytest.mark.parametrize("typed", WHOLE)
def test_a_name_that_only_looks_like_two_things_stays_whole(typed: str) -> None:
    assert readings(typed, KNOWN)[0] == Reading(" ".join(typed.split()))


def test_what_stays_whole_though_a_comma_is_in_it_can_be_split_all_the_same() -> None:
    assert readings("Weber, Nordstahl")[1] == Reading("Weber", "Nordstahl", ", ")


@pytest.mark.parametrize("typed", ["Claudia Weber", "Alexander von Humboldt", "Anna-Lena Huber", "Karl Huber, jun."])
def test_where_nothing_parts_a_line_there_is_one_way_to_read_it(typed: str) -> None:
    assert len(readings(typed)) == 1


@given(
    st.lists(
        st.sampled_from(
            ["Anna", "Weber", "von", "of", "bei", "GmbH", "Ltd", "Nordmetall", ",", ", ", " - ", " – ", " ", "(", ")",
             "[", "]", " · ", "&", "Dr.", "jun.", "e. V.", "7", "-", "\t"]
        ),
        max_size=9,
    ).map("".join)
    | st.text(max_size=30)
)  # fmt: skip
def test_joined_again_it_is_exactly_what_was_typed(typed: str) -> None:
    every = readings(typed, KNOWN)

    assert {one.joined for one in every} == {" ".join(typed.split())}
    assert all(one.name.strip() for one in every if one.organisation is not None)
    assert all(one.organisation is None or one.organisation.strip() for one in every)


def test_an_organisation_is_known_with_its_legal_form_and_without() -> None:
    assert [KNOWN(one) for one in ("Nordmetall", "NORDMETALL gmbh", "Nordmetall AG", "Acme", "Nord", "")] == [
        True, True, True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_all_tables_of_words(code: str) -> None:
    names = locale(code).names

    for table in ("legal_forms", "lead_to_organisations", "titles", "particles", "behind_names"):
        assert all(word == word.strip() and word for word in names.table(table))
