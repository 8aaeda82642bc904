"""The guides that come with the program keep what they promise to the person who reads them."""

import re

import pytest

from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.guide.model import Guide, Text
from interview_tui.language.locales import CODES
from interview_tui.records.words import Measure, Rule, Track

LIBRARY = load_guides([library_folder()])
GUIDES = list(LIBRARY.guides.values())
every_guide = pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)

POLITE = re.compile(r"\b(Sie|Ihnen|Ihr(e|en|em|er|es)?)\b")
FAMILIAR = re.compile(
    r"\b(du|dich|dir|dein(e|en|em|er|es)?|euch|euer|eure[nmrs]?)\b|^(Erzähl|Beschreib|Zeig|Nenn)\b", re.IGNORECASE
)
NOT_OUR_WORDS = re.compile(r"interview|bedarf|reklamation|versprech", re.IGNORECASE)
INVITATION = re.compile(
    r"(Erzählen Sie|Erzähl|Beschreiben Sie|Beschreib|Zeigen Sie|Zeig|Nehmen Sie|Nimm"
    r"|Tell me|Talk me through|Walk me through|Take me through|Describe|Show me)\b"
)


def asked(guide: Guide) -> list[Text]:
    """Return everything that is said to a customer."""
    return [text for step in guide.steps for text in (step.cue.ask, *step.cue.whys)]


def shown(guide: Guide) -> list[Text]:
    """Return every text of a guide."""
    notes = [step.cue.listen_for for step in guide.steps if step.cue.listen_for]
    titles = [section.title for section in guide.sections]
    return [guide.title, guide.purpose, guide.fits, *titles, *notes, *asked(guide)]


def of_rules() -> list[Text]:
    return [text for card in LIBRARY.rules.values() for text in (card.name, card.do, card.dont, card.reminder)]


def forms(text: Text) -> list[str]:
    return [text.de, text.en, *([text.de_du] if text.de_du else [])]


def test_nothing_that_is_shipped_is_broken() -> None:
    assert LIBRARY.faults == ()
    assert list(LIBRARY.rules) == list(Rule)


def test_the_check_in_leads_from_small_talk_to_thanks() -> None:
    guide = LIBRARY.guides["check-in"]
    assert [section.id for section in guide.sections] == [
        "small-talk",
        "promises",
        "support",
        "last-time",
        "improve",
        "thanks",
    ]
    assert 6 <= guide.questions <= 8
    assert guide.minutes == 20
    tracks = {section.id: section.track for section in guide.sections if section.track}
    assert tracks == {"support": Track.INNOVATION, "improve": Track.OPTIMISATION}
    assert [section.id for section in guide.sections if section.target is None] == ["small-talk"]


@every_guide
def test_every_section_names_the_rule_that_matters(guide: Guide) -> None:
    assert all(section.rule for section in guide.sections)


@every_guide
def test_a_cue_is_a_few_words_and_fits_one_line_of_a_small_screen(guide: Guide) -> None:
    for text in asked(guide):
        for form in forms(text):
            assert len(form.split()) <= 12, form
            assert len(form) <= 76, form


@every_guide
def test_a_cue_is_one_question_or_an_invitation(guide: Guide) -> None:
    for text in asked(guide):
        for form in forms(text):
            assert form.endswith("?") or (INVITATION.match(form) and form.endswith(".")), form
            assert form.count("?") <= 1, form


@every_guide
def test_no_cue_opens_with_a_verb_that_asks_for_yes_or_no(guide: Guide) -> None:
    closed = re.compile(r"(Sind|Ist|Haben|Hat|Können|Kann|Wollen|Würden|Gab|Are|Is|Do|Does|Did|Can|Would|Have)\b")
    assert not [form for text in asked(guide) for form in forms(text) if closed.match(form)]


@every_guide
def test_a_customer_one_says_du_to_is_not_addressed_with_sie(guide: Guide) -> None:
    for text in asked(guide):
        assert bool(POLITE.search(text.de)) == (text.de_du is not None), text.de
        assert not FAMILIAR.search(text.de)
        if text.de_du:
            assert FAMILIAR.search(text.de_du)
            assert not POLITE.search(text.de_du)


