"""The page of a customer: what stands on it, what is folded, how one moves on it, and a past day."""

from datetime import timedelta

import pytest

from interview_tui.desk.customer import page as pages
from interview_tui.desk.customer.head import Head, head_of, place_of
from interview_tui.desk.customer.lines import entry_of, opens
from interview_tui.desk.customer.page import Page, Read, begun
from interview_tui.desk.customer.told import told
from interview_tui.insight.timeline import What
from interview_tui.language.catalogue import Language
from interview_tui.records.conversation import Conversation
from interview_tui.records.customer import Customer
from interview_tui.records.customer_changes import begun as entry_begun
from interview_tui.records.customer_changes import ended, settled
from interview_tui.records.entry import Entry
from interview_tui.records.words import Aspect, Basis, Form, Kind, Outcome, Status
from tests.support.frozen import START
from tests.support.over_time import page_text
from tests.support.written import conversation, customer, note, number

DE, EN = Language("de"), Language("en")
TODAY = START.date()
WEBER = customer(7, "Claudia Weber", "Nordmetall GmbH")


def entry(n: int, aspect: Aspect, text: str, days_ago: int = 40, **fields: object) -> Entry:
    learnt = START - timedelta(days=days_ago)
    return Entry.model_validate({"id": number(n), "aspect": aspect, "text": text, "learnt_at": learnt} | fields)


def knowing(*entries: Entry) -> Customer:
    one = WEBER.changed(since=START - timedelta(days=700))
    for each in entries:
        one = entry_begun(one, each)
    return one


def talk(n: int, days_ago: int, *notes: object, **fields: object) -> Conversation:
    began = START - timedelta(days=days_ago)
    known = {"id": number(n), "started_at": began, "ended_at": began, "status": Status.DONE}
    return conversation(*notes, **(known | {"customer_id": WEBER.id} | fields))  # type: ignore[arg-type]


def shown(page: Page, language: Language = EN) -> list[str]:
    rows = (told(one, page, language) for one in page.lines)
    return [" | ".join(filter(None, (one.word, one.form, one.text, one.whose, one.how))) for one in rows]


def read(one: Customer = WEBER, *conversations: Conversation) -> Page:
    return begun(Read(one, conversations), TODAY)


def test_of_a_customer_of_whom_nothing_is_known_nothing_is_drawn() -> None:
    assert read().lines == ()
    assert head_of(read(), EN) == Head("Claudia Weber · Nordmetall GmbH", "", (), ())


def test_what_waits_comes_first_the_late_before_complaints_before_what_is_due() -> None:
    page = read(
        WEBER,
        talk(
            900,
            5,
            note(1, "list of articles", kind=Kind.PROMISE, due=TODAY.isoformat(), theirs=True),
            note(2, "hotline, again", kind=Kind.COMPLAINT),
            note(3, "sample file", kind=Kind.PROMISE, due=(TODAY - timedelta(days=2)).isoformat(), owner="Jana Reuter"),
        ),
    )

    assert shown(page)[:4] == [
        "Open",
        "Promise | sample file | Jana Reuter | 2 days late",
        "Complaint | hotline, again | since today",
        "Promise | list of articles | Claudia Weber | due today",
    ]


def test_who_they_are_stands_in_the_head_and_what_is_covered_only_as_a_number() -> None:
    page = read(
        knowing(
            entry(1, Aspect.ROLE, "head of purchasing", since="2025"),
            entry(2, Aspect.PHONE, "07361 5550-14"),
            entry(3, Aspect.POSTAL, "Ulmer Str. 12, 73431 Aalen"),
            entry(4, Aspect.WISH, "at most every 4 weeks"),
            entry(5, Aspect.AVOID, "the lawsuit"),
        ).changed(basis=Basis.CONTRACT)
    )
    head = head_of(page, EN)

    assert head.name == "Claudia Weber · Nordmetall GmbH, Aalen"
    assert head.first == ("head of purchasing since 2025", "07361 5550-14", "Ulmer Str. 12, 73431 Aalen")
    assert head.second == ("contract", "at most every 4 weeks", "1 topic to avoid")
    assert "the lawsuit" not in page_text(page, EN)
    assert "Better not mention | the lawsuit" in shown(pages.with_cover(page, True))


