"""A recording: talk time for the conversation it belongs to, lines offered as quotes, nothing taken unseen."""

from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from interview_tui.desk.customer.head import head_of
from interview_tui.desk.customer.page import begun
from interview_tui.desk.customer.reading import read_page
from interview_tui.desk.importing.belonging import Ask, Unsaid
from interview_tui.desk.importing.plan import Plan, What
from interview_tui.desk.importing.planning import carried_out, planned, read_file
from interview_tui.importing.formats import NotRead
from interview_tui.importing.reading import Given
from interview_tui.language.catalogue import Language
from interview_tui.language.message import Told
from interview_tui.records.kept_talk import TalkSource, kept_figures, source_of
from interview_tui.records.words import Form, Kind, Status
from interview_tui.store.store import JsonStore, open_store
from tests.support.frozen import START
from tests.support.making import CUSTOMER, conversation, customer, note, numbered

IDS = count(3_000)
CUE = "00:0{0}:00.000 --> 00:0{1}:00.000\n<v {2}>{3}</v>\n\n"
CALL = "WEBVTT\n\n" + "".join(
    CUE.format(*one)
    for one in [
        (0, 1, "Jana Reuter", "How was it?"),
        (1, 2, "Claudia Weber", "It is a nightmare,"),
        (2, 4, "Claudia Weber", "every month."),
        (4, 5, "Claudia Weber", "I want to be home at six."),
        (5, 6, "Jana Reuter", "I see."),
    ]
)
DAY = START.date().isoformat()
SAID = Given(me="Jana", customer="Claudia Weber", on=f"{DAY}")


@pytest.fixture
def store(tmp_path: Path) -> JsonStore:
    opened = open_store(tmp_path / "home", now=lambda: START)
    opened.save_customer(customer())
    return opened


@pytest.fixture
def plan(store: JsonStore, tmp_path: Path) -> Callable[..., Plan]:
    def of(given: Given = SAID, text: str = CALL, name: str = "call.vtt", at: Any = START) -> Plan:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        read = read_file(path, given, at=at)
        return planned(read, store, at=at, region="DE", new_id=lambda: numbered(next(IDS)), code="en")

    return of


def held(store: JsonStore, number: int = 1, **fields: object) -> str:
    kept = conversation(
        note(number), **{"id": numbered(600 + number), "status": Status.DONE, "customer_id": CUSTOMER} | fields
    )
    opened = store.begin(kept)
    opened.save(kept)
    opened.close()
    store.refresh()
    return kept.id


def places(plan: Plan) -> list[tuple[int, str, bool]]:
    return [(one.place, one.note.text, one.taken) for one in plan.picks]


