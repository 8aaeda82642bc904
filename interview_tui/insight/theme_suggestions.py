"""Which theme a note may belong to: words that it shares with notes that were gathered there, and few others have.

Nothing is decided here: a person says yes. What is suggested says why, and below two shared rare words nothing is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from interview_tui.insight.empty_words import EMPTY
from interview_tui.port.sought import words_of
from interview_tui.records.fold import fold

_NEEDED = 2
"""Rare words that have to be shared."""
_SHORTEST = 4
"""Letters of a word that says something."""
_RARE = 0.08
"""A word is rare that stands in at most this share of the notes,"""
_FEW = 4
"""or in so many."""
_ENDING = re.compile(r"(?<=.{4})(?:ungen|innen|ing|ung|en|er|es|em|ed|ly|e|n|s|t)$")
"""What German and English words end on that are the same otherwise, behind four letters; a note may be in either."""
_WORD = re.compile(r"\w+")
_SHOWN = 3
"""Words that are named as the reason."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One theme that a note may belong to."""

    theme_id: str
    because: tuple[str, ...]
    """The words of the note that it shares, as they stand there, the rarest first."""


class Suggestions:
    """Knows the words of all notes, and which of them stand in which theme."""

    def __init__(self, texts: Mapping[str, str], gathered: Mapping[str, Iterable[str]]) -> None:
        """Learn the texts of notes by id, and the ids of the notes of each theme."""
        self._roots = {note_id: frozenset(_roots(text)) for note_id, text in texts.items()}
        self._notes = Counter(root for roots in self._roots.values() for root in roots)
        self._most = max(_FEW, _RARE * len(texts))
        self._themes: dict[str, Counter[str]] = {}
        self._of: defaultdict[str, set[str]] = defaultdict(set)
        for theme_id, note_ids in gathered.items():
            known = [note_id for note_id in note_ids if note_id in self._roots]
            self._themes[theme_id] = Counter(root for note_id in known for root in self._roots[note_id])
            for note_id in known:
                self._of[note_id].add(theme_id)

    def of(self, note_id: str, text: str) -> tuple[Suggestion, ...]:
        """Return the themes that a note may belong to and does not yet, the likeliest first."""
        spelled = _roots(text)
        own = self._of.get(note_id, set())
        scored = []
        for theme_id, roots in self._themes.items():
            if theme_id in own:
                continue
            shared = [root for root in spelled if roots[root] and self._notes[root] <= self._most]
            if len(shared) >= _NEEDED:
                shared.sort(key=lambda root: (-self._weight(root, roots), root))
                score = sum(self._weight(root, roots) for root in shared)
                scored.append((-score, theme_id, tuple(spelled[root] for root in shared[:_SHOWN])))
        written = {fold(word): word for word in _WORD.findall(text)} if scored else {}
        return tuple(
            Suggestion(theme_id, tuple(written.get(word, word) for word in because))
            for _, theme_id, because in sorted(scored)
        )

    def _weight(self, root: str, in_theme: Counter[str]) -> float:
        """Return how much a shared word says: the rarer elsewhere, and the more often here, the more."""
        return in_theme[root] / (self._notes[root] + 1) * log(1 + len(self._roots) / (self._notes[root] + 1))


def _roots(text: str) -> dict[str, str]:
    """Return the words of a text that say something, by their roots."""
    words = (word for word in words_of(text) if len(word) >= _SHORTEST and not word.isdigit())
    return {root: word for word in words if (root := _root(word)) not in _SAYING_NOTHING}


def _root(word: str) -> str:
    return _ENDING.sub("", word)


_SAYING_NOTHING = frozenset(_root(word) for each in EMPTY for word in words_of(each))
