"""The guides that come with the program keep what they promise to the person who reads them."""

import re

import pytest

from interview_tui.conversation.words import Rule, Track
from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.guide.model import Guide, Text

LIBRARY = load_guides([library_folder()])
GUIDES = list(LIBRARY.guides.values())
every_guide = pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)

POLITE = re.compile(r"\b(Sie|Ihnen|Ihr(e|en|em|er|es)?)\b")
FAMILIAR = re.compile(r"\b(du|dich|dir|dein(e|en|em|er|es)?)\b|^(Erzähl|Beschreib|Zeig|Nenn)\b", re.IGNORECASE)
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
    for language in ("de", "en"):
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


def test_a_reminder_fits_beside_a_question() -> None:
    assert all(len(form) <= 30 for card in LIBRARY.rules.values() for form in forms(card.reminder))
