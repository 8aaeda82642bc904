"""The filters of an export besides its subject: kind, track, state, guide, words, or only what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_tui.export.order import Which
from interview_tui.language.message import N_, NC_
from interview_tui.records.spoken import kind_word, status_word, track_name
from interview_tui.records.words import Kind, Status, Track

if TYPE_CHECKING:
    from interview_tui.guide.model import Guide
    from interview_tui.language.catalogue import Language


@dataclass(frozen=True, slots=True)
class Only:
    """The filters chosen; none means everything."""

    kind: Kind | None = None
    track: Track | None = None
    status: Status | None = None
    guide: tuple[str, str] | None = None
    """The guide's id, and its title when chosen."""
    words: str = ""
    new: bool = False
    """Only conversations that are new or changed since the last export there."""

    def of(self, which: Which) -> Which:
        """Return a subject with these filters."""
        return which._replace(
            kind=self.kind, track=self.track, status=self.status, words=self.words,
            guide=self.guide[0] if self.guide else None,
        )  # fmt: skip

    def told(self, language: Language) -> tuple[str, ...]:
        """Return each filter in a word or two."""
        words = [kind_word(self.kind, False, language)] if self.kind else []
        words += [track_name(self.track, language)] if self.track else []
        words += [status_word(self.status, language)] if self.status else []
        words += [self.guide[1]] if self.guide else []
        words += [language.say(N_("“{words}”"), words=self.words)] if self.words else []
        words += [language.say(N_("only new and changed"))] if self.new else []
        return tuple(words)


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter that can be chosen, and the filters that result."""

    only: Only
    words: str
    remark: str = ""


def filters(only: Only, guides: Iterable[Guide], language: Language) -> Iterator[Filter]:
    """Yield what can be chosen in addition to the present filters; removing all of them comes first."""
    if only != Only():
        yield Filter(Only(), language.say(N_("no filter")))
    if not only.new:
        yield Filter(replace(only, new=True), language.say(N_("only new and changed")))
    for kind in Kind:
        yield Filter(
            replace(only, kind=kind), kind_word(kind, False, language), _remark(NC_("filter", "kind"), language)
        )
    for track in Track:
        yield Filter(replace(only, track=track), track_name(track, language), _remark(NC_("filter", "track"), language))
    for one in Status:
        yield Filter(replace(only, status=one), status_word(one, language), _remark(NC_("filter", "state"), language))
    for guide in guides:
        title = guide.title.in_language(language.code)
        yield Filter(replace(only, guide=(guide.id, title)), title, _remark(NC_("filter", "guide"), language))


def by_words(only: Only, typed: str, language: Language) -> Filter:
    """Return the filter by words that have to be in a note."""
    after = replace(only, words=typed)
    words = language.say(N_("“{words}”"), words=typed)
    return Filter(after, words, _remark(NC_("filter", "in the note"), language))


def _remark(word: str, language: Language) -> str:
    return language.in_context("filter", word)
