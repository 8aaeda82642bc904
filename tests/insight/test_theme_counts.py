"""Customers are counted, of how many who could have spoken; and nothing is said that the intervals do not say."""

from datetime import date, datetime, timedelta, timezone
from math import comb

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_tui.insight.intervals import Share
from interview_tui.insight.periods import Period
from interview_tui.insight.theme_counts import LEAST, Count, Reached, Trend, counts, reached
from interview_tui.port.conversations import Head
from interview_tui.port.search import Found
from interview_tui.records.theme import Gathered
from interview_tui.records.words import Kind, Track

NOW = datetime(2026, 11, 20, 9, tzinfo=timezone(timedelta(hours=1)))
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))


def head(number: int, customer: str | None, *tracks: Track, days_ago: int = 0) -> Head:
    return Head(
        id=f"c{number}", customer_id=customer, customer=customer, organisation=None, author="Jana", guide=None,
        channel="phone", started_at=NOW - timedelta(days=days_ago), ended_at=None, status="done", notes=1,
        reached=tuple(map(str, tracks)),
    )  # fmt: skip


def found(number: int, conversation: int, customer: str | None, track: Track | None) -> Found:
    return Found(f"n{number}", f"c{conversation}", customer, customer, None, NOW, Kind.FACT, track, "140 am Tag")


def row(number: int, conversation: int, against: bool = False) -> Gathered:
    return Gathered.model_construct(id=f"n{number}", conversation=f"c{conversation}", against=against)


def test_a_customer_counts_once_whatever_was_noted_in_how_many_conversations() -> None:
    heads = [head(1, "weber", Track.INNOVATION), head(2, "weber", Track.INNOVATION), head(3, "lang", Track.INNOVATION)]
    notes = {"n1": found(1, 1, "weber", Track.INNOVATION), "n2": found(2, 2, "weber", Track.INNOVATION)}

    count = counts([row(1, 1), row(2, 2)], notes, reached(heads, NOVEMBER), {})[Track.INNOVATION]

    assert (count.share, count.against) == (Share(1, 2), frozenset())


def test_who_was_never_asked_about_a_track_is_not_in_its_denominator() -> None:
    heads = [head(1, "weber", Track.INNOVATION), head(2, "lang", Track.OPTIMISATION), head(3, "haas")]

    assert reached(heads, NOVEMBER) == {
        "innovation": Reached(frozenset({"weber"}), frozenset({"c1"})),
        "optimisation": Reached(frozenset({"lang"}), frozenset({"c2"})),
    }


def test_a_caller_without_a_name_is_one_customer() -> None:
    now = reached([head(1, None, Track.INNOVATION)], NOVEMBER)

    count = counts([row(1, 1)], {"n1": found(1, 1, None, Track.INNOVATION)}, now, {})[Track.INNOVATION]

    assert count.share == Share(1, 1)


def test_what_was_said_in_another_period_is_not_counted_in_this_one() -> None:
    heads = [head(1, "weber", Track.INNOVATION, days_ago=60), head(2, "lang", Track.INNOVATION)]
    notes = {"n1": found(1, 1, "weber", Track.INNOVATION)}
    now, before = reached(heads, NOVEMBER), reached(heads, Period(date(2026, 9, 1), date(2026, 9, 30)))

    count = counts([row(1, 1)], notes, now, before)[Track.INNOVATION]

    assert (count.share, count.before) == (Share(0, 1), Share(1, 1))


def test_who_only_spoke_against_it_is_told_apart() -> None:
    heads = [head(1, "weber", Track.OPTIMISATION), head(2, "lang", Track.OPTIMISATION)]
    notes = {
        "n1": found(1, 1, "weber", Track.OPTIMISATION),
        "n2": found(2, 2, "lang", Track.OPTIMISATION),
        "n3": found(3, 2, "lang", Track.OPTIMISATION),
    }
    gathered = [row(1, 1, against=True), row(2, 2), row(3, 2, against=True)]

    count = counts(gathered, notes, reached(heads, NOVEMBER), {})[Track.OPTIMISATION]

    assert (count.share, count.against) == (Share(2, 2), frozenset({"weber"}))