def test_the_next_contact_stands_beside_the_rhythm_and_is_counted_from_the_last_one() -> None:
    monthly = knowing(entry(1, Aspect.RHYTHM, "every 4 weeks", terms={"days": 28}))

    head = head_of(read(monthly, talk(10, 9), talk(11, 100)), EN)

    assert head.second[-2:] == ("every 4 weeks", "next contact Thu 10 Dec")


@pytest.mark.parametrize(
    ("postal", "town"),
    [
        ("Ulmer Str. 12, 73431 Aalen", "Aalen"),
        ("10115 Berlin, Deutschland", "Berlin"),
        ("17 Kirkgate, Leeds LS1 6BY", "Leeds"),
        ("somewhere", ""),
    ],
)
def test_the_town_stands_behind_the_postcode(postal: str, town: str) -> None:
    assert place_of(postal) == town


def test_the_past_of_a_trait_is_folded_until_somebody_looks() -> None:
    one = knowing(entry(1, Aspect.INTEREST, "fishing", since="2019"))
    one = ended(one, number(1), START - timedelta(days=30), "2024")
    page = read(entry_begun(one, entry(2, Aspect.INTEREST, "rowing", days_ago=3)))
    page = pages.picked(page, 1)

    assert shown(page)[1] == "Interest | rowing | new, 1 earlier"
    assert shown(pages.unfolded(page))[1:3] == ["Interest | rowing | new", "fishing | 2019 – 2024"]
    assert pages.folded(pages.unfolded(page)).lines == page.lines


def test_what_is_known_to_end_says_until_when_it_holds() -> None:
    one = knowing(
        entry(1, Aspect.ROLE, "head of sales", until="2027"), entry(2, Aspect.INTEREST, "no meat", until="2027-03")
    )
    page = read(one)

    assert head_of(page, EN).first[0] == "head of sales until 2027"
    assert shown(page)[1] == "Interest | no meat | until March 2027"


def test_what_came_of_an_expectation_stands_in_the_unfolded_past_and_in_the_history() -> None:
    known = entry(1, Aspect.EXPECTATION, "one contact person", since="2019")
    known = known.changed(outcome=Outcome.DISAPPOINTED, came_of="three in a year")
    one = knowing(entry(1, Aspect.EXPECTATION, "one contact person", since="2019"))
    one = settled(one, known, START - timedelta(days=3))
    page = read(entry_begun(one, entry(2, Aspect.EXPECTATION, "a call back", days_ago=2)))

    lines = shown(pages.unfolded(pages.picked(page, 1)), DE)

    assert lines[2].startswith("one contact person → enttäuscht: three in a year | 2019 – ")
    assert any(line.endswith("beendet | erwartet: one contact person → enttäuscht: three in a year") for line in lines)


def test_the_past_is_folded_again_from_below_its_trait() -> None:
    one = ended(knowing(entry(1, Aspect.INTEREST, "fishing")), number(1), START)
    page = pages.unfolded(pages.picked(read(entry_begun(one, entry(2, Aspect.INTEREST, "rowing"))), 1))

    below = pages.moved(page, 1)

    assert entry_of(below.chosen) == one.known[-1]
    assert pages.folded(below).selected == number(2)


def test_one_timeline_has_everything_the_latest_first() -> None:
    page = read(
        knowing(entry(1, Aspect.USES, "order module", days_ago=20), entry(2, Aspect.USES, "seats", days_ago=20)),
        talk(901, 30, note(1, "home at six", kind=Kind.NEED), note(2, "slow", kind=Kind.CRITICISM)),
        talk(902, 10, form=Form.CHAT),
        talk(903, 5, form=Form.ATTEMPT),
    )

    history = shown(page)[shown(page).index("History") + 1 :]

    assert [one.split(" | ", 1)[1] for one in history] == [
        "not reached",
        "just talked",
        "learnt | uses: order module; uses: seats",
        "phone | home at six, slow | 2 notes",
    ]


def test_the_timeline_says_until_when_something_is_to_hold() -> None:
    page = read(knowing(entry(1, Aspect.WISH, "not at all", days_ago=20, until="2027-03")))

    assert shown(page)[-1].endswith("learnt | wish on contact: not at all until March 2027")


def test_the_timeline_fills_the_room_and_the_rest_is_one_key_away() -> None:
    page = pages.with_room(read(WEBER, *(talk(900 + n, n) for n in range(40))), 20)

    assert len(page.lines) == 20
    assert shown(page)[-1] == "22 more"
    whole = pages.unfolded(pages.picked(page, 19))
    assert len(whole.items) == 40
    assert whole.selected == page.events[18].key


