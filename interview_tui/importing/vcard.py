"""Reads customers from vCards, 2.1 to 4, card by card: unreadable ones are reported by number and left out."""

import quopri
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from interview_tui.importing.columns import About
from interview_tui.importing.decoded import MOST_BYTES, TOO_LARGE, decoded
from interview_tui.importing.formats import NotRead, printable
from interview_tui.importing.people_csv import lines_of, postal
from interview_tui.importing.reading import Given, Person, Reading
from interview_tui.language.message import N_
from interview_tui.records.clean import clean_line
from interview_tui.records.lengths import LONGEST_LINE
from interview_tui.records.words import Aspect

NO_CARD = N_("it holds no card")
TOO_MANY_CARDS = N_("the file has more than {most} cards; import it in parts")
NOT_ENDED = N_("card {number} has no end")
NO_PROPERTY = N_("card {number} has a line that says nothing: '{text}'")
NOT_OF_A_CHARSET = N_("card {number} has a line that is not {encoding}")
NAMES_NOBODY = N_("card {number} names nobody")
NO_PERSON = N_("card {number} is a group or a firm, no person")
CARD_TOO_LONG = N_("card {number} has a line of more than {most} characters: '{text}'")

MOST_CARDS = 50_000
_BEGIN = re.compile(rb"\s*BEGIN\s*:\s*VCARD\s*", re.IGNORECASE)
_END = re.compile(rb"\s*END\s*:\s*VCARD\s*", re.IGNORECASE)
_NAME = re.compile(rb"(?:[\w-]+\.)?([\w-]+)")
_QUOTED = "QUOTED-PRINTABLE"
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_PARTS = re.compile(r"(?<!\\)(?:\\\\)*;")
_FAX = {"FAX", "PAGER", "MODEM"}
_TAKEN = {
    "FN": About.NAME, "N": About.NAME, "ORG": About.ORGANISATION, "TITLE": About.ROLE, "ROLE": About.ROLE,
    "TEL": About.PHONE, "EMAIL": About.MAIL, "ADR": About.ADDRESS, "NOTE": About.NOTE, "HOBBY": About.INTEREST,
    "INTEREST": About.INTEREST,
}  # fmt: skip
_NEVER_TOLD = {"BEGIN", "END", "VERSION", "PRODID", "UID", "REV", "KIND", "X-ABLABEL", "X-ABSHOWAS", "SORT-STRING"}


@dataclass
class _Card:
    number: int
    line: int
    """The line in which it begins."""
    ended: bool = False
    lines: list[bytes] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    types: frozenset[str]
    value: str