def test_a_note_that_is_gone_or_in_no_track_is_not_counted() -> None:
    now = reached([head(1, "weber", Track.INNOVATION)], NOVEMBER)

    assert counts([row(1, 1), row(2, 1)], {"n2": found(2, 1, "weber", None)}, now, {}) == {}


def test_growing_is_said_only_where_the_intervals_say_so() -> None:
    def trend(spoke: int, asked: int, before: Share | None) -> Trend:
        return Count(frozenset(map(str, range(spoke))), frozenset(), asked, before).trend

    assert trend(9, 26, Share(2, 24)) is Trend.GROWS
    assert trend(4, 26, Share(2, 24)) is Trend.CANNOT_TELL
    assert trend(2, 26, Share(12, 24)) is Trend.FADES
    assert trend(9, 26, None) is Trend.CANNOT_TELL
    assert trend(0, 0, Share(2, 24)) is Trend.CANNOT_TELL


def test_of_fewer_than_ten_in_either_period_nothing_is_said() -> None:
    everybody, nobody = Count(frozenset("abcdefghi"), frozenset(), 9, Share(0, 30)), Share(0, 9)

    assert everybody.trend is Trend.CANNOT_TELL
    assert Count(frozenset(map(str, range(30))), frozenset(), 30, nobody).trend is Trend.CANNOT_TELL


def growths(asked: int, before: int) -> list[list[int]]:
    """Return for each number that speaks of it now, which numbers before make it a growth that is claimed."""
    now, then = ([Share(hits, n) for hits in range(n + 1)] for n in (asked, before))
    return [[other.hits for other in then if one.against(other).low > 0] for one in now]


def chances(n: int, share: float) -> list[float]:
    return [comb(n, hits) * share**hits * (1 - share) ** (n - hits) for hits in range(n + 1)]


def worst_error(least: int, most: int) -> float:
    """Return how often a growth is claimed at most where there is none: exactly, of so many customers each period."""
    errors = []
    for asked in range(least, most + 1):
        for before in range(least, most + 1):
            claimed = growths(asked, before)
            for share in (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
                now, then = chances(asked, share), chances(before, share)
                errors.append(sum(now[at] * sum(then[hits] for hits in row) for at, row in enumerate(claimed)))
    return max(errors)


def test_a_growth_is_claimed_wrongly_in_less_than_one_of_twenty_cases_at_worst() -> None:
    assert round(100 * worst_error(LEAST, 30), 1) == 4.0
    assert round(100 * worst_error(4, LEAST - 1), 1) == 5.2


def test_where_nobody_could_have_spoken_there_is_no_interval() -> None:
    assert Count(frozenset(), frozenset(), 0).interval is None


_HEADS = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sets(st.sampled_from(Track)), st.integers(0, 80)), min_size=1, max_size=30
)


@given(_HEADS, st.lists(st.tuples(st.integers(0, 29), st.sampled_from(Track), st.booleans()), max_size=30))
@settings(max_examples=100, deadline=None)
def test_nobody_is_counted_who_is_not_in_the_denominator(
    held: list[tuple[str, set[Track], int]], said: list[tuple[int, Track, bool]]
) -> None:
    heads = [head(place, whom, *tracks, days_ago=days) for place, (whom, tracks, days) in enumerate(held)]
    rows, notes = [], {}
    for number, (place, track, against) in enumerate(said):
        conversation = place % len(heads)
        rows.append(row(number, conversation, against))
        notes[f"n{number}"] = found(number, conversation, heads[conversation].customer_id, track)
    now, before = reached(heads, NOVEMBER), reached(heads, Period(date(2026, 10, 1), date(2026, 10, 31)))

    for track, count in counts(rows, notes, now, before).items():
        there = now.get(track, Reached(frozenset(), frozenset())).customers
        assert count.spoke <= there
        assert count.against <= count.spoke
        assert count.asked == len(there)
        assert count.before is None or count.before.hits <= count.before.n