@every_guide
def test_no_question_and_no_why_is_repeated(guide: Guide) -> None:
    for language in CODES:
        spoken = [text.in_language(language) for text in asked(guide)]
        assert len(spoken) == len(set(spoken))


@pytest.mark.parametrize(
    "texts", [of_rules(), *(shown(guide) for guide in GUIDES)], ids=["rules", *(guide.id for guide in GUIDES)]
)
def test_all_texts_stand_in_two_languages_in_our_own_words(texts: list[Text]) -> None:
    for text in texts:
        assert all(form.isprintable() for form in forms(text))
        assert text.de != text.en
        assert not NOT_OUR_WORDS.search(text.de), text.de
        assert not re.search(r"[äöüß]", text.en), text.en


PURPOSES = {
    "aftercare": 10,
    "bad-news": 10,
    "check-in": 20,
    "complaint": 15,
    "few-questions": 3,
    "first-conversation": 25,
    "ideas": 25,
    "improve": 15,
    "leaving": 15,
    "measure-effort": 3,
    "measure-fit": 3,
    "measure-recommendation": 3,
    "measure-satisfaction": 3,
    "visit": 60,
    "yearly-review": 30,
}
"""The library, and the minutes of each guide."""


def test_there_is_a_guide_for_each_kind_of_conversation() -> None:
    assert {guide.id: guide.minutes for guide in GUIDES} == PURPOSES
    assert [file.stem for file in sorted(library_folder().glob("*.toml")) if file.stem != "rules"] == list(PURPOSES)


def test_each_occasion_has_its_guide_and_a_long_silence_the_usual_one() -> None:
    assert {guide.id: list(map(str, guide.occasions)) for guide in GUIDES if guide.occasions} == {
        "aftercare": ["after-service"],
        "check-in": ["long-silence"],
        "complaint": ["open-complaint"],
        "first-conversation": ["first-contact"],
        "measure-effort": ["after-service"],
        "yearly-review": ["anniversary"],
    }


def test_each_measure_has_a_guide_of_its_own_with_its_why() -> None:
    with_measure = {guide.id: guide.measure for guide in GUIDES if guide.measure}
    assert with_measure == {f"measure-{measure}": measure for measure in Measure}
    for guide_id in with_measure:
        first, second = LIBRARY.guides[guide_id].steps
        assert first.cue.measure
        assert first.section.target is None
        assert second.section.rule is Rule.WHY


@every_guide
def test_every_question_says_what_to_listen_for(guide: Guide) -> None:
    for step in guide.steps:
        assert step.cue.listen_for, step.cue.id
        assert all(len(form) <= 60 for form in forms(step.cue.listen_for))


def test_one_id_is_one_question_in_every_guide() -> None:
    asking: dict[str, Text] = {}
    for guide in GUIDES:
        for step in guide.steps:
            assert asking.setdefault(step.cue.id, step.cue.ask) == step.cue.ask, (guide.id, step.cue.id)


def test_complaint_and_bad_news_set_no_target_while_it_is_our_turn_to_speak() -> None:
    def free(name: str) -> list[str]:
        return [section.id for section in LIBRARY.guides[name].sections if section.target is None]

    assert free("complaint") == ["take-it-on"]
    assert free("bad-news") == ["say-it"]


def test_aftercare_begins_with_thanks() -> None:
    first = LIBRARY.guides["aftercare"].steps[0].cue.ask
    assert first.de.startswith("Danke")
    assert first.en.startswith("Thanks")


NO_SALE = re.compile(
    r"angebot|rabatt|abschließen|upgrade|paket|deal\b|offer\b|discount|upsell|solution\b", re.IGNORECASE
)


@every_guide
def test_nothing_is_sold_in_a_question(guide: Guide) -> None:
    assert not [form for text in asked(guide) for form in forms(text) if NO_SALE.search(form)]


def test_a_reminder_fits_beside_a_question() -> None:
    assert all(len(form) <= 30 for card in LIBRARY.rules.values() for form in forms(card.reminder))
