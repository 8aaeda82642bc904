"""Suggests themes for a note: by rare words it shares with notes already assigned there.

Nothing is decided here: a person confirms. A suggestion gives its reason, and needs two shared rare words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from math import log

from interview_tui.language.locales import CODES, locale
from interview_tui.port.sought import words_of
from interview_tui.records.fold import fold

_NEEDED = 2
"""How many rare words must be shared."""
_SHORTEST = 4
"""In letters: shorter words say nothing."""
_RARE = 0.08
"""A word is rare if it occurs in at most this share of the notes,"""
_FEW = 4
"""or in so many."""
_WORD = re.compile(r"\w+")
_SHOWN = 3
"""How many words are given as the reason."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A theme that a note may belong to."""

    theme_id: str
    because: tuple[str, ...]
    """The shared words as they stand in the note, rarest first."""


class Suggestions:
    """Knows the words of all notes, and which of them occur in which theme."""

    def __init__(self, texts: Mapping[str, str], gathered: Mapping[str, Iterable[str]]) -> None:
        """Learn from texts by note id, and the note ids of each theme."""
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
        """Return the themes that a note may belong to but is not in, most probable first."""
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
        """Return the weight of a shared word: rarer elsewhere and more frequent here means more."""
        return in_theme[root] / (self._notes[root] + 1) * log(1 + len(self._roots) / (self._notes[root] + 1))


_LANGUAGES = [import_module(f"{__package__}.{name}") for code in CODES if (name := locale(code).subjects)]
"""Of all languages: a note may be in any."""
_ENDING = re.compile(rf"(?<=.{{4}})(?:{'|'.join(end for one in _LANGUAGES for end in one.ENDINGS.split(', '))})$")
"""An ending that does not matter, after at least four letters."""


def _roots(text: str) -> dict[str, str]:
    """Return the significant words of a text, by root."""
    words = (word for word in words_of(text) if len(word) >= _SHORTEST and not word.isdigit())
    return {root: word for word in words if (root := _root(word)) not in _SAYING_NOTHING}


def _root(word: str) -> str:
    return _ENDING.sub("", word)


_SAYING_NOTHING = frozenset(_root(word) for one in _LANGUAGES for word in words_of(one.EMPTY))
