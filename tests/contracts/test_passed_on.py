"""What is for one other store each: announcements and questions, under the ids by which both know a customer."""

from interview_tui.exchange.digest import Digests
from interview_tui.exchange.item import hash_of
from interview_tui.port.store import Store
from interview_tui.records.announcement import Announcement
from interview_tui.records.handed import Handed, Sort
from interview_tui.records.telling import Telling
from interview_tui.records.theme import Theme, ToAsk
from tests.contracts.stores import Kept
from tests.support.collected import JANA, WEBER, of
from tests.support.making import CUSTOMER, NOW, customer, numbered
from tests.support.written import number

WEBER_OUTSIDE = Digests(number(1)).of(WEBER.id)
PRICES = Announcement(
    id=numbered(9), at=NOW, text="Prices rise",
    tellings=(Telling(id=numbered(1), customer_id=WEBER_OUTSIDE), Telling(id=numbered(2), customer_id=CUSTOMER)),
)  # fmt: skip
CLOSING = Theme(
    id=numbered(50), at=NOW, name="Closing", question="How long does it take?", asks=numbered(51),
    to_ask=(ToAsk(id=numbered(80), customer_id=WEBER_OUTSIDE), ToAsk(id=numbered(81), customer_id=CUSTOMER)),
)  # fmt: skip


def test_an_announcement_goes_to_each_author_with_their_customers_and_nobody_elses(store: Store, kept: Kept) -> None:
    store.save_customer(customer())
    store.announce(PRICES)
    assert store.announcements_to_pass_on() == ()

    store.take_in(JANA, of(WEBER))

    [copy] = kept.open().announcements_to_pass_on()
    assert (copy.to, copy.text) == (JANA.id, "Prices rise")
    assert [row.customer_id for row in copy.tellings] == [WEBER_OUTSIDE]


def test_a_question_goes_to_each_author_but_for_whom_somebody_asked(store: Store, kept: Kept) -> None:
    store.save_customer(customer())
    store.keep_themes({CLOSING.id: CLOSING})
    assert store.themes_to_pass_on(lambda *_: False) == ()

    store.take_in(JANA, of(WEBER))

    again = kept.open()
    [copy] = again.themes_to_pass_on(lambda *_: False)
    assert (copy.to, copy.question) == (JANA.id, CLOSING.question)
    assert [row.customer_id for row in copy.to_ask] == [WEBER_OUTSIDE]
    asked = again.themes()[CLOSING.id], JANA.id, WEBER_OUTSIDE
    assert again.themes_to_pass_on(lambda *who: who == asked) == ()


def test_what_others_ask_comes_with_ones_own_customers_and_is_no_theme_of_ones_own(store: Store, kept: Kept) -> None:
    store.save_customer(customer())
    here = Digests(store.id)
    rows = (ToAsk(id=numbered(80), customer_id=here.of(CUSTOMER)), ToAsk(id=numbered(81), customer_id=WEBER_OUTSIDE))
    copy = CLOSING.changed(to=here.store, to_ask=rows)
    state = Handed(id=copy.id, sort=Sort.THEME, hash=hash_of(copy.as_document()))

    store.take_in(JANA, [(state, copy.as_document())])

    again = kept.open()
    assert again.themes() == {}
    [theirs] = again.themes_of_others().values()
    assert (theirs.by, theirs.question) == (JANA.id, CLOSING.question)
    assert [row.customer_id for row in theirs.to_ask] == [CUSTOMER]
