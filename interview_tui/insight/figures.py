"""Figures of measures: what customers answered, counted so that it can also say "cannot tell yet".

Of customers, never of staff. Answers that came in differently are never in one figure; a customer counts once, with the
latest answer given in the period, and in the group.
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
    """Return the figures of what was answered: by measure, by how it came in, by group.

    `heads` have each person under the id of the record that leads. Groups stand in the order of time, else those first
    in which most customers answered.
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
"""Of what a figure is: the measure, how the answers came in, the group."""


@dataclass(slots=True)
class _Gathered:
    """The answers of one figure as they come: of each customer the latest that was given, and that was not."""

    given: dict[str, Answered] = field(default_factory=dict)
    unanswered: dict[str, Answered] = field(default_factory=dict)
    other_wording: int = 0

    def take(self, one: Answered) -> None:
        """Take in what a customer answered."""
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
        """How organisations are spelled, by what they are known."""
        self._firms: dict[str, str] = {}
        """By what organisations are known, by their spellings."""
        self._own: dict[str, bool] = {}
        """Which questions from 0 to 10 ask for a recommendation: few are asked, many times."""

    def take(self, head: Head, answer: AnswerHead) -> None:
        """Take in an answer; one that is on no scale that this version knows is in no figure."""
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
        """Return what was gathered, each figure by what it is of."""
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
        """Return by what an organisation is known, and count how it is spelled."""
        if (firm := self._firms.get(spelled)) is None:
            firm = self._firms[spelled] = folded_firm(spelled)
        self._spelled[firm][spelled] += 1
        return firm

    def _is_own(self, wording: str) -> bool:
        if (own := self._own.get(wording)) is None:
            own = self._own[wording] = is_recommendation(wording)
        return own

    def _spelling(self, group: str | None) -> str | None:
        """Return an organisation as it is spelled mostly."""
        spellings = self._spelled.get(group or "")
        return max(sorted(spellings), key=spellings.__getitem__) if spellings else group


_GROUPS: Mapping[By | None, Callable[[Head, AnswerHead], str | None]] = {
    None: lambda head, answer: None,
    By.GUIDE: lambda head, answer: head.guide or "",
    By.QUARTER: lambda head, answer: str(Quarter.of(answer.at.date())),
    By.ORGANISATION: lambda head, answer: head.organisation or "",
}


def _compared(key: _Key, figure: Figure, found: Mapping[_Key, Figure], by: By | None) -> Figure:
    """Return a figure with how it stands against the one before; as it is where nobody answered then."""
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
    """Return by what figures are in order."""
    mode = _MODES.index(one.mode) if one.mode in _MODES else len(_MODES)
    group = one.group or ""
    return (_MEASURES.index(one.measure), mode, one.mode, *((group,) if by is By.QUARTER else (-one.n, fold(group))))