def test_it_becomes_a_conversation_with_talk_time_and_nothing_of_the_words(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    made = plan()
    assert places(made) == [(6, "It is a nightmare, every month.", False), (12, "I want to be home at six.", False)]
    carried_out(made, store)

    [head] = store.of_customer(CUSTOMER)
    kept, private = store.read(head.id), store.read_private(head.id)
    figures = kept_figures(kept, private)
    assert figures is not None
    assert (figures.customer_s, figures.staff_s) == (240, 120)
    assert source_of(kept, private) is TalkSource.IMPORTED
    assert (kept.notes, kept.source, kept.status) == ((), "call.vtt", Status.DONE)
    assert kept.started_at.date() == START.date()


def test_what_is_picked_becomes_a_quote(store: JsonStore, plan: Callable[..., Plan]) -> None:
    made = plan()
    carried_out(made.picked(made.picks[1].note.id, True), store)

    [head] = store.of_customer(CUSTOMER)
    assert [(one.kind, one.text) for one in store.read(head.id).living()] == [(Kind.QUOTE, "I want to be home at six.")]


def test_it_goes_to_the_conversation_of_that_day_and_a_quote_says_where_it_came_from(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    known = held(store)
    carried_out(plan(Given(**{"me": "Jana", "customer": "Weber", "on": DAY, "quotes": frozenset({6})})), store)

    assert [head.id for head in store.of_customer(CUSTOMER)] == [known]
    kept = store.read(known)
    assert [(one.kind, one.source, one.addition) for one in kept.living()][1:] == [(Kind.QUOTE, "call.vtt", True)]
    assert kept.source == ""
    imported = store.read_private(known).imported
    assert imported is not None
    assert imported.source == "call.vtt"


def test_the_same_file_twice_changes_nothing(store: JsonStore, plan: Callable[..., Plan]) -> None:
    carried_out(plan(Given(me="Jana", customer="Weber", on=DAY, quotes=frozenset({6}))), store)

    again = plan()

    assert [line.what for line in again.lines] == [What.KNOWN]
    assert [one.place for one in again.picks] == [12]
    assert not carried_out(again, store)


def test_talk_time_of_another_file_is_told_and_left(store: JsonStore, plan: Callable[..., Plan]) -> None:
    carried_out(plan(), store)
    rttm = "SPEAKER a 1 0 5 <NA> <NA> ada <NA> <NA>\nSPEAKER a 1 5 9 <NA> <NA> tom <NA> <NA>\n"

    made = plan(Given(me="tom", customer="Weber", on=DAY), rttm, "call.rttm")

    [line] = made.lines
    assert line.fault is not None
    assert "has talk time from call.vtt already" in str(line.fault)
    assert not carried_out(made, store)


def test_rttm_is_talk_time_for_a_conversation_that_is_known_and_nothing_else(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    rttm = "SPEAKER a 1 0 5 <NA> <NA> ada <NA> <NA>\nSPEAKER a 1 5 9 <NA> <NA> tom <NA> <NA>\n"
    with pytest.raises(Told, match="no conversation with Claudia Weber"):
        plan(Given(me="tom", customer="Weber", on=DAY), rttm, "call.rttm")
    with pytest.raises(Unsaid) as asked:
        plan(Given(me="", customer="Weber", on=DAY), rttm, "call.rttm")
    assert asked.value.ask is Ask.ME
    known = held(store)

    made = plan(Given(me="tom", beside=known[:12]), rttm, "call.rttm")

    assert made.picks == ()
    carried_out(made, store)
    figures = kept_figures(store.read(known), store.read_private(known))
    assert figures is not None
    assert figures.customer_share == 5 / 14


def test_without_me_there_is_no_talk_time_and_all_lines_are_offered(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    made = plan(Given(me="", customer="Weber", on=DAY))

    assert len(made.picks) == 4
    carried_out(made, store)
    [head] = store.of_customer(CUSTOMER)
    assert store.read_private(head.id).imported is None


def test_where_nothing_private_is_kept_there_is_no_talk_time(store: JsonStore, plan: Callable[..., Plan]) -> None:
    store.change_settings(store.settings.changed(private=False))
    assert [line.talk for line in plan().lines] == [None]


@pytest.mark.parametrize(
    ("given", "ask"),
    [
        (Given(), Ask.ME),
        (Given(me="Jana"), Ask.DAY),
        (Given(me="Jana", customer="Weber"), Ask.DAY),
    ],
)
def test_what_the_file_does_not_say_is_asked_one_after_the_other(
    plan: Callable[..., Plan], given: Given, ask: Ask
) -> None:
    with pytest.raises(Unsaid) as asked:
        plan(given)
    assert asked.value.ask is ask


def test_who_speaks_and_is_nobody_here_is_asked(plan: Callable[..., Plan]) -> None:
    with pytest.raises(Unsaid) as asked:
        plan(Given(me="Jana"), CALL.replace("Claudia Weber", "Tom"))
    assert (asked.value.ask, list(asked.value.speakers)) == (Ask.CUSTOMER, ["Tom"])


def test_several_conversations_of_a_day_are_told_apart_by_the_time_else_asked(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    first = held(store, 1, started_at=START)
    second = held(store, 2, started_at=START + timedelta(hours=2))
    late = START + timedelta(hours=5)

    with pytest.raises(Unsaid) as asked:
        plan(at=late)
    assert {one.id for one in asked.value.conversations} == {first, second}
    at = (START + timedelta(hours=2, minutes=10)).strftime("%Y%m%d_%H%M%S")
    [line] = plan(Given(me="Jana"), name=f"Weber-{at}.vtt", at=late).lines
    assert line.held is not None
    assert line.held.id == second
    [line] = plan(Given(me="Jana", customer="Weber", on=DAY, beside="new"), at=late).lines
    assert line.what is What.NEW


def test_attempts_and_answers_are_no_conversation_it_could_belong_to(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    held(store, form=Form.ATTEMPT)
    assert [line.what for line in plan().lines] == [What.NEW]


def test_somebody_new_comes_along_and_a_third_voice_is_named_with_its_words(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    text = CALL + CUE.format(6, 7, "Petra Held", "Me too.")
    made = plan(Given(me="Jana", customer="Ada Kern, Kern GmbH", on=DAY), text)

    assert [line.what for line in made.lines] == [What.NEW, What.NEW]
    carried_out(made.picked(made.picks[-1].note.id, True), store)
    [ada] = [one for one in store.customers().customers.values() if one.name == "Ada Kern"]
    [head] = store.of_customer(ada.id)
    assert [one.text for one in store.read(head.id).living()] == ["Me too. – Petra Held"]
    [done] = store.imports()
    assert store.take_back(done.id).left == ()
    assert store.customer(ada.id) is None


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (Given(me="Nobody", customer="Weber", on=DAY), "nobody in it is called"),
        (Given(me="Jana", customer="Weber", on="2999-01-01"), "lies ahead"),
        (Given(me="Jana", customer="Weber", on="kauderwelsch"), "understand"),
        (Given(me="Jana", customer="Weber", on=DAY, quotes=frozenset({7})), "No line 7"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(plan: Callable[..., Plan], given: Given, why: str) -> None:
    with pytest.raises((Told, NotRead), match=why):
        plan(given)


def test_quotes_of_one_who_was_there_are_theirs(store: JsonStore, plan: Callable[..., Plan]) -> None:
    known = held(store, present=({"id": numbered(77), "name": "Petra Held"},))
    text = CALL + CUE.format(6, 7, "Held, Petra", "Me too.")
    made = plan(Given(me="Jana", beside=known), text)

    assert (made.picks[-1].note.said_by, made.picks[-1].note.text) == (numbered(77), "Me too.")


def test_the_page_of_a_customer_says_from_which_file_a_talk_and_they_came(
    store: JsonStore, plan: Callable[..., Plan]
) -> None:
    carried_out(plan(Given(me="Jana", customer="Ada Kern", on=DAY)), store)
    [ada] = [one for one in store.customers().customers.values() if one.name == "Ada Kern"]
    read = read_page(store, ada.id)
    assert read is not None

    assert "from the file call.vtt" in head_of(begun(read, START.date()), Language("en")).second
