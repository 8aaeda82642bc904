"""What authors are to tell and ask: a copy for each that names their customers, and what they say to it goes back."""

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.item import item
from interview_tui.exchange.passing_on import (
    as_came,
    copy_for,
    copy_id,
    question_for,
    said_here,
    said_outside,
    told_by_all,
    without_said,
)
from interview_tui.records import telling as tellings
from interview_tui.records.announcement import Announcement
from interview_tui.records.handed import Sort
from interview_tui.records.same_people import SamePeople, same_people
from interview_tui.records.telling import Telling, TellingState
from interview_tui.records.theme import Memo, Theme, ToAsk
from interview_tui.records.theme_cue import cue_of
from tests.support.frozen import START
from tests.support.written import conversation, note, number

LEAD, JANA, BEN = (Digests(number(n)) for n in (1, 2, 3))
TODAY = START.date()
NOBODY_TWICE = SamePeople()
CLAUDIA, TOM = JANA.of(number(5)), BEN.of(number(6))
NEWS = Announcement(
    id=number(10), at=START, author="Lea", text="Ein Tag", because="nachts", theme=number(11),
    tellings=(Telling(id=number(12), customer_id=CLAUDIA), Telling(id=number(13), customer_id=TOM)),
)  # fmt: skip


def copy(one: Announcement = NEWS, people: SamePeople = NOBODY_TWICE, **said: Announcement) -> Announcement | None:
    """Return what Jana gets."""
    names = {"jana": JANA.store, "ben": BEN.store}
    return copy_for(JANA.store, {CLAUDIA}, one, {names[name]: each for name, each in said.items()}, people, LEAD)


def reply(customer: str, of: Announcement = NEWS) -> Announcement:
    return Announcement(
        id=of.id, at=START, text="", of=LEAD.store, to=LEAD.store,
        tellings=(tellings.told(Telling(id=number(90), customer_id=customer), TODAY, "Jana", "so"),),
    )  # fmt: skip


def test_a_copy_names_the_customers_of_its_author_and_no_two_of_them_can_be_put_together() -> None:
    found = copy()
    assert found is not None
    assert [(row.customer_id, row.state) for row in found.tellings] == [(CLAUDIA, TellingState.OPEN)]
    assert (found.text, found.because, found.to, found.of, found.theme) == ("Ein Tag", "nachts", JANA.store, None, None)
    ids = {found.id, copy_id(NEWS.id, BEN.store, LEAD), found.tellings[0].id, LEAD.of(NEWS.id), NEWS.id, number(12)}
    assert len(ids) == 6
    assert copy_for(JANA.store, (), NEWS, {}, NOBODY_TWICE, LEAD) is None


def test_what_the_author_said_changes_nothing_of_it_and_what_another_said_takes_a_shared_customer_out() -> None:
    assert copy(jana=reply(CLAUDIA)) == copy()
    both = same_people([(CLAUDIA, TOM)])
    one = NEWS.changed(tellings=NEWS.tellings[:1])
    assert copy(one, both, ben=reply(TOM)) is None
    assert copy(one, both, jana=reply(CLAUDIA)) == copy(one, both)
    # Whom only Jana knows nobody else can have told.
    assert copy(one, ben=reply(TOM)) == copy(one)


def test_what_all_said_stands_in_the_rows_it_is_about() -> None:
    after = told_by_all(NEWS, {JANA.store: reply(CLAUDIA), BEN.store: reply(number(77))}, NOBODY_TWICE)
    rows = tellings.of_people(after.tellings, NOBODY_TWICE)
    assert [(row.id, row.words) for row in rows] == [(number(12), "so"), (number(13), "")]
    assert told_by_all(NEWS, {}, NOBODY_TWICE) is NEWS


def test_kept_as_it_was_seen_it_holds_nothing_of_what_others_said() -> None:
    said = {JANA.store: reply(CLAUDIA)}
    seen = NEWS.changed(tellings=tellings.of_people(told_by_all(NEWS, said, NOBODY_TWICE).tellings, NOBODY_TWICE))
    assert without_said(seen, NEWS, said, NOBODY_TWICE).tellings == NEWS.tellings
    # A row that went meanwhile comes back as one of which nobody said anything.
    assert {row.state for row in without_said(seen, NEWS.changed(tellings=()), said, NOBODY_TWICE).tellings} == {
        TellingState.OPEN
    }


def test_here_it_is_under_ones_own_ids_and_what_was_said_goes_back_under_those_of_outside() -> None:
    came = copy()
    assert came is not None
    own = {CLAUDIA: number(5)}.get
    here = as_came(came, LEAD.store, own, None)
    assert [row.customer_id for row in here.tellings] == [number(5)]
    assert as_came(came, LEAD.store, {}.get, None).tellings == ()  # erased, or deleted

    told = here.changed(tellings=(tellings.told(here.tellings[0], TODAY, "Jana", "so"),))
    mine = said_here(told, here)
    assert as_came(came, LEAD.store, own, mine) == told
    assert said_here(here, here).tellings == ()
    assert said_here(told, None).tellings == told.tellings
    back = said_outside(mine, JANA)
    assert back is not None
    assert (back.id, back.of, back.to, back.text) == (came.id, LEAD.store, LEAD.store, "")
    assert [(row.customer_id, row.words) for row in back.tellings] == [(CLAUDIA, "so")]
    assert said_outside(here.changed(tellings=()), JANA) is None


def test_on_its_way_it_is_for_one_store_and_has_no_time() -> None:
    came = copy()
    assert came is not None
    one = item(came, LEAD)
    assert (one.sort, one.concerns, one.own_id) == (Sort.ANNOUNCEMENT, JANA.store, came.id)
    assert one.record["at"].startswith("2026-11-21T00:00:00")


def test_of_a_theme_its_name_and_its_question_go_to_those_whose_customers_are_asked() -> None:
    theme = Theme(
        id=number(20), at=START, name="Abschluss", question="Wie lange?", asks=LEAD.of(number(9)), belongs="Dauer",
        memos=(Memo(id=number(21), at=START, text="Jana fragt nie"),),
        to_ask=(ToAsk(id=number(22), customer_id=CLAUDIA), ToAsk(id=number(23), customer_id=TOM)),
    )  # fmt: skip

    def asked(one: Theme, *names: str) -> Theme | None:
        return question_for(JANA.store, {CLAUDIA}, one, set(names).__contains__, NOBODY_TWICE, LEAD)

    found = asked(theme)
    assert found is not None
    one = item(found, LEAD)
    assert (one.sort, one.concerns) == (Sort.THEME, JANA.store)
    assert one.record.keys() == {"id", "at", "name", "question", "asks", "to_ask", "to"}
    assert [row["customer_id"] for row in one.record["to_ask"]] == [CLAUDIA]
    assert asked(theme, CLAUDIA) is None
    assert asked(theme.changed(question="")) is None
    assert asked(theme.changed(asks=None)) is None


def test_of_the_cues_of_a_conversation_those_of_themes_leave_and_no_other() -> None:
    cue = cue_of(LEAD.of(number(9)))
    held = conversation(note(1, "drei", cue=cue), note(2, "vier", cue="open-start"), asked=("open-start", cue))
    left = item(held, JANA).record
    assert left["asked"] == [cue]
    assert [one.get("cue") for one in left["notes"]] == [cue, None]