def test_only_one_kind_of_thing_of_the_timeline_can_be_seen() -> None:
    page = read(knowing(entry(1, Aspect.USES, "order module")), talk(900, 3))

    once, twice = pages.filtered(page), pages.filtered(pages.filtered(page))

    assert [one.what for one in once.events] == [What.TALK]
    assert [one.what for one in twice.events] == [What.BEGUN]
    assert pages.filtered(twice).events == page.events


def test_what_is_selected_stays_so_when_it_is_read_again() -> None:
    talks = [talk(900 + n, n) for n in range(5)]
    page = pages.moved(read(WEBER, *talks), 3)

    again = pages.read_again(page, Read(WEBER, (talk(950, 0), *talks)), TODAY)

    assert opens(again.chosen)[1] == number(903)


def test_a_line_leads_to_the_note_or_the_conversation_it_came_from() -> None:
    need = talk(900, 3, note(1, "home at six", kind=Kind.NEED))
    page = read(knowing(entry(2, Aspect.INTEREST, "rowing", conversation=need.id, note=number(3))), need)

    assert [opens(one)[1:] for one in page.items[:2]] == [(need.id, number(1)), (need.id, number(3))]


def test_the_page_of_a_past_day_knows_nothing_of_what_came_later() -> None:
    page = read(knowing(entry(1, Aspect.INTEREST, "rowing", days_ago=3)), talk(900, 2))

    then = pages.looked_at(page, TODAY - timedelta(days=10))

    assert then.lines == ()
    assert head_of(then, EN).last.startswith("as of ")
    assert pages.looked_at(then, None).lines == page.lines


def test_before_somebody_was_known_there_was_nothing() -> None:
    assert head_of(pages.looked_at(read(), TODAY - timedelta(days=9000)), EN).last.startswith("not known yet on ")


def rated(value: int, days_ago: int, **fields: object) -> Conversation:
    at = START - timedelta(days=days_ago)
    answer = {"measure": "recommendation", "value": value, "at": at}
    return talk(70 + days_ago, days_ago, measure=answer, form=Form.ANSWER, author="Jana Reuter", **fields)


def test_what_they_answered_stands_on_top_until_somebody_spoke_with_them() -> None:
    promised = note(1, "CSV", kind=Kind.PROMISE, due=TODAY.isoformat())
    before, low = talk(60, 90, promised), rated(4, 1)

    page = begun(Read(WEBER, (low, before)), TODAY, "Peter")

    assert shown(page)[:3] == [
        "Open",
        "Measure | Recommendation 4 on Fri 20 Nov: why? (Jana Reuter) | by Tue 24 Nov",
        "Promise | CSV | due today",
    ]
    assert opens(page.items[0]) == (low, low.id, None)
    assert [one for one in shown(read(WEBER, before, low, talk(61, 0))) if "why?" in one] == []


def test_who_wants_no_contact_is_not_asked_and_with_a_wish_it_stands_from_when() -> None:
    never = knowing(entry(31, Aspect.WISH, "not at all", terms={"never": True}))
    monthly = knowing(entry(31, Aspect.WISH, "monthly", terms={"days": 30}))
    lately, low = talk(61, 5), rated(4, 3)

    assert [one for one in shown(read(never, lately, low)) if "why?" in one] == []
    assert [one.rsplit(" | ", 1)[1][:5] for one in shown(read(monthly, lately, low)) if "why?" in one] == ["from "]


def test_what_was_to_hold_until_a_day_stands_with_what_was_once_that_is_over() -> None:
    yesterday, today = ((TODAY - timedelta(days=days)).isoformat() for days in (1, 0))
    over = entry(21, Aspect.CIRCUMSTANCE, "on leave", until=yesterday)
    page = read(knowing(over, entry(22, Aspect.CIRCUMSTANCE, "rebuilds the house", until=today)))

    assert page.person is not None
    [trait] = page.person.traits
    assert (trait.entry.text, [one.text for one in trait.earlier]) == ("rebuilds the house", ["on leave"])


def test_a_role_that_ended_by_its_day_is_no_longer_in_the_head() -> None:
    page = read(knowing(entry(21, Aspect.ROLE, "interim buyer", until=(TODAY - timedelta(days=1)).isoformat())))

    assert not any("interim buyer" in piece for piece in head_of(page, EN).first)
