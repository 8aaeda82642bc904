"""Finds names in free text, however they are written, and replaces them: `Frau Weber`, `WEBERS`, `weber's`.

A name of several words is found as a whole in any spelling, and by each of its words. A single word counts if
capitalised; in lower case only if it is no everyday word, or follows a title: `frau lang`, but not `zu lang`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from interview_tui.records.fold import fold
from interview_tui.records.typed_name import plain, without_form, words_of

_WORD = re.compile(r"[^\W\d_]+")
_WITHIN = re.compile(r"[\s.'’&+/()·–-]{0,4}")
"""What may separate the words of a name."""
_BEHIND_TITLE = re.compile(r"\.?[ \N{NO-BREAK SPACE}]{0,2}")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
"""Letters of scripts without spaces between words, or with suffixes attached to names."""
_SHORTEST = 2
"""Shortest single word that counts as a name, in letters."""
_SHORTEST_OF_FIRM = 4


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person or an organisation, under one of their names."""

    key: str
    """Identifies the bearer across all their names."""
    name: str
    is_firm: bool = False
    whole_only: bool = False
    """A single word of it does not name them."""


class Found(NamedTuple):
    """A name found in a text."""

    text: str
    keys: frozenset[str]
    """The bearers it may mean."""
    titled: bool
    """Preceded by a title: it is a person."""


Replace = Callable[[Found], str]
"""Returns the replacement of a name."""


class _Form(NamedTuple):
    """One form of a name, and its bearers."""

    words: tuple[str, ...]
    keys: frozenset[str]


def core(name: str, is_firm: bool) -> list[str]:
    """Return the words of a name without titles, degrees and legal forms."""
    if is_firm:
        return without_form(name).split()
    words = [word.strip(".,;()") for word in name.split()]
    kept = [word for word in words if word and plain(word) not in words_of("titles") | words_of("behind_names")]
    return kept or [word for word in words if word]


class NamesInText:
    """Searches texts for the names of all bearers."""

    def __init__(self, bearers: Iterable[Bearer]) -> None:
        forms: dict[tuple[str, ...], set[str]] = {}
        literals: dict[str, set[str]] = {}
        for one in set(bearers):
            for form in _forms(one):
                forms.setdefault(form, set()).add(one.key)
            for literal in _literals(one):
                literals.setdefault(literal, set()).add(one.key)
        self._forms: dict[str, list[_Form]] = {}
        for words, keys in forms.items():
            self._forms.setdefault(words[0], []).append(_Form(words, frozenset(keys)))
        for several in self._forms.values():
            several.sort(key=lambda form: len(form.words), reverse=True)
        self._literals = {fold(one): frozenset(keys) for one, keys in literals.items()}
        alternatives = "|".join(map(_as_pattern, sorted(literals, key=len, reverse=True)))
        self._literal = re.compile(alternatives, re.IGNORECASE) if alternatives else None
        self._everyday = frozenset(map(fold, words_of("everyday")))
        self._seen: dict[str, list[_Form]] = {}

    def respelt(self, text: str, replace: Replace, *, with_titles: bool = False) -> str:
        """Return a text with each name replaced by what `replace` says; `with_titles`: its title too."""
        pieces: list[str] = []
        end = 0
        for start, stop, instead in self._places(text, replace, with_titles):
            pieces += [text[end:start], instead]
            end = stop
        return "".join((*pieces, text[end:])) if pieces else text

    def covers(self, name: str) -> bool:
        """Return whether every word of a name would be found."""
        return not _WORD.search(self.respelt(name, lambda found: "", with_titles=True))

    def _places(self, text: str, replace: Replace, with_titles: bool) -> Iterator[tuple[int, int, str]]:
        literals = self._literal.finditer(text) if self._literal is not None else ()
        taken = [
            (one.start(), one.end(), replace(Found(one[0], self._literals.get(fold(one[0]), frozenset()), False)))
            for one in literals
        ]
        if not taken and not any(map(self._starting, set(_WORD.findall(text)))):
            return
        words, at = list(_WORD.finditer(text)), 0
        while at < len(words):
            start = words[at].start()
            while taken and taken[0][1] <= start:
                yield taken.pop(0)
            if not self._starting(words[at][0]) or (taken and taken[0][0] < words[at].end()):
                at += 1
                continue
            count, keys, genitive, titles = self._at(text, words, at)
            if not count:
                at += 1
                continue
            first, last = words[at - titles if with_titles else at], words[at + count - 1]
            if taken and taken[0][0] < last.end():
                at += 1
                continue
            instead = replace(Found(text[start : last.end()], keys, titles > 0))
            yield first.start(), last.end(), f"{instead}’s" if genitive and instead else instead
            at += count
        yield from taken

    def _starting(self, word: str) -> list[_Form]:
        """Return the forms that may begin with a word, the longest first."""
        if word not in self._seen:
            folded = fold(word)
            self._seen[word] = [*self._forms.get(folded, ()), *(self._forms.get(_bare(folded), ()))]
        return self._seen[word]

    def _at(self, text: str, words: list[re.Match[str]], at: int) -> tuple[int, frozenset[str], bool, int]:
        """Return (number of words that are a name from here on, bearers, is genitive, titles before it)."""
        for form in self._starting(words[at][0]):
            count = len(form.words)
            there = words[at : at + count]
            if len(there) < count or not _near(text, there):
                continue
            folded = [fold(one[0]) for one in there]
            genitive = folded[-1] != form.words[-1]
            if (*folded[:-1], _bare(folded[-1]) if genitive else folded[-1]) != form.words:
                continue
            titles = _titles_before(text, words, at)
            if count == 1 and not titles and not self._counts(there[0][0], form.words[0]):
                continue
            return count, form.keys, genitive, titles
        return 0, frozenset(), False, 0

    def _counts(self, word: str, folded: str) -> bool:
        """Return whether a single word is meant as a name."""
        return not word[0].islower() or (len(folded) > _SHORTEST and folded not in self._everyday)