def read_cards(data: bytes, name: str, given: Given) -> Reading[Person]:
    """Return the people on the cards of a file; `name` is the file's name for messages. Raises NotRead."""
    if len(data) > MOST_BYTES:
        raise NotRead(name, None, TOO_LARGE, most=MOST_BYTES // 1_000_000)
    encoding = given.encoding
    if encoding or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text, encoding = decoded(data, name, given.encoding)
        data = text.encode()
    rows: list[Person] = []
    left: list[NotRead] = []
    seen: dict[str, About | None] = {}
    for card in _cards(data, name):
        try:
            properties = list(_properties(card, name))
            rows.append(_person(card, properties, name))
        except NotRead as error:
            left.append(error)
        else:
            seen |= {_told(one): _about(one) for one in properties if one.name not in _NEVER_TOLD}
    if not rows and not left:
        raise NotRead(name, None, NO_CARD)
    columns = tuple((one, str(about) if about else "") for one, about in seen.items())
    return Reading(tuple(rows), tuple(left), encoding or "utf-8", "", columns)


def _cards(data: bytes, name: str) -> Iterator[_Card]:
    """Yield the cards, including an unterminated one, but not those nested in others."""
    card: _Card | None = None
    depth = number = 0
    for at, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").split(b"\n"), 1):
        if _BEGIN.fullmatch(line) and (card is None or not _is_within(card)):
            if card is not None:
                yield card
            number += 1
            if number > MOST_CARDS:
                raise NotRead(name, None, TOO_MANY_CARDS, most=MOST_CARDS)
            card, depth = _Card(number, at), 0
        elif card is not None:
            depth += bool(_BEGIN.fullmatch(line))
            if _END.fullmatch(line) and depth:
                depth -= 1
            elif _END.fullmatch(line):
                card.ended = True
                yield card
                card = None
            elif not depth:
                card.lines.append(line.rstrip(b"\r"))
    if card is not None:
        yield card


def _is_within(card: _Card) -> bool:
    """Return whether a nested card begins here: after `AGENT:`."""
    return bool(card.lines) and card.lines[-1].strip().upper().startswith(b"AGENT")


def _properties(card: _Card, name: str) -> Iterator[_Property]:
    if not card.ended:
        raise NotRead(name, card.line, NOT_ENDED, number=card.number)
    for line in _unfolded(card.lines):
        if line.strip():
            yield _property(line, card, name)


def _unfolded(lines: list[bytes]) -> Iterator[bytes]:
    """Yield each property on one line: folded lines and quoted-printable line breaks are joined."""
    whole = b""
    soft = False
    for line in lines:
        if soft:
            whole, soft = whole[:-1] + line.lstrip(b" \t"), line.endswith(b"=")
        elif line[:1] in (b" ", b"\t") and whole:
            whole += line[1:]
        else:
            yield whole
            whole = line
            head = line.partition(b":")[0].upper()
            soft = line.endswith(b"=") and _QUOTED.encode() in head
    yield whole


def _property(line: bytes, card: _Card, name: str) -> _Property:
    colon = _colon(line)
    head, value = line[:colon], line[colon + 1 :]
    called, *given = head.split(b";")
    found = _NAME.fullmatch(called.strip())
    if colon < 0 or found is None:
        shown = printable(line[:40].decode("utf-8", "replace"))
        raise NotRead(name, card.line, NO_PROPERTY, number=card.number, text=shown)
    words = [one.decode("ascii", "replace").strip().upper() for one in given]
    pairs = [(left, right) if equal else ("TYPE", left) for left, equal, right in (one.partition("=") for one in words)]
    types = frozenset(one.strip(' "') for kind, said in pairs if kind == "TYPE" for one in said.split(","))
    quoted = _QUOTED in types or any(kind == "ENCODING" and said == _QUOTED for kind, said in pairs)
    charset = next((said for kind, said in pairs if kind == "CHARSET"), "")
    data = quopri.decodestring(value) if quoted else value
    return _Property(found[1].decode().upper(), types, _text(data, charset, card, name))


def _colon(line: bytes) -> int:
    """Return where the value begins: after the first colon outside quotation marks."""
    quoted = False
    for at, byte in enumerate(line):
        if byte == 0x22:
            quoted = not quoted
        elif byte == 0x3A and not quoted:
            return at
    return -1


def _text(data: bytes, charset: str, card: _Card, name: str) -> str:
    for encoding in (charset, "utf-8", "cp1252"):
        try:
            if encoding:
                return data.decode(encoding)
        except (LookupError, UnicodeError, ValueError):
            continue
    raise NotRead(name, card.line, NOT_OF_A_CHARSET, number=card.number, encoding=printable(charset[:20]) or "utf-8")


def _person(card: _Card, properties: list[_Property], name: str) -> Person:
    by_name: dict[str, list[_Property]] = {}
    for one in properties:
        by_name.setdefault(one.name, []).append(one)
    first = {called: found[0].value for called, found in by_name.items()}
    organisation = _line(_parts(first.get("ORG", ""))[0])
    who = _line(first.get("FN", "")) or _of_parts(first.get("N", ""))
    is_other = first.get("KIND", "individual").strip().casefold() not in ("individual", "")
    if (
        is_other
        or first.get("X-ABSHOWAS", "").strip().upper() == "COMPANY"
        or (organisation and who in ("", organisation))
    ):
        raise NotRead(name, card.line, NO_PERSON, number=card.number)
    if not who:
        raise NotRead(name, card.line, NAMES_NOBODY, number=card.number)
    facts = tuple(dict.fromkeys(_facts(by_name)))
    for text in (who, organisation, *(text for _, text in facts)):
        if len(text) > LONGEST_LINE:
            shown = printable(f"{text[:40]}…")
            raise NotRead(name, card.line, CARD_TOO_LONG, number=card.number, most=LONGEST_LINE, text=shown)
    return Person(card.number, who, organisation, "", facts)


def _facts(by_name: Mapping[str, list[_Property]]) -> Iterator[tuple[Aspect, str]]:
    roles = by_name.get("TITLE") or by_name.get("ROLE") or []
    yield from ((Aspect.ROLE, text) for one in roles[:1] if (text := _line(one.value)))
    for one in by_name.get("TEL", []):
        number = _line(one.value.partition(";")[0]) if one.value[:4].casefold() == "tel:" else _line(one.value)
        if number and not one.types & _FAX:
            yield Aspect.PHONE, number[4:] if number[:4].casefold() == "tel:" else number
    yield from ((Aspect.MAIL, text) for one in by_name.get("EMAIL", []) if (text := _line(one.value)))
    for one in by_name.get("ADR", [])[:1]:
        parts = [*map(_line, _parts(one.value)), *[""] * 7]
        if place := postal(parts[2], parts[5], parts[3], parts[6]):
            yield Aspect.POSTAL, place
    for called, aspect in (("HOBBY", Aspect.INTEREST), ("INTEREST", Aspect.INTEREST), ("NOTE", Aspect.CIRCUMSTANCE)):
        for one in by_name.get(called, []):
            yield from ((aspect, text) for text in lines_of(_unescaped(one.value)))


def _of_parts(value: str) -> str:
    """Return the name from `N`: family; given; additional; prefix; suffix."""
    family, given, _, prefix = [*map(_line, _parts(value)), "", "", ""][:4]
    return " ".join(filter(None, (prefix, given, family)))


def _parts(value: str) -> list[str]:
    """Return the parts separated by semicolons, except escaped ones."""
    parts, begins = [], 0
    for found in _PARTS.finditer(value):
        parts.append(value[begins : found.end() - 1])
        begins = found.end()
    return [*parts, value[begins:]]


def _unescaped(value: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def _line(value: str) -> str:
    return clean_line(_unescaped(value))


def _told(one: _Property) -> str:
    return f"{one.name} FAX" if one.name == "TEL" and one.types & _FAX else one.name


def _about(one: _Property) -> About | None:
    return None if one.types & _FAX and one.name == "TEL" else _TAKEN.get(one.name)
