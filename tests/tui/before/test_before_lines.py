"""What one reads before a call: what to begin with, what is known, the guide and the occasion."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_tui.desk.before.plan import Plan
from interview_tui.desk.before.state import Before
from interview_tui.guide.loader import library_folder, load_guides
from interview_tui.guide.model import Guide
from interview_tui.insight.known import Known, known
from interview_tui.insight.measures import Waits
from interview_tui.insight.occasion import Reason, reasons
from interview_tui.language.catalogue import Language
from interview_tui.records.words import Channel, Informed, Kind, Occasion, Status
from interview_tui.tui.before.view import before_lines
from interview_tui.tui.shared.occasion_words import why_fits, why_waits
from interview_tui.tui.widgets.drawing import width_of
from tests.support.frozen import START
from tests.support.languages import LANGUAGES
from tests.support.told_before import TEXTS, held, read
from tests.support.written import conversation, customer, note, number

DE, EN = Language("de"), Language("en")
TODAY = date(2026, 11, 21)
WEBER = customer(7, "Claudia Weber", "Nordmetall GmbH")


def before(
    plan: Plan,
    *,
    found: tuple[Reason, ...] = (),
    at: int = 0,
    language: Language = EN,
    width: int = 80,
) -> str:
    return read(before_lines(Before(WEBER, plan, at, found), language, TODAY, width))


def test_of_a_new_customer_one_sees_the_name_and_that_it_is_the_first_conversation() -> None:
    text = before(Plan())

    assert text.split("\n")[0].split() == ["Claudia", "Weber", "·", "Nordmetall", "GmbH", "first", "conversation"]
    assert "Effort, attention, respect." in text


def test_the_promise_that_was_not_kept_stands_first() -> None:
    text = before(Plan(known=held(note(1, "CSV schicken", kind="promise"), note(2, "tippt ab", kind="fact"))))

    assert text.index("Begin with this") < text.index("CSV schicken") < text.index("What we know")


def test_a_low_answer_comes_even_before_a_promise_and_is_asked_about_first() -> None:
    at = START - timedelta(days=3)
    rated = {"measure": {"measure": "recommendation", "value": 4, "at": at}, "author": ""}
    promised = note(1, "CSV schicken", kind="promise")
    of_them = known([conversation(promised, started_at=at, status=Status.DONE, **rated)])

    text = before(Plan(known=of_them))

    assert text.index("Begin with this") < text.index("? Recommendation 4 on Wed 18 Nov: why?") < text.index("CSV")


def test_without_promises_and_notes_their_headings_are_missing() -> None:
    text = before(Plan(known=held()))

    assert "Begin with this" not in text
    assert "What we know" not in text
    assert "Personal" not in text


def test_of_several_promises_one_is_marked() -> None:
    promises = [note(n, f"Zusage {n}", kind="promise") for n in (1, 2)]

    text = before(Plan(known=held(*promises)), at=1)

    assert "▸ ! Zusage 2" in text
    assert "▸ ! Zusage 1" not in text


def test_a_single_promise_needs_no_mark() -> None:
    assert "▸" not in before(Plan(known=held(note(1, "CSV", kind="promise"))))


def test_a_promise_to_speak_about_says_so() -> None:
    plan = Plan(known=held(note(1, "CSV", kind="promise")), bring_up=(number(1),))

    assert "will be brought up in the call" in before(plan)


def test_where_the_whys_stopped_one_can_ask_on() -> None:
    notes = (note(1, "tippt ab", kind="fact"), note(2, "kein Import", kind="why", because_of=number(1)))

    text = before(Plan(known=held(*notes)))

    assert "└ kein Import" in text
    assert "ask on here" in text


def test_personal_things_stand_in_one_paragraph() -> None:
    known_things = held(note(1, "Tochter studiert\nseit Herbst", kind="personal"), note(2, "läuft", kind="personal"))

    assert "läuft · Tochter studiert" in before(Plan(known=known_things))


def test_the_guide_tells_its_questions_and_minutes() -> None:
    guide = load_guides([library_folder()]).guides["check-in"]

    text = before(Plan(guide=guide))
    promised = before(Plan(guide=guide, known=held(note(1, "CSV", kind="promise"))))
    own = before(Plan(guide=guide, questions=("What is new?",)))

    # As many as the call counts: the question about promises only where one is open, and my own.
    assert f"{guide.title.en}, {guide.questions - 1} questions, {guide.minutes} minutes" in text
    assert f"{guide.questions} questions" in promised
    assert f"{guide.questions} questions" in own


@pytest.mark.parametrize(("channel", "told"), [(Channel.PHONE, "phone"), (Channel.IN_PERSON, "in person")])
def test_where_one_talks_is_told_without_a_guide_too(channel: Channel, told: str) -> None:
    assert f"\n {told}\n" in before(Plan(channel=channel))


def test_my_guess_is_there_if_i_have_one() -> None:
    text = before(Plan(guess="sie sucht Ersatz"))

    assert "My guess: sie sucht Ersatz" in text
    assert "guess" not in before(Plan())


def test_where_one_talks_is_to_be_seen_beside_every_guide() -> None:
    [line] = [one for one in before(Plan(guide=library_guide("complaint"))).splitlines() if one.startswith(" Guide")]
    assert line.endswith("  phone")
    narrow = before(Plan(guide=library_guide("complaint"), channel=Channel.VIDEO), width=40)
    assert any(one.startswith(" Guide") and one.endswith("  video") for one in narrow.splitlines())


def test_the_last_conversation_is_told_in_days() -> None:
    assert "last conversation 9 days ago" in before(Plan(known=held()))


@given(TEXTS, st.integers(60, 120), st.sampled_from(Kind), st.booleans())
def test_nothing_before_the_call_is_wider_than_the_screen(text: str, width: int, kind: Kind, theirs: bool) -> None:
    notes = [note(n, f"x{text}", kind=kind, theirs=theirs, owner="Claudia Weber") for n in range(3)]
    notes.append(note(5, f"x{text}", kind="why", because_of=number(1)))
    plan = Plan(known=held(*notes), guess=text, bring_up=(number(1),))

    lines = before_lines(Before(WEBER, plan), DE, TODAY, width)

    assert all(width_of(line) <= width for line in lines)
    assert not any("\n" in span.text for line in lines for span in line if span.style == "bold")


# informed, and how long to keep


def of(language: Language = EN, known: Known | None = None, **fields: object) -> list[str]:
    """Return the lines about a customer with these fields, from the guide on."""
    lines = before_lines(Before(WEBER.changed(**fields), Plan(known=known or Known())), language, TODAY, 80)
    return read(lines).splitlines()[1:]


@pytest.mark.parametrize(
    ("language", "told"),
    [(EN, "Informed  not yet"), (DE, "Informiert  noch nicht")],
)
def test_who_is_not_yet_informed_is_asked_about_in_one_line(language: Language, told: str) -> None:
    [line] = [one for one in of(language) if told in one]
    assert line.endswith({"en": "h told, h again: agreed", "de": "i mündlich, nochmals i: eingewilligt"}[language.code])


def test_what_was_answered_is_not_asked_again() -> None:
    answered = of(informed=Informed.AGREED, informed_on=date(2026, 11, 3))
    assert " Informed  agreed, 3 Nov 2026" in answered
    told = known([conversation(informed="told", started_at=START - timedelta(days=9), status="done")])
    assert " Informed  told, 12 Nov 2026" in of(known=told)


def test_until_when_to_keep_is_said_only_where_somebody_set_it() -> None:
    assert not any("Keep" in one or "Retention" in one for one in of())
    assert " Keep until 31 Dec 2028" in of(keep_until=date(2028, 12, 31))
    over = of(DE, keep_until=date(2026, 11, 3))
    assert " Die Aufbewahrung endete am 3.11.2026. k verlängert sie; alles löscht:" in over
    assert f"   interview privacy erase {WEBER.id}" in over


# the occasion


def library_guide(name: str) -> Guide:
    return load_guides([library_folder()]).guides[name]


def test_one_sentence_says_why_the_guide_fits() -> None:
    known_of = held(note(1, "wrong bags", kind="complaint"))
    plan = Plan(customer=WEBER, guide=library_guide("complaint"), known=known_of)

    told = before(plan, found=reasons(WEBER, known_of, TODAY))

    assert "Open complaint\n wrong bags" in told
    assert "Fits: a complaint has been open since 21 Nov 2026." in told
    assert "A complaint, seen through, 6 questions" in told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("occasion", list(Occasion))
def test_every_occasion_has_its_words(occasion: Occasion, language: Language) -> None:
    fits = why_fits(Reason(occasion, TODAY), language)
    waits = language.say(why_waits(Waits.FIRST_CONTACT))

    assert fits.startswith("Passt: " if language.code == "de" else "Fits: ")
    assert ("2026" in fits) == (occasion is not Occasion.FIRST_CONTACT)
    assert waits.endswith(".")


def test_the_anniversary_of_the_deal_is_not_called_that_of_the_first_conversation() -> None:
    assert why_fits(Reason(Occasion.ANNIVERSARY, TODAY, deal=True), EN).endswith("the first deal.")


def test_a_complaint_that_is_open_is_not_told_twice() -> None:
    plan = Plan(customer=WEBER, known=held(note(1, "wrong bags", kind="complaint"), note(2, "fact", kind="fact")))

    assert before(plan).count("wrong bags") == 1


@pytest.mark.parametrize("width", [60, 80, 100])
def test_how_a_late_answer_stands_is_told_whole_beside_or_below_a_long_complaint(width: int) -> None:
    words = "the last delivery stood in the yard for two hours without being cooled, our address was an old one"
    plan = Plan(customer=WEBER, known=held(note(1, words, kind="complaint", answer_by="2026-11-18")))

    told = before(plan, language=DE, width=width)

    assert "Antwort zugesagt bis" in told
    assert "seit heute" in told
    assert all(len(one) <= width for one in told.splitlines())