def _bare(folded: str) -> str:
    """Return a word without the ending of a genitive or plural."""
    return folded[:-1] if folded.endswith("s") else ""


def _near(text: str, words: list[re.Match[str]]) -> bool:
    return all(_WITHIN.fullmatch(text, one.end(), following.start()) for one, following in pairwise(words))


def _titles_before(text: str, words: list[re.Match[str]], at: int) -> int:
    count = 0
    while at > count:
        title, following = words[at - count - 1], words[at - count]
        if plain(title[0]) not in words_of("titles"):
            break
        if not _BEHIND_TITLE.fullmatch(text, title.end(), following.start()):
            break
        count += 1
    return count


def _forms(bearer: Bearer) -> Iterator[tuple[str, ...]]:
    """Yield the forms of a name, as case-folded words."""
    words = core(bearer.name, bearer.is_firm)
    split = [_folded(word) for word in words]
    whole = tuple(one for each in split for one in each)
    yield from _if_long_enough(_folded(bearer.name))
    yield from _if_long_enough(whole)
    if bearer.whole_only:
        return
    if bearer.is_firm:
        everyday = frozenset(map(fold, words_of("everyday")))
        if len(split) > 1 and sum(map(len, split[0])) >= _SHORTEST_OF_FIRM and split[0][0] not in everyday:
            yield split[0]
        return
    if len(split) > 1:
        yield from _if_long_enough((*split[-1], *(one for each in split[:-1] for one in each)))
    particles = words_of("particles")
    for at, (word, each) in enumerate(zip(words, split, strict=True)):
        if plain(word) in particles:
            behind = tuple(one for rest in split[at:] for one in rest)
            yield from _if_long_enough(behind)
        else:
            yield from _if_long_enough(each)
            if "-" in word:
                yield from (piece for part in word.split("-") if (piece := _folded(part)) and len(piece[0]) > _SHORTEST)


def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(one) for one in _WORD.findall(text))


def _if_long_enough(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if sum(map(len, words)) >= _SHORTEST and not _UNSPACED.search("".join(words)):
        yield words


def _literals(bearer: Bearer) -> Iterator[str]:
    """Yield what is searched literally: names with digits, with hardly any letter, in scripts without spaces."""
    whole = " ".join(core(bearer.name, bearer.is_firm)) or bearer.name
    letters = _WORD.findall(whole)
    if _UNSPACED.search(whole):
        yield from {whole, *(word for word in whole.split() if len(word) >= _SHORTEST)}
    elif sum(map(len, letters)) < _SHORTEST or re.search(r"\d", whole):
        yield whole


def _as_pattern(literal: str) -> str:
    pattern = re.escape(literal)
    return pattern if _UNSPACED.search(literal) else rf"(?<!\w){pattern}(?!\w)"


def initials(name: str, is_firm: bool) -> str:
    """Return the initials of a name: `C. W.`, `H.-P. v. d. H.`; a question mark if it has no letter."""
    words = [_initials_of(word) for word in core(name, is_firm)]
    return " ".join(filter(None, words)) or "?"


def _initials_of(word: str) -> str:
    particle = plain(word) in words_of("particles")
    firsts = [found[0][0] for part in word.split("-") if (found := _WORD.search(part))]
    return "-".join(f"{one if particle else one.upper()}." for one in firsts)
