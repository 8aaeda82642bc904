"""The figures of measures: what customers answered, counted such that "cannot tell yet" is a possible result.

They are about customers, never staff. Answers of different modes are never in one figure; a customer counts once, with
the latest answer in the period and group.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from interview_tui.insight.figure import Against, Answered, By, Figure, Which, change_in
from interview_tui.insight.intervals import Interval, Net, Share
from interview_tui.insight.organisations import folded_firm
from interview_tui.insight.periods import Period, Quarter
from interview_tui.port.conversations import AnswerHead, Head
from interview_tui.records.fold import fold
from interview_tui.records.scales import NO_LONGER, SCALES
from interview_tui.records.wording import is_recommendation
from interview_tui.records.words import Measure, Mode, read_word

_MEASURES, _MODES = list(Measure), [str(one) for one in Mode]


def figures(heads: Iterable[Head], which: Which, today: date) -> tuple[Figure, ...]:
    """Return the figures of all answers: by measure, mode and group.

    `heads` have each person under their leading id. Groups are sorted by time, or else by the number of customers.
    """
    earlier = None if which.by is By.QUARTER else which.period.before(today)
    now, then = _Gathering(which.by), _Gathering(which.by)
    for head in heads:
        answer = head.measure
        if answer is None or which.measure not in (None, answer.measure) or which.mode not in (None, answer.mode):
            continue
        day = answer.at.date()
        if which.period.holds(day):
            now.take(head, answer)
        elif earlier is not None and earlier.holds(day):
            then.take(head, answer)
    found = now.figures(which.period)
    before = found if which.by is By.QUARTER else then.figures(earlier) if earlier is not None else {}
    compared = [_compared(key, one, before, which.by) for key, one in found.items()] if before else found.values()
    return tuple(one.reckoned() for one in sorted(compared, key=lambda one: _place(one, which.by)))


_Key = tuple[Measure, str, str | None]
"""Identifies a figure: the measure, the mode, the group."""


@dataclass(slots=True)
class _Gathered:
    """The answers for one figure as they come: of each customer the latest given, and the latest missing."""

    given: dict[str, Answered] = field(default_factory=dict)
    unanswered: dict[str, Answered] = field(default_factory=dict)
    other_wording: int = 0

    def take(self, one: Answered) -> None:
        """Add a customer's answer."""
        latest = self.unanswered if one.value is None else self.given
        known = latest.get(one.customer_id)
        if known is None or (known.at, known.conversation_id) < (one.at, one.conversation_id):
            latest[one.customer_id] = one


class _Gathering:
    """Sorts answers into figures."""

    def __init__(self, by: By | None) -> None:
        self._by = by
        self._found: defaultdict[_Key, _Gathered] = defaultdict(_Gathered)
        self._spelled: defaultdict[str, Counter[str]] = defaultdict(Counter)
        """How organisations are spelled, by folded name."""
        self._firms: dict[str, str] = {}
        """The folded names of organisations, by spelling."""
        self._own: dict[str, bool] = {}
        """Which questions from 0 to 10 ask for a recommendation: few distinct ones, asked many times."""

    def take(self, head: Head, answer: AnswerHead) -> None:
        """Add an answer; one not on a scale known to this version is in no figure."""
        scale = SCALES.get(answer.measure)  # type: ignore[call-overload]
        if scale is None or (answer.value is not None and not scale.least <= answer.value <= scale.most):
            return
        group = _GROUPS[self._by](head, answer)
        if self._by is By.ORGANISATION and group:
            group = self._firm(group)
        gathered = self._found[Measure(answer.measure), answer.mode, group]
        if answer.measure == Measure.RECOMMENDATION and not self._is_own(answer.wording):
            gathered.other_wording += answer.value is not None
        else:
            gathered.take(Answered(head.customer_id or head.id, answer.value, answer.at, head.id))

    def figures(self, period: Period) -> dict[_Key, Figure]:
        """Return the figures of what was added."""
        found = {key: self._figure(key, one, period) for key, one in self._found.items()}
        return {key: one for key, one in found.items() if one}

    def _figure(self, key: _Key, gathered: _Gathered, period: Period) -> Figure:
        measure, mode, group = key
        given = sorted(gathered.given.values(), key=lambda one: (one.value, one.at, one.conversation_id))
        gone = [one for one in given if measure is Measure.FIT and one.value == NO_LONGER]
        unanswered = [one for whom, one in gathered.unanswered.items() if whom not in gathered.given]
        return Figure(
            measure, read_word(Mode, mode), self._spelling(group), period,
            counted=tuple(given[len(gone) :]),  # no answer is lower than that one
            unanswered=tuple(sorted(unanswered, key=lambda one: (one.at, one.conversation_id))),
            gone=tuple(gone),
            other_wording=gathered.other_wording,
        )  # fmt: skip

    def _firm(self, spelled: str) -> str:
        """Return the folded name of an organisation, and count its spelling."""
        if (firm := self._firms.get(spelled)) is None:
            firm = self._firms[spelled] = folded_firm(spelled)
        self._spelled[firm][spelled] += 1
        return firm

    def _is_own(self, wording: str) -> bool:
        if (own := self._own.get(wording)) is None:
            own = self._own[wording] = is_recommendation(wording)
        return own

    def _spelling(self, group: str | None) -> str | None:
        """Return the most frequent spelling of an organisation."""
        spellings = self._spelled.get(group or "")
        return max(sorted(spellings), key=spellings.__getitem__) if spellings else group


_GROUPS: Mapping[By | None, Callable[[Head, AnswerHead], str | None]] = {
    None: lambda head, answer: None,
    By.GUIDE: lambda head, answer: head.guide or "",
    By.QUARTER: lambda head, answer: str(Quarter.of(answer.at.date())),
    By.ORGANISATION: lambda head, answer: head.organisation or "",
}


def _compared(key: _Key, figure: Figure, found: Mapping[_Key, Figure], by: By | None) -> Figure:
    """Return a figure with its comparison; unchanged if nobody answered then."""
    measure, mode, group = key
    quarter = str(Quarter.read(group).before) if by is By.QUARTER and group else None
    earlier = found.get((measure, mode, quarter or group))
    if earlier is None or not earlier.n or not figure.n:
        return figure
    interval = _difference(figure.told, earlier.told)
    before = Against(quarter, earlier.period, earlier.n, earlier.value, interval, change_in(interval))
    return replace(figure, before=before)


def _difference(told: Share | Net | None, before: Share | Net | None) -> Interval | None:
    if isinstance(told, Share) and isinstance(before, Share):
        return told.against(before)
    if isinstance(told, Net) and isinstance(before, Net):
        return told.against(before)
    return None


def _place(one: Figure, by: By | None) -> tuple[object, ...]:
    """Return the sort key of figures."""
    mode = _MODES.index(one.mode) if one.mode in _MODES else len(_MODES)
    group = one.group or ""
    return (_MEASURES.index(one.measure), mode, one.mode, *((group,) if by is By.QUARTER else (-one.n, fold(group))))
