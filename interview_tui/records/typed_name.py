"""Parses a name and organisation as people type them: `Claudia Weber, Nordmetall GmbH`. `Weber, Anna` stays whole."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from interview_tui.language.locales import CODES, locale
from interview_tui.records.fold import fold

IsKnown = Callable[[str], bool]
"""Returns whether an organisation of this name is known."""

_BRACKETS = re.compile(r"^(?P<name>.+?)(?P<between>\s*[(\[])(?P<organisation>[^()\[\]]+)(?P<behind>[)\]])$")
_DOT = re.compile(r"^(?P<name>.+?)(?P<between>\s+·\s*)(?P<organisation>.+)$")
_BREAK = re.compile(r"\s*,\s*|\s+[-–—]\s+")
_LETTER = re.compile(r"[^\W\d_]")
_SPACED = re.compile(r"(?<=\b[^\W\d_]\.) (?=[^\W\d_]\.)")
_SHORT = 3
"""Legal forms of fewer letters must match in case: `AG`, not `ag`."""


class Reading(NamedTuple):
    """One way to read a line: it is `name + between + organisation + behind`, or with the organisation first."""

    name: str
    organisation: str | None = None
    between: str = ""
    behind: str = ""
    name_last: bool = False
    """The organisation was typed first."""

    @property
    def joined(self) -> str:
        """The whole line as one name, as typed."""
        first, second = self.name, self.organisation or ""
        if self.name_last:
            first, second = second, first
        return f"{first}{self.between}{second}{self.behind}"


def readings(typed: str, is_known: IsKnown = lambda name: False) -> tuple[Reading, ...]:
    """Return the ways to read a line, most probable first: split, and as one name.

    Brackets, a dash or dot between blanks, and a comma split; but not a comma before a given name, title or degree.
    `von`, `of` and the like split only before an organisation that is known or has a legal form.
    """
    line = " ".join(typed.split())
    whole = Reading(line)
    sure = _marked(line) or _connected(line, is_known) or next(_broken(line, is_known), None)
    if sure is not None:
        return sure, whole
    perhaps = next((_cut(line, found) for found in _breaks(line)), None)
    return (whole, perhaps) if perhaps is not None else (whole,)


def among(organisations: Iterable[str | None]) -> IsKnown:
    """Return a function that knows these organisations, with and without legal form. They are read on first use."""
    known: set[str] = set()

    def is_known(name: str) -> bool:
        if not known:
            known.update(form for one in set(organisations) if one for form in (fold(one), fold(without_form(one))))
        return fold(name) in known or fold(without_form(name)) in known

    return is_known


def _marked(line: str) -> Reading | None:
    found = _DOT.match(line) or _BRACKETS.match(line)
    if found is None or not found["organisation"].strip() or not found["name"].strip():
        return None
    if found["between"].strip() != "·" and is_behind(found["organisation"].strip()):
        return None
    parts = found.groupdict()
    # Blanks inside the brackets belong to the name.
    inner = parts["organisation"]
    before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    return Reading(parts["name"], inner.strip(), f"{parts['between']}{before}", f"{after}{parts.get('behind') or ''}")


def _connected(line: str, is_known: IsKnown) -> Reading | None:
    """Split at the last connecting word that leads to an organisation, if any."""
    for found in reversed(list(_connecting().finditer(line))):
        name, organisation = line[: found.start()], line[found.end() :]
        first = _BREAK.split(organisation, maxsplit=1)[0]
        if name and (has_form(first) or is_known(first)):
            return Reading(name, organisation, found[0])
    return None


def _broken(line: str, is_known: IsKnown) -> Iterator[Reading]:
    """Yield the splits of name and organisation at a comma or a dash."""
    for found in _breaks(line):
        reading = _cut(line, found)
        left, right = reading.name, _BREAK.split(reading.organisation or "", maxsplit=1)[0]
        is_organisation = has_form(right) or is_known(right)
        if not is_organisation and (has_form(left) or is_known(left)):
            yield Reading(reading.organisation or "", left, reading.between, name_last=True)
        elif is_organisation or "," not in found[0] or is_full_name(left):
            yield reading


def _breaks(line: str) -> Iterator[re.Match[str]]:
    for found in _BREAK.finditer(line):
        before, behind = line[: found.start()], line[found.end() :]
        outside = before.count("(") == before.count(")") and before.count("[") == before.count("]")
        right = _BREAK.split(behind, maxsplit=1)[0]
        if outside and before and _LETTER.search(right) and not is_behind(right):
            yield found


def _cut(line: str, at: re.Match[str]) -> Reading:
    return Reading(line[: at.start()], line[at.end() :], at[0])


def is_full_name(text: str) -> bool:
    """Return whether it is more than a family name, which a given name may follow."""
    words = [plain(word) for word in text.split()]
    if any(word in words_of("titles") for word in words):
        return True
    return len([word for word in words if word not in words_of("particles")]) > 1


def is_behind(text: str) -> bool:
    """Return whether it is a suffix of a name, such as a degree: `Dr.`, `jun.`, `geb. Maier`."""
    return plain(text.split()[0]) in words_of("behind_names") if text.split() else False


def has_form(text: str) -> bool:
    """Return whether it has a legal form, other than as its first word."""
    return any(_is_form(word) for word in _SPACED.sub("", text).split()[1:]) or _with_partners(text)


def _is_form(word: str) -> bool:
    plain = word.replace(".", "").strip(",;")
    return plain in words_of("legal_forms") or (len(plain) >= _SHORT and plain.casefold() in _folded_forms())


def _with_partners(text: str) -> bool:
    words = text.split()
    return any(one in "&+" and place and place + 1 < len(words) for place, one in enumerate(words))


def without_form(text: str) -> str:
    """Return the name of an organisation without its legal form."""
    words = _SPACED.sub("", text).split()
    kept = [word for place, word in enumerate(words) if not place or not (_is_form(word) or word in "&+")]
    return " ".join(kept)


def plain(word: str) -> str:
    """Return a word as it is spelled in the tables."""
    return word.casefold().strip(".,;")


@cache
def words_of(table: str) -> frozenset[str]:
    """Return one table of all languages together: German speakers have customers in London."""
    return frozenset(word for code in CODES for word in locale(code).names.table(table))


@cache
def _folded_forms() -> frozenset[str]:
    return frozenset(form.casefold() for form in words_of("legal_forms"))


@cache
def _connecting() -> re.Pattern[str]:
    words = sorted(words_of("lead_to_organisations"), key=len, reverse=True)
    return re.compile(rf"\s+(?:{'|'.join(re.escape(one) for one in words)})\s+", re.IGNORECASE)
